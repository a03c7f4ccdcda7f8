"""A changed event takes an answer off every form it fed, until the person looks at it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.answers import paths
from app.answers.case import Case, load
from app.answers.proposals import confirm
from app.answers.states import given
from app.filing.blanks import choose
from app.filing.decide import decide
from app.filing.editions import FORMS
from app.filing.marks import Decision

TODAY = date(2026, 3, 1)
Decide = Callable[[Case, str], Decision]


@pytest.fixture(scope="module")
def decided() -> Decide:
    """Decides a filing by the map of its form."""
    known = {name: choose(name, None, FORMS, practice=True) for name in ("i765", "i131", "i485")}

    def one(case: Case, filing_id: str) -> Decision:
        blank = known[case.filings[filing_id].form.value]
        return decide(case, filing_id, blank.catalogue, blank.form_map, TODAY)

    return one


CHANGES: list[tuple[str, str, Any, dict[str, set[str]]]] = [
    (
        "pending-renewal",
        "people.p1.arrests.r1.place",
        given("Another town"),
        {"f2": {"i765.sworn.arrested"}, "f3": set()},
    ),
    (
        "pending-renewal",
        "people.p1.applications.r2.receipt",
        given("ZZZ0000000999"),
        {"f2": {"i765.sworn.filed_before"}, "f3": set()},
    ),
    (
        "pending-renewal",
        "people.p1.proceedings.status",
        given("now"),
        {"f2": set(), "f3": {"i131.sworn.in_proceedings"}},
    ),
    (
        "asylee-family",
        "people.p2.arrests.r1.until",
        given("2023-02-17"),
        {"f2": set(), "f5": {"i485.sworn.arrested"}, "f6": set(), "f7": set()},
    ),
    (
        "asylee-family",
        "people.p3.memberships.r1",
        {"name": "Chess club", "country": "United States"},
        {"f2": set(), "f5": set(), "f7": {"i485.sworn.organizations"}},
    ),
    (
        "asylee-family",
        "people.p1.documents.r2",
        {"kind": "passport", "country": "El Salvador", "issued": "2025-08-01"},
        {"f2": set(), "f3": {"i131.sworn.home_passport"}, "f4": set()},
    ),
    (
        "asylee-family",
        "filings.f1.mail_date",
        date(2023, 4, 29),
        {
            "f2": {"i485.sworn.relief"},
            "f5": {"i485.sworn.relief"},
            "f7": {"i485.sworn.relief"},
            "f3": set(),
        },
    ),
]


@pytest.mark.parametrize(("name", "path", "value", "lost"), CHANGES)
def test_a_changed_event_empties_the_boxes_it_fed(
    samples: Path, decided: Decide, name: str, path: str, value: Any, lost: dict[str, set[str]]
) -> None:
    case = load((samples / f"{name}.json").read_bytes())
    changed = paths.replace(case, path, value)
    for filing_id, keys in lost.items():
        assert _gone(decided, case, changed, filing_id) == keys
        for key in keys:
            changed = confirm(changed, filing_id, key, TODAY)
        assert _gone(decided, case, changed, filing_id) == set()


def _gone(decided: Decide, before: Case, after: Case, filing_id: str) -> set[str]:
    """The sworn items that were ticked and no longer are; each then waits to be confirmed."""
    start = f"filings.{filing_id}."
    was, now = decided(before, filing_id), decided(after, filing_id)
    ticked = [_ticked(one, start) for one in (was, now)]
    waiting = {one.path.removeprefix(start) for one in now.missing}
    gone = ticked[0] - ticked[1]
    assert {f"{key}.confirmed" for key in gone} <= waiting
    return gone


def _ticked(decision: Decision, start: str) -> set[str]:
    paths_ticked = {mark.path for mark in decision.marks if mark.ticked and ".sworn." in mark.path}
    return {path.removeprefix(start).removesuffix(".answer") for path in paths_ticked}
