"""fields.json holds what the PDF says of its fields, and no sentence of the form."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.filing.catalogue import COMB, Catalogue, Field, Rect, dump, load, parse
from app.filing.editions import Edition
from app.filing.extract import core_of, extract
from app.filing.words import Word, shingles
from app.problems import Problem
from app.tools.edition import main
from tests.forms.conftest import folder_of

TEXT = st.text(max_size=12)
POINTS = st.floats(-1e4, 1e4, allow_nan=False)
FIELDS = st.builds(
    Field,
    name=TEXT,
    page=st.integers(1, 40),
    rect=st.tuples(POINTS, POINTS, POINTS, POINTS),
    kind=st.sampled_from(["text", "check", "combo", "barcode"]),
    flags=st.integers(0, 1 << 27),
    max_len=st.none() | st.integers(0, 99),
    on_state=st.none() | TEXT,
    options=st.lists(TEXT, max_size=3).map(tuple),
    font=TEXT,
    font_size=st.floats(0, 99),
    align=st.integers(0, 2),
    preset=st.none() | TEXT,
    tooltip=TEXT,
    tooltip_core=TEXT,
    words=st.lists(TEXT, max_size=3).map(tuple),
)
CATALOGUES = st.builds(
    Catalogue,
    form=TEXT,
    edition=TEXT,
    pages=st.integers(1, 40),
    page_sizes=st.lists(st.tuples(POINTS, POINTS), max_size=3).map(tuple),
    fields=st.lists(FIELDS, max_size=4).map(tuple),
)


@given(CATALOGUES)
def test_what_is_dumped_is_loaded_again(catalogue: Catalogue) -> None:
    assert parse(dump(catalogue)) == catalogue


# Counted in the official PDFs: text, check, combo, bar code; with MaxLen, in cells; pages.
SHAPES = {
    "i589/2025-01-20": ((328, 120, 0, 12), (40, 1), 12),
    "i765/2025-08-21": ((112, 38, 4, 7), (64, 8), 7),
    "i131/2025-01-20": ((175, 143, 7, 14), (93, 5), 14),
    "i485/2025-01-20": ((310, 416, 10, 24), (124, 33), 24),
}


def test_the_stored_file_is_what_the_tool_would_write(
    edition: Edition, catalogue: Catalogue
) -> None:
    stored = (edition.folder / "fields.json").read_bytes()
    assert dump(catalogue) == stored
    assert stored.count(b"\n") == len(catalogue.fields) + 2


def test_the_shape_of_the_edition(edition: Edition, catalogue: Catalogue) -> None:
    kinds = [field.kind for field in catalogue.fields]
    found = tuple(kinds.count(kind) for kind in ("text", "check", "combo", "barcode"))
    limited = sum(field.max_len is not None for field in catalogue.fields)
    in_cells = sum(bool(field.flags & COMB) for field in catalogue.fields)
    assert (found, (limited, in_cells), catalogue.pages) == SHAPES[folder_of(edition)]
    assert catalogue.page_sizes == ((612.0, 792.0),) * catalogue.pages
    assert len(catalogue.by_name()) == len(catalogue.fields)
    for field in catalogue.fields:
        assert (field.kind == "check") == bool(field.on_state), field.name
        assert (field.kind == "combo") == bool(field.options), field.name


def test_no_words_of_the_form_are_stored(edition: Edition) -> None:
    """Everything that comes from the form's print or tooltips is a hash."""
    stored = (edition.folder / "fields.json").read_bytes()
    for field in json.loads(stored)["fields"]:
        for kind in ("tooltip", "tooltip_core"):
            assert re.fullmatch(r"([0-9a-f]{12})?", field.get(kind, "")), field["name"]
        assert all(re.fullmatch(r"[0-9a-f]{8}", word) for word in field.get("words", ()))
        assert " " not in field["name"]


def test_the_official_pdf_gives_the_stored_catalogue(
    official_pdf: Path, catalogue: Catalogue
) -> None:
    assert extract(official_pdf.read_bytes()) == catalogue


@pytest.mark.filterwarnings("ignore::UserWarning:pikepdf")
def test_a_decrypted_and_resaved_copy_gives_the_same(
    official_pdf: Path, catalogue: Catalogue
) -> None:
    saved = BytesIO()
    with pikepdf.open(official_pdf) as pdf:
        pdf.save(saved)
    assert extract(saved.getvalue()) == catalogue


def test_boxes_lie_on_their_page_and_never_on_each_other(catalogue: Catalogue) -> None:
    for number, (width, height) in enumerate(catalogue.page_sizes, start=1):
        fields = [field for field in catalogue.fields if field.page == number]
        for field in fields:
            left, bottom, right, top = field.rect
            assert 0 <= left < right <= width, field.name
            assert 0 <= bottom < top <= height, field.name
        clashes = [
            (first.name, second.name)
            for place, first in enumerate(fields)
            for second in fields[place + 1 :]
            if overlap(first.rect, second.rect)
        ]
        assert not clashes


def overlap(first: Rect, second: Rect) -> bool:
    wide = min(first[2], second[2]) - max(first[0], second[0])
    high = min(first[3], second[3]) - max(first[1], second[1])
    return wide > 0.5 and high > 0.5


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b'{"form": "x"',
        b"[1]",
        b'{"form":"i","edition":"e","pages":1,"page_sizes":[],"fields":[{"name":"x"}]}',
    ],
)
def test_a_damaged_catalogue_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "fields.json"
    path.write_bytes(content)
    with pytest.raises(Problem, match="damaged"):
        load(path)


def test_a_missing_catalogue_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem):
        load(tmp_path / "fields.json")


@pytest.mark.parametrize(
    ("tooltip", "core"),
    [
        ("Part. A. 1. About You. 12. Enter it.", "about you. enter it."),
        ("Part B. 3. B. Do you go on?", "do you go on?"),
        ("Your Children.   5. Child 2. Enter it.", "your children. child 2. enter it."),
        ("Supplement. A. All. 7. Additional Child 1. Enter.", "all. additional child 1. enter."),
        ("See Page 4, Item Number 7.", "see , ."),
        ("For the past 5 years.", "for the past 5 years."),
    ],
)
def test_the_core_of_a_tooltip_has_no_item_numbers(tooltip: str, core: str) -> None:
    assert core_of(tooltip) == core


def test_words_around_a_box() -> None:
    words = (
        Word("family", 40, 112),
        Word("name", 70, 112),
        Word("far", 400, 112),
        Word("below", 40, 60),
        Word("phone", 20, 101),
    )
    box = (36.0, 95.0, 200.0, 110.0)
    named = shingles(words, box, "text")
    assert named == shingles(words[:2] + words[4:], box, "text")
    assert named != shingles(words[:1] + words[4:], box, "text")
    assert shingles(words, box, "barcode") == ()
    assert shingles((), box, "check") == ()


def small_form() -> bytes:
    """A form of one page made here: a line, a box with a space in its on-state, a list."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 100))
    common = {"/Type": pikepdf.Name.Annot, "/Subtype": pikepdf.Name.Widget}
    look = pikepdf.Stream(pdf, b"")
    line = {"/FT": pikepdf.Name.Tx, "/T": "Line[0]", "/MaxLen": 9, "/TU": "1. Enter it."}
    tick = {"/FT": pikepdf.Name.Btn, "/T": "Unit[0]"}
    tick["/AP"] = pikepdf.Dictionary({"/N": pikepdf.Dictionary({"/ STE ": look})})
    choice = {"/FT": pikepdf.Name.Ch, "/T": "State[0]", "/Opt": pikepdf.Array([["NY", "N"], "CA"])}
    widgets = []
    for place, own in enumerate((line, tick, choice)):
        rect = pikepdf.Array([10, 10 + 20 * place, 90, 20 + 20 * place])
        widgets.append(pdf.make_indirect(pikepdf.Dictionary({**common, **own, "/Rect": rect})))
    pdf.pages[0].Annots = pikepdf.Array(widgets)
    parent = pdf.make_indirect(
        pikepdf.Dictionary(
            {"/T": "form1[0]", "/DA": "/Cour 10.00 Tf 0 g", "/Kids": pikepdf.Array(widgets)}
        )
    )
    for widget in widgets:
        widget.Parent = parent
    pdf.Root.AcroForm = pikepdf.Dictionary({"/Fields": pikepdf.Array([parent])})
    saved = BytesIO()
    pdf.save(saved)
    return saved.getvalue()


def test_a_small_form_is_catalogued() -> None:
    catalogue = extract(small_form())
    line, tick, choice = catalogue.fields
    assert (catalogue.form, catalogue.edition, catalogue.pages) == ("", "", 1)
    assert (line.name, line.kind, line.max_len) == ("form1[0].Line[0]", "text", 9)
    assert (line.font, line.font_size) == ("Cour", 10.0)
    assert line.rect == (10.0, 10.0, 90.0, 20.0)
    assert tick.on_state == " STE "
    assert choice.options == ("NY", "CA")


def test_the_tool_writes_what_load_reads(tmp_path: Path) -> None:
    source, target = tmp_path / "new.pdf", tmp_path / "fields.json"
    source.write_bytes(small_form())
    assert main([str(source), "--out", str(target)]) == 0
    assert load(target) == extract(small_form())


def test_the_tool_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "new.pdf"
    assert main([str(source)]) == 2
    source.write_bytes(b"no pdf")
    assert main([str(source)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") >= 4
