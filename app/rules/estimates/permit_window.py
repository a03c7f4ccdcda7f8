"""The last work permit: when it ends, when to renew it, what a renewal that was filed did.

Sources: facts Q-26 to Q-30.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.answers.dates import PartialDate
from app.answers.i765 import PermitCategory
from app.answers.permits import WorkPermit
from app.i18n import N_
from app.law.permits import RenewalWindow, extension, renewal_window, validity
from app.rules.estimates.days import is_rough
from app.rules.estimates.estimate import LOOK_IT_UP, Estimate, doubts
from app.rules.look import Look
from app.rules.sentences import Count, Sentence, Words

FACTS: Final = ("Q-26.first_day", "Q-26.advised_day", "Q-27", "Q-28", "Q-29", "Q-30")
_EXTENDED: Final = (PermitCategory.ASYLUM_PENDING, PermitCategory.ASYLEE)
_TITLE: Final = Words(N_("Estimate: the dates of your work permit"))


@dataclass(frozen=True)
class LastPermit:
    """The work permit that ends last. ``ends`` is the first day that its end can mean.

    ``added`` are the days by which the renewal extends it: 0 for none, None where no renewal
    was told, where it came too late, or where its day leaves a doubt.
    """

    row: WorkPermit
    path: str
    until: PartialDate
    window: RenewalWindow
    added: int | None

    @property
    def ends(self) -> date:
        """The last day of the card itself."""
        return self.until.earliest

    @property
    def extended(self) -> date:
        """The last day with what the renewal added."""
        return self.ends + timedelta(days=self.added or 0)

    @property
    def rough(self) -> bool:
        """Whether a date it is counted from is rough."""
        filed = self.row.renewal_filed.value
        return is_rough(self.until) or (filed is not None and is_rough(filed))


def last(look: Look) -> LastPermit | None:
    """The person's last work permit that has a day of expiry."""
    told = [
        (row.to.value, key, row)
        for key, row in look.person.permits.rows.items()
        if row.to.value is not None
    ]
    if not told:
        return None
    until, key, row = max(told, key=_latest)
    return LastPermit(
        row,
        look.path(f"self.permits.{key}"),
        until,
        renewal_window(look.law, until.earliest, look.today),
        _added(look, row, until),
    )


def estimate(look: Look) -> Estimate | None:
    """The days to renew the last work permit, and to when it lasts."""
    found = last(look)
    if found is None:
        return None
    opens, advised = found.window.opens, found.window.advised
    if opens is None or advised is None:
        return Estimate(_TITLE, LOOK_IT_UP, facts=FACTS)
    return Estimate(
        _TITLE,
        Words(N_("A renewal can be filed from {date}."), date=opens),
        tuple(_steps(look, found, advised)),
        FACTS,
        doubts(look.law, *FACTS, rough=found.rough),
        look.because(f"{found.path}.to", f"{found.path}.renewal_filed"),
    )


def _steps(look: Look, found: LastPermit, advised: date) -> Iterator[Sentence]:
    yield Words(N_("Your work permit ends: {date}."), date=found.until)
    yield Words(N_("USCIS speaks of filing by {date}, so that there is time."), date=advised)
    filed = found.row.renewal_filed.value
    if filed is not None:
        yield Words(N_("You filed its renewal: {date}."), date=filed)
        yield from renewed(found)
    months = validity(look.law, look.today, look.today).number
    if months is not None:
        yield Count(
            "A new card is good for at most {count} month.",
            "A new card is good for at most {count} months.",
            months,
        )


def renewed(found: LastPermit) -> Iterator[Sentence]:
    """What the renewal that was filed did to the card."""
    if found.added == 0:
        yield Words(N_("A renewal filed on that day does not extend the card by itself."))
    elif found.added:
        yield Count(
            "A renewal filed in time on that day extended the card by {count} day, to {date}.",
            "A renewal filed in time on that day extended the card by {count} days, to {date}.",
            found.added,
            date=found.extended,
        )


def _added(look: Look, row: WorkPermit, until: PartialDate) -> int | None:
    filed = row.renewal_filed.value
    if filed is None or filed.about or row.category.value not in _EXTENDED:
        return None
    both = {extension(look.law, day, look.today).number for day in (filed.earliest, filed.latest)}
    added = both.pop() if len(both) == 1 else None
    return None if added and filed.latest > until.latest else added


def _latest(told: tuple[PartialDate, str, WorkPermit]) -> date:
    return told[0].latest
