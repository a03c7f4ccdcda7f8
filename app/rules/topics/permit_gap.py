"""Time without a valid work permit: its last day, and what a renewal adds (R-58)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.answers.events import GrantKind
from app.answers.forms import Form
from app.answers.i765 import PermitReason
from app.answers.states import State
from app.i18n import N_
from app.law.permits import extension, validity
from app.rules.causes import Cause, together
from app.rules.estimates.permit_window import LastPermit, last, renewed
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Count, Sentence, Words
from app.rules.situation import granted


@rule(
    "R-58",
    topic="permit_gap",
    per="person",
    facts=("Q-26", "Q-26.first_day", "Q-26.advised_day", "Q-27", "Q-28", "Q-29", "Q-30", "Q-31"),
)
def permit_gap(look: Look) -> Found | None:
    """The last card has ended or can be renewed now, and no renewal bridges the time.

    Nothing where the window is not open yet and no renewal is to be mailed before it, where
    nobody said whether a renewal was filed, or where the figures are too old. For a person with
    asylum it weighs less (Q-31). Source: facts R-58.
    """
    found = last(look)
    if found is None:
        return None
    early = tuple(_early(look, found))
    if not early and not _is_near(look, found):
        return None
    causes = (*_renewal(found), *_preparing(look, found), *early)
    if not causes:
        return None
    return together(
        look,
        Kind.INFO if _may_work_anyway(look) else Kind.WARN,
        (_ends(look, found), *causes),
        *_after(look, found),
        sources=("filing.i765.reason", "rows.jobs", "filing.i485.sworn.unauthorized_work"),
    )


def _is_near(look: Look, found: LastPermit) -> bool:
    """Whether the time in which a renewal can be filed has begun; not where that leaves a doubt."""
    if found.window.opens is None or found.until.about:
        return False
    before = found.ends - found.window.opens
    return look.today >= found.extended + (found.until.latest - found.ends) - before


def _ends(look: Look, found: LastPermit) -> Cause:
    over = found.until.latest < look.today
    words = N_("You told us that your work permit ends: {date}.")
    if over:
        words = N_("You told us that your work permit ended: {date}.")
    return Cause(Words(words, date=found.until), (f"{found.path}.to",))


def _renewal(found: LastPermit) -> Iterator[Cause]:
    filed, path = found.row.renewal_filed, f"{found.path}.renewal_filed"
    if filed.state is State.NONE:
        yield Cause(Words(N_("You told us that you have not filed a renewal.")), (path,))
    elif filed.value is not None:
        yield Cause(Words(N_("You filed its renewal: {date}."), date=filed.value), (path,))
        yield from (Cause(one) for one in renewed(found))
        if filed.value.earliest > found.until.latest:
            yield Cause(Words(N_("That is after the last day of the card.")))


def _preparing(look: Look, found: LastPermit) -> Iterator[Cause]:
    if found.row.renewal_filed.value is not None:
        return
    for key, day in _planned(look):
        words = Words(N_("You prepare its renewal for {date}."), date=day)
        yield Cause(words, (f"filings.{key}.mail_date", f"filings.{key}.i765.reason"))


def _early(look: Look, found: LastPermit) -> Iterator[Cause]:
    """A renewal is to be mailed before the window; a day not planned yet is none."""
    opens = found.window.opens
    if opens is None or found.until.about or found.row.renewal_filed.value is not None:
        return
    for key, day in _planned(look):
        if look.case.filings[key].mail_date is not None and day < opens:
            words = N_("That is before the first day on which a renewal can be filed.")
            yield Cause(Words(words), (f"filings.{key}.mail_date",))


def _planned(look: Look) -> Iterator[tuple[str, date]]:
    """The renewals that are prepared, with the day each is mailed."""
    for key, filing in look.filings(Form.I765).items():
        if filing.i765 and filing.i765.reason.value is PermitReason.RENEWAL:
            yield key, look.household.look(look.person_id, key).day


def _after(look: Look, found: LastPermit) -> Iterator[Sentence]:
    if _may_work_anyway(look):
        yield Words(
            N_(
                "A person with asylum may work because of that status. The card is one proof of "
                "it among others."
            )
        )
    else:
        yield from _no_longer(look)
    if found.window.opens and found.window.advised:
        words = N_("A renewal can be filed from {first}. USCIS speaks of {second} or earlier.")
        yield Words(words, first=found.window.opens, second=found.window.advised)
    months = validity(look.law, look.today, look.today).number
    if months is not None:
        yield Count(
            "A new card is good for at most {count} month.",
            "A new card is good for at most {count} months.",
            months,
        )
    yield Words(N_("People usually show a lawyer the card and the receipt before its last day."))


def _no_longer(look: Look) -> Iterator[Sentence]:
    figure = extension(look.law, look.today, look.today)
    held = figure.fact.value(look.today)
    if figure.number == 0 and held and held.since:
        words = N_("Since {date}, a renewal no longer makes a card longer by itself.")
        yield Words(words, date=held.since)
    yield Words(N_("Later forms ask about work without a valid card."))


def _may_work_anyway(look: Look) -> bool:
    return granted(look, GrantKind.ASYLUM, GrantKind.RESIDENCE, GrantKind.REFUGEE) is not None
