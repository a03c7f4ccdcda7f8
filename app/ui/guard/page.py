"""The page "Locking and this computer": when to lock, where things lie, what locking cannot do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.i18n import N_, _
from app.ui.bilingual import Words, retold
from app.ui.guard import system
from app.ui.guard.choice import Choice
from app.ui.guard.stick import PlaceLine
from app.ui.guard.system import Told
from app.ui.settings import Settings
from app.ui.shell_page import ShellPage
from app.ui.theme import set_role

TITLE: Final = N_("Locking and this computer")
INTRO: Final = N_(
    "A locked case is saved, closed and encrypted. Only its passphrase, or another key you gave "
    "out, opens it again. Ctrl+L locks at any time."
)
_MINUTES: Final = N_("Lock when nobody touched a key, the mouse or the screen for")
_OFFERED: Final = (
    (1, N_("1 minute")),
    (3, N_("3 minutes")),
    (5, N_("5 minutes")),
    (10, N_("10 minutes")),
)
_WARNED: Final = N_("You are told 20 seconds before. Any key keeps the case open then.")
_CLOSING: Final = N_("When you close the window")
_WAYS: Final = (
    (False, N_("Save and end Portolan. Then nothing stays in memory.")),
    (True, N_("Save and lock the case. Portolan stays, for the next person at this computer.")),
)
_SLEEP: Final = N_("Sleep and the locked screen")
SLEEP_TOLD: Final = N_("When this computer goes to sleep, the case is locked.")
SLEEP_UNTOLD: Final = N_(
    "This computer does not tell us when it goes to sleep. Portolan sees it by the clock when it "
    "wakes up, and locks then."
)
SCREEN_TOLD: Final = N_("When the screen of this computer is locked, the case is locked too.")
SCREEN_UNTOLD: Final = N_(
    "This computer does not tell us when its screen is locked. Press Ctrl+L before you go."
)
_FAST: Final = N_("Leaving fast")
_FAST_DOES: Final = N_(
    "F12, or Shift three times, hides everything at once, saves and locks the case, and makes the "
    "window small. When you open the window again, it shows the first page."
)
_FAST_NOT: Final = N_("It does not hide that Portolan is on this computer.")
_PLACE: Final = N_("Where things are kept")
_HOW: Final = N_(
    "To keep everything on a stick: copy Portolan to the stick, make a folder called "
    "portolan-data beside it, and start it from there. The computer may still remember that a "
    "program was started."
)
_CANNOT: Final = N_("What locking cannot do")
_LIMITS: Final = (
    N_(
        "While a program runs, parts of what you typed may stay in the memory of the computer, "
        "even after locking. Lock and quit ends the program: only that is sure."
    ),
    N_(
        "A computer that hibernates writes its memory to the disk. So does one that runs short of "
        "memory. Have the whole disk encrypted: BitLocker on Windows, FileVault on a Mac, disk "
        "encryption on Linux."
    ),
    N_("It cannot help against somebody who makes you open the case, or watches the computer."),
    N_(
        "When the case is closed or locked, Portolan takes what you copied from it out of the "
        "clipboard. A program that keeps a list of what was copied still has it."
    ),
    N_("What you printed or exported lies outside of Portolan, and is not locked."),
)


class GuardPage(ShellPage):
    """Every choice counts at once."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._told: list[Words] = []
        self._column = self.begin_column()
        self._column.addWidget(Words(TITLE, "title", self))
        self._column.addWidget(Words(INTRO, "", self))
        self.minutes = Choice(_MINUTES, _OFFERED, settings.idle_minutes, self)
        self.minutes.chosen.connect(self._use_minutes)
        self.closing = Choice(_CLOSING, _WAYS, settings.close_locks, self)
        self.closing.chosen.connect(self._use_closing)
        told = told_words(system.listen(self).told())
        self._card(self.minutes, Words(_WARNED, "hint"))
        self._card(self.closing)
        self._card(Words(_SLEEP, "heading"), *map(Words, told))
        self._card(Words(_FAST, "heading"), Words(_FAST_DOES), Words(_FAST_NOT))
        self._card(Words(_PLACE, "heading"), PlaceLine(), Words(_HOW, "hint"))
        self._card(Words(_CANNOT, "heading"), *map(Words, _LIMITS))
        self._column.addStretch(1)
        self._name()

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            retold(self)
            self._name()

    def _card(self, *inside: QWidget) -> None:
        card = QFrame(self)
        set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        for widget in inside:
            column.addWidget(widget)
            if isinstance(widget, Words):
                self._told.append(widget)
        self._column.addWidget(card)

    def _name(self) -> None:
        """What is read aloud when the page begins: all its words; its choices are stops of Tab."""
        self.setAccessibleName(_(TITLE))
        told = (words.text() for words in self._told)
        self.setAccessibleDescription("\n".join((_(INTRO), *told)))

    def _use_minutes(self, minutes: int) -> None:
        self._settings.idle_minutes = minutes

    def _use_closing(self, locks: bool) -> None:
        self._settings.close_locks = locks


def told_words(told: Told) -> tuple[str, str]:
    """What this computer tells, as messages."""
    return (
        SLEEP_TOLD if told.sleep else SLEEP_UNTOLD,
        SCREEN_TOLD if told.screen else SCREEN_UNTOLD,
    )
