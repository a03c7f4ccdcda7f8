"""The menus and their keys: everything that can be done from anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from app.i18n import N_, languages
from app.i18n.names import own_name
from app.ui.keys import keys_of
from app.ui.row_words import one_line

if TYPE_CHECKING:
    from app.ui.acts import Acts

# The menu, then its acts: a name to connect by, and the words. Their keys are in ``keys``.
_Act = tuple[str, str]
_MENUS: Final[tuple[tuple[str, tuple[_Act, ...]], ...]] = (
    (
        N_("Case"),
        (
            ("start", N_("All cases")),
            ("desk", N_("Review and sign-offs")),
            ("hand_over", N_("Hand over the case")),
            ("access", N_("Who can open this case")),
            ("lock", N_("Lock now")),
            ("guard", N_("Locking and this computer")),
            ("leave", N_("Leave fast")),
            ("quit", N_("Quit")),
        ),
    ),
    (
        N_("Edit"),
        (
            ("undo", N_("Undo")),
            ("redo", N_("Redo")),
            ("find", N_("Find a question")),
        ),
    ),
    (
        N_("View"),
        (
            ("back", N_("Back")),
            ("sections", N_("Sections")),
            ("sheets", N_("Clinic entry: all questions on sheets")),
            ("preview", N_("Show the form")),
            ("larger", N_("Larger text")),
            ("smaller", N_("Smaller text")),
        ),
    ),
    (N_("Language"), (("swap", N_("Swap the two languages")),)),
    (N_("Help"), (("help", N_("Help")),)),
)
_UNDO: Final = N_("Undo: {act}")
_REDO: Final = N_("Do again: {act}")
IN_A_CASE: Final = (
    "start",
    "desk",
    "hand_over",
    "access",
    "undo",
    "redo",
    "find",
    "back",
    "sections",
    "sheets",
    "preview",
    "help",
)


class Menus(QObject):
    """The menu bar of a window. ``on`` connects an act by its name."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.acts: dict[str, QAction] = {}
        self.languages: dict[str, QAction] = {}
        self._words: dict[str, str] = {}
        self._menus: list[tuple[QMenu, str]] = []
        self._stack: Acts | None = None
        bar = window.menuBar()
        for title, acts in _MENUS:
            menu = QMenu(bar)
            bar.addMenu(menu)
            self._menus.append((menu, title))
            for name, words in acts:
                self._add(menu, name, words)
        for name in ("sheets", "preview"):
            self.acts[name].setCheckable(True)
        self._add_languages(self._menus[3][0])
        self.show_acts(None)
        window.installEventFilter(self)

    def on(self, name: str, act: Callable[..., object]) -> None:
        """Call ``act`` when the person chooses ``name``."""
        self.acts[name].triggered.connect(act)

    def on_all(self, acts: Mapping[str, Callable[..., object]]) -> None:
        """Call each of ``acts`` when the person chooses what it is named after."""
        for name, act in acts.items():
            self.on(name, act)

    def show_acts(self, stack: Acts | None) -> None:
        """Name what can be undone in ``stack``; None while no case is open."""
        if self._stack is not None:
            self._stack.turned.disconnect(self.retranslate)
        self._stack = stack
        if stack is not None:
            stack.turned.connect(self.retranslate)
        for name in IN_A_CASE:
            self.acts[name].setEnabled(stack is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in use, and what would be undone."""
        for menu, title in self._menus:
            menu.setTitle(one_line(title))
        for name, words in self._words.items():
            self.acts[name].setText(one_line(words))
        undo = self._stack.undoText() if self._stack else ""
        redo = self._stack.redoText() if self._stack else ""
        self.acts["undo"].setEnabled(bool(undo))
        self.acts["redo"].setEnabled(bool(redo))
        if undo:
            self.acts["undo"].setText(one_line(_UNDO, act=undo))
        if redo:
            self.acts["redo"].setText(one_line(_REDO, act=redo))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the language of the window."""
        if event.type() == QEvent.Type.LanguageChange and watched is self.parent():
            self.retranslate()
        return False

    def _add(self, menu: QMenu, name: str, words: str) -> None:
        act = QAction(menu)
        act.setObjectName(name)
        act.setShortcuts([QKeySequence(one) for one in keys_of(name)])
        menu.addAction(act)
        self.acts[name] = act
        self._words[name] = words

    def _add_languages(self, menu: QMenu) -> None:
        menu.addSeparator()
        group = QActionGroup(self)
        for code in languages():
            act = QAction(own_name(code), menu)
            act.setCheckable(True)
            act.setData(code)
            group.addAction(act)
            menu.addAction(act)
            self.languages[code] = act
