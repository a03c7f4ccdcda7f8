"""The list of what must be read again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.law.facts import load
from app.tools.law_due import due, main

LAW = load()
FIRST = min(one.review_by for one in LAW.checked)


def test_all_that_is_due_is_listed_and_nothing_else() -> None:
    assert not due(LAW, FIRST - timedelta(days=1))
    listed = due(LAW, FIRST)
    assert {one.id for one in listed} == {one.id for one in LAW.checked if one.review_by == FIRST}
    assert len(due(LAW, date.max)) == len(LAW.checked)


def test_the_list_goes_page_by_page_with_the_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--today", (FIRST - timedelta(days=30)).isoformat()]) == 0
    told = capsys.readouterr().out
    pages = [line for line in told.splitlines()[1:] if line and not line.startswith(" ")]
    assert len(pages) == len(set(pages))
    assert any("https://www.uscis.gov/g-1055" in page for page in pages)
    assert "2026-10-16.. = 570" in told
    assert "STALE" not in told


def test_something_stale_ends_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    late = FIRST + timedelta(days=1)
    assert main(["--today", late.isoformat(), "--by", late.isoformat()]) == 1
    assert "STALE" in capsys.readouterr().out
