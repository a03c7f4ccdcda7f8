"""The clinic's key: its six words, its card, a copy for another computer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.i18n import N_, _
from app.problems import Problem
from app.ui import file_doors
from app.ui.announce import announce
from app.ui.bilingual import Plain, WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.clinic.plain_pages import button
from app.ui.clinic.session import Session, Told

TITLE: Final = N_("The clinic's key")
WHAT: Final = N_(
    "It opens the cases of people who let the clinic in, and no other case. Give out the clinic's "
    "card: with it they let the clinic in, and nobody can open anything with it."
)
ITS_WORDS: Final = N_("The six words of the clinic's key")
COMPARE: Final = N_(
    "Read them aloud to whoever takes the card in, or show this page: so they know that the card "
    "is yours."
)
CARD: Final = N_("Save the clinic's card")
UNNAMED: Final = N_("Write the clinic's name above first: it stands on the card.")
COPY: Final = N_("Save a copy for another computer")
COPY_TOO: Final = N_(
    "The copy holds the names and the key, encrypted. With it and the passphrase, another computer "
    "of the clinic opens the same cases. Take it there on a stick, then delete it from the stick."
)
PHRASE: Final = N_("Change the passphrase")
SAVED: Final = N_("Saved: {file}")
CARD_FOLDER: Final = N_("Folder for the clinic's card")
COPY_FOLDER: Final = N_("Folder for the copy")


class KeyPart(QWidget):
    """``change`` tells that the person wants another passphrase."""

    change = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = Plain(f"\u2066{session.fingerprint}\u2069", "question", self)
        self.card = button("clinic.card", CARD, self)
        self.copy = button("clinic.copy", COPY, self)
        self.phrase = button("clinic.phrase", PHRASE, self)
        self.news = Words("", "question", self)
        self.news.hide()
        self.card.clicked.connect(self._save_card)
        self.copy.clicked.connect(self._save_copy)
        self.phrase.clicked.connect(self.change)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        self.label = Words(ITS_WORDS, "hint", self)
        parts = (Words(WHAT, "", self), self.label, self.words, Words(COMPARE, "hint", self))
        for part in parts:
            column.addWidget(part)
        for one in (self.card, self.news, self.copy, Words(COPY_TOO, "hint", self), self.phrase):
            if isinstance(one, WideButton):
                column.addWidget(one, 0, Qt.AlignmentFlag.AlignLeading)
            else:
                column.addWidget(one)
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "label"):
            self.label.again()
            self._describe()

    def _describe(self) -> None:
        """Labels take no focus: the words are read with the first button."""
        self.card.setAccessibleDescription(f"{self.label.text()}\n{self.words.text()}")

    def _save_card(self) -> None:
        if not self._session.names.organization.organization.value:
            self._say(UNNAMED)
            return
        self._into(CARD_FOLDER, self._session.save_card)

    def _save_copy(self) -> None:
        self._into(COPY_FOLDER, self._session.save_copy)

    def _into(self, title: str, save: Callable[[Path, Told], None]) -> None:
        folder = file_doors.choose_folder(self, _(title))
        if folder is not None:
            save(folder, partial(_told, self))

    def tell(self, outcome: Path | Problem) -> None:
        """Say where the file is, or what went wrong."""
        if isinstance(outcome, Problem):
            self._say("{words}", words=problem_words(outcome))
        else:
            self._say(SAVED, file=f"\u2066{outcome}\u2069")

    def _say(self, message: str, **values: object) -> None:
        self.news.say(message, **values)
        self.news.show()
        announce(self, self.news.text(), now=True)


def _told(part: KeyPart, outcome: Path | Problem) -> None:
    if isValid(part):  # the page may be gone meanwhile
        part.tell(outcome)
