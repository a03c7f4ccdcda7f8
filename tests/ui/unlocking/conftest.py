"""A locked case in front, and the look of the window around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.unlocking.unlock import Unlock
from tests.ui.unlocking.pages import Look, in_front, looked_after


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with looked_after(qapp) as look:
        yield look


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "A7-Q2.dossier"


@pytest.fixture
def page(qtbot: QtBot, look: Look, path: Path) -> Unlock:
    return in_front(qtbot, Unlock(path))


@pytest.fixture
def told(page: Unlock) -> list[str]:
    told: list[str] = []
    page.phrase.connect(told.append)
    page.key.connect(told.append)
    return told
