"""All rules on one case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from app.answers.case import Case
from app.law.facts import Law
from app.rules.earlier.findings import CHANGED
from app.rules.earlier.joining import joined
from app.rules.earlier.kept import people_with_forms
from app.rules.finding import Finding, Found, Kind
from app.rules.look import Household, Look
from app.rules.registry import Rule, rules

_WEIGHT: Final = {kind: weight for weight, kind in enumerate(Kind)}


def check(case: Case, law: Law, today: date) -> tuple[Finding, ...]:
    """Every finding, the heaviest first, then by rule, person and filing.

    ``case`` holds only answers in use: whoever calls hides what lies behind closed gates. Nothing
    is kept, nothing is changed.
    """
    return found_in(Household(case, law, today))


def found_in(household: Household) -> tuple[Finding, ...]:
    """As :func:`check`, for callers who read something else of the same household too."""
    found = [finding for rule in rules() for finding in of_rule(rule, household)]
    return in_order(joined(found, _on_filed_forms(household)))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings of whatever origin in the order of :func:`check`."""
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[int, str, str, str]:
    weight = _WEIGHT[finding.kind]
    return weight, finding.rule.zfill(8), finding.person or "", finding.filing or ""


def of_rule(rule: Rule, household: Household) -> Iterator[Finding]:
    """What one rule finds, wherever in the household it is asked."""
    for look in _looks(rule, household):
        found = rule.find(look)
        if found is not None:
            yield _finding(rule, look, found)


def _finding(rule: Rule, look: Look, found: Found) -> Finding:
    return Finding(
        rule=rule.id,
        topic=rule.topic,
        kind=found.kind,
        person=look.person_id,
        filing=look.filing_id,
        items=found.items,
        because=found.because,
        message=found.message,
        facts=rule.facts,
        sensitive=found.sensitive,
    )


def _on_filed_forms(household: Household) -> Iterator[Finding]:
    """What filed forms say otherwise, under the rules that the answers belong to."""
    known = {rule.id: rule for rule in rules()}
    asked = {look.person_id for look in household.people()}
    for person in people_with_forms(household.case):
        for one in household.earlier(person):
            if one.rule == CHANGED and person in asked:
                continue  # its own rule said so
            rule = known[one.rule]
            yield _finding(rule, household.look(person), one.found)


def _looks(rule: Rule, household: Household) -> Iterator[Look]:
    if rule.per == "household":
        yield household.look()
    elif rule.per == "person":
        yield from household.people()
    else:
        yield from (
            look for look in household.filings() if not rule.forms or look.form in rule.forms
        )
