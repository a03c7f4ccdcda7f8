"""Every edition that the repository keeps, one after the other.

A test that asks for ``edition``, ``catalogue`` or ``form_map`` runs once for each folder
``forms/<form>/<edition>``. A module about one form says so: ``EDITIONS = ("i589/2025-01-20",)``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from app.filing.catalogue import Catalogue
from app.filing.editions import Edition, editions
from app.filing.maps import FormMap

FORMS = Path(__file__).resolve().parents[2] / "forms"
EVERY = tuple(
    path.parent.relative_to(FORMS).as_posix() for path in sorted(FORMS.glob("*/*/edition.toml"))
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Ask each question of every edition, or of those that the module names."""
    if "edition" in metafunc.fixturenames:
        wanted = getattr(metafunc.module, "EDITIONS", EVERY)
        metafunc.parametrize("edition", wanted, indirect=True, scope="session")


@cache
def the_edition(folder: str) -> Edition:
    """The edition kept in ``folder`` (``i589/2025-01-20``)."""
    (found,) = (each for each in editions(FORMS) if each.folder == FORMS / folder)
    return found


@cache
def the_catalogue(folder: str) -> Catalogue:
    """Its fields."""
    return the_edition(folder).catalogue()


@cache
def the_map(folder: str) -> FormMap:
    """What fills each of its fields."""
    return the_edition(folder).map()


@pytest.fixture(scope="session")
def edition(request: pytest.FixtureRequest) -> Edition:
    """An edition of a form."""
    return the_edition(request.param)


@pytest.fixture(scope="session")
def catalogue(edition: Edition) -> Catalogue:
    """Its fields."""
    return the_catalogue(folder_of(edition))


@pytest.fixture(scope="session")
def form_map(edition: Edition) -> FormMap:
    """What fills each of its fields."""
    return the_map(folder_of(edition))


@pytest.fixture(scope="session")
def official_pdf(edition: Edition, official_forms: Path) -> Path:
    """The official PDF of the edition; without it the test is skipped."""
    path = official_forms / f"{edition.name.lower()}-ed-{edition.edition.replace('/', '-')}.pdf"
    if not path.is_file():
        pytest.skip(f"{path.name} is not in the folder of official PDFs")
    return path


def folder_of(edition: Edition) -> str:
    """``i589/2025-01-20``: the name of an edition's folder below ``forms``."""
    return edition.folder.relative_to(FORMS).as_posix()
