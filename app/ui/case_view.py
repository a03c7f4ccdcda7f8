"""One open case: its sections, the page the person is on, the way on, and the form beside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.answers.case import Case
from app.i18n import _
from app.rules.sentences import Sentence
from app.ui.announce import announce
from app.ui.fields.field import Field
from app.ui.finding import find, first_waiting, showing
from app.ui.forgetting import memory
from app.ui.forgetting.note import FORGOTTEN
from app.ui.noticed.beside import hurts
from app.ui.noticed.counts import counts
from app.ui.noticed.noticing import Noticing
from app.ui.page_stack import PageStack
from app.ui.preview.pane import PreviewPane
from app.ui.search_box import Found, SearchBox
from app.ui.sheets import turning
from app.ui.sheets.gathered import gathered
from app.ui.shell_page import ShellPage
from app.ui.sidebar import Sidebar, rows
from app.ui.status_round import StatusRound
from app.ui.stops import HELP, Outline, Stop
from app.ui.store import CaseStore
from app.ui.way import Way
from app.ui.way_bar import WayBar

MakePages = Callable[[CaseStore, date], Callable[[Stop], ShellPage]]
_WIDTHS: Final = (264, 440, 420)
_REFRESH_MS: Final = 150


class CaseView(QWidget):
    """Hosts the pages of one case. ``moved`` tells the stop; ``leave`` asks to hide all."""

    moved = Signal(object)
    leave = Signal()
    sheets = Signal(bool)

    def __init__(
        self,
        store: CaseStore,
        make_pages: MakePages,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.on_sheets = False
        self._return_to = ""
        self._changed = ""
        self.outline = Outline(self._case, today)
        self.statuses = StatusRound(self.outline, self)
        self.noticing = Noticing(store, today, self)
        self.way = Way(store, self.outline, self)
        self.sidebar = Sidebar(self)
        self.search = SearchBox(self._find, self)
        self._below = QStackedWidget(self)
        self._make_pages = partial(make_pages, store)
        self.pages = PageStack(self._make_pages(today()), self)
        self.bar = WayBar(self)
        self.preview = PreviewPane(store, today, self)
        self.preview.hide()
        self.parts = QSplitter(Qt.Orientation.Horizontal, self)
        self._refresh_soon = QTimer(self)
        self._refresh_soon.setSingleShot(True)
        self._refresh_soon.setInterval(_REFRESH_MS)
        self._lay_out()
        self._connect()
        self.refresh()

    def begin(self) -> None:
        """Show the first page that still waits for an answer, else the first of all."""
        known = self.way.stops()
        waiting = first_waiting(self.store.case, self.outline.today)
        self._go_to_page(waiting or known[0].id)
        self.statuses.finish()
        self.noticing.begin()

    def go_on(self) -> None:
        """Go to the next page, when this one has nothing against it."""
        page = self.pages.page
        if page is not None and not page.ready():
            return
        back_to, self._return_to = self._return_to, ""
        if not (back_to and self.way.go(back_to)):
            self.way.go_on()

    def back(self) -> None:
        """Go back one page."""
        self._return_to = ""
        self.way.back()

    def jump(self, path: str) -> None:
        """Go to the question of a case path; Continue leads back to where the person was."""
        here = self.way.here
        if not self.way.go_to_path(path):
            return
        if here is not None and here.step is None:
            self._return_to = here.id
        if self.pages.page is not None:
            self.pages.page.focus_path(path)

    def finish(self) -> None:
        """Save all, the last letters too, and give the case free. Raises as ``store.close``."""
        self._hurry()
        self.store.close()

    def refresh(self) -> None:
        """Show what the answers made of the sections; leave a page that is no more."""
        known = {stop.id for stop in self.way.known()}
        self.pages.keep_only(known)
        self.sidebar.sections.show(rows(self.outline, self.statuses.known, self._counts()))
        here = self.way.here
        self.statuses.begin(here.row if here else "")
        if here is not None:
            self.sidebar.mark(here.row)
            if here.row and here.id not in known:
                self.way.back()
        self.bar.show_way(on=self.way.has_next(), back=self.way.has_earlier())

    def undo(self) -> None:
        """Take back the last act, and show where it was."""
        words = _("Undone: {act}").format(act=self.store.undo_stack.undoText())
        self._changed = ""
        self.store.undo()
        self._show_changed(words)

    def redo(self) -> None:
        """Do again what was taken back, and show where it is."""
        words = _("Done again: {act}").format(act=self.store.undo_stack.redoText())
        self._changed = ""
        self.store.redo()
        self._show_changed(words)

    def find_question(self) -> None:
        """Go to the box that finds questions."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def switch_side(self) -> None:
        """Go to the list of sections, or from there back to the page."""
        if self.sidebar.hasFocus() and self.pages.page is not None:
            self.pages.page.focus_first()
        else:
            self.sidebar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_help(self) -> None:
        """Show the help page; Back leads to where the person was."""
        self.way.go(HELP)

    def show_preview(self, shown: bool) -> None:
        """Show the form beside the page, or hide it."""
        self.preview.setVisible(shown)

    def show_sheets(self, shown: bool) -> None:
        """Show the questions on sheets, or one page at a time; all that is typed stays, and where.

        ``sheets`` tells it.
        """
        if self.on_sheets == shown:
            return
        QGuiApplication.inputMethod().commit()
        self._hurry()
        place = turning.place_of(self.pages.page, QApplication.focusWidget())
        self.on_sheets = shown
        self.outline.arrange(gathered if shown else tuple)
        here = self.way.here
        if here is not None:
            self.way.stay(place.page or here.id)
            turning.put_back(self.pages.page, place)
        self.noticing.show_sheets(shown)
        self.refresh()
        self.sheets.emit(shown)

    def acts(self) -> dict[str, Callable[..., object]]:
        """What the menus can do here, by the names of the acts."""
        return {
            "undo": self.undo,
            "redo": self.redo,
            "find": self.find_question,
            "back": self.back,
            "sections": self.switch_side,
            "preview": self.show_preview,
            "sheets": self.show_sheets,
            "help": self.show_help,
        }

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.sidebar.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        side, middle = QWidget(self), QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.search)
        column.addWidget(self._below, 1)
        self._below.addWidget(self.sidebar)
        self._below.addWidget(self.search.results)
        page = QVBoxLayout(middle)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.pages, 1)
        page.addWidget(self.bar)
        self.parts.addWidget(side)
        self.parts.addWidget(middle)
        self.parts.addWidget(self.preview)
        self.parts.setChildrenCollapsible(False)
        self.parts.setStretchFactor(1, 1)
        self.parts.setStretchFactor(2, 1)
        self.parts.setSizes(list(_WIDTHS))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.parts)

    def _connect(self) -> None:
        self.way.moved.connect(self._show)
        self.sidebar.chosen.connect(self._go_to_row)
        self.statuses.found.connect(self.sidebar.sections.show_status)
        self.search.searching.connect(self._show_search)
        self.search.chosen.connect(self._go_to_found)
        self.pages.go_on.connect(self.go_on)
        self.pages.back.connect(self.back)
        self.pages.jump.connect(self.jump)
        self.pages.leave.connect(self.leave)
        self.pages.visit.connect(self.way.go)
        self.noticing.noticed.connect(self._show_noticed)
        self.pages.focused.connect(self.preview.follow)
        self.preview.jump.connect(self.jump)
        self.bar.go_on.connect(self.go_on)
        self.bar.back.connect(self.back)
        self.store.changed.connect(self._note)
        self.store.replaced.connect(self._refresh_later)
        self.store.forgot.connect(self._forgot)
        self._refresh_soon.timeout.connect(self.refresh)

    def _hurry(self) -> None:
        """Tell what was typed a moment ago."""
        for field in self.pages.findChildren(Field):
            field.hurry()

    def _case(self) -> Case:
        return self.store.case

    def _show_changed(self, words: str) -> None:
        """Show what changed last, wherever that is, with the focus there."""
        self.refresh()
        stop = showing(self.store.case, self._changed, self.outline.today)
        here = self.way.here
        if stop and (here is None or not here.covers(stop)):
            self.way.go(stop)
        if stop and self.pages.page is not None:
            self.pages.page.show_changed(self._changed)
        announce(self, words)

    def _show(self, stop: Stop) -> None:
        page = self.pages.show_stop(stop)
        self.refresh()
        page.show_noticed(self.noticing)
        page.focus_first()
        announce(page, _(stop.title))
        self.moved.emit(stop)

    def _show_noticed(self) -> None:
        self.refresh()
        if self.pages.page is not None:
            self.pages.page.show_noticed(self.noticing)

    def _counts(self) -> dict[str, Sentence]:
        """How much was noticed; nothing is counted beside a page that may hurt."""
        here = self.way.here
        hard = here is not None and hurts(here.step)
        return {} if hard else counts(self.noticing.latest, self.store.case)

    def _find(self, text: str) -> tuple[Found, ...]:
        return find(self.store.case, text, self.outline.today)

    def _show_search(self, searching: bool) -> None:
        self._below.setCurrentWidget(self.search.results if searching else self.sidebar)

    def _go_to_found(self, found: Found) -> None:
        self._return_to = ""
        if self._go_to_page(found.stop) and found.path and self.pages.page is not None:
            self.pages.page.focus_path(found.path)

    def _go_to_page(self, stop_id: str) -> bool:
        """Go to a page, on a sheet to the part of it that asks the same."""
        there = self.way.go(stop_id)
        turning.put_back(self.pages.page, turning.Place(stop_id))
        return there

    def _go_to_row(self, row: str) -> None:
        self._return_to = ""
        self.way.go_to_row(row)

    def _forgot(self, path: str) -> None:
        """Make every page anew, so that nothing on the screen or behind it keeps the words."""
        here = self.way.here
        self.noticing.forget()
        self._changed = ""
        self.pages.begin_anew(self._make_pages(self.outline.today))
        if here is None or not self.way.go(here.id):
            self.way.back()
        if self.pages.page is not None:
            self.pages.page.show_forgotten(path)
        announce(self, _(FORGOTTEN))
        QTimer.singleShot(0, self, memory.clear)

    def _note(self, path: str) -> None:
        self._changed = path
        self._refresh_later()

    def _refresh_later(self) -> None:
        """Refresh when the person pauses; until then nothing is worked out between two letters."""
        self.statuses.rest()
        self._refresh_soon.start()
