"""Whose a filed form is, by what stands on it."""

from __future__ import annotations

from enum import StrEnum

from app.answers.case import Case
from app.answers.filed import Filed
from app.answers.person import Person
from app.rules.earlier.alike import alike
from app.rules.names_alike import folded


class Known(StrEnum):
    """What tells whose a form is."""

    NUMBER = "A-Number"
    NAME = "name"
    NOTHING = "nothing"


def whose(case: Case, filed: Filed) -> tuple[str, Known] | None:
    """The person the form is about, and how we know; the first who files where nothing tells.

    None for a case in which nobody files and nobody is on the form.
    """
    for known, matches in ((Known.NUMBER, _has_number), (Known.NAME, _has_name)):
        found = [key for key, person in case.people.items() if matches(person, filed)]
        if len(found) == 1:
            return found[0], known
    first = next((filing.person for filing in case.filings.values()), None)
    return None if first is None else (first, Known.NOTHING)


def files(case: Case, person: str) -> bool:
    """Whether the person files something here; forms of others are a relative's."""
    return any(filing.person == person for filing in case.filings.values())


def _has_number(person: Person, filed: Filed) -> bool:
    number, told = filed.answers.get("self.numbers.a_number"), person.numbers.a_number.value
    if not isinstance(number, str) or told is None:
        return False
    return _digits(number) == _digits(told)


def _digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit()).zfill(9)


def _has_name(person: Person, filed: Filed) -> bool:
    """Family and given name, and the day of birth where both tell it."""
    for leaf, answer in (("family", person.name.family), ("given", person.name.given)):
        said = filed.answers.get(f"self.name.{leaf}")
        if (
            not isinstance(said, str)
            or answer.value is None
            or folded(said) != folded(answer.value)
        ):
            return False
    born, told = filed.answers.get("self.birth.date"), person.birth.date.value
    return born is None or told is None or alike("self.birth.date", born, str(told))
