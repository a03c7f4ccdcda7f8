"""The page of a locked case: the passphrase, or in its place a key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from app.i18n import N_, _
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.unlocking.covering import SecretPage
from app.ui.unlocking.key_entry import KeyEntry
from app.ui.unlocking.secret import Secret
from app.ui.unlocking.wording import Wording

CASE: Final = N_("Case {code}")
PHRASE: Final = N_("Passphrase")
KEY: Final = N_("Recovery key or clinic's key")
KEY_HINT: Final = N_(
    "Type it as it stands on the sheet. Spaces, lines and capital letters make no difference."
)
LETTERS: Final = N_(
    "The keyboard may write other letters than you think. Show what you type to see them."
)
NOTHING: Final = N_("Type the passphrase first.")
HAVE_KEY: Final = N_("I have a recovery sheet or a clinic's key instead")
HAVE_PHRASE: Final = N_("I have the passphrase")
CLINIC_KEY: Final = N_("Open with the clinic's key")


class OpenPage(SecretPage):
    """One field at a time. What was typed into the other one stays until the page goes."""

    def __init__(self, words: Wording, code: str, *, with_keys: bool, with_clinic: bool) -> None:
        super().__init__("open")
        self.phrase = Secret("unlocking.phrase", PHRASE, self)
        self.key = KeyEntry("unlocking.key", KEY, self, hint=KEY_HINT)
        self.keep_none_of(self.phrase, self.key)
        self.field: Secret | KeyEntry = self.phrase
        self.keyboard = Words(LETTERS, "hint", self)
        self.keyboard.hide()
        self.trouble.changed.connect(self.keyboard.hide)
        self.clinic = WideButton(CLINIC_KEY, self)
        self.clinic.setObjectName("unlocking.clinic")
        self.clinic.setVisible(with_clinic)
        self.other = WideButton(HAVE_KEY, self)
        self.other.setObjectName("unlocking.other")
        self.other.quiet()
        self.other.setVisible(with_keys)
        self.other.clicked.connect(self._swap)
        self._lay_out(words, code)
        self.key.hide()

    def focus_first(self) -> None:
        """Begin in the field."""
        self.field.focus()

    def ask_for_key(self, *, wanted: bool) -> None:
        """Show the field for a key, or the one for the passphrase."""
        self.trouble.clear()
        self._show(wanted=wanted)
        self.focus_first()

    def offer_letters(self) -> None:
        """Where letters are hidden, say that it may help to see them."""
        if self.field is self.phrase and not self.phrase.tick.box.isChecked():
            self.keyboard.show()
            announce(self.keyboard, self.keyboard.text())

    def drop(self) -> None:
        """Forget what was typed, and ask for the passphrase again."""
        super().drop()
        self._show(wanted=False)

    def ready(self) -> bool:
        """Whether something can be handed on. A mistyped key says so before it is tried."""
        return self.key.ready() if self.field is self.key else self._typed()

    def _show(self, *, wanted: bool) -> None:
        self.field = self.key if wanted else self.phrase
        for one in self.secrets:
            one.say_nothing()
            one.setVisible(one is self.field)
        self.other.say(HAVE_PHRASE if wanted else HAVE_KEY)

    def _typed(self) -> bool:
        if self.phrase.typed().strip():
            return True
        self.phrase.ask_again(_nothing)
        return False

    def _swap(self) -> None:
        self.ask_for_key(wanted=self.field is self.phrase)

    def _lay_out(self, words: Wording, code: str) -> None:
        column = self.begin_column()
        column.addWidget(Words(words.title, "title", self, code=code))
        for message in words.intro:
            column.addWidget(Words(message, "", self))
        for part in (self.trouble, self.phrase, self.keyboard, self.key):
            column.addWidget(part)
        for button in (self.clinic, self.other):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)


def _nothing() -> str:
    return _(NOTHING)
