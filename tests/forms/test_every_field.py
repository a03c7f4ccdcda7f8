"""Each mapped field of each edition, filled with a value of its own: on paper and read back.

Judged by the proof (two other readers of the file), by the values as pikepdf reads them, and by
the map run backwards. Once on our practice copy; once on the official PDF when it is at hand.
"""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app.filing.catalogue import Catalogue, Field
from app.filing.clean import clean
from app.filing.codecs import CODECS
from app.filing.editions import Edition
from app.filing.maps import FormMap, MapRow
from app.filing.marks import Mark
from app.filing.practice import practice_blank
from app.filing.proof import prove
from app.filing.write import write

SIGNS = string.ascii_uppercase + string.digits
LENGTHS = {"zip": 5, "phone": 10, "phone_area": 3, "phone_number": 8}
OWN_LENGTH = 4
"""A box that holds fewer signs than this cannot hold a value that no other box has."""


def own_value(row: MapRow, field: Field, number: int) -> str:
    """A value of the kind that ``row`` prints, another one for each ``number``."""
    if row.codec == "option":
        offered = [option for option in field.options if option.strip()]
        return offered[number % len(offered)]
    if row.codec in {"us_date", "us_until"}:
        return f"{number // 28 % 12 + 1:02d}/{number % 28 + 1:02d}/{1900 + number // 336}"
    if row.codec == "month_year":
        return f"{number % 12 + 1:02d}/{1900 + number // 12}"
    if row.codec in {"phone", "phone_area", "phone_number"}:
        digits = f"202555{number:04d}"
        parts = {"phone": digits, "phone_area": f"2{number % 100:02d}"}
        return parts.get(row.codec, f"{digits[3:6]}-{digits[6:]}")
    if row.codec in {"digits", "zip", "count"}:
        length = LENGTHS.get(row.codec, field.max_len or 9)
        return f"{number + 1:0{length}d}"[-length:].lstrip("0" if row.codec == "count" else "")
    first, second = divmod(number, len(SIGNS))
    word = f"{SIGNS[first]}{SIGNS[second]}"
    return f"{word}b {word}gy"[: field.max_len or 9].strip()


def own_marks(catalogue: Catalogue, form_map: FormMap) -> list[Mark]:
    """A mark for every mapped field. Two boxes of one question are ticked together here."""
    fields = catalogue.by_name()
    marks = []
    for number, row in enumerate(row for row in form_map.rows if row.source):
        field = fields[row.field]
        if row.ticks:
            marks.append(Mark(row.field, row.item, str(row.source), ticked=True))
        else:
            text = own_value(row, field, number)
            marks.append(Mark(row.field, row.item, str(row.source), text))
    return marks


def test_the_values_are_their_own(catalogue: Catalogue, form_map: FormMap) -> None:
    limits = {field.name: field.max_len or OWN_LENGTH for field in catalogue.fields}
    kinds = {field.name: field.kind for field in catalogue.fields}
    texts = Counter(
        mark.text
        for mark in own_marks(catalogue, form_map)
        if mark.text and limits[mark.field] >= OWN_LENGTH and kinds[mark.field] == "text"
    )
    assert set(texts.values()) == {1}


def test_every_mapped_field_of_the_practice_copy(
    edition: Edition, catalogue: Catalogue, form_map: FormMap
) -> None:
    holds(practice_blank(catalogue, form_map), edition, catalogue, form_map)


@pytest.mark.filterwarnings("ignore::UserWarning:pikepdf")
def test_every_mapped_field_of_the_official_pdf(
    edition: Edition, catalogue: Catalogue, form_map: FormMap, official_pdf: Path
) -> None:
    holds(official_pdf.read_bytes(), edition, catalogue, form_map)


def holds(blank: bytes, edition: Edition, catalogue: Catalogue, form_map: FormMap) -> None:
    fields = form_map.ruled(catalogue)
    left = frozenset(row.field for row in form_map.rows if row.leave)
    template, marks = clean(blank, left), own_marks(catalogue, form_map)
    filled = write(template, fields.by_name(), marks, title=f"Form {edition.name}")
    proof = prove(template, filled, fields, marks)
    assert proof.holds, proof
    assert (proof.compared, proof.barcodes_read) == (len(marks), barcodes(blank, template, fields))
    assert told_by_pikepdf(filled) == {
        mark.field: mark.text if mark.text is not None else fields.by_name()[mark.field].on_state
        for mark in marks
    }


def barcodes(blank: bytes, template: bytes, catalogue: Catalogue) -> int:
    """How many bar codes the empty form has: practice copies have none."""
    return prove(blank, template, catalogue, []).barcodes_read


def told_by_pikepdf(filled: bytes) -> dict[str, str]:
    """The value of every field that has one, by full name; bar codes aside."""
    told: dict[str, str] = {}
    with pikepdf.open(BytesIO(filled)) as pdf:
        for widget in (widget for page in pdf.pages for widget in page.Annots):
            chain = list(with_parents(widget))
            name = ".".join(str(node.T) for node in reversed(chain) if "/T" in node)
            values = [str(node.V).removeprefix("/") for node in chain if "/V" in node]
            told[name] = values[0] if values and "BarCode" not in name else ""
    return {name: value for name, value in told.items() if value not in {"", "Off"}}


def with_parents(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield node
    if "/Parent" in node:
        yield from with_parents(node.Parent)


def test_every_value_is_read_as_it_was_written(catalogue: Catalogue, form_map: FormMap) -> None:
    """What a codec reads from a box, it writes again the same."""
    fields = catalogue.by_name()
    for mark in own_marks(catalogue, form_map):
        row = form_map.by_field()[mark.field]
        codec = CODECS[str(row.codec)]
        read = codec.read(True if row.ticks else str(mark.text), row.when)
        assert read is not None, mark.field
        if row.codec in {"text", "digits", "zip", "option", "count", "state_code"}:
            assert codec.write(read, fields[mark.field], row.when) == mark.text, mark.field
