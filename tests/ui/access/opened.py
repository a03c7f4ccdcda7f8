"""An open case of tests, with the page "Who can open this case" before it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.answers.case import Case
from app.ui import case_files
from app.ui.access.act_page import ActPage
from app.ui.access.door import Door
from app.ui.store import CaseStore
from app.vault import vault
from app.vault.readers import Kind
from tests.answers.households import household
from tests.vault.cheap import CHEAP, NOW, PHRASE

LONG = 20_000
CLINIC = "Example Help Desk"
HOME = "Freedonia"


def a_case() -> Case:
    return household({"p1": {"home_country": HOME}})


def begun(path: Path, case: Case | None = None) -> vault.Opened:
    """A new case at a door that opens fast."""
    return vault.create(path, case or a_case(), PHRASE, NOW, cost=CHEAP)


def store_of(opened: vault.Opened) -> CaseStore:
    return CaseStore.open(opened, case_files.lock(opened.path))


def door_of(store: CaseStore, qtbot: QtBot) -> Door:
    door = Door(store)
    qtbot.addWidget(door)
    door.resize(1024, 600)
    with qtbot.waitExposed(door):
        door.show()
    return door


def step(door: Door, step_id: str) -> ActPage:
    """Press the button of a step; the page that it opens."""
    door.list.buttons[step_id].click()
    page = door.page
    assert isinstance(page, ActPage)
    return page


def back_at_list(door: Door, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: door.page is door.list, timeout=LONG)


def words(widget: QWidget) -> str:
    """All that can be read now."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def has_sheet(store: CaseStore) -> bool:
    return store.opened.readers.one(Kind.RECOVERY) is not None
