"""What all fields do: show an answer, tell a new one soon, and lose nothing that was typed."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.answers.states import Answer, State, given, without_value
from app.i18n import N_
from app.interview.questions import Asking
from app.ui.bilingual import WideButton, Words
from app.ui.row_words import one_line
from app.ui.state_words import STATE_WORDS

TELL_AFTER_MS = 100
FORGET: Final = N_("Forget this for good")

Parts = tuple[str, ...]

SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
"""Keyboards must not learn what people write here."""


class Unread(Exception):
    """What stands in a field is no answer yet. ``message`` says what to look at."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values


class Field(QWidget):
    """The place of one answer.

    ``answered`` tells an Answer (*unasked* when the field is empty or cannot be read yet), at
    most ``TELL_AFTER_MS`` after each key and at once when the focus leaves; also when only
    :meth:`unsaid` changed. What was typed is never cleared by a state, a language or a fault.
    """

    answered = Signal(object)

    settled = Signal()
    """What stands in the field may have changed, also where it is no answer yet."""

    forget = Signal()
    """The person wants the answer forgotten for good."""

    forgettable = False
    """Whether somebody asks the person about that, and then does it."""

    keeps_beside_state = True
    """Whether what stands in the field stays visible beside "I do not know"."""

    def __init__(self, question: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._state: State | None = None
        self._last: Answer[Any] = Answer()
        self._beside: Parts = ()
        self._showing = False
        self._inputs: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TELL_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.area = QVBoxLayout()
        column.addLayout(self.area)
        self.chosen = Words("", "done", self)
        column.addWidget(self.chosen)
        self.states = WideButton(N_("Another answer"), self)
        self.states.quiet()
        self.states.clicked.connect(self._offer)
        self.states.setVisible(bool(question.states))
        column.addWidget(self.states, 0, Qt.AlignmentFlag.AlignLeading)
        self.chosen.hide()

    # What a kind of field says of itself.

    def typed(self) -> object:
        """Return the value that stands in the field; None when it is empty. Raises Unread."""
        raise NotImplementedError

    def put(self, value: Any) -> None:  # noqa: ANN401 - each kind has its own
        """Show ``value``; None empties the field."""
        raise NotImplementedError

    def parts(self) -> Parts:
        """Return all that was typed, part by part as it stands; nothing when nothing does."""
        return ()

    def put_parts(self, parts: Parts) -> None:
        """Show what :meth:`parts` returned; parts that are missing count as empty."""

    def unsaid(self, answer: Answer[Any]) -> Parts:
        """Return what was typed and ``answer``, the one that stands here, does not say."""
        return () if answer.is_given else self.parts()

    # What all do.

    @property
    def inputs(self) -> tuple[QWidget, ...]:
        """The widgets that take the answer, in tab order; the first is the buddy of the label."""
        return tuple(self._inputs)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at, in order."""
        return (*self._inputs, self.states)

    def read(self) -> Answer[Any]:
        """Return the answer that stands here now."""
        if self._state is not None:
            return without_value(self._state)
        try:
            value = self.typed()
        except Unread:
            return Answer()
        return Answer() if value is None else given(value)

    def fault(self) -> Unread | None:
        """Return what is wrong with what was typed; None when nothing is."""
        if self._state is not None:
            return None
        try:
            self.typed()
        except Unread as fault:
            return fault
        return None

    def show_answer(self, answer: Answer[Any], beside: Parts | None = None) -> None:
        """Show ``answer``. What says the same already is not touched, nor is its cursor.

        ``beside`` is what was typed and is no answer yet; None leaves it as it stands. What was
        typed a moment ago and is not told yet is newer than any answer: it stays.
        """
        self._last = Answer(state=answer.state, value=answer.value)
        self._beside = self._beside if beside is None else beside
        if self._timer.isActive():
            return
        if not self._shows(answer, beside):
            self._show(answer)
            if beside is not None and beside != self.unsaid(answer):
                self._put_parts_quietly(beside)
        self._show_state()

    def flush(self) -> None:
        """Tell the answer now, when it is not the one told last."""
        self._timer.stop()
        self.settled.emit()
        answer = self.read()
        beside = self.unsaid(answer)
        if not same(answer, self._last) or beside != self._beside:
            self._last, self._beside = answer, beside
            self.answered.emit(answer)

    def hurry(self) -> None:
        """Tell now what was typed a moment ago."""
        if self._timer.isActive():
            self.flush()

    def touched(self, *_told: object) -> None:
        """Note that the person changed something: soon it is told."""
        if self._showing:
            return
        self._state = None
        self._show_state()
        if not self._timer.isActive():
            self._timer.start()

    def retranslate(self) -> None:
        """Say everything in the language used now; focus and text stay."""

    def describe(self, name: str, description: str) -> None:
        """Tell screen readers what is asked, in the person's words."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        for place, widget in enumerate(self._inputs):
            if place == 0 and len(self._inputs) == 1:
                widget.setAccessibleName(name)
                widget.setAccessibleDescription(description)
            else:
                widget.setAccessibleDescription(f"{name}\n{description}".strip())
        self.states.setAccessibleDescription(name)

    def choose(self, state: State | None) -> None:
        """Answer with ``state``; None takes back a state, or else what stands in the field."""
        clears = self._state is None if state is None else not self.keeps_beside_state
        self._state = state
        if clears:
            self._put_quietly(None)
        self._show_state()
        self.flush()

    def take(self, widget: QWidget) -> None:
        """Make ``widget`` one of the inputs: watched for its focus, never learned from."""
        widget.setInputMethodHints(SENSITIVE)
        widget.installEventFilter(self)
        self._inputs.append(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the answer when the focus leaves."""
        if event.type() == QEvent.Type.FocusOut:
            self.hurry()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: Any) -> None:  # noqa: ANN401 - Qt hands its own
        """Tell the answer before the page goes."""
        self.hurry()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _shows(self, answer: Answer[Any], beside: Parts | None) -> bool:
        if beside and not answer.is_given:
            state = None if answer.state is State.UNASKED else answer.state
            return self._state is state and self.parts() == beside
        return same(self.read(), answer) and beside in {None, self.unsaid(answer)}

    def _show(self, answer: Answer[Any]) -> None:
        if answer.is_given:
            self._state = None
            self._put_quietly(answer.value)
        elif answer.state is State.UNASKED:
            self._state = None
            self._put_quietly(None)
        else:
            self._state = answer.state
            if not self.keeps_beside_state:
                self._put_quietly(None)

    def _show_state(self) -> None:
        self.chosen.setVisible(self._state is not None)
        if self._state is not None:
            self.chosen.say(STATE_WORDS[self._state])

    def _offer(self) -> None:
        menu = self.menu()
        menu.popup(self.states.mapToGlobal(self.states.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Return the answers that are no value, and how to take one back."""
        menu = QMenu(self.states)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for state in self.question.states:
            act = menu.addAction(one_line(STATE_WORDS[state]))
            act.setCheckable(True)
            act.setChecked(state is self._state)
            act.triggered.connect(partial(self._chose, state))
        if self.read() != Answer():
            menu.addSeparator()
            menu.addAction(one_line(N_("Take my answer back"))).triggered.connect(
                partial(self._chose, None)
            )
        if self.forgettable:
            menu.addSeparator()
            menu.addAction(one_line(FORGET)).triggered.connect(self._wish_to_forget)
        return menu

    def _wish_to_forget(self, *_checked: object) -> None:
        self.flush()
        self.forget.emit()

    def _chose(self, state: State | None, *_checked: object) -> None:
        self.choose(state)
        self.states.setFocus()

    def _put_quietly(self, value: object) -> None:
        self._showing = True
        self.put(value)
        self._showing = False

    def _put_parts_quietly(self, parts: Parts) -> None:
        self._showing = True
        if parts:
            self.put_parts(parts)
        else:
            self.put(None)
        self._showing = False


def same(one: Answer[Any], other: Answer[Any]) -> bool:
    """Whether two answers say the same, wherever they come from."""
    return one.state is other.state and one.value == other.value
