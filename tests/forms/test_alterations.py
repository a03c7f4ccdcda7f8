"""No altered edition leads to one wrong mark; and what did not change is carried over.

Each alteration is tried on a practice copy that passes for an official form, and on the official
PDF when it is at hand.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from app.filing import library
from app.filing.carry import CarriedOver
from app.filing.editions import Edition
from app.filing.extract import extract
from tests.forms import remembered
from tests.forms.alterations import (
    ALTERATIONS,
    altered,
    carried_over,
    practice_base,
    wrong,
)
from tests.forms.altered import NewEdition
from tests.forms.mixtures import at_random

SEEDS = range(4)
HARMLESS = {"only the date", "everything a little lower"}


@pytest.fixture(scope="session", params=["practice", "official"])
def base(request: pytest.FixtureRequest, edition: Edition) -> bytes:
    """The PDF that is altered."""
    if request.param == "practice":
        return practice_base(edition)
    folder: Path = request.getfixturevalue("official_forms")
    for found in library.find(folder).verified(edition.form):
        if found.recognition.edition == edition.edition:
            return found.path.read_bytes()
    pytest.skip("the official PDF is not in the folder")


@pytest.mark.parametrize("name", ALTERATIONS)
def test_no_alteration_leads_to_a_wrong_mark(name: str, base: bytes, edition: Edition) -> None:
    made = altered(base, edition.map(), ALTERATIONS[name])
    found = carried_over(made, edition.map())
    assert wrong(found, made, edition.map()) == []
    assert_told(found, made)
    # What hangs at the edge of the shifted part counts as changed; more of it on practice copies.
    enough = 0.6 if name in HARMLESS else 0.1
    assert len(found.carried) > enough * len(made.before.fields)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_mixture_leads_to_a_wrong_mark(seed: int, base: bytes, edition: Edition) -> None:
    made = altered(base, edition.map(), at_random(seed))
    found = carried_over(made, edition.map())
    assert wrong(found, made, edition.map()) == []
    assert_told(found, made)


def assert_told(found: CarriedOver, made: NewEdition) -> None:
    """Every box is either carried or left with a reason, and what has an old name is known."""
    names = [field.name for field in found.catalogue.fields]
    assert sorted(names) == sorted((*found.carried, *(name for name, _reason in found.left)))
    assert set(found.gone) == made.before.by_name().keys() - set(names)
    assert {row.field for row in found.map.rows} == set(found.carried)


@pytest.mark.soak
@pytest.mark.parametrize("name", ALTERATIONS)
def test_pages_read_before_are_read_as_if_anew(name: str, base: bytes, edition: Edition) -> None:
    made = altered(base, edition.map(), ALTERATIONS[name])
    data = made.saved()
    assert remembered.extract(data, made.base) == extract(data)
