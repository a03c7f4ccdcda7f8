"""A field for a passphrase or a key: its label, soft words about it, the field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_
from app.ui.announce import announce
from app.ui.bilingual import Made, Words, retold
from app.ui.ticks import Tick
from app.ui.unlocking.secret_line import SecretLine
from app.ui.unlocking.secret_text import SecretText

SHOW: Final = N_("Show what I type")


class Secret(QWidget):
    """What is typed stays until :meth:`drop`, through every change of language and look."""

    edited = Signal()
    """Something else stands in the field."""

    def __init__(
        self,
        name: str,
        label: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        shown: bool = False,
        long: bool = False,
    ) -> None:
        """``long`` is a key of several lines, which is always shown."""
        super().__init__(parent)
        self._shown = shown
        self.label = Words(label, "question", self)
        self.hint = Words(hint, "hint", self)
        self.edit: SecretLine | SecretText = SecretText(self) if long else SecretLine(self)
        self.edit.setObjectName(name)
        self.label.native.setBuddy(self.edit)
        self.tick = Tick(f"{name}.show", SHOW, self)
        self.fault = Made(str, "attention", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.label, self.hint, self.fault, self.edit, self.tick):
            column.addWidget(part)
        self.hint.setVisible(bool(hint))
        self.tick.setVisible(not long)
        self.fault.hide()
        self.tick.box.toggled.connect(self._show_letters)
        self.edit.textChanged.connect(self.edited)
        self.show_letters(shown)
        self._describe()

    def typed(self) -> str:
        """What stands in the field, as it was typed."""
        return self.edit.typed()

    def drop(self) -> None:
        """Forget what was typed and what was said about it; look as at first."""
        self.edit.drop()
        self.show_letters(self._shown)
        self.say_nothing()

    def show_letters(self, shown: bool) -> None:
        """Tick or untick the box that shows the letters."""
        self.tick.box.setChecked(shown)

    def focus(self) -> None:
        """Put the keyboard into the field, with a passphrase chosen, to be typed over."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.edit, SecretLine):
            self.edit.selectAll()

    def mend(self) -> None:
        """Where letters are shown, stand behind the last one, so that one alone can be mended."""
        if self.tick.box.isChecked() and isinstance(self.edit, SecretLine):
            self.edit.end(False)

    def ask_again(self, make: Callable[[], str]) -> None:
        """Say what to look at, in the words of ``make``, and go there."""
        self.fault.remake(make)
        self.fault.show()
        self._describe()
        self.focus()
        announce(self.edit, self.fault.text(), now=True)

    def say_nothing(self) -> None:
        """Take back what was said about the field."""
        self.fault.hide()
        self._describe()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be typed for now, or again. The keyboard stays where it is."""
        self.edit.setReadOnly(busy)

    def describe(self, more: str) -> None:
        """Tell screen readers of the field also ``more``, words in the language in use."""
        self._describe(more)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; what was typed stays."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "fault"):
            retold(self)
            self._describe()

    def _describe(self, more: str = "") -> None:
        said = [self.hint.text(), more, "" if self.fault.isHidden() else self.fault.text()]
        self.edit.setAccessibleName(self.label.text())
        self.edit.setAccessibleDescription("\n".join(words for words in said if words))

    def _show_letters(self, shown: bool) -> None:
        if isinstance(self.edit, SecretLine):
            self.edit.show_letters(shown=shown)
