"""The item numbers of a new edition, told from what is printed beside its boxes."""

from __future__ import annotations

from app.filing.agreement import Pair


def renumbered(item: str, pair: Pair) -> str | None:
    """``item`` of the known edition as the new one numbers it; None when that is not sure.

    Where the known edition prints a number beside the box that is part of ``item``, the number
    the new edition prints takes its place: ``9.70`` beside ``68`` becomes ``9.68``. Elsewhere
    the number stays only when tooltip and printed number are the same as before.
    """
    place = _place(item, pair.known.number)
    if place is None:
        same = pair.same_tooltip and pair.known.number == pair.new.number
        return item if same else None
    steps, fresh = item.split("."), pair.new.number.split(".")
    old = steps[place : place + len(fresh)]
    if len(fresh) != len(pair.known.number.split(".")) or not pair.new.number:
        return None
    steps[place : place + len(fresh)] = [
        step.upper() if before.isupper() else step for before, step in zip(old, fresh, strict=True)
    ]
    return ".".join(steps)


def _place(item: str, number: str) -> int | None:
    """Where in ``item`` the printed ``number`` stands (the last place), counted in steps."""
    steps, wanted = item.lower().split("."), number.split(".")
    for start in range(len(steps) - len(wanted), -1, -1):
        if number and steps[start : start + len(wanted)] == wanted:
            return start
    return None
