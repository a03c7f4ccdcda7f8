"""Rows of lists: all their words are drawn at any width and size, beside a sign that grows too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QTextLayout
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem
from pytestqt.qtbot import QtBot

from app.ui import icons, list_rows
from app.ui.theme import Theme

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
LONG = (
    "\u0627\u0644\u062f\u0631\u0627\u0633\u0629: \u2066Primary School of the Lower Village\u2069 "
)
INK = QColor("#123456")


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[QListWidget]:
    theme = Theme(qapp)
    made = QListWidget()
    qtbot.addWidget(made)
    list_rows.dress(made, signs=True)
    made.show()
    yield made
    theme.set_text_percent(100)


def height(view: QListWidget, row: int = 0) -> int:
    return view.visualItemRect(view.item(row)).height()


@pytest.mark.parametrize("width", [160, 320, 900])
@pytest.mark.parametrize("side", list(Qt.LayoutDirection)[:2])
def test_a_row_is_as_high_as_its_words(
    view: QListWidget, width: int, side: Qt.LayoutDirection
) -> None:
    view.setLayoutDirection(side)
    view.resize(width, 400)
    view.addItem(LONG * 4)
    layout = QTextLayout(LONG * 4, view.font())
    layout.beginLayout()
    high = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(view.viewport().width() * 0.95)
        high += line.height()
    layout.endLayout()
    assert height(view) >= high


def test_narrower_or_larger_is_higher(view: QListWidget, qapp: QApplication) -> None:
    view.resize(600, 400)
    view.addItem(LONG * 3)
    wide = height(view)
    view.resize(200, 400)
    view.doItemsLayout()
    narrow = height(view)
    assert narrow > wide
    theme = Theme(qapp, 200)
    view.doItemsLayout()
    assert height(view) > narrow
    theme.set_text_percent(100)


def test_a_second_line_stands_beneath(view: QListWidget) -> None:
    view.resize(600, 400)
    view.addItems(["Homes", "Homes\nIn progress"])
    assert height(view, 1) > height(view, 0) * 1.4


def sign_width(view: QListWidget) -> int:
    """How wide the accent is drawn at the beginning of a row whose sign is a filled circle."""
    seen = view.viewport().grab().toImage()
    ink = view.palette().color(view.palette().ColorRole.Highlight)
    row = range(height(view))
    return max(sum(seen.pixelColor(x, y) == ink for x in range(seen.width() // 2)) for y in row)


def test_the_sign_grows_with_the_text_and_stands_where_reading_begins(
    view: QListWidget, qapp: QApplication
) -> None:
    view.resize(400, 300)
    item = QListWidgetItem("", view)
    item.setData(list_rows.SIGN, "done")
    small = sign_width(view)
    assert small > 0
    theme = Theme(qapp, 200)
    view.doItemsLayout()
    assert sign_width(view) > 1.6 * small
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert sign_width(view) == 0
    theme.set_text_percent(100)


@pytest.mark.parametrize(
    "name", sorted(one.stem for one in ICONS.glob("*.svg") if "-light" not in one.stem)
)
def test_every_sign_can_be_drawn(qapp: QApplication, name: str) -> None:
    drawn = icons.picture(name, INK, 24).toImage()
    assert drawn.size() == QSize(48, 48)
    assert any(drawn.pixelColor(x, y).alpha() for x in range(48) for y in range(48))


def test_a_sign_points_the_other_way_when_mirrored(qapp: QApplication) -> None:
    sign = icons.picture("open", INK, 24)
    assert icons.mirrored(sign).toImage() != sign.toImage()
    assert icons.mirrored(icons.mirrored(sign)).toImage() == sign.toImage()


def test_a_chosen_row_is_marked_not_only_by_colour(view: QListWidget) -> None:
    view.addItem("Homes")
    before = view.viewport().grab().toImage()
    view.setCurrentRow(0)
    after = view.viewport().grab().toImage()
    bar = view.palette().color(view.palette().ColorRole.Highlight)
    middle = height(view) // 2
    assert after.pixelColor(1, middle) == bar
    assert before.pixelColor(1, middle) != bar
