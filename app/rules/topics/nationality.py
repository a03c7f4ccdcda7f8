"""Nationality, passports and the country that is feared (R-33)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.countries import folded, same_country
from app.answers.events import DocumentKind
from app.answers.forms import Form
from app.answers.states import State
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Country, Words
from app.rules.situation import country_feared

_NATIONALITY: Final = "self.nationality"
_TOLD: Final = (_NATIONALITY, "self.other_nationality", "self.nationality_at_birth")
_STATELESS: Final = ("stateless", "apatrid")
_EXPLAINED: Final = (Form.I765, Form.I485)
"""Forms on whose extra page people without a nationality say why."""
_LETTERS: Final = 4


@rule("R-33", topic="nationality", per="person", facts=())
def nationality(look: Look) -> Found | None:
    """A passport, the country feared or the country on Form I-131 is of no nationality told.

    Also who has no nationality at all: the instructions to Form I-765 want it explained.
    A country and the name of its people (*Freedonia*, *Freedonian*) are the same here. Source:
    facts R-33; instructions to Form I-765; Form I-131 item 6.1.
    """
    return together(
        look,
        Kind.WARN,
        [*_stateless(look), *_passports(look), *_feared(look), *_refugee_from(look)],
        Words(
            N_(
                "The forms ask for your nationality now and at birth, and Form I-765 for every "
                "country whose citizen you are. The country of birth is asked apart from it."
            )
        ),
        Words(
            N_(
                "People usually look at their passports and birth papers. Who has no country says "
                "so, and why, on the extra page of the form."
            )
        ),
        sources=(_NATIONALITY, "self.other_nationality"),
    )


def _nationalities(look: Look) -> tuple[str, ...]:
    return tuple(str(look.told(path)) for path in _TOLD[:2] if look.told(path) is not None)


def _is_stateless(name: str) -> bool:
    return any(word in name.casefold() for word in _STATELESS)


def _stateless(look: Look) -> Iterator[Cause]:
    told = _nationalities(look)
    none = look.answer(_NATIONALITY).state is State.NONE
    if not none and not any(map(_is_stateless, told)):
        return
    if all(map(_is_stateless, told)):
        if look.filings(*_EXPLAINED):
            words = N_("You told us that you have no nationality (stateless).")
            yield Cause(Words(words), _TOLD[:1])
        return
    words = N_("You told us a nationality, and that you have none (stateless).")
    yield Cause(Words(words), _TOLD[:2])


def _passports(look: Look) -> Iterator[Cause]:
    told = _nationalities(look)
    for key, row in look.person.documents.rows.items():
        country, kind = row.country.value, row.kind.value
        if kind is DocumentKind.PASSPORT and country and told and not _is_among(country, told):
            words = N_("You told us about a passport of {country}, and that you are of {told}.")
            yield Cause(
                Words(words, country=Country(country), told=tuple(map(Country, told))),
                (f"self.documents.{key}.country", *_TOLD[:2]),
                ("last_document.country",),
            )


def _feared(look: Look) -> Iterator[Cause]:
    """Who has no country fears the one they lived in; that is no difference."""
    told = _nationalities(look)
    for key in look.filings(Form.I589):
        path = f"filings.{key}.claim.country_feared"
        country = look.told(path)
        if country and told and not _is_among(country, told) and not any(map(_is_stateless, told)):
            words = N_("You told us that you fear to go back to {country}, and are of {told}.")
            yield Cause(
                Words(words, country=Country(country), told=tuple(map(Country, told))),
                (path, *_TOLD[:2]),
            )


def _refugee_from(look: Look) -> Iterator[Cause]:
    feared = country_feared(look)
    for key in look.filings(Form.I131):
        path = f"filings.{key}.i131.refugee_from"
        country = look.told(path)
        if country and feared and not _is_among(country, (feared[0],)):
            words = N_(
                "On Form I-131 you told us that you are a refugee from {country}. Elsewhere you "
                "told us {other}."
            )
            yield Cause(
                Words(words, country=Country(country), other=Country(feared[0])),
                (path, feared[1]),
                ("filing.i131.refugee_from",),
            )


def _is_among(country: str, others: tuple[str, ...]) -> bool:
    return any(_is_same(country, other) for other in others)


def _is_same(one: str, other: str) -> bool:
    """Whether both name the same country, or one may name its people."""
    first, second = folded(one), folded(other)
    return same_country(one, other) or first[:_LETTERS] == second[:_LETTERS]
