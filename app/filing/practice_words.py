"""What a practice blank says in our own words: headings of parts and labels of boxes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.filing import wording
from app.filing.catalogue import Field, Rect
from app.filing.maps import MapRow
from app.filing.practice_labels import Wish, overlap

HEIGHT = 12.0
EDGE = 36.0
LABEL_ROOM = (20.0, 16.0, 12.0, 9.0)

# By form, and by the part that item numbers start with. The forms are in English, so is this.
PARTS: Mapping[str, Mapping[str, str]] = {
    "i589": {
        "A.I": "Part A.I: about you",
        "A.II": "Part A.II: your husband or wife, and your children",
        "A.III": "Part A.III: where you lived, studied and worked; parents, brothers and sisters",
        "B": "Part B: why you ask for protection",
        "C": "Part C: more about your case",
        "D": "Part D: your signature, and who helped you",
        "E": "Part E: the person who prepared this form",
        "F": "Part F: for the interview, not for you",
        "G": "Part G: for the court hearing, not for you",
        "S-A": "Supplement A: more children",
        "S-B": "Supplement B: more room for your answers",
    },
    "i765": {
        "1": "Part 1: why you ask for the card",
        "2": "Part 2: about you",
        "3": "Part 3: your statement, how to reach you, your signature",
        "4": "Part 4: the interpreter",
        "5": "Part 5: the person who prepared this form",
        "6": "Part 6: more room for your answers",
    },
    "i131": {
        "1": "Part 1: what you ask for",
        "2": "Part 2: about you",
        "3": "Part 3: how you look",
        "4": "Part 4: earlier documents, and where to send this one",
        "5": "Part 5: permanent residents who travel",
        "6": "Part 6: refugee travel document",
        "7": "Part 7: your journey",
        "8": "Part 8: parole",
        "9": "Part 9: work while on parole",
        "10": "Part 10: how to reach you, your signature",
        "11": "Part 11: the interpreter",
        "12": "Part 12: the person who prepared this form",
        "13": "Part 13: more room for your answers",
    },
    "i485": {
        "1": "Part 1: about you",
        "2": "Part 2: on what you base your request",
        "3": "Part 3: do you need a sponsor",
        "4": "Part 4: visas, work and school",
        "5": "Part 5: your parents",
        "6": "Part 6: your marriages",
        "7": "Part 7: your children",
        "8": "Part 8: how you look",
        "9": "Part 9: questions about your past and your plans",
        "10": "Part 10: how to reach you, your signature",
        "11": "Part 11: the interpreter",
        "12": "Part 12: the person who prepared this form",
        "13": "Part 13: for the interview, not for you",
        "14": "Part 14: more room for your answers",
    },
}


@dataclass(frozen=True)
class Heading:
    """The heading of a part and the strip of the page it takes."""

    text: str
    rect: Rect


def headings(
    form: str,
    fields: Sequence[Field],
    rows: Mapping[str, MapRow],
    taken: Sequence[Rect],
    width: float,
    limit: float,
) -> list[Heading]:
    """A heading above the first box of every part of ``form``, where a strip of the page is free.

    ``width`` is the page's, ``limit`` the height that headings must stay below, in points.
    """
    tops: dict[str, float] = {}
    for field in fields:
        part = part_of(form, rows[field.name].item) if field.name in rows else None
        if part is not None and field.kind != "barcode":
            tops[part] = max(tops.get(part, 0.0), field.rect[3])
    strips = ((part, _strip(top, taken, width, limit)) for part, top in tops.items())
    return [Heading(PARTS[form][part], strip) for part, strip in strips if strip is not None]


def part_of(form: str, item: str) -> str | None:
    """The part an item number belongs to (``A.II`` for ``A.II.spouse.3``), None if no part."""
    fitting = [part for part in PARTS.get(form, {}) if item == part or item.startswith(f"{part}.")]
    return max(fitting, key=len, default=None)


def wish(field: Field, row: MapRow | None) -> Wish:
    """The label a box should get; a bar code and an unmapped box get a plain one."""
    if field.kind == "barcode":
        return Wish(field, "", "Stand-in for the bar code")
    if row is None:
        return Wish(field, "", "No map for this box")
    text = f"{row.label} (leave empty)" if row.leave else row.label
    # The heading says the part and the label whose box it is, so neither is said again.
    return Wish(field, wording.part_and_question(row.item)[1], text)


def _strip(top: float, taken: Sequence[Rect], width: float, limit: float) -> Rect | None:
    # Right above the first label of the part, or else at the top of the page.
    for bottom in (*(top + room for room in LABEL_ROOM), limit - HEIGHT):
        strip = (EDGE, bottom, width - EDGE, bottom + HEIGHT)
        if strip[3] <= limit and not any(overlap(strip, one) for one in taken):
            return strip
    return None
