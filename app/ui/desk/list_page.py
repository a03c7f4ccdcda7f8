"""The page "Review and sign-offs": the copy that goes and comes, the comments, the sign-offs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.answers.work import Comment, SignOffKind
from app.i18n import N_, _
from app.ui.access.part import Step
from app.ui.access.steps_page import StepsPage
from app.ui.bilingual import Words
from app.ui.cases.station import StationCard
from app.ui.desk import acts
from app.ui.desk.by_whom import ByWhom
from app.ui.desk.comes_back import ComesBack
from app.ui.desk.comment_card import CommentCard
from app.ui.desk.goes_out import ForCard, ForPhrase
from app.ui.desk.signoff_card import SignOffCard
from app.ui.desk.tab_order import put_in_order
from app.ui.opener import Opener
from app.ui.store import CaseStore
from app.ui.theme import set_role

TITLE: Final = N_("Review and sign-offs")
INTRO: Final = N_(
    "What stands here is about the work on this case. It is printed on no form, and nothing here "
    "changes an answer."
)
COPY: Final = N_("A copy for the lawyer")
COPY_WHAT: Final = N_(
    "The lawyer reads the whole case in this copy and writes comments beside the answers. It "
    "opens with a passphrase of its own, or with the key of the lawyer's clinic."
)
ASK_FIRST: Final = N_("Ask the person whose case it is before you make it.")
FOR_PHRASE: Final = N_("Make a copy with a passphrase")
FOR_CARD: Final = N_("Make a copy for a clinic's card")
BACK: Final = N_("Comments that came back")
BACK_WHAT: Final = N_("Only comments are taken from the copy. No answer changes.")
BRING: Final = N_("Bring in the comments")
COMMENTS: Final = N_("Comments")
NONE: Final = N_("There are no comments.")
NAME: Final = N_("Your name, for replies")
ARE_DONE: Final = N_("Show those that are done")
SIGNOFFS: Final = N_("Sign-offs")
SIGNOFFS_WHAT: Final = N_(
    "A sign-off is a note for the people who help with this case. It is no signature and stands on "
    "no form. Any change of an answer lifts it; then it is given again by hand."
)
COPIES: Final = (
    Step("desk.copy.phrase", FOR_PHRASE, ForPhrase),
    Step("desk.copy.card", FOR_CARD, ForCard),
)
BRINGING: Final = (Step("desk.back", BRING, ComesBack),)


class ListPage(StepsPage):
    """``jump`` tells the path of an answer that a comment or a sign-off leads to."""

    def __init__(
        self, store: CaseStore, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(store, parent)
        self._today = today
        self.cards: dict[str, CommentCard] = {}
        self._list: QWidget | None = None
        self.title, self.intro = Words(TITLE, "title", self), Words(INTRO, "", self)
        self.whom = ByWhom("desk.name", NAME, None, self)
        self._place = QVBoxLayout()
        self.signoffs = {kind: SignOffCard(kind, store, today, self) for kind in SignOffKind}
        column = self.begin_column()
        for part in (self.title, self.intro, self.news):
            column.addWidget(part)
        column.addWidget(StationCard(store, self))
        column.addWidget(self._card(COPIES, COPY, COPY_WHAT, ASK_FIRST))
        column.addWidget(self._card(BRINGING, BACK, BACK_WHAT))
        column.addSpacing(8)
        column.addWidget(Words(COMMENTS, "heading", self))
        column.addWidget(self.whom)
        column.addLayout(self._place)
        column.addSpacing(8)
        column.addWidget(Words(SIGNOFFS, "heading", self))
        column.addWidget(Words(SIGNOFFS_WHAT, "", self))
        for card in self.signoffs.values():
            card.go.connect(self.jump)
            column.addWidget(card)
        column.addStretch(1)
        self.renew()

    def renew(self) -> None:
        """List the comments as they are now, those that are open first."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self._list, self.cards = QWidget(self), {}
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        every = acts.ordered(self._store.case.work.comments)
        done = tuple(one for one in every if one[1].done)
        self.whom.setVisible(bool(every))
        if not every:
            column.addWidget(Words(NONE, "hint"))
        for key, one in every:
            if not one.done:
                column.addWidget(self._comment(key))
        if done:
            opener = Opener(ARE_DONE, partial(self._done, done))
            opener.opened.connect(self._opened)
            column.addWidget(opener)
        self._place.addWidget(self._list)
        self._list.show()
        for card in self.signoffs.values():
            card.show_case()
        put_in_order(self)
        self._name()

    def showEvent(self, event: QShowEvent) -> None:
        """Put in order again what Qt arranged when the page got its place."""
        put_in_order(self)
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_place"):
            self._name()

    def _card(self, steps: tuple[Step, ...], title: str, *lines: str) -> QFrame:
        card = QFrame(self)
        set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(Words(title, "heading", card))
        for line in lines:
            column.addWidget(Words(line, "", card))
        for step in steps:
            column.addWidget(self._button(step, card), 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _comment(self, key: str) -> CommentCard:
        card = CommentCard(key, self._store, self._today(), self.whom)
        card.go.connect(self.jump)
        self.cards[key] = card
        return card

    def _done(self, comments: tuple[tuple[str, Comment], ...]) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        for key, _one in comments:
            column.addWidget(self._comment(key))
        return body

    def _opened(self, _opened: bool) -> None:
        put_in_order(self)

    def _name(self) -> None:
        self.setAccessibleName(_(TITLE))
        self.setAccessibleDescription(_(INTRO))
