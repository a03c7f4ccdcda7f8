"""The colours of the window, light and dark, and how much they stand out from each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtGui import QColor, QPalette

# What widgets that draw themselves take from the palette, besides its own names.
CHOSEN: Final = QPalette.ColorRole.Midlight
RULE: Final = QPalette.ColorRole.Mid
QUIET: Final = QPalette.ColorRole.PlaceholderText
ACCENT: Final = QPalette.ColorRole.Highlight


@dataclass(frozen=True)
class Colours:
    """One set of colours, as #rrggbb. Text on its ground has a contrast of 4.5 or more."""

    window: str
    """Behind everything."""
    surface: str
    """Behind fields, lists and cards."""
    raised: str
    """Behind buttons and calm notes."""
    text: str
    quiet: str
    """Hints, and the English beneath."""
    line: str
    """Edges of fields and buttons: 3:1 against what is around them (WCAG 1.4.11)."""
    rule: str
    """Between things that belong apart; says nothing, so it may be faint."""
    accent: str
    """Links, the button to go on, the mark of what is chosen."""
    on_accent: str
    chosen: str
    """Behind the row that is chosen; its words keep their colours."""
    ring: str
    """Around what has the keyboard."""
    attention: str
    """Soft problems; always with words, never colour alone."""
    done: str
    dark: bool = False


LIGHT: Final = Colours(
    window="#f1f4f7",
    surface="#ffffff",
    raised="#e9eef3",
    text="#16202b",
    quiet="#47566a",
    line="#76859a",
    rule="#d5dde5",
    accent="#0b5c8f",
    on_accent="#ffffff",
    chosen="#dbeaf5",
    ring="#0a6ebd",
    attention="#8a3b00",
    done="#17643a",
)
DARK: Final = Colours(
    window="#141a21",
    surface="#1d252e",
    raised="#2a3541",
    text="#eef2f6",
    quiet="#b4c0cd",
    line="#8593a3",
    rule="#364452",
    accent="#8cc8f2",
    on_accent="#0c1a26",
    chosen="#26405a",
    ring="#ffc940",
    attention="#ffb98a",
    done="#8fd6a8",
    dark=True,
)
# For people who ask their system for more contrast: text on its ground 7 or more, all edges clear.
LIGHT_STRONG: Final = replace(
    LIGHT,
    window="#ffffff",
    raised="#f0f3f6",
    text="#000000",
    quiet="#1f2b38",
    line="#000000",
    rule="#5b6876",
    accent="#003d66",
    ring="#00509e",
    attention="#6b2c00",
    done="#0a4a26",
)
DARK_STRONG: Final = replace(
    DARK,
    window="#000000",
    surface="#000000",
    raised="#10181f",
    text="#ffffff",
    quiet="#e3eaf1",
    line="#ffffff",
    rule="#8b98a6",
    accent="#b5defa",
    on_accent="#000000",
    chosen="#122e49",
    ring="#ffd966",
    attention="#ffd0ae",
    done="#b4eec8",
)


def colours_for(*, dark: bool, strong: bool) -> Colours:
    """The colours for a light or dark system, ``strong`` where it asks for more contrast."""
    if strong:
        return DARK_STRONG if dark else LIGHT_STRONG
    return DARK if dark else LIGHT


def contrast(one: str, other: str) -> float:
    """How much two colours stand out from each other: 1 (alike) to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def palette(colours: Colours) -> QPalette:
    """The palette from which every standard widget takes its colours."""
    made = QPalette()
    role = QPalette.ColorRole
    grounds = {
        role.Window: colours.window,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Button: colours.raised,
        role.ToolTipBase: colours.surface,
        role.Highlight: colours.accent,
        role.Accent: colours.accent,
        RULE: colours.rule,
        role.Dark: colours.line,
        role.Shadow: colours.line,
        CHOSEN: colours.chosen,
        role.Light: colours.surface,
    }
    inks = {
        role.WindowText: colours.text,
        role.Text: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipText: colours.text,
        role.BrightText: colours.attention,
        role.PlaceholderText: colours.quiet,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
    }
    for which, colour in (grounds | inks).items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.quiet))
    return made
