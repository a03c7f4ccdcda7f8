"""Letting a clinic in: its card, its six words compared, and the consent of whose case it is."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.answers.case import Case
from app.i18n import N_, _
from app.problems import Problem
from app.ui import file_doors
from app.ui.access.act_page import ActPage, column_of, leading
from app.ui.access.consent import Consent
from app.ui.bilingual import Words
from app.ui.fields.lines import Line
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.vault import clinic_card
from app.vault.readers import Reader, clinic
from app.vault.vault import Opened

TITLE: Final = N_("Let a clinic in")
WHAT: Final = N_(
    "A clinic that you let in opens this case with a key of its own, without your passphrase. It "
    "can read and change everything in it until you take it away. Copies that it has by then stay "
    "with it."
)
CARD: Final = N_("The card of the clinic")
PASTE: Final = N_(
    "Ask the clinic for its card: a small text, or a key that begins with age1. Paste it here, or "
    "read it from a file."
)
READ: Final = N_("Read it from a file")
CHOOSE: Final = N_("Card of the clinic")
NAME: Final = N_("What is the clinic called?")
GO_ON: Final = N_("Go on")
NO_CARD: Final = N_("There is no card yet. Paste it, or read it from a file.")
NO_NAME: Final = N_("Type the name of the clinic, so that you know later whom you let in.")
THERE: Final = N_("This clinic can open the case already.")
OTHER_CARD: Final = N_("Take another card")
LET_IN: Final = N_("Let this clinic in")
DONE: Final = N_("Done. The clinic can open this case, and every copy that is made from now on.")
_LINES: Final = 5


class ClinicPage(ActPage):
    """Two views one after the other: the card, then words and consent.

    A page that does something else with a card has other words, and says what in :meth:`use`.
    """

    title: ClassVar[str] = TITLE
    what: ClassVar[str] = WHAT
    act: ClassVar[str] = LET_IN

    def __init__(self, store: CaseStore) -> None:
        super().__init__(store)
        self.consent: Consent | None = None
        self.text = QPlainTextEdit(self)
        self.name = Line(self)
        self.first, self.second = self._first(), column_of()
        column = self.begin_column()
        column.addWidget(Words(self.title, "title", self))
        self.ways = self._ways()
        for part in (self.first, self.second, self.news, self.ways):
            column.addWidget(part)
        column.addStretch(1)
        self._show(first=True)
        self.describe()

    def describe(self) -> None:
        """Name the page and its fields."""
        self.setAccessibleName(_(self.title))
        self.text.setAccessibleName(self.label.text())
        self.text.setAccessibleDescription(_(PASTE))
        self.name.setAccessibleName(self.name_label.text())

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def enter(self) -> None:
        """Look at the card."""
        if self.first.isVisible():
            self.look()

    def is_in(self, card: Reader) -> bool:
        """Whether there is nothing left to do for this card."""
        return any(one.recipient == card.recipient for one in self.store.opened.readers.all)

    def use(self, card: Reader) -> None:
        """Do what the person agreed to."""
        self.ask(partial(_add, card), self._added)

    def look(self) -> None:
        """Read the card that is in the field; show its words, or what is wrong with it."""
        text = self.text.toPlainText()
        if not text.strip():
            self._again(NO_CARD, self.text)
            return
        try:
            self._take(clinic_card.read(text))
        except Problem as problem:
            self.tell_problem(problem)
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> QWidget:
        self.text.setObjectName("access.clinic.card")
        self.text.setTabChangesFocus(True)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 24)
        self.label = Words(CARD, "question", self)
        self.label.native.setBuddy(self.text)
        self.read = self.button("access.clinic.read", READ, self._read)
        self.name.setObjectName("access.clinic.name")
        self.name_label = Words(NAME, "question", self)
        self.name_label.native.setBuddy(self.name)
        self.named = column_of(self.name_label, leading(self.name))
        self.named.hide()
        return column_of(
            Words(self.what),
            self.label,
            Words(PASTE, "hint"),
            self.text,
            leading(self.read),
            self.named,
        )

    def _ways(self) -> QWidget:
        """The ways on, below what is said about the views."""
        self.on = self.button("access.clinic.on", GO_ON, self.look)
        self.let_in = self.button("access.clinic.let_in", self.act, self._agree)
        self.other = self.button("access.clinic.other", OTHER_CARD, self._show_first)
        for one in (self.on, self.let_in):
            set_role(one, "primary")
        return leading(self.on, self.let_in, self.other)

    def _show(self, *, first: bool) -> None:
        for part in (self.first, self.on):
            part.setVisible(first)
        for part in (self.second, self.let_in, self.other):
            part.setVisible(not first)

    def _read(self) -> None:
        path = file_doors.choose_card(self, _(CHOOSE))
        if path is None:
            return
        try:
            card = clinic_card.read_file(path)
        except Problem as problem:
            self.tell_problem(problem)
        else:
            self.text.setPlainText(clinic_card.dump(card.name, card.recipient))
            self._take(card)

    def _take(self, card: Reader) -> None:
        """Show the words of ``card``, once it has a name and is not there yet."""
        self.news.hide()
        name = card.name or clinic_card.plain_name(self.name.text())
        if self.is_in(card):
            self._again(THERE, self.text)
        elif not name:
            self.named.show()
            self._again(NO_NAME, self.name)
        else:
            self._show_consent(clinic(name, card.recipient))

    def _again(self, message: str, where: QWidget) -> None:
        self.tell(message, now=True)
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_consent(self, card: Reader) -> None:
        self.consent = Consent(card, self.store.case.language)
        inside = self.second.layout()
        if inside is not None:
            inside.addWidget(self.consent)
        self._show(first=False)
        self.consent.same.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_first(self) -> None:
        if self.busy or self.consent is None:
            return
        self.consent.hide()
        self.consent.deleteLater()
        self.consent = None
        self.news.hide()
        self._show(first=True)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        if self.consent is None:
            return
        missing = self.consent.missing()
        if missing is not None:
            self._again(*missing)
        else:
            self.use(self.consent.clinic)

    def _added(self, _nothing: object) -> None:
        self.finished.emit(DONE)


def _add(card: Reader, opened: Opened, case: Case, now: dt.datetime) -> None:
    opened.add_clinic(case, card.name, card.recipient, now)
