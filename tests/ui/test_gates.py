"""Every gate is flipped: nothing behind it prints any more or is lost, and all comes back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.answers import paths
from app.answers.case import Case
from app.answers.states import Answer
from app.i18n import _
from app.interview import flow
from app.interview.in_use import in_use
from app.interview.labels import label_of
from app.interview.places import answer
from app.ui.answer_words import in_words
from app.ui.check_answers import NOT_USED, CheckAnswers
from app.ui.store import CaseStore
from tests.interview.cases import DAY, SAMPLES, sample
from tests.ui.flips import Flip, Print, flips, gates, printed
from tests.ui.full_case import fullest_case

PARTS: Final = (
    "people.p1",
    "people.p2",
    "people.p",
    "filings.f1",
    "filings.f2",
    "filings.f3",
    "filings.f4",
)
"""Where gates lie; together they are tested in little more time than apart, but not at once."""
FEWEST_GATES: Final = 80


def part_of(path: str) -> str:
    return next(part for part in PARTS if path.startswith(part))


def flipped(case: Case, flip: Flip) -> Case:
    return paths.replace(case, *flip)


def told(case: Case) -> dict[str, Answer[Any]]:
    return dict(paths.walk(case))


def wrongly_printed(case: Case, flip: Flip) -> Print:
    """What prints though the answer it comes from is not asked for in ``case``."""
    path = flip[0]
    only = path.split(".")[1] if path.startswith("filings.") else ""
    now, used = printed(case, only), printed(in_use(case, DAY), only)
    return {box: text for box, text in now.items() if used.get(box) != text}


def beyond(case: Case, flip: Flip) -> Iterator[Flip]:
    """Flips of the gates that are asked only behind ``flip``."""
    if not flip[1].is_given:
        return iter(())
    known = gates(case)
    return ((path, other) for path, other in flips(flipped(case, flip)) if path not in known)


@pytest.mark.parametrize("part", PARTS)
def test_nothing_behind_a_flipped_gate_prints(part: str) -> None:
    case = fullest_case()
    assert wrongly_printed(case, ("", Answer())) == {}
    tried = 0
    for flip in flips(case):
        if part_of(flip[0]) != part:
            continue
        tried += 1
        there = flipped(case, flip)
        assert wrongly_printed(there, flip) == {}, flip
        for further in beyond(case, flip):
            tried += 1
            assert wrongly_printed(flipped(there, further), further) == {}, (flip, further)
    assert tried


def test_a_flipped_gate_keeps_all_answers_and_flipping_back_restores_all() -> None:
    case = fullest_case()
    assert len(gates(case)) >= FEWEST_GATES
    store, before, prints = CaseStore(case), told(case), printed(case)
    asked = set(flow.open_places(case, DAY).answers)
    for path, other in flips(case):
        store.set(path, other, "Flip a gate")
        after = told(store.case)
        assert {one for one in before if after[one] != before[one]} == {path}
        closed = asked - flow.open_places(store.case, DAY).answers
        kept = {one for one in closed if one in before and before[one].is_given}
        assert kept <= set(flow.orphans(store.case, DAY)), path
        store.set(path, before[path], "Flip it back")
        assert store.case == case
        store.set(path, other, "Flip a gate")
        store.undo()
        assert store.case == case
    assert printed(store.case) == prints


def test_all_that_is_kept_behind_gates_is_shown_as_not_used(qtbot: QtBot) -> None:
    case = most_closed(fullest_case())
    kept = flow.orphans(case, DAY)
    assert len(kept) > 100
    page = CheckAnswers(CaseStore(case), DAY)
    qtbot.addWidget(page)
    page.read_again()
    shown = [one.text() for one in page.findChildren(QLabel)]
    unused = shown[shown.index(_(NOT_USED)) :]
    for path in kept:
        assert _(label_of(path)) in unused, path
        assert in_words(answer(case, path)) in unused, path


def most_closed(case: Case) -> Case:
    """``case`` with each gate, one after the other, as it hides most."""
    for path in gates(case):
        ways = [flipped(case, flip) for flip in flips(case) if flip[0] == path]
        case = max([case, *ways], key=hidden)
    return case


def hidden(case: Case) -> int:
    return len(flow.orphans(case, DAY))


@pytest.mark.soak
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_behind_a_flipped_gate_of_a_sample_prints(name: str) -> None:
    case = sample(name)
    for flip in flips(case):
        assert wrongly_printed(flipped(case, flip), flip) == {}, flip
