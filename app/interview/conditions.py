"""When a question is asked: small facts about the case, as data that can be listed and read."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from app.answers.case import Case
from app.answers.concern import is_younger
from app.answers.dates import PartialDate
from app.answers.paths import walk
from app.answers.person import Person
from app.answers.states import State
from app.answers.text import FreeText
from app.interview.kin import Role, is_kin
from app.interview.places import Subject, answer, expand

Value = str | bool | int


@dataclass(frozen=True)
class Is:
    """The answer at ``path`` is given and is ``value``, or one of several has it among them."""

    path: str
    value: Value


@dataclass(frozen=True)
class IsNot:
    """The answer at ``path`` is given and is something else than ``value``."""

    path: str
    value: Value


@dataclass(frozen=True)
class Given:
    """There is a value at ``path``."""

    path: str


@dataclass(frozen=True)
class Stands:
    """The answer at ``path`` is in ``state``: the person does not know, say."""

    path: str
    state: State


@dataclass(frozen=True)
class HasRows:
    """The table at ``path`` has at least one row."""

    path: str


@dataclass(frozen=True)
class FormFiled:
    """The subject's filing is ``form``; on a page about a person: that person files ``form``."""

    form: str


@dataclass(frozen=True)
class Kin:
    """The person is the ``role`` of somebody who files ``form``."""

    role: Role
    form: str


@dataclass(frozen=True)
class Younger:
    """The person may be under ``years`` old on the mailing day, or today; no when unknown."""

    years: int


@dataclass(frozen=True)
class Arrived:
    """The last arrival in the US may lie more than ``days`` before the mailing day, or today.

    No when nobody told an arrival.
    """

    days: int


@dataclass(frozen=True)
class Translated:
    """Somebody put words of the person, or words on a form of theirs, into English."""


@dataclass(frozen=True)
class AnyOf:
    """At least one of ``conditions`` holds."""

    conditions: tuple[Condition, ...]

    def __init__(self, *conditions: Condition) -> None:
        object.__setattr__(self, "conditions", conditions)


@dataclass(frozen=True)
class AllOf:
    """All of ``conditions`` hold."""

    conditions: tuple[Condition, ...]

    def __init__(self, *conditions: Condition) -> None:
        object.__setattr__(self, "conditions", conditions)


@dataclass(frozen=True)
class Not:
    """``condition`` does not hold."""

    condition: Condition


Condition = (
    Is
    | IsNot
    | Given
    | Stands
    | HasRows
    | FormFiled
    | Kin
    | Younger
    | Arrived
    | Translated
    | AnyOf
    | AllOf
    | Not
)


def holds(
    condition: Condition | None, case: Case, subject: Subject, today: date | None = None
) -> bool:
    """Return True when ``condition`` holds for ``subject``; no condition always does.

    ``today`` stands in for a mailing day that is not chosen yet.
    """
    match condition:
        case None:
            return True
        case Not(inner):
            return not holds(inner, case, subject, today)
        case AnyOf(inner_ones):
            return any(holds(one, case, subject, today) for one in inner_ones)
        case AllOf(inner_ones):
            return all(holds(one, case, subject, today) for one in inner_ones)
        case FormFiled() | Kin() | Younger() | Arrived() | Translated():
            return _of_person(condition, case, subject, today)
    return _of_answer(condition, case, subject)


def paths(condition: Condition | None) -> tuple[str, ...]:
    """Return the paths that ``condition`` looks at, as templates."""
    match condition:
        case Is(path, _) | IsNot(path, _) | Given(path) | Stands(path, _) | HasRows(path):
            return (path,)
        case Not(inner):
            return paths(inner)
        case AnyOf(several) | AllOf(several):
            return tuple(path for one in several for path in paths(one))
    return ()


def describe(condition: Condition | None) -> str:
    """Return ``condition`` as words for maintainers."""
    match condition:
        case None:
            return "always"
        case Not(inner):
            return f"not ({describe(inner)})"
        case AnyOf(several):
            return " or ".join(f"({describe(one)})" for one in several)
        case AllOf(several):
            return " and ".join(f"({describe(one)})" for one in several)
    told = (str(getattr(condition, field.name)) for field in fields(condition))
    return f"{type(condition).__name__}: {', '.join(told)}"


def _of_answer(
    condition: Is | IsNot | Given | Stands | HasRows, case: Case, subject: Subject
) -> bool:
    told = answer(case, expand(condition.path, subject))
    match condition:
        case Is(_, value):
            return told.is_given and _has(told.value, value)
        case IsNot(_, value):
            return told.is_given and not _has(told.value, value)
        case Stands(_, state):
            return told.state is state
    return told.is_given


def _has(told: object, value: Value) -> bool:
    return value in told if isinstance(told, list) else told == value


def _of_person(
    condition: FormFiled | Kin | Younger | Arrived | Translated,
    case: Case,
    subject: Subject,
    today: date | None,
) -> bool:
    filing = case.filings.get(subject.filing or "")
    match condition:
        case FormFiled(form):
            who = subject.person or ""
            return filing.form == form if filing else is_kin(case, who, "filer", form)
        case Kin(role, form):
            return is_kin(case, subject.person or "", role, form)
        case Translated():
            return _translated(case, subject.person or "")
    person = case.people.get(subject.person or "")
    day = (filing.mail_date if filing else None) or today
    if person is None or day is None:
        return False
    if isinstance(condition, Younger):
        return is_younger(person, condition.years, day)
    return _arrived(person, condition.days, day)


def _translated(case: Case, who: str) -> bool:
    theirs = (one for one in case.filings.values() if one.person == who)
    person = case.people.get(who)
    return any(
        isinstance(told.value, FreeText) and told.value.translated_by and not told.value.is_english
        for part in ((person, *theirs) if person else ())
        for _path, told in walk(part)
    )


def _arrived(person: Person, days: int, day: date) -> bool:
    told = (row.date.value for row in person.entries.rows.values())
    last = max((one for one in told if one is not None), key=_latest, default=None)
    return last is not None and (day - last.earliest).days > days


def _latest(when: PartialDate) -> date:
    return when.latest
