"""What filed forms say otherwise, beside what the rules say of today: one finding for each rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from app.rules.finding import Finding, Kind

_WEIGHT: Final = list(Kind)


def joined(today: Iterable[Finding], filed: Iterable[Finding]) -> tuple[Finding, ...]:
    """``today`` with ``filed`` added; of one rule about one person there is one finding.

    Where a rule has spoken already of all these items on filed forms, nothing is said twice.
    """
    found = {(one.key, one.filing): one for one in today}
    for one in filed:
        known = found.get((one.key, one.filing))
        found[one.key, one.filing] = one if known is None else _both(known, one)
    return tuple(found.values())


def _both(one: Finding, more: Finding) -> Finding:
    paths = {read.path for read in one.because}
    if set(more.items) <= set(one.items) and any(_is_filed(path) for path in paths):
        return one
    kind = min(one.kind, more.kind, key=_WEIGHT.index)
    return replace(
        one,
        kind=kind,
        message=tuple(dict.fromkeys((*one.message, *more.message))),
        because=tuple(dict.fromkeys((*one.because, *more.because))),
        items=tuple(dict.fromkeys((*one.items, *more.items))),
        sensitive=one.sensitive or more.sensitive,
    )


def _is_filed(path: str) -> bool:
    return ".filed" in path
