"""The sworn questions of the I-485: nothing prints before the person confirmed that very item."""

from __future__ import annotations

import pytest

from app.answers.case import Case
from app.answers.proposals import confirm, proposals
from app.answers.states import given
from app.answers.sworn_i485 import SwornI485
from tests.forms import adjusters
from tests.forms.adjusters import (
    AFTER_YES,
    CONFIRMED,
    TODAY,
    about,
    case,
    confirmed,
    decided,
    shown,
)
from tests.forms.conftest import the_map

EDITIONS = (adjusters.FOLDER,)
SWORN = tuple(SwornI485.model_fields)
STORY = {"said": "It was in 2019.", "language": "en"}
# never.md 1: what nobody may propose.
NEVER = {"9.23", *(f"9.{n}" for n in range(43, 56)), *(f"9.{n}" for n in range(68, 77))}


def boxes_of(key: str) -> tuple[str, str]:
    rows = [
        row for row in the_map(adjusters.FOLDER).rows if row.source == f"filing.i485.sworn.{key}"
    ]
    found = {row.codec: row.label for row in rows}
    return found["yes"], found["no"]


@pytest.mark.parametrize("key", SWORN)
def test_a_sworn_answer_prints_only_once_it_is_confirmed(key: str) -> None:
    yes, no = boxes_of(key)
    content = adjusters.raw()
    sworn = content["filings"]["f1"]["i485"]["sworn"]
    content["filings"]["f1"]["i485"]["wants_ssn_card"] = True
    if key in AFTER_YES:
        sworn.update({"exchange_visitor": {"answer": True}, "unlawful_presence": {"answer": True}})
        sworn.update(
            {"drug_family_benefit": {"answer": True}, "foreign_official": {"answer": True}}
        )
        sworn.update({"trafficking_family_benefit": {"answer": True}})
        sworn["exchange_complied"] = {"answer": False}
    for answer, box in ((True, yes), (False, no)):
        sworn[key] = {"answer": answer}
        told = Case.model_validate(content)
        assert {yes, no}.isdisjoint(shown(told))
        others = confirmed(told, only=tuple(other for other in SWORN if other != key))
        assert {yes, no}.isdisjoint(shown(others))
        assert {yes, no} & set(shown(confirmed(told))) == {box}


@pytest.mark.parametrize("key", SWORN)
def test_every_sworn_question_has_its_pair_and_its_place_in_part_14(key: str) -> None:
    assert boxes_of(key)
    form_map = the_map(adjusters.FOLDER)
    told = [one for one in form_map.explanations if one.source == f"filing.i485.sworn.{key}"]
    if key == "ssn_consent":
        assert not told
        return
    (place,) = told
    row = next(row for row in form_map.rows if row.source == place.source)
    assert row.item == f"{place.part}.{place.item}"
    assert row.gates == place.gates
    assert place.optional is (place.part != "9" or place.item in {"1", "20", "21"})


BUILT_ON = [
    ("exchange_complied", {"exchange_visitor": True}),
    ("exchange_waiver", {"exchange_visitor": True, "exchange_complied": False}),
    ("drug_benefit_known", {"drug_family_benefit": True}),
    ("religious_freedom", {"foreign_official": True}),
    ("trafficking_benefit_known", {"trafficking_family_benefit": True}),
    ("presence_trafficking", {"unlawful_presence": True}),
]


@pytest.mark.parametrize(("key", "after"), BUILT_ON)
def test_a_question_that_builds_on_another_waits_for_it(key: str, after: dict[str, bool]) -> None:
    yes, no = boxes_of(key)
    content = adjusters.raw()
    sworn = content["filings"]["f1"]["i485"]["sworn"]
    sworn[key] = {"answer": True}
    told = confirmed(Case.model_validate(content))
    assert {yes, no}.isdisjoint(shown(told))
    assert f"filings.f1.i485.sworn.{key}.answer" in decided(told).unused
    sworn.update({other: {"answer": answer} for other, answer in after.items()})
    assert yes in shown(confirmed(Case.model_validate(content)))
    for other, answer in after.items():
        turned = {**sworn, other: {"answer": not answer}}
        content["filings"]["f1"]["i485"]["sworn"] = turned
        assert {yes, no}.isdisjoint(shown(confirmed(Case.model_validate(content)))), other


def test_the_conditional_tables_wait_for_their_yes() -> None:
    for key, start in (("organizations", "Organization 1: "), ("immigrant_visa", "Visa asked")):
        content = adjusters.raw()
        content["filings"]["f1"]["i485"]["immigrant_visa"] = {"city": "Far Port"}
        told = confirmed(Case.model_validate(content))
        assert not about(told, start)
        content["filings"]["f1"]["i485"]["sworn"][key] = {"answer": True}
        assert about(confirmed(Case.model_validate(content)), start)


def test_item_86_is_asked_only_after_a_yes_to_85() -> None:
    status = given("Nonimmigrant")
    assert "Status when leaving" not in shown(case(f__i485__status_when_leaving=status))
    told = case(f__i485__status_when_leaving=status, s__service_evaded__answer=given(True))
    assert shown(told)["Status when leaving"] == "Nonimmigrant"


def test_a_yes_is_explained_in_part_14_and_missed_until_it_is() -> None:
    told = case(s__arrested__answer=given(True))
    assert [one.path for one in decided(told).missing] == [
        "filings.f1.i485.sworn.arrested.explanation"
    ]
    content = adjusters.raw()
    content["filings"]["f1"]["i485"]["sworn"]["arrested"] = {"answer": True, "explanation": STORY}
    content["filings"]["f1"]["i485"]["sworn"]["relief"] = {"answer": False, "explanation": STORY}
    decision = decided(confirmed(Case.model_validate(content)))
    told_in_14 = [
        (spill.page, spill.part, spill.question, spill.text)
        for spill in decision.rows_beyond
        if spill.part == "9"
    ]
    assert told_in_14 == [(14, "9", "18", STORY["said"]), (14, "9", "22", STORY["said"])]
    assert decision.missing == ()


def test_an_explanation_stays_off_the_paper_until_its_answer_is_confirmed() -> None:
    content = adjusters.raw()
    content["filings"]["f1"]["i485"]["sworn"]["arrested"] = {"answer": True, "explanation": STORY}
    told = confirmed(
        Case.model_validate(content), only=tuple(key for key in SWORN if key != "arrested")
    )
    assert not [spill for spill in decided(told).rows_beyond if spill.part == "9"]


def test_an_event_that_comes_up_later_takes_the_answer_back() -> None:
    told = case()
    assert "Arrested, cited, charged, detained: No" in shown(told)
    content = adjusters.raw()
    content["people"]["p1"]["arrests"] = {"a1": {"kind": "detained", "country": "Freedonia"}}
    later = Case.model_validate(content)
    filings = {"f1": told.filings["f1"]}
    assert not about(later.model_copy(update={"filings": filings}), "Arrested, cited")


def test_history_never_proposes_what_nobody_may_propose() -> None:
    content = adjusters.raw()
    person = content["people"]["p1"]
    person["arrests"] = {
        f"a{n}": {"kind": kind, "country": country}
        for n, (kind, country) in enumerate(
            (kind, country)
            for kind in ("arrested", "detained", "charged", "convicted", "imprisoned")
            for country in ("Freedonia", "United States")
        )
    }
    person["harms"] = {"h1": {"date": "2020", "country": "Freedonia"}}
    person["applications"] = {"x1": {"kind": "Asylum", "government": "United States"}}
    items = {row.source: row.item for row in the_map(adjusters.FOLDER).rows if row.codec == "yes"}
    found = proposals(Case.model_validate(content), "f1", TODAY)
    proposed = {items[f"filing.{one.key}"] for one in found}
    assert proposed
    assert not {item for item in proposed if item.rpartition(".")[0] in NEVER or item in NEVER}


def test_confirming_again_after_a_change_prints_again() -> None:
    content = adjusters.raw()
    content["people"]["p1"]["arrests"] = {"a1": {"kind": "detained", "country": "Freedonia"}}
    told = Case.model_validate(content)
    told = confirm(told, "f1", "i485.sworn.arrested", CONFIRMED)
    assert "Arrested, cited, charged, detained: No" in shown(told)
