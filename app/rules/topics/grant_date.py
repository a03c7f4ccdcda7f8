"""The day asylum was granted, where it was told more than once (R-70)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.dates import PartialDate
from app.answers.events import GrantKind
from app.answers.permits import Outcome
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.estimates.presence import grant
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import asylum_requests

_TOUCHED: Final = ("self.asylum_granted", "self.i94_status", "self.current_status")


@rule("R-70", topic="grant_date", per="person", facts=("Q-120",))
def grant_date(look: Look) -> Found | None:
    """Asylum has two days, or one that lies before the request or after today.

    Rough days differ only where they cannot mean the same day. Source: facts R-70.
    """
    told = grant(look)
    if told is None:
        return None
    day, path = told
    others = (*_grants(look, told), *_decisions(look, day), *_order(look, day))
    if not others:
        return None
    words = Words(N_("You told us that asylum was granted: {date}."), date=day)
    return together(
        look,
        Kind.WARN,
        (Cause(words, (f"{path}.on",)), *others),
        Words(
            N_(
                "Form I-485 asks for the day asylum was granted. Letters often show several days: "
                "at the top may be the day it was printed or picked up. The first paragraph, the "
                "order of the judge, or the I-94 may name the day of the grant."
            )
        ),
        Words(N_("People usually lay the papers side by side before they sign.")),
        sources=_TOUCHED,
    )


def _grants(look: Look, told: tuple[PartialDate, str]) -> Iterator[Cause]:
    for key, row in look.person.grants.rows.items():
        here, day = look.path(f"self.grants.{key}"), row.on.value
        if row.kind.value is GrantKind.ASYLUM and day and here != told[1] and _differ(told[0], day):
            words = Words(N_("You told us about another day of a grant: {date}."), date=day)
            yield Cause(words, (f"{here}.on",))


def _decisions(look: Look, day: PartialDate) -> Iterator[Cause]:
    for one in asylum_requests(look):
        decided: PartialDate | None = look.told(f"{one.path}.decided")
        if one.outcome is Outcome.GRANTED and decided and _differ(decided, day):
            words = N_("You told us that your request for asylum was decided: {date}.")
            yield Cause(Words(words, date=decided), (f"{one.path}.decided", f"{one.path}.outcome"))


def _order(look: Look, day: PartialDate) -> Iterator[Cause]:
    if day.earliest > look.today and not day.about:
        yield Cause(Words(N_("That day has not come yet.")))
    for one in asylum_requests(look):
        if one.outcome is Outcome.GRANTED and one.filed and _is_before(day, one.filed):
            words = N_("You told us that you asked for asylum later: {date}.")
            yield Cause(Words(words, date=one.filed), (f"{one.path}.filed",))


def _differ(one: PartialDate, other: PartialDate) -> bool:
    return _is_before(one, other) or _is_before(other, one)


def _is_before(one: PartialDate, other: PartialDate) -> bool:
    return not (one.about or other.about) and one.latest < other.earliest
