"""How the window looks: colours from the system (light, dark, more contrast), one font, text size.

Widgets ask for nothing but the palette; what a label is (a title, a hint, the English beneath)
is said with ``set_role``, and its size and colour follow the theme.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from app.ui import fonts
from app.ui.colours import Colours, colours_for, palette
from app.ui.focus_ring import FocusRing
from app.ui.style_sheet import style_sheet

SMALLEST, LARGEST, STEP = 100, 200, 25
_POINTS: Final = 11.0
_LEAST_POINTS: Final = 10.0

# What a label can be: its size against the text, its weight, and which colour it takes.
ROLES: Final = {
    "title": (1.75, 600, "text"),
    "heading": (1.25, 600, "text"),
    "question": (1.05, 600, "text"),
    "hint": (0.95, 400, "quiet"),
    "small": (0.85, 400, "quiet"),
    "english": (0.9, 400, "quiet"),
    "more": (0.95, 400, "accent"),
    "attention": (1.0, 600, "attention"),
    "done": (1.0, 600, "done"),
}
# What else a widget can be: a card, a calm note, what to look at again, the bar of buttons, the
# button to go on, a quiet button, a list without a frame.
OTHER_ROLES: Final = frozenset({"card", "note", "again", "bar", "primary", "link", "bare"})


class Theme(QObject):
    """The look of one application. Make it once, before the first window."""

    changed = Signal()

    def __init__(self, application: QApplication, text_percent: int = SMALLEST) -> None:
        super().__init__(application)
        self._application = application
        self._points = max(application.font().pointSizeF(), _LEAST_POINTS, _POINTS)
        self._percent = _within(text_percent)
        self._dark: bool | None = None
        self._strong: bool | None = None
        application.setStyle(QStyleFactory.create("Fusion"))
        self.focus_ring = FocusRing(application, self.colours.ring)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._show)
        if hasattr(hints, "accessibility"):  # from Qt 6.10 on
            hints.accessibility().contrastPreferenceChanged.connect(self._show)
        self._show()

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        dark, strong = self._dark, self._strong
        hints = self._application.styleHints()
        if dark is None:
            dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if strong is None and hasattr(hints, "accessibility"):
            wanted = hints.accessibility().contrastPreference()
            strong = wanted == Qt.ContrastPreference.HighContrast
        return colours_for(dark=dark, strong=bool(strong))

    @property
    def text_percent(self) -> int:
        """The size of the text, 100 to 200 % of the system's."""
        return self._percent

    def set_text_percent(self, percent: int) -> None:
        """Show text at ``percent`` of the system's size, kept within 100 and 200."""
        self._percent = _within(percent)
        self._show()

    def set_dark(self, dark: bool | None) -> None:
        """Choose dark or light; None follows the system."""
        self._dark = dark
        self._show()

    def set_strong(self, strong: bool | None) -> None:
        """Choose more contrast or the usual one; None follows the system."""
        self._strong = strong
        self._show()

    def _show(self) -> None:
        points = self._points * self._percent / 100
        self._application.setFont(fonts.font(points))
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(style_sheet(self.colours, points, ROLES))
        self.focus_ring.recolour(self.colours.ring)
        self.changed.emit()


def set_role(widget: QWidget, role: str) -> None:
    """Say what ``widget`` is, one of ``ROLES`` or ``OTHER_ROLES``; the theme does the rest.

    Raises:
        KeyError: there is no such role.
    """
    if role not in {*ROLES, *OTHER_ROLES}:
        raise KeyError(role)
    widget.setProperty("role", role)
    for one in (widget, *widget.findChildren(QWidget)):
        one.style().unpolish(one)
        one.style().polish(one)


def _within(percent: int) -> int:
    return min(max(percent, SMALLEST), LARGEST)
