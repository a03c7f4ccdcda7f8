"""The list: who can open the case now, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.i18n import N_, _
from app.ui.access import leaving, readers_parts
from app.ui.access.part import Line, Part, Step
from app.ui.access.steps_page import StepsPage
from app.ui.bilingual import Plain, WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.vault.faults import only_the_owner

TITLE: Final = N_("Who can open this case")
INTRO: Final = N_(
    "The file of this case is encrypted. Only those on this page can read what is in it. Nobody "
    "else can, even if they have the whole computer."
)
COPIES: Final = N_(
    "A copy that lies elsewhere opens for those who could open the case when the copy was made."
)
LIMITS: Final = N_(
    "What Portolan cannot do: keep the case closed when somebody makes you open it, or when the "
    "computer itself is watched."
)


class ListPage(StepsPage):
    """A card for each part."""

    def __init__(self, store: CaseStore, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self._named: dict[str, Line] = {}
        self._cards: QWidget | None = None
        column = self.begin_column()
        column.addWidget(Words(TITLE, "title", self))
        column.addWidget(Words(INTRO, "", self))
        column.addWidget(self.news)
        self.barred = QFrame(self)
        set_role(self.barred, "note")
        within = QVBoxLayout(self.barred)
        within.setContentsMargins(16, 12, 16, 12)
        self._why = Plain("", "", self.barred)
        within.addWidget(self._why)
        column.addWidget(self.barred)
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        for message in (COPIES, LIMITS):
            column.addWidget(Words(message, "hint", self))
        column.addStretch(1)
        self.renew()

    def parts(self) -> Iterator[Part]:
        """The cards from the top down."""
        yield from readers_parts.parts(self._store)
        yield from leaving.parts(self._store)

    def renew(self) -> None:
        """Show all as it is now."""
        if self._cards is not None:
            self._cards.hide()
            self._cards.deleteLater()
        self.buttons, self._named = {}, {}
        self._cards = QWidget(self)
        column = QVBoxLayout(self._cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in self.parts():
            column.addWidget(self._card(part))
        self._place.addWidget(self._cards)
        self._cards.show()
        self._bar()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_why"):
            self._bar()
            self._name()

    def _card(self, part: Part) -> QFrame:
        card = QFrame(self)
        card.setObjectName(part.id)
        set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(_words(part.title, "heading", card))
        for line in part.lines:
            column.addWidget(_words(line, line.role, card))
        for step in part.steps:
            column.addWidget(self._button(step, card), 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _button(self, step: Step, card: QWidget) -> WideButton:
        button = super()._button(step, card)
        if step.named is not None:
            self._named[step.id] = step.named
        return button

    def _bar(self) -> None:
        """Say why some steps are not there, where a clinic opened the case."""
        self._why.setText(problem_words(only_the_owner()))
        self.barred.setVisible(not self._store.opened.of_owner)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(_(TITLE))
        self.setAccessibleDescription(_(INTRO))
        for step_id, line in self._named.items():
            self.buttons[step_id].name_as(_(line.message).format(**line.values))


def _words(line: Line, role: str, parent: QWidget) -> Words:
    return Words(line.message, role, parent, **line.values)
