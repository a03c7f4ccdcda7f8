"""Words in the person's language, with the English beneath while nobody has signed for them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app import i18n
from app.ui.both_languages import in_english
from app.ui.theme import set_role

_SIDE, _QUIET_SIDE, _ABOVE = 12, 2, 6
_LONG_LINE = 60


class Plain(QLabel):
    """Words without markup that wrap. They stand at the side where the window begins to read.

    Qt would put English into the far corner of an Arabic window. It also moves a line that wraps
    in one to the left by the space after its last word: there is room for that, else a full stop
    or half a letter would be cut.
    """

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        self._centred = False
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(1)
        self._align()
        if role:
            set_role(self, role)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction of the window and the size of its text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._align()

    def centre(self, centred: bool = True) -> None:
        """Stand in the middle, as on a button."""
        self._centred = centred
        self._align()

    def _align(self) -> None:
        flag = Qt.AlignmentFlag
        side = flag.AlignRight if self.isRightToLeft() else flag.AlignLeft
        across = flag.AlignHCenter if self._centred else side | flag.AlignAbsolute
        self.setAlignment(across | flag.AlignVCenter)
        hangs = self.isRightToLeft() and not self._centred
        room = self.fontMetrics().averageCharWidth() if hangs else 0
        self.setContentsMargins(room, 0, 0, 0)


class Words(QWidget):
    """A message that changes its language in place; names in it are said with ``values``."""

    def __init__(
        self, message: str = "", role: str = "", parent: QWidget | None = None, **values: object
    ) -> None:
        super().__init__(parent)
        self._message, self._values = message, values
        self._centred = False
        self.native = Plain("", role, self)
        self.english: Plain | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.native)
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
        self._show_english(english if i18n.english_beneath() else "")

    def lines(self) -> tuple[str, str]:
        """What is shown, and the English beneath."""
        return self.text(), self.english.text() if self.english else ""

    def centre(self, centred: bool = True) -> None:
        """Stand in the middle, as on a button."""
        self._centred = centred
        for words in (self.native, self.english):
            if words is not None:
                words.centre(centred)

    def _show_english(self, text: str) -> None:
        if self.english is None and text:
            self.english = Plain("", "english", self)
            self._column.addWidget(self.english)
            if self._centred:
                self.english.centre()
        if self.english is not None:
            self.english.setText(text)
            self.english.setVisible(bool(text))


class Made(Words):
    """Words that are put together anew in each language, by ``make``."""

    def __init__(
        self, make: Callable[[], str], role: str = "", parent: QWidget | None = None
    ) -> None:
        self._make = make
        super().__init__("", role, parent)

    def remake(self, make: Callable[[], str]) -> None:
        """Show other words."""
        self._make = make
        self.again()

    def again(self) -> None:
        """Say the same in the language that is used now."""
        native, english = self._make(), in_english(self._make)
        self.native.setText(native)
        self._show_english("" if english is None or english == native else english)


def retold(widget: QWidget) -> None:
    """Say all words inside ``widget`` in the language used now.

    Qt tells a widget of a new language before its children; who names itself by their words
    calls this first.
    """
    for words in widget.findChildren(Words):
        words.again()


class WideButton(QPushButton):
    """A button whose words wrap, so that long ones and large ones never leave the window."""

    def __init__(self, message: str, parent: QWidget | None = None, **values: object) -> None:
        super().__init__(parent)
        self._own_name = ""
        self._side = _SIDE
        self.words = Words(message, "", self, **values)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words.centre()
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        column.addWidget(self.words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(False)
        self._name()

    def quiet(self) -> None:
        """Look like a link: there when it is wanted, never louder than the way on."""
        self._side = _QUIET_SIDE
        column = self.layout()
        if column is not None:
            column.setContentsMargins(_QUIET_SIDE, _ABOVE, _QUIET_SIDE, _ABOVE)
        self.words.centre(False)
        set_role(self, "link")

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
        """As wide as the words on one line each, up to a line that is pleasant to read."""
        metrics = self.fontMetrics()
        most = metrics.averageCharWidth() * _LONG_LINE
        lines = self.words.lines()
        room = metrics.height() if self._side == _SIDE else metrics.height() // 3
        width = min(max(metrics.horizontalAdvance(line) for line in lines) + room, most)
        width += 2 * self._side + self.words.native.contentsMargins().left()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word, and never lower than its words."""
        metrics = self.fontMetrics()
        longest = max(self.words.text().split(), key=len, default="")
        width = metrics.horizontalAdvance(longest) + 2 * self._side + metrics.height()
        return QSize(width, metrics.height() + 2 * _ABOVE)

    def hasHeightForWidth(self) -> bool:
        """A narrow button is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        column = self.layout()
        return column.totalHeightForWidth(width) if column else super().heightForWidth(width)

    def name_as(self, name: str) -> None:
        """Call the button ``name``, where the words alone do not say which row they mean."""
        self._own_name = name
        self._name()

    def _name(self) -> None:
        self.words.again()
        self.setAccessibleName(self._own_name or self.words.text())


class ShortButton(QPushButton):
    """A button of one or two words, light enough for long lists."""

    def __init__(self, message: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = message
        self.setAutoDefault(False)
        self._again()

    def changeEvent(self, event: QEvent) -> None:
        """Say the same in the language that is used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._again()

    def _again(self) -> None:
        native, english = i18n.both(self._message)
        self.setText(f"{native}\n{english}" if english and i18n.english_beneath() else native)


class Clickable(Words):
    """Words that press ``button`` when they are clicked: the text of a box or a circle."""

    def __init__(self, message: str, button: QWidget, **values: object) -> None:
        super().__init__()
        self._button = button
        self.say(message, **values)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press the button."""
        click = getattr(self._button, "click", None)
        if callable(click) and self._button.isEnabled():
            self._button.setFocus(Qt.FocusReason.MouseFocusReason)
            click()
        event.accept()
