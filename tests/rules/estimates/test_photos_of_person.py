"""Photos for all forms of one person."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.rules.estimates.photos import estimate
from tests.rules.estimates.shown import look, said
from tests.rules.raised import i131

TODAY = date(2026, 11, 21)
PAROLE = i131("advance parole, pending I-589")
REFUGEE = i131("refugee travel document, asylee")


@pytest.mark.parametrize(
    ("forms", "here", "result"),
    [
        ([{"form": "i485"}, {"form": "i765"}, PAROLE], True, "6 photos of you in all."),
        ([{"form": "i589"}], True, "0 photos of you in all."),
        ([REFUGEE], True, "0 photos of you in all."),
        ([REFUGEE], False, "2 photos of you in all."),
        ([REFUGEE], None, "It depends on something that you have not told us yet."),
        (
            [{"form": "i131", "i131": {}}],
            True,
            "It depends on something that you have not told us yet.",
        ),
    ],
)
def test_photos(forms: list[dict[str, Any]], here: bool | None, result: str) -> None:
    assert said(estimate(look({"in_us": here}, *forms, today=TODAY)))[0] == result


def test_the_two_sources_that_disagree_are_a_doubt() -> None:
    found = estimate(look({}, {"form": "i765"}, today=TODAY))
    assert found is not None
    assert any("do not agree" in one.english() for one in found.doubtful)
    none = estimate(look({}, {"form": "i589"}, today=TODAY))
    assert none is not None
    assert not none.doubtful


@pytest.mark.parametrize(("today", "shown"), [("2027-10-06", True), ("2027-10-07", False)])
def test_nothing_stale_is_named(today: str, shown: bool) -> None:
    found = said(estimate(look({}, {"form": "i765"}, today=date.fromisoformat(today))))
    assert ("2 photos" in found[0]) is shown


def test_nothing_to_send() -> None:
    assert estimate(look({}, {"form": "i765", "state": "sent"}, today=TODAY)) is None
