"""Papers that go with a form: added, seen in small, named, put in order. No file is copied."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.answers.papers import AddedFile, ExhibitKind
from app.i18n import N_, _
from app.interview.asked import Asked
from app.papers.packet.order import ORDERS
from app.ui import file_doors
from app.ui.announce import announce
from app.ui.bilingual import Made, WideButton, Words
from app.ui.dropped import files_of
from app.ui.errands import Errands
from app.ui.exhibits import listing, news, shelf, words
from app.ui.exhibits.acts import PaperActs
from app.ui.exhibits.card import AGAIN, CHANGE, EARLIER, LATER, REMOVE
from app.ui.exhibits.editor import Editor
from app.ui.exhibits.filing_choice import FilingChoice
from app.ui.exhibits.paper_list import PaperList
from app.ui.exhibits.questions import asked
from app.ui.exhibits.reuse import Reuse
from app.ui.exhibits.seen import SeenFiles
from app.ui.exhibits.shelf import Taken
from app.ui.removed import Removed
from app.ui.shell_page import ShellPage
from app.ui.stops import EXHIBITS_TITLE
from app.ui.store import CaseStore

INTRO: Final = N_(
    "Add the papers that you want to send with a form: a PDF, a JPEG or a PNG. Scan both sides "
    "of a paper, and all of its pages."
)
STAYS: Final = N_(
    "Portolan does not copy these files. Each one stays where it is, so keep it there. Portolan "
    "looks at it again when it makes the papers to print."
)
CHOOSE: Final = N_("Add papers")
DROP: Final = N_("You can also drop files on this page.")
NO_FORM: Final = N_("Choose a form to file first. Then papers can go with it.")
REMOVED: Final = N_("Removed: {row}. The file itself is still where it was.")
LOOKING: Final = N_("Looking at file {number} of {of}")
_BY: Final = {EARLIER: -1, LATER: 1}


class ExhibitsPage(ShellPage):
    """The page. Files are read off the window's thread; every change is one act to undo."""

    def __init__(
        self, store: CaseStore, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.store, self._today = store, today
        self.acts = PaperActs(store)
        self.row = ""
        self.editor: Editor | None = None
        self._errands = Errands()
        self._errands.progressed.connect(self._progress)
        self.destroyed.connect(self._errands.close)
        self.seen = SeenFiles(self._errands, self._folder, self)
        self.seen.saw.connect(self._show_editor)
        self._of = 0
        self.setAcceptDrops(True)
        self._build()
        self._errands.failed.connect(self.news.hide)
        store.changed.connect(self._follow)
        store.replaced.connect(self._refresh)
        self._refresh()

    @property
    def errands(self) -> Errands:
        """The thread that reads; the window waits for it before it goes."""
        return self._errands

    @property
    def filing(self) -> str:
        """The filing whose papers are shown; nothing where there is none."""
        return self.choice.filing

    @property
    def table(self) -> listing.Exhibits:
        """The papers of that filing."""
        return self.acts.table(self.filing)

    def take(self, files: tuple[Path, ...]) -> None:
        """Add ``files``, all in one act; what cannot be added is told with why."""
        if self.filing:
            self._read(files, partial(self._add, self.filing))

    def open_row(self, row: str) -> None:
        """Ask what this paper is."""
        self.close_row()
        self.row = row
        ask = partial(self._asked, self.filing, row)
        self.editor = Editor(self.table.rows[row], self.store, ask, self)
        self.editor.done.clicked.connect(self.close_row)
        self.editor.english.wanted.connect(self._choose_english)
        self.editor.english.away.connect(self._english_away)
        self.editor.english.translators.connect(self._to_translators)
        self._editor_area.addWidget(self.editor)
        self._refresh()
        self.editor.questions.focus_first()

    def close_row(self, *_checked: object) -> None:
        """Go back to the list."""
        if self.editor is None:
            return
        self.editor.questions.flush()
        row, self.row = self.row, ""
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = None
        self.store.seal()
        self._refresh()
        card = self.papers.cards.get(row)
        (card.buttons[CHANGE] if card else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def ready(self) -> bool:
        """Whether the window may go on: not out of an open paper, which closes first."""
        if self.editor is None:
            return True
        faults = self.editor.questions.faults()
        if faults:
            faults[0][2]()
        else:
            self.close_row()
        return False

    def focus_first(self) -> None:
        """Begin in the open paper, else at the button that adds some."""
        if self.editor is None or not self.editor.questions.focus_first():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_path(self, path: str) -> bool:
        """Show the paper that stands, or stood, at ``path``."""
        _filings, filing, table, row, *below = [*path.split("."), "", ""][:6]
        if table != "exhibits":
            return False
        self.choice.choose(filing)
        if row in self.table.rows and any(below):
            if self.row != row:
                self.open_row(row)
            if self.editor is not None:
                self.editor.questions.focus_path(path)
        elif row in self.papers.cards:
            self.close_row()
            self.papers.cards[row].buttons[CHANGE].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.editor is None:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Files may have changed while another page was shown."""
        if not event.spontaneous():
            self.seen.again()
            self._look()
            self._tell_preview()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "title"):
            self._refresh()
            self._tell_readers()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        event.acceptProposedAction()
        self.take(files_of(event))

    def _build(self) -> None:
        self.title = Words(EXHIBITS_TITLE, "title", self)
        self.intro, self.stays = Words(INTRO, "", self), Words(STAYS, "hint", self)
        self.none = Words(NO_FORM, "question", self)
        self.choice = FilingChoice(self)
        self.choice.chosen.connect(self._chosen)
        self.add = WideButton(CHOOSE, self)
        self.add.setObjectName("exhibits.add")
        self.add.clicked.connect(self._ask)
        self.drop = Words(DROP, "hint", self)
        self.news = Made(str, "question", self)
        self.news.hide()
        self.removed = Removed(REMOVED, self.store, self)
        self.removed.undo.connect(self._bring_back)
        self.papers = PaperList(self.seen, self)
        self.papers.wanted.connect(self._act)
        self.reuse = Reuse(self)
        self.reuse.wanted.connect(self._reuse)
        self._editor_area = QVBoxLayout()
        self._lay_out()
        self._tell_readers()

    def _lay_out(self) -> None:
        column = self.begin_column()
        for part in (self.title, self.intro, self.stays, self.none, self.choice):
            column.addWidget(part)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        for below in (self.drop, self.news, self.removed, self.papers, self.reuse):
            column.addWidget(below)
        column.addLayout(self._editor_area)
        column.addStretch(1)

    # Reading files.

    def _ask(self) -> None:
        self.take(file_doors.choose_papers(self, _(EXHIBITS_TITLE)))

    def _read(self, files: tuple[Path, ...], told: Callable[[Taken], None]) -> None:
        if files:
            self._of = len(files)
            work = partial(shelf.take, files, self._folder(), self._errands.tell)
            self._errands.run(work, told)

    def _progress(self, number: object) -> None:
        self.news.remake(partial(_looking, number, self._of))
        self.news.show()

    def _add(self, filing: str, taken: Taken) -> None:
        """All that could be read joins the papers; one alone is opened to be named."""
        new = self.acts.add(filing, taken.files)
        again = len(taken.files) - len(new)
        self._say(partial(news.told, len(new), again, taken.refused))
        if len(new) == 1 and not taken.refused and self.isVisible() and filing == self.filing:
            self.open_row(new[0])

    def _put(self, put: Callable[[AddedFile], None], taken: Taken) -> None:
        if taken.files:
            put(taken.files[0])
        self._say(partial(news.told, 0, 0, taken.refused))

    def _say(self, make: Callable[[], str]) -> None:
        self.news.remake(make)
        self.news.setVisible(bool(make()))
        announce(self, make())

    # What the buttons do.

    def _act(self, message: str, row: str) -> None:
        if message == CHANGE:
            self.open_row(row)
        elif message == REMOVE:
            self._remove(row)
        elif message == AGAIN:
            self._choose_again(row)
        else:
            self._move(row, message)

    def _move(self, row: str, message: str) -> None:
        self.acts.move(self.filing, row, _BY[message])
        self.papers.cards[row].keep_focus(message)
        number, of = listing.place(self.table, row)
        announce(self, _("Now number {number} of {of}").format(number=number, of=of))

    def _remove(self, row: str) -> None:
        name, before = words.name_of(self.table.rows[row]), self.store.case
        self.acts.remove(self.filing, row)
        self.removed.show_removed(name, f"filings.{self.filing}.exhibits.{row}", before)

    def show_forgotten(self, path: str) -> None:  # noqa: ARG002 - a paper, or an answer of one
        """Say that it was forgotten for good."""
        self.removed.show_forgotten()

    def _bring_back(self) -> None:
        self.store.undo()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_again(self, row: str) -> None:
        """Choose the file that is wrong: that of the paper, or that of its English text."""
        exhibit = self.table.rows[row]
        of_paper = self.seen.wrong(exhibit.original) is not None
        put = self.acts.set_original if of_paper else self.acts.set_english
        chosen = file_doors.choose_papers(self, words.name_of(exhibit))[:1]
        self._read(chosen, partial(self._put, partial(put, self.filing, row)))

    def _choose_english(self, dropped: tuple[Path, ...] | None) -> None:
        files = dropped or file_doors.choose_papers(self, _("English text"))[:1]
        put = partial(self.acts.set_english, self.filing, self.row)
        self._read(files, partial(self._put, put))

    def _english_away(self) -> None:
        self.acts.set_english(self.filing, self.row, None)
        if self.editor is not None:
            self.editor.english.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_translators(self) -> None:
        self.jump.emit(f"people.{self.store.case.filings[self.filing].person}.translations")

    def _reuse(self, other: str) -> None:
        new = self.acts.reuse(self.filing, other)
        self._say(partial(news.told, len(new), 0, ()))
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing.

    def _follow(self, path: str) -> None:
        self.removed.put_away()
        if path.startswith(("filings", "people")):
            self._refresh()

    def _chosen(self, _filing: str) -> None:
        self.close_row()
        self.news.hide()
        self._refresh()
        self._tell_preview()

    def _refresh(self) -> None:
        self.choice.show_case(self.store.case)
        if self.row and self.row not in self.table.rows:
            self.close_row()
        self.papers.show_table(self.table, self._order())
        self.reuse.show_filing(self.store.case, self.filing)
        self._show_editor()
        self._show_parts()
        if self.isVisible():
            self._look()

    def _order(self) -> tuple[ExhibitKind, ...]:
        """The kinds from the top down, as the packet of this form lays them."""
        here = self.store.case.filings.get(self.filing)
        return ORDERS[here.form] if here else ()

    def _show_editor(self) -> None:
        if self.editor is not None and self.row in self.table.rows:
            exhibit = self.table.rows[self.row]
            self.editor.show_exhibit(exhibit, self.seen.wrong(exhibit.english))
            self.editor.show_picture(self.seen.picture(exhibit.original))

    def _show_parts(self) -> None:
        editing, there = self.editor is not None, bool(self.filing)
        self.none.setVisible(not there)
        for part in (self.add, self.drop, self.papers, self.intro, self.stays):
            part.setVisible(there and not editing)
        for offer in (self.choice, self.reuse):
            offer.setVisible(not offer.isHidden() and not editing)
        if not editing:
            for before, after in zip(self._stops(), list(self._stops())[1:], strict=False):
                QWidget.setTabOrder(before, after)

    def _stops(self) -> Iterator[QWidget]:
        yield self.choice.box
        yield self.add
        yield from self.removed.stops()
        yield from self.papers.stops()
        yield from self.reuse.buttons.values()

    def _look(self) -> None:
        rows = self.table.rows.values()
        self.seen.look(file for one in rows for file in (one.original, one.english) if file)

    def _asked(self, filing: str, row: str) -> tuple[Asked, ...]:
        return asked(self.store.case, filing, row, self._today())

    def _folder(self) -> Path | None:
        return self.store.folder

    def _tell_preview(self) -> None:
        if self.filing:
            self.focused.emit(f"filings.{self.filing}")

    def _tell_readers(self) -> None:
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(f"{self.intro.text()}\n{self.stays.text()}")


def _looking(number: object, of: int) -> str:
    return _(LOOKING).format(number=number, of=of)
