"""One answer: said then, told now, and what the person says of the difference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from app.answers.filed import Json
from app.i18n import N_, _
from app.rules.earlier import shown
from app.rules.earlier.compare import Comparison, Verdict
from app.rules.earlier.findings import plain
from app.rules.earlier.resolved import resolution_of
from app.rules.sentences import Value
from app.rules.sentences import Words as Sentence
from app.ui.bilingual import Made, WideButton, Words
from app.ui.earlier.questions import WHAT, WORDS, asked, no_items
from app.ui.item_words import item_words
from app.ui.question_view import QuestionView
from app.ui.store import CaseStore
from app.ui.theme import set_role

THEN: Final = N_("Said then")
NOW: Final = N_("Told now")
VERDICTS: Final = {
    Verdict.DIFFERENT: N_("Different"),
    Verdict.NEWER_EVENT: N_("Something newer"),
    Verdict.SAME: N_("The same"),
    Verdict.NOT_COMPARABLE: N_("Not compared"),
}
EXPLAIN: Final = N_("Say what this difference is")
EXPLAIN_ACT: Final = N_("Explain a difference")
CHANGE: Final = N_("Go to this question")
_SIDES: Final = N_("{item}: then {said}, now {now}")


class DifferenceCard(QFrame):
    """Shows one comparison. ``jump`` asks for the question of today's answer."""

    jump = Signal(str)

    def __init__(self, one: Comparison, question: str, store: CaseStore) -> None:
        super().__init__()
        self.comparison, self._question, self._store = one, question, store
        self.views: tuple[QuestionView, ...] = ()
        set_role(self, "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(6)
        self._column.addWidget(Words(VERDICTS[one.verdict], "hint"))
        if question:
            self._column.addWidget(Words(question, "question"))
        self._column.addWidget(Made(self._item, "small" if question else "question"))
        self._column.addLayout(self._sides())
        if one.why is not None:
            self._column.addWidget(Words(shown.WHY[one.why], "hint"))
        self.explain = self._button(EXPLAIN, self._begin)
        self.go = self._button(CHANGE, self._jump)
        self.go.quiet()
        self.go.setVisible(bool(one.reads))
        self.show_case()
        self._name()

    def show_case(self) -> None:
        """Show what the person said of the difference, as the case has it now."""
        found = resolution_of(self._store.case, self.comparison)
        if found is None:
            self._close()
        elif not self.views:
            self._open(found[0])
        for view in self.views:
            view.show_case()
        self.explain.setVisible(found is None)

    def flush(self) -> None:
        """Tell what is in the fields now."""
        for view in self.views:
            view.flush()

    def focus_first(self) -> None:
        """Begin where the person says what it is."""
        if self.views:
            self.views[0].focus_first()
        else:
            self.explain.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Name the card in the language used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "go"):
            self._name()

    def _item(self) -> str:
        return item_words(self.comparison.item)

    def _sides(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        sides = ((THEN, self.comparison.said), (NOW, self.comparison.now))
        for at, (title, value) in enumerate(sides):
            grid.addWidget(Words(title, "small"), 0, at)
            grid.addWidget(Made(spoken(value)), 1, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, 1)
        return grid

    def _button(self, message: str, act: Callable[[], None]) -> WideButton:
        button = WideButton(message, self)
        button.clicked.connect(act)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _begin(self) -> None:
        """Make the place for the person's word on it; one act, which undo takes back."""
        one, person = self.comparison, self.comparison.earlier.person
        table = f"people.{person}.differences"
        row = {"filed": one.earlier.key, "path": one.path, "item": one.item}
        if plain(one.said):
            row["said"] = plain(one.said)
        key = free_row(self._store.get(table).rows)
        self._store.seal()
        self._store.set(f"{table}.{key}", row, _(EXPLAIN_ACT))
        self._store.seal()
        self.show_case()
        self.focus_first()

    def _jump(self) -> None:
        self.jump.emit(self.comparison.reads[0])

    def _open(self, row: str) -> None:
        person = self.comparison.earlier.person
        about = (asked(question, person, row) for question in (WHAT, WORDS))
        self.views = tuple(QuestionView(one, self._store, no_items) for one in about)
        for at, view in enumerate(self.views):
            self._column.insertWidget(self._column.indexOf(self.explain) + at, view)

    def _close(self) -> None:
        for view in self.views:
            view.hide()
            view.deleteLater()
        self.views = ()

    def _name(self) -> None:
        said, now = spoken(self.comparison.said)(), spoken(self.comparison.now)()
        about = "\n".join((*([_(self._question)] if self._question else []), self._item()))
        name = _(_SIDES).format(item=about, said=said, now=now)
        self.setAccessibleName(name)
        for button in (self.explain, self.go):
            button.setAccessibleDescription(name)


def spoken(value: Json | None) -> Callable[[], str]:
    """What says an answer of a form in the language in use."""
    said: Value = shown.spoken(value)
    return Sentence("{value}", value=said).said


def free_row(rows: dict[str, object]) -> str:
    """An id that no row has."""
    return next(f"r{at}" for at in range(1, len(rows) + 2) if f"r{at}" not in rows)
