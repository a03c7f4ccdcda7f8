"""The last page: fills the forms, proves them, and says all that is still open."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.answers.case import Case
from app.answers.filing import FilingState
from app.answers.forms import Form
from app.cli.files import blanks
from app.filing.blanks import printed
from app.filing.making import Order, make
from app.filing.notices import FRIVOLOUS, TRAVEL
from app.filing.report import FormReport
from app.host import cache_folder
from app.i18n import N_, _
from app.problems import Problem
from app.ui import file_doors
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.errands import Errands
from app.ui.finish_list import FinishList
from app.ui.finish_report import told, without_standing
from app.ui.noticed.noticing import Noticing
from app.ui.noticed.unread import Unread
from app.ui.shell_page import ShellPage
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.ui.ticks import Tick

_TITLE = N_("Fill the forms")
_INTRO = N_(
    "Portolan fills each form, opens it again, and compares every box with your answers. "
    "You can do this as often as you like. Nothing is sent."
)
_SAFE = N_(
    "The filled forms are not locked: whoever can open the folder can read them. Choose a place "
    "that only you can open, such as your own USB stick."
)
_PRACTICE = N_("Practice copies only. They cannot be filed.")
_REPLACE = N_("Write over forms that are in the folder from before")
_FILLING = N_("Filling the forms")
_FILLING_ONE = N_("Filling form {form}, {number} of {of}")
_DONE = N_("Done. Here is what came of each form.")
_OUTDATED = N_(
    "You changed an answer since the forms were filled. Fill them again, and do not mix the pages."
)
_WARNINGS = {Form.I589: FRIVOLOUS, Form.I131: TRAVEL}
# What the commands advise with their options, the window says with its own boxes and buttons.
_ADVICE = {
    "output-exists": N_(
        "Forms from before are in this folder. Choose another folder, or tick the box to write "
        "over them."
    ),
    "cannot-write": N_("Make room, or choose another folder."),
}


class FinishPage(ShellPage):
    """Fills the forms of the case into a folder that the person chooses."""

    def __init__(
        self, store: CaseStore, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._today = store, today
        self._folder: Path | None = None
        self._reports: tuple[FormReport, ...] = ()
        self._edited = False  # since the filling that is under way began
        self._errands = Errands()
        self._errands.progressed.connect(self._progress)
        self._errands.failed.connect(self._stumbled)
        self.destroyed.connect(self._errands.close)
        self._build()
        store.changed.connect(self._outdated)
        store.replaced.connect(self._outdated)

    @property
    def errands(self) -> Errands:
        """The thread that fills; the window waits for it before it goes."""
        return self._errands

    @property
    def reports(self) -> tuple[FormReport, ...]:
        """The reports of the last filling, while they are true."""
        return self._reports

    def focus_first(self) -> None:
        """Begin at the folder, or, once it is chosen, at the button that fills."""
        (self._fill if self._folder else self._choose).setFocus()

    def show_noticed(self, noticing: Noticing) -> None:
        """Say what was not marked as read; the forms are filled in any case."""
        self._unread.follow(noticing)

    def set_folder(self, folder: Path) -> None:
        """Write to ``folder``."""
        self._folder = folder
        self._place.setText(f"\u2066{folder}\u2069")
        self._place.setVisible(True)
        self._fill.setFocus()

    def fill(self) -> None:
        """Fill the forms now; first ask for the folder when none is chosen."""
        if self._errands.busy:
            return
        if self._folder is None:
            self._choose_folder()
        if self._folder is not None:
            self._begin()
            order = _Order(
                self._store.case,
                self._folder,
                self._today(),
                self._practice.box.isChecked(),
                self._replace.box.isChecked(),
                self._errands.tell,
            )
            self._errands.run(order.carry_out, self._end)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the language that is used now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _build(self) -> None:
        self._warnings = {form: _note(text) for form, text in _WARNINGS.items()}
        self._choose = WideButton(N_("Choose the folder"), self)
        self._choose.setObjectName("finish.folder")
        self._choose.clicked.connect(self._choose_folder)
        self._place = QLabel(self)
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setWordWrap(True)
        self._practice = Tick("finish.practice", _PRACTICE, self)
        self._replace = Tick("finish.replace", _REPLACE, self)
        self._unread = Unread(self)
        self._unread.visit.connect(self.visit)
        self._fill = WideButton(_TITLE, self)
        self._fill.setObjectName("finish.fill")
        self._fill.clicked.connect(self.fill)
        set_role(self._fill, "primary")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._news = Words("", "question", self)
        self._list = FinishList(self)
        self._list.jump.connect(self.jump)
        self._lay_out()
        self._show_warnings()
        self._retranslate()
        for part in (self._place, self._bar, self._news, self._list):
            part.hide()

    def _lay_out(self) -> None:
        column = self.begin_column()
        column.addWidget(Words(_TITLE, "title", self))
        column.addWidget(Words(_INTRO, "", self))
        for warning in self._warnings.values():
            column.addWidget(warning)
        column.addWidget(self._unread)
        column.addWidget(self._order())
        column.addWidget(self._fill, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._bar)
        column.addWidget(self._news)
        column.addWidget(self._list, 1)
        column.addStretch(0)

    def _order(self) -> QFrame:
        """Where to and what, on one card."""
        card = QFrame(self)
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.setSpacing(12)
        inside.addWidget(Words(_SAFE, "", self))
        inside.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self._place, self._practice, self._replace):
            inside.addWidget(part)
        return card

    def _choose_folder(self) -> None:
        folder = file_doors.choose_folder(self, _("Folder for the filled forms"))
        if folder is not None:
            self.set_folder(folder)

    def _begin(self) -> None:
        self._reports, self._edited = (), False
        self._list.hide()
        self._news.say(_FILLING)
        self._bar.setRange(0, 0)
        for part in (self._bar, self._news):
            part.show()
        self._fill.setEnabled(False)

    def _progress(self, step: tuple[str, int, int]) -> None:
        form, done, of = step
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        if form:
            self._news.say(_FILLING_ONE, form=printed(form), number=done + 1, of=of)

    def _end(self, outcome: object) -> None:
        self._bar.hide()
        self._fill.setEnabled(True)
        if isinstance(outcome, Problem):
            self._tell_problem(outcome)
        elif isinstance(outcome, tuple):
            self._reports = tuple(map(without_standing, outcome))
            self._tell_done()
        announce(self, self._news.text(), now=isinstance(outcome, Problem))

    def _tell_done(self) -> None:
        if self._edited:
            self._call_old()
            return
        self._news.say(_DONE)
        self._show_reports()
        self._list.show()
        self._list.setFocus()

    def _stumbled(self) -> None:
        """A mistake of ours, which the window owns up to: the person can try again."""
        self._bar.hide()
        self._news.hide()
        self._fill.setEnabled(True)

    def _tell_problem(self, problem: Problem) -> None:
        advice = _ADVICE.get(problem.code)
        do = _(advice) if advice else problem.do
        self._news.say("{words}", words=problem_words(Problem(problem.code, problem.message, do)))
        target = self._replace.box if problem.code == "output-exists" else self._choose
        target.setFocus()

    def _show_reports(self) -> None:
        self._list.show_told(told(self._store.case, self._reports, self._today()))

    def _outdated(self, path: str = "") -> None:
        """An edit since the filling began: what is in the folder is not what is answered now."""
        if path.startswith("acknowledged."):
            return
        self._edited = True
        self._show_warnings()
        if self._reports:
            self._call_old()

    def _call_old(self) -> None:
        self._reports = ()
        self._list.hide()
        self._news.say(_OUTDATED)

    def _show_warnings(self) -> None:
        filings = self._store.case.filings.values()
        forms = {one.form for one in filings if one.state is not FilingState.SENT}
        for form, warning in self._warnings.items():
            warning.setVisible(form in forms)

    def _retranslate(self) -> None:
        self._bar.setAccessibleName(_("Filling"))
        if self._reports:
            self._show_reports()


class _Order:
    """Plain data for the thread that fills."""

    def __init__(
        self,
        case: Case,
        folder: Path,
        today: date,
        practice: bool,
        replace: bool,
        tell: Callable[[object], None],
    ) -> None:
        self._case = case
        self._tell = tell
        self._order = Order(
            out=folder,
            today=today,
            practice=practice,
            replace=replace,
            cache=cache_folder() / "templates",
            progress=self._progress,
        )

    def carry_out(self) -> tuple[FormReport, ...]:
        """Fill and write. Raises what ``make`` raises."""
        library = None if self._order.practice else blanks(None)
        return make(self._case, dataclasses.replace(self._order, library=library))

    def _progress(self, form: str, done: int, of: int) -> None:
        self._tell((form, done, of))


def _note(message: str) -> QFrame:
    frame = QFrame()
    set_role(frame, "note")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 12, 16, 12)
    column.addWidget(Words(message, "question"))
    return frame
