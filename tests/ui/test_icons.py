"""The signs of the program."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.ui import icons


def test_a_list_of_windows_shows_the_sign_of_the_program(qapp: QApplication) -> None:
    sizes = icons.program().availableSizes()
    assert max(size.width() for size in sizes) >= 128
    assert not icons.program().pixmap(32).isNull()
