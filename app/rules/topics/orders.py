"""Orders of removal and coming back (R-36), and asylum denied while other forms are open (R-73)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.filing import Destination
from app.answers.forms import Form
from app.answers.i131 import TravelApplication
from app.answers.i765 import PermitCategory
from app.answers.permits import CourtOrder, Outcome
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER, RECORD
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import Asked, asylum_requests, granted
from app.rules.sworn import yes
from app.rules.travel_items import travel_filings

_ORDER: Final = "self.proceedings.order"
_ORDERS: Final = {
    CourtOrder.REMOVAL: N_("You told us about an order of removal."),
    CourtOrder.REINSTATED: N_("You told us that an earlier order was put in force again."),
    CourtOrder.VOLUNTARY: N_("You told us about a voluntary departure by a set day."),
}
_ITEMS: Final = tuple(
    f"i485.sworn.{item}"
    for item in (
        "final_order",
        "order_reinstated",
        "departure_failed",
        "removed",
        "reentered_after_presence",
        "reentered_after_removal",
    )
)
_ENDED: Final = (Outcome.DENIED, Outcome.REFERRED)


@rule("R-36", topic="court", per="person", facts=("Q-80",))
def orders(look: Look) -> Found | None:
    """An order was told, or an item about orders and coming back says Yes. Source: facts R-36."""
    order = look.told(_ORDER)
    told = (Cause(Words(_ORDERS[order]), (_ORDER,)),) if order in _ORDERS else ()
    return together(
        look,
        Kind.SEE_A_LAWYER,
        (*told, *answered(yes(look, *_ITEMS))),
        Words(
            N_(
                "An order of the past can decide which kinds of protection may be asked for, and "
                "where. The forms ask about orders, about leaving after one, and about coming back."
            )
        ),
        RECORD,
        LAWYER,
        sources=(
            "self.proceedings.status",
            "rows.entries",
            "claim.sworn.applied_before",
            "filing.i131.sworn.in_proceedings",
            *(f"filing.{item}" for item in _ITEMS),
        ),
    )


@rule("R-73", topic="court", per="person", facts=("Q-24", "Q-163"))
def denied(look: Look) -> Found | None:
    """Asylum was denied or sent to a judge, and forms that rest on it are being prepared.

    Less where the judge has the case and only a work permit is asked for. A later grant, or a
    request that is open again, ends it. Source: facts R-73.
    """
    ended = _ended(look)
    if ended is None:
        return None
    heavy = tuple(_resting(look))
    permits = tuple(_permits(look))
    serious = heavy or ended.outcome is Outcome.DENIED
    told = Cause(_says(ended), (f"{ended.path}.outcome", f"{ended.path}.filed"))
    return together(
        look,
        Kind.SEE_A_LAWYER if serious else Kind.WARN,
        (told, *heavy, *permits) if heavy or permits else (),
        Words(
            N_(
                "After a denial, or when a case went to a judge, advance parole can stop being "
                "usable. Before the judge, the first Form I-589 stays the one that counts."
            )
        ),
        Words(
            N_(
                "People usually keep their notices together. They tell the court and the office "
                "each new address, and ask a lawyer what stays open."
            )
        ),
        LAWYER,
        sources=("self.proceedings.status",),
    )


def _ended(look: Look) -> Asked | None:
    """The last request for asylum, when it was denied or sent to a judge; None after a grant."""
    told = [one for one in asylum_requests(look) if one.outcome is not None]
    if granted(look) is not None or not told or told[-1].outcome not in _ENDED:
        return None
    return told[-1]


def _says(ended: Asked) -> Words:
    if ended.outcome is Outcome.DENIED:
        return Words(N_("You told us that your request for asylum was denied."))
    return Words(N_("You told us that your request for asylum was sent to a judge."))


def _resting(look: Look) -> Iterator[Cause]:
    for filing_id in travel_filings(look, TravelApplication.ADVANCE_PAROLE_I589):
        words = Words(N_("You prepare Form I-131, which asks for advance parole."))
        read = (f"filings.{filing_id}.i131.application",)
        yield Cause(words, read, ("filing.i131.application", "filing.pending_receipt"))
    for filing in look.filings(Form.I589).values():
        if filing.to is Destination.USCIS:
            yield Cause(Words(N_("Form I-589 is to go to USCIS.")))


def _permits(look: Look) -> Iterator[Cause]:
    for filing_id, filing in look.filings(Form.I765).items():
        wanted = PermitCategory.ASYLUM_PENDING
        if filing.i765 is not None and filing.i765.category.value is wanted:
            words = Words(N_("You prepare Form I-765 for people whose request for asylum is open."))
            read = (f"filings.{filing_id}.i765.category",)
            yield Cause(words, read, ("filing.category_letter", "filing.category_number"))
