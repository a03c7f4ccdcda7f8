"""The preview beside the question: follows typing and focus, and never holds the window up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import host
from app.cli.files import blanks_folder
from app.i18n import N_, _
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import Words
from app.ui.errands import Errands
from app.ui.filing_boxes import Place
from app.ui.preview.area import PageArea
from app.ui.preview.bar import PreviewBar
from app.ui.preview.drawing import Ask, Drawer, Drawn, previewed
from app.ui.preview.sheet import Sheet
from app.ui.store import CaseStore
from app.ui.theme import set_role

DRAW_AFTER_MS: Final = 250
SMALLEST, LARGEST, STEP = 0.5, 4.0, 1.25
_EDGE: Final = 16
_FINEST: Final = 6.0

_PRACTICE = N_("Practice copy, edition {edition}. The official PDF of this form is not here yet.")
_OFFICIAL = N_("Official form, edition {edition}, as it would be filled now.")
_NO_BOX = N_("This question fills no box of this form.")
_FURTHER = N_("This question also fills boxes on other pages.")
_NOTHING = N_("Choose a form first. Then its pages are shown here as they fill.")
_SENT = N_("All forms of this case were sent. There is no page left to fill.")
_SOON = N_("The page of the form comes in a moment.")


class PreviewPane(QWidget):
    """One page of a form as it would be filled now.

    ``jump`` tells the question path of a box that was chosen. ``drawn`` tells each new picture.
    """

    jump = Signal(str)
    drawn = Signal()

    def __init__(
        self, store: CaseStore, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._today = store, today
        self._drawer = Drawer(blanks_folder(), host.cache_folder())
        self._errands = Errands()
        self.destroyed.connect(self._errands.close)
        self._shown: Drawn | None = None
        self._asked: Ask | None = None
        self._wrong: Problem | None = None
        self._filing, self._page, self._path = "", 1, ""
        self._zoom: float | None = None
        self._follow = self._held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw)
        self._build()
        store.changed.connect(self._soon)
        store.replaced.connect(self._anew)

    @property
    def shown(self) -> Drawn | None:
        """What is shown now."""
        return self._shown

    @property
    def due(self) -> bool:
        """Whether another picture is on its way."""
        return self._timer.isActive() or self._errands.busy

    @property
    def errands(self) -> Errands:
        """The thread that draws; the window waits for it before it goes."""
        return self._errands

    def follow(self, path: str) -> None:
        """Outline the boxes of the question or list at ``path``, and turn to the first of them.

        A path of a person or a filing turns to a form that uses them.
        """
        self._path, self._follow, self._asked = path, True, None
        self._soon()

    def turn(self, by: int) -> None:
        """Turn ``by`` pages, as far as there are any."""
        last = self._shown.pages if self._shown else 1
        self.show_page(min(max(self._page + by, 1), last))

    def show_page(self, page: int) -> None:
        """Show ``page`` (from 1) at once."""
        if page != self._page:
            self._page, self._follow, self._asked = page, False, None
            self._now()

    def show_filing(self, filing: str) -> None:
        """Show the form of ``filing``, and stay with it where a question has boxes on several."""
        if filing != self._filing:
            self._filing, self._page, self._follow, self._asked = filing, 1, True, None
            self._held = True
            self._now()

    def show_place(self, place: Place) -> None:
        """Show one box of the question, on whichever form it is."""
        self._filing, self._page = place.filing, place.page
        self._held, self._follow, self._asked = True, False, None
        self._now()

    def set_zoom(self, zoom: float | None) -> None:
        """Show ``zoom`` logical pixels per point; None fits the page to the width."""
        self._zoom = None if zoom is None else min(max(zoom, SMALLEST), LARGEST)
        self._sheet.set_zoom(self.zoom)
        self._into_sight()
        self._now()

    @property
    def zoom(self) -> float:
        """Logical pixels per point."""
        if self._zoom is not None:
            return self._zoom
        wide = self._shown.size[0] if self._shown else 612.0
        return max((self._area.viewport().width() - _EDGE) / wide, SMALLEST)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw when the pane is shown; while it is hidden nothing is drawn."""
        super().showEvent(event)
        self._tell()
        self._now()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop: what is not seen is not drawn."""
        super().hideEvent(event)
        self._timer.stop()
        self._asked = None

    def changeEvent(self, event: QEvent) -> None:
        """Say what is shown in the language that is used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()

    def _build(self) -> None:
        self._bar = PreviewBar(self)
        self._bar.filing_chosen.connect(self.show_filing)
        self._bar.turned.connect(self.turn)
        self._bar.zoomed.connect(self._zoom_by)
        self._bar.place_chosen.connect(self.show_place)
        self._note = Words("", "hint")
        self._sheet = Sheet()
        self._sheet.setObjectName("preview.page")
        self._sheet.chosen.connect(self.jump)
        self._sheet.turned.connect(self.turn)
        self._sheet.moved.connect(self._moved_to)
        self._area = PageArea(self._sheet)
        self._area.resized.connect(self._fit)
        self._empty = Words(_NOTHING, "hint")
        column = QVBoxLayout(self)
        for part in (self._bar, self._note, self._empty):
            column.addWidget(part)
        column.addWidget(self._area, 1)
        set_role(self, "note")
        self._tell()

    def _fit(self) -> None:
        """Fit the page to the new width, unless the person chose a size."""
        if self._zoom is None:
            self._sheet.set_zoom(self.zoom)
            self._soon()

    def _zoom_by(self, way: int) -> None:
        self.set_zoom(None if way == 0 else self.zoom * STEP**way)

    def _moved_to(self, box: Place) -> None:
        middle = self._sheet.place_of(box.rect).center().toPoint()
        self._area.ensureVisible(middle.x(), middle.y())
        announce(self._sheet, box.item)

    def _soon(self, _path: str = "") -> None:
        self._due(DRAW_AFTER_MS)

    def _now(self) -> None:
        self._due(0)

    def _due(self, milliseconds: int) -> None:
        if self.isVisible():
            self._timer.start(milliseconds)

    def _anew(self) -> None:
        """Another case stands in place of the one before: nothing of that one is shown or kept."""
        self._errands.run(self._drawer.forget, _nothing)
        self._sheet.clear()
        self._filing, self._page, self._path, self._held = "", 1, "", False
        self._shown = self._asked = self._wrong = None
        self._tell()
        self._soon()

    def _draw(self) -> None:
        """Ask for the picture; while one is being drawn, its end asks for the next."""
        if not self.isVisible() or not previewed(self._store.case):
            self._tell()
        elif not self._errands.busy:
            self._asked = self._ask()
            self._errands.run(_drawing(self._drawer, self._asked), partial(self._show, self._asked))

    def _ask(self) -> Ask:
        return Ask(
            self._store.case,
            self._today(),
            self._filing,
            self._page,
            min(self.zoom * self.devicePixelRatioF(), _FINEST),
            self._path,
            self._follow,
            self._held,
        )

    def _show(self, ask: Ask, outcome: object) -> None:
        """Show what was drawn, unless the person has gone on meanwhile."""
        if self._asked is not ask or ask.case is not self._store.case:
            if not self._timer.isActive():
                self._now()
            return
        self._wrong = outcome if isinstance(outcome, Problem) else None
        if isinstance(outcome, Drawn):
            self._take(outcome)
        else:
            self._shown = None
            self._tell()

    def _take(self, drawn: Drawn) -> None:
        self._shown = drawn
        turned = (self._filing, self._page) != (drawn.filing, drawn.page)
        self._filing, self._page = drawn.filing, drawn.page
        self._sheet.show_page(drawn)
        self._sheet.set_zoom(self.zoom)
        if self._follow or turned:
            self._into_sight()
        self._tell()
        self.drawn.emit()

    def _into_sight(self) -> None:
        for place in self._sheet.outlined()[:1]:
            middle = place.center().toPoint()
            self._area.ensureVisible(middle.x(), middle.y(), 40, 80)

    def _tell(self) -> None:
        """Say in words what is shown, or why nothing is."""
        case, drawn = self._store.case, self._shown
        there = drawn is not None and drawn.filing in previewed(case)
        for part in (self._bar, self._note, self._area):
            part.setVisible(there)
        self._empty.setVisible(not there)
        if drawn is None or not there:
            self._empty.say(self._why_empty())
            return
        self._bar.show_what(case, drawn)
        self._note.say(_OFFICIAL if drawn.official else _PRACTICE, edition=drawn.edition)
        name = self._bar.said(drawn)
        self._sheet.setAccessibleName(name)
        self._sheet.setAccessibleDescription(self._boxes_said(drawn))

    def _why_empty(self) -> str:
        case = self._store.case
        if not previewed(case):
            return _SENT if case.filings else _NOTHING
        return self._wrong.message if self._wrong else _SOON

    def _boxes_said(self, drawn: Drawn) -> str:
        if self._path.count(".") < 2:
            return ""
        if not drawn.outlined and not drawn.elsewhere:
            return _(_NO_BOX)
        return _(_FURTHER) if drawn.elsewhere else ""


def _drawing(drawer: Drawer, ask: Ask) -> Callable[[], Drawn]:
    def draw() -> Drawn:
        return drawer.draw(ask)

    return draw


def _nothing(_outcome: object) -> None:
    """Nothing comes of it that anybody waits for."""
