"""All comments of a review copy in one list, each with the way to its question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.answers.work import Comment
from app.i18n import N_, _
from app.ui.bilingual import Made, Plain, WideButton, Words
from app.ui.desk import comment_words
from app.ui.shell_page import ShellPage
from app.ui.store import CaseStore
from app.ui.theme import set_role

TITLE: Final = N_("All comments")
NONE: Final = N_("There are no comments.")
GO: Final = N_("Go to the question")


class NotesPage(ShellPage):
    """``jump`` tells the question of a comment. ``head`` stands above."""

    def __init__(self, store: CaseStore, today: Callable[[], date], head: QWidget) -> None:
        super().__init__()
        self._store, self._today = store, today
        self._list: QWidget | None = None
        self.buttons: dict[str, WideButton] = {}
        column = self.begin_column()
        column.addWidget(head)
        column.addWidget(Words(TITLE, "title", self))
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        column.addStretch(1)

    def renew(self) -> None:
        """List the comments as they are now."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list, self.buttons = QWidget(self), {}
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        comments = self._store.case.work.comments
        if not comments:
            column.addWidget(Words(NONE, "hint"))
        for key, one in comments.items():
            column.addWidget(self._card(key, one))
        self._place.addWidget(self._list)
        self._list.show()
        self.setAccessibleName(_(TITLE))

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def showEvent(self, event: QShowEvent) -> None:
        """Show them as they are now."""
        self.renew()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, with the focus on the same comment."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_place"):
            at = next((key for key, one in self.buttons.items() if one.hasFocus()), "")
            self.renew()
            if at in self.buttons:
                self.buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, key: str, one: Comment) -> QFrame:
        card = QFrame()
        set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(6)
        case = self._store.case
        if one.items:
            column.addWidget(Plain(comment_words.items(one), "small"))
        column.addWidget(Plain(comment_words.about(case, one), "question"))
        now = comment_words.answer_now(case, one.place, self._today()) if one.place else ""
        if now:
            column.addWidget(Plain(now, "hint"))
        column.addWidget(Plain(one.words))
        column.addWidget(Made(partial(comment_words.said_by, one), "small"))
        if one.reply:
            column.addWidget(Made(partial(comment_words.reply_words, one)))
        if one.place:
            button = self.buttons[key] = WideButton(GO)
            button.setObjectName(f"review.go.{key}")
            button.quiet()
            button.name_as(f"{_(GO)}: {comment_words.place_words(case, one.place)}")
            button.clicked.connect(partial(self._go, one.place))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _go(self, path: str, *_checked: object) -> None:
        self.jump.emit(path)
