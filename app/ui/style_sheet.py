"""The rules that a palette cannot say: sizes of roles, edges, room, and the marks in boxes.

Qt's own style draws edges from a darker shade of the window, which cannot be seen in the dark.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Final

from app.ui.colours import DARK, Colours

_ICONS: Final = Path(__file__).resolve().parents[2] / "resources" / "icons"
_LABEL: Final = Template(
    '*[role="$role"] { font-size: ${size}pt; font-weight: $weight; color: $colour; }'
)
_RULES: Final = Template(
    """
*[role="card"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
*[role="note"] { background: $raised; border-radius: 6px; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; }

QPushButton, QToolButton { background: $raised; color: $text; border: 1px solid $line;
    border-radius: 4px; padding: ${half}px ${wide}px; }
QPushButton:hover, QToolButton:hover { border-color: $accent; background: $surface; }
QPushButton:pressed, QToolButton:pressed { background: $window; }
QPushButton:checked, QToolButton:checked { border: 2px solid $accent; background: $surface; }
QPushButton:disabled, QToolButton:disabled { color: $quiet; background: $window; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: 600; padding: ${half}px ${wider}px; }
QPushButton[role="primary"] QLabel { color: $on_accent; }
QPushButton[role="primary"] QLabel:disabled { color: $quiet; }
QPushButton[role="primary"] QLabel { color: $on_accent; }
QPushButton[role="primary"] QLabel:disabled { color: $quiet; }
QPushButton[role="primary"]:disabled { background: $raised; color: $quiet; border-color: $line; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 4px;
    padding: ${third}px; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $quiet; }
QComboBox::drop-down { border: none; width: ${box}px; padding: 0 ${third}px; }
QComboBox::down-arrow { image: url("$down"); width: ${mark}px; height: ${mark}px; }
QAbstractItemView { border: 1px solid $line; border-radius: 4px; }

QCheckBox::indicator, QRadioButton::indicator { width: ${box}px; height: ${box}px;
    background: $surface; border: 2px solid $line; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: ${round}px; }
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
    shade = "dark" if colours is DARK else "light"
    return "\n".join([*labels, _RULES.substitute(vars(colours) | _sizes(points) | _marks(shade))])


def _sizes(points: float) -> dict[str, int]:
    """Lengths in px that grow with the text."""
    box = round(points * 1.4)
    dot = max(3, box // 3)
    return {
        "third": round(points * 0.35),
        "half": round(points * 0.5),
        "wide": round(points * 1.1),
        "wider": round(points * 1.6),
        "box": box,
        "mark": round(points),
        "round": box // 2 + 2,
        "dot": dot,
        "hole": box + 4 - 2 * dot,
    }


def _marks(shade: str) -> dict[str, str]:
    return {name: (_ICONS / f"{name}-{shade}.svg").as_posix() for name in ("tick", "down")}
