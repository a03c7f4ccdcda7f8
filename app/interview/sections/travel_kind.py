"""Which travel paper is asked for: the parts of Form I-131 hang on it."""

from __future__ import annotations

from typing import Final

from app.interview.conditions import AllOf, AnyOf, Is
from app.interview.sections import whose

ROOT: Final = "filings.{f}.i131"


def _asks(application: str) -> Is:
    return Is(f"{ROOT}.application", value=application)


REFUGEE: Final = AllOf(
    whose.TRAVEL,
    AnyOf(
        _asks("refugee travel document, asylee"),
        _asks("refugee travel document, permanent resident"),
    ),
)
PAROLE: Final = AllOf(
    whose.TRAVEL,
    AnyOf(_asks("advance parole, pending I-589"), _asks("advance parole, pending I-485")),
)
