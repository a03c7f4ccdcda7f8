"""The English words this program itself writes on an official form, in one place.

They are read back as well as written, so every module takes them from here. They are never
translated: the form is filed in English.
"""

from __future__ import annotations

from typing import Final

NONE: Final = "None"
NOT_APPLICABLE: Final = "N/A"
UNKNOWN: Final = "Unknown"

SEE_SUPPLEMENT_B: Final = "See Supplement B"
SEE_SUPPLEMENT_B_SHORT: Final = "See Supp. B"
SEE_SUPPLEMENT_B_TINY: Final = "Supp. B"
SEE_CONTINUATION: Final = "See continuation sheet"
SEE_CONTINUATION_SHORT: Final = "See cont. sheet"
SEE_CONTINUATION_TINY: Final = "See att."

CONTINUED_ON_SUPPLEMENT_B: Final = "(continued on Supplement B)"
CONTINUED_ON_SHEET: Final = "(continued on the continuation sheet)"

CELL_TO_SUPPLEMENT_B: Final = (SEE_SUPPLEMENT_B, SEE_SUPPLEMENT_B_SHORT, SEE_SUPPLEMENT_B_TINY)
CELL_TO_CONTINUATION: Final = (SEE_CONTINUATION, SEE_CONTINUATION_SHORT, SEE_CONTINUATION_TINY)
"""From the longest to the shortest: a cell takes the first one that fits."""

TO_SUPPLEMENT_B: Final = (*CELL_TO_SUPPLEMENT_B, CONTINUED_ON_SUPPLEMENT_B)
TO_CONTINUATION: Final = (*CELL_TO_CONTINUATION, CONTINUED_ON_SHEET)

BEYOND: Final = "Part {part}, Question {question}, row {number}"
"""The heading of a table row that has no place on its page."""

_PARTS: Final = ("A.III", "A.II", "A.I")


def part_and_question(item: str) -> tuple[str, str]:
    """Split a printed item into its part and its question: ``A.III.2`` -> ``A.III``, ``2``.

    An item without a question (``D``) gives an empty question.
    """
    for part in _PARTS:
        if item == part or item.startswith(f"{part}."):
            return part, item[len(part) + 1 :]
    part, _dot, question = item.partition(".")
    return part, question


def elsewhere(text: str) -> str | None:
    """Say where the rest of a box went: ``supplement-b``, ``continuation``, or None.

    A marker counts only where this program puts it: as the whole text or at its very end.
    """
    ending = text.rstrip()
    if any(ending.endswith(marker) for marker in TO_SUPPLEMENT_B):
        return "supplement-b"
    if any(ending.endswith(marker) for marker in TO_CONTINUATION):
        return "continuation"
    return None
