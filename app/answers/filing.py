"""Who files which form, for what, and where it goes."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from app.answers.assistance import Assistance
from app.answers.claim import Claim
from app.answers.dates import Day
from app.answers.filed import Filed
from app.answers.forms import Form
from app.answers.i131 import I131
from app.answers.i485 import I485
from app.answers.i765 import I765
from app.answers.model import Section, group, leaf
from app.answers.papers import Exhibit, Explained, ReadBack
from app.answers.permits import Payment
from app.answers.person import PersonId
from app.answers.rows import Rows
from app.answers.states import Answer, YesNo
from app.answers.text import Text

__all__ = ["Destination", "Filing", "FilingState", "Form"]


class Destination(StrEnum):
    """Who receives the form."""

    USCIS = "uscis"
    COURT = "court"


class FilingState(StrEnum):
    """How far the filing has come."""

    DRAFT = "draft"
    PRINTED = "printed"
    SENT = "sent"


class Filing(Section):
    """One form of one person."""

    form: Form = Field(description="Which form.")
    person: PersonId = Field(description="Person id of the one who files.")
    reason: Text | None = Field(default=None, description="Category or reason, if the form asks.")
    to: Destination | None = Field(default=None, description="USCIS or the immigration court.")
    mail_date: Day | None = Field(default=None, description="Planned mailing day, YYYY-MM-DD.")
    edition: Text | None = Field(default=None, description="Edition wanted, mm/dd/yy.")
    state: FilingState = Field(default=FilingState.DRAFT, description="Draft, printed or sent.")
    include: dict[PersonId, Answer[YesNo]] = Field(
        default_factory=dict, description="Whether each family member is included."
    )
    claim: Claim | None = Field(default=None, description="The asylum claim; only on the I-589.")
    i765: I765 | None = Field(default=None, description="Only on the I-765.")
    i131: I131 | None = Field(default=None, description="Only on the I-131.")
    i485: I485 | None = Field(default=None, description="Only on the I-485.")
    filed: Filed | None = Field(
        default=None, description="What was mailed, once it is sent. It never changes again."
    )
    payment: Payment = group(Payment, "How the fees of this form are paid.")
    exhibits: Rows[Exhibit] = leaf("Papers that go with the form.")
    explanations: Rows[Explained] = leaf("Why answers of several forms differ, if both are right.")
    read_back: ReadBack = group(ReadBack, "The finished form was read to the person.")
    assistance: Assistance = group(Assistance, "Who helped with this form.")
