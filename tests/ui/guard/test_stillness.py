"""When to warn and when to lock, by two clocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.guard.stillness import WARNING, State, Stillness, now
from tests.ui.guard.clock import Clock

MINUTES = 180.0
TICK = 1.0


def counting(clock: Clock) -> Stillness:
    return Stillness(lambda: MINUTES, clock)


def each_second(stillness: Stillness, clock: Clock, seconds: int) -> list[State]:
    states = []
    for _second in range(seconds):
        clock.pass_by(TICK)
        states.append(stillness.look())
    return states


def test_nobody_is_told_early_then_a_warning_then_the_lock() -> None:
    clock = Clock()
    states = each_second(counting(clock), clock, 180)
    assert states == [State.THERE] * 159 + [State.SOON] * WARNING + [State.LOCK]


def test_a_touch_begins_anew() -> None:
    clock = Clock()
    stillness = counting(clock)
    assert each_second(stillness, clock, 170)[-1] is State.SOON
    stillness.touch()
    assert each_second(stillness, clock, 159) == [State.THERE] * 159


@given(st.integers(0, 150), st.floats(6, 1e7))
def test_a_computer_that_slept_locks_however_short_it_was_quiet(before: int, slept: float) -> None:
    clock = Clock()
    stillness = counting(clock)
    each_second(stillness, clock, before)
    clock.sleep(slept)
    assert stillness.look() is State.LOCK


def test_where_no_clock_stands_still_in_sleep_the_gap_alone_tells() -> None:
    clock = Clock()
    stillness = counting(clock)
    clock.pass_by(40)
    assert stillness.look() is State.LOCK


@given(st.floats(-1e6, 4.9))
def test_a_clock_that_is_set_back_or_trembles_changes_nothing(seconds: float) -> None:
    clock = Clock()
    stillness = counting(clock)
    each_second(stillness, clock, 20)
    clock.wall += seconds
    assert each_second(stillness, clock, 100) == [State.THERE] * 100


@given(st.floats(-1e6, 0))
def test_setting_the_clock_back_gains_no_time(seconds: float) -> None:
    clock = Clock()
    stillness = counting(clock)
    each_second(stillness, clock, 100)
    clock.wall += seconds
    assert each_second(stillness, clock, 80)[-1] is State.LOCK


@pytest.mark.parametrize("minutes", [60.0, 300.0, 600.0])
def test_the_choice_counts_at_once(minutes: float) -> None:
    clock, chosen = Clock(), [180.0]
    stillness = Stillness(lambda: chosen[0], clock)
    each_second(stillness, clock, 100)
    chosen[0] = minutes
    expected = State.LOCK if minutes == 60 else State.THERE
    clock.pass_by(TICK)
    assert stillness.look() is expected


def test_the_real_clocks_go_on() -> None:
    first, second = now(), now()
    assert second.steady >= first.steady
    assert second.wall > 1_700_000_000
