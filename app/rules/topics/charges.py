"""Papers of cases in the United States (R-04), and charges in other countries (R-05)."""

from __future__ import annotations

from typing import Final

from app.answers.events import ArrestKind
from app.answers.forms import Form
from app.answers.i765 import PermitCategory
from app.answers.told import Events, arrest_kind, in_united_states, of
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import COURT_PAPERS, LAWYER
from app.rules.police_items import CONVICTED, COVERS, FOR_CRIME, HELD, IN_US, PUNISHED
from app.rules.police_words import events_in_words, where_told
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import source

_CASES: Final = frozenset(
    {ArrestKind.ARRESTED, ArrestKind.CHARGED, ArrestKind.CONVICTED, ArrestKind.IMPRISONED}
)
_COURTS: Final = _CASES - {ArrestKind.ARRESTED}
_ASKED_OF_ONESELF: Final = (FOR_CRIME, HELD, CONVICTED, PUNISHED)


_CLAIM: Final = Words(
    N_(
        "Item C.6 of Form I-589 asks what happened, and for the papers about it. Without papers it "
        "asks why there are none."
    )
)
_OTHERS: Final = Words(
    N_(
        "The note above these items of Form I-485 says that cases that were dropped, sealed or "
        "erased are meant, too. The instructions to Form I-765 ask for the papers of each case."
    )
)


@rule("R-04", topic="arrests", per="person", facts=("Q-183",))
def records(look: Look) -> Found | None:
    """An arrest, charge, conviction or prison in the US, and a form that asks for its papers.

    Source: facts R-04; Form I-589 item C.6; the note above Part 9 of Form I-485; instructions to
    Form I-765.
    """
    events = tuple(event for event in _of(look, _CASES) if in_united_states(event))
    claims, others = look.filings(Form.I589), look.filings(Form.I485) or _asks_arrest(look)
    if not events or not (claims or others):
        return None
    told = Words(N_("You told us about: {events}."), events=events_in_words(look.case, events))
    return together(
        look,
        Kind.WARN,
        [Cause(told, where_told(events))],
        *((_CLAIM,) if claims else ()),
        *((_OTHERS,) if others else ()),
        COURT_PAPERS,
        Words(
            N_(
                "It may be about drugs, violence at home, theft, weapons, or driving after "
                "drinking. Then many people see a lawyer before they mail."
            )
        ),
        sources=(*map(source, _ASKED_OF_ONESELF), *map(source, (IN_US,))),
    )


@rule("R-05", topic="arrests", per="person", facts=("Q-183",))
def charges_abroad(look: Look) -> Found | None:
    """A charge, conviction or prison outside the United States. Source: facts R-05."""
    events = tuple(
        event
        for event in _of(look, _COURTS)
        if event.country is not None and not in_united_states(event)
    )
    told = Words(N_("You told us about: {events}."), events=events_in_words(look.case, events))
    return together(
        look,
        Kind.WARN,
        [Cause(told, where_told(events))] if events else (),
        Words(
            N_(
                "The items about arrests and charges ask about all of them. They do so also when "
                "there was no good reason, or when the reason was political."
            )
        ),
        Words(N_("People usually explain the reason in their own words, and add the papers.")),
        COURT_PAPERS,
        LAWYER,
        sources=("claim.sworn.arrested_abroad", "claim.sworn.harm_past", *map(source, COVERS)),
        sensitive=True,
    )


def _asks_arrest(look: Look) -> bool:
    """Whether a Form I-765 asks item 30, which is only in category (c)(8)."""
    wanted = PermitCategory.ASYLUM_PENDING
    found = (one.i765 for one in look.filings(Form.I765).values())
    return any(part is not None and part.category.value is wanted for part in found)


def _of(look: Look, kinds: frozenset[ArrestKind]) -> Events:
    return tuple(
        event
        for event in of(look.case, (str(look.person_id),), "arrest")
        if arrest_kind(look.case, event) in kinds
    )
