"""Everything that a window shows or that is read aloud from it, text by text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.i18n import pseudo

WORD = re.compile(r"[^\W\d_]{2,}")
_ROLES = Qt.ItemDataRole
_READ = (_ROLES.DisplayRole, _ROLES.AccessibleTextRole, _ROLES.ToolTipRole)


def shown(window: QWidget) -> set[str]:
    """Every text in view or read aloud, without what stands in fields to be typed in."""
    texts = {action.text() for action in window.findChildren(QAction)} | {window.windowTitle()}
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            texts |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
            texts |= set(_own(widget))
    return {text.replace("&", "") for text in texts if text.strip()}


def in_view(window: QWidget) -> set[str]:
    """Every text that can be seen, without what is only read aloud."""
    texts = {action.text() for action in window.findChildren(QAction)}
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            texts |= set(_own(widget))
    return texts


def unmarked(text: str) -> set[str]:
    """The words of ``text`` that stand outside the brackets of the invented language."""
    depth, outside = 0, []
    for sign in text:
        depth += (sign == pseudo.OPENING) - (sign == pseudo.CLOSING)
        outside.append(" " if depth or sign == pseudo.CLOSING else sign)
    return set(WORD.findall("".join(outside)))


def _own(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget.model(), widget.rootIndex())


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for place in range(model.rowCount(parent)):
        index = model.index(place, 0, parent)
        yield from (str(said) for role in _READ if (said := model.data(index, role)))
        yield from _rows(model, index)
