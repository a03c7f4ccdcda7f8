"""What the fields for a passphrase and for a key share: a label, soft words, and forgetting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.announce import announce
from app.ui.bilingual import Made, Words, retold
from app.ui.unlocking.secret_line import SecretLine
from app.ui.unlocking.secret_text import SecretText
from app.ui.unlocking.trouble import Trouble


class SecretEntry(QWidget):
    """What is typed stays until :meth:`drop`, through every change of language and look."""

    edited = Signal()
    """Something else stands in the field."""

    def __init__(
        self,
        label: str,
        edit: SecretLine | SecretText,
        parent: QWidget | None = None,
        *,
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self._trouble: Trouble | None = None
        self.label = Words(label, "question", self)
        self.hint = Words(hint, "hint", self)
        self.fault = Made(str, "attention", self)
        self.edit = edit
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        for part in (self.label, self.hint, self.fault, edit):
            self.column.addWidget(part)
        self.label.native.setBuddy(edit)
        self.hint.setVisible(bool(hint))
        self.fault.hide()
        edit.textChanged.connect(self.edited)
        self._describe()

    def typed(self) -> str:
        """What stands in the field, as it was typed."""
        return self.edit.typed()

    def drop(self) -> None:
        """Forget what was typed and what was said about it."""
        self.edit.drop()
        self.say_nothing()

    def focus(self) -> None:
        """Put the keyboard into the field."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def heed(self, trouble: Trouble) -> None:
        """Tell screen readers of the field also what is wrong with the page."""
        self._trouble = trouble
        trouble.changed.connect(self._describe)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; what was typed stays."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "column"):
            retold(self)
            self._describe()

    def _describe(self) -> None:
        trouble = self._trouble.text() if self._trouble else ""
        fault = "" if self.fault.isHidden() else self.fault.text()
        said = (self.hint.text(), trouble, fault)
        self.edit.setAccessibleName(self.label.text())
        self.edit.setAccessibleDescription("\n".join(words for words in said if words))
