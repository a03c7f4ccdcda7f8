"""An estimate in words, in every language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.answers.case import Case
from app.i18n import use
from app.law.facts import load
from app.rules.estimates.estimate import Estimate
from app.rules.look import Household, Look
from tests.rules.raised import LANGUAGES, case

LAW = load()


def look(person: Mapping[str, Any], *filings: Mapping[str, Any], today: date) -> Look:
    """A look at p1 of a small case."""
    return at(case(person, *filings), today)


def at(about: Case, today: date) -> Look:
    """A look at p1."""
    return Household(about, LAW, today).look("p1")


def said(estimate: Estimate | None) -> list[str]:
    """The result and the steps in English; every sentence formats in every language."""
    assert estimate is not None
    every = (estimate.title, estimate.result, *estimate.steps, *estimate.doubtful)
    try:
        for language in LANGUAGES:
            use(language)
            assert all(one.said().strip() and "{" not in one.said() for one in every)
    finally:
        use("en")
    assert "stimate" in estimate.title.english()
    assert all(LAW.fact(one) for one in estimate.facts)
    return [one.english() for one in (estimate.result, *estimate.steps)]
