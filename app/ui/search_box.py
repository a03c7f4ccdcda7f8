"""A box to find a question by a word of it, and to go there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.i18n import _, ngettext
from app.ui.announce import announce
from app.ui.list_rows import dress
from app.ui.theme import set_role


@dataclass(frozen=True)
class Found:
    """A page that was found: its words, its stop, the first question with the word (or "")."""

    words: str
    stop: str
    path: str


Find = Callable[[str], tuple[Found, ...]]


class SearchBox(QLineEdit):
    """Fills ``results`` as the person types; Enter takes the first, Down goes to the list.

    ``chosen`` tells a ``Found``; ``searching`` whether there is a word to look for.
    """

    chosen = Signal(object)
    searching = Signal(bool)

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._found: tuple[Found, ...] = ()
        self.setObjectName("search")
        self.setClearButtonEnabled(True)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.results = QListWidget(parent)
        self.results.setObjectName("results")
        dress(self.results)
        set_role(self.results, "bare")
        self.results.itemActivated.connect(self._choose)
        self.results.itemClicked.connect(self._choose)
        self.textChanged.connect(self._look)
        self.returnPressed.connect(self._choose_first)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.setPlaceholderText(_("Find a question"))
        self.setAccessibleName(_("Find a question"))
        self.setAccessibleDescription(_("Type a word, such as passport, and choose below."))
        self.results.setAccessibleName(_("Questions found"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to what was found, Escape ends the search."""
        if event.key() == Qt.Key.Key_Down and self._found:
            self.results.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _look(self, text: str) -> None:
        wanted = bool(text.strip())
        self._found = self._find(text) if wanted else ()
        self.results.clear()
        self.results.addItems([one.words for one in self._found])
        self.results.setCurrentRow(0)
        self.searching.emit(wanted)
        if wanted:
            count = len(self._found)
            words = ngettext("{count} page found", "{count} pages found", count)
            announce(self, words.format(count=count))

    def _choose(self, item: QListWidgetItem) -> None:
        self._go(self.results.row(item))

    def _choose_first(self) -> None:
        self._go(0)

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._found):
            found = self._found[place]
            self.clear()
            self.chosen.emit(found)
