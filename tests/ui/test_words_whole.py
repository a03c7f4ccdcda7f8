"""Arabic lines keep their last letter; the line at the bottom stays low; every menu is in sight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.i18n import languages
from app.ui.bilingual import Plain
from app.ui.main_window import LEAST
from app.ui.status_line import StatusLine
from tests.ui.plain_page import plain_pages
from tests.ui.shell import look, shown_window

ARABIC = (
    "\u0639\u0628\u0627\u0631\u0629 \u0627\u0644\u0645\u0631\u0648\u0631 "
    "\u0647\u064a \u0645\u0641\u062a\u0627\u062d \u0647\u0630\u0647 "
    "\u0627\u0644\u0642\u0636\u064a\u0629. \u0644\u0627 \u062a\u0641\u062a\u062d\u0647 "
    "\u0625\u0644\u0627 \u0639\u0628\u0627\u0631\u0629 \u0627\u0644\u0645\u0631\u0648\u0631. "
) * 3


def cut(label: Plain, width: int) -> bool:
    """Whether ink touches the left edge of ``label`` at that width, where more of it would be."""
    label.resize(width, label.heightForWidth(width))
    image = label.grab().toImage()
    empty = image.pixel(width - 1, 0)
    return any(image.pixel(0, row) != empty for row in range(image.height()))


def test_no_line_of_an_arabic_window_is_cut_at_its_end(qtbot: QtBot) -> None:
    label = Plain(ARABIC)
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.show()
    assert not [width for width in range(200, 420, 3) if cut(label, width)]


def test_room_for_that_goes_when_the_window_turns_around(qtbot: QtBot) -> None:
    label = Plain("Words")
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.contentsMargins().left() > 0
    label.centre()
    assert label.contentsMargins().left() == 0  # else it would not stand in the middle
    label.centre(False)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert label.contentsMargins().left() == 0


def test_the_line_at_the_bottom_leaves_the_long_words_all_the_room_there_is(qtbot: QtBot) -> None:
    """In large text it stood three lines high where a page has six."""
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_case("D7-A4")
    line.show_saved(dt.time(10, 30))
    line.resize(1024, 80)
    line.show()
    qtbot.waitExposed(line)
    short = line.case_code.width() + line.saved.width()
    assert line.case_code.width() >= line.case_code.sizeHint().width()
    assert line.saved.width() >= line.saved.sizeHint().width()
    assert line.test_build.width() > line.width() - short - line.width() // 10


@pytest.fixture
def usual_font(qapp: QApplication) -> Iterator[None]:
    """Text of the size that most computers have, whatever was shown before."""
    before = qapp.font()
    usual = qapp.font()
    usual.setPointSizeF(10)
    qapp.setFont(usual)
    yield
    qapp.setFont(before)


@pytest.mark.usefixtures("usual_font")
def test_no_menu_falls_off_the_smallest_window_in_the_largest_text(qtbot: QtBot) -> None:
    """What does not fit hides behind a sign that nobody sees; Help went first."""
    with shown_window(qtbot, plain_pages) as window:
        bar = window.menuBar()
        for code in languages():
            look(window, code, 200)
            qtbot.waitUntil(lambda: bar.width() == LEAST[0])
            places = [bar.actionGeometry(one) for one in bar.actions()]
            assert len(places) == 5
            assert min(place.left() for place in places) >= 0, code
            assert max(place.right() for place in places) < LEAST[0], code
