"""Words in the person's language, with the English beneath while nobody has signed for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app import i18n
from app.ui.theme import set_role


class Words(QWidget):
    """A message that changes its language in place; names in it are said with ``values``."""

    def __init__(
        self, message: str = "", role: str = "", parent: QWidget | None = None, **values: object
    ) -> None:
        super().__init__(parent)
        self._message, self._values = message, values
        self.native, self.english = _label(self, role), _label(self, "english")
        self.english.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.native)
        column.addWidget(self.english)
        self.again()

    def say(self, message: str, **values: object) -> None:
        """Show another message, or nothing for an empty one."""
        self._message, self._values = message, values
        self.again()

    def text(self) -> str:
        """What is shown in the person's language."""
        return self.native.text()

    def changeEvent(self, event: QEvent) -> None:
        """Say the same in the language that is used now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.again()
        super().changeEvent(event)

    def again(self) -> None:
        """Say the same in the language that is used now."""
        native, english = i18n.both(self._message, **self._values)
        self.native.setText(native)
        self.english.setText(english if i18n.english_beneath() else "")
        self.english.setVisible(bool(self.english.text()))


class WideButton(QPushButton):
    """A button whose words wrap, so that long ones and large ones never leave the window."""

    def __init__(self, message: str, parent: QWidget | None = None, **values: object) -> None:
        super().__init__(parent)
        self.words = Words(message, "", self, **values)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.addWidget(self.words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(False)
        self._name()

    def say(self, message: str, **values: object) -> None:
        """Show another message."""
        self.words.say(message, **values)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the accessible name in the language that is used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def sizeHint(self) -> QSize:
        """As much room as the words take on one line each."""
        return self._room(self.layout().totalSizeHint() if self.layout() else QSize())

    def minimumSizeHint(self) -> QSize:
        """As little room as the longest word takes."""
        return self._room(self.layout().totalMinimumSize() if self.layout() else QSize())

    def hasHeightForWidth(self) -> bool:
        """A narrow button is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        column = self.layout()
        return column.totalHeightForWidth(width) if column else super().heightForWidth(width)

    def _room(self, needed: QSize) -> QSize:
        return needed.expandedTo(QSize(0, self.fontMetrics().height() + 12))

    def _name(self) -> None:
        self.words.again()
        self.setAccessibleName(self.words.text())


class Clickable(Words):
    """Words that press ``button`` when they are clicked: the text of a box or a circle."""

    def __init__(self, message: str, button: QWidget, **values: object) -> None:
        super().__init__(message, **values)
        self._button = button

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press the button."""
        click = getattr(self._button, "click", None)
        if callable(click) and self._button.isEnabled():
            self._button.setFocus(Qt.FocusReason.MouseFocusReason)
            click()
        event.accept()


def _label(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(1)
    if role:
        set_role(label, role)
    return label
