"""Practice blanks: the same fields as the official form, our own words, never to be filed."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from app.filing import catalogue, clean, extract, mapfile, recognise, render
from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap
from app.filing.marks import Mark
from app.filing.practice import WARNING, practice_blank
from app.filing.practice_labels import Label, Sheet, Wish, overlap
from app.filing.practice_words import PARTS, headings, part_of, wish
from app.filing.proof import prove
from tests.filing import pens

EDITION = Path(__file__).resolve().parents[2] / "forms" / "i589" / "2025-01-20"
PLACE = 0.01


@pytest.fixture(scope="module")
def form() -> Catalogue:
    return catalogue.load(EDITION / "fields.json")


@pytest.fixture(scope="module")
def form_map() -> FormMap:
    return mapfile.load(EDITION / "map.toml")


@pytest.fixture(scope="module")
def blank(form: Catalogue, form_map: FormMap) -> bytes:
    return practice_blank(form, form_map)


@pytest.fixture(scope="module")
def reader(blank: bytes) -> PdfReader:
    return PdfReader(BytesIO(blank))


def test_the_same_bytes_every_time(form: Catalogue, form_map: FormMap, blank: bytes) -> None:
    assert practice_blank(form, form_map) == blank


def test_every_page_says_that_it_is_not_for_filing(reader: PdfReader, form: Catalogue) -> None:
    assert len(reader.pages) == form.pages
    assert all(WARNING in page.extract_text() for page in reader.pages)


def test_nothing_looks_like_the_official_footer(reader: PdfReader) -> None:
    words = " ".join(page.extract_text() for page in reader.pages)
    assert "Edition" not in words
    assert "Page 1 of" not in words
    assert "OMB" not in words


def test_the_title_is_the_only_metadata(reader: PdfReader) -> None:
    said = {key: str(value) for key, value in (reader.metadata or {}).items()}
    assert said == {"/Title": "Practice copy of Form I-589, not for filing"}


def test_names_places_and_natures_are_the_official_ones(reader: PdfReader, form: Catalogue) -> None:
    widgets = pens.widgets_of(reader)
    assert set(widgets) == set(form.by_name())
    assert [_differences(field, widgets[field.name]) for field in form.fields] == [
        [] for _ in form.fields
    ]


def test_what_the_extractor_sees_is_the_catalogue(blank: bytes, form: Catalogue) -> None:
    seen = extract.extract(blank).by_name()
    for field in form.fields:
        other = seen[field.name]
        assert (other.kind, other.page, other.flags) == (field.kind, field.page, field.flags)
        assert (other.max_len, other.on_state) == (field.max_len, field.on_state)
        assert (other.font, other.font_size) == (field.font, field.font_size)
        assert other.align == field.align
        assert other.preset == field.preset
        assert other.rect == pytest.approx(field.rect, abs=PLACE)


def test_a_part_of_a_name_may_end_with_a_backslash(reader: PdfReader) -> None:
    name = "form1[0].#subform[4].CheckBoxAIII5\\.m[0]"
    assert str(pens.widgets_of(reader)[name]["/T"]) == "m[0]"


def test_boxes_show_a_cross_and_have_no_off_look(reader: PdfReader, form: Catalogue) -> None:
    for name, widget in pens.widgets_of(reader).items():
        field = form.by_name()[name]
        if field.kind == "check":
            looks = cast(DictionaryObject, widget["/AP"])
            assert list(cast(DictionaryObject, looks["/N"])) == [f"/{field.on_state}"]
            assert str(widget["/AS"]) == "/Off"


def test_bar_codes_are_stand_ins_that_no_scanner_reads(blank: bytes) -> None:
    with render.opened(blank) as sheets:
        for page in range(1, sheets.pages + 1):
            picture = sheets.image(page, 3.0)
            image = Image.frombytes("L", (picture.width, picture.height), picture.grey)
            assert zxingcpp.read_barcodes(image) == []


def test_it_is_called_a_practice_copy_also_when_filled(blank: bytes, form: Catalogue) -> None:
    filled, _ = _filled(blank, form)
    for copy in (blank, clean.clean(blank, frozenset()), filled):
        found = recognise.recognise(copy)
        assert (found.form, found.edition, found.state) == ("i589", "01/20/25", "altered")
        (reason,) = found.reasons
        assert reason == (
            "This is a practice copy of Form I-589 made by this program, not the official form."
        )


def test_every_box_that_needs_words_has_them(form: Catalogue, form_map: FormMap) -> None:
    _, bare = _labels(form, form_map)
    assert bare == []


def test_labels_touch_neither_boxes_nor_each_other(form: Catalogue, form_map: FormMap) -> None:
    labels, _ = _labels(form, form_map)
    for page, placed in labels.items():
        boxes = [field.rect for field in form.fields if field.page == page]
        for at, label in enumerate(placed):
            others = [other.rect for other in placed[at + 1 :]]
            assert not any(overlap(label.rect, one) for one in [*boxes, *others]), label.field


def test_labels_stay_on_the_paper_and_can_be_read(form: Catalogue, form_map: FormMap) -> None:
    labels, _ = _labels(form, form_map)
    for label in (one for placed in labels.values() for one in placed):
        assert label.rect[0] > 20
        assert label.rect[2] < 592
        assert label.size >= 5


def test_every_part_has_a_heading(form: Catalogue, form_map: FormMap, reader: PdfReader) -> None:
    words = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    assert [title for title in PARTS["i589"].values() if title not in words] == []


@pytest.mark.parametrize(
    ("item", "part", "number"),
    [
        ("A.I.18.a", "A.I", "18.a"),
        ("A.II.child3.2", "A.II", "2"),
        ("A.III.2.row4.from", "A.III", "2"),
        ("B.3.A", "B", "3.A"),
        ("S-A.child5.10", "S-A", "10"),
        ("D.counsel_list", "D", ""),
        ("use.eoir", None, ""),
        ("barcode", None, ""),
    ],
)
def test_item_numbers_are_those_printed(
    form_map: FormMap, item: str, part: str | None, number: str
) -> None:
    row = form_map.rows[0].model_copy(update={"item": item})
    assert part_of("i589", item) == part
    assert wish(pens.small_catalogue().fields[1], row).item == number


def test_it_is_filled_and_proved_like_the_official_form(blank: bytes, form: Catalogue) -> None:
    filled, marks = _filled(blank, form)
    proof = prove(blank, filled, form, marks)
    assert proof.holds, proof
    assert proof.compared == len(marks)


def test_cleaning_it_changes_nothing_that_shows(blank: bytes, form: Catalogue) -> None:
    assert prove(blank, clean.clean(blank, frozenset()), form, []).holds


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler is not installed")
def test_another_renderer_sees_the_same_ink(blank: bytes, form: Catalogue, tmp_path: Path) -> None:
    filled, marks = _filled(blank, form)
    empty, full = _poppler(blank, tmp_path / "e"), _poppler(filled, tmp_path / "f")
    wanted = {mark.field for mark in marks}
    assert len(full) == form.pages
    for field in form.fields:
        before, after = empty[field.page - 1], full[field.page - 1]
        box = _pixels(field, before.height)
        changed = before.crop(box).tobytes() != after.crop(box).tobytes()
        assert changed == (field.name in wanted), field.name


def _differences(field: Field, widget: DictionaryObject) -> list[str]:
    said = {
        "/Ff": field.flags,
        "/MaxLen": field.max_len or 0,
        "/Q": field.align,
        "/FT": {"check": "/Btn", "combo": "/Ch"}.get(field.kind, "/Tx"),
    }
    seen = {key: widget.get(key, 0) for key in said}
    wrong = [key for key, value in said.items() if seen[key] != value]
    place = [float(side) for side in widget["/Rect"]]  # type: ignore[attr-defined]
    return wrong + ([] if place == pytest.approx(field.rect, abs=PLACE) else ["/Rect"])


def _labels(form: Catalogue, form_map: FormMap) -> tuple[dict[int, list[Label]], list[str]]:
    rows = {row.field: row for row in form_map.rows}
    labels: dict[int, list[Label]] = {}
    bare: list[str] = []
    for page in range(1, form.pages + 1):
        fields = [field for field in form.fields if field.page == page]
        taken = [field.rect for field in fields]
        bands = [band.rect for band in headings("i589", fields, rows, taken, 612.0, 750.0)]
        sheet = Sheet(612.0, _width, [*taken, *bands])
        wishes = [wish(field, rows.get(field.name)) for field in fields]
        labels[page], without = sheet.place(wishes)
        bare += without
    return labels, bare


def _width(text: str, bold: bool, size: float) -> float:
    return len(text) * size * (0.56 if bold else 0.5)


def _filled(blank: bytes, form: Catalogue) -> tuple[bytes, list[Mark]]:
    fields = [field for field in form.fields if field.kind != "barcode" and field.height > 10]
    fields += [field for field in form.fields if field.kind == "check" and field.height <= 10]
    texts = {field.name: "Ay12"[: field.max_len] for field in fields if field.kind == "text"}
    marks = [pens.mark(field, texts.get(field.name)) for field in fields]
    inks = {mark.field: pens.ink(mark) for mark in marks if not mark.ticked}
    ticks = [mark.field for mark in marks if mark.ticked]
    return pens.fill(blank, form, inks, ticks), marks


def _poppler(data: bytes, stem: Path) -> list[Image.Image]:
    file = stem.with_suffix(".pdf")
    file.write_bytes(data)
    command = ["pdftoppm", "-r", "100", "-gray", "-png", str(file), str(stem)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return [Image.open(one).convert("L") for one in sorted(stem.parent.glob(f"{stem.name}-*.png"))]


def _pixels(field: Field, height: int) -> tuple[int, int, int, int]:
    left, bottom, right, top = (round(side * 100 / 72) for side in field.rect)
    return left + 1, height - top + 1, right - 1, height - bottom - 1


def test_a_wish_without_a_map_still_says_so() -> None:
    field = pens.small_catalogue().fields[1]
    assert wish(field, None) == Wish(field, "", "No map for this box")
