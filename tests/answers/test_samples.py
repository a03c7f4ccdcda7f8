"""The invented cases: readable, invented for all to see, and complete where they say so."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from app.answers import paths
from app.answers.case import Case, dump, load
from app.answers.dates import PartialDate
from app.answers.filing import FilingState
from app.answers.proposals import confirmed, keys, proposals, sworn_item
from app.answers.states import State
from app.answers.text import FreeText

READY = ("simple.json", "family-in-court.json", "late-and-detained.json")
SENT = ("pending-renewal.json", "asylee-family.json")
FINISHED = (*READY, *SENT)
ALL = (*FINISHED, "unfinished.json")
MAILED = date(2026, 3, 10)
# Characters that the explanation boxes of Parts B and C hold: lines times characters a line.
BOXES = {
    "harm_past": 11 * 95,
    "harm_feared": 11 * 95,
    "arrested_abroad": 9 * 95,
    "organizations": 9 * 95,
    "organizations_continuing": 9 * 95,
    "torture_feared": 9 * 95,
    "applied_before": 8 * 95,
    "returned": 14 * 95,
    "crime_in_us": 14 * 95,
}


def sample(samples: Path, name: str) -> Case:
    return load((samples / name).read_bytes())


def test_these_are_all_the_samples(samples: Path) -> None:
    assert {path.name for path in samples.glob("*.json")} == set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_a_sample_is_written_as_the_program_writes(samples: Path, name: str) -> None:
    data = (samples / name).read_bytes()
    assert dump(load(data)) == data


@pytest.mark.parametrize("name", ALL)
def test_everybody_is_invented_for_all_to_see(samples: Path, name: str) -> None:
    for path, answer in paths.walk(sample(samples, name)):
        last = path.rpartition(".")[2]
        if not isinstance(answer.value, str):
            continue
        if last in ("phone", "mobile"):
            assert re.fullmatch(r"\d{3}55501\d\d", answer.value), path
        if last == "email":
            assert answer.value.endswith("@example.org"), path
        if last == "postal_code":
            assert answer.value.startswith("000"), path
        if last in ("a_number", "ssn", "i94"):
            assert answer.value.startswith("0000"), path


@pytest.mark.parametrize("name", READY)
def test_every_sworn_item_of_a_finished_sample_is_answered_and_confirmed(
    samples: Path, name: str
) -> None:
    case = sample(samples, name)
    for key in keys(case.filings["f1"]):
        assert confirmed(case, "f1", key), key


@pytest.mark.parametrize("name", SENT)
def test_every_sworn_answer_of_a_finished_sample_is_confirmed(samples: Path, name: str) -> None:
    case = sample(samples, name)
    for filing_id, filing in case.filings.items():
        given = [key for key in keys(filing) if _is_answered(case, filing_id, key)]
        assert given
        assert [key for key in given if not confirmed(case, filing_id, key)] == []


@pytest.mark.parametrize("name", FINISHED)
def test_no_answer_of_a_finished_sample_goes_against_its_history(samples: Path, name: str) -> None:
    case = sample(samples, name)
    for filing_id, filing in case.filings.items():
        for found in proposals(case, filing_id):
            item = sworn_item(filing, found.key)
            assert item is not None
            assert item.answer.value is True, found.path


@pytest.mark.parametrize("name", SENT)
def test_the_asylum_application_was_mailed_long_before_the_other_forms(
    samples: Path, name: str
) -> None:
    filings = sample(samples, name).filings
    assert [one.form.value for one in filings.values() if one.state is FilingState.SENT] == ["i589"]
    sent = filings["f1"].mail_date
    assert sent is not None
    drafts = [one for one in filings.values() if one.state is FilingState.DRAFT]
    assert {one.mail_date for one in drafts} == {MAILED}
    assert sent < MAILED.replace(year=MAILED.year - 1)


def test_the_family_of_an_asylee_has_a_form_for_each_and_a_child_whose_parents_answer(
    samples: Path,
) -> None:
    case = sample(samples, "asylee-family.json")
    forms = {(one.person, one.form.value) for one in case.filings.values()}
    assert forms == {
        ("p1", "i589"),
        ("p1", "i485"),
        ("p1", "i131"),
        ("p1", "i765"),
        ("p2", "i485"),
        ("p2", "i765"),
        ("p3", "i485"),
    }
    born = case.people["p3"].birth.date.value
    assert born is not None
    assert (born.latest.year + 12, born.latest.month) <= (MAILED.year, MAILED.month)
    assert (born.earliest.year + 14, born.earliest.month) > (MAILED.year, MAILED.month)
    assert proposals(case, "f7") == ()
    assert confirmed(case, "f7", "i485.sworn.arrested")


@pytest.mark.parametrize("name", READY)
def test_every_yes_of_a_finished_sample_is_explained_in_english(samples: Path, name: str) -> None:
    claim = sample(samples, name).filings["f1"].claim
    assert claim is not None
    for key in type(claim.sworn).model_fields:
        item = getattr(claim.sworn, key)
        shared = key in ("travelled_through", "status_elsewhere")
        story = claim.other_countries if shared else item.explanation
        if item.answer.value:
            assert story.value is not None
            assert story.value.printable, key


@pytest.mark.parametrize("name", READY)
def test_homes_cover_the_five_years_before_mailing_without_a_gap(samples: Path, name: str) -> None:
    homes = sample(samples, name).people["p1"].residences.rows.values()
    spans = sorted(
        (home.from_.value.earliest, home.to.value.latest)
        if isinstance(home.to.value, PartialDate)
        else (home.from_.value.earliest, MAILED)
        for home in homes
        if home.from_.value is not None
    )
    assert spans[0][0] <= MAILED.replace(year=MAILED.year - 5)
    assert spans[-1][1] == MAILED
    for (_start, ended), (began, _end) in pairwise(spans):
        assert began <= ended + timedelta(days=1), "a gap between two homes"
    assert sum(home.to.value == "present" for home in homes) == 1


@pytest.mark.parametrize("name", ALL)
def test_nothing_happens_after_the_mailing_day(samples: Path, name: str) -> None:
    future = ("expires", "status_expires", "stay_expires", "next_hearing", "trip.departure")
    for path, answer in paths.walk(sample(samples, name)):
        card_ends = ".permits." in path and path.endswith(".to")
        if isinstance(answer.value, PartialDate) and not card_ends and not path.endswith(future):
            assert answer.value.earliest <= MAILED, path


def test_the_family_overflows_every_table_and_story(samples: Path) -> None:
    case = sample(samples, "family-in-court.json")
    person, claim = case.people["p1"], case.filings["f1"].claim
    assert claim is not None
    children = person.children.value or []
    assert len(children) == 5
    assert {case.people[child].in_us.value for child in children} == {True, False}
    assert {answer.value for answer in case.filings["f1"].include.values()} == {True, False, None}
    assert len(person.schools.rows) > 4
    assert len(person.siblings.value or []) > 4
    assert len(person.entries.rows) > 3
    first_day = date(2021, 3, 10)
    for table in (person.residences, person.jobs):
        recent = [
            row
            for row in table.rows.values()
            if not isinstance(row.to.value, PartialDate) or row.to.value.latest >= first_day
        ]
        assert len(recent) > (5 if table is person.residences else 3)
    assert len(case.filings["f1"].assistance.relatives.rows) > 2
    assert claim.other_countries.value is not None
    assert len(claim.other_countries.value.printable or "") > 9 * 95
    for key, holds in BOXES.items():
        story = getattr(claim.sworn, key).explanation.value
        assert isinstance(story, FreeText)
        assert story.language == "fa-AF"
        assert len(story.printable or "") > holds, key
    assert "\u200c" in (person.name.native.value or "")


def test_the_late_filer_explains_why_and_was_held_and_questioned(samples: Path) -> None:
    case = sample(samples, "late-and-detained.json")
    kinds = [str(row.kind.value) for row in case.people["p1"].arrests.rows.values()]
    assert kinds == ["detained", "questioned"]
    keys = {found.key for found in proposals(case, "f1")}
    assert {"late_filing", "arrested_abroad", "organizations"} <= keys
    assert "'" in (case.people["p1"].name.family.value or "")
    assert "\u00f1" in (case.people["p1"].name.family.value or "")


def test_the_unfinished_one_has_every_state_and_stories_without_english(samples: Path) -> None:
    case = sample(samples, "unfinished.json")
    found = dict(paths.walk(case))
    assert {answer.state for answer in found.values()} == set(State)
    stories = [answer.value for answer in found.values() if isinstance(answer.value, FreeText)]
    assert {story.language.partition("-")[0] for story in stories} == {"es", "fa"}
    assert all(story.printable is None for story in stories)
    answered = [key for key in keys(case.filings["f1"]) if _is_answered(case, "f1", key)]
    assert any(not confirmed(case, "f1", key) for key in answered)


def _is_answered(case: Case, filing_id: str, key: str) -> bool:
    item = sworn_item(case.filings[filing_id], key)
    return item is not None and item.answer.is_given
