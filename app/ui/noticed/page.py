"""What pages that list findings share: words to read first, the list, and who looks at it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.i18n import N_
from app.rules.finding import Finding, Kind
from app.ui.bilingual import WideButton, Words
from app.ui.noticed.card import FindingCard
from app.ui.noticed.lawyer_list import LawyerList
from app.ui.noticed.noticing import Noticed, Noticing
from app.ui.noticed.whose import Whose
from app.ui.noticed.words import HEADINGS
from app.ui.opener import Opener
from app.ui.shell_page import ShellPage

LOOKING: Final = N_("Portolan is looking at your answers.")
OTHERS: Final = N_("Show the others")
_FEW: Final = 10


class FindingsPage(ShellPage):
    """A list of cards that stays as it is while nothing in it changes."""

    letters = 100

    def __init__(self, title: str, intro: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.noticing: Noticing | None = None
        self.cards: dict[str, FindingCard] = {}
        self.others: dict[Kind, Opener] = {}
        self._shown: object = None
        self._list: QWidget | None = None
        self.title = Words(title, "title", self)
        self.intro = Words(intro, "", self)
        self.whose = Whose(self)
        self.looking = Words(LOOKING, "hint", self)
        self.for_a_lawyer = LawyerList(self)
        self.for_a_lawyer.hide()
        self._place = QVBoxLayout()
        self.foot = QVBoxLayout()
        column = self.begin_column()
        for part in (self.title, self.intro, self.whose, self.looking):
            column.addWidget(part)
        column.addLayout(self._place)
        column.addLayout(self.foot)
        column.addWidget(self.for_a_lawyer)
        column.addStretch(1)
        self._tell_readers()

    def wanted(self, noticed: Noticed) -> tuple[Finding, ...]:
        """The findings of this page."""
        raise NotImplementedError

    def fill(self, column: QVBoxLayout, noticed: Noticed) -> None:
        """Write the list of this page into ``column``."""
        raise NotImplementedError

    def show_noticed(self, noticing: Noticing) -> None:
        """Show what was found; what did not change stays as it is."""
        self.noticing = noticing
        self.whose.follow(noticing)
        if noticing.latest is None:
            return
        self.looking.hide()
        now = (self.wanted(noticing.latest), noticing.helping)
        if now != self._shown:
            self._shown = now
            self._make(noticing.latest)
        self.for_a_lawyer.follow(noticing)

    def focus_first(self) -> None:
        """The page itself is read from its top."""
        self.be_read()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "intro"):
            self._tell_readers()

    def add_card(self, column: QVBoxLayout, finding: Finding, *, whole: bool) -> FindingCard:
        """Add the card of ``finding``."""
        if self.noticing is None:
            raise LookupError("nothing was noticed yet")
        card = FindingCard(finding, self.noticing, whole=whole)
        card.jump.connect(self.jump)
        self.cards[finding.key] = card
        column.addWidget(card)
        return card

    def add_groups(self, column: QVBoxLayout, findings: Iterable[Finding]) -> None:
        """Add ``findings`` by their weight, each group with its heading."""
        every = tuple(findings)
        for kind in Kind:
            group = [one for one in every if one.kind is kind]
            if group:
                column.addSpacing(8)
                column.addWidget(Words(HEADINGS[kind], "heading"))
            self.add_few(column, group)

    def add_few(self, column: QVBoxLayout, findings: Sequence[Finding]) -> None:
        """Add the first of ``findings``; a line opens the others, where there are many."""
        for one in findings[:_FEW]:
            self.add_card(column, one, whole=False)
        others = findings[_FEW:]
        if others:
            opener = Opener(OTHERS, partial(self._others, others))
            self.others[others[0].kind] = opener
            column.addWidget(opener)

    def _others(self, findings: Sequence[Finding]) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(10)
        for one in findings:
            self.add_card(column, one, whole=False)
        return body

    def _make(self, noticed: Noticed) -> None:
        was_open = {key for key, card in self.cards.items() if card.opener and card.is_open}
        were_open = {kind for kind, opener in self.others.items() if opener.box.isChecked()}
        inside, here = self._focused()
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        self.cards, self.others = {}, {}
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.fill(column, noticed)
        self._place.addWidget(self._list)
        self._list.show()
        for kind in were_open & set(self.others):
            self.others[kind].box.setChecked(True)
        for key in was_open & set(self.cards):
            self.cards[key].open()
        if inside:
            self._focus_card(here)

    def _focused(self) -> tuple[bool, str]:
        """Whether the focus is in the list, and in which card."""
        focus = QApplication.focusWidget()
        if focus is None or self._list is None or not self._list.isAncestorOf(focus):
            return False, ""
        held = (key for key, one in self.cards.items() if one.isAncestorOf(focus))
        return True, next(held, "")

    def _focus_card(self, key: str) -> None:
        card = self.cards.get(key)
        (card.opener.box if card and card.opener else self).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _tell_readers(self) -> None:
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.intro.text())


def visit_button(message: str) -> WideButton:
    """A quiet button that leads to another page."""
    button = WideButton(message)
    button.quiet()
    return button
