"""The annual asylum fee: its notices, and the years that a request is open.

Sources: facts F-7 to F-12.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.answers.dates import PartialDate
from app.law import clock
from app.rules.estimates.asylum_clock import told_at, waiting
from app.rules.estimates.days import is_rough, years_after
from app.rules.look import Look
from app.rules.situation import open_requests

DUE: Final = ("F-7", "F-7.days")
YEARLY: Final = ("F-7",)


@dataclass(frozen=True)
class Notice:
    """A notice that asks for the fee, for a request that is open or was.

    ``due`` is the last day to pay, ``latest`` where the day of the notice is rough and may mean
    a later one; None where the rule was not checked for too long, or is not known for that day.
    ``path`` is where the day of the notice was told.
    """

    notice: PartialDate
    due: date | None
    latest: date | None
    paid: PartialDate | None
    path: str
    paid_path: str

    @property
    def is_paid(self) -> bool:
        """Whether a day of payment was told that is not before the notice."""
        return self.paid is not None and self.paid.latest >= self.notice.earliest

    @property
    def is_late(self) -> bool:
        """Whether it was paid after the last day, beyond doubt."""
        return bool(self.latest and self.paid and self.paid.earliest > self.latest)

    def is_over(self, today: date) -> bool:
        """Whether the last day has gone by, beyond doubt."""
        return self.latest is not None and today > self.latest


@dataclass(frozen=True)
class PendingYear:
    """The years that a request is open: how many are full, and when the next one is."""

    filed: PartialDate
    path: str
    years: int
    next: date

    @property
    def rough(self) -> bool:
        """Whether the day of filing is rough."""
        return is_rough(self.filed)


def notices(look: Look) -> tuple[Notice, ...]:
    """The notices of the person's requests for asylum that are not decided."""
    return tuple(
        _notice(look, one.path, sent)
        for one in open_requests(look)
        if (sent := look.told(f"{one.path}.fee_notice")) is not None
    )


def pending_year(look: Look) -> PendingYear | None:
    """The years of the person's open request; None where no day of filing was told."""
    asked = waiting(look)
    if asked is None or asked.filed is None:
        return None
    day, years = asked.filed.latest, 0
    while years_after(day, years + 1) <= look.today:
        years += 1
    return PendingYear(asked.filed, told_at(asked), years, years_after(day, years + 1))


def _notice(look: Look, asked: str, sent: PartialDate) -> Notice:
    return Notice(
        sent,
        _due(look, sent.earliest),
        _due(look, sent.latest),
        look.told(f"{asked}.fee_paid"),
        f"{asked}.fee_notice",
        f"{asked}.fee_paid",
    )


def _due(look: Look, notice: date) -> date | None:
    days = clock.count(look.law, clock.Count.ANNUAL_FEE_DAYS, notice, look.today).number
    return None if days is None else notice + timedelta(days=days)
