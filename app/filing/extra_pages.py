"""The pages beyond a form's boxes, read together: supplements, slots and continuation sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeVar

from app.filing import continuation, gather, leftover, rejoin, reslot, slots, wording
from app.filing.catalogue import Catalogue
from app.filing.counted import Gathered, count
from app.filing.gather import Page
from app.filing.maps import FormMap
from app.filing.readback import Json, Value
from app.filing.rejoin import Read, Titles
from app.filing.slots import Place, Slot
from app.i18n import N_

K = TypeVar("K")

PAGES_MISSING: Final = N_(
    "Pages that belong to this form are missing. Long answers and lists may go on there."
)


@dataclass(frozen=True)
class ExtraPages:
    """What stands on the extra pages of a form, in whatever order they came.

    ``heads`` has, by path, what the boxes hold of the texts that go on here. ``supplements``
    are the ``sheet.*`` boxes of each Supplement B (``readback.sheet``), the form's own first;
    ``slots`` the values of the form itself and of the copies of its additional-information page;
    ``continuation`` those of our own continuation sheets.
    """

    titles: Titles
    heads: Mapping[str, str]
    supplements: Sequence[Mapping[str, str]]
    slots: Sequence[Mapping[str, Value]]
    continuation: Sequence[Mapping[str, Value]]

    @property
    def missing(self) -> bool:
        """True when the pages that are there tell of others that are not."""
        return any(one.missing for one in (self._on_supplements, self._on_own, self._in_slots))

    def answers(self) -> Iterator[Read]:
        """Each answer whose whole text is there."""
        yield from rejoin.rejoined(self._whole_on_sheets(), self.heads, self.titles)
        yield from reslot.from_slots(self._whole_in_slots(), self.heads, *self._parts)

    def unsure(self, answers: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
        """Item and place of each text that may go on where nobody can read it.

        ``answers`` are those of the form and of these pages.
        """
        yield from self._cut_off()
        yield from self._without_beginning()
        yield from self._behind_missing_pages(answers)

    def left_over(self) -> Iterator[leftover.Box]:
        """Boxes whose text is no answer this program knows, with the text."""
        name = next((row.field for row in self._form_map.rows if row.source == "sheet.text"), "")
        sheets = [
            *((name, one.get("text", "")) for one in self.supplements),
            *((continuation.TEXT, one.get(continuation.TEXT, "")) for one in self.continuation),
        ]
        yield from leftover.on_sheets(sheets, self.heads, self.titles)
        texts = self._in_slots.pieces
        form_map, catalogue = self._parts
        yield from leftover.on_slots(
            texts, self.slots, self._slots, self.heads, form_map, catalogue
        )

    @property
    def _form_map(self) -> FormMap:
        return self.titles.maps[0]

    @property
    def _parts(self) -> tuple[FormMap, Catalogue]:
        return self._form_map, self.titles.catalogue

    @cached_property
    def _slots(self) -> tuple[Slot, ...]:
        return slots.slots_of(*self._parts) if self._form_map.additional else ()

    @cached_property
    def _on_supplements(self) -> Gathered[str]:
        pages = [gather.page(one.get("text", "")) for one in self.supplements]
        return gather.pieces(pages, self.titles.knows)

    @cached_property
    def _on_own(self) -> Gathered[str]:
        return gather.pieces([_own_page(one) for one in self.continuation], self.titles.knows)

    @cached_property
    def _in_slots(self) -> Gathered[Place]:
        found = self._on_own.pieces.items()
        places = ((wording.place_of(heading), piece) for heading, piece in found)
        further = {place: piece for place, piece in places if place is not None}
        return slots.texts(self.slots, self._slots, further)

    def _whole_on_sheets(self) -> dict[str, str]:
        found = [*self._on_supplements.pieces.items(), *self._on_own.pieces.items()]
        return {
            heading: piece.text
            for heading, piece in found
            if piece.whole and wording.place_of(heading) is None
        }

    def _whole_in_slots(self) -> dict[Place, str]:
        return {place: one.text for place, one in self._in_slots.pieces.items() if one.whole}

    def _cut_off(self) -> Iterator[tuple[str, str]]:
        """Texts of which a part is there, and perhaps not the rest."""
        sheets = {"supplement-b": self._on_supplements, "continuation": self._on_own}
        for name, gathered in sheets.items():
            for heading in _not_whole(gathered):
                yield from ((item, name) for item in self.titles.items(heading))
        for place in _not_whole(self._in_slots):
            yield from ((item, "additional") for item in reslot.items(place, *self._parts))

    def _without_beginning(self) -> Iterator[tuple[str, str]]:
        """Texts whose box on the form does not say that it goes on."""
        for one in rejoin.rejoined(self._whole_on_sheets(), self.heads, self.titles):
            if one.value is None:
                yield one.item, "continuation"
        for one in reslot.from_slots(self._whole_in_slots(), self.heads, *self._parts):
            if one.value is None:
                yield one.item, "additional"

    def _behind_missing_pages(self, answers: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
        """Full tables, which may have more rows on a page that is missing, and explanations."""
        places = {
            "supplement-b": self._on_supplements.missing,
            "additional": self._in_slots.missing,
            "continuation": self._on_own.missing,
        }
        for name, table in self._form_map.tables.items():
            last = f"{name}[{table.printed - 1}]"
            if places.get(table.overflow) and any(last in path for path in answers):
                yield table.item, table.overflow
        for one in self._form_map.explanations if places["additional"] else ():
            told = f"{one.source}.explanation" in answers
            if answers.get(one.source) is True and not told:
                yield f"{one.part}.{one.item}", "additional"


def _own_page(values: Mapping[str, Value]) -> Page:
    told = count(str(values.get(continuation.NUMBER, "")))
    return told, str(values.get(continuation.TEXT, ""))


def _not_whole(gathered: Gathered[K]) -> Iterator[K]:
    return (key for key, piece in gathered.pieces.items() if not piece.whole)
