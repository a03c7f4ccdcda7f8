"""The map as a further copy of Supplement A uses it: the same boxes for later children."""

from __future__ import annotations

import re

from app.filing.maps import FormMap, MapRow

_LABEL = re.compile(r"Child (\d+)")
_PATH = re.compile(r"\bchildren\[(\d+)\]")


def shifted(form_map: FormMap, children: int) -> FormMap:
    """The map with every child's index and number moved on by ``children``; gates stay."""
    if not children:
        return form_map
    rows = tuple(_moved(row, children) for row in form_map.rows)
    return form_map.model_copy(update={"rows": rows})


def _moved(row: MapRow, by: int) -> MapRow:
    if row.source is None:
        return row
    source = _PATH.sub(lambda found: f"children[{int(found[1]) + by}]", row.source)
    label = _LABEL.sub(lambda found: f"Child {int(found[1]) + by}", row.label)
    return row.model_copy(update={"source": source, "label": label})
