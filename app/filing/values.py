"""The values that a PDF's own fields hold, whoever filled them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from app.filing import opening
from app.filing.fingerprint import on_states

Value = str | bool
_COPY = re.compile(r"copy(\d{1,3})\.(.+)")
_OFF = frozenset({"", "/", "/Off", "/0"})  # /0 stands in blank forms too


def values(reader: PdfReader) -> dict[str, Value]:
    """The value of each field by full name: True for a ticked box, else its text.

    Empty fields and unticked boxes are left out. Raises ``Problem`` for a damaged PDF.
    """
    fields = opening.fields(reader)
    with opening.bounded():
        found = {field.name: value_of(field.widget) for field in fields}
    return {name: value for name, value in found.items() if value}


def by_copy(found: Mapping[str, Value]) -> list[dict[str, Value]]:
    """The values of a file of copied pages, copy by copy, under the official names.

    A copy that was taken out of the file is there without values, so that the others keep their
    places.
    """
    copies: defaultdict[int, dict[str, Value]] = defaultdict(dict)
    for name, value in found.items():
        match = _COPY.fullmatch(name)
        if match is not None:
            copies[int(match[1])][match[2]] = value
    return [copies[number] for number in range(1, max(copies, default=0) + 1)]


def value_of(widget: DictionaryObject, official_state: str | None = None) -> Value:
    """What one widget holds: True or False for a box, text for anything else, line ends plain.

    A box is ticked when its value or its look says so: some programs set only the one, some
    only the other. ``official_state`` (no slash) ticks it where its looks are gone. A value that
    is none of the states of the box is handed back as text. Call it within ``opening.bounded``.
    """
    stored = opening.inherited(widget, "/V")
    if opening.inherited(widget, "/FT") == "/Btn":
        return _ticked(widget, stored, official_state)
    return _text(stored)


def _ticked(widget: DictionaryObject, stored: object, official_state: str | None) -> Value:
    states = {f"/{state}" for state in on_states(widget)}
    if not states and official_state is not None:
        states = {f"/{official_state}"}
    value, look = _state(stored), _state(widget.get("/AS"))
    if value in states or look in states:
        return True
    return False if value in _OFF else value[1:]


def _state(stored: object) -> str:
    """A state with its slash, also when a program wrote it as text; empty for nothing."""
    if not isinstance(stored, str):
        return ""
    return str(stored) if stored.startswith("/") else f"/{stored}"


def _text(stored: object) -> str:
    if isinstance(stored, ArrayObject):
        chosen = [_text(each.get_object()) for each in stored]
        stored = "\n".join(chosen)
    if isinstance(stored, StreamObject):
        stored = stored.get_data()
    if isinstance(stored, bytes):
        stored = _decoded(stored)
    text = str(stored) if isinstance(stored, str) else ""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    """Bytes without a mark of their encoding are UTF-8 or, failing that, Latin as on Windows."""
    marks = {b"\xfe\xff": "utf-16-be", b"\xff\xfe": "utf-16-le", b"\xef\xbb\xbf": "utf-8"}
    for mark, encoding in marks.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
