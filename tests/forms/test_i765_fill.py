"""Whole I-765 forms: filled, proved, and every answer read back, also what went to Part 6."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.answers.case import Case
from app.filing import library
from app.filing.blanks import Blank, choose
from app.filing.editions import FORMS
from app.filing.fill import Filled, fill
from app.filing.reading import read_filled
from tests.forms.workers import TODAY, case, raw

STATUS = "applicant for asylum, case pending in immigration court, on an order of supervision"
ORGANIZATION = "The neighbourhood law and welcome project of Lawtown and its three suburbs"


@pytest.fixture(scope="module")
def practice() -> Blank:
    return choose("i765", None, FORMS, practice=True)


@pytest.fixture(scope="module")
def official(official_forms: Path) -> Blank:
    blank = choose("i765", library.find(official_forms), FORMS, practice=False)
    if not blank.official:
        pytest.skip("the official I-765 is not in the folder of official PDFs")
    return blank


@pytest.fixture(params=["practice", "official"])
def blank(request: pytest.FixtureRequest) -> Blank:
    found: Blank = request.getfixturevalue(request.param)
    return found


def more(names: int) -> Case:
    """The person with ``names`` other names, and answers too long for their boxes."""
    told = raw()
    told["people"]["p1"]["current_status"] = STATUS
    told["people"]["p1"]["other_names"] = {
        f"n{number}": {"family": f"Sample{word}", "given": f"Ina{word}", "middle": "Mae"}
        for number, word in enumerate(words(names))
    } | {"complete": True}
    told["filings"]["f1"]["assistance"]["preparer"]["organization"] = ORGANIZATION
    return Case.model_validate(told)


def words(count: int) -> list[str]:
    return [f"{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(count)]


def filled(told: Case, blank: Blank) -> Filled:
    done = fill(told, "f1", blank, TODAY, None)
    assert done.proof.holds, done.proof
    assert all(one.proof.holds for one in done.attachments)
    assert not done.assembled.plan.refused
    return done


def read(done: Filled) -> dict[str, object]:
    found = read_filled(done.data, {one.kind: one.data for one in done.attachments}, FORMS)
    assert (found.elsewhere, found.unread) == ((), ())
    return dict(found.answers)


@pytest.mark.parametrize("category", ["c8", "a5", "a10"])
def test_a_whole_form_is_proved_and_read_back(blank: Blank, category: str) -> None:
    done = filled(case(category), blank)
    assert not done.attachments
    answers = read(done)
    assert answers["self.name.family"] == "Example"
    assert answers["derived.filing.category_letter"] == category[0]
    assert answers["derived.filing.category_number"] == category[1:]
    assert answers["self.contact.mailing_differs"] is True
    assert answers["filing.i765.sworn.filed_before"] is True
    assert answers.get("filing.i765.sworn.arrested") is (False if category == "c8" else None)
    assert answers["filing.i765.understood"] == "interpreter read it"
    assert answers["filing.assistance.preparer.is_attorney"] is True
    assert answers["derived.filing.assistance.interpreter.unit_box"] == "apt"
    assert answers["derived.filing.assistance.preparer.unit_box"] == "flr"


def test_what_does_not_fit_stands_in_part_6_and_is_read_from_there(blank: Blank) -> None:
    done = filled(more(5), blank)
    assert not done.attachments
    answers = read(done)
    assert answers["self.current_status"] == STATUS
    assert answers["filing.assistance.preparer.organization"] == ORGANIZATION
    for number, word in enumerate(words(5)):
        assert answers[f"rows.other_names[{number}].family"] == f"Sample{word}"
        assert answers[f"rows.other_names[{number}].given"] == f"Ina{word}"


def test_more_than_one_part_6_goes_on_copies_of_the_page(blank: Blank) -> None:
    done = filled(more(24), blank)
    assert [one.kind for one in done.attachments] == ["additional-copy"]
    answers = read(done)
    found = [answers[f"rows.other_names[{number}].family"] for number in range(24)]
    assert found == [f"Sample{word}" for word in words(24)]


def test_more_than_three_pages_go_on_a_continuation_sheet(practice: Blank) -> None:
    done = filled(more(120), practice)
    kinds = [one.kind for one in done.attachments]
    assert kinds == ["additional-copy", "continuation-sheet"]
    answers = read(done)
    found = [answers.get(f"rows.other_names[{number}].family") for number in range(120)]
    assert found == [f"Sample{word}" for word in words(120)]
    assert answers["filing.assistance.preparer.organization"] == ORGANIZATION


def test_an_unasked_case_leaves_the_form_as_it_is(blank: Blank) -> None:
    told = {"people": {"p1": {}}, "filings": {"f1": {"form": "i765", "person": "p1"}}}
    done = filled(Case.model_validate(told), blank)
    assert done.proof.compared == 0
    assert read(done) == {}
