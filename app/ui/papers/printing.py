"""Prints a paper page by page: drawn off the window's thread, handed to the printer in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter

from app.filing.render import Colours
from app.i18n import _
from app.problems import Problem
from app.ui.errands import Errands
from app.ui.papers.drawing import for_print, pages_of


class Printing(QObject):
    """One print of one paper. ``progressed`` tells a page and of how many; ``done`` ends it.

    ``done`` tells a ``Problem``, or the number of pages.
    """

    progressed = Signal(int, int)
    done = Signal(object)

    def __init__(self, data: bytes, printer: QPrinter, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._data, self._printer, self._errands = data, printer, errands
        self._painter = QPainter()
        self._pages: list[int] = []
        self._printed = 0

    def begin(self) -> None:
        """Begin; the window goes on meanwhile."""
        self._errands.run(partial(pages_of, self._data), self._start)

    def _start(self, outcome: object) -> None:
        if not isinstance(outcome, int):
            self.done.emit(outcome)
            return
        self._pages = wanted(self._printer, outcome)
        if not self._painter.begin(self._printer):
            self.done.emit(_no_printer())
            return
        self._next()

    def _next(self) -> None:
        if self._printed == len(self._pages):
            self._painter.end()
            self.done.emit(self._printed)
            return
        self.progressed.emit(self._printed + 1, len(self._pages))
        page = self._pages[self._printed]
        self._errands.run(partial(for_print, self._data, page), self._paint)

    def _paint(self, outcome: object) -> None:
        if not isinstance(outcome, Colours):
            self._give_up(outcome)
            return
        if self._printed and not self._printer.newPage():
            self._give_up(_no_printer())
            return
        paint(self._painter, self._printer, _image(outcome))
        self._printed += 1
        self._next()

    def _give_up(self, outcome: object) -> None:
        self._printer.abort()
        self._painter.end()
        self.done.emit(outcome)


def wanted(printer: QPrinter, pages: int) -> list[int]:
    """The pages to print in order, as often as the printer cannot do by itself."""
    first, last = 1, pages
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = printer.fromPage(), min(printer.toPage() or pages, pages)
    once = list(range(first, last + 1))
    return once * (1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1))


def paint(painter: QPainter, printer: QPrinter, picture: QImage) -> None:
    """Fill the paper with ``picture``, turned where the paper lies the other way; never cut."""
    paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    inside = QRectF(printer.pageRect(QPrinter.Unit.DevicePixel))
    if (picture.width() > picture.height()) != (paper.width() > paper.height()):
        picture = picture.transformed(QTransform().rotate(90))
    size = QSizeF(picture.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(0, 0, size.width(), size.height())
    target.moveCenter(paper.center() - inside.topLeft())
    painter.drawImage(target, picture)


def _image(page: Colours) -> QImage:
    rgb = QImage.Format.Format_RGB888
    return QImage(page.rgb, page.width, page.height, page.stride, rgb).copy()


def _no_printer() -> Problem:
    return Problem(
        "cannot-print",
        _("The paper could not be printed."),
        _("Check that the printer is on and has paper, then print again."),
    )
