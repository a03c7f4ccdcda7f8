"""What goes into an envelope, as data: one list for each form, reason and place it goes to.

Sources: facts K-1 to K-12 in resources/law/checklists.toml.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.answers.filing import Destination, Filing
from app.answers.forms import Form
from app.answers.i131 import TravelApplication
from app.answers.i765 import PermitCategory, PermitReason
from app.law.dated import Checked, FactId, Words


class Need(StrEnum):
    """Whether a paper must be there, belongs there in some cases, or must stay out."""

    REQUIRED = "required"
    IF_APPLIES = "if applies"
    NOT_NEEDED = "not needed"


class Occasion(StrEnum):
    """When a list is used: to file a form, or for the interview about it."""

    FILING = "filing"
    INTERVIEW = "interview"


class Paper(BaseModel):
    """One line of a list. ``says`` is a short sentence of our own; ``facts`` are why it is there.

    ``key`` is stable: a document of ours (cover letter, translation certificate) goes by it.
    ``when`` says in words in which case the paper belongs there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    says: Words
    need: Need = Need.REQUIRED
    when: Words | None = None
    facts: tuple[FactId, ...] = ()

    @model_validator(mode="after")
    def _says_when(self) -> Paper:
        if (self.need is Need.IF_APPLIES) != (self.when is not None):
            raise ValueError("a paper says when it applies, and only then")
        return self


class Checklist(Checked):
    """An ordered list, from the top of the envelope down.

    ``form`` is None for a list that any form may need. ``reasons`` are what is applied for, as the
    answers of the filing have it: category and reason of a permit, kind of a travel document.
    """

    title: Words
    form: Form | None = None
    to: Destination | None = None
    reasons: tuple[Words, ...] = ()
    occasion: Occasion = Occasion.FILING
    papers: tuple[Paper, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_once(self) -> Checklist:
        keys = [one.key for one in self.papers]
        if len(set(keys)) != len(keys):
            raise ValueError("a paper stands twice in the list")
        return self

    def is_for(self, filing: Filing) -> bool:
        """Whether this is the list of ``filing``; what is not answered yet fits no reason."""
        if self.form is not filing.form or self.to is not (filing.to or Destination.USCIS):
            return False
        asked, wanted = _asked_for(filing), set(self.reasons)
        kinds = (PermitCategory, PermitReason, TravelApplication)
        named = (wanted & set(kind) for kind in kinds)
        return all(asked & one for one in named if one)


def of_filing(checklists: Iterable[Checklist], filing: Filing) -> Checklist | None:
    """The list of what is mailed with ``filing``; None where there is none for its reason.

    A form that does not say where it goes is taken to go to USCIS.
    """
    lists = (one for one in checklists if one.occasion is Occasion.FILING)
    return next((one for one in lists if one.is_for(filing)), None)


def _asked_for(filing: Filing) -> set[str]:
    permit, travel = filing.i765, filing.i131
    told = [permit.category.value, permit.reason.value] if permit else []
    return {str(one) for one in (*told, travel.application.value if travel else None) if one}
