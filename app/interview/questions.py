"""The kinds of question. Each is data: where the answer goes, the words, and when it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.answers.states import State
from app.interview.conditions import Condition

Options = tuple[tuple[str, str], ...]
"""The value kept in the case, and the words shown for it."""
Shape = Literal["plain", "name", "native", "number", "email", "edition"]

UNKNOWN = (State.UNKNOWN, State.DECLINED, State.ASK_A_LAWYER, State.SKIPPED)
NONE = (State.NONE, *UNKNOWN)
NOT_APPLICABLE = (State.NOT_APPLICABLE, *UNKNOWN)
ANY = (State.NONE, State.NOT_APPLICABLE, *UNKNOWN)


@dataclass(frozen=True, kw_only=True)
class Asking:
    """What every question has.

    ``path`` is a template of a case path. ``hint``, ``why`` (do they ask), ``where`` (to find
    it) and ``unknown`` (what to do when one does not know) are messages, or empty. ``states``
    are the states other than *given* that may be true here. ``plain``: the place holds the
    value itself and not an Answer. ``optional``: nobody waits for it.
    """

    id: str
    path: str
    label: str
    hint: str = ""
    why: str = ""
    where: str = ""
    unknown: str = ""
    states: tuple[State, ...] = UNKNOWN
    asked_when: Condition | None = None
    plain: bool = False
    optional: bool = False


@dataclass(frozen=True, kw_only=True)
class Text(Asking):
    """One line. ``digits`` says how many digits a number has, 0 when that is open."""

    shape: Shape = "plain"
    digits: int = 0


@dataclass(frozen=True, kw_only=True)
class Story(Asking):
    """Words told at length: a FreeText with its language, its English and its translator."""


@dataclass(frozen=True, kw_only=True)
class YesNo(Asking):
    """Yes or no."""


@dataclass(frozen=True, kw_only=True)
class Choice(Asking):
    """One of ``options``."""

    options: Options


@dataclass(frozen=True, kw_only=True)
class Choices(Asking):
    """Any number of ``options``; the answer is a list of values."""

    options: Options


@dataclass(frozen=True, kw_only=True)
class Date(Asking):
    """A day, a month or a year, exact or about."""


@dataclass(frozen=True, kw_only=True)
class Day(Asking):
    """One exact day of the calendar, kept as a plain date."""


@dataclass(frozen=True, kw_only=True)
class Until(Asking):
    """A date, or ``present`` for what still goes on."""


@dataclass(frozen=True, kw_only=True)
class Number(Asking):
    """A whole number from ``least`` to ``most``."""

    least: int = 0
    most: int = 999


@dataclass(frozen=True, kw_only=True)
class Phone(Asking):
    """A telephone number."""


@dataclass(frozen=True, kw_only=True)
class Country(Asking):
    """A country, kept by its English name."""


@dataclass(frozen=True, kw_only=True)
class Countries(Asking):
    """Several countries; the answer is a list of English names."""


@dataclass(frozen=True, kw_only=True)
class Language(Asking):
    """A language. ``tag``: kept as a BCP-47 tag; else by its English name."""

    tag: bool = False


@dataclass(frozen=True, kw_only=True)
class Person(Asking):
    """Somebody of the household; the answer is a person id."""


@dataclass(frozen=True, kw_only=True)
class People(Asking):
    """Several people of the household; the answer is a list of person ids."""


@dataclass(frozen=True, kw_only=True)
class FromTable(Asking):
    """A row of another ``table`` (a template); the answer is a row id. ``card``: its leaves."""

    table: str
    card: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Sworn(Asking):
    """A yes or no under oath; ``path`` is the sworn group, never prefilled.

    ``explanation`` is the label of the explanation, empty when the item wants none; it is
    asked when the answer is one of ``explained``.
    """

    explanation: str = ""
    explained: tuple[bool, ...] = (True,)


Question = (
    Text
    | Story
    | YesNo
    | Choice
    | Choices
    | Date
    | Day
    | Until
    | Number
    | Phone
    | Country
    | Countries
    | Language
    | Person
    | People
    | FromTable
    | Sworn
)
