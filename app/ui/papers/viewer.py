"""The pages of one paper, drawn as they will be printed."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_, _
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import Words
from app.ui.both_languages import problem_words
from app.ui.errands import Errands
from app.ui.papers.drawing import drawn
from app.ui.preview.area import PageArea
from app.ui.preview.drawing import Drawn
from app.ui.preview.page_buttons import PageButtons
from app.ui.preview.pane import LARGEST, SMALLEST, STEP
from app.ui.preview.sheet import Sheet

PAGE: Final = N_("Page {page} of {pages}")
DRAWING: Final = N_("The page comes in a moment.")
_EDGE: Final = 16
_FINEST: Final = 6.0
_LETTER: Final = 612.0
_LINES: Final = 6
_KEYS: Final = {"+": 1, "=": 1, "-": -1, "0": 0}


class Viewer(QWidget):
    """Shows one page at a time. ``closed``: Escape; ``shown`` tells each new picture."""

    closed = Signal()
    shown = Signal()

    def __init__(self, errands: Errands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        self._data = b""
        self._drawn: Drawn | None = None
        self._asked: tuple[bytes, int, float] | None = None
        self._zoom: float | None = None
        self._buttons = PageButtons("papers", self)
        self._buttons.turned.connect(self.turn)
        self._buttons.zoomed.connect(self._zoom_by)
        self._note = Words("", "question", self)
        self.sheet = Sheet(self)
        self.sheet.setObjectName("papers.page")
        self.sheet.turned.connect(self.turn)
        self._area = PageArea(self.sheet)
        self._area.resized.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._buttons, self._note):
            column.addWidget(part)
        column.addWidget(self._area, 1)
        self._keep_room()

    @property
    def page(self) -> Drawn | None:
        """The page that is shown now."""
        return self._drawn

    @property
    def zoom(self) -> float:
        """Logical pixels per point."""
        if self._zoom is not None:
            return self._zoom
        wide = self._drawn.size[0] if self._drawn else _LETTER
        return max((self._area.viewport().width() - _EDGE) / wide, SMALLEST)

    def show_pdf(self, data: bytes) -> None:
        """Show the first page of ``data``."""
        self._data, self._drawn, self._asked = data, None, None
        self._area.hide()
        self._buttons.hide()
        self._note.say(DRAWING)
        self._note.show()
        self._draw(1)

    def forget(self) -> None:
        """Keep nothing of the paper that was shown."""
        self._data, self._drawn, self._asked = b"", None, None

    def turn(self, by: int) -> None:
        """Turn ``by`` pages, as far as there are any."""
        if self._drawn is not None and 1 <= self._drawn.page + by <= self._drawn.pages:
            self._draw(self._drawn.page + by)

    def set_zoom(self, zoom: float | None) -> None:
        """Show ``zoom`` logical pixels per point; None fits the page to the width."""
        self._zoom = None if zoom is None else min(max(zoom, SMALLEST), LARGEST)
        self._fit_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back; plus, minus and nought change the size; Home and End turn far."""
        far = {Qt.Key.Key_Home: 1, Qt.Key.Key_End: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.text() in _KEYS and event.text():
            self._zoom_by(_KEYS[event.text()])
        elif far is not None and self._drawn is not None:
            self._draw(1 if far == 1 else self._drawn.pages)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the size of the text."""
        super().changeEvent(event)
        if not hasattr(self, "_area"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() == QEvent.Type.FontChange:
            self._keep_room()

    def _keep_room(self) -> None:
        self._area.setMinimumHeight(self.fontMetrics().height() * _LINES)

    def _fit(self) -> None:
        if self._zoom is None:
            self._fit_now()

    def _fit_now(self) -> None:
        """Show the page in its new size at once, and draw it anew as fine as that needs."""
        if self._drawn is not None:
            self.sheet.set_zoom(self.zoom)
            self._draw(self._drawn.page)

    def _zoom_by(self, way: int) -> None:
        self.set_zoom(None if way == 0 else self.zoom * STEP**way)

    def _draw(self, page: int) -> None:
        scale = min(self.zoom * self.devicePixelRatioF(), _FINEST)
        asked = (self._data, page, scale)
        if asked != self._asked and self._data:
            self._asked = asked
            self._errands.run(partial(drawn, *asked), partial(self._show, asked))

    def _show(self, asked: tuple[bytes, int, float], outcome: object) -> None:
        """Show what was drawn, unless something else was wanted meanwhile."""
        if asked is not self._asked:
            return
        if isinstance(outcome, Problem):
            self._note.say("{words}", words=problem_words(outcome))
            announce(self, self._note.text(), now=True)
        elif isinstance(outcome, Drawn):
            turned = self._drawn is None or self._drawn.page != outcome.page
            self._drawn = outcome
            self.sheet.show_page(outcome)
            self.sheet.set_zoom(self.zoom)
            for part in (self._area, self._buttons):
                part.show()
            self._note.hide()
            self._say()
            if turned:
                self._area.verticalScrollBar().setValue(0)
                announce(self.sheet, self.sheet.accessibleName())
        self.shown.emit()

    def _say(self) -> None:
        if self._drawn is not None:
            said = _(PAGE).format(page=self._drawn.page, pages=self._drawn.pages)
            self._buttons.show_page(self._drawn.page, self._drawn.pages, said)
            self.sheet.setAccessibleName(said)
