"""The window can be read: contrast, size, the ring around what has the keyboard, every letter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui import focus_ring
from app.ui.colours import (
    DARK,
    DARK_STRONG,
    LIGHT,
    LIGHT_STRONG,
    Colours,
    contrast,
    palette,
)
from app.ui.focus_ring import Ring
from app.ui.theme import ROLES, Theme, set_role

READABLE = 4.5
VISIBLE = 3.0
STRONG = 7.0
ALL = [LIGHT, DARK, LIGHT_STRONG, DARK_STRONG]
BOTH = pytest.mark.parametrize("colours", ALL, ids=["light", "dark", "light+", "dark+"])


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    font, colours, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    made = Theme(qapp)
    yield made
    made.deleteLater()
    made.focus_ring.deleteLater()
    qapp.setFont(font)
    qapp.setPalette(colours)
    qapp.setStyleSheet(sheet)


def test_contrast_is_measured_as_the_guidelines_say() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@BOTH
def test_all_text_stands_out_from_everything_it_can_stand_on(colours: Colours) -> None:
    for ground in (colours.window, colours.surface, colours.raised, colours.chosen):
        for ink in (colours.text, colours.quiet, colours.accent, colours.attention, colours.done):
            assert contrast(ink, ground) >= READABLE, (ink, ground)
    assert contrast(colours.on_accent, colours.accent) >= READABLE


@BOTH
def test_edges_and_the_ring_stand_out_from_everything_around_them(colours: Colours) -> None:
    for ground in (colours.window, colours.surface):
        assert contrast(colours.line, ground) >= VISIBLE, ground
    for ground in (colours.window, colours.surface, colours.raised):
        assert contrast(colours.ring, ground) >= VISIBLE, ground


@BOTH
@pytest.mark.parametrize("group", list(QPalette.ColorGroup)[:3])
def test_every_pair_of_the_palette_is_readable(
    colours: Colours, group: QPalette.ColorGroup
) -> None:
    role = QPalette.ColorRole
    made = palette(colours)
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Window),
    ):
        found = contrast(made.color(group, ink).name(), made.color(group, ground).name())
        assert found >= READABLE, (ink, ground, found)


@pytest.mark.parametrize("colours", [LIGHT_STRONG, DARK_STRONG], ids=["light", "dark"])
def test_whoever_asks_for_more_contrast_gets_it(colours: Colours) -> None:
    for ground in (colours.window, colours.surface, colours.raised, colours.chosen):
        for ink in (colours.text, colours.quiet, colours.accent, colours.attention, colours.done):
            assert contrast(ink, ground) >= STRONG, (ink, ground)
        assert contrast(colours.line, ground) >= STRONG
    assert contrast(colours.rule, colours.surface) >= VISIBLE
    assert contrast(colours.on_accent, colours.accent) >= STRONG


def test_more_contrast_changes_the_window(theme: Theme) -> None:
    theme.set_dark(False)
    for strong, colours in ((True, LIGHT_STRONG), (False, LIGHT)):
        theme.set_strong(strong)
        assert QApplication.palette().color(QPalette.ColorRole.Text) == QColor(colours.text)


def test_dark_and_light_can_be_chosen_and_everybody_is_told(theme: Theme, qtbot: QtBot) -> None:
    for dark, colours in ((True, DARK), (False, LIGHT)):
        with qtbot.waitSignal(theme.changed):
            theme.set_dark(dark)
        assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(colours.window)


def label(qtbot: QtBot, text: str, role: str) -> QLabel:
    made = QLabel(text)
    qtbot.addWidget(made)
    set_role(made, role)
    made.ensurePolished()
    return made


@pytest.mark.parametrize("role", ROLES)
def test_text_grows_from_100_to_200_percent_whatever_its_role(
    theme: Theme, qtbot: QtBot, role: str
) -> None:
    shown = label(qtbot, "Where do you live now?", role)
    theme.set_text_percent(100)
    before = shown.fontMetrics().height()
    theme.set_text_percent(200)
    assert shown.fontMetrics().height() == pytest.approx(2 * before, rel=0.07)
    theme.set_text_percent(500)
    assert theme.text_percent == 200


@pytest.mark.parametrize("role", ROLES)
def test_a_role_has_its_colour_in_the_dark_too(theme: Theme, qtbot: QtBot, role: str) -> None:
    shown = label(qtbot, "Where do you live now?", role)
    for dark, colours in ((True, DARK), (False, LIGHT)):
        theme.set_dark(dark)
        expected = QColor(getattr(colours, ROLES[role][2]))
        assert shown.palette().color(QPalette.ColorRole.WindowText) == expected


@pytest.mark.parametrize("dark", [False, True])
def test_words_inside_the_main_button_can_be_read(
    theme: Theme, qtbot: QtBot, *, dark: bool
) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    words, english = QLabel("Continue", button), QLabel("Continue", button)
    set_role(english, "english")
    set_role(button, "primary")
    theme.set_dark(dark)
    for shown in (words, english):
        shown.ensurePolished()
        ink = shown.palette().color(QPalette.ColorRole.WindowText)
        assert ink == QColor(theme.colours.on_accent)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", [QLineEdit, QPushButton, QComboBox, QPlainTextEdit])
def test_the_edge_of_everything_that_takes_an_answer_can_be_seen(
    theme: Theme, qtbot: QtBot, kind: type[QWidget], *, dark: bool
) -> None:
    theme.set_dark(dark)
    widget = kind()
    qtbot.addWidget(widget)
    widget.resize(120, 60)
    edge = widget.grab().toImage().pixelColor(60, 0).name()
    assert contrast(edge, theme.colours.window) >= VISIBLE


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_box_to_tick_is_seen_and_looks_different_when_ticked(
    theme: Theme, qtbot: QtBot, kind: type[QAbstractButton], *, dark: bool
) -> None:
    theme.set_dark(dark)
    box = kind()
    qtbot.addWidget(box)
    empty = box.grab().toImage()
    box.setChecked(True)
    ticked = box.grab().toImage()
    middle = empty.height() // 2
    row = {empty.pixelColor(x, middle).name() for x in range(empty.width())}
    assert any(contrast(colour, theme.colours.window) >= VISIBLE for colour in row)
    assert empty != ticked
    inks = {
        ticked.pixelColor(x, y).name()
        for x in range(ticked.width())
        for y in range(ticked.height())
    }
    assert {theme.colours.accent, theme.colours.on_accent} <= inks


def test_an_unknown_role_is_refused(qtbot: QtBot) -> None:
    shown = QLabel()
    qtbot.addWidget(shown)
    with pytest.raises(KeyError):
        set_role(shown, "shouting")


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QComboBox, QPushButton, QCheckBox])
def test_a_ring_of_three_pixels_surrounds_what_has_the_keyboard(
    theme: Theme, qtbot: QtBot, kind: type[QWidget]
) -> None:
    theme.set_dark(False)
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    rows.setContentsMargins(20, 20, 20, 20)
    first, second = QPushButton("first"), kind()
    second.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    rows.addWidget(first)
    rows.addWidget(second)
    window.show()
    qtbot.waitExposed(window).__enter__()
    window.activateWindow()
    first.setFocus()
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    ring = theme.focus_ring.ring()
    assert ring is not None
    assert ring.widget() is second
    around = second.geometry().adjusted(-1, -1, 1, 1)
    assert ring.geometry().contains(around)
    picture = window.grab().toImage()
    column = ring.geometry().center().x()
    top = ring.geometry().top()
    shown = [picture.pixelColor(column, top + depth).name() for depth in range(focus_ring.WIDTH)]
    assert shown == [LIGHT.ring] * focus_ring.WIDTH


def test_a_second_look_takes_over_and_draws_the_only_ring(
    theme: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    other = Theme(qapp)
    line = QLineEdit()
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(line)
    window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert len(window.findChildren(Ring)) == 1
    other.deleteLater()


def test_the_ring_outlives_the_page_it_was_on(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    area = QScrollArea()
    page = QLineEdit()
    area.setWidget(page)
    stays = QLineEdit()
    rows.addWidget(area)
    rows.addWidget(stays)
    window.show()
    window.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    stays.setFocus()
    qtbot.waitUntil(stays.hasFocus)
    ring = theme.focus_ring.ring()
    assert ring is not None
    assert ring.widget() is stays


def test_the_ring_stays_when_the_look_changes_and_comes_when_its_field_is_scrolled_to(
    theme: Theme, qtbot: QtBot
) -> None:
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    rows = QVBoxLayout(page)
    rows.addSpacing(900)
    line = QLineEdit()
    rows.addWidget(line)
    area.setWidget(page)
    area.resize(300, 200)
    area.show()
    area.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    area.ensureWidgetVisible(line)
    ring = theme.focus_ring.ring()
    assert ring is not None
    assert ring.isVisible()
    theme.set_text_percent(200)
    area.ensureWidgetVisible(line)
    line.setStyleSheet("QLineEdit { margin: 1px; }")
    ring = theme.focus_ring.ring()
    assert ring is not None
    assert ring.isVisible()
