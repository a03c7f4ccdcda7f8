"""The I-589 of 01/20/25 as the repository keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.filing.catalogue import Catalogue
from app.filing.editions import Edition, editions
from app.filing.maps import FormMap

FORMS = Path(__file__).resolve().parents[2] / "forms"


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The only edition of the I-589 so far."""
    (found,) = (each for each in editions(FORMS) if each.form == "i589")
    return found


@pytest.fixture(scope="session")
def catalogue(edition: Edition) -> Catalogue:
    """Its fields."""
    return edition.catalogue()


@pytest.fixture(scope="session")
def form_map(edition: Edition) -> FormMap:
    """What fills each field."""
    return edition.map()
