"""Rows that a form's table has no place for: each becomes text for a sheet, column by column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.filing import wording
from app.filing.catalogue import Field
from app.filing.ledger import Ledger
from app.filing.maps import FormMap, MapRow, Table
from app.filing.marks import Spill
from app.filing.scope import Scope
from app.filing.showing import Rename, Showing

Column = tuple[MapRow, Field]


def spills(
    scope: Scope, form_map: FormMap, ledger: Ledger, fields: Mapping[str, Field]
) -> Iterator[Spill]:
    """Every row past the printed ones, in the order of the map's tables.

    The columns are those of the table's last printed row: a first row may ask for more.
    """
    for name, table in form_map.tables.items():
        columns = tuple(_columns(form_map, fields, f"{name}[{table.printed - 1}]"))
        for index in range(table.printed, scope.count(name)):
            showing = Showing(scope, form_map, ledger, _at(name, table.printed - 1, index))
            spill = _spill(showing, table, columns, index)
            if spill is not None:
                yield spill


def children(scope: Scope, form_map: FormMap) -> tuple[int, ...]:
    """Indexes of children that neither the form nor its own Supplement A has a place for."""
    copies = form_map.copies.get("supplement_a")
    if copies is None:
        return ()
    return tuple(range(copies.first + copies.shift["children"], scope.count("children")))


def _columns(form_map: FormMap, fields: Mapping[str, Field], row_name: str) -> Iterator[Column]:
    for row in form_map.rows:
        if row.source is not None and row_name in row.source:
            yield row, fields[row.field]


def _at(name: str, printed: int, index: int) -> Rename:
    def rename(path: str) -> str:
        return path.replace(f"{name}[{printed}]", f"{name}[{index}]")

    return rename


def _spill(showing: Showing, table: Table, columns: tuple[Column, ...], index: int) -> Spill | None:
    shown = [(row, showing.show(row, field)) for row, field in columns]
    lines = list(_lines([(row, one.printed) for row, one in shown if one is not None]))
    paths = [one.path for _row, one in shown if one is not None]
    if not lines:
        return None
    part, question = wording.part_and_question(table.item)
    name = wording.row_name(columns[0][0].label)
    return Spill(
        part=part,
        question=question,
        heading=wording.row_heading(table.item, name, index + 1, table.page),
        text="\n".join(lines),
        to=table.overflow,
        page=table.page,
        path=paths[0],
        label=f"{name} {index + 1}",
        one_line=False,
    )


def _lines(told: Sequence[tuple[MapRow, str | bool]]) -> Iterator[str]:
    """A line for each column; a ticked kind of unit stands before its number: ``Floor: 2``."""
    kind = ""
    for row, printed in told:
        label = wording.column(row.label)
        if printed is True and wording.is_unit_kind(row.source):
            kind = label
        elif printed is not False:
            unit = bool(kind) and wording.is_unit(row.source)
            yield f"{kind if unit else label}: {_words(printed)}"
            kind = "" if unit else kind
    if kind:
        yield f"{kind}: {_words(True)}"


def _words(printed: str | bool) -> str:
    """One line for one column, as its box would have been one line."""
    return " ".join(printed.splitlines()) if isinstance(printed, str) else wording.TICKED
