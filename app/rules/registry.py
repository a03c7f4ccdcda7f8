"""Every rule with its id, topic and scope. Rules enter themselves by a decorator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from app.answers.forms import Form
from app.rules.finding import Found
from app.rules.look import Look

Per = Literal["household", "person", "filing"]
Find = Callable[[Look], Found | None]


@dataclass(frozen=True)
class Rule:
    """A pure function of what it may look at.

    ``per`` says once for what it is asked: for the household, for each person who files, for
    each filing not sent; the latter only for ``forms``, where some are named. ``facts`` are the
    dated facts it rests on.
    """

    id: str
    topic: str
    per: Per
    forms: tuple[Form, ...]
    facts: tuple[str, ...]
    find: Find


_RULES: dict[str, Rule] = {}


def rule(
    rule_id: str,
    *,
    topic: str,
    per: Per,
    forms: tuple[Form, ...] = (),
    facts: tuple[str, ...] = (),
) -> Callable[[Find], Find]:
    """Enter the decorated function as the rule ``rule_id`` (``R-06``), which is its for good."""

    def entered(find: Find) -> Find:
        if rule_id in _RULES:
            raise ValueError(f"two rules are called {rule_id}")
        _RULES[rule_id] = Rule(rule_id, topic, per, forms, facts, find)
        return find

    return entered


def rules() -> tuple[Rule, ...]:
    """All rules, by number."""
    from app.rules import topics  # each topic enters its rules when it is first imported

    topics.enter()
    return tuple(sorted(_RULES.values(), key=_number))


def _number(one: Rule) -> tuple[int, str]:
    digits = "".join(sign for sign in one.id if sign.isdigit())
    return int(digits), one.id
