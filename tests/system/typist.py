"""A program that types without a pause into the case named on its command line, until killed.

Each letter is told on standard output with the moment it was typed: ``<length> <seconds>``.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from app.answers.states import given
from app.ui.store import CaseStore

PLACE = "people.p1.race"
EVERY_MS = 15


class Typist(QObject):
    def __init__(self, store: CaseStore) -> None:
        super().__init__(store)
        self.store, self.length = store, 0
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.type)
        self.timer.start(EVERY_MS)

    def type(self) -> None:
        self.length += 1
        self.store.set(PLACE, given("x" * self.length), "Change answer")
        sys.stdout.write(f"{self.length} {time.monotonic()}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    application = QGuiApplication(["typist", "-platform", "offscreen"])
    typist = Typist(CaseStore.open(Path(sys.argv[1])))
    application.exec()
