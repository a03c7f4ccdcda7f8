"""The bench of the rules runs all of them, and says which are the slowest."""

from __future__ import annotations

from app.law.facts import load
from app.rules.registry import rules
from app.tools import bench_rules
from app.tools.largest import largest_case


def test_every_rule_is_measured_on_the_largest_case() -> None:
    times = bench_rules.measured(largest_case(), load(), rounds=1)
    assert [name for name, _time in times.of_rules] == [rule.id for rule in rules()]
    assert times.findings > 100


def test_only_the_slowest_rules_are_named() -> None:
    each = tuple((f"R-{number}", float(number)) for number in range(9))
    said = bench_rules.table(bench_rules.Times(3, 4.0, 3.0, 2.0, 1.0, each)).splitlines()
    assert said[0] == "All 9 rules on the largest case: 3 findings."
    assert [line.split()[0] for line in said[-5:]] == ["R-8", "R-7", "R-6", "R-5", "R-4"]
