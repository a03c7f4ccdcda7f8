"""The English words this program itself writes on an official form, in one place.

They are read back as well as written, so every module takes them from here. They are never
translated: the form is filed in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

NONE: Final = "None"
NOT_APPLICABLE: Final = "N/A"
UNKNOWN: Final = "Unknown"
TICKED: Final = "Yes"

SEE_SUPPLEMENT_B: Final = "See Supplement B"
SEE_SUPPLEMENT_B_SHORT: Final = "See Supp. B"
SEE_SUPPLEMENT_B_TINY: Final = "Supp. B"
SEE_SUPPLEMENT_B_LEAST: Final = "Supp B"  # an apartment box holds six characters
SEE_CONTINUATION: Final = "See continuation sheet"
SEE_CONTINUATION_SHORT: Final = "See cont. sheet"
SEE_CONTINUATION_TINY: Final = "See att."
SEE_CONTINUATION_LEAST: Final = "Cont."

CONTINUED_ON_SUPPLEMENT_B: Final = "(continued on Supplement B)"
CONTINUED_ON_SHEET: Final = "(continued on the continuation sheet)"

CELL_TO_SUPPLEMENT_B: Final = (
    SEE_SUPPLEMENT_B,
    SEE_SUPPLEMENT_B_SHORT,
    SEE_SUPPLEMENT_B_TINY,
    SEE_SUPPLEMENT_B_LEAST,
)
CELL_TO_CONTINUATION: Final = (
    SEE_CONTINUATION,
    SEE_CONTINUATION_SHORT,
    SEE_CONTINUATION_TINY,
    SEE_CONTINUATION_LEAST,
)
"""From the longest to the shortest: a cell takes the first one that fits."""

_ADDITIONAL = re.compile(r"See Part \d+|See Pt\. \d+|Pt\. ?\d+")
_ADDITIONAL_STORY = re.compile(r"\(continued in Part \d+\)")
_OTHER_HANDS = re.compile(
    r"\W*(?:please )?(?:see|refer to|continue[sd]?|cont(?:'?d)?)\b.{0,40}?"
    r"\b(?:attach\w*|addend\w*|supp|supplement\w*|additional|continuation|separate|exhibit)\b.{0,40}"
    r"|\W*(?:continued|cont'?d)\b\.?(?: (?:on|in|at|overleaf)\b.{0,60})?\W*",
    re.IGNORECASE,
)
_PLACE = re.compile(r"Part (\S+), Item (\S*) \(page (\d+)\)")

_REFERENCE: Final = r"[A-Z]{1,4}-[0-9]{1,4}[A-Z]? [0-9A-Za-z.()/ ]+"
_REFERS: Final = re.compile(rf"See {_REFERENCE}(?:, {_REFERENCE})*")
_BESIDE: Final = re.compile(
    rf"Part ([^:,]+)(?:, Question ([^:]+))?: ({_REFERS.pattern}) \(page (\d+)\)"
)

_PARTS: Final = ("A.III", "A.II", "A.I")
_LETTER: Final = re.compile(r"\.[a-z]$")
_PRINTED: Final = {"S-A": "Supp. A", "S-B": "Supp. B"}


def without_letter(item: str) -> str:
    """What boxes of one question share: ``A.I.18.a`` to ``A.I.18.c`` -> ``A.I.18``."""
    return _LETTER.sub("", item)


def part_and_question(item: str) -> tuple[str, str]:
    """Split an item into its part and its printed question, if it has one.

    ``A.III.2.row3.city`` -> ``A.III``, ``2``; ``B.1.A`` -> ``B``, ``1.A``; ``D.name`` -> ``D``
    and an empty question.
    """
    first = item.partition(".")[0]
    part = next((part for part in _PARTS if f"{item}.".startswith(f"{part}.")), first)
    words = item[len(part) + 1 :].split(".")
    question = ".".join(word for word in words if word.isdigit() or len(word) == 1)
    return _PRINTED.get(part, part), question


def place(item: str) -> str:
    """Where an item stands, in the form's own words: ``Part B, Question 1.A`` or ``Part D``."""
    part, question = part_and_question(item)
    return f"Part {part}, Question {question}" if question else f"Part {part}"


def box_heading(item: str, label: str, page: int) -> str:
    """The heading under which the text of one box goes on."""
    return f"{place(item)}: {label} (page {page})"


def row_heading(item: str, name: str, number: int, page: int) -> str:
    """The heading of row ``number`` (from 1) of a table, such as ``Home 6``, that has no place."""
    return box_heading(item, f"{name} {number}", page)


def row_number(heading: str, item: str, name: str, page: int) -> int | None:
    """The number of the row if ``heading`` is a ``row_heading`` of that table, else None."""
    before, after = f"{place(item)}: {name} ", f" (page {page})"
    number = heading.removeprefix(before).removesuffix(after)
    same = number.isdecimal() and heading == f"{before}{number}{after}"
    return int(number) if same else None


def row_name(label: str) -> str:
    """What a table calls its rows: the label ``Home 5: city`` is about a ``Home``."""
    return label.partition(": ")[0].rstrip("0123456789 ")


def column(label: str) -> str:
    """What a column is called on a sheet: the label ``Home 5: city`` is about ``City``."""
    name = label.rpartition(": ")[2]
    return name[:1].upper() + name[1:]


def is_unit_kind(source: str | None) -> bool:
    """True for a box that is ticked for an apartment, a suite or a floor."""
    return source is not None and source.endswith("unit_box")


def is_unit(source: str | None) -> bool:
    """True for the box with the number of an apartment, suite or floor."""
    return source is not None and source.endswith(".unit")


def to_additional(name: str) -> tuple[str, ...]:
    """What a cell says, longest first, when its text goes on in ``name`` (``Part 14``)."""
    number = name.rpartition(" ")[2]
    return f"See {name}", f"See Pt. {number}", f"Pt. {number}", f"Pt.{number}"


def continued_in(name: str) -> str:
    """The last line of a story that goes on in ``name`` (``Part 14``)."""
    return f"(continued in {name})"


def is_reference(item: str) -> bool:
    """True for an item with its form, as words on another form refer to it: ``I-589 B.2``."""
    return re.fullmatch(_REFERENCE, item) is not None


def refers_to(items: Iterable[str]) -> str:
    """What introduces words about answers on other forms: ``See I-589 B.2, I-485 9.22``."""
    return f"See {', '.join(items)}"


def refers(label: str) -> bool:
    """True for a label that ``refers_to`` wrote."""
    return _REFERS.fullmatch(label) is not None


def beside_of(heading: str) -> tuple[tuple[str, str, str], str] | None:
    """Page, part and item, and the label, if ``heading`` is a ``box_heading`` of such words."""
    found = _BESIDE.fullmatch(heading)
    return ((found[4], found[1], found[2] or ""), found[3]) if found else None


def place_heading(page: str, part: str, item: str) -> str:
    """The heading of what the additional-information page has no room for."""
    return f"Part {part}, Item {item} (page {page})"


def place_of(heading: str) -> tuple[str, str, str] | None:
    """Page, part and item if ``heading`` is a ``place_heading``, else None."""
    found = _PLACE.fullmatch(heading)
    return (found[3], found[1], found[2]) if found else None


def elsewhere(text: str) -> str | None:
    """Say where the rest of a box went: ``supplement-b``, ``additional``, ``continuation`` or None.

    A marker counts only where this program puts it: as the whole text of a cell, or as the last
    line of a story. What other people write there (``see attached``) counts, too: whatever
    follows it is not the whole answer.
    """
    ending = text.rstrip()
    last = ending.rpartition("\n")[2]
    if ending in CELL_TO_SUPPLEMENT_B or last == CONTINUED_ON_SUPPLEMENT_B:
        return "supplement-b"
    if _ADDITIONAL.fullmatch(ending) or _ADDITIONAL_STORY.fullmatch(last):
        return "additional"
    if ending in CELL_TO_CONTINUATION or last == CONTINUED_ON_SHEET:
        return "continuation"
    return _by_other_hands(last) if _OTHER_HANDS.fullmatch(last) else None


def _by_other_hands(marker: str) -> str:
    told = marker.lower()
    if "supp" in told:
        return "supplement-b"
    return "additional" if "additional" in told or "part" in told else "continuation"
