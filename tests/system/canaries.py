"""People and filings in which no two values are the same, so that a stray value has an owner.

Words are five letters that begin with those of their owner, numbers and days are drawn from one
bag for the whole case. A value found on paper leads back to one answer of one owner: a person
(``p2``) or a filing (``f3``).
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum
from itertools import product
from typing import Annotated, Any, Final, get_args, get_origin

from app.answers.claim import Sworn
from app.answers.dates import PartialDate
from app.answers.events import Job, Residence, School
from app.answers.model import Section
from app.answers.rows import RowId, Rows
from app.answers.states import Answer
from app.answers.text import FreeText

OWNERS: Final = "BCDFGHJKLMNPQRSTVWXZ"
US_STATES: Final = re.findall("..", "ALAKAZARCACOCTDEFLGAHIIDILINIAKSKYLAMEMDMAMIMNMSMOMT")
DIGITS: Final = {
    "a_number": 9,
    "ssn": 9,
    "uscis_account": 12,
    "i94": 11,
    "sevis": 10,
    "phone": 10,
    "mobile": 10,
    "postal_code": 5,
    "visa_number": 8,
    "bar_number": 8,
    "number": 8,
}
RECEIPTS: Final = frozenset({"receipt", "petition_receipt"})
IN_US: Final = ("residences.r1", "contact.mailing", "preparer", "interpreter", "attorney")
"""Addresses in the United States; every other one is abroad."""
_WORD = re.compile(rf"[{OWNERS}]x[a-z]{{3}}")
_RUN = re.compile(r"\d{5,}")
_DAY = re.compile(r"\d\d/\d\d/\d{4}")
_WINDOW = date(2026, 2, 27)


class Bag:
    """Everything unique in one case; remembers what each value is and whose."""

    def __init__(self) -> None:
        self.random = random.Random(485)  # noqa: S311 - test data, not secrets
        self.owner: dict[str, tuple[str, str]] = {}
        self._days = iter(range(40_000))
        self._recent = iter(range(3, 1800, 3))

    def word(self, letter: str, owner: str, path: str) -> str:
        """Return a new word of ``owner``."""
        taken = sum(one.startswith(f"{letter}x") for one in self.owner)
        letters = list(product("aeiou", "bdfgkmnprstv", "aeiou"))[taken]
        return self._keep(f"{letter}x{''.join(letters)}", owner, path)

    def digits(self, count: int, owner: str, path: str) -> str:
        """Return a new number that is part of no other one, nor any other of it."""
        while True:
            found = "".join(self.random.choices("123456789", k=count))
            numbers = (one for one in self.owner if one.isdigit())
            if not any(found in one or one in found for one in numbers):
                break
        if count == DIGITS["phone"]:  # the I-589 prints area code and number apart
            self._keep(f"{found[3:6]}-{found[6:]}", owner, path)
            self._keep(found[3:], owner, path)
        return self._keep(found, owner, path)

    def day(self, owner: str, path: str) -> str:
        """Return a new day before the five years that tables look at."""
        return self._day(date(2019, 12, 31) - timedelta(days=next(self._days)), owner, path)

    def recent(self, owner: str, path: str) -> str:
        """Return a new day of the last five years, each time an earlier one."""
        return self._day(_WINDOW - timedelta(days=next(self._recent)), owner, path)

    def own(self, day: date, owner: str, path: str) -> str:
        """Return the chosen ``day`` as a value of ``owner``."""
        return self._day(day, owner, path)

    def _day(self, day: date, owner: str, path: str) -> str:
        self._keep(f"{day:%m/%d/%Y}", owner, path)
        return day.isoformat()

    def _keep(self, value: str, owner: str, path: str) -> str:
        assert value not in self.owner, value
        self.owner[value] = (owner, path)
        return value

    def seen(self, values: Mapping[str, str]) -> set[tuple[str, str]]:
        """Return owner and path of every value of the bag that stands in one of ``values``."""
        found: set[tuple[str, str]] = set()
        for value in values.values():
            joined = re.sub(r"[\s\-]", "", value)
            words = {*_WORD.findall(value), *_RUN.findall(value), *_RUN.findall(joined)}
            words |= {*_DAY.findall(value), value}
            found |= {self.owner[word] for word in words if word in self.owner}
        return found


class Canary:
    """Writes everything that one owner can be asked, as a case file has it."""

    def __init__(self, bag: Bag, owner: str, number: int, choices: Mapping[str, Any]) -> None:
        self.bag, self.owner, self.choices = bag, owner, choices
        self.letter = OWNERS[number]
        self.state: str = US_STATES[number]
        bag.owner[self.state] = (owner, "state")

    def section(self, kind: type[Section], path: str = "") -> dict[str, Any]:
        """Return all answers of a ``kind``; ``choices`` by path or by last word come first."""
        if kind is Sworn:
            return self._sworn(path)
        told = {
            name: self._told(field.annotation, f"{path}.{name}".lstrip("."))
            for name, field in self._fields(kind)
        }
        if issubclass(kind, Residence | School | Job):
            told |= self._spell(path)
        return {name: value for name, value in told.items() if value is not None}

    def _fields(self, kind: type[Section]) -> list[tuple[str, Any]]:
        return [(name.rstrip("_"), field) for name, field in kind.model_fields.items()]

    def _told(self, annotation: Any, path: str) -> Any:
        last = path.rpartition(".")[2]
        for key in (path, last):
            if key in self.choices:
                return self.choices[key]
        if not isinstance(annotation, type):
            return None
        if issubclass(annotation, Answer):
            return self._value(_held(annotation), path, last)
        if issubclass(annotation, Rows):
            kind = _held(annotation)
            rows = {f"r{row}": self.section(kind, f"{path}.r{row}") for row in (1, 2)}
            return {**rows, "complete": True}
        return self.section(annotation, path) if issubclass(annotation, Section) else None

    def _sworn(self, path: str) -> dict[str, Any]:
        story = {"said": self._sentence(f"{path}.explanation"), "language": "en"}
        return {"answer": True, "explanation": story}

    def _spell(self, path: str) -> dict[str, Any]:
        """From and to: the first row is the present one, each further one ends before it."""
        began = self.bag.recent
        first = path.endswith(".r1")
        to = "present" if first else began(self.owner, f"{path}.to")
        return {"from": began(self.owner, f"{path}.from"), "to": to}

    def _value(self, kind: Any, path: str, last: str) -> Any:
        if get_origin(kind) is list:
            return [self._value(get_args(kind)[0], path, last)]
        if isinstance(kind, type) and issubclass(kind, Enum):
            return next(iter(kind)).value
        base = get_args(kind)[0] if get_origin(kind) is Annotated else kind
        if base is PartialDate or PartialDate in get_args(base):
            return self.bag.day(self.owner, path)
        if kind is FreeText:
            return {"said": self._sentence(path), "language": "en"}
        if kind is RowId or (base is str and kind is not str):
            return None  # ids are choices
        return {bool: True, int: 5}[base] if base in (bool, int) else self._text(path, last)

    def _text(self, path: str, last: str) -> str:
        if last in DIGITS:
            return self.bag.digits(DIGITS[last], self.owner, path)
        if last in RECEIPTS:
            return f"{self.letter}XZ{self.bag.digits(10, self.owner, path)}"
        if last == "state" or (last == "province" and path.startswith(IN_US)):
            return self.state
        if last == "country" and path.startswith(IN_US):
            return "United States"
        word = self.bag.word(self.letter, self.owner, path)
        return f"{word}@example.org" if last == "email" else word

    def _sentence(self, path: str) -> str:
        return f"This is {self.bag.word(self.letter, self.owner, path)}."


def _held(annotation: Any) -> Any:
    (held,) = annotation.__pydantic_generic_metadata__["args"]
    return held
