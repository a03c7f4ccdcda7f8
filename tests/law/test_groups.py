"""Groups on lists of the government: found under their names, and silence means nothing."""

from __future__ import annotations

import pytest

from app.law.facts import load
from app.law.groups import named_like

LAW = load()


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("muslim brotherhood, student wing", "Egyptian Muslim Brotherhood"),
        ("Kurdistan Workers\u2019 Party", "Kurdistan Workers Party"),
        ("youth of the P.K.K.? no: PKK", "Kurdistan Workers Party"),
        ("C\u00e1rtel de Sinaloa", "Cartel de Sinaloa"),
        ("al Shabaab", "Al-Shabaab"),
        ("hezbollah", "Hizballah"),
        ("\u062d\u0645\u0627\u0633", "Hamas"),
    ],
)
def test_a_group_is_found_under_its_names(told: str, name: str) -> None:
    assert name in {one.name for one in named_like(LAW.groups, told)}


@pytest.mark.parametrize(
    "told", ["Teachers' union", "Hamastan football club", "Let us sing", "", "The", "Brotherhood"]
)
def test_a_part_of_a_word_or_of_a_name_is_no_group(told: str) -> None:
    assert named_like(LAW.groups, told) == ()


def test_each_group_has_a_source_and_a_day_of_review() -> None:
    for group in LAW.groups:
        assert group.source.url
        assert group.review_by > group.read_on
        assert group.doubts  # lists change: nothing here is sure for long
        assert set(group.lists) <= {"FTO", "SDGT"}
    assert set(LAW.groups) <= set(LAW.checked)


def test_no_two_names_of_a_group_are_alike() -> None:
    for group in LAW.groups:
        names = [group.name.casefold(), *(one.casefold() for one in group.also)]
        assert len(names) == len(set(names))
