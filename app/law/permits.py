"""Work permits by date: the renewal window, what a renewal extends, how long a card is good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.law.facts import Figure, Law

_EXTENSIONS: Final = ("Q-27", "Q-28", "Q-29")


@dataclass(frozen=True)
class RenewalWindow:
    """When a renewal can be filed: from ``opens``; ``advised`` is the day USCIS speaks of.

    Both are None when the figures may not be shown any more.
    """

    opens: date | None
    advised: date | None
    figures: tuple[Figure, Figure]


def extension(law: Law, filed: date, today: date) -> Figure:
    """Days by which a (c)(8) or (a)(5) renewal ``filed`` in time that day extends the card.

    0 since 2025-10-30. Sources: Q-27 to Q-29; the exact older days are not verified (U-12).
    """
    return law.first(_EXTENSIONS, filed, today)


def validity(law: Law, on: date, today: date) -> Figure:
    """Months a new card is good for at most, its form filed or still pending ``on`` that day.

    For (a)(5), (c)(8), (c)(9) and (a)(10). Source: Q-30.
    """
    return law.figure("Q-30", on, today)


def renewal_window(law: Law, expires: date, today: date) -> RenewalWindow:
    """When to renew a card that ends on ``expires``. Source: Q-26."""
    first = law.figure("Q-26.first_day", today, today)
    advised = law.figure("Q-26.advised_day", today, today)
    return RenewalWindow(_before(expires, first), _before(expires, advised), (first, advised))


def _before(day: date, figure: Figure) -> date | None:
    return None if figure.number is None else day - timedelta(days=figure.number)
