"""The case as its forms ask it: every item once, in their order, and nothing behind a gate."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.answers.case import load
from app.filing.blanks import printed
from app.interview import flow
from app.interview.asked import told_at
from app.ui import case_files
from app.ui.badges import Badges
from app.ui.desk import reading

TODAY = dt.date(2026, 3, 10)
SAMPLES = case_files.samples()


@pytest.mark.parametrize("path", SAMPLES, ids=[one.stem for one in SAMPLES])
def test_every_question_that_a_form_prints_has_a_line(path: Path) -> None:
    case = load(path.read_bytes())
    badges = Badges(case, TODAY)
    asked = {one.path for one in flow.asked(case, TODAY) if badges.items(one.path)}
    parts = [part for part in reading.read(case, TODAY) if part.form]
    assert asked <= {line.path for part in parts for line in part.lines}
    for part in parts:
        assert all(item.startswith(f"{part.form} ") for one in part.lines for item in one.items)


@pytest.mark.parametrize("path", SAMPLES, ids=[one.stem for one in SAMPLES])
def test_what_is_told_has_a_line_and_what_is_not_used_has_none(path: Path) -> None:
    case = load(path.read_bytes())
    lines = {line.path for part in reading.read(case, TODAY) for line in part.lines}
    told = {one.path for one in flow.asked(case, TODAY) if told_at(case, one).is_given}
    assert told <= lines
    assert lines.isdisjoint(set(flow.orphans(case, TODAY)))


def test_a_part_stands_once_for_each_form_and_in_the_order_of_the_form() -> None:
    case = load((case_files.SAMPLES / "simple.json").read_bytes())
    parts = [part.part for part in reading.read(case, TODAY) if part.form == printed("i589")]
    assert parts == sorted(set(parts))
    first = next(part for part in reading.read(case, TODAY) if part.part == "A.I")
    numbers = [line.items[0] for line in first.lines]
    assert numbers.index("I-589 A.I.4") < numbers.index("I-589 A.I.12")


def test_forms_of_two_people_are_told_apart_by_their_names() -> None:
    case = load((case_files.SAMPLES / "asylee-family.json").read_bytes())
    titles = [part.title(case) for part in reading.read(case, TODAY)]
    assert len(titles) == len(set(titles))
