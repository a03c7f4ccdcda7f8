"""Whether two values mean the same, apart from case, accents, spaces and the way dates are told."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from app.answers.countries import same_country
from app.answers.dates import PartialDate
from app.answers.filed import Json
from app.rules.names_alike import folded

_ROUGH: Final = timedelta(days=366)
_EMPTY: Final = frozenset({"none", "not applicable"})
_DATE: Final = re.compile(r"(about )?\d{4}(-\d\d){0,2}")
_NATIONS: Final = ("nationality", "nationality_at_birth")
_COUNTRIES: Final = ("country", "country_or_usa", *_NATIONS)
_STATELESS: Final = "stateless"


def alike(path: str, one: Json, other: Json) -> bool:
    """Whether both are the same answer at the form's ``path``.

    Dates are the same as long as they can mean the same day; two reasons for an empty box too. A
    form prints *none* in the box of a nationality as the word that a person may have typed there.
    """
    one, other = _nation(path, one), _nation(path, other)
    if isinstance(one, dict) or isinstance(other, dict):
        return _same_state(one, other)
    if isinstance(one, list) or isinstance(other, list):
        return bool(_every(one) & _every(other))
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return _same_text(path, str(one), str(other))


def said_date(value: Json | None) -> PartialDate | None:
    """The date that ``value`` is; None for anything else."""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return PartialDate.parse(value)
    except ValueError:
        return None


def state_of(value: Json | None) -> str | None:
    """The state (*none*, *unknown*...) that stands instead of an answer; None for an answer."""
    return value["state"] if isinstance(value, dict) else None


def _same_state(one: Json, other: Json) -> bool:
    states = {state_of(one), state_of(other)}
    return len(states) == 1 or states == _EMPTY


def _nation(path: str, value: Json) -> Json:
    stateless = isinstance(value, str) and folded(value) == _STATELESS
    return {"state": "none"} if stateless and path.endswith(_NATIONS) else value


def _every(value: Json) -> set[str]:
    return {folded(str(each)) for each in (value if isinstance(value, list) else [value])}


def _same_text(path: str, one: str, other: str) -> bool:
    if folded(one) == folded(other):
        return True
    first, second = said_date(one), said_date(other)
    if first is not None and second is not None and not _is_number(path):
        return _may_be_one(first, second)
    return path.rpartition(".")[2] in _COUNTRIES and same_country(one, other)


def _is_number(path: str) -> bool:
    """Paths whose four digits are no year."""
    return path.rpartition(".")[2] in ("postal_code", "unit", "number", "street", "street_line")


def _may_be_one(one: PartialDate, other: PartialDate) -> bool:
    (first, last), (begin, end) = _span(one), _span(other)
    return first <= end and begin <= last


def _span(when: PartialDate) -> tuple[date, date]:
    slack = _ROUGH if when.about else timedelta()
    return when.earliest - slack, when.latest + slack
