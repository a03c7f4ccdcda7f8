"""How long all rules take on the largest case: first, again, and after one letter. make bench.

Times are of the processor, in milliseconds, so that other programs count little; the median of
several rounds. What closed gates hide is taken out anew after each letter, as the window does.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.answers import paths
from app.answers.case import Case
from app.answers.states import given
from app.interview.in_use import in_use
from app.law.facts import Law, load
from app.rules.check import check, of_rule
from app.rules.look import Household
from app.rules.registry import Rule, rules
from app.tools.largest import largest_case

TODAY: Final = date(2026, 5, 1)
"""A day within the time for which the facts were checked."""
ROUNDS: Final = 7
SLOWEST: Final = 5
_LETTER: Final = "people.p1.residences.r2.street"


@dataclass(frozen=True)
class Times:
    """Milliseconds: the first time, again, after one letter (hiding and rules), of each rule."""

    findings: int
    first: float
    again: float
    hiding: float
    letter: float
    of_rules: tuple[tuple[str, float], ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Returns the exit code."""
    rounds = int((arguments or sys.argv[1:] or [str(ROUNDS)])[0])
    print(table(measured(largest_case(), load(), rounds)))
    return 0


def measured(case: Case, law: Law, rounds: int = ROUNDS) -> Times:
    """The times of ``case``; ``rounds`` of each, but for the first time."""
    used = in_use(case, TODAY)
    first = _spent(lambda: check(used, law, TODAY))
    again = _median(rounds, lambda: check(used, law, TODAY))
    hiding, letter = [], []
    for number in range(rounds):
        typed = paths.replace(case, _LETTER, given(f"{number} Invented Road"))
        hiding.append(_spent(lambda: in_use(typed, TODAY)))  # noqa: B023 - called at once
        letter.append(_spent(lambda: check(in_use(typed, TODAY), law, TODAY)))  # noqa: B023 - likewise
    return Times(
        findings=len(check(used, law, TODAY)),
        first=first,
        again=again,
        hiding=statistics.median(hiding),
        letter=statistics.median(letter),
        of_rules=_each(Household(used, law, TODAY)),
    )


def table(times: Times) -> str:
    """The times as lines; of single rules only the slowest."""
    slowest = sorted(times.of_rules, key=_time, reverse=True)[:SLOWEST]
    return "\n".join(
        (
            f"All {len(times.of_rules)} rules on the largest case: {times.findings} findings.",
            f"{'first':<34}{times.first:>8.1f} ms",
            f"{'again':<34}{times.again:>8.1f} ms",
            f"{'after one letter: what is in use':<34}{times.hiding:>8.1f} ms",
            f"{'after one letter: all rules':<34}{times.letter:>8.1f} ms",
            "The slowest, with what the others then know too:",
            *(f"{name:<34}{spent:>8.1f} ms" for name, spent in slowest),
        )
    )


def _each(household: Household) -> tuple[tuple[str, float], ...]:
    return tuple((rule.id, _of_one(rule, household)) for rule in rules())


def _of_one(rule: Rule, household: Household) -> float:
    return _spent(lambda: tuple(of_rule(rule, household)))


def _median(rounds: int, work: Callable[[], object]) -> float:
    return statistics.median(_spent(work) for _round in range(rounds))


def _spent(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def _time(one: tuple[str, float]) -> float:
    return one[1]


if __name__ == "__main__":
    sys.exit(main())
