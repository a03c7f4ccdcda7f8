"""The additional-information page: each answer that goes on there names page, part and item.

The page has a few slots, each with three little boxes and a text box. Answers to one item share
their slots; an answer too long for one runs on into the next, then onto copies of the page, and
last onto our continuation sheet. No character is lost on the way. As soon as there is more than
the form's own page, each text says which of how many it is: ``(2 of 5)``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.filing import counted, fit, wording
from app.filing.catalogue import Catalogue, Field
from app.filing.counted import Count, Counted, Gathered, Piece
from app.filing.maps import FormMap, MapRow
from app.filing.marks import Mark, Spill

Place = tuple[str, str, str]
"""Page, part and item, as they stand in the little boxes."""

BETWEEN_COLUMNS = "; "
_MOST = 999
_COUNT = re.compile(r"\(([^()\n]+)\) ?")
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
    told = _by_place(spills)
    alone = _Filler(slots, 1).filled(told, lead="")
    if all(unit.where for unit in alone):
        return _spread(alone, _plain)
    units = _Filler(slots, copies + 1).filled(told, lead=_count_words(_MOST, _MOST))
    return _spread(units, _count_words if any(unit.where for unit in units) else _plain)


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


def texts(
    pages: Sequence[Mapping[str, object]], slots: Sequence[Slot], further: Mapping[Place, Piece]
) -> Gathered[Place]:
    """The text of each place: from the form's page (the first) and its copies, in any order.

    ``further`` is what stands under the headings of places on continuation sheets. A text counts
    as whole only when the counts show that none of it, and nothing beside it, is missing.
    """
    alone = [_counted(place, Piece(told, True)) for place, told in _written(pages[:1], slots)]
    copies = [_counted(place, Piece(told, True)) for place, told in _written(pages[1:], slots)]
    beyond = [_counted(place, piece) for place, piece in further.items()]
    units = [*alone, *copies, *beyond]
    if not copies and not (alone and beyond) and not any(told for told, _unit in units):
        contents = (unit for _told, unit in units)
        return _gathered(Counted(dict(enumerate(contents, 1)), len(units)))
    return _gathered(counted.counted(units))


def _written(
    pages: Iterable[Mapping[str, object]], slots: Sequence[Slot]
) -> Iterator[tuple[Place, str]]:
    for values in pages:
        for slot in slots:
            boxes = slot.boxes.items()
            told = {box: str(values.get(field.name, "")) for box, (_row, field) in boxes}
            if told["text"]:
                yield (told["page"], told["part"], told["item"]), told["text"]


def _counted(place: Place, piece: Piece) -> tuple[Count | None, tuple[Place, Piece]]:
    told, text = _uncounted(piece.text)
    return told, (place, replace(piece, text=text))


def _uncounted(text: str) -> tuple[Count | None, str]:
    match = _COUNT.match(text)
    told = counted.count(match[1]) if match else None
    return (told, text[match.end() :]) if match and told else (None, text)


def _gathered(units: Counted[tuple[Place, Piece]]) -> Gathered[Place]:
    found: defaultdict[Place, dict[int, Piece]] = defaultdict(dict)
    for number, (place, piece) in units.in_order():
        found[place][number] = piece
    joined = {place: _joined(pieces, units) for place, pieces in found.items()}
    return Gathered(joined, units.missing)


def _joined(pieces: Mapping[int, Piece], units: Counted[tuple[Place, Piece]]) -> Piece:
    first, last = min(pieces), max(pieces)
    one_run = last - first + 1 == len(pieces)
    edges = units.knows(first - 1) and units.knows(last + 1)
    whole = one_run and edges and all(piece.whole for piece in pieces.values())
    return Piece("".join(piece.text for piece in pieces.values()), whole)


def _by_place(spills: Iterable[Spill]) -> dict[Place, list[Spill]]:
    found: defaultdict[Place, list[Spill]] = defaultdict(list)
    for spill in spills:
        found[place_of(spill)].append(spill)
    return dict(found)


@dataclass(frozen=True)
class _Unit:
    """What goes into one slot of a page (from 0), or, without ``where``, onto another sheet."""

    place: Place
    text: str
    where: tuple[int, Slot] | None
    spill: Spill


class _Filler:
    """Fills slot after slot, page after page."""

    def __init__(self, slots: Sequence[Slot], pages: int) -> None:
        self._slots = slots
        self._free = [(page, slot) for page in range(pages) for slot in slots]

    def filled(self, told: Mapping[Place, Sequence[Spill]], lead: str) -> list[_Unit]:
        """The units in order; each slot has room for ``lead`` before its text."""
        return [unit for place, spills in told.items() for unit in self._put(place, spills, lead)]

    def _put(self, place: Place, told: Sequence[Spill], lead: str) -> Iterator[_Unit]:
        rest = "\n".join(map(piece, told))
        while rest and self._free and self._slots[0].holds(place):
            page, slot = self._free.pop(0)
            head, rest = fit.take_after(lead, rest, slot.boxes["text"][1])
            yield _Unit(place, head, (page, slot), told[0])
        if rest:
            yield _Unit(place, rest, None, told[0])


def _spread(units: Sequence[_Unit], lead: Callable[[int, int], str]) -> Spread:
    """The marks of the slots and what goes further, each text behind its ``lead``."""
    pages: list[list[Mark]] = []
    further: list[Spill] = []
    for number, unit in enumerate(units, start=1):
        text = lead(number, len(units)) + unit.text
        if unit.where is None:
            heading = wording.place_heading(*unit.place)
            moved = replace(unit.spill, heading=heading, label="", text=text, to="continuation")
            further.append(moved)
        else:
            page, slot = unit.where
            pages.extend([] for _ in range(page + 1 - len(pages)))
            pages[page].extend(slot.marks(unit.place, text))
    return Spread(tuple(map(tuple, pages)), tuple(further))


def _count_words(number: int, of: int) -> str:
    return f"({counted.words(number, of)}) "


def _plain(_number: int, _of: int) -> str:
    return ""
