"""Copies of one page: fields of their own, values that can be read back, drawings kept."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdf
import pytest

from app.filing import render, write
from app.filing.marks import Mark
from app.filing.page_copies import copy_name
from tests.filing import blank_forms as form
from tests.filing.blank_forms import FIELDS
from tests.filing.test_write import _closed_again, mark, opened, widgets  # noqa: F401


def copies(*sets: list[Mark], page: int = 1) -> bytes:
    return write.copy_page(form.blank(), page, FIELDS, sets, title="Copies")


def test_each_copy_is_one_page_with_its_own_values() -> None:
    data = copies([mark(form.NAME, "first")], [mark(form.NAME, "second"), mark(form.ESCAPED)])
    found = widgets(data)
    assert len(opened(data).pages) == 2
    assert str(found[copy_name(form.NAME, 1)].V) == "first"
    assert str(found[copy_name(form.NAME, 2)].V) == "second"
    assert str(found[copy_name(form.ESCAPED, 1)].AS) == "/Off"
    assert str(found[copy_name(form.ESCAPED, 2)].AS) == "/Y"
    words = ["".join(glyph.character for glyph in render.texts(data, n)) for n in (1, 2)]
    assert words == ["first", "second"]


def test_names_do_not_repeat_and_all_fields_of_the_page_come_along() -> None:
    found = widgets(copies([], [], []))
    on_page = [name for name, field in FIELDS.items() if field.page == 1]
    assert list(found) == [copy_name(name, n) for n in (1, 2, 3) for name in on_page]


def test_the_tree_of_fields_leads_to_every_widget() -> None:
    reader = pypdf.PdfReader(BytesIO(copies([mark(form.NAME, "x")], [])))
    names = set((reader.get_fields() or {}).keys())
    assert {copy_name(form.NAME, n) for n in (1, 2)} <= names
    assert {"copy1", "copy2"} <= names


def test_bar_codes_stay_as_drawn() -> None:
    found = widgets(copies([], []))
    before = widgets(form.blank())[form.BARCODE]
    for number in (1, 2):
        after = found[copy_name(form.BARCODE, number)]
        assert after.AP.N.read_bytes() == before.AP.N.read_bytes()
        assert str(after.V) == "X-1|01/20/25|1"


def test_no_other_page_comes_along() -> None:
    data = copies([mark(form.NAME, "x")])
    kinds = [
        str(thing.get("/Type"))
        for thing in opened(data).objects
        if isinstance(thing, pikepdf.Dictionary)
    ]
    assert kinds.count("/Page") == 1
    assert form.SECOND not in {name.partition(".")[2] for name in widgets(data)}


def test_further_copies_share_font_and_drawings() -> None:
    one, four = (copies(*[[mark(form.NAME, "x")]] * count) for count in (1, 4))
    assert len(four) - len(one) < 3 * 6_000
    assert four.count(b"/FontFile2") == 1


def test_copies_keep_what_fields_inherit() -> None:
    original = pikepdf.open(BytesIO(form.blank()))
    for page in original.pages:
        for widget in page.Annots:
            if str(widget.T) == "Name[0]":
                widget.Parent["/FT"], widget.Parent["/DA"] = widget.FT, widget.DA
                del widget["/FT"], widget["/DA"]
    out = BytesIO()
    original.save(out)
    data = write.copy_page(out.getvalue(), 1, FIELDS, [[]], title="Copies")
    widget = widgets(data)[copy_name(form.NAME, 1)]
    assert str(widget.FT) == "/Tx"
    assert "CourierNewPS" in str(widget.DA)


def test_the_same_copies_are_the_same_bytes() -> None:
    sets = [[mark(form.NAME, "x")], [mark(form.STORY, "y")]]
    assert copies(*sets) == copies(*sets)


def test_a_field_of_another_page_or_no_copy_at_all_is_an_error() -> None:
    with pytest.raises(KeyError):
        copies([mark(form.SECOND, "x")])
    with pytest.raises(ValueError, match="no copy"):
        copies()
