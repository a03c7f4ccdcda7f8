"""The desk before a case of tests: comments, sign-offs, and a copy for review."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.answers import paths
from app.answers.case import Case, load
from app.answers.clinic_work import commented, review_copy
from app.answers.states import given
from app.ui import case_files
from app.ui.desk.door import Door
from app.ui.store import CaseStore
from app.vault import vault
from tests.vault.cheap import CHEAP, NOW, PHRASE

TODAY: Final = dt.date(2026, 3, 10)
LONG: Final = 20_000
LAWYER: Final = "Dana Example"
HELPER: Final = "Ana Example"
NAME: Final = "people.p1.name.family"
GIVEN: Final = "people.p1.name.given"
HARM: Final = "filings.f1.claim.sworn.harm_past.explanation"
WORDS: Final = ("Which spelling has the passport?", "Who were they?", "Bring the originals.")
CODE: Final = "K7-Q2"


def today() -> dt.date:
    return TODAY


def a_case() -> Case:
    return load((case_files.SAMPLES / "simple.json").read_bytes())


def with_comments(case: Case | None = None) -> Case:
    """Three comments: two beside answers, one on the whole case."""
    case = case or a_case()
    for place, words, items in zip(
        (NAME, HARM, ""), WORDS, (("I-589 A.I.4",), ("I-589 B.1.A",), ()), strict=True
    ):
        case = commented(case, place, words, LAWYER, TODAY, items)
    return case


def a_copy(case: Case | None = None) -> Case:
    return review_copy(case or with_comments(), TODAY, CODE)


def changed(case: Case, path: str = NAME, word: str = "Othername") -> Case:
    return paths.replace(case, path, given(word))


def store_of(case: Case, folder: Path, code: str = CODE) -> CaseStore:
    opened = vault.create(folder / f"{code}.dossier", case, PHRASE, NOW, cost=CHEAP)
    return CaseStore.open(opened, case_files.lock(opened.path))


def shown(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    widget.resize(1024, 600)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()


def door_of(store: CaseStore, qtbot: QtBot) -> Door:
    door = Door(store, None, today)
    shown(door, qtbot)
    door.focus_first()
    return door


def words(widget: QWidget) -> str:
    """All that can be read now."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found
