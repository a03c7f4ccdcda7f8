"""How much of a person's time and patience the interview of each sample may take, at the most.

The counting is that of ``effort``; the figures leave about a tenth above what was counted when
they were set (``python -m tests.ui.play.table`` counts anew). Most keys of the two longest are
stories in two languages. A change that needs more says why here, or finds another way.

What prints on no form and tells who needs a lawyer first (work permits, service, help under
pressure, papers that say citizen, earlier statements, translations, payment) costs a person who
files about ten pages and as many minutes; most of these pages end with one click on "none".

What our own papers need (who translated which paper and whose stories, who read the filled form
aloud, the day of the interview) costs three pages, and ten minutes where there is much to tell.
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
    "simple": Budget(pages=95, strokes=5_000, minutes=142),
    "family-in-court": Budget(pages=185, strokes=40_000, minutes=480),
    "late-and-detained": Budget(pages=98, strokes=15_700, minutes=235),
    "unfinished": Budget(pages=108, strokes=1_350, minutes=102),
    "pending-renewal": Budget(pages=92, strokes=6_300, minutes=137),
    "asylee-family": Budget(pages=310, strokes=17_200, minutes=495),
}
