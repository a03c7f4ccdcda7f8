"""Whatever extra pages are lost, a story reads back whole or not at all, on all four forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.answers import paths
from app.answers.case import Case
from app.answers.states import given as given_answer
from app.answers.text import FreeText
from app.filing.assemble import Assembled, assemble
from app.filing.catalogue import Catalogue
from app.filing.maps import FormMap
from app.filing.marks import Mark
from app.filing.readback import Value
from app.filing.reading import Reading, ReadReport
from app.filing.report import AttachmentKind
from tests.filing import households
from tests.forms import adjusters, travellers, workers
from tests.forms.conftest import the_catalogue, the_map

Pages = dict[AttachmentKind, list[dict[str, Value]]]
FEW = (settings.default or settings()).max_examples // 2
YES = {"answer": True, "confirmed": "2026-02-01"}


@dataclass(frozen=True)
class Told:
    """A form with a case to fill it, and the stories that may be told there: path and item."""

    folder: str
    case: Callable[[], Case]
    stories: Mapping[str, str]

    @property
    def catalogue(self) -> Catalogue:
        return self.form_map.ruled(the_catalogue(self.folder))

    @property
    def form_map(self) -> FormMap:
        return the_map(self.folder)

    def assembled(self, stories: Mapping[str, str]) -> Assembled:
        case = self.case()
        for path, said in stories.items():
            told = given_answer(FreeText(said=said, language="en"))
            case = paths.replace(case, absolute(path), told)
        return assemble(case, "f1", self.catalogue, self.form_map, date(2026, 3, 1))

    def read(self, form: Mapping[str, Value], attached: Pages) -> ReadReport:
        return Reading(self.catalogue, self.form_map, form, attached).report()


def absolute(path: str) -> str:
    return f"filings.f1.{path.removeprefix('filing.')}"


@cache
def asylum() -> Case:
    """Nothing but the stories goes on anywhere, so that one may begin the printed page 12."""
    raw = households.household(rows=2, children=1, siblings=1)
    for table in ("schools", "jobs", "other_names"):
        raw["people"]["p1"][table] = {"state": "none"}
    return Case.model_validate(raw)


@cache
def work() -> Case:
    raw = workers.raw()
    raw["filings"]["f1"]["i765"]["sworn"]["arrested"] = YES
    return Case.model_validate(raw)


@cache
def travel() -> Case:
    raw = travellers.household(travellers.ASYLEE, yes=False)
    raw["filings"]["f1"]["i131"]["sworn"] = {"plans_return": YES, "returned": YES}
    return Case.model_validate(raw)


@cache
def parole() -> Case:
    return travellers.case(travellers.PENDING_I589)


@cache
def adjustment() -> Case:
    raw: dict[str, Any] = adjusters.raw()
    answers = {key: {"answer": True} for key in ("arrested", "convicted", "first_arrival")}
    raw["filings"]["f1"]["i485"]["sworn"].update(answers)
    return adjusters.confirmed(Case.model_validate(raw))


def explained(folder: str, *sources: str) -> dict[str, str]:
    by_source = {one.source: one for one in the_map(folder).explanations}
    found = {source: by_source[source] for source in sources}
    return {f"{source}.explanation": f"{one.part}.{one.item}" for source, one in found.items()}


FORMS = {
    "i589": Told(
        "i589/2025-01-20",
        asylum,
        {
            "claim.sworn.harm_past.explanation": "B.1.A",
            "claim.sworn.harm_feared.explanation": "B.1.B",
            "claim.sworn.crime_in_us.explanation": "C.6",
        },
    ),
    "i765": Told(workers.FOLDER, work, explained(workers.FOLDER, "filing.i765.sworn.arrested")),
    "i131": Told(
        "i131/2025-01-20",
        travel,
        explained(
            "i131/2025-01-20", "filing.i131.sworn.plans_return", "filing.i131.sworn.returned"
        ),
    ),
    "i131 advance parole": Told(
        "i131/2025-01-20",
        parole,
        {"filing.i131.trip.purpose": "7.2"},
    ),
    "i485": Told(
        adjusters.FOLDER,
        adjustment,
        explained(
            adjusters.FOLDER,
            "filing.i485.sworn.arrested",
            "filing.i485.sworn.convicted",
            "filing.i485.sworn.first_arrival",
        ),
    ),
}


def values(marks: Sequence[Mark]) -> dict[str, Value]:
    return {mark.field: True if mark.text is None else mark.text for mark in marks}


def pages(done: Assembled) -> Pages:
    return {extra.kind: [values(page) for page in extra.pages] for extra in done.extras}


def check(told: Told, report: ReadReport, stories: Mapping[str, str]) -> int:
    """How many stories came back; each of them came back whole, the others are listed."""
    listed = {one.item for one in report.elsewhere}
    for path, said in stories.items():
        if path in report.answers:
            assert report.answers[path] == said, path
            assert told.stories[path] not in listed
        else:
            assert told.stories[path] in listed, path
    return sum(path in report.answers for path in stories)


WORDS = st.sampled_from(
    ["word ", "They came at night.\n", "x" * 90 + " ", "a\n\n", "  ", "\u00e9t\u00e9, "]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A story of any length up to some pages, also with a word that no page can hold."""
    words = draw(st.lists(WORDS, min_size=1, max_size=12))
    times = draw(st.integers(1, 220))
    monster = draw(st.sampled_from(["", "", "z" * 5000]))
    return f"In {times} words: {''.join(words) * times}{monster}"


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=FEW)
@given(data=st.data())
def test_a_story_reads_back_whole_or_not_at_all_whatever_is_lost(
    form: str, data: st.DataObject
) -> None:
    told = FORMS[form]
    stories = {path: data.draw(texts()) for path in told.stories}
    done = told.assembled(stories)
    attached = pages(done)
    whole = told.read(values(done.marks), attached)
    assert check(told, whole, stories) == len(stories)
    assert (whole.elsewhere, whole.unread, whole.notes) == ((), (), ())
    left: Pages = {
        kind: data.draw(st.permutations([page for page in found if data.draw(st.booleans())]))
        for kind, found in attached.items()
        if data.draw(st.booleans())
    }
    check(told, told.read(values(done.marks), left), stories)


def long_story(seed: int = 1, words: int = 4000) -> str:
    who = ("We", "They", "Nobody")
    return " ".join(f"{who[n * seed % 3]} {n}" for n in range(words))


@pytest.mark.parametrize("form", FORMS)
def test_any_one_page_that_is_lost_is_missed(form: str) -> None:
    """The last, the first and the middle one: of copies and of continuation sheets alike."""
    told = FORMS[form]
    path = next(iter(told.stories))
    stories = {path: long_story()}
    done = told.assembled(stories)
    attached = pages(done)
    assert sum(map(len, attached.values())) > 2
    for kind, found in attached.items():
        for lost in range(len(found)):
            left = attached | {kind: [page for n, page in enumerate(found) if n != lost]}
            report = told.read(values(done.marks), left)
            assert path not in report.answers
            assert told.stories[path] in {one.item for one in report.elsewhere}
            assert report.notes


@pytest.mark.parametrize("form", FORMS)
def test_the_order_of_the_pages_does_not_matter(form: str) -> None:
    told = FORMS[form]
    stories = {path: long_story(seed) for seed, path in enumerate(told.stories)}
    done = told.assembled(stories)
    backwards = {kind: found[::-1] for kind, found in pages(done).items()}
    report = told.read(values(done.marks), backwards)
    assert check(told, report, stories) == len(stories)
    assert (report.elsewhere, report.unread, report.notes) == ((), (), ())


@pytest.mark.parametrize("form", FORMS)
def test_the_form_alone_never_gives_a_part_of_a_story(form: str) -> None:
    told = FORMS[form]
    stories = dict.fromkeys(told.stories, long_story())
    done = told.assembled(stories)
    assert check(told, told.read(values(done.marks), {}), stories) == 0


@pytest.mark.parametrize("form", FORMS)
def test_a_story_that_just_fits_needs_no_further_page_and_comes_back(form: str) -> None:
    """To the last character of the form's own extra page, and one character more."""
    told = FORMS[form]
    path = next(iter(told.stories))
    shortest, longest = 1, 20000
    while longest - shortest > 1:
        middle = (shortest + longest) // 2
        if told.assembled({path: "x" * middle}).extras:
            longest = middle
        else:
            shortest = middle
    for length in (shortest, longest):
        stories = {path: "x" * length}
        done = told.assembled(stories)
        assert bool(done.extras) == (length == longest)
        assert check(told, told.read(values(done.marks), pages(done)), stories) == 1
        alone = told.read(values(done.marks), {})
        assert check(told, alone, stories) == (length == shortest)


def test_rows_behind_a_missing_page_are_missed_too() -> None:
    told = Told("i589/2025-01-20", lambda: households.case(rows=11), {})
    done = told.assembled({})
    report = told.read(values(done.marks), {})
    assert {"A.III.2", "A.III.3"} <= {one.item for one in report.elsewhere}
    assert report.notes


def test_a_story_that_quotes_a_heading_is_not_cut_short() -> None:
    told = FORMS["i589"]
    path = next(iter(told.stories))
    for line in ("[Part of the crowd]", "[Part of the crowd (page 3)]", "(Sheet 1 of 9)"):
        stories = {path: f"{long_story(1, 900)}\n{line}\nThen we left."}
        done = told.assembled(stories)
        check(told, told.read(values(done.marks), pages(done)), stories)


@pytest.mark.parametrize("emptied", ["box", "page 12"])
def test_a_box_that_somebody_emptied_leaves_no_half_story(emptied: str) -> None:
    told = FORMS["i589"]
    path = next(iter(told.stories))
    stories = {path: long_story()}
    done = told.assembled(stories)
    source = path if emptied == "box" else "sheet.text"
    gone = {row.field for row in told.form_map.rows if row.source == source}
    form = {name: value for name, value in values(done.marks).items() if name not in gone}
    report = told.read(form, pages(done))
    assert path not in report.answers
    assert "B.1.A" in {one.item for one in report.elsewhere}
