"""What is measured of the window is measured in the largest case, and said as it is."""

from __future__ import annotations

import pytest

from app.answers.case import dump, load
from app.answers.filing import FilingState, Form
from app.tools import bench_window
from app.tools.largest import CHILDREN, FILERS, HOMES, JOURNEYS, largest_case


def test_the_largest_case_is_a_household_larger_than_any() -> None:
    case = largest_case()
    for who in FILERS:
        person = case.people[who]
        own = {one.form for one in case.filings.values() if one.person == who}
        assert own == set(Form)
        assert len(person.residences.rows) == HOMES
        assert len(person.exits.rows) == len(person.entries.rows) == JOURNEYS
    assert len(FILERS) == 9
    assert case.people["p1"].children.value == list(CHILDREN)
    assert {one.state for one in case.filings.values()} == {FilingState.DRAFT}
    assert load(dump(case)) == case == largest_case()


def test_of_the_times_the_median_the_slow_and_the_slowest_are_told() -> None:
    times = [number / 1000 for number in range(1, 101)]
    said = bench_window.table(dict.fromkeys(bench_window.MEASURES, times))
    _head, first, *_others = said.splitlines()
    assert first.split()[-3:] == ["50.5", "96.0", "100.0"]
    assert len(said.splitlines()) == len(bench_window.MEASURES) + 1


def test_one_time_is_median_and_slowest() -> None:
    assert bench_window.at_most([3.0], 0.95) == 3.0


@pytest.mark.parametrize("way", ["bare", "start"])
def test_a_process_tells_when_its_window_is_painted_first(way: str) -> None:
    assert 0 < bench_window.seconds_to_paint(way) < bench_window.TIMEOUT


@pytest.mark.soak
def test_every_measure_is_taken_in_the_largest_case() -> None:
    said = bench_window.run("largest")
    assert all(said[key] for key in bench_window.MEASURES)
    assert min(time for key in bench_window.MEASURES for time in said[key]) > 0
    assert said["megabytes"] > 10
