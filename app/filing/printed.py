"""Which printed items of a form an answer fills, by the name of its source in the map."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from app.filing import blanks, wording
from app.filing.editions import FORMS
from app.filing.maps import FormMap


@cache
def items(form: str, *sources: str) -> tuple[str, ...]:
    """The items of ``form`` (``I-589 B.2``) that ``sources`` fill, in the order of the form.

    A source is a path of the map (``claim.sworn.arrested_abroad``, ``rows.entries``) and stands
    for all that begins with it. Numbers are those of the newest edition this program knows.
    Raises Problem ``form-not-known``.
    """
    found = (
        item for source, item in _index(form) if any(_begins(source, wanted) for wanted in sources)
    )
    return tuple(dict.fromkeys(found))


def named(form: str, item: str) -> str:
    """An item of a map as a person reads it, with its form: ``I-589 A.I.12``."""
    part, number = wording.part_and_question(item)
    return f"{blanks.printed(form)} {part}.{number}" if number else f"{blanks.printed(form)} {part}"


@cache
def _index(form: str) -> tuple[tuple[str, str], ...]:
    return tuple(_entries(form, blanks.newest(form, FORMS).map()))


def _entries(form: str, form_map: FormMap) -> Iterator[tuple[str, str]]:
    for name, table in form_map.tables.items():
        yield f"rows.{name}", named(form, table.item)
    for row in form_map.rows:
        if row.source is not None and not row.of_sheet:
            yield row.source.removeprefix("derived."), named(form, row.item)


def _begins(source: str, wanted: str) -> bool:
    wanted = wanted.removeprefix("derived.")
    rest = source.removeprefix(wanted)
    return rest != source and rest[:1] in ("", ".", "[")
