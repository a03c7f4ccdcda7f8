"""All keys that do something anywhere in the window: what binds them, and what is said of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.i18n import N_


@dataclass(frozen=True)
class Key:
    """``keys`` as Qt spells them, the first one shown in menus; ``does`` is a message.

    ``act`` names the act of the menus that they start; empty where the window itself listens.
    """

    keys: tuple[str, ...]
    does: str
    act: str = ""


KEYS: Final = (
    Key(("Enter",), N_("Continue to the next page.")),
    Key(("Alt+Left",), N_("Go back one page."), "back"),
    Key(("Tab",), N_("Go to the next field or button. With Shift: to the one before.")),
    Key(("Alt",), N_("Go to the menus, then use the arrows.")),
    Key(("F1",), N_("Open this help."), "help"),
    Key(("Ctrl+F",), N_("Find a question by a word, such as passport."), "find"),
    Key(("Ctrl+Z",), N_("Take back what you did last."), "undo"),
    Key(("Ctrl+Y", "Ctrl+Shift+Z"), N_("Do again what you took back."), "redo"),
    Key(("F4",), N_("Show or hide the form beside the questions."), "preview"),
    Key(("F6",), N_("Go to the list of sections, and back to the page."), "sections"),
    Key(("F8",), N_("Clinic entry: all questions of a section on one sheet."), "sheets"),
    Key(("F9",), N_("Swap the two languages."), "swap"),
    Key(("Ctrl++", "Ctrl+="), N_("Larger text."), "larger"),
    Key(("Ctrl+-",), N_("Smaller text."), "smaller"),
    Key(("Ctrl+L",), N_("Lock the case: only what opens it shows it again."), "lock"),
    Key(("Ctrl+Q",), N_("Save and close Portolan."), "quit"),
    Key(
        ("F12",),
        N_("Leave fast: hide everything at once. Pressing Shift three times does the same."),
    ),
)


def keys_of(act: str) -> tuple[str, ...]:
    """The keys that start an act of the menus; none for most."""
    return next((one.keys for one in KEYS if one.act == act), ())
