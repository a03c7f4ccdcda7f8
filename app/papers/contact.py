"""Names, addresses and telephone numbers of helpers as a paper prints them, in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from app.answers.assistance import Helper
from app.answers.countries import is_united_states
from app.answers.name import Name
from app.answers.place import Address, UnitKind
from app.answers.states import Answer
from app.answers.translations import Translator

_UNITS: Final = {UnitKind.APT: "Apt.", UnitKind.STE: "Ste.", UnitKind.FLR: "Flr."}
_US_PHONE: Final = re.compile(r"(?:\+?1)?([2-9][0-9]{2})([0-9]{3})([0-9]{4})")


def in_latin(text: str) -> bool:
    """Whether every letter of ``text`` is a Latin one, with or without accents, and one is there.

    Papers for an office hold no other script, and we never choose a spelling for anybody.
    """
    letters = [one for one in unicodedata.normalize("NFC", text) if one.isalpha()]
    return bool(letters) and all("LATIN" in unicodedata.name(one, "") for one in letters)


def full_name(who: Translator | Helper | Name) -> str:
    """Given name, then family name; what was not given is left out."""
    return " ".join(written(one) for one in (who.given, who.family) if one.is_given)


def person_name(name: Name) -> str:
    """Given, middle and family name; what was not given is left out."""
    pieces = (name.given, name.middle, name.family)
    return " ".join(written(one) for one in pieces if one.is_given)


def address(where: Address) -> str:
    """The address in one line, as far as it was given; in the US as an envelope has it."""
    kind = where.unit_kind.value
    unit = " ".join((_UNITS[kind] if kind else "Unit", written(where.unit)))
    state = f"{written(where.province)} {written(where.postal_code)}".strip()
    pieces = (
        written(where.street),
        unit if where.unit.is_given else "",
        written(where.city),
        state,
        written(where.country),
    )
    return ", ".join(one for one in pieces if one)


def is_in_us(where: Address) -> bool:
    """Whether the address is in the United States, where each has a state and a ZIP code."""
    return is_united_states(written(where.country))


def phone(number: str) -> str:
    """A telephone number; ten digits of the US in three groups, others as they were told.

    Digits of any script become 0 to 9.
    """
    number = "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in number)
    found = _US_PHONE.fullmatch(re.sub(r"[\s().-]", "", number))
    return "-".join(found.groups()) if found else number


def written(answer: Answer[str]) -> str:
    """The text of an answer in one line; empty when none was given."""
    return " ".join((answer.value or "").split())
