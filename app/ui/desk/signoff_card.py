"""One sign-off: who did it and when, or what changed since. It is given by hand, every time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.answers.clinic import Task
from app.answers.clinic_work import changed_since, holds
from app.answers.work import SignOff, SignOffKind
from app.i18n import N_, _, language, names
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import Made, Plain, ShortButton, WideButton, Words, retold
from app.ui.both_languages import in_both, problem_words
from app.ui.desk import acts
from app.ui.desk.by_whom import ByWhom
from app.ui.desk.comment_words import place_words
from app.ui.desk.tab_order import put_in_order
from app.ui.household import isolated
from app.ui.store import CaseStore
from app.ui.theme import set_role

TITLES: Final = {
    SignOffKind.PREPARED: N_("Prepared"),
    SignOffKind.INTERPRETED: N_("Interpreted"),
    SignOffKind.REVIEWED: N_("Reviewed"),
}
MEANING: Final = {
    SignOffKind.PREPARED: N_("Somebody wrote down all answers together with the person."),
    SignOffKind.INTERPRETED: N_("Somebody read all answers to the person in their language."),
    SignOffKind.REVIEWED: N_("A lawyer or somebody who works with one read the whole case."),
}
WHO: Final = {
    SignOffKind.PREPARED: N_("Who prepared it?"),
    SignOffKind.INTERPRETED: N_("Who interpreted?"),
    SignOffKind.REVIEWED: N_("Who reviewed it?"),
}
_TASKS: Final = {
    SignOffKind.PREPARED: Task.PREPARES,
    SignOffKind.INTERPRETED: Task.INTERPRETS,
    SignOffKind.REVIEWED: None,
}
NOT_YET: Final = N_("Not signed off yet.")
HOLDS: Final = N_("{name} signed this off on {date}. Nothing has changed since.")
LIFTED: Final = N_(
    "{name} signed this off on {date}. Answers changed after that, so it does not count for the "
    "case as it is now. That is how it should be: look at what changed, then sign off again."
)
CHANGED: Final = N_("Changed since:")
FORGOTTEN: Final = N_("Something was forgotten for good since. It is not named any more.")
MORE: Final = N_("And {count} more.")
GO: Final = N_("Go there")
GIVE: Final = N_("Sign off now")
AGAIN: Final = N_("Sign off again")
TODAY: Final = N_("It is noted for today, {date}.")
_SHOWN: Final = 12


class SignOffCard(QFrame):
    """``go`` tells the path of an answer that changed, and that the person wants to see."""

    go = Signal(str)

    def __init__(
        self,
        kind: SignOffKind,
        store: CaseStore,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind, self._store, self._today = kind, store, today
        self.changes: dict[str, ShortButton] = {}
        set_role(self, "card")
        self.state = Made(self._standing, "", self)
        self._list = QWidget(self)
        self.whom = ByWhom(f"desk.{kind}.by", WHO[kind], _TASKS[kind], self)
        self.day = Made(self._day, "hint", self)
        self.give = WideButton(GIVE, self)
        self.give.setObjectName(f"desk.{kind}.give")
        self.give.clicked.connect(partial(self._give))
        self.news = Plain("", "attention", self)
        self.news.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 12)
        self.column.setSpacing(8)
        for part in (Words(TITLES[kind], "heading", self), Words(MEANING[kind], "hint", self)):
            self.column.addWidget(part)
        for below in (self.state, self._list, self.whom, self.day, self.news):
            self.column.addWidget(below)
        self.column.addWidget(self.give, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_case()

    @property
    def signoff(self) -> SignOff | None:
        """What was signed off last."""
        return self._store.case.work.signoffs.get(self.kind)

    @property
    def holds(self) -> bool:
        """Whether it counts for the case as it is now."""
        return holds(self._store.case, self.kind)

    def show_case(self) -> None:
        """Show it as the case has it now."""
        self.state.again()
        held = self.holds
        set_role(self.state.native, "done" if held else "hint")
        self._show_changes()
        for part in (self.whom, self.day, self.give):
            part.setVisible(not held)
        self.give.say(AGAIN if self.signoff else GIVE)
        self.give.name_as(f"{self.give.words.text()}: {_(TITLES[self.kind])}")
        put_in_order(self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, with the focus where it was."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "column"):
            retold(self)
            at = next((path for path, one in self.changes.items() if one.hasFocus()), "")
            self.show_case()
            if at in self.changes:
                self.changes[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_changes(self) -> None:
        self._list.hide()
        self._list.deleteLater()
        self._list, self.changes = QWidget(self), {}
        self.column.insertWidget(3, self._list)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        lifted = self.signoff is not None and not self.holds
        if not lifted:
            self._list.hide()
            return
        changed = changed_since(self._store.case, self.kind)
        column.addWidget(Words(CHANGED if changed else FORGOTTEN, "question"))
        for path in changed[:_SHOWN]:
            column.addLayout(self._change(path))
        if len(changed) > _SHOWN:
            column.addWidget(Words(MORE, "hint", None, count=len(changed) - _SHOWN))
        self._list.show()

    def _change(self, path: str) -> QHBoxLayout:
        """A question in words, never what was answered, and the way there."""
        name = partial(place_words, self._store.case, path)
        button = ShortButton(GO)
        set_role(button, "link")
        button.setAccessibleName(f"{_(GO)}: {name()}")
        button.clicked.connect(partial(self._go, path))
        self.changes[path] = button
        row = QHBoxLayout()
        row.addWidget(Plain(in_both(name)), 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _go(self, path: str, *_checked: object) -> None:
        self.go.emit(path)

    def _give(self, *_checked: object) -> None:
        if not self.whom.asked():
            return
        try:
            acts.sign_off(self._store, self.kind, self.whom.name, self._today())
        except Problem as problem:
            self.news.setText(problem_words(problem))
            self.news.show()
            announce(self, self.news.text(), now=True)
            return
        self.news.hide()
        self.whom.clear()
        self.show_case()
        self.be_read()

    def be_read(self) -> None:
        """Say what holds now, with the keyboard where it goes on."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{_(TITLES[self.kind])}: {self.state.text()}")
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.state.text())

    def _standing(self) -> str:
        one = self.signoff
        if one is None:
            return _(NOT_YET)
        day = names.day(one.on, language())
        return _(HOLDS if self.holds else LIFTED).format(name=isolated(one.by), date=day)

    def _day(self) -> str:
        return _(TODAY).format(date=names.day(self._today(), language()))
