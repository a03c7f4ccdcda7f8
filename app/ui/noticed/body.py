"""All that is to be said about one finding."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_, _
from app.rules.finding import Finding
from app.rules.sentences import Sentence
from app.rules.sentences import Words as Said
from app.ui.answer_lines import Lines
from app.ui.bilingual import Made, Plain, ShortButton, Words
from app.ui.noticed import words
from app.ui.noticed.noticing import Noticing
from app.ui.noticed.words import Told
from app.ui.theme import set_role

READ: Final = N_("What we read")
GO: Final = N_("Go there")
STANDS: Final = N_("Where this stands")
TO_A_LAWYER: Final = Said(words.TO_A_LAWYER)


class Paragraphs(QWidget):
    """Sentences, the answers they come from, and where the rules stand, as far as they are added.

    ``jump`` tells the question that the person wants to see.
    """

    jump = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: dict[str, ShortButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(8)

    def add(self, sentences: Iterable[Sentence], role: str = "") -> None:
        """Add sentences, each a paragraph."""
        for sentence in sentences:
            self._column.addWidget(Made(sentence.said, role))

    def add_items(self, finding: Finding) -> None:
        """Add the printed items that the finding touches."""
        if finding.items:
            self._column.addWidget(Made(partial(words.items, finding), "hint"))

    def add_read(self, read: tuple[Told, ...]) -> None:
        """Add the answers that were read, each with the way to its question."""
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

    def add_sources(self, facts: tuple[str, ...], unsure: Iterable[Sentence]) -> None:
        """Add where the rules stand, and what is not sure. Addresses are shown, never opened."""
        sources = words.rests_on(facts)
        if sources:
            self._column.addWidget(Words(STANDS, "question"))
        for source in sources:
            self._column.addWidget(Made(source.words.said, "hint"))
            if source.page:
                page = Plain(f"\u2066{source.page}\u2069", "small")
                page.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._column.addWidget(page)
        self.add(unsure, "hint")

    def _go(self, path: str, *_checked: object) -> None:
        self.jump.emit(path)


def message(finding: Finding) -> Paragraphs:
    """All that the finding says, and the items it is about."""
    made = Paragraphs()
    made.add(finding.message)
    made.add_items(finding)
    return made


def behind(finding: Finding, noticing: Noticing) -> Paragraphs:
    """What was read, and where the rules stand."""
    made = Paragraphs()
    _add_behind(made, finding, noticing)
    return made


def rest(finding: Finding, noticing: Noticing) -> Paragraphs:
    """All but the first sentence."""
    made = Paragraphs()
    made.add(finding.message[1:])
    made.add_items(finding)
    _add_behind(made, finding, noticing)
    return made


def beside(finding: Finding, noticing: Noticing) -> Paragraphs:
    """What the finding says and what was read: enough beneath a question."""
    made = message(finding)
    made.add_read(words.told(noticing.store.case, finding.because, noticing.today))
    return made


def for_a_lawyer(finding: Finding) -> Paragraphs:
    """To somebody who helps: the items and who should see this, no more."""
    made = Paragraphs()
    made.add_items(finding)
    made.add((TO_A_LAWYER,))
    return made


def _add_behind(made: Paragraphs, finding: Finding, noticing: Noticing) -> None:
    made.add_read(words.told(noticing.store.case, finding.because, noticing.today))
    made.add_sources(finding.facts, words.unsure(finding.facts, noticing.today))
