"""Puts together again what a fill took apart: text on sheets goes back to its answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from app.filing import beside, fit, wording
from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap, MapRow, Table
from app.filing.plan import heading
from app.filing.readback import Json, Value, value_of

Box = tuple[MapRow, Field]


class Read(NamedTuple):
    """An answer that stands on a sheet; ``value`` is None where its beginning is not known."""

    path: str
    value: Json | None
    item: str


@dataclass(frozen=True)
class Titles:
    """The headings that the sheets of a form may have; ``maps`` are those of it and its copies."""

    maps: tuple[FormMap, ...]
    catalogue: Catalogue

    @cached_property
    def boxes(self) -> Mapping[str, Box]:
        """The box that goes on under each heading."""
        fields = self.catalogue.by_name()
        return {
            heading(row, fields[row.field]): (row, fields[row.field])
            for form_map in self.maps
            for row in form_map.rows
            if row.source is not None and row.overflow != "none"
        }

    def rows(self, title: str) -> Iterator[tuple[str, Table, int]]:
        """The tables (one or none) whose row stands under ``title``, and its number from 1."""
        for name, table in self.maps[0].tables.items():
            row_name = wording.row_name(last_row(name, table, self.maps[0])[0].label)
            number = wording.row_number(title, table.item, row_name, table.page)
            if number is not None:
                yield name, table, number

    def beside(self, title: str) -> tuple[MapRow, str] | None:
        """The box whose answer is compared with other forms under ``title``, and how it refers."""
        told = wording.beside_of(title)
        if told is None or title in self.boxes:
            return None
        place, label = told
        box = beside.at(self.maps[0], place, self.catalogue.by_name())
        return None if box is None else (box, label)

    def items(self, title: str) -> Iterator[str]:
        """The items (one or none) that ``title`` is about."""
        compared = self.beside(title)
        if title in self.boxes:
            yield self.boxes[title][0].item
        elif compared is not None:
            yield compared[0].item
        else:
            yield from (table.item for _name, table, _number in self.rows(title))

    def knows(self, title: str) -> bool:
        """True for a heading that this form, or its additional-information page, can have."""
        return wording.place_of(title) is not None or any(True for _ in self.items(title))


def rejoined(pieces: Mapping[str, str], heads: Mapping[str, str], titles: Titles) -> Iterator[Read]:
    """Each answer that stands on a sheet, wholly or in part.

    ``pieces`` is the whole text under each heading; ``heads`` has, by path, what the boxes hold
    of the stories that go on.
    """
    compared: list[tuple[MapRow, str]] = []
    for title, text in pieces.items():
        refers = titles.beside(title)
        if title in titles.boxes:
            row, field = titles.boxes[title]
            yield from rest_of(row, field, text, heads, titles.maps[0])
        elif refers is not None:
            compared.append((refers[0], f"{refers[1]}: {text}"))
        else:
            for name, table, number in titles.rows(title):
                yield from row_beyond(name, table, number, text, titles.maps[0])
    yield from compared_with_others(compared)


def compared_with_others(told: Sequence[tuple[MapRow, str]]) -> Iterator[Read]:
    """What is said of answers that differ from other forms, one text for each answer."""
    found: dict[tuple[str, str], list[str]] = {}
    for row, text in told:
        found.setdefault((f"{row.source}{beside.ENDING}", row.item), []).append(text)
    yield from (Read(path, "\n".join(texts), item) for (path, item), texts in found.items())


def rest_of(
    row: MapRow, field: Field, text: str, heads: Mapping[str, str], form_map: FormMap
) -> Iterator[Read]:
    """The answer of one box: a story begins in the box itself, anything else does not."""
    if not fit.narrative(field):
        yield from found(row, text, form_map)
    elif str(row.source) in heads:
        yield from found(row, f"{heads[str(row.source)]}{text}", form_map)
    else:
        yield Read(str(row.source), None, row.item)


def found(row: MapRow, text: Value, form_map: FormMap) -> Iterator[Read]:
    """Path, value and item of ``row`` when ``text`` says something it understands."""
    value = value_of(row, text, form_map)
    if value is not None:
        yield Read(str(row.source), value, row.item)


def row_beyond(
    name: str, table: Table, number: int, text: str, form_map: FormMap
) -> Iterator[Read]:
    """The columns of row ``number`` (from 1) of a table, told line by line in ``text``."""
    yield from _columns(columns_of(name, table, number, form_map), text, form_map)


def columns_of(name: str, table: Table, number: int, form_map: FormMap) -> list[MapRow]:
    """The map rows of row ``number`` (from 1) of a table that has no place for it."""
    last = f"{name}[{table.printed - 1}]"
    rows = last_row(name, table, form_map)
    return [_moved(row, last, f"{name}[{number - 1}]", table) for row in rows]


def last_row(name: str, table: Table, form_map: FormMap) -> list[MapRow]:
    """The map rows of the table's last printed row: the columns that rows beyond it have."""
    last = f"{name}[{table.printed - 1}]"
    return [row for row in form_map.rows if last in (row.source or "")]


def _moved(row: MapRow, printed: str, beyond: str, table: Table) -> MapRow:
    source = str(row.source).replace(printed, beyond)
    return row.model_copy(update={"source": source, "item": table.item})


def _columns(rows: Sequence[MapRow], text: str, form_map: FormMap) -> Iterator[Read]:
    columns = {wording.column(row.label): row for row in rows}
    units = [row for row in rows if wording.is_unit(row.source)]
    for label, value in labelled(text, columns):
        row = columns[label]
        if not row.ticks:
            yield from found(row, value, form_map)
        elif value == wording.TICKED or not wording.is_unit_kind(row.source):
            yield from found(row, value == wording.TICKED, form_map)
        else:
            yield from found(row, True, form_map)
            yield from (one for unit in units for one in found(unit, value, form_map))


def labelled(text: str, columns: Mapping[str, MapRow]) -> Iterator[tuple[str, str]]:
    """The lines ``Label: value``; a line without a known label belongs to the value before."""
    label, lines = "", list[str]()
    for line in text.split("\n"):
        name, colon, value = line.partition(": ")
        if colon and name in columns:
            if label:
                yield label, "\n".join(lines)
            label, lines = name, [value]
        else:
            lines.append(line)
    if label:
        yield label, "\n".join(lines)
