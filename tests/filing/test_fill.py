"""A case becomes a form: on practice blanks everywhere, on the official PDF where it is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pikepdf.form
import pytest

from app.answers import case as cases
from app.answers import paths
from app.answers.case import Case
from app.filing import library, values
from app.filing.blanks import Blank, choose
from app.filing.decide import decide
from app.filing.editions import FORMS
from app.filing.fill import Filled, fill
from app.filing.opening import open_pdf
from app.filing.proof import prove
from app.filing.reading import read_filled
from tests.filing import households

TODAY = date(2026, 3, 1)
READY = ("simple", "family-in-court", "late-and-detained")


@pytest.fixture(scope="module")
def practice() -> Blank:
    return choose("i589", None, FORMS, practice=True)


@pytest.fixture(scope="module")
def official(official_i589: Path) -> Blank:
    return choose("i589", library.find(official_i589.parent), FORMS, practice=False)


def sample(samples: Path, name: str) -> Case:
    return cases.load((samples / f"{name}.json").read_bytes())


def filled(case: Case, blank: Blank) -> Filled:
    return fill(case, "f1", blank, TODAY, None)


def ticked_or_written(pdf: bytes) -> dict[str, str]:
    """Every value in the file as another library sees it."""
    found: dict[str, str] = {}
    with pikepdf.open(BytesIO(pdf)) as document:
        for field in pikepdf.form.Form(document):
            if isinstance(field, pikepdf.form.CheckboxField):
                if field.checked:
                    found[field.fully_qualified_name] = "ticked"
            elif isinstance(field, pikepdf.form.TextField) and field.value:
                found[field.fully_qualified_name] = str(field.value)
    return found


def assert_holds(done: Filled) -> None:
    assert done.proof.holds, done.proof
    assert done.proof.compared == len(done.assembled.marks)
    for attachment in done.attachments:
        assert attachment.proof.holds, attachment.proof


@pytest.mark.parametrize("name", READY)
def test_the_samples_fill_the_practice_form_and_prove_it(
    samples: Path, practice: Blank, name: str
) -> None:
    assert_holds(filled(sample(samples, name), practice))


@pytest.mark.parametrize("name", READY)
def test_the_samples_fill_the_official_form_and_prove_it(
    samples: Path, official: Blank, name: str
) -> None:
    done = filled(sample(samples, name), official)
    assert_holds(done)
    assert done.proof.barcodes_read == 12


@pytest.mark.parametrize("name", READY)
def test_another_library_finds_the_same_values(samples: Path, practice: Blank, name: str) -> None:
    done = filled(sample(samples, name), practice)
    barcodes = {one.name for one in practice.catalogue.fields if one.kind == "barcode"}
    found = {
        key: value for key, value in ticked_or_written(done.data).items() if key not in barcodes
    }
    assert found == {mark.field: mark.text or "ticked" for mark in done.assembled.marks}


@pytest.mark.parametrize("name", [*READY, "unfinished"])
def test_the_same_case_gives_the_same_bytes(samples: Path, practice: Blank, name: str) -> None:
    first, second = (filled(sample(samples, name), practice) for _ in range(2))
    assert first.data == second.data
    assert [one.data for one in first.attachments] == [one.data for one in second.attachments]


def test_the_official_form_is_the_same_bytes_with_and_without_a_kept_blank(
    samples: Path, official: Blank, tmp_path: Path
) -> None:
    case = sample(samples, "simple")
    made = [fill(case, "f1", official, TODAY, cache).data for cache in (None, tmp_path, tmp_path)]
    assert made[0] == made[1] == made[2]
    assert list(tmp_path.iterdir())


def test_an_unasked_case_ticks_nothing_and_says_no_word(practice: Blank) -> None:
    case = Case.model_validate(
        {"people": {"p1": {}}, "filings": {"f1": {"form": "i589", "person": "p1", "claim": {}}}}
    )
    done = filled(case, practice)
    barcodes = {one.name for one in practice.catalogue.fields if one.kind == "barcode"}
    assert done.assembled.marks == ()
    assert set(ticked_or_written(done.data)) <= barcodes
    assert done.attachments == ()
    assert done.assembled.decisions[0].missing


@pytest.mark.parametrize("language", ["es", "fa-AF"])
def test_a_story_without_english_prints_nothing_and_is_listed(
    practice: Blank, language: str
) -> None:
    raw = households.household()
    told = {"es": "Me amenazaron.", "fa-AF": "\u0645\u0631\u0627 \u062a\u0647\u062f\u06cc\u062f"}
    raw["filings"]["f1"]["claim"]["sworn"]["harm_past"]["explanation"] = {
        "said": told[language],
        "language": language,
    }
    done = filled(Case.model_validate(raw), practice)
    path = "filings.f1.claim.sworn.harm_past.explanation"
    assert done.assembled.decisions[0].to_translate == (path,)
    written = "".join(ticked_or_written(done.data).values())
    assert told[language] not in written
    assert not [mark for mark in done.assembled.marks if mark.path == path]


@pytest.mark.parametrize("name", [*READY, "unfinished"])
def test_what_was_filled_reads_back_path_by_path(samples: Path, practice: Blank, name: str) -> None:
    case = sample(samples, name)
    done = filled(case, practice)
    attached = {one.kind: one.data for one in done.attachments}
    report = read_filled(done.data, attached, FORMS)
    assert report.form == "i589"
    assert report.elsewhere == ()
    assert report.unread == ()
    assert printed_paths(case, practice) <= report.answers.keys()


def printed_paths(case: Case, blank: Blank) -> set[str]:
    """The map's own paths of everything that was decided to print."""
    decision = decide(case, "f1", blank.catalogue, blank.form_map, TODAY)
    rows = blank.form_map.by_field()
    return {str(rows[mark.field].source) for mark in decision.marks}


def test_children_past_the_sixth_are_on_copies_of_supplement_a(practice: Blank) -> None:
    done = filled(households.case(children=9), practice)
    (copies,) = [one for one in done.attachments if one.kind == "supplement-a-copy"]
    assert copies.pages == 2
    assert copies.proof.holds
    report = read_filled(done.data, {one.kind: one.data for one in done.attachments}, FORMS)
    given = [report.answers[f"children[{number}].name.given"] for number in range(9)]
    assert given == [f"Child{number}" for number in range(1, 10)]


def test_no_old_answer_survives_in_the_file(practice: Blank) -> None:
    """A blank that somebody filled before is emptied first, looks included."""
    case = paths.replace(households.case(), "people.p1.name.family", "Zzyzx")
    once = filled(case, practice)
    assert any("Zzyzx" in text for text in everything_in(once.data))
    used = Blank(practice.edition, practice.catalogue, practice.form_map, once.data, official=False)
    nobody = Case.model_validate(
        {"people": {"p1": {}}, "filings": {"f1": {"form": "i589", "person": "p1"}}}
    )
    again = filled(nobody, used)
    assert not any("Zzyzx" in text for text in everything_in(again.data))
    assert prove(practice.data, again.data, practice.catalogue, ()).holds


def everything_in(pdf: bytes) -> Iterator[str]:
    """All strings and all unpacked streams of a PDF."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for thing in document.objects:
            yield repr(thing)
            if isinstance(thing, pikepdf.Stream):
                yield thing.read_bytes().decode("latin-1")


def test_the_file_says_nothing_about_who_made_it_or_when(practice: Blank) -> None:
    done = filled(households.case(), practice)
    for data in (done.data, *(one.data for one in done.attachments)):
        with pikepdf.open(BytesIO(data)) as document:
            assert set(document.docinfo.keys()) == {"/Title"}
            assert "Example" not in str(document.docinfo["/Title"])
            assert "/Metadata" not in document.Root


def test_signatures_dates_and_official_boxes_stay_empty(samples: Path, practice: Blank) -> None:
    done = filled(sample(samples, "family-in-court"), practice)
    left = {row.field for row in practice.form_map.rows if row.leave is not None}
    barcodes = {one.name for one in practice.catalogue.fields if one.kind == "barcode"}
    assert not set(ticked_or_written(done.data)) & (left - barcodes)


def test_values_are_read_by_our_own_reader_too(samples: Path, practice: Blank) -> None:
    done = filled(sample(samples, "simple"), practice)
    ours = values.values(open_pdf(done.data))
    theirs = ticked_or_written(done.data)
    assert {name: "ticked" if value is True else value for name, value in ours.items()} == theirs
