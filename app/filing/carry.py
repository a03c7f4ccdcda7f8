"""An unknown newer edition, filled as far as a known one proves what its boxes mean.

Carried over is what agrees in every way that can be compared; anything doubtful is left empty and
listed. What comes of it is a draft, never a form to mail.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.filing import agreement, alike, together
from app.filing.agreement import Pair
from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap, MapRow
from app.filing.moved_map import moved
from app.filing.renumber import renumbered

_TABLE_ROW = re.compile(r"\.row\d+.*$")


@dataclass(frozen=True)
class CarriedOver:
    """What could be carried over from the known edition ``since`` (mm/dd/yy).

    ``map`` decides the fields that were ``carried``; its item numbers are those of the new
    print, and empty where they are not sure. ``catalogue`` is the new edition's. ``left`` has
    every other field with the reason, untranslated; ``gone`` the names that are no more.
    ``required_left`` are the items, as the known edition numbers them, that an answer of the
    person would have filled.
    """

    since: str
    map: FormMap
    catalogue: Catalogue
    carried: tuple[str, ...]
    left: tuple[tuple[str, str], ...]
    gone: tuple[str, ...] = ()
    required_left: tuple[str, ...] = ()


def carry(known: Catalogue, form_map: FormMap, unknown: Catalogue) -> CarriedOver:
    """Carry ``form_map``, the map of ``known``, over to the edition ``unknown``, field by field.

    ``unknown`` must have its printed words (``extract.extract``). A field is carried only where
    name, type, on-state, choices, limit, tooltip, the words around it and those of its item
    agree; its place may shift as long as its order among its neighbours stays. Yes and No,
    phone numbers, tables and rows are carried whole or not at all.
    """
    reasons = dict(_reasons(known, form_map, unknown))
    carried = tuple(one.name for one in unknown.fields if one.name not in reasons)
    names = unknown.by_name()
    pairs = {one.name: Pair(one, names[one.name]) for one in known.fields if one.name in names}
    return CarriedOver(
        since=known.edition,
        map=moved(form_map, unknown, {name: pairs[name] for name in carried if name in pairs}),
        catalogue=unknown,
        carried=carried,
        left=tuple((one.name, reasons[one.name]) for one in unknown.fields if one.name in reasons),
        gone=tuple(one.name for one in known.fields if one.name not in names),
        required_left=tuple(dict.fromkeys(_required(form_map, set(carried)))),
    )


def _reasons(known: Catalogue, form_map: FormMap, unknown: Catalogue) -> Iterator[tuple[str, str]]:
    """Every field of ``unknown`` that is left, with the reason."""
    before, rows = known.by_name(), form_map.by_field()
    named = Counter(field.name for field in unknown.fields)
    pairs: dict[str, Pair] = {}
    for field in unknown.fields:
        twice = named[field.name] > 1
        reason = agreement.ALIKE if twice else _alone(field, before, rows)
        if reason is not None:
            yield field.name, reason
        elif field.name in before:
            pairs[field.name] = Pair(before[field.name], field)
    yield from _by_place(known, form_map, unknown, pairs)


def _alone(field: Field, before: Mapping[str, Field], rows: Mapping[str, MapRow]) -> str | None:
    """Why ``field`` is left, looked at by itself; a bar code never is, as nobody touches it."""
    if field.kind == "barcode" and field.name not in before:
        return None
    if field.name not in before or field.name not in rows:
        return agreement.NEW
    return agreement.difference(Pair(before[field.name], field))


def _by_place(
    known: Catalogue, form_map: FormMap, unknown: Catalogue, pairs: dict[str, Pair]
) -> Iterator[tuple[str, str]]:
    """What must be left because of where it stands and what it belongs to."""
    printed = {name: pair for name, pair in pairs.items() if pair.new.kind != "barcode"}
    for reason, doubtful in (
        (agreement.BARE, alike.adrift),
        (agreement.PLACE, alike.out_of_order),
        (agreement.ALIKE, alike.unsure),
    ):
        names = doubtful(known, unknown, printed)
        yield from ((name, reason) for name in sorted(names))
        printed = {name: pair for name, pair in printed.items() if name not in names}
    yield from _belonging(form_map, unknown, printed)


def _belonging(
    form_map: FormMap, unknown: Catalogue, printed: dict[str, Pair]
) -> Iterator[tuple[str, str]]:
    broken = dict(_doubtful_tables(form_map, unknown, printed))
    yield from broken.items()
    sure = {name: pair for name, pair in printed.items() if name not in broken}
    alone = together.incomplete(form_map, set(sure))
    yield from ((name, agreement.TOGETHER) for name in sorted(alone))


def _doubtful_tables(
    form_map: FormMap, unknown: Catalogue, printed: Mapping[str, Pair]
) -> Iterator[tuple[str, str]]:
    """Cells of tables among whose rows a strange box stands now, or whose number is not sure."""
    for name, table in form_map.tables.items():
        cells = [row.field for row in form_map.rows if together.table_of(form_map, row) == name]
        sure = [printed[cell] for cell in cells if cell in printed]
        strange = any(alike.strangers(sure, unknown, printed.keys()))
        if sure and (strange or renumbered(table.item, sure[0]) is None):
            reason = agreement.ALIKE if strange else agreement.NUMBER
            yield from ((pair.new.name, reason) for pair in sure)


def _required(form_map: FormMap, carried: set[str]) -> Iterator[str]:
    for row in form_map.rows:
        if row.source is not None and row.field not in carried:
            yield _TABLE_ROW.sub("", row.item)
