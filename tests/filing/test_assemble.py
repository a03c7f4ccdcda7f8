"""Nothing that the map names is lost between the case and the pages, and all of it reads back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from app.answers import paths
from app.answers.case import Case
from app.answers.states import given as given_answer
from app.answers.text import FreeText
from app.filing import fit
from app.filing.assemble import Assembled, assemble
from app.filing.continuation import catalogue as own_catalogue
from app.filing.maps import FormMap
from app.filing.marks import Mark
from app.filing.readback import Json, Value, value_of
from app.filing.reading import Reading, ReadReport
from app.filing.shifted import shifted
from tests.answers.strategies import CP1252, LETTERS, cases
from tests.filing import households

TODAY = date(2026, 3, 1)


def assembled(case: Case) -> Assembled:
    return assemble(case, "f1", households.catalogue(), households.form_map(), TODAY)


def values(marks: tuple[Mark, ...]) -> dict[str, Value]:
    return {mark.field: True if mark.text is None else mark.text for mark in marks}


def read_back(done: Assembled) -> ReadReport:
    attached = {extra.kind: [values(page) for page in extra.pages] for extra in done.extras}
    form, form_map = households.catalogue(), households.form_map()
    return Reading(form, form_map, values(done.marks), attached).report()


def decided(done: Assembled, form_map: FormMap) -> Iterator[tuple[str, Json]]:
    """Path and value of every box as it was decided, before anything was fitted or moved."""
    step = form_map.copies["supplement_a"].shift["children"]
    refused = {refusal.path for refusal in done.plan.refused}
    for number, decision in enumerate(done.decisions):
        rows = shifted(form_map, number * step).by_field()
        for mark in decision.marks:
            row = rows[mark.field]
            value = value_of(row, True if mark.text is None else mark.text, form_map)
            if mark.path in refused or row.codec in {"phone_area", "phone_number"}:
                continue
            if value is not None:
                yield str(row.source), value


@given(cases(scripts=(LETTERS, CP1252), given=0.9))
def test_every_printed_answer_reads_back_from_form_and_sheets(case: Case) -> None:
    done = assembled(case)
    report = read_back(done)
    for path, value in decided(done, households.form_map()):
        found = report.answers.get(path)
        assert found == value or agrees(found, value), path
    assert report.elsewhere == ()
    assert report.unread == ()


def agrees(found: Json | None, value: Json) -> bool:
    """A box that may stand for several values (never or past) is read as all of them."""
    return isinstance(value, list) and (found == value or found in value)


@given(cases())
def test_whatever_is_assembled_fits_its_box(case: Case) -> None:
    done = assembled(case)
    fields = households.catalogue().by_name() | own_catalogue().by_name()
    pages = [done.marks, *(page for extra in done.extras for page in extra.pages)]
    for mark in (mark for page in pages for mark in page):
        if mark.text is not None and not mark.native:
            assert fit.layout(mark.text, fields[mark.field]) is not None, mark.item


# What the I-589 asks in words, told independently of the map: every one of these must be found.
NAMED = (
    "people.{me}.nationality",
    "people.{me}.nationality_at_birth",
    "people.{me}.race",
    "people.{me}.religion",
    "people.{me}.native_language",
    "people.{me}.other_languages",
    "people.{me}.residences.{row}.street",
    "people.{me}.residences.{row}.city",
    "people.{me}.residences.{row}.province",
    "people.{me}.residences.{row}.country",
    "people.{me}.schools.{row}.name",
    "people.{me}.schools.{row}.kind",
    "people.{me}.schools.{row}.city",
    "people.{me}.jobs.{row}.employer",
    "people.{me}.jobs.{row}.street",
    "people.{me}.jobs.{row}.occupation",
    "people.{me}.entries.{row}.city",
    "people.{me}.entries.{row}.status",
    "people.{all}.name.family",
    "people.{all}.name.given",
    "people.{all}.name.middle",
    "people.{all}.birth.city",
    "people.{all}.birth.country",
    "people.{child}.nationality",
    "people.{child}.race",
    "people.{child}.current_status",
    "filings.f1.assistance.relatives.{row}.name",
    "filings.f1.assistance.relatives.{row}.relationship",
    "filings.f1.assistance.preparer.family",
    "filings.f1.assistance.preparer.street",
    "filings.f1.assistance.preparer.city",
)


def is_named(path: str) -> bool:
    words = path.split(".")
    return any(
        len(pattern.split(".")) == len(words) and all(map(matches, pattern.split("."), words))
        for pattern in NAMED
    )


def matches(pattern: str, word: str) -> bool:
    if pattern == "{me}":
        return word == "p1"
    if pattern == "{child}":
        return word[1:].isdigit() and 10 <= int(word[1:]) < 50
    return pattern in {"{row}", "{all}", word}


@given(
    st.integers(1, 9),
    st.integers(1, 9),
    st.integers(1, 7),
    st.lists(st.integers(0, 25), min_size=5, max_size=5),
)
@settings(max_examples=settings().max_examples // 2)
def test_every_word_the_form_asks_for_is_on_some_page(
    rows: int, children: int, siblings: int, padding: list[int]
) -> None:
    case = households.case(rows=rows, children=children, siblings=siblings)
    tokens: dict[str, str] = {}
    for path, answer in paths.walk(case):
        if answer.is_given and isinstance(answer.value, str) and is_named(path):
            tokens[path] = f"Tok{len(tokens)}q"
            filler = "Wordy " * padding[len(tokens) % len(padding)]
            case = paths.replace(case, path, given_answer(f"{filler}{answer.value} {tokens[path]}"))
    done = assembled(case)
    pages = [done.marks, *(page for extra in done.extras for page in extra.pages)]
    printed = "\n".join(mark.text or "" for page in pages for mark in page)
    lost = [path for path, token in tokens.items() if token not in printed]
    assert not lost
    assert len(tokens) > 40


def test_a_story_over_many_sheets_comes_back_to_the_last_blank_line() -> None:
    story = "".join(f"Sentence {number} of a long account.\n\n" for number in range(400)) + "End."
    path = "claim.sworn.harm_past.explanation"
    told = given_answer(FreeText(said=story, language="en"))
    case = paths.replace(households.case(), f"filings.f1.{path}", told)
    done = assembled(case)
    assert sum(len(extra.pages) for extra in done.extras) > 10
    assert read_back(done).answers[path] == story


def test_half_a_story_never_passes_for_the_whole_one() -> None:
    path = "claim.sworn.harm_past.explanation"
    told = given_answer(FreeText(said="Word " * 2000, language="en"))
    done = assembled(paths.replace(households.case(), f"filings.f1.{path}", told))
    alone = Reading(households.catalogue(), households.form_map(), values(done.marks), {}).report()
    assert path not in alone.answers or alone.answers[path] == "Word " * 2000
    without_sheet = {
        name: value for name, value in values(done.marks).items() if "TextField32" not in name
    }
    report = Reading(households.catalogue(), households.form_map(), without_sheet, {}).report()
    assert path not in report.answers
    assert ("B.1.A", "supplement-b") in [(one.item, one.on) for one in report.elsewhere]
