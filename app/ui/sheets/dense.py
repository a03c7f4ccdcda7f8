"""How a question looks on a sheet: its label, its field, and all else behind one key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.i18n import N_, _, both
from app.ui.bilingual import WideButton
from app.ui.fields.field import Field
from app.ui.fields.options import OneField, Option
from app.ui.question_view import QuestionFrame, QuestionView
from app.ui.sworn_view import SwornView

_ASIDE: Final = "aside"
_PASSED: Final = "passed"
_SHORT: Final = 3
_BENEATH: Final = 5  # pixels: the ring around a field does not touch its label
_APART: Final = 24
_SIGN: Final = "\u2026"
OTHER_ANSWERS: Final = N_("Another answer")


def folded_together(view: QuestionFrame) -> None:
    """Let ``view`` take little room; its hint, its items and its help wait for :func:`unfold`."""
    column = view.layout()
    if not isinstance(column, QVBoxLayout):
        raise TypeError(type(column).__name__)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_BENEATH)
    view.body.setContentsMargins(0, 0, 0, 0)
    if isinstance(view, QuestionView):
        _Sign(view.field.states)
        column.removeWidget(view.label)
        column.insertLayout(0, LabelLine(view.label, view.field.states))
    if isinstance(view, SwornView):
        _swear_in_a_row(column, view)
    for field in view.findChildren(Field):
        short(field)
    unfold(view, False)


def label_line(view: QuestionFrame) -> LabelLine | None:
    """Return the line of the label of ``view``; a sworn question has none."""
    column = view.layout()
    first = column.itemAt(0) if column is not None else None
    return first if isinstance(first, LabelLine) else None


def unfold(view: QuestionFrame, open_: bool) -> None:
    """Show the hint, the items and all help of a question, or put them away again.

    The items of a sworn question stay: who answers it reads the words of the form, too.
    """
    view.hint.setVisible(open_ and bool(view.hint.text()))
    stays = open_ or isinstance(view, SwornView)
    view.items.setVisible(stays and bool(view.items.text()))
    for one in view.help:
        one.setVisible(open_)
        one.box.setChecked(open_)


def is_unfolded(view: QuestionFrame) -> bool:
    """Whether all of that is shown."""
    may_stay = () if isinstance(view, SwornView) else (view.items,)
    return any(not one.isHidden() for one in (view.hint, *may_stay, *view.help))


def help_text(view: QuestionFrame) -> str:
    """Return all that :func:`unfold` shows, for screen readers."""
    told = (view.hint.text(), *(one.answer.text() for one in view.help), view.items.text())
    return "\n".join(part for part in told if part)


def is_aside(widget: QObject) -> bool:
    """Whether ``widget`` is no place for an answer: Enter passes it by, Tab stops there."""
    return isinstance(widget, QToolButton) or bool(widget.property(_ASIDE))


def is_sign(widget: QObject) -> bool:
    """Whether ``widget`` offers the other answers: only Space opens it, Enter leads on."""
    return bool(widget.property(_ASIDE) == _SIGN)


def set_aside(widget: QObject) -> None:
    """Let Enter pass ``widget`` by; who comes to it with Tab presses it with Enter."""
    widget.setProperty(_ASIDE, _PASSED)


class LabelLine(QHBoxLayout):
    """The label, and at its end the sign for other answers; as high as its neighbour's."""

    def __init__(self, label: QWidget, states: WideButton) -> None:
        super().__init__()
        self.setSpacing(8)
        self._label, self._states = label, states
        self._room = QSpacerItem(0, 0)
        self.addItem(self._room)
        self.addWidget(label, 1, Qt.AlignmentFlag.AlignBottom)
        self.addWidget(states, 0, Qt.AlignmentFlag.AlignBottom)

    def wants(self, width: int) -> int:
        """How high it is when it is ``width`` pixels wide."""
        hint = self._states.sizeHint()
        own = width - (0 if self._states.isHidden() else hint.width() + self.spacing())
        return max(self._label.heightForWidth(own), hint.height())

    def be_high(self, height: int) -> None:
        """Take ``height`` pixels, so that the fields of one row stand side by side."""
        if self._room.sizeHint().height() != height:
            self._room.changeSize(0, height)
            self.invalidate()


class _Sign(QObject):
    """Shows a button of words as a mere sign; its words are its name."""

    def __init__(self, button: WideButton) -> None:
        super().__init__(button)
        self._button = button
        self._words = OTHER_ANSWERS
        button.say(_SIGN)
        button.installEventFilter(self)
        self._name()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().eventFilter(watched, event)

    def _name(self) -> None:
        self._button.name_as(_(self._words))
        self._button.setToolTip("\n".join(part for part in both(self._words) if part))


def _swear_in_a_row(column: QVBoxLayout, view: SwornView) -> None:
    """Put the question at the one side, yes, no and the confirmation at the other."""
    column.removeWidget(view.label)
    view.body.removeWidget(view.field)
    view.body.removeWidget(view.confirm)
    _Sign(view.field.states)
    top = Qt.AlignmentFlag.AlignTop
    said = QHBoxLayout()
    said.addWidget(view.field, 1, top)
    said.addWidget(view.field.states, 0, top)
    answer = QVBoxLayout()
    answer.setSpacing(2)
    answer.addLayout(said)
    answer.addWidget(view.confirm, 0, Qt.AlignmentFlag.AlignLeading)
    answer.addStretch(1)
    line = QHBoxLayout()
    line.setSpacing(24)
    line.addWidget(view.label, 3, top)
    line.addLayout(answer, 2)
    column.insertLayout(0, line)


def short(field: Field) -> None:
    """Let a few choices stand side by side; Enter passes by the other answers."""
    field.states.setProperty(_ASIDE, _SIGN)
    if isinstance(field, OneField) and len(field.inputs) < _SHORT:
        field.area.setDirection(QBoxLayout.Direction.LeftToRight)
        for one in field.findChildren(Option):
            field.area.setAlignment(one, Qt.AlignmentFlag.AlignTop)
        field.area.setSpacing(_APART)
        field.area.addStretch(1)
