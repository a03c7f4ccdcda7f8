"""Text on extra pages that belongs to no answer this program knows: handed back, never dropped.

Other people write on a supplement or an additional-information page in their own way. What
stands there is only taken for an answer when it stands as this program itself writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.filing import gather, rejoin, reslot, sheets, slots, wording
from app.filing.catalogue import Catalogue
from app.filing.counted import Piece
from app.filing.maps import FormMap
from app.filing.rejoin import Titles
from app.filing.slots import Slot
from app.filing.values import Value

Box = tuple[str, Value]


def on_slots(
    texts: Mapping[slots.Place, Piece],
    pages: Sequence[Mapping[str, Value]],
    boxes: Sequence[Slot],
    heads: Mapping[str, str],
    form_map: FormMap,
    catalogue: Catalogue,
) -> Iterator[Box]:
    """Text boxes of additional-information ``pages`` whose text is no answer, with the text.

    ``texts`` is what ``slots.texts`` put together from them.
    """
    for place, piece in texts.items():
        if not _is_joined(place, piece.text, heads, form_map, catalogue):
            yield from _boxes_of(place, pages, boxes)


def on_sheets(texts: Iterable[Box], heads: Mapping[str, str], titles: Titles) -> Iterator[Box]:
    """Text boxes (by name) of supplement sheets whose text is no answer, with that text."""
    for name, value in texts:
        count, text = gather.page(str(value))
        before = gather.stray(text)
        if before:
            yield name, text[: text.index(before) + len(before)]
        for title, piece in gather.pieces([(count, text)], titles.knows).pieces.items():
            read = rejoin.rejoined({title: piece.text}, heads, titles)
            known = any(one.value is not None for one in read)
            if not known and wording.place_of(title) is None:
                yield name, f"{sheets.heading_line(title)}\n{piece.text}"


def _is_joined(
    place: slots.Place,
    text: str,
    heads: Mapping[str, str],
    form_map: FormMap,
    catalogue: Catalogue,
) -> bool:
    first = text.lstrip().split("\n", maxsplit=1)[0]

    def found(told: str) -> bool:
        read = reslot.from_slots({place: told}, heads, form_map, catalogue)
        return any(one.value is not None for one in read)

    return not first or (found(text) and (first.endswith(":") or found(first)))


def _boxes_of(
    place: slots.Place, pages: Sequence[Mapping[str, Value]], boxes: Sequence[Slot]
) -> Iterator[Box]:
    for values in pages:
        for slot in boxes:
            told = {box: values.get(field.name, "") for box, (_row, field) in slot.boxes.items()}
            if told["text"] and (told["page"], told["part"], told["item"]) == place:
                yield slot.boxes["text"][1].name, told["text"]
