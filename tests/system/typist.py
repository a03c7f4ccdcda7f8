"""A program that types without a pause into cases, until it is killed: at once, again and again.

All is loaded once; each line on standard input, ``<file> <into> <pace>``, forks a process that
opens the case and types into the fields of the window: into one whose every word is an answer
(``answer``), or into the year of a date, where it never becomes one (``draft``). At the pace of a
``person`` the case is saved as always; ``hurried``, it is saved again as soon as a save is done.

On standard output stands ``begun <process>``, then ``typed <length> <seconds>`` for each letter and
``saved <length>`` for what is told to be on the disk, and ``ended`` once the process was killed.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import date
from functools import partial
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
from tests.ui import cases

PLACES = {"answer": "people.p1.race", "draft": "people.p1.birth.date"}
PACES = ("person", "hurried")
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
    def __init__(self, view: PageView, into: str, pace: str) -> None:
        super().__init__(view)
        asked = view.questions().views[PLACES[into]]
        assert isinstance(asked, QuestionView)
        field = asked.field
        self.line: QWidget = field.year if isinstance(field, DateField) else asked.first_input()
        self.store, self.pace = view.store, pace
        self.length = 0
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.type)
        self.timer.start(EVERY_MS)

    def type(self) -> None:
        QTest.keyClick(self.line, Qt.Key.Key_X)
        self.length += 1
        say(f"typed {self.length} {time.monotonic()}")
        if self.pace == "hurried":
            self.store.hurry()


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def nothing(_path: str) -> tuple[str, ...]:
    return ()


def tell_saved(store: CaseStore, into: str, _when: object) -> None:
    say(f"saved {kept(store.opened.case, into)}")


def type_until_killed(path: Path, into: str, pace: str) -> None:
    application = QApplication(["typist", "-platform", "offscreen"])
    store = cases.store(path)
    store.saved.connect(partial(tell_saved, store, into))
    for place in PLACES.values():
        store.set(place, None, "Begin")
    page = Page(id="page", title=N_("Title"), questions=_QUESTIONS)
    view = PageView(Step("s", page, Subject("p1")), store, nothing, date(2026, 3, 1))
    view.show()
    typist = Typist(view, into, pace)
    application.exec()
    typist.timer.stop()


def main() -> None:
    for line in sys.stdin:
        path, into, pace = line.rsplit(maxsplit=2)
        child = os.fork()
        if not child:
            type_until_killed(Path(path), into, pace)
            os._exit(1)
        say(f"begun {child}")
        os.waitpid(child, 0)
        say("ended")


if __name__ == "__main__":
    main()
