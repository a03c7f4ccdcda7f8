"""Text on extra pages that belongs to no answer this program knows: handed back, never dropped.

Other people write on a supplement or an additional-information page in their own way. What
stands there is only taken for an answer when it stands as this program itself writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.filing import rejoin, reslot, sheets, slots, wording
from app.filing.catalogue import Catalogue
from app.filing.maps import FormMap
from app.filing.readback import Json
from app.filing.slots import Slot
from app.filing.values import Value

Box = tuple[str, Value]
_HEADING = "[Part "


def on_slots(
    pages: Sequence[Mapping[str, Value]],
    boxes: Sequence[Slot],
    heads: Mapping[str, Json],
    form_map: FormMap,
    catalogue: Catalogue,
) -> Iterator[Box]:
    """Text boxes of additional-information ``pages`` whose text is no answer, with the text."""
    for place, text in slots.texts(pages, boxes).items():
        if not _is_joined(place, text, heads, form_map, catalogue):
            yield from _boxes_of(place, pages, boxes)


def on_sheets(
    texts: Iterable[Box],
    heads: Mapping[str, Json],
    maps: tuple[FormMap, ...],
    catalogue: Catalogue,
) -> Iterator[Box]:
    """Text boxes (by name) of supplement sheets whose text is no answer, with that text."""
    for name, value in texts:
        text = str(value)
        before = text[: text.index(_HEADING)] if _HEADING in text else text
        if before.strip():
            yield name, before
        for title, told in sheets.pieces([text]).items():
            known = any(True for _ in rejoin.rejoined({title: told}, heads, maps, catalogue))
            if not known and wording.place_of(title) is None:
                yield name, f"{sheets.heading_line(title)}\n{told}"


def _is_joined(
    place: slots.Place,
    text: str,
    heads: Mapping[str, Json],
    form_map: FormMap,
    catalogue: Catalogue,
) -> bool:
    first = text.split("\n", maxsplit=1)[0]

    def found(told: str) -> bool:
        return any(True for _ in reslot.from_slots({place: told}, heads, form_map, catalogue))

    return found(text) and (first.endswith(":") or found(first))


def _boxes_of(
    place: slots.Place, pages: Sequence[Mapping[str, Value]], boxes: Sequence[Slot]
) -> Iterator[Box]:
    for values in pages:
        for slot in boxes:
            told = {box: values.get(field.name, "") for box, (_row, field) in slot.boxes.items()}
            if told["text"] and (told["page"], told["part"], told["item"]) == place:
                yield slot.boxes["text"][1].name, told["text"]
