"""Small cases for rules, and what a rule finds in them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.answers.case import Case
from app.i18n import use
from app.law.facts import load
from app.rules.check import check
from app.rules.finding import Finding
from tests.answers.households import HOME, read

TODAY = date(2026, 11, 21)
US = "United States"
LANGUAGES = ("es", "ar", "en")


def case(person: Mapping[str, Any], *filings: Mapping[str, Any], **people: Any) -> Case:
    """A case of p1, at home in HOME, with ``filings`` f1, f2... of p1 unless they say otherwise."""
    everyone = {"p1": {"home_country": HOME, **person}, **people}
    made = {f"f{at}": {"person": "p1", **one} for at, one in enumerate(filings, start=1)}
    return read({"people": everyone, "filings": made})


def i589(include: Mapping[str, Any] | None = None, **sworn: bool) -> dict[str, Any]:
    """A Form I-589 with those answers confirmed."""
    return {"form": "i589", "claim": {"sworn": answers(sworn)}, "include": include or {}}


def i765(category: str = "c8", **sworn: bool) -> dict[str, Any]:
    """A Form I-765 with those answers confirmed."""
    return {"form": "i765", "i765": {"category": category, "sworn": answers(sworn)}}


def i131(application: str, **sworn: bool) -> dict[str, Any]:
    """A Form I-131 with those answers confirmed."""
    return {"form": "i131", "i131": {"application": application, "sworn": answers(sworn)}}


def i485(**sworn: bool) -> dict[str, Any]:
    """A Form I-485 with those answers confirmed."""
    return {"form": "i485", "i485": {"sworn": answers(sworn)}}


def answers(sworn: Mapping[str, bool]) -> dict[str, Any]:
    """Sworn answers that the person confirmed."""
    return {key: {"answer": yes, "confirmed": "2026-11-01"} for key, yes in sworn.items()}


def rows(*found: Mapping[str, Any]) -> dict[str, Any]:
    """A table r1, r2..."""
    return {f"r{at}": dict(one) for at, one in enumerate(found, start=1)}


def raised(
    about: Case, rule: str, person: str | None = "p1", today: date = TODAY
) -> Finding | None:
    """What ``rule`` finds about ``person`` (or about one of their filings), in all languages."""
    found = [one for one in check(about, load(), today) if one.rule == rule]
    mine = [one for one in found if one.person == person]
    for one in found:
        say(one)
    return mine[0] if mine else None


def say(finding: Finding) -> None:
    """Every sentence of it formats in every language, and says something."""
    try:
        for language in LANGUAGES:
            use(language)
            for sentence in finding.message:
                assert sentence.said().strip()
                assert "{" not in sentence.said()
                assert "{" not in sentence.english()
    finally:
        use("en")


def read_at(finding: Finding) -> set[str]:
    """The paths of what it read."""
    return {one.path for one in finding.because}
