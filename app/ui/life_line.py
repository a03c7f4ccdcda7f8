"""The drawing of a person's line: a lane for each kind, bars for stretches, marks for days."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import N_, _
from app.interview.timeline import LANES, Between, Lane, Piece, Timeline
from app.ui.colours import QUIET, RULE
from app.ui.timeline_words import LANE_WORDS

Kind = Literal["gap", "overlap"]
HATCHED: Final[dict[Kind, str]] = {
    "gap": N_("No home told"),
    "overlap": N_("Two homes at the same time"),
}
MARKED: Final = N_("Worth a look")
_THINNEST: Final = 5.0
_YEAR: Final = 365.25


class LifeLine(QWidget):
    """Draws a ``Timeline``; in a language from right to left, time runs that way too.

    Homes that are missing are hatched and framed, homes at the same time cross-hatched: never
    told by colour alone. The list beside says it in words, so this takes no focus.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Timeline((), (), ())
        self._today = date.max
        self._chosen: tuple[date, date] | None = None
        self._marks: tuple[tuple[date, date], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, line: Timeline, today: date) -> None:
        """Draw ``line`` up to ``today``."""
        self._line, self._today = line, today
        self.updateGeometry()
        self.update()

    def show_marks(self, days: tuple[tuple[date, date], ...]) -> None:
        """Draw rings around days to look at again, in a lane of their own, each pair joined."""
        self._marks = days
        self.updateGeometry()
        self.update()

    def choose(self, days: tuple[date, date] | None) -> None:
        """Mark the days that the list stands on."""
        self._chosen = days
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each lane, one for the years, and one for what the hatching means."""
        rows = self._count() + 1 + len(self._kinds())
        return QSize(320, round(self._row * rows) + 8)

    def minimumSizeHint(self) -> QSize:
        """As high as it is drawn; narrow if it must be."""
        return QSize(160, self.sizeHint().height())

    def place(self, lane: Lane, start: date, end: date) -> QRectF:
        """Where the days from ``start`` to ``end`` of ``lane`` are drawn."""
        left, right = sorted(self._across(self._within(day)) for day in (start, end))
        wide = max(right - left, _THINNEST)
        top = self._lanes().index(lane) * self._row + 4
        return QRectF(left, top + self._row * 0.15, wide, self._row * 0.7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lanes, the years, the pieces, and what lies between homes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._line.first is None:
            return
        self._draw_lanes(painter)
        self._draw_years(painter)
        for piece in self._line.pieces:
            self._draw_piece(painter, piece)
        for between in self._line.between:
            self._draw_between(painter, between)
        self._draw_marks(painter)
        self._draw_names(painter)
        for number, kind in enumerate(self._kinds()):
            self._draw_meaning(painter, number, kind)
        if self._chosen is not None:
            self._draw_chosen(painter, self._chosen)

    @property
    def _row(self) -> float:
        return self.fontMetrics().height() * 1.5

    def _lanes(self) -> tuple[Lane, ...]:
        told = {piece.lane for piece in self._line.pieces}
        return tuple(lane for lane in LANES if lane in told)

    def _count(self) -> int:
        """How many lanes there are, with that of the marks."""
        return len(self._lanes()) + bool(self._marks)

    def _names(self) -> tuple[str, ...]:
        """What stands before each lane."""
        return (*(LANE_WORDS[lane] for lane in self._lanes()), *((MARKED,) if self._marks else ()))

    def _kinds(self) -> tuple[Kind, ...]:
        """What is hatched on this line."""
        told = {between.kind for between in self._line.between}
        return tuple(kind for kind in HATCHED if kind in told)

    def _names_width(self) -> float:
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(_(one)) for one in self._names()), default=0)
        return min(widest + 12.0, self.width() * 0.4)

    def _across(self, day: date) -> float:
        first = self._line.first or day
        share = (day - first).days / max((self._today - first).days, 1)
        names, room = self._names_width(), self.width() - self._names_width() - 8
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.width() - names - share * room
        return names + share * room

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)

    def _draw_years(self, painter: QPainter) -> None:
        first = self._line.first or self._today
        years = range(first.year + 1, self._today.year + 1)
        wide = self.fontMetrics().horizontalAdvance("2026") + 16
        room = abs(self._across(self._today) - self._across(first))
        step = max(1, -(-round(len(years) * wide) // max(round(room), 1)))
        bottom = self._count() * self._row + 4
        for year in years[::step]:
            across = self._across(date(year, 1, 1))
            painter.setPen(QPen(self._colour(RULE), 1))
            painter.drawLine(QPointF(across, 4), QPointF(across, bottom))
            painter.setPen(self._colour(QUIET))
            box = QRectF(across - wide / 2, bottom, wide, self._row)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(year))

    def _draw_piece(self, painter: QPainter, piece: Piece) -> None:
        ink = self._colour(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(self._colour(QPalette.ColorRole.Base), 1))
        painter.setBrush(ink)
        place = self.place(piece.lane, piece.start, piece.end)
        if piece.lane != "journeys":
            painter.setBrush(QBrush(ink, Qt.BrushStyle.Dense4Pattern) if piece.no_end else ink)
            painter.drawRoundedRect(place, 3, 3)
            return
        middle, size = place.center(), place.height() / 2
        middle.setX(self._across(piece.start))
        corners = ((0.0, -size), (size, 0.0), (0.0, size), (-size, 0.0))
        painter.drawPolygon(QPolygonF([middle + QPointF(*corner) for corner in corners]))

    def _draw_lanes(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(QPalette.ColorRole.Button))
        for lane in self._lanes():
            whole = self.place(lane, self._line.first or self._today, self._today)
            painter.drawRoundedRect(whole, 4, 4)

    def _draw_between(self, painter: QPainter, between: Between) -> None:
        self._hatch(painter, self.place("homes", between.start, between.end), between.kind)

    def _hatch(self, painter: QPainter, place: QRectF, kind: Kind) -> None:
        ink, gap = self._colour(QPalette.ColorRole.Text), kind == "gap"
        pattern = Qt.BrushStyle.BDiagPattern if gap else Qt.BrushStyle.DiagCrossPattern
        painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DashLine if gap else Qt.PenStyle.SolidLine))
        painter.setBrush(self._colour(QPalette.ColorRole.Base))
        painter.drawRect(place)
        painter.setBrush(QBrush(ink, pattern))
        painter.drawRect(place)

    def _draw_marks(self, painter: QPainter) -> None:
        middle = (len(self._lanes()) + 0.5) * self._row + 4
        size = self._row * 0.2
        painter.setPen(QPen(self._colour(QPalette.ColorRole.Text), 2))
        painter.setBrush(self._colour(QPalette.ColorRole.Base))
        for days in self._marks:
            first, last = (QPointF(self._across(self._within(day)), middle) for day in days)
            painter.drawLine(first, last)
            painter.drawEllipse(first, size, size)
            painter.drawEllipse(last, size, size)

    def _within(self, day: date) -> date:
        """The day itself, or the end of the line that is nearest to it."""
        return min(max(day, self._line.first or day), self._today)

    def _draw_meaning(self, painter: QPainter, number: int, kind: Kind) -> None:
        """Say beneath the years what one kind of hatching means."""
        top = (self._count() + 1 + number) * self._row + 4
        wide, names = self._row, self._names_width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - names - wide if mirrored else names
        self._hatch(painter, QRectF(left, top + self._row * 0.2, wide, self._row * 0.6), kind)
        room = self.width() - names - wide - 8
        box = QRectF(0.0 if mirrored else left + wide + 8, top, room, self._row)
        painter.setPen(self._colour(QUIET))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, _(HATCHED[kind]))

    def _draw_names(self, painter: QPainter) -> None:
        painter.setPen(self._colour(QPalette.ColorRole.Text))
        wide = self._names_width()
        # In a language from right to left the painter turns left into right by itself.
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - wide if mirrored else 0.0
        for number, name in enumerate(self._names()):
            box = QRectF(left, number * self._row + 4, wide, self._row)
            painter.drawText(box, side, _(name))

    def _draw_chosen(self, painter: QPainter, days: tuple[date, date]) -> None:
        left, right = sorted(map(self._across, days))
        painter.setPen(QPen(self._colour(QPalette.ColorRole.Text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        high = self._count() * self._row
        painter.drawRoundedRect(QRectF(left - 3, 3, max(right - left, _THINNEST) + 6, high), 4, 4)
