"""One paper that is open: what it is, what it shows, and its English."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.answers.papers import Exhibit
from app.filing.render import Picture
from app.i18n import N_
from app.interview.asked import Asked
from app.problems import Problem
from app.ui.bilingual import Made, Plain, WideButton
from app.ui.exhibits import words
from app.ui.exhibits.english_part import EnglishPart
from app.ui.exhibits.questions import no_items
from app.ui.exhibits.thumbnail import Thumbnail
from app.ui.question_column import QuestionColumn
from app.ui.store import CaseStore
from app.ui.theme import set_role

DONE = N_("Done with this paper")


class Editor(QWidget):
    """Asks what is asked of one paper. The page does what its buttons say."""

    def __init__(
        self,
        exhibit: Exhibit,
        store: CaseStore,
        ask: Callable[[], tuple[Asked, ...]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self.picture = Thumbnail(self)
        self.file = Plain("", "question", self)
        self.pages = Made(self._pages, "hint", self)
        self.questions = QuestionColumn(store, ask, no_items)
        self.english = EnglishPart(self)
        self.done = WideButton(DONE, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._head())
        column.addWidget(self.questions)
        column.addWidget(self.english)
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeading)
        self.show_exhibit(exhibit, None)

    def show_exhibit(self, exhibit: Exhibit, wrong: Problem | None) -> None:
        """Show it as it is now; ``wrong`` is about the file of its English text."""
        self._exhibit = exhibit
        self.file.setText(words.file_name(exhibit.original))
        self.pages.again()
        self.english.show_file(exhibit.english, wrong)
        self.english.setVisible(exhibit.in_english.value is False)
        self._order_tabs()

    def show_picture(self, picture: Picture | None) -> None:
        """Show how the paper looks."""
        self.picture.show_picture(picture)

    def _pages(self) -> str:
        return words.pages(self._exhibit.original)

    def _head(self) -> QFrame:
        head = QFrame(self)
        set_role(head, "note")
        across = QHBoxLayout(head)
        across.setContentsMargins(16, 12, 16, 12)
        across.setSpacing(16)
        across.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        for part in (self.file, self.pages):
            beside.addWidget(part)
        beside.addStretch(1)
        across.addLayout(beside, 1)
        return head

    def _order_tabs(self) -> None:
        stops: Sequence[QWidget] = [one for view in self.questions.shown() for one in view.stops()]
        for before, after in zip((*stops[-1:], *self.english.stops()), self._last(), strict=False):
            QWidget.setTabOrder(before, after)

    def _last(self) -> tuple[QWidget, ...]:
        return (*self.english.stops(), self.done)
