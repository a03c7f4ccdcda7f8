"""The six words to compare, and the consent in the words of the person whose case it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from app import i18n
from app.i18n import N_, catalogues
from app.ui.bilingual import Plain, Words
from app.ui.fields.options import Option
from app.ui.theme import set_role
from app.vault.readers import Reader

NAME: Final = N_("{name}")
ITS_WORDS: Final = N_("The six words of its key:")
COMPARE: Final = N_(
    "Ask somebody of the clinic whom you know to read its six words to you, or look at them on "
    "the clinic's own screen. If one word is different, stop: the card is not from this clinic."
)
SAME: Final = N_("The six words are the same.")
WHOSE: Final = N_(
    "The next line is only for the person whose case it is. Nobody may tick it for them, and "
    "Portolan helps in the same way without it."
)
CONSENT: Final = N_("I, whose case this is, want {name} to be able to open it.")
NOT_COMPARED: Final = N_("Compare the six words first. If they are the same, tick the box.")
NOT_WANTED: Final = N_(
    "The clinic is let in only if the person whose case it is wants it and ticks the box."
)


class Consent(QWidget):
    """Two boxes, none of them ticked; the consent also in ``language``, that of the case."""

    def __init__(self, clinic: Reader, language: str | None) -> None:
        super().__init__()
        self.clinic, self._language = clinic, language
        self.same = Option(QCheckBox(self), SAME)
        self.same.button.setObjectName("access.clinic.same")
        self.wanted = Option(QCheckBox(self), CONSENT, name=clinic.name)
        self.wanted.button.setObjectName("access.clinic.wanted")
        self.own = Plain("", "question", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._card())
        for part in (Words(COMPARE), self.same, Words(WHOSE), self.own, self.wanted):
            column.addWidget(part)
        self._say_in_own()

    def missing(self) -> tuple[str, QWidget] | None:
        """What keeps the clinic out still, and the box that it is about."""
        if not self.same.button.isChecked():
            return NOT_COMPARED, self.same.button
        if not self.wanted.button.isChecked():
            return NOT_WANTED, self.wanted.button
        return None

    def changeEvent(self, event: QEvent) -> None:
        """A window in the person's own language needs no second line."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "own"):
            self._say_in_own()

    def _card(self) -> QFrame:
        card = QFrame(self)
        set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(Words(NAME, "heading", card, name=self.clinic.name))
        column.addWidget(Words(ITS_WORDS, "hint", card))
        column.addWidget(Plain(f"\u2066{self.clinic.fingerprint}\u2069", "heading", card))
        return card

    def _say_in_own(self) -> None:
        """The consent in the language of the interview, where the window speaks another one."""
        own = in_language(CONSENT, self._language)
        self.own.setText(own.format(name=f"\u2068{self.clinic.name}\u2069"))
        self.own.setVisible(own not in i18n.both(CONSENT))


def in_language(message: str, language: str | None) -> str:
    """``message`` in ``language``, or in English where there is no catalogue of it."""
    known = {_base(one) for one in catalogues.languages()}
    if language is None or _base(language) not in known:
        return message
    return catalogues.load(_base(language)).gettext(message)


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0]
