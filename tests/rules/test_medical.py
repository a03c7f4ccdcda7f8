"""The medical form in the packet of Form I-485 (R-60)."""

from __future__ import annotations

from typing import Any

import pytest

from app.rules.finding import Finding, Kind
from tests.rules.raised import case, raised, read_at

WHOLE = {"signed": "2026-11-02", "sealed": True, "for_this": True}


def found(medical: dict[str, Any], mailed: str = "2026-12-01") -> Finding | None:
    form = {"form": "i485", "mail_date": mailed, "i485": {"medical": medical}}
    return raised(case({}, form), "R-60")


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ({"signed": {"state": "none"}}, set[str]()),
        ({"signed": "2026-12-02"}, {"medical.signed", "mail_date"}),
        ({"sealed": False}, {"medical.sealed"}),
        ({"for_this": False}, {"medical.for_this", "medical.signed"}),
        ({"for_this": False, "signed": "2023-11-01"}, {"medical.for_this", "medical.signed"}),
        ({"for_this": False, "signed": None}, {"medical.for_this"}),
    ],
)
def test_a_missing_part_stops_the_packet(told: dict[str, Any], read: set[str]) -> None:
    finding = found(WHOLE | told)
    assert finding is not None
    assert finding.kind is Kind.CANNOT_FILE
    assert finding.items == ()
    paths = {"filings.f1." + ("" if one == "mail_date" else "i485.") + one for one in read}
    assert read_at(finding) == paths


def test_an_older_examination_only_warns() -> None:
    finding = found(WHOLE | {"for_this": False, "signed": "2023-10-31"})
    assert finding is not None
    assert finding.kind is Kind.WARN


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"signed": "2026-12-01"},
        {"signed": "2026-12"},
        {"signed": {"state": "unknown"}},
        {"signed": None, "sealed": None, "for_this": None},
    ],
)
def test_a_whole_one_or_one_nobody_asked_about(told: dict[str, Any]) -> None:
    assert found(WHOLE | told) is None
