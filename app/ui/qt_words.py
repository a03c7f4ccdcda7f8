"""Qt's own texts that can appear in our window, so that gettext collects them.

From Qt's platform theme (standard buttons), line edits, text edits and their menus, and the file
dialog, which is Qt's own where the system has none. The "&" of a keyboard letter is left out,
since the letter differs by language. ``%1`` is a name that Qt puts in.
"""

from __future__ import annotations

from typing import Final

from app.i18n import N_

_BUTTONS: Final = (
    N_("OK"),
    N_("Cancel"),
    N_("Close"),
    N_("Save"),
    N_("Save All"),
    N_("Open"),
    N_("Yes"),
    N_("Yes to All"),
    N_("No"),
    N_("No to All"),
    N_("Apply"),
    N_("Help"),
    N_("Reset"),
    N_("Restore Defaults"),
    N_("Discard"),
    N_("Retry"),
    N_("Abort"),
    N_("Ignore"),
    N_("Show Details..."),
    N_("Hide Details..."),
)
_EDITING: Final = (
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
)
_FILES: Final = (
    N_("Choose"),
    N_("Look in:"),
    N_("Directory:"),
    N_("File name:"),
    N_("Files of type:"),
    N_("All Files (*)"),
    N_("Files"),
    N_("Directories"),
    N_("Sidebar"),
    N_("List of places and bookmarks"),
    N_("Show "),
    N_("Show hidden files"),
    N_("New Folder"),
    N_("Create New Folder"),
    N_("Create a New Folder"),
    N_("Rename"),
    N_("Back"),
    N_("Go back"),
    N_("Forward"),
    N_("Go forward"),
    N_("Parent Directory"),
    N_("Go to the parent directory"),
    N_("List View"),
    N_("Change to list view mode"),
    N_("Detail View"),
    N_("Change to detail view mode"),
    N_("Name"),
    N_("Size"),
    N_("Type"),
    N_("Date Modified"),
    N_("Computer"),
    N_("Drive"),
    N_("Folder"),
    N_("%1\nFile not found.\nPlease verify the correct file name was given."),
    N_("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
)
QT_WORDS: Final = frozenset((*_BUTTONS, *_EDITING, *_FILES))
