"""The rules that a palette cannot say: sizes of roles, edges, room, and the marks in boxes.

Qt's own style draws edges from a darker shade of the window, which cannot be seen in the dark.
Every length is a multiple of a quarter of the text, so that all of it grows together.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Final

from app.ui.colours import Colours

_ICONS: Final = Path(__file__).resolve().parents[2] / "resources" / "icons"
_LABEL: Final = Template(
    '*[role="$role"] { font-size: ${size}pt; font-weight: $weight; color: $colour; }'
)
_RULES: Final = Template(
    """
*[role="card"] { background: $surface; border: 1px solid $rule; border-radius: 8px; }
*[role="again"] { background: $surface; border: 2px solid $attention; border-radius: 8px; }
*[role="note"] { background: $raised; border-radius: 8px; }
*[role="bar"] { background: $surface; border: none; border-top: 1px solid $rule; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: ${third}px; }
QMainWindow::separator, QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $rule; }
QScrollArea { border: none; }

QMenuBar { background: $window; border-bottom: 1px solid $rule; padding: 2px ${third}px; }
QMenuBar::item { padding: ${third}px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $chosen; color: $text; }
QMenu { background: $surface; border: 1px solid $line; padding: ${third}px; }
QMenu::item { padding: ${half}px ${menu}px; border-radius: 6px; color: $text; }
QMenu::item:selected { background: $chosen; color: $text; }
QMenu::item:disabled { color: $quiet; background: transparent; }
QMenu::separator { height: 1px; background: $rule; margin: ${third}px ${half}px; }
QMenu::indicator:checked { image: url("$check"); width: ${mark}px; height: ${mark}px; }
QMenu::indicator { width: ${mark}px; height: ${mark}px; margin: 0 ${third}px; }

QPushButton, QToolButton { background: $surface; color: $text; border: 1px solid $line;
    border-radius: 6px; padding: ${half}px ${wide}px; }
QPushButton:hover, QToolButton:hover { border-color: $accent; background: $chosen; }
QPushButton:pressed, QToolButton:pressed { background: $raised; }
QPushButton:checked, QToolButton:checked { border: 2px solid $accent; background: $surface; }
QPushButton:disabled, QToolButton:disabled { color: $quiet; background: $window;
    border-color: $rule; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: 600; padding: ${half}px ${wider}px; }
QPushButton[role="primary"]:hover { border-color: $text; }
QPushButton[role="primary"] QLabel { color: $on_accent; font-weight: 600; }
QPushButton[role="primary"] QLabel:disabled { color: $quiet; }
QPushButton[role="primary"]:disabled { background: $raised; color: $quiet; border-color: $line; }
QPushButton[role="link"], QToolButton[autoRaise="true"] { background: transparent; color: $accent;
    border: 1px solid transparent; padding: 1px ${third}px; }
QPushButton[role="link"] QLabel { color: $accent; }
QPushButton[role="link"]:hover, QToolButton[autoRaise="true"]:hover { background: $chosen;
    border-color: transparent; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: ${half}px; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $quiet; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $raised; border-color: $rule; }
QComboBox::drop-down { border: none; width: ${box}px; padding: 0 ${third}px; }
QComboBox::down-arrow { image: url("$down"); width: ${mark}px; height: ${mark}px; }

QAbstractItemView { background: $surface; border: 1px solid $rule; border-radius: 8px;
    outline: 0; padding: ${third}px; }
QComboBox QAbstractItemView { border: 1px solid $line; border-radius: 0; }
QComboBox QAbstractItemView::item { padding: ${third}px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $chosen; color: $text; }
QAbstractItemView[role="bare"] { background: transparent; border: none; padding: 0; }
QTreeView { show-decoration-selected: 0; }
QTreeView::branch { background: transparent; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: ${mark}px; }
QScrollBar:horizontal { height: ${mark}px; }
QScrollBar::handle { background: $line; border-radius: ${bar}px; margin: 3px; }
QScrollBar::handle:hover { background: $accent; }
QScrollBar::handle:vertical { min-height: ${tall}px; }
QScrollBar::handle:horizontal { min-width: ${tall}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $raised; border: none; border-radius: 4px; min-height: 8px;
    max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }

QCheckBox::indicator, QRadioButton::indicator { width: ${box}px; height: ${box}px;
    background: $surface; border: 2px solid $line; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${round}px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator:checked { border: ${dot}px solid $accent; background: $on_accent;
    width: ${hole}px; height: ${hole}px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $raised; }
"""
)


def style_sheet(
    colours: Colours, points: float, roles: Mapping[str, tuple[float, int, str]]
) -> str:
    """The rules for ``colours`` and text of ``points``.

    Args:
        colours: the colours in use.
        points: the size of ordinary text, in points.
        roles: for each role its size against ordinary text, its weight, its colour's name.
    """
    labels = [
        _LABEL.substitute(
            role=role,
            size=f"{points * size:.1f}",
            weight=weight,
            colour=getattr(colours, colour),
        )
        for role, (size, weight, colour) in roles.items()
    ]
    shade = "dark" if colours.dark else "light"
    return "\n".join([*labels, _RULES.substitute(vars(colours) | _sizes(points) | _marks(shade))])


def _sizes(points: float) -> dict[str, int]:
    """Lengths in px that grow with the text."""
    box = round(points * 1.4)
    dot = max(3, box // 3)
    mark = round(points * 1.1)
    return {
        "third": round(points * 0.35),
        "half": round(points * 0.55),
        "wide": round(points * 1.2),
        "wider": round(points * 1.8),
        "menu": round(points * 2.4),
        "box": box,
        "mark": mark,
        "bar": max(1, (mark - 6) // 2),
        "tall": round(points * 3),
        "round": box // 2 + 2,
        "dot": dot,
        "hole": box + 4 - 2 * dot,
    }


def _marks(shade: str) -> dict[str, str]:
    """Pictures: ``tick`` stands on the accent, ``check`` and ``down`` on the surface."""
    return {name: (_ICONS / f"{name}-{shade}.svg").as_posix() for name in ("tick", "check", "down")}
