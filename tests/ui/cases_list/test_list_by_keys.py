"""The list of a clinic's day by keys alone, also large and from right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.answers.case import Case
from app.answers.clinic_work import Station, at_station
from app.ui.cases.station import StationCard
from app.ui.clinic import session
from app.ui.desk.door import Door
from app.ui.places import pages_of
from app.vault.keys import typed_key
from app.vault.vault import unlock
from tests.ui import cases, clinics
from tests.ui.shell import look, shown_window
from tests.ui.walking import faults

LONG = 20_000


@pytest.mark.parametrize(("code", "percent"), [("en", 100), ("ar", 200)])
def test_the_list_is_whole_for_a_keyboard(qtbot: QtBot, code: str, percent: int) -> None:
    here = clinics.opened()
    for station in Station:
        opened = unlock(cases.begun(at_station(Case(), station)), cases.PHRASE)
        key = typed_key(here.key_text).recipient
        opened.add_clinic(opened.case, "Example Help Desk", key, cases.NOW)
    with shown_window(qtbot, pages_of) as window:
        window.start.refresh()
        shelf = window.start.triage.shelf
        qtbot.waitUntil(lambda: not shelf.waiting and not shelf.errands.busy, timeout=LONG)
        look(window, code, percent)
        assert faults(window, window.start.focus_first) == []
        box = window.start.triage.station
        box.setFocus()
        for _one in range(3):
            qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentData() == "review"
        assert window.start.cases.count() == 1
    session.close()


def test_a_station_is_chosen_by_hand_and_undone(qtbot: QtBot) -> None:
    with shown_window(qtbot, pages_of) as window:
        path = cases.show(window, Case())
        window.menus.acts["desk"].trigger()
        door = window.doors.door
        assert isinstance(door, Door)
        card = door.list.findChild(StationCard)
        assert card is not None
        assert card.buttons[Station.INTAKE].isChecked()
        card.buttons[Station.REVIEW].click()
        assert window.store is not None
        assert window.store.case.work.station is Station.REVIEW
        window.store.undo()
        assert card.buttons[Station.INTAKE].isChecked()
        window.store.redo()
        window.show_start()
        assert cases.read(path).work.station is Station.REVIEW
