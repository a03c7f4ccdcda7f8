"""How other people write in the boxes of a form, put the way this program prints it.

Only what has one meaning is changed: a date without its zeros, a number with its dashes, a word
in capitals. All else stays as it stands, for the reader to take or to hand back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from app.filing import wording
from app.filing.catalogue import Catalogue, Field
from app.filing.codecs import CODECS, PRESENT, Unprintable, ascii_digits
from app.filing.maps import FormMap, MapRow
from app.filing.values import Value

_DAY = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})")
_SOLID = re.compile(r"(\d{2})(\d{2})(\d{4})")  # the official scripts take it as MMDDYYYY
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_MONTH = re.compile(r"(\d{1,2})[/-](\d{4})")
_LOOSE = re.compile(r"[\s()\-.]+")
_WORDS: Final = (wording.NONE, wording.NOT_APPLICABLE, wording.UNKNOWN)
_SAID: Final = {"na": "n/a", "n.a.": "n/a", "not applicable": "n/a"}


def as_printed(
    found: Mapping[str, Value], form_map: FormMap, catalogue: Catalogue
) -> dict[str, Value]:
    """``found`` (values by official name) with every text as this program would have printed it."""
    rows, fields = form_map.by_field(), catalogue.by_name()
    return {
        name: _as_printed(value, rows[name], fields[name], form_map)
        if isinstance(value, str) and name in rows and name in fields
        else value
        for name, value in found.items()
    }


def _as_printed(text: str, row: MapRow, field: Field, form_map: FormMap) -> str:
    if row.codec is None or row.codec == "story" or field.multiline:
        return text
    bare = text.strip()
    word = _word(bare, row, form_map)
    if word is not None:
        return word
    if row.codec in _WRITTEN:
        return _by_codec(bare, row, field)
    change = _CHANGES.get(row.codec)
    return change(ascii_digits(bare)) if change is not None else bare or text


def _word(text: str, row: MapRow, form_map: FormMap) -> str | None:
    """The word for a state that the box may show, in whatever letters it was written."""
    style = form_map.blank[row.blank] if row.blank else {}
    said = text.casefold()
    said = _SAID.get(said, said)
    words = (*style.values(), *_WORDS)
    return next((word for word in words if word.casefold() == said), None)


def _by_codec(text: str, row: MapRow, field: Field) -> str:
    try:
        printed = CODECS[str(row.codec)].write(text, field, row.when)
    except Unprintable:
        return text
    return printed if isinstance(printed, str) else text


def _date(text: str) -> str:
    if found := _DAY.fullmatch(text):
        return f"{found[1]:>02}/{found[3]:>02}/{found[4]}"
    if found := _SOLID.fullmatch(text):
        return "/".join(found.groups())
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
        return f"{month}/{day}/{year}" if day else f"{month}/{year}"
    if found := _MONTH.fullmatch(text):
        return f"{found[1]:>02}/{found[2]}"
    return text


def _month_year(text: str) -> str:
    return PRESENT if text.casefold() == PRESENT.casefold() else _date(text)


def _until(text: str) -> str:
    return "D/S" if text.casefold() in {"d/s", "ds"} else _month_year(text)


def _area(text: str) -> str:
    return _LOOSE.sub("", text)


def _local(text: str) -> str:
    digits = _LOOSE.sub("", text)
    return f"{digits[:3]}-{digits[3:]}" if re.fullmatch(r"\d{7}", digits) else text


def _count(text: str) -> str:
    return str(int(text)) if re.fullmatch(r"\d{1,4}", text) else text


_WRITTEN: Final = frozenset({"digits", "zip", "phone"})
_CHANGES: Final[Mapping[str, Callable[[str], str]]] = {
    "us_date": _date,
    "us_until": _until,
    "month_year": _month_year,
    "phone_area": _area,
    "phone_number": _local,
    "count": _count,
}
