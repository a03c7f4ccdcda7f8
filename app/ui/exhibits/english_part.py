"""The English text of a paper in another language: chosen, dropped here, or taken away again."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.answers.papers import AddedFile
from app.i18n import N_, _
from app.problems import Problem
from app.ui.bilingual import Made, WideButton, Words
from app.ui.dropped import files_of
from app.ui.exhibits import words
from app.ui.theme import set_role

TITLE: Final = N_("The English text")
HINT: Final = N_("A file of its own. If the English is on the paper itself, leave this open.")
CHOOSE: Final = N_("Choose the English text")
AWAY: Final = N_("Take the English text out")
TRANSLATORS: Final = N_("Go to: Papers that were put into English")


class EnglishPart(QFrame):
    """``wanted`` tells the files that were dropped; None means: let the person choose one."""

    wanted = Signal(object)
    away = Signal()
    translators = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setAcceptDrops(True)
        self._file: AddedFile | None = None
        self.title = Words(TITLE, "question", self)
        self.hint = Words(HINT, "hint", self)
        self.file = Made(self._said, "", self)
        self.wrong = Made(str, "attention", self)
        self.choose, self.out = WideButton(CHOOSE, self), WideButton(AWAY, self)
        self.go = WideButton(TRANSLATORS, self)
        for button in (self.out, self.go):
            button.quiet()
        self.choose.clicked.connect(self._choose)
        self.out.clicked.connect(self.away)
        self.go.clicked.connect(self.translators)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for part in (self.title, self.hint, self.file, self.wrong):
            column.addWidget(part)
        for button in self.stops():
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_file(self, file: AddedFile | None, wrong: Problem | None) -> None:
        """Show which file it is, and what is wrong with it."""
        self._file = file
        self.file.again()
        if wrong is not None:
            self.wrong.remake(partial(words.whole, wrong))
        self.wrong.setVisible(wrong is not None)
        self.file.setVisible(file is not None)
        self.out.setVisible(file is not None)

    def stops(self) -> tuple[WideButton, ...]:
        """What Tab stops at, in order."""
        return (self.choose, self.out, self.go)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here."""
        if files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file that was dropped."""
        event.acceptProposedAction()
        self.wanted.emit(files_of(event)[:1])

    def _choose(self) -> None:
        self.wanted.emit(None)

    def _said(self) -> str:
        if self._file is None:
            return ""
        told = {"name": words.file_name(self._file), "pages": words.pages(self._file)}
        return _("{name}, {pages}").format(**told)
