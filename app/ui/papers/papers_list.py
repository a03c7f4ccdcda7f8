"""The papers as a tree: whose they are, what each is, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from app.answers.case import Case
from app.i18n import _
from app.papers.paper import Paper
from app.ui import list_rows
from app.ui.both_languages import beneath, in_both, in_english
from app.ui.folded_tree import FoldedTree
from app.ui.papers.listed import SIGNS, WORDS, Group, Key, State, key_of

_KEY: Final = Qt.ItemDataRole.UserRole
_LINES: Final = 8


class PapersList(FoldedTree):
    """``chosen`` tells that another paper was chosen, ``wanted`` that it is to be seen (Enter)."""

    chosen = Signal(object)
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("papers.list", _LINES, parent)
        self._items: dict[Key, tuple[QTreeWidgetItem, Paper]] = {}
        self.currentItemChanged.connect(self._changed)
        self.itemActivated.connect(self._activated)
        self.name()

    @property
    def key(self) -> Key | None:
        """The paper that is chosen; None on a heading."""
        return _key(self.currentItem())

    def show_groups(
        self, case: Case, groups: Sequence[Group], state: Callable[[Key], State]
    ) -> None:
        """Show the papers anew; the one that is chosen stays chosen."""
        before = self.key
        self.blockSignals(True)
        self.clear()
        self._items = {}
        for group in groups:
            top = self.add_heading(group.name(case))
            for paper in group.papers:
                key = key_of(paper)
                item = QTreeWidgetItem(top)
                item.setData(0, _KEY, key)
                self._items[key] = (item, paper)
                self.show_state(key, state(key))
            top.setExpanded(True)
        self.blockSignals(False)
        self.choose(before)

    def name(self) -> None:
        """Say what the list is, in the language in use."""
        self.setAccessibleName(_("Papers of this case"))

    def show_state(self, key: Key, state: State) -> None:
        """Show how far a paper is."""
        item, paper = self._items[key]
        words = partial(_words, paper, state)
        english = in_english(words)
        item.setText(0, words() if english is None else beneath(words(), english))
        item.setData(0, list_rows.SIGN, SIGNS[state])

    def choose(self, key: Key | None) -> None:
        """Choose a paper, or the first one when it is not there any more."""
        known = self._items.get(key) if key else None
        first = next(iter(self._items.values()), None)
        item = known or first
        if item is not None:
            self.setCurrentItem(item[0])

    def words_of(self, key: Key) -> str:
        """The name of a paper, in both languages where that must be."""
        return in_both(self._items[key][1].title.said)

    def _changed(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        self.chosen.emit(_key(item))

    def _activated(self, item: QTreeWidgetItem) -> None:
        if _key(item) is not None:
            self.wanted.emit(_key(item))


def _key(item: QTreeWidgetItem | None) -> Key | None:
    found = item.data(0, _KEY) if item is not None else None
    return tuple(found) if found else None  # Qt may hand it back as a list


def _words(paper: Paper, state: State) -> str:
    return f"{paper.title.said()}\n{_(WORDS[state])}"
