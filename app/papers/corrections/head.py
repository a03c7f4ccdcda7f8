"""Who filed the form that is put right, as papers for an office name them."""

from __future__ import annotations

from app.answers.person import Person
from app.filing.blanks import printed
from app.papers import contact
from app.papers.said import Said, as_written
from app.rules.earlier.kept import Earlier


def head(person: Person, *forms: Earlier) -> Said:
    """Forms, name and A-Number for the top of each page; a number that is not told is left out."""
    named = dict.fromkeys(f"Form {printed(one.filed.form.value)}" for one in forms)
    pieces = (", ".join(named), contact.person_name(person.name), a_number(person))
    return as_written("   ".join(one for one in pieces if one))


def a_number(person: Person) -> str:
    """``A`` and the digits; empty where there is none."""
    digits = "".join(one for one in person.numbers.a_number.value or "" if one.isdigit())
    return f"A{digits}" if digits else ""
