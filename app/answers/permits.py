"""Work permits, the asylum clock, fees and examinations: what deadlines are counted from."""

from __future__ import annotations

from enum import StrEnum

from app.answers.dates import PartialDate
from app.answers.i765 import PermitCategory
from app.answers.model import Section, leaf
from app.answers.states import Answer, YesNo


class WorkPermit(Section):
    """A card that the person has or had (R-14, R-56, R-58)."""

    category: Answer[PermitCategory] = leaf("Letter and number on the card, such as c8.")
    from_: Answer[PartialDate] = leaf("Day from which it is valid.", key="from")
    to: Answer[PartialDate] = leaf("Day on which it expires.")
    renewal_filed: Answer[PartialDate] = leaf("Day its renewal was filed; none when it was not.")


class StopWhy(StrEnum):
    """What stopped the asylum clock (instructions to Form I-765, (c)(8) item 4)."""

    RESCHEDULED = "rescheduled"
    MISSED = "missed"
    TRANSFER = "transfer"
    MORE_EVIDENCE = "more_evidence"
    NO_INTERPRETER = "no_interpreter"
    NOT_COLLECTED = "not_collected"
    COURT_DELAY = "court_delay"


class ClockStop(Section):
    """A time in which the asylum clock may have stood still because of the person (R-57)."""

    why: Answer[StopWhy] = leaf("What happened.")
    from_: Answer[PartialDate] = leaf("When it began.", key="from")
    to: Answer[PartialDate] = leaf("When it ended; none when it goes on.")


class Outcome(StrEnum):
    """How far a request to the US government has come."""

    PENDING = "pending"
    GRANTED = "granted"
    DENIED = "denied"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class CourtOrder(StrEnum):
    """What a judge or an officer decided about the person's stay."""

    NONE = "none"
    REMOVAL = "removal"
    ABSENT = "absent"
    REINSTATED = "reinstated"
    VOLUNTARY = "voluntary"
    TERMINATED = "terminated"
    DISMISSED = "dismissed"


class Medical(Section):
    """The medical examination, Form I-693 (R-60)."""

    signed: Answer[PartialDate] = leaf("Day the doctor signed it; none when it is not done.")
    sealed: Answer[YesNo] = leaf("True when the envelope is still sealed.")
    for_this: Answer[YesNo] = leaf("True when it was made for this request, not an earlier one.")


class PaymentKind(StrEnum):
    """How the fees are paid."""

    CARD = "card"
    BANK = "bank"
    ONLINE = "online"
    CHECK = "check"
    MONEY_ORDER = "money_order"


class Payment(Section):
    """How the fees of a filing are paid (R-61). Never a number of a card or of an account."""

    kind: Answer[PaymentKind] = leaf("Card (G-1450), bank account (G-1650), online, check.")
    each_apart: Answer[YesNo] = leaf("True when each fee has a payment form of its own.")
    waiver: Answer[YesNo] = leaf("True when a fee waiver (Form I-912) is asked for.")
