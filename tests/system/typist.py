"""A program that types without a pause into the case named on its command line, until killed.

It types into the fields of the window: into one whose every word is an answer (``answer``), or
into the year of a date, where it never becomes one (``draft``). Each letter is told on standard
output with the moment it was typed: ``<length> <seconds>``.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.answers.case import Case
from app.i18n import N_
from app.interview import questions as kinds
from app.interview.asked import Step
from app.interview.pages import Page
from app.interview.places import Subject
from app.ui.fields.dates import DateField
from app.ui.page_view import PageView
from app.ui.question_view import QuestionView
from app.ui.store import CaseStore

PLACES = {"answer": "people.p1.race", "draft": "people.p1.birth.date"}
EVERY_MS = 15
_QUESTIONS = (
    kinds.Text(id="race", path="people.{p}.race", label=N_("Race")),
    kinds.Date(id="birth", path="people.{p}.birth.date", label=N_("Date of birth")),
)


def kept(case: Case, into: str) -> int:
    """How many letters of the typist are in ``case``."""
    if into == "answer":
        return len(case.people["p1"].race.value or "")
    _day, _month, year, _about = case.drafts.get(PLACES[into], ("", "", "", ""))
    return len(year)


class Typist(QObject):
    def __init__(self, view: PageView, into: str) -> None:
        super().__init__(view)
        asked = view.questions().views[PLACES[into]]
        assert isinstance(asked, QuestionView)
        field = asked.field
        self.line: QWidget = field.year if isinstance(field, DateField) else asked.first_input()
        self.length = 0
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.type)
        self.timer.start(EVERY_MS)

    def type(self) -> None:
        QTest.keyClick(self.line, Qt.Key.Key_X)
        self.length += 1
        sys.stdout.write(f"{self.length} {time.monotonic()}\n")
        sys.stdout.flush()


def nothing(_path: str) -> tuple[str, ...]:
    return ()


def main(path: Path, into: str) -> None:
    application = QApplication(["typist", "-platform", "offscreen"])
    store = CaseStore.open(path)
    for place in PLACES.values():
        store.set(place, None, "Begin")
    page = Page(id="page", title=N_("Title"), questions=_QUESTIONS)
    view = PageView(Step("s", page, Subject("p1")), store, nothing, date(2026, 3, 1))
    view.show()
    typist = Typist(view, into)
    application.exec()
    typist.timer.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
