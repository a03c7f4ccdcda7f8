"""Dates as people remember them: to the day, the month or the year, exactly or about."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
)
from pydantic import WithJsonSchema as _WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Precision = Literal["day", "month", "year"]

FIRST_YEAR, LAST_YEAR = 1850, 2150
_PATTERN = re.compile(r"(about )?([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_JSON_PATTERN = r"^(about )?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


@dataclass(frozen=True)
class PartialDate:
    """A Gregorian date known to the day, the month or the year; ``about`` says "more or less".

    Written ``2020-05-14``, ``2020-05``, ``2020`` or ``about 2020-05``. Raises ValueError for a
    day that is not in the calendar and for years outside 1850 to 2150 (most often a year of
    another calendar).
    """

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError("year outside 1850 to 2150")
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2020-05-14``, ``2020-05``, ``2020``, each with or without ``about``.

        Raises ValueError for anything else.
        """
        match = _PATTERN.fullmatch(text)
        if match is None:
            raise ValueError("not a date of the form YYYY-MM-DD, YYYY-MM or YYYY")
        about, year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None, bool(about))

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return ``day`` as a date known to the day."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        """How exactly the date is known, ``about`` aside."""
        if self.day is not None:
            return "day"
        return "month" if self.month is not None else "year"

    @property
    def earliest(self) -> date:
        """The first day it can mean; ``about`` does not widen it."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean; ``about`` does not widen it."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __lt__(self, other: PartialDate) -> bool:
        """Order by the first day it can mean, then by the last."""
        first, other_first = self.earliest, other.earliest
        return first < other_first or (first == other_first and self.latest < other.latest)

    def __str__(self) -> str:
        """Return the form :meth:`parse` reads."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return ("about " if self.about else "") + "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _partial_date,
            serialization=core_schema.plain_serializer_function_ser_schema(str),
            metadata={"pydantic_js_functions": [_partial_date_schema]},
        )


def _partial_date_schema(_core: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
    return {
        "type": "string",
        "pattern": _JSON_PATTERN,
        "description": "YYYY-MM-DD, YYYY-MM or YYYY; 'about ' in front when it is not exact.",
    }


def _partial_date(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(value if isinstance(value, str) else "")
    except ValueError as error:
        raise PydanticCustomError("partial_date", "not a date") from error


def _until(value: object) -> PartialDate | Literal["present"]:
    return "present" if value == "present" else _partial_date(value)


Until = Annotated[
    PartialDate | Literal["present"],
    PlainValidator(_until),
    PlainSerializer(str, return_type=str),
    _WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^present$|" + _JSON_PATTERN,
            "description": "A date (YYYY-MM-DD, YYYY-MM or YYYY), or 'present'.",
        }
    ),
]


def _iso_day(value: object) -> object:
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str) and _ISO_DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError as error:
        raise PydanticCustomError("iso_day", "not a day of the calendar") from error
    raise PydanticCustomError("iso_day", "not a day of the form YYYY-MM-DD")


Day = Annotated[date, BeforeValidator(_iso_day)]
