"""Every question says which printed items it fills, and every box leads back to its question."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.answers.case import Case, load
from app.answers.filing import FilingState
from app.answers.states import given
from app.filing.assemble import assemble
from app.filing.editions import FORMS, editions
from app.ui.badges import Badges, newest, question

TODAY = date(2026, 11, 21)
SAMPLES = sorted((Path(__file__).parents[2] / "resources" / "samples").glob("*.json"))


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


def test_a_new_answer_is_seen_by_new_badges(family: Case) -> None:
    person = family.people["p1"]
    people = {**family.people, "p1": person.model_copy(update={"sex": given("female")})}
    badges = Badges(family.model_copy(update={"people": people}), TODAY)
    assert "I-589 A.I.10" in badges.items("people.p1.sex")
