"""How much of a person's time and patience the interview of each sample may take, at the most.

The counting is that of ``effort``; the figures leave about a tenth above what was counted when
they were set (``python -m tests.ui.play.table`` counts anew). Most keys of the two longest are
stories in two languages. A change that needs more says why here, or finds another way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tests.ui.play.effort import Effort

SITUATION: Final = {
    "simple": "afraid",
    "family-in-court": "afraid",
    "late-and-detained": "afraid",
    "unfinished": "afraid",
    "pending-renewal": "waiting",
    "asylee-family": "granted",
}
"""What each family says of itself to see the forms it wants to file."""


@dataclass(frozen=True)
class Budget:
    """At most so many pages, keys and clicks together, and estimated minutes."""

    pages: int
    strokes: int
    minutes: int

    def overdrawn(self, effort: Effort) -> dict[str, tuple[float, int]]:
        """Return what ``effort`` has too much of: the figure, and the most it may be."""
        figures = {
            "pages": (effort.pages, self.pages),
            "strokes": (effort.strokes, self.strokes),
            "minutes": (effort.minutes, self.minutes),
        }
        return {name: (has, most) for name, (has, most) in figures.items() if has > most}


BUDGETS: Final = {
    "simple": Budget(pages=80, strokes=4_900, minutes=110),
    "family-in-court": Budget(pages=170, strokes=39_000, minutes=430),
    "late-and-detained": Budget(pages=85, strokes=15_500, minutes=205),
    "unfinished": Budget(pages=95, strokes=1_350, minutes=85),
    "pending-renewal": Budget(pages=80, strokes=6_300, minutes=115),
    "asylee-family": Budget(pages=250, strokes=16_500, minutes=425),
}
