"""The certificate of interpretation: language, read in full, understood, who and how to reach them.

By hand from chapter 3.3(a) of the court's practice manual (facts Q-70, K-9).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.answers.case import Case
from app.interview.in_use import in_use
from app.papers.certificates import reading
from app.papers.certificates.certificate import Certificate
from app.papers.refusal import Refusal
from tests.answers.households import read
from tests.papers.certificates.certified import (
    TRANSLATOR,
    lines_by_hand,
    with_reading,
    words,
)

TODAY = date(2026, 11, 22)
ON_PAPER = (
    "I, Nora Ejemplo, certify that I am competent in Spanish and in English",
    "competent to interpret from English into Spanish",
    "I read all of what is named above to Rosa Muestra in Spanish before it was signed.",
    "my interpretation was true and accurate to the best of my abilities",
    "Rosa Muestra affirmed to me in Spanish that all of it was understood.",
    "Signature of the interpreter",
    "Date of signature (mm/dd/yyyy)",
    "Printed name\nNora Ejemplo",
    "6 Sample Court, Apt. 4B, Anytown, OR 97000, United States",
    "Telephone\n503-555-0139",
)
INTERPRETER = {**TRANSLATOR, "language": "Spanish"}
READ = {"on": "2026-11-20", "by": "Nora Ejemplo", "language": "Spanish", "understood": True}
DECLARED = {
    "title": "Declaration of Rosa Muestra",
    "kind": "declaration",
    "in_english": True,
    "read_aloud": True,
}

PAPER = "Certificate of interpretation: "
ALOUD = "The word of who listened: the interpreter read all of it aloud, and it was understood."


def of_the_form(case: Case) -> Certificate:
    found = reading.of_the_form(case, "f1", TODAY)
    assert isinstance(found, Certificate)
    return found


def lacks(found: Certificate | Refusal) -> list[tuple[str, str]]:
    assert isinstance(found, Refusal)
    return [(text.english(), path) for text, path in found.places()]


@pytest.mark.parametrize("office", ["uscis", "court"])
def test_the_form_was_read(office: str) -> None:
    text = words(of_the_form(with_reading(to=office)).sheet)
    for part in (*ON_PAPER, "Certificate of interpretation: Form I-589"):
        assert part in text


def test_a_declaration_was_read() -> None:
    case = with_reading()
    assert reading.declarations(case, "f1") == ("e1",)
    found = reading.of_a_declaration(case, "f1", "e1")
    assert isinstance(found, Certificate)
    text = words(found.sheet)
    for part in (*ON_PAPER, "Certificate of interpretation: Declaration of Rosa Muestra"):
        assert part in text
    assert found.sheet.stem == "interpretation-certificate-f1-e1"


def test_only_english_declarations_of_the_person_want_one() -> None:
    rows = {
        "e1": {**DECLARED, "in_english": False},
        "e2": {**DECLARED, "kind": "witness"},
        "e3": {"title": "Declaration", "kind": "declaration"},
        "e4": DECLARED,
    }
    assert reading.declarations(with_reading(exhibits=rows), "f1") == ("e4",)


@pytest.mark.parametrize("read_back", [READ, {}])
def test_a_declaration_is_read_by_its_own_word(read_back: dict[str, Any]) -> None:
    rows = {"e1": {**DECLARED, "read_aloud": None}, "e2": DECLARED}
    case = with_reading(exhibits=rows, read_back=read_back)
    assert lacks(reading.of_a_declaration(case, "f1", "e1")) == [
        (
            f"{PAPER}Declaration of Rosa Muestra: {ALOUD}",
            "filings.f1.exhibits.e1.read_aloud",
        )
    ]
    assert isinstance(reading.of_a_declaration(case, "f1", "e2"), Certificate)


@pytest.mark.parametrize(
    ("filing", "was"),
    [
        ({}, False),
        ({"assistance": {"interpreted": True}}, True),
        ({"assistance": {"interpreted": False}}, False),
        ({"form": "i765", "i765": {"understood": "interpreter read it"}}, True),
        ({"form": "i765", "i765": {"understood": "read English"}}, False),
    ],
)
def test_each_form_asks_in_its_own_way_who_read_it(filing: dict[str, Any], was: bool) -> None:
    told = with_reading(**filing).filings["f1"]
    assert reading.was_interpreted(told) is was


@pytest.mark.parametrize("form", ["i589", "i131", "i485"])
def test_all_that_the_page_needs_of_the_interpreter_is_asked(form: str) -> None:
    assistance = {"interpreted": True, "interpreter": INTERPRETER}
    told = with_reading(form=form, assistance=assistance, to="uscis")
    assert in_use(told, TODAY).filings["f1"].assistance.interpreter.street.value
    assert isinstance(reading.of_the_form(in_use(told, TODAY), "f1", TODAY), Certificate)


# What the case tells of the reading, the path of its question, and how the refusal names it.
READINGS = (
    ({"on": None}, "on", "The day on which it was read to the end."),
    ({"on": "2026-11-23"}, "on", "The day on which it was read to the end."),
    ({"by": None}, "by", "Who read it: the same person as the interpreter of this form."),
    ({"by": "Otto"}, "by", "Who read it: the same person as the interpreter of this form."),
    (
        {"language": None},
        "language",
        "The language it was read in, the same as the interpreter's.",
    ),
    (
        {"language": "Dari"},
        "language",
        "The language it was read in, the same as the interpreter's.",
    ),
    ({"understood": None}, "understood", "The word of who listened: all of it was understood."),
    ({"understood": False}, "understood", "The word of who listened: all of it was understood."),
)


@pytest.mark.parametrize(("told", "leaf", "named"), READINGS)
def test_a_missing_part_of_the_reading_refuses(told: dict[str, Any], leaf: str, named: str) -> None:
    case = with_reading(read_back={**READ, **told})
    assert lacks(reading.of_the_form(case, "f1", TODAY)) == [
        (f"{PAPER}Form I-589: {named}", f"filings.f1.read_back.{leaf}")
    ]


WHO = (
    ("given", "The given name of who signs, in Latin letters."),
    ("family", "The family name of who signs, in Latin letters."),
    ("street", "The street and number of who signs."),
    ("city", "The city of who signs."),
    ("province", "The state of who signs."),
    ("postal_code", "The ZIP code of who signs."),
    ("country", "The country of who signs."),
    ("phone", "The telephone number of who signs."),
)


@pytest.mark.parametrize(("leaf", "named"), WHO)
def test_a_missing_part_of_the_interpreter_refuses(leaf: str, named: str) -> None:
    case = with_reading(
        assistance={"interpreter": {**INTERPRETER, leaf: None}},
        read_back={**READ, "by": "Ejemplo" if leaf == "given" else "Nora"},
    )
    missing = (f"filings.f1.assistance.interpreter.{leaf}", named)
    found = lacks(reading.of_the_form(case, "f1", TODAY))
    assert (f"{PAPER}Form I-589: {missing[1]}", missing[0]) in found
    assert len(found) == 1
    declared = lacks(reading.of_a_declaration(case, "f1", "e1"))
    assert [path for _words, path in declared] == [missing[0]]


def test_an_interpreter_without_language_is_refused() -> None:
    case = with_reading(assistance={"interpreter": TRANSLATOR})
    found = lacks(reading.of_a_declaration(case, "f1", "e1"))
    assert found == [
        (
            f"{PAPER}Declaration of Rosa Muestra: The interpreter's language, other than English.",
            "filings.f1.assistance.interpreter.language",
        )
    ]


def test_an_email_address_is_not_needed_here() -> None:
    case = with_reading(assistance={"interpreter": {**INTERPRETER, "email": None}})
    assert "@" not in words(of_the_form(case).sheet)


def test_a_given_name_says_who_read() -> None:
    sheet = of_the_form(with_reading(read_back={**READ, "by": "nora"})).sheet
    assert "I, Nora Ejemplo, certify" in words(sheet)


def test_the_applicant_needs_a_name() -> None:
    case = with_reading()
    content = case.model_dump(mode="json")
    content["people"]["p1"]["name"] = {}
    found = reading.of_the_form(read(content), "f1", TODAY)
    assert lacks(found) == [
        (
            f"{PAPER}Form I-589: The name of the person whose words they are, in Latin letters.",
            "people.p1.name.family",
        )
    ]


def test_nothing_is_signed_or_dated() -> None:
    sheet = of_the_form(with_reading()).sheet
    assert lines_by_hand(sheet) == [
        "Signature of the interpreter",
        "Date of signature (mm/dd/yyyy)",
    ]
    assert "2026" not in words(sheet)


def test_somebody_of_the_household_is_a_warning() -> None:
    case = with_reading()
    content = case.model_dump(mode="json")
    content["people"]["p2"] = {"name": {"given": "Nora", "family": "Ejemplo"}}
    found = of_the_form(read(content))
    assert len(found.warnings) == 1
    assert "family" not in words(found.sheet)
