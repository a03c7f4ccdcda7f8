"""A small real page for tests of the shell: a line for each text, a tick for each yes or no."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from app.answers.states import State, given, without_value
from app.i18n import _
from app.interview.asked import Asked, questions_of
from app.interview.questions import Text, YesNo
from app.ui.help_page import HelpPage
from app.ui.shell_page import ShellPage
from app.ui.stops import HELP, Stop
from app.ui.store import CaseStore


class PlainPage(ShellPage):
    def __init__(self, stop: Stop, store: CaseStore) -> None:
        super().__init__()
        self.stop, self.store = stop, store
        self.fields: dict[str, QWidget] = {}
        self.refuses = False
        form = QFormLayout(self)
        for asked in questions_of(store.case, stop.step) if stop.step else ():
            field = self._field(asked)
            if field is not None:
                self.fields[asked.path] = field
                form.addRow(_(asked.question.label), field)
        store.changed.connect(self._show)

    def focus_first(self) -> None:
        next(iter(self.fields.values()), self).setFocus()

    def focus_path(self, path: str) -> bool:
        if path in self.fields:
            self.fields[path].setFocus()
        return path in self.fields

    def ready(self) -> bool:
        return not self.refuses

    def _field(self, asked: Asked) -> QWidget | None:
        if asked.question.plain:
            return None
        if isinstance(asked.question, Text):
            line = QLineEdit(str(self.store.get(asked.path).value or ""))
            line.textEdited.connect(partial(self._typed, asked.path))
            return line
        if isinstance(asked.question, YesNo):
            tick = QCheckBox()
            tick.setChecked(self.store.get(asked.path).value is True)
            tick.clicked.connect(partial(self._ticked, asked.path))
            return tick
        return None

    def _typed(self, path: str, text: str) -> None:
        answer = given(text) if text else without_value(State.UNASKED)
        self.store.set(path, answer, "Change answer")

    def _ticked(self, path: str, yes: bool) -> None:
        self.store.set(path, given(yes), "Tick")

    def _show(self, path: str) -> None:
        field = self.fields.get(path)
        text = str(self.store.get(path).value or "") if field else ""
        if isinstance(field, QLineEdit) and field.text() != text:
            field.setText(text)


def plain_pages(store: CaseStore, today: date) -> Callable[[Stop], ShellPage]:
    return partial(plain_page, store)


def plain_page(store: CaseStore, stop: Stop) -> ShellPage:
    return HelpPage() if stop.id == HELP else PlainPage(stop, store)
