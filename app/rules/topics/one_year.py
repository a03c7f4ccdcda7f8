"""The one-year deadline of Form I-589, counted to the day it can be expected to arrive (R-51)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.concern import is_child
from app.answers.forms import Form
from app.answers.risk import DelayReason
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.estimates.estimate import LOOK_IT_UP
from app.rules.estimates.one_year import OneYear, counted, expected, left
from app.rules.finding import Found, Kind
from app.rules.late_filing import arriving, reasons
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import last_arrival
from app.rules.sworn import Said, confirmed

NEAR_DAYS: Final = 30
"""So close to the end of the year somebody else looks at it, too (facts R-51)."""

_TOUCHED: Final = ("claim.sworn.late_filing", "rows.entries")
_DELAY: Final = "claim.delay"
_TOLD: Final = {
    DelayReason.CHANGED: N_("You told us that something changed before you asked."),
    DelayReason.EXTRAORDINARY: N_("You told us that something stood in the way of asking."),
    DelayReason.BOTH: N_(
        "You told us that something changed, and that something stood in the way."
    ),
    DelayReason.NONE_KNOWN: N_("You told us that you know of no reason for coming later."),
}


@rule(
    "R-51",
    topic="one_year",
    per="filing",
    forms=(Form.I589,),
    facts=("Q-1", "Q-1.years", "Q-1.late_mail", "Q-2", "Q-3", "Q-4", "Q-5", "Q-6", "Q-7"),
)
def one_year(look: Look) -> Found | None:
    """The form can be expected near the end of the year after the last arrival, or after it.

    Also where item C.5 says otherwise. Counted from rough dates only in words. For a child who is
    here alone the year is not counted (Q-6). Source: facts R-51.
    """
    if last_arrival(look) is None:
        return None
    year = counted(look)
    if year is None:
        return _too_old(look)
    if year.days_left > NEAR_DAYS:
        return _in_time(look, year)
    return _alone(look, year) if _is_alone(look) else _near(look, year)


def _near(look: Look, year: OneYear) -> Found | None:
    after = reasons(look, year) if year.is_over else arriving()
    return together(
        look,
        Kind.SEE_A_LAWYER,
        (_arrived(year), *_counted(year), *_answered(look, year), *_delay(look)),
        _RULE,
        *after,
        LAWYER,
        sources=_TOUCHED,
    )


def _in_time(look: Look, year: OneYear) -> Found | None:
    """Item C.5 says that the year is over, and by our count it is not."""
    said = [one for one in _said(look) if one.yes]
    if not said:
        return None
    return together(
        look,
        Kind.WARN,
        (_arrived(year), *_counted(year), *_answers(said)),
        _RULE,
        Words(N_("People usually look once more at the dates of their arrivals and at item C.5.")),
        sources=_TOUCHED,
    )


def _alone(look: Look, year: OneYear) -> Found | None:
    alone = Words(N_("You told us that you are under 18 and here without parent or guardian."))
    return together(
        look,
        Kind.INFO,
        (_arrived(year), Cause(alone, ("self.alone", "self.birth.date"))),
        Words(N_("The law does not count this deadline for an unaccompanied child.")),
        LAWYER,
        sources=_TOUCHED,
    )


def _too_old(look: Look) -> Found | None:
    told, path = last_arrival(look) or (None, "")
    if told is None:
        return None
    words = Words(N_("You told us that your last arrival was on {date}."), date=told)
    causes = (Cause(words, (f"{path}.date",)),)
    deadline = Words(N_("There is a deadline for Form I-589 that is counted from that day."))
    return together(look, Kind.WARN, causes, deadline, LOOK_IT_UP, LAWYER, sources=_TOUCHED)


def _arrived(year: OneYear) -> Cause:
    words = N_(
        "You told us that your last arrival was on {arrival}. By our estimate, one year "
        "ends on {date}."
    )
    if year.rough:
        words = N_(
            "You told us that your last arrival was on {arrival}. That may not be the exact "
            "day. By our estimate, one year ends about {date}."
        )
    return Cause(Words(words, arrival=year.arrival, date=year.ends), (f"{year.path}.date",))


def _counted(year: OneYear) -> Iterator[Cause]:
    yield Cause(expected(year), ("filing.mail_date",))
    yield Cause(left(year))


def _answered(look: Look, year: OneYear) -> Iterator[Cause]:
    if year.is_over and not year.rough:
        yield from _answers([one for one in _said(look) if not one.yes])


def _answers(said: list[Said]) -> Iterator[Cause]:
    yield from (Cause(one.words(), said=(one,)) for one in said)


def _said(look: Look) -> Iterator[Said]:
    """The confirmed answer to item C.5 of this form."""
    yield from (one for one in confirmed(look, "late_filing") if one.filing is look.filing)


def _delay(look: Look) -> Iterator[Cause]:
    reason: DelayReason | None = look.told(f"{_DELAY}.reason")
    if reason is not None:
        yield Cause(Words(_TOLD[reason]), (f"{_DELAY}.reason",))
    ended = look.told(f"{_DELAY}.ended")
    if ended is not None:
        words = Words(N_("You told us that it ended: {date}."), date=ended)
        yield Cause(words, (f"{_DELAY}.ended",))


def _is_alone(look: Look) -> bool:
    return look.told("self.alone") is True and is_child(look.person, look.day)


_RULE: Final = Words(
    N_(
        "The law counts whether USCIS or the court has Form I-589 within one year of the last "
        "arrival. Item C.5 asks about that."
    )
)
