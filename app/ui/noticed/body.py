"""All that is to be said about one finding."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_, _
from app.rules.finding import Finding
from app.rules.sentences import Sentence
from app.ui.answer_lines import Lines
from app.ui.bilingual import Made, Plain, ShortButton, Words
from app.ui.noticed import words
from app.ui.noticed.noticing import Noticing
from app.ui.theme import set_role

READ: Final = N_("What we read")
GO: Final = N_("Go there")
RESTS: Final = N_("Where this stands")


class FindingBody(QWidget):
    """``jump`` tells the question that the person wants to see."""

    jump = Signal(str)

    def __init__(
        self, finding: Finding, noticing: Noticing, *, first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._finding, self._noticing = finding, noticing
        self.links: dict[str, ShortButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(8)
        for sentence in finding.message if first else finding.message[1:]:
            self._column.addWidget(Made(sentence.said))
        self._add_items()
        self._add_read()
        self._add_sources()

    def _add_items(self) -> None:
        if self._finding.items:
            self._column.addWidget(Made(partial(words.items, self._finding), "hint"))

    def _add_read(self) -> None:
        case = self._noticing.store.case
        read = words.told(case, self._finding, self._noticing.today)
        if not read:
            return
        self._column.addWidget(Words(READ, "question"))
        lines = Lines(self._column)
        for one in read:
            link = ShortButton(GO)
            set_role(link, "link")
            link.setAccessibleName(f"{_(GO)}: {_(one.label)}")
            link.clicked.connect(partial(self._go, one.path))
            self.links[one.path] = link
            lines.put(lines.add(one.label, one.words), link)

    def _add_sources(self) -> None:
        sources = words.rests_on(self._finding.facts)
        if sources:
            self._column.addWidget(Words(RESTS, "question"))
        add_sources(self._column, sources, words.unsure(self._finding.facts, self._noticing.today))

    def _go(self, path: str, *_checked: object) -> None:
        self.jump.emit(path)


def add_sources(
    column: QVBoxLayout, sources: tuple[words.Source, ...], unsure: tuple[Sentence, ...]
) -> None:
    """Say where rules stand and what is not sure. Addresses are shown, never opened."""
    for source in sources:
        column.addWidget(Made(source.words.said, "hint"))
        if source.page:
            page = Plain(f"\u2066{source.page}\u2069", "small")
            page.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(page)
    for sentence in unsure:
        column.addWidget(Made(sentence.said, "hint"))
