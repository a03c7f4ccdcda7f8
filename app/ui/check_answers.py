"""All answers to read again, with what is not provided, and Change beside each."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_
from app.interview import flow
from app.interview.labels import label_of
from app.interview.places import answer
from app.ui.answer_lines import Answers, Lines, unanswered_lines
from app.ui.answer_words import in_words
from app.ui.bilingual import ShortButton, WideButton, Words
from app.ui.both_languages import in_both
from app.ui.shell_page import ShellPage
from app.ui.store import CaseStore

TITLE = N_("Check your answers")
ALL = N_("Show every answer of this part")
NOTHING_OPEN = N_("Nothing is left open here.")
MORE_OPEN = N_("And {count} more.")
NOT_USED = N_("Kept, but not used")
NOT_USED_HINT = N_("You answered these before. Other answers made them unneeded. Nothing is lost.")
_OPEN_SHOWN = 8


class CheckAnswers(ShellPage):
    """All answers of one section; for all sections what is not provided, the rest a button away."""

    letters = 110

    def __init__(self, store: CaseStore, today: date, section: str = "") -> None:
        super().__init__()
        self._store, self._today, self._section = store, today, section
        self._opened: set[str] = {section} - {""}
        self._list: QWidget | None = None
        self.answers = Answers(store.case, today)
        self.openers: dict[str, WideButton] = {}
        column = self.begin_column()
        column.addWidget(Words(TITLE, "title", self))
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        column.addStretch(1)

    @property
    def changes(self) -> dict[str, ShortButton]:
        """The Change buttons by the path of their answer."""
        return self.answers.changes

    def focus_first(self) -> None:
        """Put the focus on the first button, or on the page when there is none."""
        first = next(iter((*self.changes.values(), *self.openers.values())), None)
        if first is None:
            self.be_read()
        else:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_path(self, path: str) -> bool:
        """Put the focus on Change beside the answer at ``path``."""
        button = self.changes.get(path)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button is not None

    def open_section(self, section: str, *_checked: object) -> None:
        """Show every answer of ``section``."""
        self._opened.add(section)
        self.read_again()
        first = next((one for one in self.answers.of(section)), "")
        self.focus_path(first)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the answers as they are now."""
        self.read_again()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the focus stays where it is."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._list is not None:
            self.read_again()

    def read_again(self) -> None:
        """List the answers anew, with the focus on the same one."""
        at = next((path for path, one in self.changes.items() if one.hasFocus()), "")
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self.answers = Answers(self._store.case, self._today)
        self.answers.wish = self.jump.emit
        self.openers = {}
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for section in flow.visible(self._store.case, self._today):
            if section.id in self._opened:
                self.answers.add_section(column, section, titled=not self._section)
            elif not self._section:
                self._add_open(column, section.id)
        if not self._section:
            self._add_unused(column)
        self._place.addWidget(self._list)
        self._list.show()
        if at:
            self.focus_path(at)

    def _add_open(self, column: QVBoxLayout, section_id: str) -> None:
        """Show what is not provided in a section, the first few of it, and the way to the rest."""
        section = next(
            one for one in flow.visible(self._store.case, self._today) if one.id == section_id
        )
        if not any(page.questions for page in section.pages):
            return
        column.addSpacing(16)
        column.addWidget(Words(section.title, "heading"))
        left = unanswered_lines(self._store.case, section, self._today)
        if left:
            self.answers.add_open(column, left[:_OPEN_SHOWN])
        else:
            column.addWidget(Words(NOTHING_OPEN, "done"))
        if len(left) > _OPEN_SHOWN:
            rest = Words("", "hint")
            rest.say(MORE_OPEN, count=len(left) - _OPEN_SHOWN)
            column.addWidget(rest)
        opener = WideButton(ALL)
        opener.quiet()
        opener.setAccessibleDescription(Words(section.title).text())
        opener.clicked.connect(partial(self.open_section, section_id))
        self.openers[section_id] = opener
        column.addWidget(opener, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_unused(self, column: QVBoxLayout) -> None:
        kept = flow.orphans(self._store.case, self._today)
        if not kept:
            return
        column.addSpacing(16)
        column.addWidget(Words(NOT_USED, "heading"))
        column.addWidget(Words(NOT_USED_HINT, "hint"))
        lines = Lines(column)
        for path in kept:
            lines.add(label_of(path), in_both(partial(in_words, answer(self._store.case, path))))
