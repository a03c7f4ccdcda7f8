"""All papers of the case: looked at, saved, printed, or named with what they lack."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import N_, _
from app.papers.paper import Drawn
from app.problems import Problem
from app.ui import file_doors, private_paper
from app.ui.announce import announce
from app.ui.bilingual import Made, WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.errands import Errands
from app.ui.papers.door_note import DoorNote
from app.ui.papers.listed import Key, grouped, papers
from app.ui.papers.paper_card import LOOK, PRINT, SAVE, ActButtons, PaperCard
from app.ui.papers.papers_list import PapersList
from app.ui.papers.printing import Printing
from app.ui.papers.viewer import Viewer
from app.ui.papers.workshop import Find, Workshop
from app.ui.shell_page import ShellPage
from app.ui.stops import PAPERS_TITLE
from app.ui.store import CaseStore

INTRO: Final = N_(
    "Here are the papers that Portolan makes beside the forms. Choose one, look at it, then save "
    "or print it. What is signed, is signed by hand."
)
LOOKING: Final = N_("Looking which papers there are")
NOTHING: Final = N_("This case has no papers yet.")
MAKING: Final = N_("Making the paper")
BACK: Final = N_("Back to all papers")
FOLDER: Final = N_("Folder for the paper")
PRINTER: Final = N_("Print the paper")
WRITTEN: Final = N_("Written: {files}")
PRINTING: Final = N_("Printing page {page} of {pages}")
PRINTED: Final = N_("All pages went to the printer.")
NOTED: Final = N_("Note the forms that were read back")
OUTDATED: Final = N_(
    "You changed an answer since papers were saved or printed. Make them again, and do not mix "
    "the pages."
)
_FILES: Final = "read_back.files"
_AFTER_MS: Final = 300


class PapersPage(ShellPage):
    """The list, the paper that is chosen, and its pages. Slow work is off the window's thread."""

    letters = 100

    def __init__(
        self,
        store: CaseStore,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        find: Find = papers,
    ) -> None:
        super().__init__(parent)
        self._store, self._today = store, today
        self.making, self.drawing = Errands(), Errands()
        for one in (self.making, self.drawing):
            one.failed.connect(self._stumbled)
            self.destroyed.connect(one.close)
        self.workshop = Workshop(find, self.making, self)
        self._warned: set[str] = set()
        self._out = False
        self._stale = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self.look)
        self._build()
        self._connect()

    @property
    def due(self) -> bool:
        """Whether what is shown is not all there is to show of the case as it is now."""
        return self._soon.isActive() or self.making.busy or self.drawing.busy

    def look(self) -> None:
        """List the papers of the case as it is now."""
        self._stale = False
        self.news.say(LOOKING)
        self.news.show()
        self.workshop.look(self._store.case, self._today())

    def focus_first(self) -> None:
        """Begin in the list, or at the page that is shown."""
        (self.list if self.viewer.isHidden() else self.viewer.sheet).setFocus()

    def ready(self) -> bool:
        """Whether the window may go on: not out of a paper that is looked at, which closes."""
        viewing = not self.viewer.isHidden()
        if viewing:
            self.close_viewer()
        return not viewing

    def want(self, act: str) -> None:
        """Look at, save or print the paper that is chosen; the doors out warn once."""
        if self.list.key is None:
            return
        if act != LOOK and act not in self._warned:
            self.note.ask(act)
        else:
            self.workshop.want(self.list.key, act)

    def save_into(self, folder: Path, key: Key) -> None:
        """Write the paper into ``folder`` under its neutral name."""
        made, paper = self.workshop.outcome(key), self.workshop.paper(key)
        if not isinstance(made, Drawn) or paper is None:
            return
        try:
            path = private_paper.write_beside(folder, paper.stem, made.data)
        except Problem as problem:
            self._tell_problem(problem)
        else:
            self._went_out(paper.filing, made)
            self._tell(WRITTEN, files=f"\u2066{path.name}\u2069")

    def print_on(self, printer: QPrinter, key: Key) -> None:
        """Print the paper; the window goes on meanwhile."""
        made, paper = self.workshop.outcome(key), self.workshop.paper(key)
        if isinstance(made, Drawn) and paper is not None:
            job = Printing(made.data, printer, self.drawing, self)
            job.progressed.connect(self._printing)
            job.done.connect(partial(self._printed, job, paper.filing, made))
            job.begin()

    def close_viewer(self) -> None:
        """Show the list again."""
        self.viewer.forget()
        self._show_parts(viewing=False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile, unless the person only passes by."""
        super().showEvent(event)
        if self._stale:
            self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody looks at is not worked out."""
        super().hideEvent(event)
        self._soon.stop()

    def changeEvent(self, event: QEvent) -> None:
        """What the person reads is in the language of the window: make it anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "workshop"):
            self._name()
            self._forget()

    def _build(self) -> None:
        self.title, self.intro = Words(PAPERS_TITLE, "title", self), Words(INTRO, "", self)
        self.outdated = Words(OUTDATED, "attention", self)
        self.empty = Words(NOTHING, "hint", self)
        self.list = PapersList(self)
        self.about = Made(self._name_of_paper, "heading", self)
        self.to_list = WideButton(BACK, self)
        self.to_list.setObjectName("papers.back")
        self.doors = ActButtons("papers.shown", (SAVE, PRINT), self)
        self.note, self.news = DoorNote(self), Words("", "question", self)
        self.card = PaperCard(self)
        self.viewer = Viewer(self.drawing, self)
        column = self.begin_column()
        column.addWidget(self.to_list, 0, Qt.AlignmentFlag.AlignLeading)
        self._lay_out(column)
        self.outdated.hide()
        self.empty.hide()
        self._show_parts(viewing=False)
        self._name()

    def _lay_out(self, column: QVBoxLayout) -> None:
        above: tuple[QWidget, ...] = (self.title, self.intro, self.outdated, self.empty, self.list)
        below = (self.about, self.doors, self.note, self.news, self.card, self.viewer)
        for part in (*above, *below):
            column.addWidget(part, 1 if part in (self.list, self.viewer) else 0)
        column.addStretch(0)

    def _connect(self) -> None:
        self._store.changed.connect(self._changed)
        self._store.replaced.connect(self._changed)
        self.list.chosen.connect(self._choose)
        self.list.wanted.connect(self._look_at)
        self.card.wanted.connect(self.want)
        self.card.jump.connect(self.jump)
        self.doors.pressed.connect(self.want)
        self.note.agreed.connect(self._agreed)
        self.to_list.clicked.connect(self.close_viewer)
        self.viewer.closed.connect(self.close_viewer)
        self.workshop.listed.connect(self._show)
        self.workshop.made.connect(self._show_made)
        self.workshop.making.connect(self._tell_making)
        self.workshop.ready.connect(self._do)
        self.workshop.failed.connect(self._tell_problem)

    def _show_parts(self, *, viewing: bool) -> None:
        """Show the list with what belongs to it, or the pages of one paper."""
        shown: tuple[QWidget, ...] = (self.to_list, self.about, self.doors, self.viewer)
        for part in shown:
            part.setVisible(viewing)
        hidden: tuple[QWidget, ...] = (self.title, self.intro, self.list)
        for part in hidden:
            part.setVisible(not viewing)
        self.card.setVisible(not viewing and self.list.key is not None)
        self.note.hide()
        self.news.hide()

    def _show(self) -> None:
        self.news.hide()
        self.empty.setVisible(not self.workshop.papers)
        self._show_list()

    def _show_list(self) -> None:
        found = grouped(self.workshop.papers)
        self.list.show_groups(self._store.case, found, self.workshop.state)
        self._choose(self.list.key)

    def _show_made(self, key: Key) -> None:
        self.list.show_state(key, self.workshop.state(key))
        if key == self.list.key:
            self._choose(key)

    def _choose(self, key: Key | None) -> None:
        paper = self.workshop.paper(key)
        if paper is not None and key is not None:
            self.card.show_paper(paper, self.workshop.outcome(key))
        self.card.setVisible(paper is not None and self.viewer.isHidden())
        self.about.again()

    def _look_at(self, _key: Key) -> None:
        self.want(LOOK)

    def _agreed(self, act: str) -> None:
        self._warned.add(act)
        self.want(act)

    def _do(self, key: Key, act: str) -> None:
        """Do what is wanted with a paper that is made; one that lacks something names it."""
        self.news.hide()
        made = self.workshop.outcome(key)
        if not isinstance(made, Drawn):
            self.card.tell_missing()
        elif act == LOOK:
            self._show_parts(viewing=True)
            self.viewer.show_pdf(made.data)
            self.viewer.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        elif act == SAVE:
            folder = file_doors.choose_folder(self, _(FOLDER))
            if folder is not None:
                self.save_into(folder, key)
        elif act == PRINT:
            printer = file_doors.choose_printer(self, _(PRINTER), made.pages)
            if printer is not None:
                self.print_on(printer, key)

    def _printing(self, page: int, pages: int) -> None:
        self._out = True  # from the first page on: an edit while it prints makes it old too
        self.news.say(PRINTING, page=page, pages=pages)
        self.news.show()

    def _printed(self, job: Printing, filing: str | None, made: Drawn, outcome: object) -> None:
        job.deleteLater()
        if isinstance(outcome, Problem):
            self._tell_problem(outcome)
        else:
            self._went_out(filing, made)
            self._tell(PRINTED)

    def _went_out(self, filing: str | None, made: Drawn) -> None:
        """Note which forms a read-back was made from: the case keeps their digests, no paper."""
        self._out = True
        if made.digests and filing in self._store.case.filings:
            self._store.seal()
            self._store.set(f"filings.{filing}.{_FILES}", made.digests, _(NOTED))
            self._store.seal()

    def _changed(self, path: str = "") -> None:
        """What is shown is about the case before: nothing of it is kept."""
        if path.startswith("acknowledged.") or path.endswith(_FILES):
            return
        if self._out:
            self.outdated.show()
        self._forget()

    def _forget(self) -> None:
        self._stale = True
        self.workshop.drop()
        self._show_list()
        if not self.viewer.isHidden():
            self.close_viewer()
        if self.isVisible():
            self._soon.start()

    def _stumbled(self) -> None:
        """A mistake of ours, which the window owns up to: the person can try again."""
        self.workshop.give_up()
        self.news.hide()

    def _tell_making(self) -> None:
        self._tell(MAKING)

    def _tell_problem(self, problem: Problem) -> None:
        self._tell("{words}", now=True, words=problem_words(problem))

    def _tell(self, message: str, *, now: bool = False, **values: object) -> None:
        self.news.say(message, **values)
        self.news.show()
        announce(self, self.news.text(), now=now)

    def _name_of_paper(self) -> str:
        paper = self.workshop.paper(self.list.key) if hasattr(self, "list") else None
        return paper.title.said() if paper else ""

    def _name(self) -> None:
        self.list.name()
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.intro.text())
