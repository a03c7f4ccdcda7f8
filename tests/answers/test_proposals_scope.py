"""Each kind of event proposes Yes to exactly the items whose own words cover it (facts R-01)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given as drawn

from app.answers import paths
from app.answers.case import Case
from app.answers.evidence import EVIDENCE
from app.answers.filing import Filing, Form
from app.answers.i131 import I131
from app.answers.i485 import I485
from app.answers.i765 import I765
from app.answers.model import Section
from app.answers.person import Person
from app.answers.proposals import (
    digest,
    keys,
    proposals,
)
from app.answers.sworn_i485 import SwornI485
from tests.answers.every_form import (
    FILINGS,
    US,
    arrest,
    everything,
    proposed,
)
from tests.answers.households import HOME
from tests.answers.strategies import cases

B2, C6 = "i589 arrested_abroad", "i589 crime_in_us"
ITEM_30 = "i765 arrested"
HELD, CONVICTED, PUNISHED = "i485 arrested", "i485 convicted", "i485 punished"
ABROAD: dict[str | None, set[str]] = {
    "questioned": {B2},
    "detained": {B2, HELD},
    "charged": {B2, HELD},
    "arrested": {B2, HELD, ITEM_30},
    "convicted": {B2, HELD, ITEM_30, CONVICTED},
    "imprisoned": {B2, HELD, ITEM_30, PUNISHED},
    None: {B2, HELD, ITEM_30},
}


@pytest.mark.parametrize("kind", ABROAD)
def test_police_and_courts_abroad(kind: str | None) -> None:
    assert proposed(everything(arrest(kind, "Sylvania"))) == ABROAD[kind]


@pytest.mark.parametrize("kind", ABROAD)
def test_police_and_courts_in_the_united_states(kind: str | None) -> None:
    asked = (ABROAD[kind] - {B2}) | ({C6} if kind != "questioned" else set())
    assert proposed(everything(arrest(kind, "USA"))) == asked


def test_custody_of_immigration_officers_is_no_crime_but_it_is_custody() -> None:
    held = {"kind": "detained", "country": US, "by_whom": "Border Patrol", "date": "2023-09-12"}
    assert proposed(everything({"arrests": {"a1": held}})) == {C6, HELD}


def test_what_happened_to_the_spouse_is_asked_only_where_the_form_asks_about_family() -> None:
    assert proposed(everything({}, p2=arrest("convicted", HOME))) == {B2}
    assert proposed(everything({}, p2=arrest("convicted", US))) == {C6}
    assert proposed(everything({}, p3=arrest("convicted", US))) == set()


@pytest.mark.parametrize("status", ["now", "past"])
def test_immigration_court_speaks_to_the_items_about_proceedings(status: str) -> None:
    case = everything({"proceedings": {"status": status}})
    assert proposed(case) == {
        "i131 in_proceedings",
        "i131(ap) in_proceedings",
        "i485 proceedings",
    }


def test_never_in_court_proposes_nothing() -> None:
    assert proposed(everything({"proceedings": {"status": "never"}})) == set()


def test_a_group_is_asked_about_at_home_on_the_i589_and_anywhere_on_the_i485() -> None:
    home = {"memberships": {"m1": {"name": "Choir", "to": "2019"}}}
    away = {"memberships": {"m1": {"name": "Club", "country": "Sylvania", "to": "present"}}}
    assert proposed(everything(home)) == {"i589 organizations", "i485 organizations"}
    assert proposed(everything(away)) == {"i485 organizations"}


def asked(kind: str, government: str, **more: Any) -> dict[str, Any]:
    return {"applications": {"a1": {"kind": kind, "government": government, **more}}}


APPLICATIONS: list[tuple[dict[str, Any], set[str]]] = [
    (asked("Asylum", US), {"i589 applied_before", "i485 relief"}),
    (asked("Withholding of removal", US), {"i589 applied_before", "i485 relief"}),
    (asked("Cancellation of removal", US), {"i485 relief"}),
    (asked("Work permit", US), {"i765 filed_before", "i765(a5) filed_before"}),
    (asked("Visitor visa", US, decision="Granted"), set()),
    (asked("Visitor visa", US, decision="Refused"), {"i485 visa_refused"}),
    (asked("Visitor visa", "Sylvania", decision="Refused"), {"i589 status_elsewhere"}),
    (asked("Immigrant visa", US), {"i485 immigrant_visa"}),
    (asked("Nonimmigrant visa", US), set()),
    (asked("Green card", US, decision="Denied"), {"i485 residence_before"}),
    (
        asked("Advance parole", US, decision="Approved"),
        {"i131 had_advance_parole", "i131(ap) had_advance_parole"},
    ),
    (asked("Advance parole", US), set()),
    (
        asked("Refugee status", "Sylvania", decision="Granted", decided="2019"),
        {"i589 status_elsewhere", "i131 status_elsewhere"},
    ),
    (asked("Refugee status", "Sylvania", decision="Refused"), {"i589 status_elsewhere"}),
    (asked("Passport renewal", HOME, filed="2025"), {"i131 home_passport"}),
    (asked("Pension", HOME, filed="2025"), {"i131 home_benefits"}),
]


@pytest.mark.parametrize(("person", "items"), APPLICATIONS)
def test_what_was_asked_of_a_government(person: dict[str, Any], items: set[str]) -> None:
    assert proposed(everything(person)) == items


SINCE = {"grants": {"g1": {"kind": "asylum", "on": "2024-06-01"}}}


@pytest.mark.parametrize(
    ("day", "since"),
    [("2024-05-31", False), ("2024-06-01", True), ("2024", True), ("2023", False), (None, True)],
)
def test_part_6_of_the_i131_asks_only_about_the_time_since_the_grant(
    day: str | None, since: bool
) -> None:
    passport = {"d1": {"kind": "passport", "country": HOME, "issued": day}}
    trip = {"x1": {"country": US, "destination": HOME, "date": day}}
    assert ("i131 home_passport" in proposed(everything({**SINCE, "documents": passport}))) is since
    assert ("i131 returned" in proposed(everything({**SINCE, "exits": trip}))) is since


def test_the_country_that_the_form_names_is_the_country_of_refuge() -> None:
    trip = {"exits": {"x1": {"country": US, "destination": "Sylvania", "date": "2025"}}}
    case = everything({**SINCE, **trip})
    assert "i131 returned" not in proposed(case)
    named = paths.replace(case, "filings.f4.i131.refugee_from", Person().race)
    assert "i131 returned" not in proposed(named)
    named = read_with(case, "f4", refugee_from="Sylvania")
    assert "i131 returned" in proposed(named)


def read_with(case: Case, filing_id: str, **answers: Any) -> Case:
    filing = case.filings[filing_id]
    part = filing.model_dump(mode="json")[filing.form.value] | answers
    kinds: dict[Form, type[Section]] = {Form.I765: I765, Form.I131: I131, Form.I485: I485}
    kind = kinds[filing.form]
    return paths.replace(
        case, f"filings.{filing_id}.{filing.form.value}", kind.model_validate(part)
    )


def test_refugee_status_is_not_asylum() -> None:
    refugee = {"grants": {"g1": {"kind": "refugee", "on": "2020"}}}
    assert proposed(everything(SINCE)) == set()
    assert proposed(everything(refugee)) == {"i131 refugee_status", "i131(ap) refugee_status"}


def test_a_travel_document_of_the_united_states_is_one_unless_it_is_advance_parole() -> None:
    paper = {"documents": {"d1": {"kind": "travel_document", "country": US, "issued": "2024"}}}
    travel = {"i131 had_travel_document", "i131(ap) had_travel_document"}
    case = everything(paper)
    assert proposed(case) == travel
    case = read_with(case, "f5", earlier_advance_parole={"document": "d1"})
    assert proposed(case) == {"i131 had_travel_document", "i131(ap) had_advance_parole"}
    away = {"documents": {"d1": {"kind": "travel_document", "country": "Sylvania"}}}
    assert proposed(everything(away)) == set()


@pytest.mark.parametrize(
    ("person", "items"),
    [
        ({"harms": {"h1": {"country": HOME}}}, {"i589 harm_past"}),
        ({"jobs": {"j1": {"country": US, "from": "2023", "to": "present"}}}, set()),
        ({"entries": {"e1": {"date": "2025-09-12", "manner": "without_inspection"}}}, set()),
        (
            {"entries": {"e1": {"date": "2020-09-12", "status_expires": "2021"}}},
            {"i589 late_filing"},
        ),
        ({"schools": {"s1": {"name": "School", "country": US}}}, set()),
        ({"residences": {"r1": {"country": US, "from": "2023", "to": "present"}}}, set()),
    ],
)
def test_work_entry_and_stay_are_never_turned_into_a_breach_of_law(
    person: dict[str, Any], items: set[str]
) -> None:
    assert proposed(everything(person)) == items


# ---- forms that were mailed ---------------------------------------------------------------------


def mailed(form: str, person: str = "p1", **more: Any) -> dict[str, Any]:
    return {"form": form, "person": person, "state": "sent", "mail_date": "2024-01-02", **more}


def test_a_mailed_form_is_an_earlier_application() -> None:
    assert proposed(everything({}, f9=mailed("i765"))) == {
        "i765 filed_before",
        "i765(a5) filed_before",
    }
    assert proposed(everything({}, f9=mailed("i485"))) == {"i485 residence_before"}
    assert proposed(everything({}, f9=mailed("i589", claim={}))) == {
        "i589 applied_before",
        "i485 relief",
    }


def test_a_form_read_from_its_pdf_is_an_earlier_application_too() -> None:
    paper = {"form": "i765", "edition": "08/21/25", "source": "read from a PDF"}
    case = everything({"filed": {"e1": paper}})
    assert proposed(case) == {"i765 filed_before", "i765(a5) filed_before"}
    (found,) = proposals(case, "f3")
    assert [event.path for event in found.events] == ["people.p1.filed.e1"]
    dated = paths.replace(case, "people.p1.filed.e1.on", date(2023, 4, 5))
    key = "i765.sworn.filed_before"
    assert digest(case, "f3", key) != digest(dated, "f3", key)


def test_nothing_is_suggested_for_a_filing_that_was_sent() -> None:
    case = everything(arrest("arrested", HOME), f2=FILINGS["f2"] | mailed("i765"))
    assert proposals(case, "f2") == ()
    assert {found.key for found in proposals(case, "f6")} == {"i485.sworn.arrested"}


def test_a_draft_is_no_application_and_no_form_is_its_own_forerunner() -> None:
    assert proposed(everything({}, f9=mailed("i765") | {"state": "draft"})) == set()
    assert proposed(everything({}, f6=FILINGS["f6"] | mailed("i485"))) == set()


def test_the_form_of_another_counts_only_where_family_is_asked_or_one_was_included() -> None:
    assert proposed(everything({}, f9=mailed("i765", "p2"))) == set()
    assert proposed(everything({}, f9=mailed("i589", "p2"))) == {"i589 applied_before"}
    with_me = mailed("i589", "p2", include={"p1": True})
    assert proposed(everything({}, f9=with_me)) == {"i589 applied_before", "i485 relief"}


# ---- children -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "mail_date", "today", "suggested"),
    [
        ("2014-03-01", "2026-03-10", None, False),
        ("2008-03-11", "2026-03-10", None, False),
        ("2008-03-10", "2026-03-10", None, True),
        ("2008", "2026-03-10", None, False),
        ("2014-03-01", None, date(2026, 3, 1), False),
        ("1990-03-01", None, date(2026, 3, 1), True),
        (None, "2026-03-10", None, True),
    ],
)
def test_part_9_of_a_child_is_never_suggested(
    born: str | None, mail_date: str | None, today: date | None, suggested: bool
) -> None:
    child = {**arrest("detained", HOME), "birth": {"date": born}}
    case = everything(
        child, f6={"form": "i485", "person": "p1", "mail_date": mail_date, "i485": {}}
    )
    assert bool(proposals(case, "f6", today)) is suggested


# ---- never --------------------------------------------------------------------------------------

ITEMS_485 = tuple(SwornI485.model_fields)


def between(first: str, last: str) -> set[str]:
    """The sworn items of the I-485 from one to another, as the form asks them."""
    return set(ITEMS_485[ITEMS_485.index(first) : ITEMS_485.index(last) + 1])


CONDUCT = (
    {"committed_crime", "unauthorized_work", "status_violated"}
    | between("drug_violation", "trafficking_benefit_known")
    | between("weapons_training", "child_soldiers_used")
    | between("false_documents", "unlawful_presence")
)


def test_nothing_is_known_of_conduct_or_conclusions_of_law() -> None:
    """Items 23, 43 to 55 and 68 to 76 of Part 9, and C.3 of the I-589 (never.md 1)."""
    proposable = {key.rpartition(".")[2] for key in EVIDENCE[Form.I485]}
    assert not proposable & CONDUCT
    assert len(between("weapons_training", "child_soldiers_used")) == 24
    assert len(between("false_documents", "unlawful_presence")) == 9
    assert "persecuted_others" not in EVIDENCE[Form.I589]


def test_only_items_that_exist_have_evidence() -> None:
    parts: dict[Form, dict[str, Any]] = {
        Form.I765: {"i765": {}},
        Form.I131: {"i131": {}},
        Form.I485: {"i485": {}},
        Form.I589: {"claim": {}},
    }
    for form, entries in EVIDENCE.items():
        known = keys(Filing.model_validate({"form": form, "person": "p1", **parts[form]}))
        assert set(entries) <= set(known), form


@drawn(cases(most_people=3))
def test_an_empty_history_proposes_nothing_on_any_form(case: Case) -> None:
    empty = dict.fromkeys(case.people, Person())
    filings = {
        filing_id: Filing.model_validate({"person": "p1", "mail_date": "2026-03-10", **one})
        for filing_id, one in FILINGS.items()
        if not one.get("include")
    }
    silent = case.model_copy(update={"people": empty, "filings": filings})
    for filing_id in filings:
        assert proposals(silent, filing_id) == ()
