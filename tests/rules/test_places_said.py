"""What the rules say of a country is said in the language of the window, never half in English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app import i18n
from app.answers.case import load
from app.i18n import names
from app.law.facts import load as load_law
from app.rules.check import check
from app.rules.sentences import Count, Country, Told, Value, Words
from tests.rules.corpus import SAMPLES
from tests.rules.raised import TODAY

KNOWN = frozenset(one.english for one in names.countries("en"))


def parts(value: Value) -> Iterator[Value]:
    """``value`` and all that stands in it."""
    yield value
    inside: tuple[Value, ...] = ()
    if isinstance(value, Words | Count):
        inside = tuple(one for _name, one in value.values)
    elif isinstance(value, tuple):
        inside = value
    for one in inside:
        yield from parts(one)


def test_a_country_has_its_name_in_every_language() -> None:
    said = Words("You were in {country}.", country=Country("Brazil"))
    assert said.english() == "You were in Brazil."
    i18n.use("es")
    assert said.said() == "You were in Brasil."


def test_a_country_that_no_list_has_is_said_as_it_was_typed() -> None:
    i18n.use("ar")
    said = Words("You were in {country}.", country=Country("Freedonia")).said()
    assert said == "You were in \u2068Freedonia\u2069."


@pytest.mark.parametrize("name", ["family-in-court", "late-and-detained", "asylee-family"])
def test_no_finding_of_a_sample_says_a_country_only_in_english(name: str) -> None:
    case = load((SAMPLES / f"{name}.json").read_bytes())
    found = [one for each in check(case, load_law(), TODAY) for one in each.message]
    said = [part for one in found if not isinstance(one, Told) for part in parts(one)]
    assert not [part for part in said if isinstance(part, str) and part in KNOWN]
