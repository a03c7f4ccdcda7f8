"""The small invented cases: each brings exactly what it expects."""

from __future__ import annotations

import pytest

from tests.rules.corpus import Small, small_cases

ALL = small_cases()


@pytest.mark.parametrize("small", ALL, ids=[one.name for one in ALL])
def test_a_case_brings_exactly_what_it_expects(small: Small) -> None:
    found = small.found()
    assert found == small.wanted(), small.why
    assert not {one.split()[0] for one in found - small.wanted()} & small.forbidden


def test_there_are_sixty_cases_and_some_of_them_are_truthful_differences() -> None:
    assert len(ALL) >= 60
    assert sum(one.name.startswith("truthful-") for one in ALL) >= 8
