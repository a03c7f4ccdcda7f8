"""The additional-information page: each answer that goes on there names page, part and item.

The page has a few slots, each with three little boxes and a text box. Answers to one item share
their slots; an answer too long for one runs on into the next, then onto copies of the page, and
last onto our continuation sheet. No character is lost on the way.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.filing import fit, wording
from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap, MapRow
from app.filing.marks import Mark, Spill

Place = tuple[str, str, str]
"""Page, part and item, as they stand in the little boxes."""

BETWEEN_COLUMNS = "; "
_PATH = re.compile(r"slot\[(\d+)\]\.(page|part|item|text)")


@dataclass(frozen=True)
class Slot:
    """One slot of the page: its four boxes with their map rows."""

    boxes: Mapping[str, tuple[MapRow, Field]]

    def holds(self, place: Place) -> bool:
        """True when page, part and item fit their little boxes."""
        told = zip(("page", "part", "item"), place, strict=True)
        return all(fit.layout(word, self.boxes[box][1]) is not None for box, word in told)

    def marks(self, place: Place, text: str) -> Iterator[Mark]:
        """What goes into the four boxes."""
        page, part, item = place
        for box, word in {"page": page, "part": part, "item": item, "text": text}.items():
            row, field = self.boxes[box]
            if word:
                yield Mark(field.name, row.item, str(row.source), word)


@dataclass(frozen=True)
class Spread:
    """The slots' marks page by page (the form's own page first), and what goes further still."""

    pages: tuple[tuple[Mark, ...], ...]
    further: tuple[Spill, ...]


def slots_of(form_map: FormMap, catalogue: Catalogue) -> tuple[Slot, ...]:
    """The slots of the form's additional-information page, in printed order."""
    fields = catalogue.by_name()
    found: defaultdict[int, dict[str, tuple[MapRow, Field]]] = defaultdict(dict)
    for row in form_map.rows:
        match = _PATH.fullmatch(row.source or "")
        if match is not None:
            found[int(match[1])][match[2]] = (row, fields[row.field])
    return tuple(Slot(found[number]) for number in sorted(found))


def spread(spills: Iterable[Spill], slots: Sequence[Slot], copies: int) -> Spread:
    """Put ``spills`` into the slots of the page and of at most ``copies`` copies of it.

    What has no place there comes back as spills for the continuation sheet.
    """
    filler = _Filler(slots, copies + 1)
    for place, told in _by_place(spills).items():
        filler.put(place, told)
    return Spread(tuple(map(tuple, filler.pages)), tuple(filler.further))


def place_of(spill: Spill) -> Place:
    """The page, part and item that ``spill`` continues."""
    return str(spill.page), spill.part, spill.question


def piece(spill: Spill) -> str:
    """The text of ``spill`` as it stands in a slot: a cell or row says which one it is.

    The columns of a row follow one another on the line: slots have few lines.
    """
    if not spill.label:
        return spill.text
    text = spill.text if spill.one_line else BETWEEN_COLUMNS.join(spill.text.split("\n"))
    return f"{spill.label}: {text}"


def texts(pages: Iterable[Mapping[str, object]], slots: Sequence[Slot]) -> dict[Place, str]:
    """The whole text of each place from the values of the form's page and of its copies."""
    found: defaultdict[Place, str] = defaultdict(str)
    for values in pages:
        for slot in slots:
            boxes = slot.boxes.items()
            told = {box: str(values.get(field.name, "")) for box, (_row, field) in boxes}
            if told["text"]:
                found[told["page"], told["part"], told["item"]] += told["text"]
    return dict(found)


def _by_place(spills: Iterable[Spill]) -> dict[Place, list[Spill]]:
    found: defaultdict[Place, list[Spill]] = defaultdict(list)
    for spill in spills:
        found[place_of(spill)].append(spill)
    return dict(found)


class _Filler:
    """Fills slot after slot, page after page."""

    def __init__(self, slots: Sequence[Slot], most_pages: int) -> None:
        self.pages: list[list[Mark]] = []
        self.further: list[Spill] = []
        self._slots = slots
        self._free = [(page, slot) for page in range(most_pages) for slot in slots]

    def put(self, place: Place, told: Sequence[Spill]) -> None:
        rest = "\n".join(map(piece, told))
        while rest and self._free and self._slots[0].holds(place):
            page, slot = self._free.pop(0)
            head, rest = fit.take(rest, slot.boxes["text"][1])
            self._page(page).extend(slot.marks(place, head))
        if rest:
            heading = wording.place_heading(*place)
            further = replace(told[0], heading=heading, label="", text=rest, to="continuation")
            self.further.append(further)

    def _page(self, number: int) -> list[Mark]:
        while len(self.pages) <= number:
            self.pages.append([])
        return self.pages[number]
