"""One comment in the case of the person who helps: answered, marked as done, followed."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.answers.work import Comment
from app.i18n import N_, _
from app.problems import Problem
from app.ui.bilingual import Made, Plain, WideButton, Words, retold
from app.ui.both_languages import problem_words
from app.ui.desk import acts, comment_words
from app.ui.desk.by_whom import ByWhom
from app.ui.desk.tab_order import put_in_order
from app.ui.desk.writing import Writing
from app.ui.store import CaseStore
from app.ui.theme import set_role

REPLY: Final = N_("Reply")
CHANGE: Final = N_("Change the reply")
WRITE: Final = N_("Your reply")
DONE: Final = N_("Mark as done")
NOT_DONE: Final = N_("Mark as not done yet")
IS_DONE: Final = N_("Done")
GO: Final = N_("Go to the question")


class CommentCard(QFrame):
    """``go`` tells the path of the answer that the person wants to see."""

    go = Signal(str)

    def __init__(
        self, key: str, store: CaseStore, today: date, whom: ByWhom, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key, self._store, self._today, self._whom = key, store, today, whom
        self.writing: Writing | None = None
        self._by = ""
        set_role(self, "card")
        one = self.comment
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 12)
        self.column.setSpacing(6)
        self._about = Plain("", "question", self)
        self._now = Plain("", "hint", self)
        self._done = Words(IS_DONE, "done", self)
        self._reply = Made(self._replied, "", self)
        self._news = Plain("", "attention", self)
        self._news.hide()
        parts = (
            Plain(comment_words.items(one), "small", self),
            self._about,
            self._now,
            Plain(one.words, "", self),
            Made(partial(comment_words.said_by, one), "small", self),
            self._reply,
            self._done,
            self._news,
        )
        for part in parts:
            self.column.addWidget(part)
        parts[0].setVisible(bool(one.items))
        self.column.addLayout(self._buttons())
        self.show_case()

    @property
    def comment(self) -> Comment:
        """The comment as it is in the case."""
        return self._store.case.work.comments[self.key]

    def show_case(self) -> None:
        """Show the comment, and the answer that it is about, as the case has them now."""
        case, one = self._store.case, self.comment
        self._about.setText(comment_words.about(case, one))
        now = comment_words.answer_now(case, one.place, self._today) if one.place else ""
        self._now.setText(now)
        self._now.setVisible(bool(now))
        self._reply.again()
        self._reply.setVisible(bool(one.reply) and self.writing is None)
        self._done.setVisible(one.done)
        self.settle.say(NOT_DONE if one.done else DONE)
        self.reply.say(CHANGE if one.reply else REPLY)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "settle"):
            retold(self)
            self.show_case()

    def _buttons(self) -> QVBoxLayout:
        self.reply = self._button("reply", REPLY, self._write)
        self.settle = self._button("done", DONE, self._settle)
        self.to_question = self._button("go", GO, self._go)
        self.to_question.setVisible(bool(self.comment.place))
        rows = QVBoxLayout()
        row = QHBoxLayout()
        for one in (self.reply, self.settle, self.to_question):
            row.addWidget(one)
        row.addStretch(1)
        rows.addLayout(row)
        return rows

    def _button(self, name: str, message: str, act: object) -> WideButton:
        made = WideButton(message, self)
        made.setObjectName(f"desk.{self.key}.{name}")
        made.clicked.connect(act)
        return made

    def _write(self, *_checked: object) -> None:
        if self.writing is not None:
            self.writing.begin()
            return
        if not self._whom.asked():
            return
        self._by = self._whom.name
        self._store.seal()
        name = f"desk.{self.key}.words"
        self.writing = Writing(name, WRITE, self.comment.reply, self)
        self.writing.wrote.connect(self._keep)
        self.writing.ended.connect(self._end)
        self.column.insertWidget(self.column.count() - 1, self.writing)
        self.reply.hide()
        put_in_order(self)
        self.show_case()
        self.writing.begin()

    def _keep(self, words: str) -> None:
        """Keep a reply as it is typed, of whoever opened the box. An empty one is none."""
        self._news.hide()
        try:
            acts.reply(self._store, self.key, words, self._by)
        except Problem as problem:
            self._news.setText(problem_words(problem))
            self._news.show()

    def _end(self) -> None:
        if self.writing is None:
            return
        self._store.seal()
        self.writing.hide()
        self.writing.deleteLater()
        self.writing = None
        self.reply.show()
        self.show_case()
        self.reply.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self, *_checked: object) -> None:
        acts.settle(self._store, self.key, done=not self.comment.done)
        self.show_case()

    def _go(self, *_checked: object) -> None:
        self.go.emit(self.comment.place)

    def _replied(self) -> str:
        return comment_words.reply_words(self.comment) if self.comment.reply else ""

    def _name(self) -> None:
        """Say for screen readers which comment each button is about."""
        about = comment_words.place_words(self._store.case, self.comment.place)
        for button in (self.reply, self.settle, self.to_question):
            button.name_as(f"{button.words.text()}: {about}")
        self.setAccessibleName(_(comment_words.SAID).format(name=self.comment.by, date=about))
