"""Values that a form wants in one box and a case keeps apart: full names, places, counts.

Each function takes the scope and whom it is about (``self``, ``children[0]``,
``rows.residences[2]``) and returns the value with all the answers it was made from. A map names
them as ``derived.<whom>.<function>``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from app.answers.countries import same_country
from app.answers.dates import PartialDate
from app.answers.rows import Rows
from app.answers.states import State
from app.filing import (
    derived_address,
    derived_body,
    derived_entry,
    derived_i131,
    derived_i485,
    derived_i765,
)
from app.filing.outcome import Outcome, Resolved, joined, whole

if TYPE_CHECKING:
    from app.filing.scope import Scope

Derive = Callable[["Scope", str], Outcome]
_NAME: Final = ("given", "middle", "family")
_PREPARER: Final = "filing.assistance.preparer"
_UNITS: Final = {"apt": "Apt", "ste": "Ste", "flr": "Flr"}


def full_name(scope: Scope, who: str) -> Outcome:
    """Given, middle and family name with single spaces between them."""
    return joined(_parts(scope, f"{who}.name", _NAME), " ")


def preparer_name(scope: Scope, _who: str) -> Outcome:
    """Given and family name of the person who prepared the form."""
    return joined(_parts(scope, _PREPARER, ("given", "family")), " ")


def other_names(scope: Scope, who: str) -> Outcome:
    """All other names used, each as given, middle, family; commas between them."""
    base = scope.anchor(who)
    if not isinstance(base, str):
        return base
    table = scope.leaf(f"{base}.other_names")
    if not isinstance(table.value, Rows):
        return table
    names = (f"{base}.other_names.{row}" for row in table.value.rows)
    return joined([joined(_leaves(scope, name, _NAME), " ") for name in names], ", ")


def birth_place(scope: Scope, who: str) -> Outcome:
    """City and country of birth."""
    return joined(_parts(scope, f"{who}.birth", ("city", "country")), ", ")


def marriage_place(scope: Scope, _who: str) -> Outcome:
    """City, province and country of the current marriage."""
    return joined(_address(scope, "marriage", ("city", "province", "country")), ", ")


def street_line(scope: Scope, who: str) -> Outcome:
    """Street and, where there is one, the apartment, suite or floor."""
    street, unit = scope.resolve(f"{who}.street"), unit_line(scope, who)
    return joined([street] if _unasked(unit) else [street, unit], ", ")


def unit_line(scope: Scope, who: str) -> Outcome:
    """The apartment, suite or floor with its kind in front: ``Apt 4``; without a kind ``4``."""
    unit = scope.resolve(f"{who}.unit")
    kind = scope.resolve(f"{who}.unit_kind")
    if not isinstance(unit, Resolved) or unit.state is not State.GIVEN:
        return unit
    if not isinstance(kind, Resolved) or kind.state is not State.GIVEN:
        return unit
    text = f"{_UNITS[str(kind.value)]} {unit.value}"
    return Resolved(State.GIVEN, text, (*unit.sources, *kind.sources))


def location(scope: Scope, who: str) -> Outcome:
    """Street, city, province and country in one line."""
    return joined(_address(scope, who, ("street", "city", "province", "country")), ", ")


def employer_line(scope: Scope, who: str) -> Outcome:
    """Name and address of an employer in one line."""
    words = ("employer", "street", "city", "province", "country")
    return joined(_address(scope, who, words), ", ")


def place(scope: Scope, who: str) -> Outcome:
    """City and state of one arrival in the United States."""
    return joined(_parts(scope, who, ("city", "state")), ", ")


def mailing_unit_line(scope: Scope, who: str) -> Outcome:
    """Apartment, suite or floor of the mailing address, as ``unit_line``."""
    return unit_line(scope, f"{who}.contact.mailing")


def preparer_unit_line(scope: Scope, _who: str) -> Outcome:
    """Apartment, suite or floor of the preparer, as ``unit_line``."""
    return unit_line(scope, _PREPARER)


def marital_status(scope: Scope, who: str) -> Outcome:
    """The marital status as a word, for a box that is written in: ``Single``."""
    answer = scope.resolve(f"{who}.marital_status")
    if not isinstance(answer, Resolved) or answer.state is not State.GIVEN:
        return answer
    return Resolved(State.GIVEN, str(answer.value).capitalize(), answer.sources)


def has_children(scope: Scope, who: str) -> Outcome:
    """``yes`` with at least one child, ``no`` when the person said there are none."""
    answer = scope.resolve(f"{who}.children")
    if not isinstance(answer, Resolved) or answer.is_open or answer.state is State.UNKNOWN:
        return answer
    word = "yes" if answer.state is State.GIVEN else "no"
    return Resolved(State.GIVEN, word, answer.sources)


def total_children(scope: Scope, who: str) -> Outcome:
    """How many children there are; *none* stays *none*."""
    answer = scope.resolve(f"{who}.children")
    if not isinstance(answer, Resolved) or not isinstance(answer.value, list):
        return answer
    return Resolved(State.GIVEN, len(answer.value), answer.sources)


def last_left(scope: Scope, who: str) -> Outcome:
    """The day the person last left the home country (A.I.19.a)."""
    base = scope.anchor(who)
    if not isinstance(base, str):
        return base
    home, table = scope.leaf(f"{base}.home_country"), scope.leaf(f"{base}.exits")
    if not isinstance(table.value, Rows):
        return table
    if home.state is not State.GIVEN:
        return home
    rows = {
        row: scope.leaf(f"{base}.exits.{row}.date")
        for row, one in table.value.rows.items()
        if same_country(one.country.value or "", str(home.value))
    }
    if not rows:
        return whole(State.NONE if table.value.complete else State.UNASKED, f"{base}.exits")
    return _latest(rows.values())


def identity_document(scope: Scope, who: str) -> Outcome:
    """The number of the latest passport, or where there is none of the latest identity card."""
    base = scope.anchor(who)
    if not isinstance(base, str):
        return base
    passport = scope.document(base, "passport")
    card = scope.document(base, "id_card")
    found = passport if isinstance(passport, str) or not isinstance(card, str) else card
    return scope.leaf(f"{found}.number") if isinstance(found, str) else found


def _parts(scope: Scope, group: str, words: Iterable[str]) -> list[Outcome]:
    return [scope.resolve(f"{group}.{word}") for word in words]


def _leaves(scope: Scope, base: str, words: Iterable[str]) -> list[Outcome]:
    return [scope.leaf(f"{base}.{word}") for word in words]


def _address(scope: Scope, group: str, words: Iterable[str]) -> list[Outcome]:
    """Parts of an address in one line; not every country has provinces to ask for."""
    parts = {word: scope.resolve(f"{group}.{word}") for word in words}
    return [part for word, part in parts.items() if word != "province" or not _unasked(part)]


def _unasked(outcome: Outcome) -> bool:
    return isinstance(outcome, Resolved) and not outcome.whole and outcome.state is State.UNASKED


def _latest(days: Iterable[Resolved]) -> Resolved:
    """The latest day; a day that nobody told may be later still, so then that one is asked."""
    known = list(days)
    for day in known:
        if not isinstance(day.value, PartialDate):
            return day
    return max(known, key=_ordinal)


def _ordinal(day: Resolved) -> int:
    return day.value.earliest.toordinal() if isinstance(day.value, PartialDate) else 0


DERIVED: Final[dict[str, Derive]] = {
    function.__name__: function
    for function in (
        full_name,
        preparer_name,
        other_names,
        birth_place,
        marriage_place,
        street_line,
        unit_line,
        mailing_unit_line,
        preparer_unit_line,
        location,
        employer_line,
        place,
        marital_status,
        has_children,
        total_children,
        last_left,
        identity_document,
        *derived_address.FUNCTIONS,
        *derived_body.FUNCTIONS,
        *derived_entry.FUNCTIONS,
        *derived_i131.FUNCTIONS,
        *derived_i485.FUNCTIONS,
        *derived_i765.FUNCTIONS,
    )
}
