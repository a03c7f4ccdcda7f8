"""Takes the additional-information page apart again: whose answer each line of a slot is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.filing import beside, fit, slots, wording
from app.filing.catalogue import Catalogue, Field
from app.filing.maps import Explanation, FormMap, MapRow, Table
from app.filing.rejoin import Read, compared_with_others, found, last_row, rest_of, row_beyond
from app.filing.slots import Place


def from_slots(
    texts: Mapping[Place, str], heads: Mapping[str, str], form_map: FormMap, catalogue: Catalogue
) -> Iterator[Read]:
    """Each answer in ``texts``, the whole text of each place.

    ``heads`` has, by path, what the boxes hold of the stories that go on.
    """
    for place, text in texts.items():
        yield from _Place(place, form_map, catalogue).read(text, heads)


def items(place: Place, form_map: FormMap, catalogue: Catalogue) -> Iterator[str]:
    """The items whose text may stand at ``place`` without a box that says so, or runs on there."""
    yield from _Place(place, form_map, catalogue).items()


@dataclass(frozen=True)
class _Place:
    place: Place
    form_map: FormMap
    catalogue: Catalogue

    def read(self, text: str, heads: Mapping[str, str]) -> Iterator[Read]:
        before, pieces = self._pieces(text)
        yield from self._story(before, heads)
        compared = [f"{label}: {told}" for label, told in pieces if self._compares(label)]
        yield from compared_with_others([(box, one) for one in compared for box in self._box()])
        for label, told in pieces:
            if self._compares(label):
                continue
            if label in self._cells():
                yield from found(self._cells()[label], told, self.form_map)
            else:
                name, table, number = self._row(label)
                lines = self._columns(name, table, told)
                yield from row_beyond(name, table, number, lines, self.form_map)

    def items(self) -> Iterator[str]:
        """Stories and explanations of this place, and the tables that have further rows here."""
        yield from (row.item for row, field in self._boxes() if fit.narrative(field))
        yield from (f"{one.part}.{one.item}" for one in self._explanations())
        yield from (table.item for _name, table in self._tables())
        if not any(True for _ in self._boxes()):
            yield from (box.item for box in self._box())

    def _compares(self, label: str) -> bool:
        """Whether words under ``label`` say why the answer here differs from other forms."""
        return wording.refers(label) and label not in self._cells() and any(self._box())

    def _box(self) -> Iterator[MapRow]:
        """The box (one or none) of the answer itself."""
        box = beside.at(self.form_map, self.place, self.catalogue.by_name())
        if box is not None:
            yield box

    def _columns(self, name: str, table: Table, told: str) -> str:
        """The columns of a row line by line again."""
        labels = (
            re.escape(wording.column(row.label)) for row in last_row(name, table, self.form_map)
        )
        return re.sub(rf"{slots.BETWEEN_COLUMNS}(?=(?:{'|'.join(labels)}): )", "\n", told)

    def _pieces(self, text: str) -> tuple[str, list[tuple[str, str]]]:
        """The text before the first label, and each labelled piece."""
        before: list[str] = []
        pieces: list[tuple[str, list[str]]] = []
        for line in text.split("\n"):
            label = self._label(line)
            if label is not None:
                rest = line.removeprefix(f"{label}:").removeprefix(" ")
                pieces.append((label, [rest] if rest else []))
            else:
                (pieces[-1][1] if pieces else before).append(line)
        return "\n".join(before), [(label, "\n".join(lines)) for label, lines in pieces]

    def _label(self, line: str) -> str | None:
        """The label that ``line`` begins with; labels may have colons of their own."""
        starts = [line[:place] for place, sign in enumerate(line) if sign == ":"]
        known = (one for one in reversed(starts) if self._is_known(one))
        return next(known, None)

    def _is_known(self, label: str) -> bool:
        return label in self._cells() or self._is_row(label) or self._compares(label)

    def _story(self, text: str, heads: Mapping[str, str]) -> Iterator[Read]:
        if not text:
            return
        for row, field in self._boxes():
            if row.codec == "story" and fit.narrative(field):
                yield from rest_of(row, field, text, heads, self.form_map)
        for one in self._explanations():
            yield Read(f"{one.source}.explanation", text, f"{one.part}.{one.item}")

    def _explanations(self) -> Iterator[Explanation]:
        for one in self.form_map.explanations:
            if (str(one.page), one.part, one.item) == self.place:
                yield one

    def _cells(self) -> dict[str, MapRow]:
        return {row.label: row for row, field in self._boxes() if not fit.narrative(field)}

    def _boxes(self) -> Iterator[tuple[MapRow, Field]]:
        fields = self.catalogue.by_name()
        for row in self.form_map.rows:
            if row.overflow == "additional" and row.source is not None:
                where = (str(fields[row.field].page), *wording.part_and_question(row.item))
                if where == self.place:
                    yield row, fields[row.field]

    def _is_row(self, label: str) -> bool:
        return any(True for _ in self._rows(label))

    def _row(self, label: str) -> tuple[str, Table, int]:
        return next(self._rows(label))

    def _rows(self, label: str) -> Iterator[tuple[str, Table, int]]:
        name, _space, number = label.rpartition(" ")
        if not number.isdecimal():
            return
        for table_name, table in self._tables():
            if name == self._row_name(table_name, table):
                yield table_name, table, int(number)

    def _tables(self) -> Iterator[tuple[str, Table]]:
        for name, table in self.form_map.tables.items():
            if (str(table.page), *wording.part_and_question(table.item)) == self.place:
                yield name, table

    def _row_name(self, name: str, table: Table) -> str:
        rows = last_row(name, table, self.form_map)
        return wording.row_name(rows[0].label) if rows else ""
