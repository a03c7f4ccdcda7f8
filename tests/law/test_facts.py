"""A fact of law: what held on a day, and no word about it past its day of review."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.law.dated import DOUBTS, Confidence, Doubt, Fact, Source
from app.law.dated import figure as figure_of
from app.law.facts import Law, load
from app.problems import Problem

READ, REVIEW = date(2026, 10, 8), date(2026, 12, 31)
DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))
SOURCES = '[here]\ntitle = "A page"\nurl = "https://www.uscis.gov/i-589"\n'
FACT = """
read_on = 2026-10-08
review_by = 2026-12-31
[[fact]]
id = "F-1"
says = "It costs so much."
values = [{ to = 2025-07-21, is = 0 }, { from = 2025-07-22, is = 100 }]
source = "here"
confidence = "C2"
"""


def fact(*values: dict[str, object], **given: object) -> Fact:
    made: dict[str, object] = {
        "id": "F-1",
        "topic": "fees",
        "says": "It costs so much.",
        "values": values,
        "source": Source(title="A page"),
        "confidence": "C2",
        "read_on": READ,
        "review_by": REVIEW,
    }
    return Fact.model_validate(made | given)


@given(st.lists(DAYS, min_size=2, max_size=12, unique=True), DAYS)
def test_each_day_has_the_value_of_its_period(ends: list[date], on: date) -> None:
    ends.sort()
    periods = [
        {"from": first, "to": last - timedelta(days=1), "is": number}
        for number, (first, last) in enumerate(pairwise(ends))
    ]
    held = fact(*periods).value(on)
    expected = [number for number, (first, last) in enumerate(pairwise(ends)) if first <= on < last]
    assert ([held.value] if held else []) == expected


@given(DAYS, st.integers(0, 400), st.integers(0, 400))
def test_two_values_never_hold_on_one_day(start: date, long: int, early: int) -> None:
    end = start + timedelta(days=long)
    with pytest.raises(ValidationError):
        fact({"from": start, "to": end, "is": 1}, {"from": end - timedelta(days=early), "is": 2})


@pytest.mark.parametrize(
    "values",
    [
        ({"is": 1}, {"from": READ, "is": 2}),
        ({"to": READ, "is": 1}, {"is": 2}),
        ({"from": REVIEW, "to": READ, "is": 1},),
        ({"is": 1.5},),
        ({"is": None},),
    ],
)
def test_periods_are_closed_in_order_and_whole(values: tuple[dict[str, object], ...]) -> None:
    with pytest.raises(ValidationError):
        fact(*values)


@given(DAYS, DAYS)
def test_past_the_day_of_review_nothing_is_shown(on: date, today: date) -> None:
    figure = figure_of(fact({"is": 5}), on, today)
    fresh = today <= REVIEW and on <= REVIEW
    assert figure.number == (5 if fresh else None)
    assert figure.stale is not fresh


def test_the_last_day_of_review_still_counts() -> None:
    known = fact({"from": date(2026, 10, 16), "is": 570})
    assert figure_of(known, REVIEW, REVIEW).number == 570
    assert figure_of(known, REVIEW, REVIEW + timedelta(days=1)).number is None


def test_a_value_with_its_end_announced_is_known_until_then() -> None:
    known = fact({"from": READ, "to": date(2027, 6, 30), "is": 7})
    assert figure_of(known, date(2027, 6, 30), READ).number == 7
    assert figure_of(known, date(2027, 7, 1), READ).value is None


def test_a_day_without_a_value_is_unknown_and_not_stale() -> None:
    figure = figure_of(fact({"from": READ, "is": 1}), READ - timedelta(days=1), READ)
    assert figure.value is None
    assert not figure.stale


def test_yes_and_no_are_no_numbers() -> None:
    figure = figure_of(fact({"is": True}), READ, READ)
    assert figure.flag is True
    assert figure.number is None
    assert figure_of(fact({"is": 1}), READ, READ).flag is None


def test_a_weak_source_is_a_doubt_by_itself() -> None:
    assert fact(confidence="C1").doubts == (Doubt.ONE_SOURCE,)
    assert fact(confidence="CM", doubt=["court"]).doubts == (Doubt.MEMORY, Doubt.COURT)
    assert not fact(confidence="C2").doubts
    assert not fact(confidence="CF").doubts
    assert set(DOUBTS) == set(Doubt)
    assert len(Confidence) == 4


def test_it_is_reviewed_after_it_was_read() -> None:
    with pytest.raises(ValidationError):
        fact(review_by=READ)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sources.toml").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "fees.toml").write_text(FACT, encoding="utf-8")
    return tmp_path


def test_a_file_gives_its_name_and_its_days_to_its_facts(folder: Path) -> None:
    (found,) = load(folder).of("fees")
    assert (found.topic, found.read_on, found.review_by) == ("fees", READ, REVIEW)
    assert found.source.url == "https://www.uscis.gov/i-589"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("fees.toml", "not toml [", "fees.toml"),
        ("fees.toml", FACT.replace('"here"', '"nowhere"'), "fees.toml"),
        ("fees.toml", FACT.replace("F-1", "F1"), "fees.toml"),
        ("fees.toml", FACT.replace("says", "sayz"), "fees.toml"),
        ("fees.toml", FACT.replace("2025-07-22", "2025-07-21"), "fees.toml"),
        ("other.toml", FACT, "F-1"),
        ("sources.toml", SOURCES.replace("https", "http"), "sources.toml"),
    ],
)
def test_a_wrong_file_is_refused_by_name(folder: Path, name: str, text: str, said: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(Problem) as caught:
        load(folder)
    assert caught.value.code == "bad-law"
    assert said in caught.value.message


def test_periods_numbered_apart_are_one_series() -> None:
    law = Law((fact({"to": READ, "is": 1}), fact({"from": REVIEW, "is": 2}, id="F-2")))
    assert law.first(("F-1", "F-2"), READ, READ).number == 1
    assert law.first(("F-1", "F-2"), REVIEW, READ).number == 2
    between = law.first(("F-1", "F-2"), READ + timedelta(days=1), READ)
    assert between.value is None
    assert not between.stale
