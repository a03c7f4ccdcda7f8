"""R-64, R-65, R-68: signatures, helpers, and an interpreter for the interview."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Kind
from tests.rules.raised import US, answers, case, i485, i589, i765, raised, read_at, rows

ME = {"name": {"family": "Specimen", "given": "Ada"}}
INTERPRETER: dict[str, Any] = {
    "interpreter": {"family": "Sample", "given": "Bo", "phone": "2025550101"}
}


def permit(understood: str | None = None, sworn: Any = None, **help_: Any) -> dict[str, Any]:
    told = {"understood": understood} if understood else {}
    return {"form": "i765", "i765": told, "assistance": {**answers(sworn or {}), **help_}}


@pytest.mark.parametrize(
    ("form", "items"),
    [
        (i589(), ("I-589 D",)),
        (i765(), ("I-765 3.7.a",)),
        (i485(), ("I-485 10.4",)),
        (permit(sworn={"prepared_by_other": True}), ("I-765 3.7.a", "I-765 5.8.a")),
        (permit("interpreter read it"), ("I-765 3.7.a", "I-765 4.7.a")),
    ],
)
def test_who_signs_where(form: dict[str, Any], items: tuple[str, ...]) -> None:
    found = raised(case(ME, form), "R-64")
    assert found is not None
    assert found.kind is Kind.INFO
    assert found.items == items


@pytest.mark.parametrize(
    ("person", "form", "kind", "path"),
    [
        (
            {},
            permit(sworn={"prepared_by_other": True}),
            Kind.CANNOT_FILE,
            "filings.f1.assistance.prepared_by_other.answer",
        ),
        ({}, permit("interpreter read it"), Kind.CANNOT_FILE, "filings.f1.i765.understood"),
        (
            {},
            {"form": "i589", "assistance": answers({"helped_by_family": True})},
            Kind.CANNOT_FILE,
            "filings.f1.assistance.helped_by_family.answer",
        ),
        (
            {},
            permit(sworn={"prepared_by_other": False}, preparer={"family": "Sample"}),
            Kind.WARN,
            "filings.f1.assistance.preparer.family",
        ),
        (
            {},
            permit(sworn={"prepared_by_other": False}, typed_by="Bo Sample"),
            Kind.WARN,
            "filings.f1.assistance.typed_by",
        ),
        (
            {},
            {
                "form": "i589",
                "assistance": {
                    **answers({"helped_by_family": False}),
                    "relatives": rows({"name": "Cy Specimen"}),
                },
            },
            Kind.WARN,
            "filings.f1.assistance.relatives.r1.name",
        ),
        (
            {"fluent_in_english": False},
            permit("read English"),
            Kind.WARN,
            "people.p1.fluent_in_english",
        ),
        (
            {},
            permit("read English", interpreted=True, **INTERPRETER),
            Kind.WARN,
            "filings.f1.assistance.interpreted",
        ),
        (
            {"fluent_in_english": False},
            permit(interpreted=False),
            Kind.CANNOT_FILE,
            "filings.f1.assistance.interpreted",
        ),
    ],
)
def test_help_told_in_two_ways(
    person: dict[str, Any], form: dict[str, Any], kind: Kind, path: str
) -> None:
    found = raised(case({**ME, **person}, form), "R-65")
    assert found is not None
    assert found.kind is kind
    assert path in read_at(found)
    assert found.items


@pytest.mark.parametrize(
    ("person", "form"),
    [
        ({}, permit(sworn={"prepared_by_other": True}, preparer={"family": "Sample"})),
        ({}, permit(sworn={"prepared_by_other": False}, typed_by="Ada")),
        ({}, permit(sworn={"prepared_by_other": False}, typed_by="myself")),
        ({"fluent_in_english": False}, permit("interpreter read it", **INTERPRETER)),
        ({"fluent_in_english": True}, permit("read English")),
        ({"fluent_in_english": False}, i589()),
        ({"fluent_in_english": False}, {"form": "i589", "assistance": {"interpreted": True}}),
        ({}, permit(typed_by="Bo Sample")),
    ],
)
def test_help_told_in_one_way(person: dict[str, Any], form: dict[str, Any]) -> None:
    assert raised(case({**ME, **person}, form), "R-65") is None


def test_one_helper_with_two_telephones() -> None:
    other = {**INTERPRETER["interpreter"], "phone": "(202) 555-0102"}
    found = raised(case(ME, permit(**INTERPRETER), permit(interpreter=other)), "R-65")
    assert found is not None
    assert found.kind is Kind.WARN
    same = {**other, "phone": "202-555-0101"}
    assert raised(case(ME, permit(**INTERPRETER), permit(interpreter=same)), "R-65") is None


@pytest.mark.parametrize(("language", "differs"), [("Dari", True), ("spanish", False)])
def test_one_interpreter_with_two_languages(language: str, differs: bool) -> None:
    bo = {**INTERPRETER["interpreter"], "language": "Spanish"}
    forms = permit(interpreter=bo), permit(interpreter={**bo, "language": language})
    found = raised(case(ME, *forms), "R-65")
    assert (found is not None) is differs
    if found:
        assert found.kind is Kind.WARN
        assert "filings.f1.assistance.interpreter.language" in read_at(found)
    other = permit(interpreter={**bo, "family": "Other", "language": language})
    assert raised(case(ME, forms[0], other), "R-65") is None


ASKED = {"kind": "asylum", "government": US, "filed": "2026-01-05"}
WAITS = {"fluent_in_english": False, "applications": rows(ASKED)}


def test_an_interpreter_for_the_interview() -> None:
    found = raised(case(WAITS, i765()), "R-68")
    assert found is not None
    assert found.kind is Kind.INFO
    assert "people.p1.fluent_in_english" in read_at(found)


@pytest.mark.parametrize(
    "person",
    [
        {**WAITS, "fluent_in_english": True},
        {"applications": rows(ASKED)},
        {"fluent_in_english": False},
        {**WAITS, "proceedings": {"status": "now"}},
        {**WAITS, "grants": rows({"kind": "asylum", "on": "2026-05-01"})},
    ],
)
def test_no_interview_to_come(person: dict[str, Any]) -> None:
    assert raised(case(person, i765()), "R-68") is None
