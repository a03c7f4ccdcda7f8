"""A locked case: its code, and one field that opens it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import N_
from app.problems import Problem
from app.ui.problem_bar import Offer
from app.ui.unlocking.covering import Covering
from app.ui.unlocking.open_page import CASE, OpenPage
from app.ui.unlocking.wording import Wording

OF_A_CASE: Final = Wording(
    title=CASE,
    intro=(N_("This case is locked. Its passphrase opens it."),),
    act=N_("Open"),
    busy=N_("Opening..."),
)


class Unlock(Covering):
    """``phrase`` or ``key`` hands on what was typed; ``cancelled`` goes back.

    Nothing is counted and nobody is locked out: a wrong passphrase (:meth:`show_problem`) leaves
    what was typed, chosen, to be typed over.
    """

    phrase = Signal(str)
    key = Signal(str)

    def __init__(
        self,
        path: Path,
        parent: QWidget | None = None,
        *,
        words: Wording = OF_A_CASE,
        with_keys: bool = True,
        clinic_key: str | None = None,
    ) -> None:
        """``clinic_key`` is the key of the clinic whose names are open, as its text."""
        super().__init__(parent)
        self.path = path
        self._words = words
        self._clinic_key = clinic_key
        self.form = OpenPage(words, path.stem, with_keys=with_keys, with_clinic=bool(clinic_key))
        self.add(self.form)
        self.form.clinic.clicked.connect(self._use_clinic_key)

    def submit(self) -> None:
        """Hand on what was typed."""
        if self.busy:
            return
        self.form.trouble.clear()
        told = self.phrase if self.form.field is self.form.phrase else self.key
        if self.form.ready():
            told.emit(self.form.field.typed())

    def go_back(self) -> None:
        """From the key to the passphrase; from there out."""
        if self.form.field is self.form.key:
            self.form.ask_for_key(wanted=False)
        else:
            self.cancelled.emit()

    def way_on(self) -> tuple[str, str]:
        """The message of the main button, and the one while it is at work."""
        return self._words.act, self._words.busy

    def show_problem(self, problem: Problem, offers: Sequence[Offer] = ()) -> None:
        """Say what went wrong. Letters that cannot be seen are often the mistake."""
        super().show_problem(problem, offers)
        if problem.code == "wrong-passphrase":
            self.form.offer_letters()

    def _use_clinic_key(self) -> None:
        if not self.busy and self._clinic_key:
            self.form.trouble.clear()
            self.key.emit(self._clinic_key)
