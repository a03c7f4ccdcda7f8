"""Addresses as the I-765, I-131 and I-485 want them: a place in the US, or one abroad.

In the US their State and ZIP boxes are used and the country is ``USA``; abroad it is Province,
Postal Code and the country. What a kind of address has no box for counts as *not applicable*:
the script of the State box closes the other boxes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.answers.countries import is_united_states
from app.answers.states import State
from app.filing.outcome import Outcome, Resolved

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.filing.scope import Scope

_USA: Final = "USA"
_MAILING: Final = ".mailing"
_NO_UNIT: Final = frozenset({State.NONE, State.NOT_APPLICABLE})


def us_state(scope: Scope, who: str) -> Outcome:
    """The State of an address in the US."""
    return _where(scope, who, "province", in_us=True)


def us_zip(scope: Scope, who: str) -> Outcome:
    """The ZIP code of an address in the US."""
    return _where(scope, who, "postal_code", in_us=True)


def province_abroad(scope: Scope, who: str) -> Outcome:
    """The province of an address abroad."""
    return _where(scope, who, "province", in_us=False)


def postal_code_abroad(scope: Scope, who: str) -> Outcome:
    """The postal code of an address abroad."""
    return _where(scope, who, "postal_code", in_us=False)


def country_or_usa(scope: Scope, who: str) -> Outcome:
    """The country; ``USA`` for one in the US, as the forms' own lists of States set it."""
    country = _country(scope, who)
    if not isinstance(country, Resolved) or country.state is not State.GIVEN:
        return country
    name = _USA if is_united_states(str(country.value)) else country.value
    return Resolved(State.GIVEN, name, country.sources)


def unit_box(scope: Scope, who: str) -> Outcome:
    """Apartment, suite or floor, for its boxes; *not applicable* where there is no unit."""
    unit = scope.resolve(f"{who}.unit")
    if not isinstance(unit, Resolved) or unit.state is State.GIVEN:
        return scope.resolve(f"{who}.unit_kind")
    if unit.state in _NO_UNIT:
        return Resolved(State.NOT_APPLICABLE, None, unit.sources)
    return unit


def mail_in_care_of(scope: Scope, who: str) -> Outcome:
    """Who receives the mail for the person."""
    return _of_mail(scope, who, _part("in_care_of"))


def mail_street(scope: Scope, who: str) -> Outcome:
    """Street of the mailing address: the home's, unless mail goes elsewhere."""
    return _of_mail(scope, who, _part("street"))


def mail_unit_box(scope: Scope, who: str) -> Outcome:
    """Apartment, suite or floor of the mailing address, as ``unit_box``."""
    return _of_mail(scope, who, unit_box)


def mail_unit(scope: Scope, who: str) -> Outcome:
    """Number of the apartment, suite or floor of the mailing address."""
    return _of_mail(scope, who, _part("unit"))


def mail_city(scope: Scope, who: str) -> Outcome:
    """City of the mailing address."""
    return _of_mail(scope, who, _part("city"))


def mail_state(scope: Scope, who: str) -> Outcome:
    """State of the mailing address."""
    return _of_mail(scope, who, us_state)


def mail_zip(scope: Scope, who: str) -> Outcome:
    """ZIP code of the mailing address."""
    return _of_mail(scope, who, us_zip)


def mail_province(scope: Scope, who: str) -> Outcome:
    """Province of a mailing address abroad."""
    return _of_mail(scope, who, province_abroad)


def mail_postal_code(scope: Scope, who: str) -> Outcome:
    """Postal code of a mailing address abroad."""
    return _of_mail(scope, who, postal_code_abroad)


def mail_country(scope: Scope, who: str) -> Outcome:
    """Country of the mailing address."""
    return _of_mail(scope, who, country_or_usa)


def _part(word: str) -> Callable[[Scope, str], Outcome]:
    def part(scope: Scope, who: str) -> Outcome:
        return scope.resolve(f"{who}.{word}")

    return part


def _country(scope: Scope, who: str) -> Outcome:
    """The country of an address; a mailing address apart from the home is always in the US."""
    if not who.endswith(_MAILING):
        return scope.resolve(f"{who}.country")
    differs = scope.resolve(f"{who.removesuffix(_MAILING)}.mailing_differs")
    sources = differs.sources if isinstance(differs, Resolved) else ()
    return Resolved(State.GIVEN, _USA, sources)


def _where(scope: Scope, who: str, word: str, *, in_us: bool) -> Outcome:
    country = _country(scope, who)
    if not isinstance(country, Resolved) or country.state is not State.GIVEN:
        return country
    if is_united_states(str(country.value)) is not in_us:
        return Resolved(State.NOT_APPLICABLE, None, country.sources)
    return scope.resolve(f"{who}.{word}")


def _of_mail(scope: Scope, who: str, find: Callable[[Scope, str], Outcome]) -> Outcome:
    """What ``find`` says of the address that mail goes to."""
    differs = scope.resolve(f"{who}.contact.mailing_differs")
    if not isinstance(differs, Resolved) or differs.is_open or differs.state is State.UNKNOWN:
        return differs
    elsewhere = differs.state is State.GIVEN and differs.value is True
    return find(scope, f"{who}.contact.mailing" if elsewhere else "home")


FUNCTIONS: Final = (
    us_state,
    us_zip,
    province_abroad,
    postal_code_abroad,
    country_or_usa,
    unit_box,
    mail_in_care_of,
    mail_street,
    mail_unit_box,
    mail_unit,
    mail_city,
    mail_state,
    mail_zip,
    mail_province,
    mail_postal_code,
    mail_country,
)
