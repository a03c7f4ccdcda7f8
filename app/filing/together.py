"""Boxes that are carried over together or not at all: a Yes with its No, a table with all rows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from app.filing.maps import FormMap, MapRow

_LETTER = re.compile(r"\.[a-zA-Z]$")
_ROW = re.compile(r"\b((?:rows\.)?[a-z_]+\[\d+\])")
_PHONE = frozenset({"phone_area", "phone_number"})


def incomplete(form_map: FormMap, carried: set[str]) -> set[str]:
    """The fields in ``carried`` that must be left because something they belong to is left.

    ``form_map`` is the known edition's: it says what belongs together. What is returned is
    final: taking it away breaks nothing else.
    """
    gone: set[str] = set()
    while True:
        more = {
            name
            for group in _groups(form_map)
            if not set(group) <= carried - gone
            for name in group
        }
        more |= set(_explaining(form_map, carried - gone))
        more &= carried - gone
        if not more:
            return gone
        gone |= more


def table_of(form_map: FormMap, row: MapRow) -> str | None:
    """The name of the table that ``row`` is a cell of, as the map calls it."""
    source = row.source or ""
    return next((name for name in form_map.tables if f"{name}[" in source), None)


def _groups(form_map: FormMap) -> Iterator[Sequence[str]]:
    """Sets of fields that stand or fall together."""
    groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in form_map.rows:
        for key in _keys(form_map, row):
            groups[key].append(row.field)
    yield from groups.values()


def _keys(form_map: FormMap, row: MapRow) -> Iterator[tuple[str, ...]]:
    if row.source is None:
        return
    item = _LETTER.sub("", row.item)
    if row.ticks and row.codec != "checked":
        yield "choice", row.source, item
    if row.codec in _PHONE:
        yield "phone", row.source, item
    if row.source.startswith("slot["):
        yield ("slots",)
    if row.source.startswith("sheet."):
        yield "sheet", row.item.partition(".")[0]
    table = table_of(form_map, row)
    if table is not None:
        yield "table", table
    else:
        found = _ROW.search(row.source)
        if found and not row.of_sheet:
            yield "row", found[1]


def _explaining(form_map: FormMap, carried: set[str]) -> Iterator[str]:
    """Explanations whose sworn question was left: it may be another question now."""
    asked: defaultdict[str, list[str]] = defaultdict(list)
    for row in form_map.rows:
        if row.source and row.ticks:
            asked[row.source].append(row.field)
    for row in form_map.rows:
        boxes = [box for path in _questions(form_map, row.gates) for box in asked.get(path, ())]
        if row.source and not row.ticks and not set(boxes) <= carried:
            yield row.field


def _questions(form_map: FormMap, gates: Sequence[str]) -> Iterator[str]:
    """The sworn questions that the ``gates`` look at."""
    for name in gates:
        gate = form_map.gates[name]
        if gate.path is not None and ".sworn." in gate.path:
            yield gate.path
        yield from _questions(form_map, gate.any_of)
