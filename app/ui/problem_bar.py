"""What went wrong, in calm words, above the page; it stays until the person has seen it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.i18n import N_, _
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import WideButton
from app.ui.both_languages import problem_words
from app.ui.theme import set_role

_CLOSE = N_("Close")
_NOT_NOW = N_("Not now")
Offer = tuple[str, Callable[[], None]]
"""What a button says (a message) and does. The problem counts as seen then."""


_SHARE: Final = 0.25
"""The most that it takes of the window's height; the rest is reached by scrolling."""


class ProblemBar(QScrollArea):
    """One sentence what is wrong, one what to do, and buttons: to mend it, to put it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        inside = QWidget(self)
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(inside, "note")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.seen = WideButton(_CLOSE, self)
        self.offers: list[WideButton] = []
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(inside)
        self._column.addLayout(line)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column.addLayout(self._row)
        self._row.addStretch(1)
        self.setWidget(inside)
        self.seen.clicked.connect(self.hide)
        self._retranslate()
        self.hide()

    def show_problem(self, problem: Problem, offers: Sequence[Offer] = ()) -> None:
        """Show what the person can mend, and take the focus."""
        self.show_words(problem_words(problem), offers)

    def show_words(self, words: str, offers: Sequence[Offer] = ()) -> None:
        """Show ``words``, say them aloud, and take the focus."""
        self.words.setText(words)
        for old in self.offers:
            old.hide()
            old.deleteLater()
        self.offers = [self._button(*offer) for offer in offers]
        self.seen.say(_NOT_NOW if offers else _CLOSE)
        for button in (self.seen, *self.offers):
            button.setAccessibleDescription(words)
        self._arrange()
        self.show()
        first = (*self.offers, self.seen)[0]
        first.setFocus()
        self.ensureWidgetVisible(first, 0, 0)
        announce(self, words, now=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons that do not fit beside each other stand below each other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wanted = sum(one.sizeHint().width() + self._row.spacing() for one in self.offers)
        way = QBoxLayout.Direction
        fits = wanted <= self.viewport().width() - 4 * self._row.spacing()
        self._row.setDirection(way.LeftToRight if fits else way.TopToBottom)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """As high as its words and buttons, up to its share of the window."""
        most = round(self.window().height() * _SHARE)
        return min(self._column.totalHeightForWidth(width), most)

    def hasHeightForWidth(self) -> bool:
        """A narrow bar is higher."""
        return True

    def sizeHint(self) -> QSize:
        """As its words and buttons want it."""
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """A line; the rest is reached by scrolling."""
        return QSize(1, self.seen.minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self, message: str, act: Callable[[], None]) -> WideButton:
        button = WideButton(message, self)
        button.clicked.connect(partial(self._take, act))
        self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _take(self, act: Callable[[], None], *_checked: object) -> None:
        self.hide()
        act()

    def _retranslate(self) -> None:
        self.setAccessibleName(_("Something went wrong"))
