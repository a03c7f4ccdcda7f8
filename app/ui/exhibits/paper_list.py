"""The papers of one form as cards, those that show the same beneath one heading."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.answers.papers import ExhibitKind
from app.ui.bilingual import Words
from app.ui.exhibits import listing, words
from app.ui.exhibits.card import ExhibitCard
from app.ui.exhibits.questions import KINDS
from app.ui.exhibits.seen import SeenFiles

Kind = ExhibitKind | None
_ABOVE: Final = 12
_AT_ONCE: Final = 3


class PaperList(QWidget):
    """Shows the papers. ``wanted`` tells the button of a card, by its message, and the row."""

    wanted = Signal(str, str)

    def __init__(self, seen: SeenFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen = seen
        self.cards: dict[str, ExhibitCard] = {}
        self.headings: dict[Kind, Words] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_ABOVE)
        seen.saw.connect(self._show_files)

    def show_table(self, table: listing.Exhibits, kinds: tuple[ExhibitKind, ...]) -> None:
        """Show the papers as they are now, by ``kinds``; a card that is there stays itself."""
        order = listing.in_order(table, kinds)
        for row in self.cards.keys() - table.rows.keys():
            _drop(self.cards.pop(row))
        for kind in self.headings.keys() - order.keys():
            _drop(self.headings.pop(kind))
        fresh = [row for row in table.rows if row not in self.cards]
        for row in fresh:
            self.cards[row] = self._card(row)
        for rows in order.values():
            for number, row in enumerate(rows, start=1):
                self.cards[row].show_exhibit(table.rows[row], (number, len(rows)))
        with self._laid_out_once(len(fresh)):
            self._place(tuple(self._in_order(order)))
        self._show_files()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, from top to bottom."""
        here = sorted(self.cards.values(), key=self._column.indexOf)
        return tuple(stop for card in here for stop in card.stops())

    def _in_order(self, order: dict[Kind, tuple[str, ...]]) -> Iterator[QWidget]:
        for kind, rows in order.items():
            if kind not in self.headings:
                said = KINDS[kind] if kind is not None else words.NO_KIND
                self.headings[kind] = Words(said, "heading", self)
            yield self.headings[kind]
            yield from (self.cards[row] for row in rows)

    def _place(self, wanted: tuple[QWidget, ...]) -> None:
        for at, widget in enumerate(wanted):
            if self._column.indexOf(widget) != at:
                self._column.removeWidget(widget)
                self._column.insertWidget(at, widget)
                widget.show()
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    @contextmanager
    def _laid_out_once(self, fresh: int) -> Iterator[None]:
        """Many cards are laid out together: a list in view would do it anew for each of them."""
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        hidden = fresh > _AT_ONCE and self.isVisible() and not held
        if hidden:
            self.hide()
        yield
        if hidden:
            self.show()

    def _card(self, row: str) -> ExhibitCard:
        card = ExhibitCard(self)
        for message, button in card.buttons.items():
            button.clicked.connect(partial(self._tell, message, row))
        return card

    def _tell(self, message: str, row: str, *_checked: object) -> None:
        self.wanted.emit(message, row)

    def _show_files(self) -> None:
        for card in self.cards.values():
            original, english = card.exhibit.original, card.exhibit.english
            wrong = self._seen.wrong(original) or self._seen.wrong(english)
            card.show_file(self._seen.picture(original), wrong)


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
