"""A new passphrase: chosen, written on paper, typed once more, and handed on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.i18n import N_
from app.problems import Problem
from app.ui.unlocking.again_page import AgainPage
from app.ui.unlocking.choose_page import OWN, ChoosePage
from app.ui.unlocking.covering import Covering
from app.ui.unlocking.wording import Wording, telling
from app.vault.phrases import refuse_weak

WRITTEN: Final = N_("I wrote it on paper")
WHAT_IT_IS: Final = N_(
    "A passphrase is the key of this case. What you tell Portolan is kept on this computer only "
    "in a file that the passphrase opens."
)
NOBODY: Final = N_(
    "Nobody can open the case without it: not we, not the owner of this computer. If it is lost, "
    "nobody can read your answers again. Later you can print a recovery sheet, a second way in."
)
OF_A_CASE: Final = Wording(
    title=N_("A passphrase for this case"),
    intro=(WHAT_IT_IS, NOBODY),
    act=N_("Begin the case"),
    busy=N_("One moment..."),
)


class NewPhrase(Covering):
    """``chosen`` hands on a passphrase that passed and was typed twice; ``cancelled`` goes back.

    Call :meth:`set_busy` while it is used. What went wrong is said beside the field, and what
    was typed stays until the page goes, so that Enter tries again.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, words: Wording = OF_A_CASE) -> None:
        super().__init__(parent)
        self._words = words
        self.choose, self.again = ChoosePage(words), AgainPage()
        for page in (self.again, self.choose):
            self.add(page)

    def submit(self) -> None:
        """Go on to the paper, or hand on the passphrase."""
        if self.busy:
            return
        if self.page is self.choose:
            self._written()
        elif self.again.same(self.choose.kind, self.choose.phrase):
            self.page.trouble.clear()
            self.chosen.emit(self.choose.phrase)

    def go_back(self) -> None:
        """From the paper to the choice, which is as it was; from there out."""
        if self.page is self.again:
            self.again.again.drop()
            self.show_page(self.choose.name)
            self.focus_first()
        else:
            self.cancelled.emit()

    def way_on(self) -> tuple[str, str]:
        """The message of the main button, and the one while it is at work."""
        first = self.page is self.choose
        return WRITTEN if first else self._words.act, self._words.busy

    def clear(self) -> None:
        """Forget every passphrase and begin anew."""
        super().clear()
        self.show_page(self.choose.name)
        if self.isVisible():
            self.focus_first()

    def focus_first(self) -> None:
        """Begin with a passphrase to look at."""
        self.choose.begin()
        super().focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Make a passphrase when there is somebody to see it."""
        super().showEvent(event)
        self.choose.begin()

    def _written(self) -> None:
        self.choose.begin()
        if not self.choose.looked_at():
            return
        try:
            refuse_weak(self.choose.phrase)
        except Problem as problem:
            self.choose.own.ask_again(telling(problem))
            return
        own = self.choose.own.tick.box.isChecked()
        self.again.again.show_letters(own or self.choose.kind != OWN)
        self.show_page(self.again.name)
        self.focus_first()
