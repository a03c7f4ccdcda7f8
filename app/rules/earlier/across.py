"""Two filed forms beside each other, where the case of today does not tell what is so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from app.rules.earlier.alike import alike, state_of
from app.rules.earlier.compare import Comparison, Verdict, Why
from app.rules.earlier.kept import Earlier
from app.rules.earlier.subjects import Nature

Pair = tuple[Comparison, Comparison]
_LIFELONG = (
    "self.name.",
    "self.birth.",
    "derived.self.birth_place",
    "self.sex",
    "self.nationality_at_birth",
    "self.numbers.a_number",
    "self.numbers.ssn",
    "self.numbers.uscis_account",
    "mother.name.",
    "father.name.",
    "mother.birth.",
    "father.birth.",
)


def across(filed: Sequence[Sequence[Comparison]]) -> Iterator[Pair]:
    """The answers that two filed forms give differently.

    ``filed`` holds the comparisons of each form. Facts for life are compared, and the same sworn
    item on two forms of one kind: a Yes that was a No on a later form. What one of the forms has
    differently from today is told already.
    """
    for one, other in combinations(filed, 2):
        theirs = {two.path: two for two in other if two.path and two.said is not None}
        for first in one:
            second = theirs.get(first.path)
            if second is not None and _differ(first, second):
                yield first, second


def _differ(one: Comparison, other: Comparison) -> bool:
    if one.said is None or other.said is None or _is_told(one) or _is_told(other):
        return False
    if one.subject.nature is Nature.SWORN:
        return _same_form(one, other) and _is_yes_then_no(one, other)
    known = state_of(one.said) is None and state_of(other.said) is None
    lasting = one.path.startswith(_LIFELONG)
    return lasting and known and not alike(one.path, one.said, other.said)


def _is_told(one: Comparison) -> bool:
    return one.verdict is Verdict.DIFFERENT or one.why is Why.EVENT


def _same_form(one: Comparison, other: Comparison) -> bool:
    return one.earlier.filed.form is other.earlier.filed.form


def _is_yes_then_no(one: Comparison, other: Comparison) -> bool:
    """Whether the earlier says Yes and the later No; without both days nobody knows the order."""
    first, second = sorted((one, other), key=_day)
    days = first.earlier.day is not None and second.earlier.day is not None
    return days and first.said is True and second.said is False


def _day(one: Comparison) -> tuple[bool, str]:
    earlier: Earlier = one.earlier
    return earlier.day is None, earlier.day.isoformat() if earlier.day else ""
