"""The next dates of a person, in order, each with its rule. All are estimates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.answers.dates import PartialDate
from app.answers.events import GrantKind
from app.answers.forms import Form
from app.i18n import N_
from app.law import clock
from app.law.clock import Count
from app.rules.estimates import annual_fee, asylum_clock, one_year, permit_window, presence
from app.rules.estimates.days import is_rough, years_after
from app.rules.estimates.estimate import doubts
from app.rules.look import Look
from app.rules.sentences import Sentence, Words
from app.rules.situation import granted

_PERMIT: Final = ("Q-26.first_day", "Q-26.advised_day")
_EXTENSION: Final = ("Q-27", "Q-28", "Q-29")


@dataclass(frozen=True)
class WatchedDate:
    """A day, what it is, and why: the ``facts`` it rests on, what may be wrong with it.

    ``path`` is the answer it is counted from.
    """

    day: date
    what: Sentence
    path: str
    facts: tuple[str, ...] = ()
    doubtful: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class _Told:
    """A day in words, before its doubts are known."""

    day: date | None
    what: str
    path: str
    facts: tuple[str, ...] = ()
    rough: bool = False


def dates_to_watch(look: Look) -> tuple[WatchedDate, ...]:
    """The person's dates from today on, the next one first. ``look`` is at the person.

    What was not told, and what rests on facts that are too old, is left out.
    """
    found = [
        WatchedDate(
            one.day,
            Words(one.what),
            one.path,
            one.facts,
            doubts(look.law, *one.facts, rough=one.rough),
        )
        for one in _told(look)
        if one.day is not None and one.day >= look.today
    ]
    return tuple(sorted(found, key=_day))


def _told(look: Look) -> Iterator[_Told]:
    yield from _court(look)
    yield from _asking(look)
    yield from _permit(look)
    yield from _fee(look)
    yield from _after_grant(look)


def _court(look: Look) -> Iterator[_Told]:
    for path, what in (
        ("self.proceedings.next_hearing", N_("Your next hearing in immigration court.")),
        ("self.stay_expires", N_("The stay that you told us about ends.")),
    ):
        day: PartialDate | None = look.told(path)
        if day is not None:
            yield _Told(day.earliest, what, look.path(path), rough=is_rough(day))


def _asking(look: Look) -> Iterator[_Told]:
    filing = next(iter(look.filings(Form.I589)), None)
    year = one_year.counted(look) if filing else None
    if year:
        what = N_("One year after your last arrival: Form I-589.")
        yield _Told(year.ends, what, f"{year.path}.date", one_year.FACTS, year.rough)
    found = asylum_clock.counted(look)
    if found and not asylum_clock.has_card(look):
        for which, what in (
            (
                Count.PERMIT_FILE_CLOCK_DAY,
                N_("The asylum clock: a first work permit can be filed."),
            ),
            (Count.PERMIT_GRANT_CLOCK_DAY, N_("The asylum clock: USCIS can give a work permit.")),
        ):
            number = clock.count(look.law, which, look.today, look.today).number
            day = found.day(number) if number is not None else None
            yield _Told(day, what, found.path, (which.value, "Q-22"), found.rough)


def _permit(look: Look) -> Iterator[_Told]:
    found = permit_window.last(look)
    if found is None:
        return
    path, rough = f"{found.path}.to", found.rough
    if found.row.renewal_filed.value is None:
        what = N_("A renewal of your work permit can be filed.")
        yield _Told(found.window.opens, what, path, _PERMIT[:1], rough)
        what = N_("USCIS speaks of filing a renewal of your work permit by now.")
        yield _Told(found.window.advised, what, path, _PERMIT[1:], rough)
    yield _Told(found.ends, N_("Your work permit ends."), path, rough=rough)
    if found.added:
        what = N_("The longer time that a renewal gave to your work permit ends.")
        yield _Told(found.extended, what, path, _EXTENSION, rough)


def _fee(look: Look) -> Iterator[_Told]:
    for one in annual_fee.notices(look):
        if not one.is_paid:
            what = N_("The annual asylum fee of your notice is due.")
            yield _Told(one.due, what, one.path, annual_fee.DUE, is_rough(one.notice))
    pending = annual_fee.pending_year(look)
    if pending:
        what = N_("Your request for asylum is open for another year: the annual fee.")
        yield _Told(pending.next, what, pending.path, annual_fee.YEARLY, pending.rough)


def _after_grant(look: Look) -> Iterator[_Told]:
    told = presence.grant(look)
    if told is None:
        return
    day, path = told
    if granted(look, GrantKind.RESIDENCE) is None:
        found = presence.counted(look)
        if found:
            what = N_("One year in the United States since asylum was granted.")
            yield _Told(found.complete, what, f"{path}.on", presence.FACTS, found.rough)
    years = clock.count(look.law, Count.FOLLOW_TO_JOIN_YEARS, look.today, look.today).number
    if years is not None:
        what = N_("The time to ask for a spouse or child with Form I-730 ends.")
        end = years_after(day.earliest, years)
        yield _Told(end, what, f"{path}.on", (Count.FOLLOW_TO_JOIN_YEARS.value,), is_rough(day))


def _day(one: WatchedDate) -> tuple[date, str]:
    return one.day, one.path
