"""Puts together again what a fill took apart: text on sheets goes back to its answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.filing import fit, wording
from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap, MapRow, Table
from app.filing.plan import heading
from app.filing.readback import Json, Value, value_of

Box = tuple[MapRow, Field]


def rejoined(
    pieces: Mapping[str, str],
    heads: Mapping[str, Json],
    maps: tuple[FormMap, ...],
    catalogue: Catalogue,
) -> Iterator[tuple[str, Json, str]]:
    """Path, value and item of each answer that stands on a sheet, wholly or in part.

    ``pieces`` is the text under each heading (``sheets.pieces``); ``heads`` are the answers that
    the boxes themselves hold, by path; ``maps`` are the maps of the form and its copies.
    """
    boxes = {heading(*box): box for form_map in maps for box in _boxes(form_map, catalogue)}
    for title, text in pieces.items():
        if title in boxes:
            row, field = boxes[title]
            whole = f"{heads.get(str(row.source), '')}{text}" if fit.narrative(field) else text
            yield from found(row, whole, maps[0])
        else:
            yield from _row_beyond(title, text, maps[0])


def _boxes(form_map: FormMap, catalogue: Catalogue) -> Iterator[Box]:
    fields = catalogue.by_name()
    for row in form_map.rows:
        if row.source is not None and row.overflow != "none":
            yield row, fields[row.field]


def found(row: MapRow, text: Value, form_map: FormMap) -> Iterator[tuple[str, Json, str]]:
    """Path, value and item of ``row`` when ``text`` says something it understands."""
    value = value_of(row, text, form_map)
    if value is not None:
        yield str(row.source), value, row.item


def _row_beyond(title: str, text: str, form_map: FormMap) -> Iterator[tuple[str, Json, str]]:
    for name, table in form_map.tables.items():
        row_name = wording.row_name(last_row(name, table, form_map)[0].label)
        number = wording.row_number(title, table.item, row_name, table.page)
        if number is not None:
            yield from row_beyond(name, table, number, text, form_map)


def row_beyond(
    name: str, table: Table, number: int, text: str, form_map: FormMap
) -> Iterator[tuple[str, Json, str]]:
    """The columns of row ``number`` (from 1) of a table, told line by line in ``text``."""
    last = f"{name}[{table.printed - 1}]"
    columns = last_row(name, table, form_map)
    moved = [_moved(row, last, f"{name}[{number - 1}]", table) for row in columns]
    yield from _columns(moved, text, form_map)


def last_row(name: str, table: Table, form_map: FormMap) -> list[MapRow]:
    """The map rows of the table's last printed row: the columns that rows beyond it have."""
    last = f"{name}[{table.printed - 1}]"
    return [row for row in form_map.rows if last in (row.source or "")]


def _moved(row: MapRow, printed: str, beyond: str, table: Table) -> MapRow:
    source = str(row.source).replace(printed, beyond)
    return row.model_copy(update={"source": source, "item": table.item})


def _columns(
    rows: Sequence[MapRow], text: str, form_map: FormMap
) -> Iterator[tuple[str, Json, str]]:
    columns = {wording.column(row.label): row for row in rows}
    for label, value in _labelled(text, columns):
        row = columns[label]
        yield from found(row, value == "Yes" if row.ticks else value, form_map)


def _labelled(text: str, columns: Mapping[str, MapRow]) -> Iterator[tuple[str, str]]:
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
