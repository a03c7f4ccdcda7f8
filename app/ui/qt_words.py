"""Qt's own texts that can appear in our window, so that gettext collects them.

From Qt's platform theme (standard buttons), line edits, text edits and their menus; the "&" of
a keyboard letter is left out, since the letter differs by language.
"""

from __future__ import annotations

from typing import Final

from app.i18n import N_

QT_WORDS: Final = frozenset(
    {
        N_("OK"),
        N_("Cancel"),
        N_("Close"),
        N_("Save"),
        N_("Open"),
        N_("Yes"),
        N_("No"),
        N_("Apply"),
        N_("Help"),
        N_("Reset"),
        N_("Discard"),
        N_("Retry"),
        N_("Undo"),
        N_("Redo"),
        N_("Cut"),
        N_("Copy"),
        N_("Paste"),
        N_("Delete"),
        N_("Select All"),
        N_("Step up"),
        N_("Step down"),
        N_("Clear"),
    }
)
