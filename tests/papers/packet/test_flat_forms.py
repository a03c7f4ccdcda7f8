"""A filled form as plain pages looks as it did: every value, every tick, every bar code."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pikepdf
import pytest

from app.filing import library, render
from app.filing.blanks import Blank, choose
from app.filing.editions import FORMS
from app.filing.fast import write
from app.filing.marks import Mark
from app.filing.render import Picture
from app.filing.templates import copies, template
from app.papers.packet.joining import flat
from app.tools.bench_values import fitting_marks
from tests.papers.packet import read_packet

ALL = ("i131", "i485", "i589", "i765")
SEED = 20260301
SCALE = 1.25
# Looks of boxes are moved by thousandths of a point, which shifts the edge of a letter.
CLEARLY, FEW = 128, 60


def filled(blank: Blank, marks: list[Mark]) -> bytes:
    baked = template(blank.data, blank.locked, None)
    return write(baked, blank.catalogue.by_name(), marks, title="Form")


def differing(before: bytes, after: bytes) -> list[int]:
    """How many pixels of each page are clearly others."""
    with render.opened(before) as one, render.opened(after) as other:
        assert one.pages == other.pages
        pages = range(1, one.pages + 1)
        return [_differing(one.image(page, SCALE), other.image(page, SCALE)) for page in pages]


def _differing(one: Picture, other: Picture) -> int:
    assert (one.width, one.height) == (other.width, other.height)
    grey = [np.frombuffer(picture.grey, np.uint8).astype(np.int16) for picture in (one, other)]
    return int((np.abs(grey[0] - grey[1]) > CLEARLY).sum())


def ticked_everywhere(blank: Blank) -> list[Mark]:
    """Fitting values, and every box ticked: viewers draw frames of their own around empty ones."""
    marks = fitting_marks(blank.catalogue, SEED)
    told = {mark.field for mark in marks}
    boxes = (one for one in blank.catalogue.fields if one.kind == "check" and one.name not in told)
    return [*marks, *(Mark(one.name, "", "", None, ticked=True) for one in boxes)]


def looks_the_same(blank: Blank) -> bytes:
    """The flat form, after it was compared with the filled one."""
    before = filled(blank, ticked_everywhere(blank))
    after = flat(before, "Form")
    assert max(differing(before, after)) < FEW
    found = read_packet.everything(after)
    assert not any(word in found for word in (b"/AcroForm", b"/Annots", b"/XFA", b"/StructTree"))
    with pikepdf.open(io.BytesIO(after)) as document:
        assert dict(document.docinfo.items()) == {"/Title": "Form"}
    return after


@pytest.mark.parametrize("form", ALL)
def test_a_practice_form_looks_the_same_flat(form: str) -> None:
    looks_the_same(choose(form, None, FORMS, practice=True))


@pytest.mark.parametrize("form", ALL)
def test_an_official_form_looks_the_same_flat_and_keeps_its_bar_codes(
    form: str, official_forms: Path
) -> None:
    blank = choose(form, library.find(official_forms), FORMS, practice=False)
    edition = blank.edition
    told = [edition.barcode.format(page=page) for page in range(1, edition.pages + 1)]
    assert render.barcodes(looks_the_same(blank)) == told


@pytest.mark.parametrize(("form", "page"), [("i589", 12), ("i485", 24)])
def test_copies_of_a_page_look_the_same_flat(form: str, page: int) -> None:
    blank = choose(form, None, FORMS, practice=True)
    baked = copies(template(blank.data, blank.locked, None), page, 2, None)
    before = write(baked, {}, [], title="Copies")
    after = flat(before, "Copies")
    texts = read_packet.texts(after)
    assert texts == read_packet.texts(before)
    assert len(texts) == 2


def test_a_value_that_is_missing_would_be_seen() -> None:
    blank = choose("i765", None, FORMS, practice=True)
    marks = ticked_everywhere(blank)
    texts = [mark for mark in marks if mark.text and len(mark.text) > 3]
    page = {one.name: one.page for one in blank.catalogue.fields}[texts[0].field]
    before = filled(blank, marks)
    after = flat(filled(blank, [mark for mark in marks if mark is not texts[0]]), "Form")
    assert differing(before, after)[page - 1] > FEW


def test_flat_forms_are_smaller_and_the_same_each_time() -> None:
    blank = choose("i765", None, FORMS, practice=True)
    before = filled(blank, ticked_everywhere(blank))
    assert flat(before, "Form") == flat(before, "Form")
    assert len(flat(before, "Form")) < len(before)
