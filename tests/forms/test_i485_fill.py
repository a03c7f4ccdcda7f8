"""Whole I-485 forms: filled, proved, and every answer read back, also what went to Part 14."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.answers.case import Case
from app.answers.sworn_i485 import SwornI485
from app.filing import library
from app.filing.blanks import Blank, choose
from app.filing.editions import FORMS
from app.filing.fill import Filled, fill
from app.filing.making import Order, make
from app.filing.reading import read_filled
from tests.forms.adjusters import FOLDER, TODAY, case, confirmed, raw
from tests.forms.conftest import the_map

EDITIONS = (FOLDER,)
LONG = " ".join(f"This is sentence {n} of a long and invented story." for n in range(60))


@pytest.fixture(scope="module")
def practice() -> Blank:
    return choose("i485", None, FORMS, practice=True)


@pytest.fixture(scope="module")
def official(official_forms: Path) -> Blank:
    blank = choose("i485", library.find(official_forms), FORMS, practice=False)
    if not blank.official:
        pytest.skip("the official I-485 is not in the folder of official PDFs")
    return blank


@pytest.fixture(params=["practice", "official"])
def blank(request: pytest.FixtureRequest) -> Blank:
    found: Blank = request.getfixturevalue(request.param)
    return found


def filled(told: Case, blank: Blank) -> Filled:
    done = fill(told, "f1", blank, TODAY, None)
    assert done.proof.holds, done.proof
    assert all(one.proof.holds for one in done.attachments)
    assert not done.assembled.plan.refused
    return done


def read(done: Filled) -> dict[str, object]:
    found = read_filled(done.data, {one.kind: one.data for one in done.attachments}, FORMS)
    assert (found.form, found.elsewhere, found.unread) == ("i485", (), ())
    return dict(found.answers)


def with_sworn(**answers: Any) -> Case:
    content = raw()
    content["filings"]["f1"]["i485"]["sworn"].update(answers)
    return confirmed(Case.model_validate(content))


def story(text: str) -> dict[str, object]:
    return {"answer": True, "explanation": {"said": text, "language": "en"}}


def test_a_principals_form_is_proved_and_read_back(blank: Blank) -> None:
    told = case()
    done = filled(told, blank)
    assert not done.attachments
    answers = read(done)
    sources = {
        row.source
        for row in the_map(FOLDER).rows
        if row.field in {mark.field for mark in done.assembled.marks}
        and not str(row.source).startswith("slot[")
    }
    assert len(sources) > 150
    assert sources <= set(answers)
    assert answers["self.numbers.a_number"] == "000111222"
    assert answers["filing.i485.category"] == "asylum"
    assert answers["filing.i485.applying_as"] == "principal"
    assert answers["derived.self.asylum_granted"] == "2025-01-15"
    assert answers["rows.prior_addresses[1].city"] == "Old Port"
    assert answers["rows.occupations[0].to"] == "present"
    assert answers["derived.rows.occupations[2].occupation_title"] == "Student"
    for key in SwornI485.model_fields:
        sworn = getattr(told.filings["f1"].i485.sworn, key)  # type: ignore[union-attr]
        asked = sworn.answer.is_given and key != "ssn_consent"
        assert answers.get(f"filing.i485.sworn.{key}") is (False if asked else None), key


def test_a_derivatives_form_is_proved_and_read_back(blank: Blank) -> None:
    content = raw(person="p2")
    content["filings"]["f1"]["i485"] |= {"applying_as": "derivative", "principal": "p1"}
    answers = read(filled(confirmed(Case.model_validate(content)), blank))
    assert answers["filing.i485.applying_as"] == "derivative"
    assert answers["principal.name.family"] == "Sampleton"
    assert answers["principal.birth.date"] == "1988-02-03"
    assert answers["self.name.family"] == "OfTomas"


def test_every_yes_ticks_its_box_and_none_its_neighbour(blank: Blank) -> None:
    yes = {key: {"answer": True} for key in SwornI485.model_fields}
    yes["exchange_complied"] = {"answer": False}
    content = raw()
    content["filings"]["f1"]["i485"]["sworn"] = yes
    content["filings"]["f1"]["i485"]["wants_ssn_card"] = True
    answers = read(filled(confirmed(Case.model_validate(content)), blank))
    found = {key: answers[f"filing.i485.sworn.{key}"] for key in yes}
    assert [key for key, answer in found.items() if not answer] == ["exchange_complied"]


def test_explanations_stand_in_part_14_by_page_part_and_item(blank: Blank) -> None:
    done = filled(with_sworn(arrested=story("Held for a day."), relief=story("Asylum.")), blank)
    rows = the_map(FOLDER).by_field()
    pages = [done.assembled.marks, *(page for one in done.assembled.extras for page in one.pages)]
    places = set()
    for marks in pages:
        slots = {rows[mark.field].source: mark.text for mark in marks if mark.field in rows}
        for n in range(4):
            places.add(tuple(slots.get(f"slot[{n}].{word}") for word in ("page", "part", "item")))
    wanted = {("4", "1", "18"), ("8", "4", "7"), ("14", "9", "18"), ("14", "9", "22")}
    assert places - {(None, None, None)} == wanted
    answers = read(done)
    assert answers["filing.i485.sworn.arrested.explanation"] == "Held for a day."
    assert answers["filing.i485.sworn.relief.explanation"] == "Asylum."


def test_long_explanations_go_on_copies_of_the_page_and_nothing_is_lost(blank: Blank) -> None:
    told = with_sworn(arrested=story(LONG), relief=story(LONG), proceedings=story(LONG))
    done = filled(told, blank)
    assert "additional-copy" in [one.kind for one in done.attachments]
    answers = read(done)
    for key in ("arrested", "relief", "proceedings"):
        assert answers[f"filing.i485.sworn.{key}.explanation"] == LONG


def test_an_unasked_case_leaves_the_form_as_it_is(blank: Blank) -> None:
    told = {"people": {"p1": {}}, "filings": {"f1": {"form": "i485", "person": "p1", "i485": {}}}}
    done = filled(Case.model_validate(told), blank)
    assert done.proof.compared == 0
    assert not done.attachments
    assert read(done) == {}


@pytest.mark.parametrize("mailed", ["2026-09-18", "2026-11-21"])
def test_after_its_last_day_the_edition_writes_nothing_and_says_which_to_get(
    official: Blank, official_forms: Path, tmp_path: Path, mailed: str
) -> None:
    assert official.official
    content = raw(mail_date=mailed)
    order = Order(out=tmp_path, today=TODAY, library=library.find(official_forms))
    (report,) = make(confirmed(Case.model_validate(content)), order)
    assert (report.state, report.file) == ("refused", None)
    told = " ".join(report.warnings)
    assert "09/18/26" in told
    assert "https://www.uscis.gov/i-485" in told
    assert list(tmp_path.rglob("*.pdf")) == []
