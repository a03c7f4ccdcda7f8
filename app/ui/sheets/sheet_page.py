"""A sheet of clinic entry: all that one section asks about one person, for quick hands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.i18n import N_
from app.interview.asked import Step
from app.ui.announce import announce
from app.ui.bilingual import Words, retold
from app.ui.fields.field import Field
from app.ui.household import person_name
from app.ui.noticed.noticing import Noticing
from app.ui.page_view import ABOUT
from app.ui.question_view import Badges, QuestionFrame
from app.ui.sheets.block import Block, RowsBlock, block_of
from app.ui.sheets.dense import help_text, is_sign, is_unfolded, unfold
from app.ui.sheets.gathered import steps_on
from app.ui.sheets.next_field import next_field
from app.ui.shell_page import ShellPage
from app.ui.stops import Stop
from app.ui.store import CaseStore

KEYS_HERE: Final = N_(
    "Enter: next field. Page Down: next sheet. Page Up: back. F2: help with this question. "
    "F3: another answer."
)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEXT: Final = ("Ctrl+Return", "Ctrl+Enter", "PgDown")
_BEFORE: Final = "PgUp"
_HELP: Final = "F2"
_OTHERS: Final = "F3"
_HEAD: Final = 3
_TITLED: Final = 2


class SheetPage(ShellPage):
    """Shows the pages of a stop below each other; they come and go with the case."""

    letters: ClassVar[int] = 130

    def __init__(self, stop: Stop, store: CaseStore, badges: Badges, today: date) -> None:
        super().__init__()
        self.stop, self.store = stop, store
        self._badges, self._today = badges, today
        self._noticing: Noticing | None = None
        self.blocks: dict[str, Block] = {}
        self.title = Words(stop.title, "title", self)
        self.about = Words("", "hint", self)
        self.keys = Words(KEYS_HERE, "small", self)
        self.column = self.begin_column()
        self.column.setContentsMargins(32, 16, 32, 16)
        for widget in (self.title, self.about, self.keys):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._order_soon = QTimer(self)
        self._order_soon.setSingleShot(True)
        self._order_soon.timeout.connect(self._order_tabs)
        for key in _NEXT:
            self._listen(key, self.go_on.emit)
        self._listen(_BEFORE, self.back.emit)
        self._listen(_HELP, self.help_here)
        self._listen(_OTHERS, self.others_here)
        self._follow()
        store.changed.connect(self._follow)
        store.replaced.connect(self._follow)

    def ready(self) -> bool:
        """Whether all that was typed can be read; the first part that cannot shows why.

        Where somebody is at work is looked at first: there an open row closes, and no more.
        """
        focus = QApplication.focusWidget()
        here = [one for one in self.parts() if focus is not None and one.isAncestorOf(focus)]
        return all(block.ready() for block in (*here, *self.parts()))

    def focus_first(self) -> None:
        """Put the focus into the first field, or on the first list."""
        first = next(iter(self.parts()), None)
        if first is None:
            self.be_read()
        else:
            first.focus_first()

    def focus_path(self, path: str) -> bool:
        """Put the focus on the question of ``path``."""
        return any(block.focus_path(path) for block in self.parts())

    def show_changed(self, path: str) -> None:
        """Put the focus where something changed; a cursor that is in that question stays."""
        here = self.holding(QApplication.focusWidget())
        if here is None or not f"{path}.".startswith(f"{here.asked.path}."):
            super().show_changed(path)

    def show_forgotten(self, path: str) -> None:
        """Say where the answer was that it is forgotten for good."""
        for block in self.parts():
            if block.focus_path(path):
                block.show_forgotten(path)
                return

    def show_noticed(self, noticing: Noticing) -> None:
        """Show what was found beneath the questions; nowhere in a section about harm."""
        self._noticing = noticing
        for block in self.parts():
            block.show_noticed(noticing)

    def parts(self) -> tuple[Block, ...]:
        """Return the pages that stand on the sheet now, in order."""
        return tuple(block for block in self.blocks.values() if not block.isHidden())

    def holding(self, widget: QWidget | None) -> QuestionFrame | None:
        """Return the question that ``widget`` belongs to."""
        columns = (block.questions() for block in self.parts())
        found = (column.holding(widget) for column in columns if column is not None)
        return next((view for view in found if view is not None), None)

    def help_here(self) -> None:
        """Show all help with the question that has the focus, or put it away."""
        view = self.holding(QApplication.focusWidget())
        if view is None:
            return
        if is_unfolded(view):
            view.focus_first()
            unfold(view, False)
            return
        unfold(view, True)
        announce(view, help_text(view))

    def others_here(self) -> None:
        """Offer the other answers to the question that has the focus, such as "I do not know"."""
        view = self.holding(QApplication.focusWidget())
        field = getattr(view, "field", None)
        if isinstance(field, Field) and field.states.isVisible():
            field.states.click()

    def showEvent(self, event: QShowEvent) -> None:
        """Say whom the sheet is about by the name they have now."""
        self._follow()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            retold(self)
            self._show_about()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field, as Tab does, and passes by what is no field."""
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        event.accept()
        focus = QApplication.focusWidget()
        if isinstance(focus, QPushButton) and not is_sign(focus):
            focus.click()
        else:
            self._next_field()

    def _next_field(self) -> None:
        """Go to the next field that the answer given here leaves; after the last, go on."""
        here = self.holding(QApplication.focusWidget())
        if here is not None:
            here.flush()
        after = next_field(self._stops(), QApplication.focusWidget())
        if after is None:
            self.go_on.emit()
        else:
            after.setFocus(Qt.FocusReason.TabFocusReason)

    def _stops(self) -> tuple[QWidget, ...]:
        return tuple(stop for block in self.parts() for stop in block.stops())

    def _order_tabs(self) -> None:
        """Let Tab follow the eye from part to part."""
        for one, after in pairwise(self._stops()):
            QWidget.setTabOrder(one, after)

    def _listen(self, key: str, act: Callable[[], None]) -> None:
        heard = QShortcut(QKeySequence(key), self)
        heard.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        heard.activated.connect(act)

    def _follow(self, *_told: object) -> None:
        """Show the parts that the case needs now."""
        steps = steps_on(self.store.case, self.stop.id, self._today)
        wanted = {step.id for step in steps}
        for step_id, block in self.blocks.items():
            if step_id not in wanted and not block.isHidden():
                block.hide()
        for place, step in enumerate(steps, start=_HEAD):
            self._place(place, step)
        order = dict.fromkeys(step.id for step in steps)
        self.blocks = {one: self.blocks[one] for one in {**order, **self.blocks}}
        self._say_once()
        self._show_about()

    def _place(self, place: int, step: Step) -> None:
        block = self.blocks.get(step.id)
        if block is None:
            block = self.blocks[step.id] = self._made(step)
            self._order_soon.start()
        if self.column.indexOf(block) != place:
            self.column.insertWidget(place, block)
        if block.isHidden():
            block.show()
            self._order_soon.start()

    def _made(self, step: Step) -> Block:
        block = block_of(step, self.store, self._badges, self._today)
        block.setParent(self)
        block.jump.connect(self.jump)
        block.focused.connect(self.focused)
        block.leave.connect(self.leave)
        block.visit.connect(self.visit)
        if isinstance(block, RowsBlock):
            block.rearranged.connect(self._order_soon.start)
        if len(self.stop.among) < _TITLED:
            block.title.hide()
        if self._noticing is not None:
            block.show_noticed(self._noticing)
        return block

    def _say_once(self) -> None:
        """What several parts say before their questions is said by the first of them."""
        said: set[str] = set()
        for block in self.parts():
            for words in block.read_first:
                words.setVisible(words.text() not in said)
                said.add(words.text())

    def _show_about(self) -> None:
        case, step = self.store.case, self.stop.step
        who = step.subject.person if step else None
        named = who if who in case.people and len(case.people) > 1 else None
        self.about.setVisible(named is not None)
        if named is not None:
            self.about.say(ABOUT, name=person_name(case, named))
