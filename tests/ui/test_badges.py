"""Every question says which printed items it fills, and every box leads back to its question."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.answers import paths
from app.answers.case import Case, load
from app.answers.filing import FilingState
from app.answers.states import State, without_value
from app.answers.states import given as told
from app.filing.assemble import assemble
from app.filing.editions import FORMS, editions
from app.tools.largest import largest_case
from app.ui.badges import Badges
from app.ui.filing_boxes import FilingBoxes, newest, question

TODAY = date(2026, 11, 21)
SAMPLES = sorted((Path(__file__).parents[2] / "resources" / "samples").glob("*.json"))
_DRAFT = FilingState.DRAFT
_NONE, _SKIPPED = without_value(State.NONE), without_value(State.SKIPPED)
CHANGES: list[tuple[str, object]] = [
    ("people.p1.name.middle", told("Ana")),
    ("people.p1.name.middle", _NONE),
    ("people.p2.name.family", _SKIPPED),
    ("people.p1.marital_status", told("single")),
    ("people.p1.marriages.r1.ended", told("2024-01-02")),
    ("people.p2.marriages.r1.spouse", told("p4")),
    ("people.p1.children", _NONE),
    ("people.p2.children", told(["p3", "p4"])),
    ("people.p1.mother", told("p6")),
    ("people.p3.father", _SKIPPED),
    ("people.p1.residences.r1.to", told("2025-02-03")),
    ("people.p1.residences.r2.to", told("present")),
    ("people.p2.residences.r9", {"street": "9 Invented Road", "to": "present"}),
    ("people.p1.jobs", {"state": "none"}),
    ("people.p2.entries.r1.date", told("2025-03")),
    ("people.p1.home_country", told("Honduras")),
    ("people.p1.documents.r1.issued", _SKIPPED),
    ("filings.f1.claim.country_feared", told("Honduras")),
    ("filings.f2.person", "p2"),
    ("filings.f4.state", FilingState.SENT),
    ("filings.f5.i485.principal", _SKIPPED),
    ("filings.f2.mail_date", date(2020, 1, 2)),
    ("filings.f1.claim.sworn.harm_past.answer", told(False)),
]


@pytest.fixture
def family(samples: Path) -> Case:
    """A family whose four forms are all still to be filled."""
    return in_state(load((samples / "asylee-family.json").read_bytes()), FilingState.DRAFT)


def in_state(case: Case, state: FilingState) -> Case:
    filings = {key: one.model_copy(update={"state": state}) for key, one in case.filings.items()}
    return case.model_copy(update={"filings": filings})


def test_one_answer_fills_items_of_several_forms(family: Case) -> None:
    items = Badges(family, TODAY).items("people.p1.birth.date")
    assert {"I-589 A.I.12", "I-485 1.3", "I-765 2.16", "I-131 2.9"} <= set(items)
    assert len(items) == len(set(items))


def test_a_sworn_question_is_found_by_its_own_path(family: Case) -> None:
    badges = Badges(family, TODAY)
    sworn = "filings.f1.claim.sworn.harm_past"
    assert badges.items(sworn) == ("I-589 B.1.A",)
    assert badges.items(f"{sworn}.answer") == badges.items(f"{sworn}.confirmed")
    assert badges.places(sworn)
    assert all(place.path == sworn for place in badges.places(sworn))


def test_a_list_and_its_rows_know_the_table(family: Case) -> None:
    badges = Badges(family, TODAY)
    assert "I-589 A.III.2" in badges.items("people.p1.residences")
    rows = family.people["p1"].residences.rows
    assert any("I-589 A.III.2" in badges.items(f"people.p1.residences.{row}.city") for row in rows)


def test_rows_past_the_printed_ones_still_have_their_item(family: Case) -> None:
    person = family.people["p1"]
    job = next(iter(person.jobs.rows.values()))
    jobs = {f"j{number}": job for number in range(1, 7)}
    table = person.jobs.model_copy(update={"rows": jobs})
    people = {**family.people, "p1": person.model_copy(update={"jobs": table})}
    badges = Badges(family.model_copy(update={"people": people}), TODAY)
    last = "people.p1.jobs.j6.occupation"
    assert badges.items(last) == ("I-589 A.III.4", "I-485 4.7")
    assert not [place for place in badges.places(last) if place.filing == "f1"]


def test_nothing_is_said_of_a_form_that_was_sent(family: Case) -> None:
    badges = Badges(in_state(family, FilingState.SENT), TODAY)
    assert badges.items("people.p1.birth.date") == ()


def test_what_no_form_asks_has_no_badge(family: Case) -> None:
    assert Badges(family, TODAY).items("people.p1.harms.h1.place") == ()
    assert Badges(Case(), TODAY).items("people.p1.name.family") == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_box_that_is_filled_leads_back_to_its_answer(sample: Path) -> None:
    case = load(sample.read_bytes())
    badges = Badges(case, TODAY)
    for filing_id, filing in case.filings.items():
        if filing.state is FilingState.SENT:
            continue
        edition = newest(filing.form.value)
        fields = edition.catalogue.by_name()
        found = assemble(case, filing_id, edition.catalogue, edition.form_map, TODAY)
        for mark in found.decisions[0].marks:
            field = fields[mark.field]
            boxes = badges.boxes(filing_id, field.page)
            box = next(one for one in boxes if one.rect == field.rect)
            assert box.path
            assert box in badges.places(question(mark.path)), mark.field


def test_boxes_nobody_has_answered_lead_to_their_question() -> None:
    case = load((SAMPLES[0].parent / "unfinished.json").read_bytes())
    badges = Badges(case, TODAY)
    known = next(one for one in editions(FORMS) if one.form == "i589")
    answers = [row for row in known.map().rows if row.source and not row.of_sheet]
    boxes = [box for page in range(1, 13) for box in badges.boxes("f1", page)]
    assert len(boxes) > 0.9 * len(answers)
    assert any(box.path == "people.p1.schools" for box in boxes)


@settings(max_examples=settings().max_examples // 5)
@given(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=4))
def test_badges_that_follow_the_case_say_what_new_ones_would_say(
    changes: list[tuple[str, object]],
) -> None:
    case = in_state(load((SAMPLES[0].parent / "asylee-family.json").read_bytes()), _DRAFT)
    followed = Badges(case, TODAY)
    for path, answer in changes:
        followed.items(path)
        case = paths.replace(case, path, answer)
        followed.follow(case)
    fresh = Badges(case, TODAY)
    for path, _answer in paths.walk(case):
        assert followed.items(path) == fresh.items(path)
        assert followed.places(path) == fresh.places(path)
    for filing, page in itertools.product(case.filings, range(1, 25)):
        assert followed.boxes(filing, page) == fresh.boxes(filing, page)


def test_badges_follow_undo_and_a_filing_that_was_sent(family: Case) -> None:
    badges = Badges(family, TODAY)
    sex = "people.p1.sex"
    before = badges.items(sex)
    badges.follow(in_state(family, FilingState.SENT))
    assert badges.items(sex) == ()
    badges.follow(family)
    assert badges.items(sex) == before


def test_a_name_is_read_again_for_its_own_forms_and_nothing_is_indexed_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The largest case has 36 filings: what one letter costs must not grow with them."""
    case = largest_case()
    badges = Badges(case, TODAY)
    badges.items("people.p3.name.family")
    looked, indexed = Counter[str](), Counter[str]()
    monkeypatch.setattr(FilingBoxes, "_look_at", counting(FilingBoxes._look_at, looked))
    monkeypatch.setattr(FilingBoxes, "_index", counting(FilingBoxes._index, indexed))
    badges.follow(paths.replace(case, "people.p3.name.family", told("Exampleton")))
    assert "I-589 A.I.4" in badges.items("people.p3.name.family")
    own = {key for key, one in case.filings.items() if one.person == "p3"}
    others = sum(count for key, count in looked.items() if key not in own)
    assert sum(looked[key] for key in own) > 10 * others > 0
    assert not indexed
    once = looked.total()
    badges.items("people.p3.name.given")
    assert looked.total() == once


def counting(method: Callable[..., object], counted: Counter[str]) -> Callable[..., object]:
    def count(self: FilingBoxes, *told: object) -> object:
        counted[self.filing_id] += 1
        return method(self, *told)

    return count
