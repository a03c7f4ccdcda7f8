"""What there is to guard in a window now."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def anything_open(window: MainWindow) -> bool:
    """Whether something can be read that is for one person: a case, names of a clinic, a phrase."""
    if window.case_view is not None and not window.covered:
        return True
    page = window.entrance.page
    if page is not None and not window.covered and _holds_a_phrase(page):
        return True
    # Where nobody asked for the clinic yet, this is not loaded either, and takes a while.
    clinic = sys.modules.get("app.ui.clinic.session")
    return clinic is not None and clinic.open_clinic() is not None


def _holds_a_phrase(page: QWidget) -> bool:
    """Whether a new passphrase is shown or chosen, or one was typed and left."""
    from app.ui.unlocking.new_phrase import NewPhrase
    from app.ui.unlocking.secret_line import SecretLine

    return isinstance(page, NewPhrase) or any(one.text() for one in page.findChildren(SecretLine))
