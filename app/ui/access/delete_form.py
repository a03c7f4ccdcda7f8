"""What deleting a case does and what it cannot do; the code of the case, typed; the button."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.i18n import N_
from app.problems import Problem
from app.ui import case_files
from app.ui.access.copy_page import shown
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.fields.field import SENSITIVE
from app.ui.ticks import Tick
from app.vault.deleting import of_same_code

TITLE: Final = N_("Delete this case")
WHAT: Final = N_(
    "The case {code} is deleted with all its earlier saves. It cannot be brought back, not even "
    "with the passphrase or the recovery sheet."
)
SURVIVE: Final = N_(
    "On modern disks old copies can survive. They open only with the passphrase, the recovery "
    "sheet, or the key of a clinic that you let in."
)
SURVIVE_PLAIN: Final = N_(
    "On modern disks old copies can survive. This case was never encrypted: whoever finds such a "
    "copy can read it."
)
ELSEWHERE: Final = N_(
    "Forms, papers and copies of the case that you saved elsewhere or printed are not deleted."
)
OTHERS: Final = N_(
    "Delete with it the other files of a case with this code that lie there: {files}"
)
TYPE_CODE: Final = N_("To be sure that this case is meant, type its code: {code}")
NOT_THE_CODE: Final = N_("This is not the code of the case. Nothing was deleted.")
DELETE: Final = N_("Delete the case for good")
_LETTERS: Final = 20


class DeleteForm(QWidget):
    """``wanted`` tells the files of the cases that are to be deleted, the one meant first."""

    wanted = Signal(object)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._others = path, of_same_code(path)
        code = shown(path.stem)
        self.title = Words(TITLE, "title", self)
        names = ", ".join(shown(other.name) for other in self._others)
        self.others = Tick("delete.others", OTHERS, self, files=names)
        self.label = Words(TYPE_CODE, "question", self, code=code)
        self.code = QLineEdit(self)
        self.news = Words("", "attention", self)
        self.delete = WideButton(DELETE, self)
        protected = case_files.is_protected(path)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(Words(WHAT, "", self, code=code))
        column.addWidget(Words(SURVIVE if protected else SURVIVE_PLAIN, "", self))
        for part in (Words(ELSEWHERE, "", self), self.others, self.label, self.news):
            column.addWidget(part)
        # A field from left to right would go to the left of an Arabic window by itself.
        row = QHBoxLayout()
        row.addWidget(self.code)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeading)
        self._dress()

    def focus_first(self) -> None:
        """Put the focus into the field for the code."""
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Tell what is to be deleted, if the code was typed."""
        if _plain(self.code.text()) != _plain(self._path.stem):
            self._tell(NOT_THE_CODE)
            self.focus_first()
            return
        self.news.hide()
        more = self._others if self.others.box.isChecked() else ()
        self.wanted.emit((self._path, *more))

    def tell_problem(self, problem: Problem) -> None:
        """Say why not all was deleted, and what to do."""
        self._tell("{words}", words=problem_words(problem))

    def changeEvent(self, event: QEvent) -> None:
        """Name the field in the language used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.label.again()
            self._name()

    def _dress(self) -> None:
        self.news.hide()
        self.others.setVisible(bool(self._others))
        self.code.setObjectName("delete.code")
        self.delete.setObjectName("delete.for_good")
        self.code.setInputMethodHints(SENSITIVE)
        self.code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.code.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self.label.native.setBuddy(self.code)
        self.delete.clicked.connect(self.ask)
        self._name()

    def _name(self) -> None:
        self.code.setAccessibleName(self.label.text())

    def _tell(self, message: str, **values: object) -> None:
        self.news.say(message, **values)
        self.news.show()
        announce(self, self.news.text(), now=True)


def _plain(code: str) -> str:
    """A code as it is meant: small or capital letters, with or without its dash."""
    kept = (one for one in unicodedata.normalize("NFKC", code).casefold() if one.isalnum())
    return "".join(str(unicodedata.decimal(one, one)) for one in kept)
