"""Where the paths of a map lead: to an answer, to nobody, or to the question that is open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.answers.case import Case
from app.answers.states import State
from app.filing.outcome import ABSENT, Absent, Outcome, Resolved
from app.filing.scope import Scope
from tests.filing import households

TODAY = date(2026, 3, 1)


def scope(me: dict[str, Any] | None = None, **filing: Any) -> Scope:
    """The scope of p1, who knows p2 (born in Freedonia) and p3."""
    people = {
        "p1": me or {},
        "p2": {"name": {"family": "Second"}, "birth": {"country": "Freedonia"}},
        "p3": {"name": {"family": "Third"}},
    }
    filings = {"f1": {"form": "i589", "person": "p1", **filing}}
    return Scope(Case.model_validate({"people": people, "filings": filings}), "f1", TODAY)


def found(where: Scope, path: str) -> Resolved:
    answer = where.resolve(path)
    assert isinstance(answer, Resolved)
    return answer


def given(value: object, *sources: str) -> Resolved:
    return Resolved(State.GIVEN, value, sources)


def test_ones_own_answer_comes_with_its_absolute_path() -> None:
    where = scope({"name": {"family": "First"}})
    assert where.resolve("self.name.family") == given("First", "people.p1.name.family")


@pytest.mark.parametrize("state", [state for state in State if state is not State.GIVEN])
def test_a_state_comes_as_it_is(state: State) -> None:
    where = scope({"religion": {"state": state.value}})
    assert where.resolve("self.religion") == Resolved(state, None, ("people.p1.religion",))


def test_relatives_are_found_in_the_order_told() -> None:
    where = scope({"children": ["p3", "p2"], "mother": "p2", "siblings": ["p3"]})
    assert where.resolve("children[1].name.family") == given("Second", "people.p2.name.family")
    assert where.resolve("mother.name.family") == given("Second", "people.p2.name.family")
    assert where.resolve("siblings[0].name.family") == given("Third", "people.p3.name.family")
    assert (where.count("children"), where.count("siblings")) == (2, 1)


def test_a_child_that_is_not_there_is_absent_and_not_missing() -> None:
    where = scope({"children": ["p2", "p3"]})
    assert where.resolve("children[2].name.family") is ABSENT
    assert scope({"children": {"state": "none"}}).resolve("children[0].sex") is ABSENT


def test_children_nobody_asked_about_are_one_open_question() -> None:
    for path in ("children[0].name.family", "children[3].sex", "include.children[1]"):
        assert scope().resolve(path) == Resolved(
            State.UNASKED, sources=("people.p1.children",), whole=True
        )


def test_a_parent_nobody_knows_is_unknown_as_a_whole() -> None:
    where = scope({"father": {"state": "unknown"}})
    assert where.resolve("father.name.family") == Resolved(
        State.UNKNOWN, sources=("people.p1.father",), whole=True
    )


def test_no_siblings_are_said_once() -> None:
    where = scope({"siblings": {"state": "none"}})
    assert found(where, "siblings[0].location").state is State.NONE
    assert where.resolve("siblings[1].location") is ABSENT


def test_the_spouse_is_the_one_of_the_marriage_that_has_not_ended() -> None:
    marriages = {
        "m1": {"spouse": "p3", "ended": "2010"},
        "m2": {"spouse": "p2", "date": "2015", "ended": {"state": "none"}},
    }
    where = scope({"marital_status": "married", "marriages": marriages})
    assert found(where, "spouse.name.family").value == "Second"
    assert found(where, "marriage.date").sources == ("people.p1.marriages.m2.date",)


@pytest.mark.parametrize("status", ["single", "divorced", "widowed", "annulled"])
def test_nobody_is_the_spouse_of_someone_who_is_not_married(status: str) -> None:
    marriages = {"m1": {"spouse": "p2", "ended": {"state": "none"}}}
    where = scope({"marital_status": status, "marriages": marriages})
    assert where.resolve("spouse.name.family") is ABSENT
    assert where.resolve("include.spouse") is ABSENT


@pytest.mark.parametrize(
    ("me", "asked"),
    [
        ({}, "people.p1.marital_status"),
        ({"marital_status": "married"}, "people.p1.marriages"),
        (
            {"marital_status": "married", "marriages": {"m1": {"spouse": "p2"}}},
            "people.p1.marriages.m1.ended",
        ),
        (
            {"marital_status": "married", "marriages": {"m1": {"ended": {"state": "none"}}}},
            "people.p1.marriages.m1.spouse",
        ),
    ],
)
def test_an_unknown_spouse_is_one_open_question(me: dict[str, Any], asked: str) -> None:
    answer = found(scope(me), "spouse.name.family")
    assert (answer.state, answer.sources, answer.whole) == (State.UNASKED, (asked,), True)


def test_two_marriages_that_have_not_ended_are_left_for_the_person() -> None:
    open_ = {"state": "none"}
    marriages = {"m1": {"spouse": "p2", "ended": open_}, "m2": {"spouse": "p3", "ended": open_}}
    answer = found(scope({"marital_status": "married", "marriages": marriages}), "spouse.sex")
    assert answer.value is None
    assert "Two marriages" in str(answer.unclear)


def test_home_is_the_one_residence_that_is_present() -> None:
    homes = {"r1": {"street": "1 Elm", "to": "2020"}, "r2": {"street": "2 Oak", "to": "present"}}
    where = scope({"residences": homes})
    assert where.resolve("home.street") == given("2 Oak", "people.p1.residences.r2.street")
    homes["r1"]["to"] = "present"
    assert "Two homes" in str(found(scope({"residences": homes}), "home.street").unclear)
    homes["r1"]["to"] = homes["r2"]["to"] = "2020"
    assert found(scope({"residences": homes}), "home.street").state is State.UNASKED


def test_rows_lead_through_the_tables_order_to_their_own_ids() -> None:
    jobs = {
        "j1": {"occupation": "baker", "to": "2023"},
        "j2": {"occupation": "cook", "to": "present"},
        "j3": {"occupation": "clerk", "to": "2010"},
    }
    where = scope({"jobs": jobs}, mail_date="2026-02-01")
    assert where.resolve("rows.jobs[0].occupation") == given("cook", "people.p1.jobs.j2.occupation")
    assert found(where, "rows.jobs[1].occupation").value == "baker"
    assert where.resolve("rows.jobs[2].occupation") is ABSENT
    assert where.count("jobs") == 2
    assert where.left_out() == ("people.p1.jobs.j3",)


def test_the_mailing_day_decides_about_five_years_and_today_stands_in_for_it() -> None:
    jobs = {"j1": {"occupation": "baker", "to": "2021-02-15"}}
    assert scope({"jobs": jobs}).count("jobs") == 0
    assert scope({"jobs": jobs}, mail_date="2026-02-01").count("jobs") == 1


@pytest.mark.parametrize(
    ("table", "state"),
    [
        (None, State.UNASKED),
        ({"state": "declined"}, State.DECLINED),
        ({"state": "none"}, State.NONE),
        ({"j1": {"to": "2001"}}, State.UNASKED),
        ({"j1": {"to": "2001"}, "complete": True}, State.NONE),
    ],
)
def test_a_table_without_printed_rows_answers_as_a_whole(table: object, state: State) -> None:
    where = scope({"jobs": table})
    assert where.resolve("rows.jobs[0].from") == Resolved(
        state, sources=("people.p1.jobs",), whole=True
    )


DOCUMENTS = {
    "d1": {"kind": "passport", "number": "P1", "issued": "2012"},
    "d2": {"kind": "passport", "number": "P2", "issued": "2022"},
    "d3": {"kind": "travel_document", "number": "T1", "issued": "2024"},
    "d4": {"kind": "id_card", "number": "I1", "issued": "2025"},
}


def test_documents_are_the_latest_of_their_kind() -> None:
    where = scope({"documents": DOCUMENTS})
    assert found(where, "passport.number").value == "P2"
    assert found(where, "travel_document.number").value == "T1"
    assert found(where, "last_document.number").value == "T1"


def test_no_passport_is_none_only_when_the_person_named_all_documents() -> None:
    only_card = {"d4": DOCUMENTS["d4"]}
    assert found(scope({"documents": only_card}), "passport.number").state is State.UNASKED
    complete = {**only_card, "complete": True}
    assert found(scope({"documents": complete}), "passport.number").state is State.NONE


def test_two_passports_without_dates_are_left_for_the_person() -> None:
    undated = {row: {"kind": "passport"} for row in ("d1", "d2")}
    assert "date of issue" in str(found(scope({"documents": undated}), "passport.number").unclear)


def test_who_is_included_is_read_from_the_filing() -> None:
    where = scope({"children": ["p2", "p3"]}, include={"p3": False})
    assert where.resolve("include.children[1]") == given(False, "filings.f1.include.p3")
    assert where.resolve("include.children[0]") == Resolved(
        State.UNASKED, sources=("filings.f1.include.p2",)
    )


def test_the_filing_itself_can_be_asked() -> None:
    where = scope(mail_date="2026-02-01")
    assert where.resolve("filing.mail_date") == given(date(2026, 2, 1), "filings.f1.mail_date")
    assert found(where, "filing.to").state is State.UNASKED


def test_a_claim_nobody_began_is_open() -> None:
    path = "claim.sworn.harm_past.explanation"
    assert scope().resolve(path) == Resolved(State.UNASKED, sources=(f"filings.f1.{path}",))


SWORN: dict[str, Any] = {"answer": False, "confirmed": "2026-02-01"}


def sworn(item: dict[str, Any], path: str = "claim.sworn.persecuted_others") -> Outcome:
    return scope(claim={"sworn": {"persecuted_others": item}}).resolve(path)


def test_a_sworn_answer_counts_once_it_is_confirmed() -> None:
    source = "filings.f1.claim.sworn.persecuted_others"
    assert sworn(SWORN) == given(False, f"{source}.answer")
    unconfirmed = Resolved(State.UNASKED, sources=(f"{source}.confirmed",))
    assert sworn({"answer": False}) == unconfirmed
    assert sworn({**SWORN, "saw": "other events"}) == unconfirmed
    assert sworn({"answer": {"state": "unknown"}}) == Resolved(
        State.UNKNOWN, sources=(f"{source}.answer",)
    )


def test_no_path_leads_around_the_confirmation() -> None:
    around = "claim.sworn.persecuted_others.answer"
    assert sworn({"answer": False}, around) == sworn({"answer": False})


def test_help_counts_once_it_is_confirmed() -> None:
    path = "filing.assistance.prepared_by_other"
    assert found(scope(assistance={"prepared_by_other": SWORN}), path).value is False
    unconfirmed = {"prepared_by_other": {"answer": False}}
    assert found(scope(assistance=unconfirmed), path).state is State.UNASKED


def test_sheets_are_the_planners() -> None:
    assert scope().resolve("sheet.name") is ABSENT


@pytest.mark.parametrize(
    "path", ["selfish.name", "self.nmae", "self.name.family.first", "rows.x[0].y"]
)
def test_a_path_that_can_lead_nowhere_fails_aloud(path: str) -> None:
    with pytest.raises(LookupError):
        scope({"name": {"family": "First"}}).resolve(path)


def test_every_path_of_the_map_leads_somewhere() -> None:
    where = Scope(households.case(), "f1", TODAY)
    gates = [gate.path for gate in households.form_map().gates.values() if gate.path]
    for path in [*gates, *(str(row.source) for row in households.mapped_rows())]:
        assert isinstance(where.resolve(path), Resolved | Absent)
