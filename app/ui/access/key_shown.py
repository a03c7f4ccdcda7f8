"""The recovery key on the screen, once; printed or saved only when the person says so."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.i18n import N_, _
from app.papers import recovery_sheet, typeset
from app.papers.paper import Drawn
from app.papers.sheet import Sheet
from app.problems import Problem
from app.ui import file_doors, private_paper
from app.ui.access.act_page import column_of, in_line
from app.ui.announce import announce
from app.ui.bilingual import Words
from app.ui.both_languages import problem_words
from app.ui.errands import Errands
from app.ui.papers.door_note import DoorNote
from app.ui.papers.paper_card import PRINT, SAVE, ActButtons
from app.ui.papers.printing import Printing
from app.ui.theme import set_role

KEY: Final = N_("The key")
WRITE: Final = N_(
    "You can also write it down by hand. It never holds the letters B, I and O, or the number 1 "
    "after its first line."
)
FOLDER: Final = N_("Folder for the recovery sheet")
PRINTER: Final = N_("Print the recovery sheet")
PREPARING: Final = N_("Preparing the sheet")
WRITTEN: Final = N_(
    "Written: {file}. Whoever finds this file can open the case: print it, then delete it."
)
PRINTED: Final = N_("The sheet went to the printer.")


class KeyShown(QWidget):
    """The key in groups, the ways to paper, and what came of them."""

    def __init__(self, text: str, file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._file = text, file
        self._warned: set[str] = set()
        self.errands = Errands()
        self.errands.failed.connect(self._stumbled)
        self.destroyed.connect(self.errands.close)
        self.doors = ActButtons("access.sheet", (PRINT, SAVE), self)
        self.doors.pressed.connect(self.want)
        self.note = DoorNote(self)
        self.note.agreed.connect(self._agreed)
        self.news = Words("", "question", self)
        self.news.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._card(), self.doors, self.note, self.news, Words(WRITE, "hint", self)):
            column.addWidget(part)

    def focus_first(self) -> None:
        """Begin at the button that prints."""
        self.doors.buttons[PRINT].setFocus(Qt.FocusReason.OtherFocusReason)

    def want(self, act: str) -> None:
        """Print or save the sheet; each of these doors warns once."""
        if self.errands.busy:
            return
        if act not in self._warned:
            self.note.ask(act)
            return
        self._tell(PREPARING)
        sheet = recovery_sheet.sheet(self._text, self._file)
        self.errands.run(partial(_drawn, sheet), partial(self._do, act))

    def save_into(self, folder: Path, data: bytes) -> None:
        """Write the sheet ``data`` into ``folder``, over nothing."""
        try:
            path = private_paper.write_beside(folder, recovery_sheet.STEM, data)
        except Problem as problem:
            self._tell_problem(problem)
        else:
            self._tell(WRITTEN, file=f"\u2066{path.name}\u2069")

    def print_on(self, printer: QPrinter, data: bytes) -> None:
        """Print the sheet ``data``; nothing of it is written to the disk by us."""
        job = Printing(data, printer, self.errands, self)
        job.done.connect(partial(self._printed, job))
        job.begin()

    def _card(self) -> QFrame:
        card = QFrame(self)
        set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(Words(KEY, "hint", card))
        signs = column_of(*(_line(one) for one in recovery_sheet.lines(self._text)))
        signs.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        column.addWidget(in_line(signs))
        return card

    def _agreed(self, act: str) -> None:
        self._warned.add(act)
        self.want(act)

    def _do(self, act: str, outcome: object) -> None:
        self.news.hide()
        if isinstance(outcome, Problem):
            self._tell_problem(outcome)
        elif isinstance(outcome, Drawn):
            (self._save if act == SAVE else self._print)(outcome)

    def _save(self, made: Drawn) -> None:
        folder = file_doors.choose_folder(self, _(FOLDER))
        if folder is not None:
            self.save_into(folder, made.data)

    def _print(self, made: Drawn) -> None:
        printer = file_doors.choose_printer(self, _(PRINTER), made.pages)
        if printer is not None:
            self.print_on(printer, made.data)

    def _printed(self, job: Printing, outcome: object) -> None:
        job.deleteLater()
        if isinstance(outcome, Problem):
            self._tell_problem(outcome)
        else:
            self._tell(PRINTED)

    def _stumbled(self) -> None:
        """A mistake of ours, which the window owns up to: the person can try again."""
        self.news.hide()

    def _tell_problem(self, problem: Problem) -> None:
        self._tell("{words}", now=True, words=problem_words(problem))

    def _tell(self, message: str, *, now: bool = False, **values: object) -> None:
        self.news.say(message, **values)
        self.news.show()
        announce(self, self.news.text(), now=now)


def _line(signs: str) -> QLabel:
    """Signs that never wrap: a group that is cut in two is copied wrong."""
    label = QLabel(signs)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_role(label, "heading")
    return label


def _drawn(sheet: Sheet) -> Drawn:
    return Drawn(typeset.pdf(sheet), typeset.pages(sheet))
