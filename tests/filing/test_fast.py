"""The fast writer against the reference path: not one value, look, tag or page is different."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app.filing import appearance, bake, clean, editions, fast, page_copies, templates, write
from app.filing.baked import Baked
from app.filing.catalogue import Catalogue
from app.filing.marks import Mark
from app.filing.practice import practice_blank
from app.filing.proof import prove
from app.tools.bench_values import fitting_marks
from tests.filing import blank_forms as form
from tests.filing import two_writers
from tests.filing.blank_forms import FIELDS
from tests.filing.test_write import MARKS, _closed_again, mark, opened, widgets  # noqa: F401

TITLE = "Form X-1"
ROOT = Path(__file__).resolve().parents[2]
NOTHING: frozenset[str] = frozenset()
EDITIONS = tuple(
    path.parent.relative_to(editions.FORMS).as_posix()
    for path in sorted(editions.FORMS.glob("*/*/map.toml"))
)


@cache
def small() -> tuple[bytes, Baked]:
    """The small form, cleaned and baked."""
    return clean.clean(form.blank(), NOTHING), bake.bake(form.blank(), NOTHING)


def filled(*marks: Mark) -> bytes:
    return fast.write(small()[1], FIELDS, marks, title=TITLE)


def by_reference(*marks: Mark) -> bytes:
    return write.write(small()[0], FIELDS, marks, title=TITLE)


@cache
def practice(folder: str) -> tuple[Catalogue, bytes, bytes, Baked]:
    """The fields of an edition, and its practice blank as it is, cleaned, and baked."""
    (edition,) = (
        one for one in editions.editions(editions.FORMS) if one.folder == editions.FORMS / folder
    )
    catalogue = edition.catalogue()
    blank = practice_blank(catalogue, edition.map())
    return catalogue, blank, clean.clean(blank, NOTHING), bake.bake(blank, NOTHING)


@pytest.mark.parametrize("folder", EDITIONS)
@pytest.mark.parametrize(("seed", "share"), [(1, 1.0), (2, 0.3), (3, 0.02), (4, 0.0)])
def test_both_writers_say_the_same_in_every_field(folder: str, seed: int, share: float) -> None:
    catalogue, _blank, template, baked = practice(folder)
    marks = fitting_marks(catalogue, seed, share=share)
    names = catalogue.by_name()
    quick = fast.write(baked, names, marks, title=TITLE)
    slow = write.write(template, names, marks, title=TITLE)
    assert two_writers.told(quick) == two_writers.told(slow)


@pytest.mark.parametrize("folder", EDITIONS)
def test_what_the_fast_writer_wrote_is_proved(folder: str) -> None:
    catalogue, blank, _template, baked = practice(folder)
    marks = fitting_marks(catalogue, 5)
    data = fast.write(baked, catalogue.by_name(), marks, title=TITLE)
    assert prove(blank, data, catalogue, marks).holds


def test_native_names_ticks_and_choices_are_the_same() -> None:
    marks = [*MARKS, mark(form.ESCAPED), mark(form.STATE, "NY"), mark(form.COMB_BOX, "A12")]
    assert two_writers.told(filled(*marks)) == two_writers.told(by_reference(*marks))


def test_an_unticked_mark_and_an_empty_text_are_the_same() -> None:
    marks = [Mark(form.SPACED, "", ""), mark(form.NAME, "")]
    assert two_writers.told(filled(*marks)) == two_writers.told(by_reference(*marks))


def test_a_box_is_ticked_by_its_own_state_spaces_included() -> None:
    data = filled(mark(form.SPACED))
    assert str(widgets(data)[form.SPACED].V) == str(widgets(data)[form.SPACED].AS) == "/ APT "


@pytest.mark.parametrize("name", ["nowhere", form.ROOT, "Name[0]"])
def test_an_unknown_field_is_an_error_of_ours(name: str) -> None:
    with pytest.raises(KeyError):
        filled(mark(name, "x"))


def test_a_field_of_the_catalogue_missing_in_the_file_is_an_error() -> None:
    baked = bake.bake(form.blank([FIELDS[form.NAME]]), NOTHING)
    with pytest.raises(KeyError):
        fast.write(baked, FIELDS, [mark(form.STORY, "x")], title=TITLE)


def test_wrong_marks_are_errors_that_never_quote_the_text() -> None:
    secret = "Tesfaye" * 20
    wrong = [
        ([mark(form.NAME, secret)], appearance.Unfit),
        ([mark(form.NAME, "\u0416" + secret)], appearance.Unprintable),
        ([mark(form.NATIVE, "\u0645" * 900, native=True)], appearance.Unfit),
        ([mark(form.BARCODE, secret)], ValueError),
        ([mark(form.NAME, "a"), mark(form.NAME, secret)], ValueError),
        ([mark(form.NAME)], ValueError),
        ([mark(form.STATE, secret)], ValueError),
    ]
    for marks, error in wrong:
        with pytest.raises(error) as caught:
            filled(*marks)
        assert "Tesfaye" not in str(caught.value)
        assert caught.value.__cause__ is None


def test_a_state_that_is_not_the_catalogues_is_an_error() -> None:
    other = {**FIELDS, form.SPACED: FIELDS[form.ESCAPED]}
    with pytest.raises(ValueError, match="not ticked"):
        fast.write(small()[1], other, [mark(form.SPACED)], title=TITLE)


def test_the_title_is_all_the_metadata_and_the_name_comes_from_the_content() -> None:
    one, two = filled(mark(form.NAME, "a")), filled(mark(form.NAME, "b"))
    for data in (one, two):
        document = opened(data)
        assert data.startswith(b"%PDF-1.7\n")
        assert {key: str(entry) for key, entry in document.docinfo.items()} == {"/Title": TITLE}
        first, second = (bytes(part) for part in document.trailer.ID)
        assert first == second
    assert opened(one).trailer.ID != opened(two).trailer.ID
    other = bake.bake(form.blank([FIELDS[form.NAME]]), NOTHING)
    same = fast.write(other, FIELDS, [mark(form.NAME, "a")], title=TITLE)
    assert opened(same).trailer.ID != opened(one).trailer.ID


def test_one_revision_holds_every_object_once() -> None:
    data = filled(*MARKS)
    assert data.count(b"%%EOF") == data.count(b"startxref") == 1
    assert b"/Prev" not in data
    places = [line for line in data.split(b"\n") if line.endswith(b" 0 obj")]
    assert len(places) == len(set(places))


def test_the_order_of_the_marks_does_not_matter() -> None:
    assert filled(*MARKS) == filled(*reversed(MARKS))


def test_the_same_marks_give_the_same_bytes_in_another_process() -> None:
    assert len(two_writers.digests("tests.filing.test_fast")) == 1


def test_filling_needs_no_library_that_reads_pdfs(tmp_path: Path) -> None:
    templates.template(form.blank(), NOTHING, tmp_path)
    code = (
        "import sys; sys.path.insert(0, '.');"
        "from pathlib import Path;"
        "from app.filing import fast, templates;"
        "from app.filing.catalogue import Field;"
        "from app.filing.marks import Mark;"
        f"name = {form.NAME!r};"
        "field = Field(name, 1, (38.0, 700.0, 232.0, 714.0), 'text', font_size=9.0);"
        f"blank = Path({str(tmp_path / 'blank.pdf')!r}).read_bytes();"
        f"made = templates.template(blank, frozenset(), Path({str(tmp_path)!r}));"
        "fast.write(made, {name: field}, [Mark(name, '', '', text='x')], title='t');"
        "heavy = {'pypdf', 'fontTools', 'PySide6', 'PIL', 'reportlab', 'pypdfium2'};"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    (tmp_path / "blank.pdf").write_bytes(form.blank())
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def test_copies_of_a_page_are_those_of_the_reference() -> None:
    on_page = {name: field for name, field in FIELDS.items() if field.page == 1}
    sets = [[mark(form.NAME, "first")], [mark(form.NAME, "second"), mark(form.ESCAPED)]]
    copied = {
        page_copies.copy_name(name, number): field
        for number in (1, 2)
        for name, field in on_page.items()
    }
    renamed = [
        Mark(page_copies.copy_name(one.field, number), "", "", text=one.text, ticked=one.ticked)
        for number, marks in enumerate(sets, start=1)
        for one in marks
    ]
    quick = fast.write(templates.copies(small()[1], 1, 2, None), copied, renamed, title=TITLE)
    slow = write.copy_page(small()[0], 1, FIELDS, sets, title=TITLE)
    assert two_writers.told(quick) == two_writers.told(slow)


def test_a_widget_that_its_page_lists_directly_is_filled_too() -> None:
    target = BytesIO()
    with pikepdf.open(BytesIO(form.blank())) as pdf:
        # A copy, since the field tree needs the widget under its number.
        places = pdf.pages[0].obj.Annots
        places[0] = pikepdf.Dictionary(dict(places[0].items()))
        assert not places[0].is_indirect
        pdf.save(target)
    baked = bake.bake(target.getvalue(), NOTHING)
    data = fast.write(baked, FIELDS, [mark(form.NAME, "x")], title=TITLE)
    assert str(widgets(data)[form.NAME].V) == "x"


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@pytest.mark.parametrize("marks", [(), MARKS])
def test_qpdf_finds_no_fault(tmp_path: Path, marks: tuple[Mark, ...]) -> None:
    path = tmp_path / "filled.pdf"
    path.write_bytes(filled(*marks))
    run = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
