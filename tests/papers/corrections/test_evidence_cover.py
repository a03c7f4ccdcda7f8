"""The cover before an interview: who, where and when, and what lies beneath it."""

from __future__ import annotations

from typing import Any

import pytest

from app import i18n
from app.answers.case import Case
from app.answers.papers import ExhibitKind
from app.filing import render
from app.papers import typeset
from app.papers.evidence_cover import evidence_cover
from app.papers.packet.listed import Listed
from app.papers.refusal import Refusal
from app.papers.sheet import Sheet
from tests.papers.corrections.filed_wrongly import TODAY, case

WHEN: dict[str, Any] = {
    "people__p1__interview__office": "Sample City",
    "people__p1__interview__date": "2026-12-15",
    "people__p1__interview__time": "8:45 AM",
}
REPORT = Listed("B", "Medical report", ExhibitKind.MEDICAL, 4, 12, has_translation=False)


def made(told: Case, *new: Listed) -> Sheet:
    found = evidence_cover(told, "p1", new, TODAY)
    assert isinstance(found, Sheet), found
    return found


def drawn(found: Sheet) -> str:
    pages = render.printed(typeset.pdf(found))
    return "".join(one.character for page in pages for one in page)


def test_it_names_the_person_the_interview_and_all_that_is_sent() -> None:
    text = drawn(made(case(**WHEN), REPORT))
    for words in (
        "Otherwise",
        "A-Number A012345678",
        "Asylum office Sample City",
        "Day of the interview December 15, 2026",
        "Time 8:45 AM",
        "Form I-589, mailed on March 10, 2026: 3 corrections",
        "Form I-589, mailed on March 10, 2026: pages 1, 4, 6",
        "Exhibit B: Medical report, 4 pages",
    ):
        assert words.replace(" ", "") in text, words


def test_it_is_english_whatever_the_window_speaks() -> None:
    i18n.use("ar")
    try:
        in_arabic = made(case(**WHEN), REPORT)
    finally:
        i18n.use("en")
    assert in_arabic == made(case(**WHEN), REPORT)
    assert not in_arabic.private


@pytest.mark.parametrize(
    ("leaf", "value", "missing"),
    [
        ("people__p1__numbers__a_number", None, "Your A-Number"),
        ("people__p1__numbers__a_number", {"state": "none"}, "Your A-Number"),
        ("people__p1__interview__office", None, "The asylum office, in Latin letters"),
        ("people__p1__interview__date", None, "The day of the interview"),
        ("people__p1__interview__date", "2026-12", "The day of the interview"),
        ("people__p1__interview__time", None, "The time of the interview"),
        ("people__p1__name__family", "\u0646\u0648\u0631", "Your name in Latin letters"),
    ],
)
def test_each_missing_part_is_named(leaf: str, value: object, missing: str) -> None:
    found = evidence_cover(case(**{**WHEN, leaf: value}), "p1", (REPORT,), TODAY)
    assert isinstance(found, Refusal)
    assert [(one.english(), at) for one, at in found.places()] == [
        (missing, leaf.replace("__", "."))
    ]


def test_a_cover_over_nothing_is_refused_and_one_of_both_is_enough() -> None:
    nothing = evidence_cover(case({}, **WHEN), "p1", (), TODAY)
    assert isinstance(nothing, Refusal)
    assert "New exhibits" in str(made(case({}, **WHEN), REPORT).blocks)
    assert "New exhibits" not in str(made(case(**WHEN)).blocks)
    assert "Changed pages" not in str(made(case({}, **WHEN), REPORT).blocks)
