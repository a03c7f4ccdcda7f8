"""A form is known by what is in the file, whatever it is called and however it was saved."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Name, Pdf

from app.filing import opening
from app.filing.clean import clean
from app.filing.fingerprint import fingerprint
from app.filing.recognise import Recognition, recognise
from app.tools import fingerprint as tool
from tests.filing import broken, published, scanned

OFFICIAL = published.published()


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that knows one edition of the I-589: the small one."""
    root = tmp_path_factory.mktemp("forms")
    folder = root / "i589" / "2025-01-20"
    folder.mkdir(parents=True)
    known = 'form = "i589"\nedition = "01/20/25"\n\n' + tool.table(OFFICIAL)
    (folder / "edition.toml").write_text(known, "utf-8")
    return root


def changed(change: Callable[[Pdf], None]) -> bytes:
    return published.published(change=change)


def unlocked() -> Pdf:
    return pikepdf.open(BytesIO(OFFICIAL))


def first_field(pdf: Pdf) -> pikepdf.Object:
    return pdf.Root.AcroForm.Fields[0].Kids[0].Kids[0]


def answer(pdf: Pdf) -> None:
    first_field(pdf).V = "Somebody"
    first_field(pdf).Ff = 0
    story = pdf.Root.AcroForm.Fields[0].Kids[0].Kids[1]
    story.V, story.Ff = "A story", 1 << 12
    pdf.Root.AcroForm.NeedAppearances = False


def filled() -> bytes:
    return changed(answer)


COPIES = {
    "as published": lambda: OFFICIAL,
    "decrypted": lambda: published.saved(unlocked()),
    "packed": lambda: published.saved(
        unlocked(), object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True
    ),
    "unpacked": lambda: published.saved(
        unlocked(), stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False
    ),
    "partly filled": filled,
    "cleaned": lambda: clean(OFFICIAL, frozenset()),
    "filled and cleaned": lambda: clean(filled(), frozenset({published.SIGNATURE})),
}


@pytest.mark.parametrize("copy", COPIES)
def test_every_copy_of_an_edition_is_verified(copy: str, forms: Path) -> None:
    found = recognise(COPIES[copy](), forms)
    assert found == Recognition("i589", "01/20/25", 2, 7, "verified", ())


def rename(pdf: Pdf) -> None:
    first_field(pdf).T = "Name[1]"


def move(pdf: Pdf) -> None:
    first_field(pdf).Rect = Array([36, 690, 236, 708])


def shorten(pdf: Pdf) -> None:
    first_field(pdf).MaxLen = 28


def reprint(pdf: Pdf) -> None:
    page = pdf.pages[1]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b" 0 0 9 9 re f")


def turn(pdf: Pdf) -> None:
    pdf.pages[0].Rotate = 180


def lose_a_page(pdf: Pdf) -> None:
    del pdf.pages[1]


def retick(pdf: Pdf) -> None:
    box = pdf.Root.AcroForm.Fields[0].Kids[0].Kids[4].Kids[0]
    box.AP.N = pikepdf.Dictionary({"/M": box.AP.N["/ M "]})


def swap_bar_codes(pdf: Pdf) -> None:
    for holder, value in zip(pdf.Root.AcroForm.Fields[0].Kids[1].Kids, "21", strict=True):
        holder.Kids[0].V = f"I-589|01/20/25|{value * 2}"


@pytest.mark.parametrize(
    ("change", "marks"),
    [
        (rename, {"names", "geometry", "semantics"}),
        (move, {"geometry"}),
        (shorten, {"semantics"}),
        (retick, {"semantics"}),
        (reprint, {"content"}),
        (turn, {"geometry"}),
        (lose_a_page, {"geometry", "content"}),
        (swap_bar_codes, {"barcodes"}),
    ],
)
def test_every_change_is_seen_and_named(
    change: Callable[[Pdf], None], marks: set[str], forms: Path
) -> None:
    data = changed(change)
    official = vars(fingerprint(opening.open_pdf(OFFICIAL)))
    assert set(fingerprint(opening.open_pdf(data)).differences(official)) == marks
    found = recognise(data, forms)
    assert (found.state, len(found.reasons)) == ("altered", len(marks))
    assert (found.form, found.edition) == ("i589", "01/20/25")


@pytest.mark.parametrize(
    ("form", "edition", "state", "told"),
    [
        ("I-589", "07/28/26", "newer", "07/28/26"),
        ("I-589", "01/19/25", "older", "01/19/25"),
        ("I-589", "13/45/25", "altered", "bar codes"),
        ("I-765", "08/21/25", "other-form", "I-765"),
        ("I-131", "01/20/25", "other-form", "I-131"),
        ("I-485", "01/20/25", "other-form", "I-485"),
    ],
)
def test_strangers_are_named(form: str, edition: str, state: str, told: str, forms: Path) -> None:
    found = recognise(published.published(form, edition), forms)
    assert (found.form, found.edition) == (form.replace("-", "").lower(), edition)
    assert found.state == state
    assert told in found.reasons[0]


def drop_bar_codes(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.obj["/Annots"] = pdf.make_indirect(Array(list(page.obj["/Annots"])[:5]))
    del pdf.Root.AcroForm.Fields[0].Kids[1]


def reprint_as_2020(pdf: Pdf) -> None:
    drop_bar_codes(pdf)
    for page in pdf.pages:
        page.Contents = pdf.make_stream(b"BT /F1 9 Tf (Form I-589 \\(Rev. 08/25/20\\)) Tj ET")


def test_an_old_edition_without_bar_codes_is_known_by_its_footer(forms: Path) -> None:
    found = recognise(changed(reprint_as_2020), forms)
    assert (found.form, found.edition, found.state) == ("i589", "08/25/20", "older")


def test_lost_bar_codes_are_an_alteration(forms: Path) -> None:
    found = recognise(changed(drop_bar_codes), forms)
    assert found.state == "altered"
    assert any("bar codes" in reason for reason in found.reasons)


def drop_fields(pdf: Pdf) -> None:
    del pdf.Root.AcroForm
    for page in pdf.pages:
        page.obj["/Annots"] = Array()


def test_a_form_without_fields_is_flattened(forms: Path) -> None:
    found = recognise(changed(drop_fields), forms)
    assert (found.form, found.edition, found.fields) == ("i589", "01/20/25", 0)
    assert found.state == "flattened"
    assert "I-589" in found.reasons[0]


def test_a_print_to_file_is_read_through_its_fonts(forms: Path) -> None:
    found = recognise(scanned.printed_to_file("Form I-589   Edition   01/20/25"), forms)
    assert (found.form, found.edition, found.state) == ("i589", "01/20/25", "flattened")


def test_a_scan_without_bar_codes_is_scanned(forms: Path) -> None:
    found = recognise(scanned.pictures([scanned.grey_page(OFFICIAL, 0)]), forms)
    assert (found.form, found.edition, found.state) == (None, None, "scanned")
    assert (found.pages, found.fields) == (1, 0)


def test_a_scan_with_bar_codes_names_its_form(forms: Path) -> None:
    found = recognise(scanned.pictures([scanned.bar_code("I-589|01/20/25|1")]), forms)
    assert (found.form, found.edition, found.state) == ("i589", "01/20/25", "scanned")


def test_a_scan_that_draws_more_than_a_picture_is_not_drawn(forms: Path) -> None:
    data = scanned.pictures([scanned.bar_code("I-589|01/20/25|1")], more="/Pattern")
    assert recognise(data, forms).form is None


def test_another_pdf_is_no_form(forms: Path) -> None:
    assert recognise(broken.assemble({}), forms).state == "other-form"


@pytest.mark.parametrize(
    ("data", "state"),
    [
        (b"", "not-a-pdf"),
        (b"hello", "not-a-pdf"),
        (OFFICIAL[:-600], "damaged"),
        (published.published(user="secret"), "password"),
        (broken.million_fields(), "damaged"),
    ],
)
def test_what_cannot_be_opened_has_a_state_and_a_reason(data: bytes, state: str) -> None:
    found = recognise(data)
    assert (found.state, found.form, found.pages) == (state, None, 0)
    assert found.reasons[0].endswith(".")


def test_hidden_types_do_not_confuse(forms: Path) -> None:
    def strange(pdf: Pdf) -> None:
        first_field(pdf).MaxLen = Name.Nine
        first_field(pdf).Rect = Array(["a"])
        first_field(pdf).Opt = Array([Array([Array([])])])

    assert recognise(changed(strange), forms).state in {"altered", "damaged"}


@pytest.mark.parametrize(
    ("name", "form", "edition", "state"),
    [
        ("i-589-ed-01-20-25.pdf", "i589", "01/20/25", "verified"),
        ("old-i-589-ed-08-25-20.pdf", "i589", "08/25/20", "older"),
        ("i-765-ed-08-21-25.pdf", "i765", "08/21/25", "verified"),
        ("i-131-ed-01-20-25.pdf", "i131", "01/20/25", "verified"),
        ("i-485-ed-01-20-25.pdf", "i485", "01/20/25", "verified"),
        ("i-765-instructions.pdf", None, None, "other-form"),
    ],
)
def test_official_files_are_known(
    official_forms: Path, name: str, form: str | None, edition: str | None, state: str
) -> None:
    found = recognise((official_forms / name).read_bytes())
    assert (found.form, found.edition, found.state) == (form, edition, state)


def test_the_cleaned_official_form_has_the_marks_of_the_published_one(official_i589: Path) -> None:
    data = official_i589.read_bytes()
    marks = [fingerprint(opening.open_pdf(each)) for each in (data, clean(data, frozenset()))]
    assert marks[0] == marks[1]
    assert recognise(clean(data, frozenset())).state == "verified"


def test_the_official_form_as_pictures_still_names_itself(official_i589: Path) -> None:
    page = scanned.grey_page(official_i589.read_bytes(), 0)
    found = recognise(scanned.pictures([page]))
    assert (found.form, found.edition, found.state) == ("i589", "01/20/25", "scanned")
