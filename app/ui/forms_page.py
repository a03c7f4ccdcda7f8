"""The official PDFs: which are here, which edition, whether it is taken, and how to add one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import host
from app.cli.files import read_bytes
from app.filing.adding import Added, add
from app.i18n import N_, _
from app.problems import Problem
from app.ui import file_doors
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.dropped import files_of
from app.ui.errands import Errands
from app.ui.form_card import FormCard
from app.ui.forms_state import Shelf, shelf
from app.ui.shell_page import ShellPage
from app.ui.store import CaseStore

_TITLE = N_("Official forms")
_INTRO = N_(
    "The government's own PDFs are not part of this program. Download each form that you need, "
    "then drop the file on this page, or choose it. Portolan checks that it is the real form."
)
_SAFELY = N_(
    "Type the address in a browser that is safe for you, or point the camera of a phone at the "
    "square beside it. The browser may remember the page. Portolan itself never goes on the "
    "internet."
)
_LOOKING = N_("Looking at the PDFs")
_ADDED = N_("Added Form {form}, edition {edition}.")
_ADDED_NEWER = N_(
    "Added Form {form}, edition {edition}. This program does not know this edition. It can only "
    "make a draft of it."
)


class FormsPage(ShellPage):
    """Shows the forms and takes in PDFs. ``added`` says that the folder has another one now."""

    added = Signal()
    shown = Signal()

    def __init__(
        self, store: CaseStore, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._today = store, today
        self._errands = Errands()
        self.destroyed.connect(self._errands.close)
        self.setAcceptDrops(True)
        self._build()
        self._errands.failed.connect(self._news.hide)
        self.look()

    @property
    def errands(self) -> Errands:
        """The thread that looks; the window waits for it before it goes."""
        return self._errands

    def look(self) -> None:
        """Look at the folder of official PDFs again."""
        self._errands.run(partial(shelf, self._store.case, self._today()), self._show)

    def take(self, files: tuple[Path, ...]) -> None:
        """Take in ``files``, each on its own; what is not the real form is refused with why."""
        for file in files:
            self._news.say(_LOOKING)
            self._news.show()
            self._errands.run(partial(_taken, file, host.library_folder()), self._tell)
        if files:
            self.look()

    def focus_first(self) -> None:
        """Begin at the button that takes in a PDF."""
        self._choose.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self.take(files_of(event))

    def _build(self) -> None:
        self._choose = WideButton(N_("Choose a PDF"), self)
        self._choose.setObjectName("forms.choose")
        self._choose.clicked.connect(self._ask)
        self._news = Words(_LOOKING, "question", self)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        column = self.begin_column()
        column.addWidget(Words(_TITLE, "title", self))
        column.addWidget(Words(_INTRO, "", self))
        column.addWidget(Words(_SAFELY, "hint", self))
        column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._news)
        column.addLayout(self._cards)
        column.addStretch(1)

    def _ask(self) -> None:
        self.take(file_doors.choose_pdfs(self, _("Official PDFs")))

    def _tell(self, outcome: object) -> None:
        if isinstance(outcome, Problem):
            self._news.say(N_("{what} {do}"), what=outcome.message, do=outcome.do)
        elif isinstance(outcome, Added):
            words = _ADDED if outcome.state == "verified" else _ADDED_NEWER
            self._news.say(words, form=outcome.form, edition=outcome.edition)
            self.added.emit()
        announce(self, self._news.text(), now=isinstance(outcome, Problem))

    def _show(self, outcome: object) -> None:
        if isinstance(outcome, Problem):
            self._tell(outcome)
        elif isinstance(outcome, Shelf):
            if self._news.text() == _(_LOOKING):
                self._news.hide()
            while (item := self._cards.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.setParent(None)
                    old.deleteLater()
            for state in outcome.forms:
                self._cards.addWidget(FormCard(state, self))
            for note in outcome.notes:
                self._cards.addWidget(Words(note, "hint", self))
        self.shown.emit()


def _taken(file: Path, folder: Path) -> Added:
    return add(read_bytes(file), file.name, folder)
