"""What a maintainer begins with when a new edition comes: a map, an edition.toml, what is open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.filing.carry import CarriedOver, carry
from app.filing.catalogue import Catalogue, Field
from app.filing.editions import Edition
from app.i18n import _
from app.tools.fingerprint import table

_CONTAINER = re.compile(r'\[fields\."(?P<name>(?:[^"\\]|\\.)*)"\]')
_ROW = re.compile(r'"(?P<leaf>(?:[^"\\]|\\.)*)" = \{')
_ITEM = re.compile(r'(?<=item = ")[^"]*(?=")')
_EDITION = re.compile(r'(?m)^edition = "[^"]*"')


@dataclass(frozen=True)
class Proposal:
    """``map`` (map.toml) decides only what is sure; ``undecided`` lists the rest for a person."""

    map: str
    edition: str
    undecided: str
    carried: CarriedOver


def proposal(known: Edition, new: Catalogue, pdf: bytes) -> Proposal:
    """Begin the edition ``new``, catalogued from ``pdf``, with what is sure from ``known``."""
    carried = carry(known.catalogue(), known.map(), new)
    text = (known.folder / "map.toml").read_text("utf-8")
    lines = list(_lines(text, carried))
    return Proposal(
        map=_EDITION.sub(f'edition = "{new.edition}"', "\n".join(lines), count=1) + "\n",
        edition=_skeleton(known, new, pdf),
        undecided="\n".join(_undecided(text, carried)) + "\n",
        carried=carried,
    )


def _lines(text: str, carried: CarriedOver) -> Iterator[str]:
    """The lines of the known map.toml that hold, with the numbers of the new print."""
    rows = carried.map.by_field()
    for line, name in _named(text):
        if name is None:
            yield line
        elif name in rows:
            item = rows[name].item
            yield _ITEM.sub(item, line, count=1) if item else line


def _named(text: str) -> Iterator[tuple[str, str | None]]:
    """Each line of a map.toml, with the field it decides."""
    container = ""
    for line in text.splitlines():
        begins, row = _CONTAINER.match(line), _ROW.match(line)
        if begins:
            container = _unescaped(begins["name"])
        yield line, f"{container}.{_unescaped(row['leaf'])}" if row and container else None


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _undecided(text: str, carried: CarriedOver) -> Iterator[str]:
    """Every box that a person must decide by its place on the page, and what was known of it."""
    before = {name: line for line, name in _named(text) if name is not None}
    fields = carried.catalogue.by_name()
    rows = carried.map.by_field()
    yield _("Decide each of these by its place on the page, and add it to map.toml.")
    for name, reason in carried.left:
        yield from ("", *_box(fields[name], _(reason)))
        if name in before:
            yield f"  {before[name]}"
    unsure = [row.field for row in rows.values() if not row.item]
    if unsure:
        yield ""
        yield _("Carried over, but the item number is not sure:")
        yield from (f"  {name}" for name in unsure)
    if carried.gone:
        yield ""
        yield _("These boxes are gone, or have another name now:")
        yield from (f"  {before.get(name, name)}" for name in carried.gone)


def _box(field: Field, reason: str) -> Iterator[str]:
    corners = " ".join(f"{side:g}" for side in field.rect)
    yield field.name
    yield f"  page {field.page}, {corners}, {field.kind}, number {field.number or '-'}: {reason}"


def _skeleton(known: Edition, new: Catalogue, pdf: bytes) -> str:
    """An edition.toml that counts as unconfirmed until somebody has looked and says so."""
    month, day, year = new.edition.split("/")
    began = f"20{year}-{month}-{day}"
    return f"""\
# What is known about Form {known.name}, edition {new.edition}. Dates are yyyy-mm-dd.

form = "{known.form}"
name = "{known.name}"
edition = "{new.edition}"
pages = {new.pages}
get = "{known.get}"
barcode = "{known.barcode.replace(known.edition, new.edition)}"

[accepted]
# The first day is the edition's own date until somebody looks it up. Nobody has looked yet:
# write the day, the source and how sure it is (C2, C1), and give the older edition its last day.
from = {began}
unconfirmed_from = {began}
checked_on = {began}
newest_evidence = "20{year}-{month}"
source = "Nobody has looked yet"
confidence = "CM"

# Written by python -m app.tools.fingerprint FORM.pdf
{table(pdf)}"""
