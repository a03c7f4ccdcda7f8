"""Bringing in the comments of a review copy: which file, and what opens it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt

from app.answers.case import Case
from app.i18n import N_, _
from app.problems import Problem
from app.ui import file_doors
from app.ui.access.act_page import ActPage, leading
from app.ui.access.copy_page import shown
from app.ui.bilingual import Words
from app.ui.clinic import session
from app.ui.desk import acts
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.ui.unlocking.secret import Secret
from app.vault.review_copy import comments_of
from app.vault.vault import Opened

TITLE: Final = N_("Comments that came back")
WHAT: Final = N_(
    "Choose the copy that came back from the lawyer, and type the passphrase of that copy. Only "
    "comments and replies are taken from it. No answer changes."
)
CHOOSE: Final = N_("Choose the copy")
OTHER: Final = N_("Choose another file")
FILE: Final = N_("Chosen: {file}")
DIALOG: Final = N_("Copy that came back from the lawyer")
PHRASE: Final = N_("The passphrase of the copy")
BRING: Final = N_("Bring in the comments")
BY_KEY: Final = N_("Use the key of this clinic")
FIRST: Final = N_("Choose the copy first.")
NOTHING: Final = N_("Type the passphrase of the copy first.")
CAME: Final = N_("Comments that are new: {count}.")
NOTHING_NEW: Final = N_("There is nothing new in this copy. All its comments are here already.")


class ComesBack(ActPage):
    """The file, the passphrase, and a button; also the key of a clinic whose names are open."""

    def __init__(self, store: CaseStore) -> None:
        super().__init__(store)
        self.path: Path | None = None
        title = Words(TITLE, "title", self)
        self.choose = self.button("desk.back.choose", CHOOSE, self._choose)
        self.file = Words("", "question", self)
        self.file.hide()
        self.secret = Secret("desk.back.passphrase", PHRASE, self)
        self.secret.edited.connect(self.secret.say_nothing)
        self.bring = self.button("desk.back.bring", BRING, self.enter)
        set_role(self.bring, "primary")
        self.by_key = self.button("desk.back.key", BY_KEY, self._use_key)
        self.by_key.setVisible(session.open_clinic() is not None)
        column = self.begin_column()
        column.addWidget(title)
        column.addWidget(Words(WHAT, "", self))
        for part in (leading(self.choose), self.file, self.secret, self.news):
            column.addWidget(part)
        column.addWidget(leading(self.bring, self.by_key))
        column.addStretch(1)
        self.describe()

    def describe(self) -> None:
        """Name the page."""
        self.setAccessibleName(_(TITLE))
        self.setAccessibleDescription(_(WHAT))

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def take(self, path: Path) -> None:
        """Have chosen the copy in ``path``."""
        self.path = path
        self.file.say(FILE, file=shown(path.name))
        self.file.show()
        self.choose.say(OTHER)
        self.news.hide()
        self.secret.focus()

    def enter(self) -> None:
        """Bring in what the passphrase opens."""
        secret = self.secret.typed()
        if self.path is not None and not secret.strip():
            self.secret.ask_again(partial(_, NOTHING))
        else:
            self._read(secret)

    def refused(self, problem: Problem) -> None:
        """A wrong passphrase is typed over."""
        if problem.code == "wrong-passphrase":
            self.secret.focus()

    def _choose(self) -> None:
        path = file_doors.choose_dossier(self, _(DIALOG))
        if path is not None:
            self.take(path)

    def _use_key(self) -> None:
        clinic = session.open_clinic()
        if clinic is not None:
            self._read(clinic.key_text)

    def _read(self, secret: str) -> None:
        if self.path is None:
            self.tell(FIRST, now=True)
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.ask(partial(_read, self.path, secret), self._came)

    def _came(self, copy: Case) -> None:
        try:
            count = acts.bring_in(self.store, copy)
        except Problem as problem:
            self.tell_problem(problem)
            return
        self.secret.drop()
        self.values = {"count": count} if count else {}
        self.finished.emit(CAME if count else NOTHING_NEW)


def _read(path: Path, secret: str, opened: Opened, _case: Case, _now: dt.datetime) -> Case:
    return comments_of(path, secret, opened.path.stem)
