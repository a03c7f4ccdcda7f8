"""What the window hosts in its middle: pages of questions, checks, forms, the finish."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from app.ui.noticed.noticing import Noticing

_SIDE: Final = 32
_ABOVE: Final = 28
_BETWEEN: Final = 12


class ShellPage(QWidget):
    """A page in the middle of the window. Pages subclass it; the window connects its signals.

    A page that knows its errors overrides :meth:`ready`; one with fields, :meth:`focus_first`.
    Pages retranslate themselves in ``changeEvent`` on ``LanguageChange``.
    """

    letters: ClassVar[int] = 90
    """How many letters a line has at most; wider ones are hard to follow."""

    go_on = Signal()
    """The person wants the next page (Enter in the last field). The window asks ``ready``."""

    back = Signal()
    """The person wants the page before, by a key of this page."""

    jump = Signal(str)
    """The person wants the question of this case path (Change in a summary, a box of a form)."""

    focused = Signal(str)
    """The question of this case path has the focus; the preview outlines its boxes."""

    leave = Signal()
    """The person wants everything hidden at once."""

    visit = Signal(str)
    """The person wants the stop of this id: another page of the window."""

    def begin_column(self) -> QVBoxLayout:
        """The column of a page, with the same room around it everywhere."""
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        column.setSpacing(_BETWEEN)
        return column

    def widest(self) -> int:
        """The width in pixels beyond which the page leaves room beside it."""
        return self.fontMetrics().averageCharWidth() * self.letters + 2 * _SIDE

    def focus_first(self) -> None:
        """Put the focus where the person begins: the first field, unless a page says otherwise."""
        self.focusNextChild()

    def be_read(self) -> None:
        """Take the focus itself, to be read aloud and scrolled from its top; Tab comes back."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_path(self, path: str) -> bool:  # noqa: ARG002 - for pages that have fields
        """Put the focus on the question of a case path; False when the page does not ask it."""
        return False

    def show_noticed(self, noticing: Noticing) -> None:
        """Show what the rules found, where the page has a place for it."""

    def show_changed(self, path: str) -> None:
        """Put the focus where something changed, unless it is there already."""
        if not self.focus_path(path):
            self.focus_first()

    def show_forgotten(self, path: str) -> None:
        """Say that what stood at ``path`` is forgotten for good, where the page has a place."""

    def ready(self) -> bool:
        """Whether the window may go on. A page that says no shows why and takes the focus."""
        return True
