"""The map as a further copy of Supplement A uses it: the same boxes for later children."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.filing.maps import FormMap, Gate, MapRow

_PATH = re.compile(r"\bchildren\[(\d+)\]")
_NUMBERED = re.compile(r"\b(Child |child)(\d+)")


def shifted(form_map: FormMap, children: int) -> FormMap:
    """The map with the children of Supplement A moved on by ``children``.

    Paths, gates, items and labels move; whatever concerns the children printed before the
    supplement stays. With 2, ``children[4]`` and "Child 5" become ``children[6]`` and "Child 7".
    """
    if not children:
        return form_map
    first = form_map.copies["supplement_a"].first
    path = _mover(_PATH, first, children)
    words = _mover(_NUMBERED, first + 1, children)
    rows = tuple(_row(row, path, words) for row in form_map.rows)
    gates = {name: _gate(gate, path) for name, gate in form_map.gates.items()}
    return form_map.model_copy(update={"rows": rows, "gates": gates})


def _row(row: MapRow, path: Callable[[str], str], words: Callable[[str], str]) -> MapRow:
    if row.source is None:
        return row
    moved = {
        "source": path(row.source),
        "item": words(row.item),
        "label": words(row.label),
    }
    return row.model_copy(update=moved)


def _gate(gate: Gate, path: Callable[[str], str]) -> Gate:
    return gate if gate.path is None else gate.model_copy(update={"path": path(gate.path)})


def _mover(pattern: re.Pattern[str], first: int, by: int) -> Callable[[str], str]:
    def one(found: re.Match[str]) -> str:
        *before, number = found.groups()
        moved = str(int(number) + by) if int(number) >= first else number
        return found[0].replace(number, moved) if not before else f"{before[0]}{moved}"

    def move(text: str) -> str:
        return pattern.sub(one, text)

    return move
