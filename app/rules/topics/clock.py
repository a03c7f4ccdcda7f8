"""A first work permit while asylum is pending: the asylum clock (R-57)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.forms import Form
from app.answers.i765 import PermitCategory, PermitReason
from app.answers.states import State
from app.i18n import N_
from app.law import clock
from app.law.clock import Count as Law
from app.rules.causes import Cause, together
from app.rules.estimates.asylum_clock import Clock, Stop, counted, waiting
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Count, Words

_CATEGORY, _REASON = "filing.i765.category", "filing.i765.reason"
_NOT_HERE: Final = (State.NONE, State.UNKNOWN)
_ASK: Final = Words(
    N_("People ask the asylum office or the court how many days they count. Theirs holds.")
)
_EARLY: Final = N_(
    "A first (c)(8) card can be asked for from day {day} of the asylum clock. A form that comes "
    "earlier can be sent back. With a notice of recommended approval there is no wait."
)


@rule(
    "R-57",
    topic="clock",
    per="filing",
    forms=(Form.I765,),
    facts=("Q-20", "Q-20.file_day", "Q-21", "Q-22", "Q-23", "Q-24"),
)
def asylum_clock(look: Look) -> Found | None:
    """A (c)(8) form is mailed before its day, the clock may have stopped, or proof is missing.

    Rough dates are counted in the careful direction, and in words. Source: facts R-57.
    """
    if look.told(_CATEGORY) is not PermitCategory.ASYLUM_PENDING:
        return None
    first = look.told(_REASON) is PermitReason.INITIAL
    early = tuple(_early(look)) if first else ()
    stops = tuple(_stops(look)) if first else ()
    proof = tuple(_proof(look))
    kind = Kind.WARN if early or proof else Kind.INFO
    return together(
        look,
        kind,
        (*early, *stops, *proof),
        *_after(look, early=bool(early), stops=bool(stops), proof=bool(proof)),
        sources=("filing.category_letter", "filing.category_number", "filing.i765.reason"),
    )


def _early(look: Look) -> Iterator[Cause]:
    if waiting(look) is None:
        yield from _not_filed(look)
        return
    found, first = counted(look), _first_day(look)
    if found is None or first is None or found.days(look.day) >= first:
        return
    yield Cause(_shown(found, look), (found.path, "filing.mail_date"))
    day = found.day(first)
    if day is None:
        yield Cause(Words(N_("The clock may stand still now.")))
    else:
        words = N_("By our estimate, day {number} is {date}.")
        yield Cause(Words(words, number=first, date=day))


def _not_filed(look: Look) -> Iterator[Cause]:
    for filing in look.filings(Form.I589):
        words = N_("You told us that your Form I-589 is not mailed yet. The clock starts with it.")
        yield Cause(Words(words), (f"filings.{filing}.mail_date",))


def _shown(found: Clock, look: Look) -> Count:
    days = found.days(look.day)
    if found.rough:
        return Count(
            "You filed Form I-589: {filed}. On {day} the clock shows about {count} day.",
            "You filed Form I-589: {filed}. On {day} the clock shows about {count} days.",
            days,
            filed=found.filed,
            day=look.day,
        )
    return Count(
        "You filed Form I-589: {filed}. On {day} the clock shows {count} day, by our count.",
        "You filed Form I-589: {filed}. On {day} the clock shows {count} days, by our count.",
        days,
        filed=found.filed,
        day=look.day,
    )


def _stops(look: Look) -> Iterator[Cause]:
    found = counted(look)
    for stop in found.stops if found else ():
        yield Cause(_stopped(stop), (f"{stop.path}.why", f"{stop.path}.from", f"{stop.path}.to"))


def _stopped(stop: Stop) -> Words:
    if stop.lasting:
        return Words(N_("You told us: {what}. It has not ended."), what=stop.words)
    return Words(N_("You told us: {what}."), what=stop.words)


def _proof(look: Look) -> Iterator[Cause]:
    asked = waiting(look)
    if asked and look.answer(f"{asked.path}.receipt").state in _NOT_HERE:
        words = N_("You told us that you have no receipt number of your request for asylum.")
        yield Cause(Words(words), (f"{asked.path}.kind", f"{asked.path}.filed"))


def _after(look: Look, *, early: bool, stops: bool, proof: bool) -> Iterator[Words]:
    number = _first_day(look)
    if early and number is not None:
        yield Words(_EARLY, day=number)
    if stops:
        yield Words(
            N_("The instructions to Form I-765 name delays of the person that stop the clock.")
        )
    if proof:
        yield Words(
            N_(
                "A (c)(8) form goes with proof that the asylum case is pending: a receipt, a "
                "notice of an interview or of fingerprints, or papers of the court."
            )
        )
    if early or stops:
        yield _ASK


def _first_day(look: Look) -> int | None:
    return clock.count(look.law, Law.PERMIT_FILE_CLOCK_DAY, look.day, look.today).number
