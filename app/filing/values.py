"""The values that a PDF's own fields hold, whoever filled them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from app.filing import opening

Value = str | bool
_COPY = re.compile(r"copy(\d+)\.(.+)")


def values(reader: PdfReader) -> dict[str, Value]:
    """The value of each field by full name: True for a ticked box, else its text.

    Empty fields and unticked boxes are left out. Raises ``Problem`` for a damaged PDF.
    """
    found = {field.name: _value(field.widget) for field in opening.fields(reader)}
    return {name: value for name, value in found.items() if value}


def by_copy(found: Mapping[str, Value]) -> list[dict[str, Value]]:
    """The values of a file of copied pages, copy by copy, under the official names."""
    copies: defaultdict[int, dict[str, Value]] = defaultdict(dict)
    for name, value in found.items():
        match = _COPY.fullmatch(name)
        if match is not None:
            copies[int(match[1])][match[2]] = value
    return [copies[number] for number in sorted(copies)]


def _value(widget: DictionaryObject) -> Value:
    kind = opening.inherited(widget, "/FT")
    stored = opening.inherited(widget, "/V")
    if kind == "/Btn":
        # Some programs set only the look of a box, some only its value (pdf.md 5).
        state = widget.get("/AS", stored)
        return state not in (None, "/Off", "") and state in _on_states(widget)
    return str(stored) if isinstance(stored, str) else ""


def _on_states(widget: DictionaryObject) -> set[str]:
    looks = widget.get("/AP", DictionaryObject()).get_object()
    states = looks.get("/N") if isinstance(looks, DictionaryObject) else None
    states = states.get_object() if states is not None else None
    return set(states) - {"/Off"} if isinstance(states, DictionaryObject) else set()
