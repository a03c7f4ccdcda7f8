"""The map of a known edition as it holds for the fields that a new edition took over."""

from __future__ import annotations

from collections.abc import Mapping

from app.filing.agreement import Pair
from app.filing.catalogue import Catalogue
from app.filing.maps import Additional, Copies, Explanation, FormMap, MapRow, Overflow, Table
from app.filing.renumber import renumbered
from app.filing.together import table_of

BARCODE = "The bar code belongs to the form. It stays as it is."


def moved(form_map: FormMap, new: Catalogue, pairs: Mapping[str, Pair]) -> FormMap:
    """``form_map`` for the fields in ``pairs`` alone, with the pages and numbers of ``new``.

    Text never goes on to a page that was not carried over: it goes on our continuation sheet.
    Where the number of an item is not sure, the item is empty and too long a text is refused, so
    that nothing refers to a wrong number.
    """
    return _Moving(form_map, new, pairs).done()


class _Moving:
    """The steps from the old map to the new one."""

    def __init__(self, form_map: FormMap, new: Catalogue, pairs: Mapping[str, Pair]) -> None:
        self._map = form_map
        self._new = new
        self._pairs = pairs
        self._rows = [row for row in form_map.rows if row.field in pairs]
        self._copies = dict(self._moved_copies())
        self._additional = self._moved_additional()

    def done(self) -> FormMap:
        tables = {name: self._table(name) for name in self._map.tables}
        rows = (*map(self._row, self._rows), *self._bar_codes())
        return self._map.model_copy(
            update={
                "edition": self._new.edition,
                "rows": rows,
                "tables": {name: table for name, table in tables.items() if table is not None},
                "copies": self._copies,
                "additional": self._additional,
                "explanations": tuple(
                    found for one in self._map.explanations if (found := self._explanation(one))
                ),
            }
        )

    def _row(self, row: MapRow) -> MapRow:
        item = renumbered(row.item, self._pairs[row.field])
        overflow = self._overflow(row.overflow) if item is not None else "none"
        return row.model_copy(update={"item": item or "", "overflow": overflow})

    def _overflow(self, before: Overflow) -> Overflow:
        if before == "supplement-b" and "supplement_b" not in self._copies:
            return "continuation"
        if before == "additional" and self._additional is None:
            return "continuation"
        return before

    def _bar_codes(self) -> list[MapRow]:
        """Bar codes of pages that the known edition did not have: left, like all bar codes."""
        return [
            MapRow(field=one.name, item="", label="Bar code", leave=BARCODE, leave_kind="barcode")
            for one in self._new.fields
            if one.kind == "barcode" and one.name not in self._pairs
        ]

    def _table(self, name: str) -> Table | None:
        """The table, when its cells were carried over and its number is sure."""
        table = self._map.tables[name]
        cells = [row for row in self._rows if table_of(self._map, row) == name]
        if not cells:
            return None
        pair = self._pairs[cells[0].field]
        item = renumbered(table.item, pair) or ""
        overflow = self._overflow(table.overflow) if item else "none"
        return table.model_copy(update={"item": item, "page": pair.new.page, "overflow": overflow})

    def _moved_copies(self) -> list[tuple[str, Copies]]:
        """The pages that may be copied, as long as their header was carried over."""
        found = []
        for name, copies in self._map.copies.items():
            page = self._page_of("sheet.", copies.page)
            if page is not None:
                found.append((name, copies.model_copy(update={"page": page})))
        return found

    def _moved_additional(self) -> Additional | None:
        additional = self._map.additional
        page = None if additional is None else self._page_of("slot[", additional.page)
        if additional is None or page is None:
            return None
        return additional.model_copy(update={"page": page})

    def _page_of(self, root: str, page: int) -> int | None:
        """Where the boxes stand now that stood on ``page`` and begin with ``root``."""
        for row in self._rows:
            pair = self._pairs[row.field]
            if pair.known.page == page and (row.source or "").startswith(root):
                return pair.new.page
        return None

    def _explanation(self, one: Explanation) -> Explanation | None:
        """What is written for a Yes, when its box was carried over and its number is sure."""
        for row in self._rows:
            if row.source == one.source and row.ticks:
                pair = self._pairs[row.field]
                item = renumbered(f"{one.part}.{one.item}", pair)
                if item is None:
                    return None
                number = item.partition(".")[2]
                return one.model_copy(update={"item": number, "page": pair.new.page})
        return None
