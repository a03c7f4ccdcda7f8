"""Reads the answers out of a filled form: the map run backwards, nothing guessed.

What cannot be read without guessing (two boxes of one question ticked, a date that is none) is
handed back as it stands, with the name of its field.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from app.filing import wording
from app.filing.catalogue import Catalogue
from app.filing.codecs import CODECS
from app.filing.maps import FormMap, MapRow

Value = str | bool
Json = str | bool | int | list[str] | dict[str, str]
_PHONE = frozenset({"phone_area", "phone_number"})
_WORDS = {
    wording.NONE: "none",
    wording.NOT_APPLICABLE: "not applicable",
    wording.UNKNOWN: "unknown",
}


class GoneOn(NamedTuple):
    """A box whose text goes on, wholly or in part, at ``place``: its item and the answer's path."""

    item: str
    place: str
    path: str


@dataclass(frozen=True)
class ReadBack:
    """What a filled form says.

    ``answers`` has one JSON value by filing-relative path: the value as a case file writes it, or
    ``{"state": "none"}`` where the form has the word for a state. ``elsewhere`` names what goes
    on at ``supplement-b``, ``additional`` or ``continuation``; the part in the box is among the
    answers. ``unread`` has field names and values as found.
    """

    answers: Mapping[str, Json]
    elsewhere: tuple[GoneOn, ...] = ()
    unread: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True)
class _Found:
    """What one box says: a value, or the values that its tick may stand for."""

    row: MapRow
    raw: Value
    value: Json


@dataclass
class _Reading:
    by_path: defaultdict[str, list[_Found]] = field(default_factory=lambda: defaultdict(list))
    elsewhere: dict[GoneOn, None] = field(default_factory=dict)
    unread: list[tuple[str, Value]] = field(default_factory=list)


def read(values: Mapping[str, Value], form_map: FormMap, catalogue: Catalogue) -> ReadBack:
    """The answers in ``values``: the value of each field by full name, True for a ticked box.

    Empty fields, unticked boxes and bar codes say nothing. Supplement headers are read by
    ``sheet``.
    """
    reading = _Reading()
    kinds = {one.name: one.kind for one in catalogue.fields}
    for row in form_map.rows:
        raw = values.get(row.field, "")
        if _says_something(raw) and kinds.get(row.field) != "barcode" and not row.of_sheet:
            _read_row(row, raw, form_map, reading)
    answers = dict(_answers(reading))
    return ReadBack(answers, tuple(reading.elsewhere), tuple(reading.unread))


def sheet(
    values: Mapping[str, Value], form_map: FormMap, catalogue: Catalogue, page: int
) -> dict[str, str]:
    """The ``sheet.*`` boxes of a supplement ``page``: ``name``, ``a_number``, ``part``, ..."""
    pages = {one.name: one.page for one in catalogue.fields}
    found = {
        str(row.source).partition(".")[2]: values.get(row.field)
        for row in form_map.rows
        if row.of_sheet and pages[row.field] == page
    }
    return {name: raw for name, raw in found.items() if isinstance(raw, str) and raw.strip()}


def _read_row(row: MapRow, raw: Value, form_map: FormMap, reading: _Reading) -> None:
    if row.source is None or row.codec is None:
        reading.unread.append((row.field, raw))
        return
    text = _without_marker(row, raw, reading) if isinstance(raw, str) else raw
    if not _says_something(text):
        return
    value = value_of(row, text, form_map)
    if value is None:
        reading.unread.append((row.field, raw))
    else:
        reading.by_path[row.source].append(_Found(row, raw, value))


def value_of(row: MapRow, text: Value, form_map: FormMap) -> Json | None:
    """What ``text`` means in the box of ``row``: a value, a state, or None when it is neither."""
    if row.codec is None:
        return None
    return _state(row, text, form_map) or CODECS[row.codec].read(text, row.when)


def _without_marker(row: MapRow, text: str, reading: _Reading) -> str:
    """The text of the box itself; where it goes on elsewhere is noted."""
    where = wording.elsewhere(text)
    if where is None:
        return text
    reading.elsewhere.setdefault(GoneOn(row.item, where, str(row.source)))
    return text.rstrip().rpartition("\n")[0]


def _state(row: MapRow, raw: Value, form_map: FormMap) -> dict[str, str] | None:
    """The state a word stands for: the box's own words first, then those other people use."""
    style = form_map.blank[row.blank] if row.blank else {}
    own = next((str(state) for state, word in style.items() if raw == word), None)
    state = own if own is not None or isinstance(raw, bool) else _WORDS.get(raw)
    return None if state is None else {"state": state}


def _answers(reading: _Reading) -> Iterator[tuple[str, Json]]:
    for path, found in reading.by_path.items():
        value = _phone(found) if found[0].row.codec in _PHONE else _agreed(found)
        if value is None:
            reading.unread.extend((one.row.field, one.raw) for one in found)
        else:
            yield path, value


def _phone(found: list[_Found]) -> Json | None:
    """Area code and number in one; the number box alone may say why there is none."""
    parts = {str(one.row.codec): one.value for one in found}
    number = parts.get("phone_number")
    if set(parts) == {"phone_number"} and isinstance(number, dict):
        return number
    return f"{parts['phone_area']}-{number}" if set(parts) == _PHONE else None


def _agreed(found: list[_Found]) -> Json | None:
    """The one value that all boxes of a path allow; None when they contradict each other."""
    values = [_allowed(one.value) for one in found]
    agreed = [value for value in values[0] if all(value in others for others in values)]
    if not agreed:
        return None
    return agreed[0] if len(agreed) == 1 else [str(value) for value in agreed]


def _allowed(value: Json) -> list[Json]:
    return list(value) if isinstance(value, list) else [value]


def _says_something(raw: Value) -> bool:
    return raw if isinstance(raw, bool) else bool(raw.strip())
