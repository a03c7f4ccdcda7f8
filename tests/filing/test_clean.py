"""A cleaned blank hides nothing, runs nothing, and is otherwise the form it was."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from app.filing import opening, render
from app.filing.clean import clean
from app.problems import Problem
from tests.filing import broken, published
from tests.filing.published import BOX, NAME, SIGNATURE, STATE, STORY

LOCKED = frozenset({SIGNATURE, published.barcode(1), published.barcode(2)})
SOURCE = published.published()
CLEAN = clean(SOURCE, LOCKED)
GONE = {
    *("/XFA", "/Perms", "/JavaScript", "/JS", "/OpenAction", "/AA", "/Metadata", "/SigFlags"),
    *("/NeedAppearances", "/CO", "/RV", "/DS", "/DV", "/I", "/Encrypt", "/EmbeddedFiles"),
}


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def widgets(data: bytes) -> dict[str, Any]:
    return {field.name: field.widget for field in opening.fields(opening.open_pdf(data))}


def keys_and_strings(data: bytes) -> set[str]:
    """Every key and every string anywhere in a PDF, also in objects nothing leads to."""
    found: set[str] = set()
    with opened(data) as pdf:
        waiting = [*pdf.objects, pdf.trailer]
        seen = set()
        while waiting:
            thing = waiting.pop()
            if not isinstance(thing, pikepdf.Object):
                found.add(str(thing))
            elif isinstance(thing, pikepdf.Array):
                waiting += list(thing)
            elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
                if thing.is_indirect and thing.objgen in seen:
                    continue
                seen.add(thing.objgen if thing.is_indirect else id(thing))
                found |= set(thing.keys())
                waiting += [thing[key] for key in thing.keys()]  # noqa: SIM118 - a PDF object
            else:
                found.add(str(thing))
    return found


def contents(data: bytes) -> list[bytes]:
    with opened(data) as pdf:
        return [page.Contents.read_bytes() for page in pdf.pages]


def test_the_source_has_all_that_must_go() -> None:
    assert keys_and_strings(SOURCE) >= GONE - {"/EmbeddedFiles"}


def test_nothing_that_runs_hides_or_locks_is_left() -> None:
    assert not keys_and_strings(CLEAN) & GONE


def test_no_old_answer_and_no_author_is_left_anywhere() -> None:
    gone = {published.OLD_ANSWER, "<p>old</p>", "An author", published.SCRIPT}
    assert keys_and_strings(SOURCE) >= gone
    assert not keys_and_strings(CLEAN) & gone
    assert "/V" not in widgets(CLEAN)[STATE]


def test_only_the_title_is_told() -> None:
    with opened(CLEAN) as pdf:
        assert dict(pdf.docinfo) == {"/Title": "Form I-589"}


def test_no_password_and_the_right_version() -> None:
    with opened(CLEAN) as pdf:
        assert not pdf.is_encrypted
    assert CLEAN.startswith(b"%PDF-1.7\n")


def test_what_the_person_answers_can_be_typed_into() -> None:
    found = widgets(CLEAN)
    for name in (NAME, STORY, BOX, STATE):
        assert int(found[name].get("/Ff", 0)) & 1 == 0
        assert int(found[name].get("/F", 0)) == 4


def test_signatures_and_bar_codes_stay_locked() -> None:
    found = widgets(CLEAN)
    for name in LOCKED:
        assert int(found[name]["/Ff"]) & 1
        assert int(found[name]["/F"]) == 68


def test_a_bar_code_stays_locked_even_when_nobody_asks() -> None:
    assert int(widgets(clean(SOURCE, frozenset()))[published.barcode(2)]["/Ff"]) & 1


def test_rich_text_is_plain_and_still_of_many_lines() -> None:
    assert int(widgets(CLEAN)[STORY]["/Ff"]) == 1 << 12


def test_boxes_are_off_and_keep_their_looks() -> None:
    box = widgets(CLEAN)[BOX]
    assert box["/AS"] == "/Off"
    assert "/V" not in box
    assert list(box["/AP"]["/N"]) == ["/ M "]


def test_bar_codes_keep_value_and_looks() -> None:
    before, after = widgets(SOURCE), widgets(CLEAN)
    for page in (1, 2):
        name = published.barcode(page)
        assert after[name]["/V"] == before[name]["/V"] == f"I-589|01/20/25|{page}"
        drawn = [found[name]["/AP"]["/N"].get_data() for found in (before, after)]
        assert drawn[0] == drawn[1]


def test_pages_tags_language_and_links_stay() -> None:
    assert contents(CLEAN) == contents(SOURCE)
    with opened(CLEAN) as pdf:
        assert pdf.Root.Lang == "EN-US"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot.K.K.Obj.Subtype == "/Widget"
        links = [note for note in pdf.pages[0].Annots if note.Subtype == "/Link"]
        assert [str(link.A.URI) for link in links if "/A" in link] == [
            "https://www.uscis.gov/i-589"
        ]
        assert len(links) == 2


def test_the_same_blank_gives_the_same_bytes() -> None:
    assert clean(SOURCE, LOCKED) == CLEAN


def test_the_file_is_named_by_its_content() -> None:
    with opened(CLEAN) as one, opened(clean(SOURCE, frozenset())) as other:
        assert bytes(one.trailer.ID[0]) == bytes(one.trailer.ID[1])
        assert bytes(one.trailer.ID[0]) != bytes(other.trailer.ID[0])


def test_cleaning_twice_changes_nothing_that_counts() -> None:
    again = clean(CLEAN, LOCKED)
    assert keys_and_strings(again) == keys_and_strings(CLEAN)
    assert contents(again) == contents(CLEAN)


def test_a_file_that_is_no_form_is_cleaned_too() -> None:
    with opened(clean(broken.assemble({}), frozenset())) as pdf:
        assert len(pdf.pages) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"hello", "not-a-pdf"),
        (SOURCE[: len(SOURCE) // 2], "damaged"),
        (published.published(user="secret"), "password"),
        (broken.million_fields(), "too-big"),
    ],
)
def test_what_cannot_be_opened_is_not_cleaned(data: bytes, code: str) -> None:
    with pytest.raises(Problem) as told:
        clean(data, frozenset())
    assert told.value.code == code


@pytest.mark.parametrize(
    ("name", "pages"), [("i-765-ed-08-21-25.pdf", 7), ("i-589-ed-01-20-25.pdf", 12)]
)
def test_official_forms_keep_pages_and_bar_codes(
    official_forms: Path, name: str, pages: int
) -> None:
    source = (official_forms / name).read_bytes()
    cleaned = clean(source, frozenset())
    assert cleaned == clean(source, frozenset())
    assert keys_and_strings(cleaned) & GONE == {"/DV"}  # of the bar codes, like their value
    assert len(render.barcodes(cleaned)) == pages
    before, after = opening.open_pdf(source), opening.open_pdf(cleaned)
    assert [opening.page_content(before, page) for page in before.pages] == [
        opening.page_content(after, page) for page in after.pages
    ]
