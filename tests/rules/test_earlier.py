"""Filled forms read back and set beside the case: what differs is found, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.answers import paths
from app.answers.case import Case
from app.filing.filed import Papers
from app.rules.earlier.compare import Verdict, Why
from app.rules.earlier.findings import CHANGED
from app.rules.finding import Kind
from tests.rules import filed_before as before
from tests.rules.raised import say

FORMS = {
    "i589": ("late-and-detained", "f1"),
    "i765": ("pending-renewal", "f2"),
    "i131": ("pending-renewal", "f3"),
    "i485": ("asylee-family", "f2"),
}
# A person who files Form I-589 again has asked for asylum before: that much is true.
REFILED = {"R-31 p1"}
SWORN = {
    "i589": ("claim.sworn.arrested_abroad", True, "R-01 p1", "I-589 B.2"),
    "i765": ("i765.sworn.arrested", True, "R-01 p1", "I-765 2.30"),
    "i131": ("i131.sworn.had_travel_document", False, "R-77 p1", "I-131 4.2.a"),
    "i485": ("i485.sworn.arrested", True, "R-01 p1", "I-485 9.22"),
}
ITEMS = {
    "i589": ("I-589 A.I.4", "I-589 A.I.12"),
    "i765": ("I-765 2.1.a", "I-765 2.16"),
    "i131": ("I-131 2.1", "I-131 2.9"),
    "i485": ("I-485 1.1", "I-485 1.3"),
}


@pytest.fixture(params=["practice", "official"])
def folder(request: pytest.FixtureRequest) -> Path | None:
    """No folder: practice blanks. Else the official PDFs."""
    if request.param == "practice":
        return None
    official: Path = request.getfixturevalue("official_forms")
    return official


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def told(form: str) -> Case:
    return before.sample(FORMS[form][0])


@pytest.fixture
def paper(form: str, folder: Path | None) -> Papers:
    name, filing = FORMS[form]
    if folder is not None and len(list(folder.glob(f"i-{form[1:]}-ed-*.pdf"))) == 0:
        pytest.skip("the official PDF is not there")
    return before.papers(name, filing, folder)


def kept(case: Case, form: str, paper: Papers, on: date | None = before.MAILED) -> Case:
    return before.kept(case, FORMS[form][1], paper, on)


@pytest.mark.parametrize("on", [before.MAILED, None])
def test_a_form_that_says_what_is_told_today_raises_nothing(
    told: Case, form: str, paper: Papers, on: date | None
) -> None:
    case = kept(told, form, paper, on)
    assert set(before.on_paper(case)) <= (REFILED if form == "i589" else set())
    verdicts = {one.verdict for one in before.compared(case).values()}
    assert verdicts == {Verdict.SAME, Verdict.NOT_COMPARABLE}


def test_a_sworn_answer_told_otherwise_is_one_for_a_lawyer(
    told: Case, form: str, paper: Papers
) -> None:
    key, then, rule, item = SWORN[form]
    assert paths.get(told, f"filings.{FORMS[form][1]}.{key}").answer.value is then
    now = before.swear(told, FORMS[form][1], key, not then)
    known = before.added(now, told)
    found = before.added(kept(now, form, paper), now)
    assert set(found) - REFILED - {"R-47 f1"} == {rule}
    assert found[rule].kind is Kind.SEE_A_LAWYER
    assert item in found[rule].items
    assert any(".filed." in one.path for one in found[rule].because)
    assert rule in known or form == "i131"
    say(found[rule])


def test_a_name_and_a_birthday_told_otherwise_are_plain_facts(
    told: Case, form: str, paper: Papers
) -> None:
    other = before.changed(
        told, people__p1__name__family="Otherwise", people__p1__birth__date="1971-02-03"
    )
    found = before.on_paper(kept(other, form, paper))
    assert set(found) - REFILED == {"R-39 p1", "R-40 p1"}
    name, birth = ITEMS[form]
    assert name in found["R-39 p1"].items
    assert found["R-40 p1"].items == (birth,)
    assert {one.kind for key, one in found.items() if key not in REFILED} == {Kind.WARN}
    words = found["R-40 p1"].message[0].english()
    assert "now February 3, 1971" in words
    assert "mailed on March 10, 2026" in words


# --- truthful differences: things that happened after the filing ---

MOVED = {
    "people__p1__residences__r9": {
        "street": "7 Invented Way",
        "city": "Exampleton",
        "province": "OH",
        "postal_code": "43299",
        "country": "United States",
        "from": "2026-07-01",
        "to": "present",
    }
}


def moved(case: Case) -> Case:
    homes = case.people["p1"].residences.rows
    (present,) = (key for key, one in homes.items() if one.to.value == "present")
    left = before.changed(case, **{f"people__p1__residences__{present}__to": "2026-06-30"})
    return before.changed(left, **MOVED)


def test_a_move_after_the_filing_is_no_difference(told: Case, form: str, paper: Papers) -> None:
    case = kept(moved(told), form, paper)
    compared = before.compared(case)
    assert not [one.path for one in compared.values() if one.verdict is Verdict.DIFFERENT]
    assert compared["home.street"].verdict is Verdict.NEWER_EVENT
    assert "R-42 p1" not in before.on_paper(case)


def test_a_move_is_found_although_nobody_knows_the_day_of_the_filing(
    told: Case, form: str, paper: Papers
) -> None:
    compared = before.compared(kept(moved(told), form, paper, None))
    assert compared["home.street"].verdict is Verdict.NEWER_EVENT


def test_another_home_without_a_move_is_a_difference(told: Case, form: str, paper: Papers) -> None:
    homes = told.people["p1"].residences.rows
    (present,) = (key for key, one in homes.items() if one.to.value == "present")
    case = before.changed(
        told, **{f"people__p1__residences__{present}__street": "99 Other Invented Road"}
    )
    found = before.on_paper(kept(case, form, paper))["R-42 p1"]
    assert found.kind is Kind.WARN


def arrested(case: Case, day: str) -> Case:
    event = {"kind": "arrested", "country": "United States", "date": day, "place": "Exampleton"}
    return before.changed(case, people__p1__arrests__r9=event)


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2026-03-09", Verdict.DIFFERENT),
        ("2026-03-10", Verdict.NEWER_EVENT),
        ("2026-03-11", Verdict.NEWER_EVENT),
    ],
)
def test_an_arrest_after_the_filing_is_a_newer_event(day: str, verdict: Verdict) -> None:
    told = before.sample("simple")
    paper = before.papers("simple", "f1")
    now = before.swear(arrested(told, day), "f1", "claim.sworn.crime_in_us", True)
    case = before.kept(now, "f1", paper)
    assert before.compared(case)["claim.sworn.crime_in_us"].verdict is verdict
    found = before.on_paper(case)
    if verdict is Verdict.NEWER_EVENT:
        assert "R-01 p1" not in found
        assert found["R-77 p1"].kind is Kind.INFO
        assert "I-589 C.6" in found["R-77 p1"].items
    else:
        assert found["R-01 p1"].kind is Kind.SEE_A_LAWYER


def test_a_newer_event_speaks_although_the_item_is_not_answered_again() -> None:
    now = arrested(before.sample("simple"), "2026-05-05")
    one = before.compared(before.kept(now, "f1", before.papers("simple", "f1")))[
        "claim.sworn.crime_in_us"
    ]
    assert (one.said, one.now, one.verdict) == (False, None, Verdict.NEWER_EVENT)


def test_a_passport_issued_after_the_filing() -> None:
    told = before.sample("pending-renewal")
    paper = before.papers("pending-renewal", "f2")
    person = told.people["p1"]
    assert person.marital_status.value is not None
    passport = {
        "kind": "passport",
        "country": "Cameroon",
        "number": "X7654321",
        "issued": "2026-09-01",
        "expires": "2031-08-31",
    }
    case = before.changed(told, people__p1__documents__r9=passport)
    compared = before.compared(before.kept(case, "f2", paper))
    assert compared["passport.number"].verdict is Verdict.NEWER_EVENT
    assert not [one for one in compared.values() if one.verdict is Verdict.DIFFERENT]


def test_another_passport_number_with_the_same_day_of_issue_is_a_difference() -> None:
    told = before.sample("pending-renewal")
    (key,) = (
        key for key, one in told.people["p1"].documents.rows.items() if one.kind.value == "passport"
    )
    case = before.changed(told, **{f"people__p1__documents__{key}__number": "X1111111"})
    found = before.on_paper(before.kept(case, "f2", before.papers("pending-renewal", "f2")))
    assert found["R-06 p1"].items == ("I-765 2.18",)


def test_a_row_that_the_form_did_not_have_and_one_that_is_told_no_more() -> None:
    told = before.sample("family-in-court")
    paper = before.papers("family-in-court", "f1")
    schools = dict(told.people["p1"].schools.rows)
    key = next(iter(schools))
    without = paths.without(told, f"people.p1.schools.{key}")
    gone = before.on_paper(before.kept(without, "f1", paper))
    assert gone["R-43 p1"].kind is Kind.WARN
    entry = {"date": "2010-02-02", "city": "Exampleton", "state": "OH", "status": "B-2"}
    more = before.changed(told, people__p1__entries__r9=entry)
    assert "R-38 p1" in before.on_paper(before.kept(more, "f1", paper))
    late = before.changed(told, people__p1__entries__r9=entry | {"date": "2026-06-06"})
    assert "R-38 p1" not in before.on_paper(before.kept(late, "f1", paper))


def test_rows_in_another_order_are_the_same_rows() -> None:
    told = before.sample("family-in-court")
    turned = tuple(reversed(told.people["p1"].children.value or []))
    case = before.changed(told, people__p1__children=list(turned))
    compared = before.compared(before.kept(case, "f1", before.papers("family-in-court", "f1")))
    assert not [one.path for one in compared.values() if one.verdict is Verdict.DIFFERENT]


# --- not comparable ---


def test_what_was_not_read_and_what_is_not_told_is_said_so() -> None:
    told = before.sample("simple")
    case = before.kept(told, "f1", before.papers("simple", "f1"))
    filed = case.people["p1"].filed["e1"]
    cut = filed.model_copy(update={"elsewhere": ["A.III.4"]})
    case = case.model_copy(
        update={
            "people": {
                **case.people,
                "p1": case.people["p1"].model_copy(update={"filed": {"e1": cut}}),
            }
        }
    )
    job = {"employer": "Invented Ltd", "occupation": "clerk", "from": "2019-01", "to": "2022-02"}
    more = before.changed(case, people__p1__jobs__r9=job)
    found = before.compared(more)
    assert found[""].item == "I-589 A.III.4"
    assert {one.why for one in found.values() if "jobs" in one.path} <= {None, Why.ELSEWHERE}
    unasked = before.changed(more, people__p1__religion=None)
    one = before.compared(unasked)["self.religion"]
    assert (one.verdict, one.why) == (Verdict.NOT_COMPARABLE, Why.NOT_TOLD)


def test_stories_are_never_compared_word_by_word() -> None:
    told = before.sample("simple")
    words: dict[str, Any] = {"said": "Told again in other words.", "language": "en"}
    sworn = "filings__f1__claim__sworn__harm_past__explanation"
    case = before.kept(before.changed(told, **{sworn: words}), "f1", before.papers("simple", "f1"))
    one = before.compared(case)["claim.sworn.harm_past.explanation"]
    assert (one.verdict, one.why) == (Verdict.NOT_COMPARABLE, Why.OWN_WORDS)
    assert f"{CHANGED} p1" not in before.on_paper(case)


# --- what the person said of a difference ---


def test_an_explained_difference_becomes_a_correction_and_is_not_raised_again() -> None:
    told = before.changed(before.sample("simple"), people__p1__name__family="Otherwise")
    case = before.kept(told, "f1", before.papers("simple", "f1"))
    assert "R-39 p1" in before.on_paper(case)
    rows = {
        f"r{at}": {
            "filed": "e1",
            "path": path,
            "item": "I-589 A.I.4",
            "said": "Before",
            "resolution": "mistake",
        }
        for at, path in enumerate(("self.name.family", "derived.self.full_name"), start=1)
    }
    explained = before.changed(case, people__p1__differences=rows)
    assert "R-39 p1" not in before.on_paper(explained)
    correction = {one.key: one for one in before.found(explained)}["R-53 p1"]
    assert correction.kind is Kind.INFO
    assert "a mistake then" in correction.message[0].english()
    say(correction)
