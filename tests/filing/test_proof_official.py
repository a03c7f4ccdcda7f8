"""The proof on the official I-589: no false alarm on any of its fields, no damage unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.filing import catalogue, clean
from app.filing.catalogue import Catalogue
from app.filing.marks import Mark
from app.filing.proof import prove
from tests.filing import pens

EDITION = Path(__file__).resolve().parents[2] / "forms" / "i589" / "2025-01-20"
LOWEST = 10.0


@pytest.fixture(scope="module")
def form() -> Catalogue:
    return catalogue.load(EDITION / "fields.json")


@pytest.fixture(scope="module")
def template(official_i589: Path) -> bytes:
    return clean.clean(official_i589.read_bytes(), frozenset())


@pytest.fixture(scope="module")
def marks(form: Catalogue) -> list[Mark]:
    """Every field of the form; the pen's plain layout needs boxes of ten points or more."""
    writable = [
        field
        for field in form.fields
        if field.kind == "check" or (field.kind == "text" and field.height >= LOWEST)
    ]
    return [pens.mark(field, "Gy (7)"[: field.max_len or 6]) for field in writable]


def test_all_fields_filled_hold_and_all_bar_codes_read(
    template: bytes, form: Catalogue, marks: list[Mark]
) -> None:
    texts = [mark for mark in marks if form.by_name()[mark.field].kind == "text"]
    ticks = [mark.field for mark in marks if mark not in texts]
    filled = pens.fill(template, form, {mark.field: pens.ink(mark) for mark in texts}, ticks)
    proof = prove(template, filled, form, marks)
    assert proof.holds, proof
    assert (proof.compared, proof.barcodes_read) == (len(marks), 12)


def test_the_published_file_and_its_clean_copy_look_the_same(
    official_i589: Path, template: bytes, form: Catalogue
) -> None:
    assert prove(official_i589.read_bytes(), template, form, []).holds


def test_what_the_published_file_still_carries_is_found(
    official_i589: Path, form: Catalogue
) -> None:
    published = official_i589.read_bytes()
    assert "file: XFA" in prove(published, published, form, []).stray
