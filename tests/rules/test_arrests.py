"""R-01: answers about police and courts that do not go together, and truthful ones that do."""

from __future__ import annotations

from typing import Any

import pytest

from app.answers.case import Case
from app.rules.finding import Kind
from tests.answers.households import HOME
from tests.rules.raised import US, case, i131, i485, i589, i765, raised, read_at, rows

AP = "advance parole, pending I-589"


def event(kind: str | None, country: str | None = HOME, date: str = "2020-05-04") -> dict[str, Any]:
    return {"arrests": rows({"kind": kind, "country": country, "date": date})}


QUESTIONED = event("questioned")


def test_questioned_abroad_with_answers_in_each_items_scope_is_silent() -> None:
    about = case(
        QUESTIONED,
        i589(arrested_abroad=True, crime_in_us=False),
        i765(arrested=False),
        i131(AP, in_proceedings=False),
        i485(arrested=False, convicted=False, punished=False),
    )
    assert raised(about, "R-01") is None
    assert raised(about, "R-02") is None


@pytest.mark.parametrize(
    ("told", "form", "item"),
    [
        (QUESTIONED, i589(arrested_abroad=False), "I-589 B.2"),
        (event(None), i589(arrested_abroad=False), "I-589 B.2"),
        (event("detained", US), i589(crime_in_us=False), "I-589 C.6"),
        (event("arrested"), i765(arrested=False), "I-765 2.30"),
        (event("detained"), i485(arrested=False), "I-485 9.22"),
        (event("convicted"), i485(convicted=False), "I-485 9.24"),
        (event("imprisoned"), i485(punished=False), "I-485 9.25"),
    ],
)
def test_a_confirmed_no_beside_an_event_in_its_scope(
    told: dict[str, Any], form: dict[str, Any], item: str
) -> None:
    found = raised(case(told, form), "R-01")
    assert found is not None
    assert found.kind is Kind.SEE_A_LAWYER
    assert found.items == (item,)
    assert "people.p1.arrests.r1.country" in read_at(found)
    assert any(path.endswith(".answer") for path in read_at(found))


@pytest.mark.parametrize(
    ("told", "form"),
    [
        (event("questioned", US), i589(arrested_abroad=False, crime_in_us=False)),
        (event("questioned"), i765(arrested=False)),
        (event("charged"), i765(arrested=False)),
        (event("arrested"), i765("a5", arrested=False)),
        (event(None), i485(arrested=False)),
        (event("arrested", None), i589(arrested_abroad=False)),
        (event("convicted"), i485(punished=False)),
        (event("arrested"), i589(arrested_abroad=True, crime_in_us=False)),
        (event("arrested"), i589()),
    ],
)
def test_what_the_item_does_not_surely_ask_is_silent(
    told: dict[str, Any], form: dict[str, Any]
) -> None:
    assert raised(case(told, form), "R-01") is None


def test_an_answer_that_is_not_confirmed_is_no_no() -> None:
    form = {"form": "i485", "i485": {"sworn": {"arrested": {"answer": False}}}}
    assert raised(case(event("arrested"), form), "R-01") is None


@pytest.mark.parametrize(
    ("forms", "items"),
    [
        ((i765(arrested=True), i485(arrested=False)), {"I-765 2.30", "I-485 9.22"}),
        (
            (i589(arrested_abroad=False, crime_in_us=False), i765(arrested=True)),
            {"I-589 B.2", "I-589 C.6", "I-765 2.30"},
        ),
        ((i765(arrested=True), i765(arrested=False)), {"I-765 2.30"}),
        ((i485(arrested=False, convicted=True),), {"I-485 9.22", "I-485 9.24"}),
        (
            (i589(crime_in_us=True), i485(arrested=False, committed_crime=False)),
            {"I-589 C.6", "I-485 9.22", "I-485 9.23"},
        ),
    ],
)
def test_answers_that_differ_without_any_event(
    forms: tuple[dict[str, Any], ...], items: set[str]
) -> None:
    found = raised(case({}, *forms), "R-01")
    assert found is not None
    assert set(found.items) == items
    assert not found.sensitive


@pytest.mark.parametrize(
    "forms",
    [
        (i589(arrested_abroad=True), i765(arrested=False), i485(arrested=False)),
        (i589(arrested_abroad=False, crime_in_us=False), i485(arrested=True)),
        (i589(arrested_abroad=True, crime_in_us=False), i765(arrested=True)),
        (i589(crime_in_us=True), i485(arrested=False, committed_crime=True)),
        (i765(arrested=True), i485(arrested=True, convicted=False)),
        (i765("a5", arrested=True), i485(arrested=False)),
    ],
)
def test_answers_that_differ_because_the_items_do(forms: tuple[dict[str, Any], ...]) -> None:
    assert raised(case({}, *forms), "R-01") is None


def family(spouse: dict[str, Any], *forms: dict[str, Any], included: bool = True) -> Case:
    claim = i589({"p2": included}, arrested_abroad=False, crime_in_us=False)
    return case({"marriages": rows({"spouse": "p2"})}, claim, *forms, p2=spouse)


def test_what_happened_to_a_spouse_counts_where_the_item_asks_about_family() -> None:
    abroad = raised(family(event("arrested")), "R-01")
    assert abroad is not None
    assert abroad.items == ("I-589 B.2",)
    assert "people.p2.arrests.r1.kind" in read_at(abroad)
    here = raised(family(event("arrested", US)), "R-01")
    assert here is not None
    assert here.items == ("I-589 C.6",)
    assert raised(family(event("arrested", US), included=False), "R-01") is None


def test_a_childs_own_answer_beside_the_claim_that_includes_them() -> None:
    forms = ({**i765(arrested=True), "person": "p3"}, i485(arrested=False))
    claim = i589({"p3": True}, arrested_abroad=False, crime_in_us=False)
    about = case({"children": ["p3"]}, claim, *forms, p3={})
    found = raised(about, "R-01")
    assert found is not None
    assert set(found.items) == {"I-589 B.2", "I-589 C.6", "I-765 2.30"}
    assert raised(about, "R-01", "p3") is None


def test_a_childs_event_is_not_the_parents_own() -> None:
    about = case({"children": ["p3"]}, i485(arrested=False), p3=event("arrested"))
    assert raised(about, "R-01") is None


def filed(on: str | None, answer: bool, **differences: Any) -> dict[str, Any]:
    form = {"form": "i485", "edition": "01/20/25", "source": "read from a PDF"}
    said = {"filing.i485.sworn.arrested": answer}
    return {"filed": {"r1": {**form, "on": on, "answers": said}}, **differences}


def test_yes_on_an_earlier_form_and_no_now() -> None:
    found = raised(case(filed("2024-03-01", answer=True), i485(arrested=False)), "R-01")
    assert found is not None
    assert found.items == ("I-485 9.22",)
    assert read_at(found) == {"people.p1.filed.r1", "filings.f1.i485.sworn.arrested.answer"}


def test_no_on_an_earlier_form_and_yes_now_needs_something_newer() -> None:
    told = filed("2024-03-01", answer=False)
    found = raised(case(told, i485(arrested=True)), "R-01")
    assert found is not None
    assert found.items == ("I-485 9.22",)
    later = {**told, **event("arrested", date="2025-02-02")}
    assert raised(case(later, i485(arrested=True)), "R-01") is None


@pytest.mark.parametrize(("day", "speaks"), [("2024-02-29", True), ("2024-03-01", False)])
def test_an_event_speaks_against_an_earlier_no_only_when_it_was_before(
    day: str, speaks: bool
) -> None:
    told = {**filed("2024-03-01", answer=False), **event("arrested", date=day)}
    found = raised(case(told, i485(arrested=True)), "R-01")
    assert (found is not None) is speaks


def test_a_difference_the_person_explained_is_over() -> None:
    row = {"filed": "r1", "path": "filing.i485.sworn.arrested", "resolution": "mistake"}
    told = filed("2024-03-01", answer=True, differences=rows(row))
    assert raised(case(told, i485(arrested=False)), "R-01") is None


@pytest.mark.parametrize("as_mailed", [True, False])
def test_a_form_mailed_from_here_counts_like_one_read_from_paper(as_mailed: bool) -> None:
    form = {**i485(arrested=True), "state": "sent", "mail_date": "2024-03-01"}
    if as_mailed:
        said = {"filing.i485.sworn.arrested": True}
        how = {"edition": "01/20/25", "source": "mailed here", "on": "2024-03-01"}
        form["filed"] = {"form": "i485", "answers": said, **how}
    found = raised(case({}, form, i485(arrested=False)), "R-01")
    assert found is not None
    assert "filings.f2.i485.sworn.arrested.answer" in read_at(found)
    assert len(found.because) == 2
    assert raised(case({}, form, i485(arrested=True)), "R-01") is None


def test_two_earlier_forms_differ_when_the_no_is_not_the_older_one() -> None:
    def paper(on: str | None, answer: bool) -> dict[str, Any]:
        form = filed(on, answer)["filed"]["r1"]
        return dict(form)

    later_no = {"r1": paper("2023-01-01", answer=True), "r2": paper("2024-01-01", answer=False)}
    later_yes = {"r1": paper("2024-01-01", answer=True), "r2": paper("2023-01-01", answer=False)}
    unknown = {"r1": paper(None, answer=True), "r2": paper("2024-01-01", answer=False)}
    assert raised(case({"filed": later_no}, i485()), "R-01") is not None
    assert raised(case({"filed": later_yes}, i485()), "R-01") is None
    assert raised(case({"filed": unknown}, i485()), "R-01") is None
