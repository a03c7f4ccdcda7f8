"""The whole window changes its language at once, Qt's own words included."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGlyphRun, QTextLayout
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.i18n import catalogues, pseudo
from app.problems import Problem
from app.ui import fonts
from app.ui.qt_words import QT_WORDS
from app.ui.translator import WindowLanguage

BUTTONS = QDialogButtonBox.StandardButton


class Greeting(QLabel):
    """A label as all of ours are: it writes its text again when the language changes."""

    def __init__(self) -> None:
        super().__init__()
        self.told = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - the name Qt calls
        if event.type() == QEvent.Type.LanguageChange:
            self.told += 1
            self.setText(i18n._("Close"))
        super().changeEvent(event)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[WindowLanguage]:
    made = WindowLanguage(qapp)
    yield made
    made.use("en")
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    rows = QVBoxLayout(made)
    rows.addWidget(Greeting())
    rows.addWidget(QDialogButtonBox(BUTTONS.Ok | BUTTONS.Cancel | BUTTONS.Discard | BUTTONS.Help))
    return made


def buttons(window: QWidget) -> list[str]:
    box = window.findChild(QDialogButtonBox)
    assert box is not None
    return [button.text() for button in box.buttons()]


def test_every_widget_is_told_and_qts_buttons_speak_the_language(
    language: WindowLanguage, window: QWidget, qtbot: QtBot
) -> None:
    language.use(pseudo.CODE)
    greeting = window.findChild(Greeting)
    assert greeting is not None
    qtbot.waitUntil(lambda: greeting.told > 0)
    shown = [greeting.text(), *buttons(window)]
    assert all(pseudo.is_wrapped(text) for text in shown), shown


def test_coming_back_to_english_leaves_nothing_behind(
    language: WindowLanguage, window: QWidget, qtbot: QtBot
) -> None:
    before = [text.replace("&", "") for text in buttons(window)]
    language.use(pseudo.CODE)
    qtbot.waitUntil(lambda: all(pseudo.is_wrapped(text) for text in buttons(window)))
    language.use("en")
    qtbot.waitUntil(lambda: [text.replace("&", "") for text in buttons(window)] == before)


def test_the_direction_of_writing_follows_the_language(
    language: WindowLanguage, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(i18n, "load", lambda _code: catalogues.load("en"))
    language.use("ar")
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    language.use("es")
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_language_that_is_not_there_changes_nothing(
    language: WindowLanguage, window: QWidget, qtbot: QtBot
) -> None:
    language.use(pseudo.CODE)
    with pytest.raises(Problem):
        language.use("tlh")
    qtbot.waitUntil(lambda: all(pseudo.is_wrapped(text) for text in buttons(window)))


def test_words_of_qt_that_we_do_not_know_stay_qts(
    language: WindowLanguage, qapp: QApplication
) -> None:
    language.use(pseudo.CODE)
    assert qapp.translate("QPlatformTheme", "&Cancel") == pseudo.wrapped("Cancel")
    assert qapp.translate("QUnheardOf", "Flux compensation") == "Flux compensation"
    assert "Flux compensation" not in QT_WORDS


def missing_letters(text: str) -> list[str]:
    """Which fonts drew ``text`` that are not ours, and whether a glyph was missing."""
    layout = QTextLayout(text, fonts.font(12))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    runs: list[QGlyphRun] = layout.glyphRuns()
    strange = [run.rawFont().familyName() for run in runs]
    return [name for name in strange if name not in fonts.families()] + [
        "a missing glyph" for run in runs if 0 in run.glyphIndexes()
    ]


@pytest.mark.parametrize("code", catalogues.languages())
def test_our_own_fonts_have_every_letter_of_every_sentence(qapp: QApplication, code: str) -> None:
    from babel.messages.pofile import read_po

    path = Path(catalogues.TRANSLATIONS) / code / "LC_MESSAGES" / "messages.po"
    path = path if path.exists() else catalogues.TRANSLATIONS / "messages.pot"
    with path.open("rb") as file:
        texts = {word for entry in read_po(file) for word in _words(entry.string or entry.id)}
    assert len(texts) > 100
    wrong = {text: missing_letters(text) for text in texts if missing_letters(text)}
    assert not wrong, wrong


SOURCES = sorted((Path(__file__).resolve().parents[2] / "app" / "ui").rglob("*.py"))


def test_our_own_fonts_have_every_sign_the_window_draws(qapp: QApplication) -> None:
    drawn = {
        node.value: path.name
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and not node.value.isascii()
    }
    assert "\u2713" in "".join(drawn)
    wrong = {f"{file}: {text!a}" for text, file in drawn.items() if missing_letters(text)}
    assert not wrong, wrong


def _words(text: object) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, tuple | list) else (str(text),)
