"""The pieces of a comparison: what is alike, what was so then, whose a form is, what is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from app.answers.case import Case
from app.answers.filed import Filed, Json
from app.answers.states import State
from app.filing import blanks
from app.filing.editions import FORMS
from app.rules.earlier import as_of, rows_alike
from app.rules.earlier.alike import alike
from app.rules.earlier.relative import only_asked
from app.rules.earlier.subjects import Nature, subject
from app.rules.earlier.whose import Known, files, whose
from app.rules.finding import Kind
from app.rules.registry import rules
from tests.rules.raised import case, i485, i589, i765, raised, rows, say

NONE = {"state": "none"}


@pytest.mark.parametrize(
    ("path", "one", "other", "same"),
    [
        ("self.name.family", "MU\u00d1OZ  o'brien", "Mun\u0303oz O'Brien", True),
        ("self.name.family", "Mu\u00f1oz", "Munez", False),
        ("rows.jobs[0].from", "2020-05", "2020-05-14", True),
        ("rows.jobs[0].from", "about 2020", "2021-02-01", True),
        ("rows.jobs[0].from", "2020-05", "2020-06-01", False),
        ("self.numbers.a_number", "012345678", "012-345-678", True),
        ("self.numbers.i94", "20201234567", "20201234568", False),
        ("self.birth.country", "Estados Unidos", "USA", True),
        ("self.nationality", "Freedonia", "Sylvania", False),
        ("self.nationality", NONE, "stateless", True),
        ("self.nationality", NONE, "Freedonia", False),
        ("self.race", NONE, "Stateless", False),
        ("passport.number", "1999", "1999-01", False),
        ("home.postal_code", "2020", "20201", False),
        ("self.sex", True, True, True),
        ("claim.sworn.returned", True, False, False),
        ("self.marital_status", ["single", "widowed"], "widowed", True),
        ("self.marital_status", ["single", "widowed"], "married", False),
        ("self.religion", NONE, {"state": "not applicable"}, True),
        ("self.religion", NONE, {"state": "unknown"}, False),
        ("self.religion", NONE, "Quaker", False),
    ],
)
def test_what_counts_as_the_same(path: str, one: Json, other: Json, same: bool) -> None:
    assert alike(path, one, other) is same
    assert alike(path, other, one) is same


@given_any(st.sampled_from(["self.name.given", "rows.jobs[0].from"]), st.text(min_size=1))
def test_everything_is_the_same_as_itself(path: str, text: str) -> None:
    assert alike(path, text, text)
    assert alike(path, text, f" {text.upper().lower()} ") or text.upper().lower() != text


# --- subjects ---


@pytest.mark.parametrize("form", ["i589", "i765", "i131", "i485"])
def test_every_answer_of_every_form_has_a_rule_that_is_there(form: str) -> None:
    known = {rule.id for rule in rules()}
    sources = [row.source for row in blanks.newest(form, FORMS).map().rows if row.source]
    assert {subject(source).rule for source in sources} <= known
    sworn = [one for one in sources if ".sworn." in one and not one.endswith("explanation")]
    for one in sworn:
        assert subject(one).nature in (Nature.SWORN, Nature.PRESENT, Nature.OF_THE_FORM)


def test_what_is_about_harm_is_sensitive() -> None:
    assert subject("claim.sworn.harm_past").sensitive
    assert not subject("claim.sworn.applied_before").sensitive


# --- the household of an earlier day ---


def lived() -> Case:
    homes = rows(
        {"street": "1 A", "from": "2020-01-01", "to": "2026-06-30"},
        {"street": "2 B", "from": "2026-07-01", "to": "present"},
    )
    wedding = {"date": "2026-08-01", "spouse": "p2", "ended": NONE}
    return case(
        {
            "residences": homes,
            "marriages": {**rows(wedding), "complete": True},
            "marital_status": "married",
            "children": ["p3", "p4"],
        },
        i765(),
        p2={},
        p3={"birth": {"date": "2019-09-09"}},
        p4={"birth": {"date": "2026-10-10"}},
    )


def test_what_came_later_is_left_out_and_what_ended_later_lasts() -> None:
    then = as_of.as_of(lived(), date(2026, 3, 10), doubtful=False).people["p1"]
    assert [row.street.value for row in then.residences.rows.values()] == ["1 A"]
    assert then.residences.rows["r1"].to.value == "present"
    assert then.marriages.state is State.NONE
    assert then.marital_status.value == "single"
    assert then.children.value == ["p3"]


def test_a_day_later_than_everything_changes_nothing() -> None:
    told = lived()
    assert as_of.as_of(told, date(2026, 12, 1), doubtful=False).people == told.people


@pytest.mark.parametrize(("doubtful", "kept"), [(False, True), (True, False)])
def test_a_rough_date_may_lie_on_either_side(doubtful: bool, kept: bool) -> None:
    told = case({"arrests": rows({"date": "2026-03"}, {"date": "about 2025"})}, i765())
    then = as_of.as_of(told, date(2026, 3, 10), doubtful=doubtful).people["p1"]
    assert bool(then.arrests.rows) is kept


def test_the_days_at_which_something_turned() -> None:
    days = as_of.turning_days(lived(), "p1", date(2025, 1, 1))
    assert days == (date(2026, 6, 30), date(2026, 7, 1), date(2026, 8, 1), date(2026, 10, 10))


# --- rows ---


def row(table: str, at: int, **cells: Json) -> dict[str, Json]:
    return {f"{table}[{at}].{key.replace('__', '.')}": value for key, value in cells.items()}


def test_rows_find_each_other_when_a_new_one_comes_first() -> None:
    then = row("children", 0, name__given="Ana", birth__date="2010-01-01", sex="female")
    now = {
        **row("children", 0, name__given="Luis", birth__date="2026-01-01", sex="male"),
        **row("children", 1, name__given="ANA", birth__date="2010-01-02", sex="female"),
    }
    assert rows_alike.pairs(then, now) == {("children", 0): ("children", 1)}
    assert rows_alike.moved("children[0].sex", rows_alike.pairs(then, now)) == "children[1].sex"


def test_rows_with_nothing_telling_in_common_are_other_rows() -> None:
    then = row("rows.jobs", 0, employer="X Ltd", **{"from": "2020-01"}, country="Freedonia")
    now = row("rows.jobs", 0, employer="Y Ltd", **{"from": "2022-02"}, country="Freedonia")
    assert rows_alike.pairs(then, now) == {}


# --- whose, and relatives ---


def filed(**answers: Json) -> Filed:
    said = {path.replace("__", "."): value for path, value in answers.items()}
    form: dict[str, Any] = {"form": "i589", "edition": "01/20/25", "source": "read from a PDF"}
    return Filed.model_validate({**form, "sha256": "0" * 64, "answers": said})


def family() -> Case:
    named = {"name": {"family": "Example", "given": "Ana"}, "numbers": {"a_number": "012345678"}}
    spouse = {"name": {"family": "Ex\u00e1mple", "given": "Bo"}, "birth": {"date": "1980-02-03"}}
    wedding = {"date": "2010-01-01", "spouse": "p2", "ended": NONE}
    married = {"marital_status": "married", "marriages": rows(wedding)}
    return case({**named, **married}, i589(), p2=spouse)


@pytest.mark.parametrize(
    ("answers", "person", "known"),
    [
        ({"self__numbers__a_number": "12345678"}, "p1", Known.NUMBER),
        ({"self__name__family": "EXAMPLE", "self__name__given": "bo"}, "p2", Known.NAME),
        (
            {
                "self__name__family": "Example",
                "self__name__given": "Bo",
                "self__birth__date": "1981-02-03",
            },
            "p1",
            Known.NOTHING,
        ),
        ({}, "p1", Known.NOTHING),
    ],
)
def test_whose_a_form_is(answers: dict[str, Json], person: str, known: Known) -> None:
    assert whose(family(), filed(**answers)) == (person, known)


def test_nobody_files_and_nobody_is_on_the_form() -> None:
    assert whose(case({}), filed()) is None
    assert files(family(), "p1")
    assert not files(family(), "p2")


def test_of_a_relatives_form_only_what_an_item_asks_is_kept() -> None:
    whole = filed(
        self__name__family="Example",
        self__birth__date="1980-02-03",
        self__religion="Quaker",
        home__street="1 Safe Street",
        claim__sworn__arrested_abroad=True,
        claim__sworn__harm_past__explanation="What happened to me.",
    )
    kept = only_asked(family(), "p2", whole)
    assert set(kept.answers) == {"self.name.family", "self.birth.date"}
    assert kept.sha256 is None
    assert not kept.elsewhere
    assert not kept.unread
    assert only_asked(case({}, i765(), p2={}), "p2", whole).answers == {}


# --- across filed forms, and the rest ---


def on_paper(form: str, edition: str, day: str, **answers: Json) -> dict[str, Any]:
    said = {path.replace("__", "."): value for path, value in answers.items()}
    return {
        "form": form,
        "edition": edition,
        "on": day,
        "source": "read from a PDF",
        "answers": said,
    }


def test_two_filed_forms_that_differ_in_a_fact_for_life() -> None:
    old = on_paper("i589", "01/20/25", "2025-03-01", self__birth__date="1980-01-02")
    new = on_paper("i765", "08/21/25", "2025-09-01", self__birth__date="1981-01-02")
    found = raised(case({"filed": {"e1": old, "e2": new}}, i485()), "R-40")
    assert found is not None
    assert found.items == ("I-589 A.I.12", "I-765 2.16")
    same = on_paper("i765", "08/21/25", "2025-09-01", self__birth__date="1980-01-02")
    assert raised(case({"filed": {"e1": old, "e2": same}}, i485()), "R-40") is None


@pytest.mark.parametrize(
    ("first", "second", "speaks"), [(True, False, True), (False, True, False), (True, True, False)]
)
def test_the_same_sworn_item_on_two_filed_forms(first: bool, second: bool, speaks: bool) -> None:
    key = "claim__sworn__status_elsewhere"
    old = on_paper("i589", "01/20/25", "2025-03-01", **{key: first})
    new = on_paper("i589", "01/20/25", "2025-09-01", **{key: second})
    found = raised(case({"filed": {"e2": new, "e1": old}}, i485()), "R-32")
    assert (found is not None) is speaks
    if found is not None:
        assert found.kind is Kind.SEE_A_LAWYER


def test_a_number_that_came_after_the_filing_is_no_difference() -> None:
    old = on_paper("i589", "01/20/25", "2025-03-01", self__numbers__ssn=NONE)
    told = {"filed": {"e1": old}, "numbers": {"ssn": "900000001"}}
    found = raised(case(told, i765()), "R-77")
    assert found is not None
    assert found.kind is Kind.INFO
    turned = on_paper("i589", "01/20/25", "2025-03-01", self__numbers__ssn="900000001")
    gone = {"filed": {"e1": turned}, "numbers": {"ssn": NONE}}
    other = raised(case(gone, i765()), "R-21")
    assert other is not None
    assert other.kind is Kind.WARN


def test_what_is_about_today_is_only_mentioned() -> None:
    old = on_paper("i765", "08/21/25", "2025-03-01", self__contact__email="a@example.org")
    told = {"filed": {"e1": old}, "contact": {"email": "b@example.org"}}
    found = raised(case(told, i765()), "R-77")
    assert found is not None
    assert found.kind is Kind.INFO
    say(found)


def test_a_form_mailed_from_here_counts_alike() -> None:
    paper = on_paper("i765", "08/21/25", "2026-03-10", self__sex="male")
    sent = {**i765(), "state": "sent", "filed": {**paper, "source": "mailed here"}}
    found = raised(case({"sex": "female"}, sent), "R-77")
    assert found is not None
    assert found.items == ("I-765 2.10",)
    explained = rows({"filed": "f1", "path": "self.sex", "resolution": "mistake"})
    assert raised(case({"sex": "female", "differences": explained}, sent), "R-77") is None


def test_a_request_that_was_taken_back() -> None:
    request = {"kind": "asylum", "government": "United States", "outcome": "withdrawn"}
    found = raised(case({"applications": rows(request)}, i485()), "R-54")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    for outcome in ("pending", "denied", "closed"):
        told = case({"applications": rows({**request, "outcome": outcome})}, i485())
        assert raised(told, "R-54") is None


def test_no_correction_without_a_word_on_what_it_is() -> None:
    old = on_paper("i765", "08/21/25", "2025-03-01", self__sex="male")
    row_ = {"filed": "e1", "path": "self.sex", "item": "I-765 2.10", "said": "male"}
    told = {"sex": "female", "filed": {"e1": old}, "differences": rows(row_)}
    assert raised(case(told, i765()), "R-53") is None
    for resolution in ("mistake", "changed", "both_right"):
        told["differences"] = rows({**row_, "resolution": resolution})
        found = raised(case(told, i765()), "R-53")
        assert found is not None
        assert "I-765 2.10" in found.message[0].english()
