"""A page over the whole window, with a bar of buttons below it that does not scroll away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import set_role


def lay_out(
    place: QWidget, page: QWidget, *buttons: QWidget, at_the_end: QWidget | None = None
) -> QWidget:
    """Fill ``place`` with ``page`` and the bar below it; return the bar.

    The ``buttons`` stand where the line begins, one at its end, if there is such.
    """
    bar = QWidget(place)
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    set_role(bar, "bar")
    row = QHBoxLayout(bar)
    row.setContentsMargins(32, 12, 32, 12)
    row.setSpacing(12)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    if at_the_end is not None:
        row.addWidget(at_the_end)
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(page, 1)
    column.addWidget(bar)
    return bar
