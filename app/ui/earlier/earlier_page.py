"""Forms that were filed earlier: take one in, read both sides, say what a difference is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.answers.case import Case
from app.answers.filed import Filed
from app.answers.freezing import keep_earlier
from app.i18n import N_, _
from app.problems import Problem
from app.rules.earlier.relative import only_asked
from app.rules.earlier.whose import Known, files, whose
from app.ui import file_doors
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.dropped import files_of
from app.ui.earlier import shelf
from app.ui.earlier.form_part import FormPart
from app.ui.earlier.shelf import Compared
from app.ui.errands import Errands
from app.ui.household import person_name
from app.ui.noticed.noticing import Noticing
from app.ui.noticed.whose import Whose
from app.ui.shell_page import ShellPage
from app.ui.stops import EARLIER_TITLE
from app.ui.store import CaseStore
from app.ui.ticks import Tick

INTRO: Final = N_(
    "Add a form that was filed before, as a PDF. Portolan reads it and sets it beside what you "
    "tell today. There are many reasons for a difference: people move, marry, and remember more."
)
CHOOSE: Final = N_("Choose a filed form (PDF)")
ONLY_OPEN: Final = N_("Show only what is not explained yet")
NOTHING: Final = N_("No earlier form is here yet.")
READING: Final = N_("Reading the form")
KEPT: Final = N_("The form was read. It is set beside what {person} tells today.")
NOBODY: Final = N_(
    "The form was read. Nobody here has its A-Number or its name. It is set beside what {person} "
    "tells today."
)
AGAIN: Final = N_("This form is here already.")
AGREED: Final = N_(
    "This seems to be the form of {person}, who files nothing here. Did they agree that you read "
    "it? Only what your own forms ask about them is kept."
)
YES: Final = N_("They agreed")
NO: Final = N_("They did not agree")
LEFT: Final = N_("The form was left out. Nothing of it is kept.")
NO_ONE: Final = N_("Choose a form to file first. Then there is something to compare with.")
ADD_ACT: Final = N_("Add an earlier form")
_AFTER_MS: Final = 300


@dataclass(frozen=True)
class _Waiting:
    """A relative's form, until it is known whether they agreed. It is kept nowhere else."""

    person: str
    filed: Filed = field(repr=False)


class EarlierPage(ShellPage):
    """The page. Slow work is done off the window's thread."""

    letters = 100

    def __init__(
        self, store: CaseStore, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.store, self._today = store, today
        self._errands = Errands()
        self.destroyed.connect(self._errands.close)
        self.parts: list[FormPart] = []
        self._shown: tuple[Compared, ...] | None = None
        self._helping = False
        self._waiting: _Waiting | None = None
        self._next: list[object] = []  # what was read while an answer is waited for
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self.look)
        self._then = QTimer(self)
        self._then.setSingleShot(True)
        self._then.timeout.connect(self._go_on)
        self.setAcceptDrops(True)
        self._build()
        self._errands.failed.connect(self.news.hide)
        store.changed.connect(self._note)
        store.replaced.connect(self._soon.start)
        self.look()

    @property
    def errands(self) -> Errands:
        """The thread that reads; the window waits for it before it goes."""
        return self._errands

    @property
    def due(self) -> bool:
        """Whether what is shown is not about the case as it is now."""
        return self._soon.isActive() or self._then.isActive() or self._errands.busy

    def look(self) -> None:
        """Compare everything that is kept with the case as it is now."""
        self._errands.run(partial(shelf.compared, self.store.case, self._today()), self._show)

    def take(self, chosen: tuple[Path, ...]) -> None:
        """Read ``chosen`` PDFs, each on its own; what cannot be read is told with why."""
        for file in chosen:
            if self._waiting is None:
                self._say(READING)
            self._errands.run(partial(shelf.read, file), self._keep)

    def ready(self) -> bool:
        """Nothing here holds anybody back; what was typed is kept."""
        for part in self.parts:
            part.flush()
        return True

    def show_noticed(self, noticing: Noticing) -> None:
        """Show somebody who helps only what to take to a lawyer (never.md, "Always")."""
        self._helping = noticing.helping
        self.whose.follow(noticing)
        for part in self.parts:
            part.show_helping(self._helping)
        self._show_filter()

    def focus_first(self) -> None:
        """Begin at the button that takes in a form."""
        self.choose.setFocus()

    def focus_path(self, path: str) -> bool:
        """Put the focus on the difference that was explained, or not any more."""
        for part in self.parts:
            part.show_case()
            for card in part.cards:
                if any(view.asked.path == path for view in card.views):
                    card.focus_first()
                    return True
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self.take(files_of(event))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "title"):
            self._tell_readers()
            for opener in (one for part in self.parts for one in part.openers):
                opener.renew()

    def _build(self) -> None:
        self.title = Words(EARLIER_TITLE, "title", self)
        self.intro = Words(INTRO, "", self)
        self.choose = WideButton(CHOOSE, self)
        self.choose.setObjectName("earlier.choose")
        self.choose.clicked.connect(self._ask)
        self.news = Words("", "question", self)
        self.agreed, self.refused = WideButton(YES, self), WideButton(NO, self)
        self.agreed.clicked.connect(partial(self._decide, agreed=True))
        self.refused.clicked.connect(partial(self._decide, agreed=False))
        self.whose = Whose(self)
        self.only_open = Tick("earlier.only_open", ONLY_OPEN, self)
        self.only_open.box.toggled.connect(self._filter)
        self.empty = Words(NOTHING, "hint", self)
        self._list = QVBoxLayout()
        column = self.begin_column()
        for words in (self.title, self.intro):
            column.addWidget(words)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.news)
        for button in (self.agreed, self.refused):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            button.hide()
        for below in (self.whose, self.only_open, self.empty):
            column.addWidget(below)
        column.addLayout(self._list)
        column.addStretch(1)
        self.news.hide()
        self.only_open.hide()
        self._tell_readers()

    def _ask(self) -> None:
        self.take(file_doors.choose_pdfs(self, _(EARLIER_TITLE)))

    def _keep(self, outcome: object) -> None:
        """A form was read: it is kept, or its owner is asked first; the next ones wait for that."""
        if self._waiting is not None:
            self._next.append(outcome)
        elif isinstance(outcome, Problem):
            self._say("{words}", words=problem_words(outcome))
        elif isinstance(outcome, Filed):
            found = whose(self.store.case, outcome)
            if found is None:
                self._say(NO_ONE)
            elif not files(self.store.case, found[0]):
                self._ask_first(_Waiting(found[0], outcome))
            else:
                message = NOBODY if found[1] is Known.NOTHING else KEPT
                self._add(found[0], outcome, message)

    def _ask_first(self, waiting: _Waiting) -> None:
        self._waiting = waiting
        for button in (self.agreed, self.refused):
            button.show()
        self._say(AGREED, person=person_name(self.store.case, waiting.person))
        self.agreed.setFocus()

    def _decide(self, *_checked: object, agreed: bool) -> None:
        waiting, self._waiting = self._waiting, None
        for button in (self.agreed, self.refused):
            button.hide()
        self.choose.setFocus()
        case = self.store.case
        if waiting is None or not agreed or waiting.person not in case.people:
            self._say(LEFT)
        else:
            self._add(waiting.person, only_asked(case, waiting.person, waiting.filed), KEPT)
        self._then.start(QApplication.doubleClickInterval())  # twice pressed is not twice agreed

    def _go_on(self) -> None:
        """Go on with what was read meanwhile, up to the next one that waits for an answer."""
        while self._next and self._waiting is None:
            self._keep(self._next.pop(0))

    def _add(self, person: str, filed: Filed, message: str) -> None:
        case = self.store.case
        key = _new_key(case, keep_earlier(case, person, filed), person)
        if key is None:
            self._say(AGAIN)
            return
        self.store.seal()
        self.store.set(f"people.{person}.filed.{key}", filed, _(ADD_ACT))
        self.store.seal()
        self._say(message, person=person_name(case, person))

    def _say(self, message: str, **values: object) -> None:
        self.news.say(message, **values)
        self.news.show()
        announce(self, self.news.text())

    def _note(self, path: str) -> None:
        if ".differences" in path:
            for part in self.parts:
                part.show_case()
        self._soon.start()

    def _show(self, outcome: object) -> None:
        """Show what was compared; what stayed the same stays as it is, with the focus."""
        if not isinstance(outcome, tuple) or outcome == self._shown:
            return
        self._shown = outcome
        known = {part.compared.earlier.path: part for part in self.parts}
        paths = [one.earlier.path for one in outcome]
        self.parts = [
            known.pop(path) if path in known else self._part(one)
            for path, one in zip(paths, outcome, strict=True)
        ]
        for gone in known.values():
            gone.hide()
            gone.deleteLater()
        for part, one in zip(self.parts, outcome, strict=True):
            part.renew(one)
        self.empty.setVisible(not self.parts)
        self._show_filter()

    def _part(self, one: Compared) -> FormPart:
        part = FormPart(one, self.store, helping=self._helping)
        part.jump.connect(self.jump)
        self._list.addWidget(part)
        part.show()
        return part

    def _show_filter(self) -> None:
        """What is explained already is seen by the person alone."""
        self.only_open.setVisible(bool(self.parts) and not self._helping)
        self._filter(self.only_open.box.isChecked())

    def _filter(self, only: bool) -> None:
        for part in self.parts:
            part.show_only_open(only)

    def _tell_readers(self) -> None:
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.intro.text())


def _new_key(before: Case, after: Case, person: str) -> str | None:
    """The id under which a form is kept; None where it was there already."""
    added = after.people[person].filed.keys() - before.people[person].filed.keys()
    return next(iter(added), None)
