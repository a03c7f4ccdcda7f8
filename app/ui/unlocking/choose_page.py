"""The first page of a new passphrase: what it is, and six words, twenty digits, or one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.i18n import N_
from app.ui.bilingual import WideButton, Words, retold
from app.ui.fields.options import Option
from app.ui.unlocking.covering import SecretPage
from app.ui.unlocking.phrase_sheet import PhraseSheet
from app.ui.unlocking.secret import Secret
from app.ui.unlocking.wording import Wording
from app.vault.phrases import six_words, twenty_digits

CASE: Final = N_("Case {code}")
WORDS, DIGITS, OWN = "words", "digits", "own"
KINDS: Final = {
    WORDS: N_("Six English words that the computer chose by chance"),
    DIGITS: N_("Twenty digits that the computer chose by chance, in place of words"),
    OWN: N_("A passphrase of my own"),
}
PAPER: Final = N_(
    "Write it on paper now, and keep the paper away from this computer. A photo on a phone is a "
    "copy that others may find."
)
FORCED: Final = N_(
    "It does not help where somebody makes you tell it, or while the case stands open."
)
OTHER: Final = {WORDS: N_("Other words"), DIGITS: N_("Other digits")}
OWN_LABEL: Final = N_("Your own passphrase")
OWN_HINT: Final = N_(
    "Several words that do not belong together, in any language. No name, date or saying that "
    "others know."
)
_MAKE: Final[dict[str, Callable[[], str]]] = {WORDS: six_words, DIGITS: twenty_digits}


class ChoosePage(SecretPage):
    """What chance made stays the same while the person looks at the other kinds, until it goes."""

    def __init__(self, words: Wording) -> None:
        super().__init__("choose")
        self._made: dict[str, str] = {}
        self._looked_at = ""
        self.kinds: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        choices = self._choices()
        self.sheet = PhraseSheet(self)
        self.other = WideButton(OTHER[WORDS], self)
        self.other.setObjectName("unlocking.other")
        self.own = Secret("unlocking.own", OWN_LABEL, self, hint=OWN_HINT)
        self.keep_none_of(self.own)
        self.code = Words("", "heading", self)
        self.code.hide()
        self._read = [Words(words.title, "title", self)]
        self._read += [Words(message, "", self) for message in words.intro]
        self._name()
        self._build(choices)
        self.other.clicked.connect(self.make_other)
        self.kinds[WORDS].setChecked(True)

    @property
    def kind(self) -> str:
        """What the person chose to use."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    @property
    def phrase(self) -> str:
        """The passphrase as it stands now; empty for nothing typed yet."""
        return self.own.typed() if self.kind == OWN else self._made.get(self.kind, "")

    def show_code(self, code: str) -> None:
        """Say which case it is about."""
        self.code.say(CASE, code=code)
        self.code.show()

    def begin(self) -> None:
        """Make what is to be shown, where it was dropped or never made."""
        kind = self.kind
        if kind in _MAKE and kind not in self._made:
            self._made[kind] = _MAKE[kind]()
        self._show()

    def make_other(self) -> None:
        """Make another passphrase of the same kind."""
        self._made.pop(self.kind, None)
        self.begin()

    def looked_at(self) -> bool:
        """Whether what was made stood in sight; if not, it does now."""
        if self.kind == OWN or self._looked_at == self.phrase or self.sheet.is_in_sight():
            return True
        self._looked_at = self.phrase
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def drop(self) -> None:
        """Forget every passphrase."""
        super().drop()
        self.kinds[WORDS].setChecked(True)
        self._made.clear()
        self._looked_at = ""
        self.sheet.show_phrase("")

    def focus_first(self) -> None:
        """Be read from the top; Tab comes to the choice."""
        self.be_read()

    def changeEvent(self, event: QEvent) -> None:
        """Be read in the language that is used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_read"):
            retold(self)
            self._name()

    def _name(self) -> None:
        self.setAccessibleName(self._read[0].text())
        self.setAccessibleDescription("\n".join(words.text() for words in self._read[1:]))

    def _chosen(self, checked: bool) -> None:
        if checked:
            self.begin()

    def _show(self) -> None:
        own = self.kind == OWN
        self.sheet.show_phrase(self._made.get(self.kind, ""))
        self.sheet.setVisible(not own)
        self.other.setVisible(not own)
        self.own.setVisible(own)
        if not own:
            self.other.say(OTHER[self.kind])

    def _build(self, choices: QWidget) -> None:
        column = self.begin_column()
        column.addWidget(self._read[0])
        column.addWidget(self.code)
        column.addWidget(self.trouble)
        for words in self._read[1:]:
            column.addWidget(words)
        column.addWidget(choices)
        column.addWidget(Words(PAPER, "question", self))
        column.addWidget(self.sheet)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.own)
        column.addWidget(Words(FORCED, "hint", self))
        column.addStretch(1)

    def _choices(self) -> QWidget:
        """The circles. Made first, they come first for Tab as they do for the eye."""
        whole = QWidget(self)
        choices = QVBoxLayout(whole)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(0)
        for kind, message in KINDS.items():
            button = self.kinds[kind] = QRadioButton(whole)
            button.setObjectName(f"unlocking.{kind}")
            button.toggled.connect(self._chosen)
            self._group.addButton(button)
            choices.addWidget(Option(button, message))
        return whole
