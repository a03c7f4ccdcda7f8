"""A paper of our own that is mailed to nobody, as a PDF: plain lines, each page marked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from app import host, i18n
from app.i18n import N_, _, both
from app.problems import Problem
from app.ui import fonts

MARK: Final = N_("PRIVATE, DO NOT MAIL")
_DPI: Final = 72
_MARGIN: Final = 54.0
_HEAD: Final = 30.0
# The size in points, whether bold, the room above.
_LOOKS: Final = {
    "title": (16.0, True, 0.0),
    "heading": (12.5, True, 12.0),
    "subheading": (10.5, True, 8.0),
    "text": (10.0, False, 4.0),
    "small": (8.5, False, 2.0),
}


@dataclass(frozen=True)
class Line:
    """One paragraph. ``look`` is title, heading, subheading, text or small."""

    text: str
    look: str = "text"


def pdf(lines: tuple[Line, ...]) -> bytes:
    """The lines as a PDF on letter paper. It names no person outside its pages.

    Every page says in both languages that it is private and not to be mailed.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setCreator("")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.Letter), QPageLayout.Orientation.Portrait, QMarginsF()
        )
    )
    _paint(writer, _document(lines))
    buffer.close()
    return bytes(data.data())


def write(folder: Path, stem: str, lines: tuple[Line, ...]) -> Path:
    """Write the paper into ``folder`` under a neutral name; nothing there is written over.

    Returns:
        The file.

    Raises:
        Problem: ``cannot-write`` when the folder cannot be written, or is full.
    """
    data, number = pdf(lines), 1
    while True:
        path = folder / f"{stem}-{number}.pdf"
        try:
            host.write_atomically(path, data, replace=False)
        except FileExistsError:
            number += 1
        except OSError as error:
            raise Problem(
                "cannot-write",
                _("The file could not be written."),
                _("Make room, or choose another folder."),
            ) from error
        else:
            return path


def in_both_lines(make: Callable[[], str], look: str = "text") -> tuple[Line, ...]:
    """What ``make`` says: in English, and beneath in the language in use where that differs."""
    with i18n.in_english():
        english = make()
    said = dict.fromkeys((english, make()))
    return tuple(Line(one, look) for one in said if one)


def _document(lines: tuple[Line, ...]) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(fonts.font(10.0))
    cursor = QTextCursor(document)
    for number, line in enumerate(lines):
        size, bold, above = _LOOKS[line.look]
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(above)
        block.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        letters.setFont(fonts.font(size))
        letters.setFontWeight(700 if bold else 400)
        if number:
            cursor.insertBlock(block, letters)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(line.text, letters)
    return document


def _paint(writer: QPdfWriter, document: QTextDocument) -> None:
    paper = QRectF(0, 0, writer.width(), writer.height())
    inside = QSizeF(paper.width() - 2 * _MARGIN, paper.height() - 2 * _MARGIN - _HEAD)
    painter = QPainter(writer)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(inside)
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        _paint_mark(painter, paper)
        painter.save()
        painter.translate(_MARGIN, _MARGIN + _HEAD - page * inside.height())
        document.drawContents(painter, QRectF(0, page * inside.height(), *_size(inside)))
        painter.restore()
    painter.end()


def _paint_mark(painter: QPainter, paper: QRectF) -> None:
    native, english = both(MARK)
    painter.setFont(fonts.font(11.0))
    box = QRectF(_MARGIN, _MARGIN - 18, paper.width() - 2 * _MARGIN, _HEAD)
    words = f"{english}   {native}" if english else native
    painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)


def _size(size: QSizeF) -> tuple[float, float]:
    return size.width(), size.height()
