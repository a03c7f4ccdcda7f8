"""Making a recovery sheet: what it is, the key shown once, and a look whether it was kept."""

from __future__ import annotations

import datetime as dt
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.answers.case import Case
from app.i18n import N_, _
from app.ui.access.act_page import ActPage, column_of, in_line, leading
from app.ui.access.key_shown import KeyShown
from app.ui.bilingual import Words
from app.ui.fields.lines import Line
from app.ui.store import CaseStore
from app.ui.theme import set_role
from app.vault.door import normal
from app.vault.readers import Kind
from app.vault.vault import Opened

TITLE: Final = N_("Make a recovery sheet")
WHAT: Final = N_(
    "A recovery sheet is a second key to this case, on paper. If you forget the passphrase, you "
    "open the case with the sheet."
)
RISK: Final = N_(
    "Whoever finds the sheet and has the file of the case can read everything in it. If you know "
    "no safe place for it, a sheet is more of a risk than none."
)
ONCE: Final = N_("The key is shown once. Have paper ready: print it, or write it down by hand.")
BEFORE: Final = N_(
    "The sheet from before will not open this case any more, and the earlier saves on this "
    "computer are deleted. Copies that lie elsewhere still open with the sheet from before."
)
MAKE: Final = N_("Make the key")
KEPT: Final = N_("I have it on paper")
CHECK: Final = N_(
    "To be sure that you have it: look at your paper, and type the last six signs of the key."
)
SIGNS: Final = N_("The last six signs of the key")
DONE: Final = N_("Done")
AGAIN: Final = N_("Show the key again")
OTHER: Final = N_("These are not the last six signs. Look at your paper again.")
MADE: Final = N_("Done. The recovery sheet opens this case. Put it in a safe place.")
UNSURE: Final = N_(
    "The new key opens this case, but you did not show yet that you have it on paper. A key that "
    "nobody has helps nobody."
)
DROP: Final = N_("Take this key away again")
PRINTING: Final = N_("Wait until the sheet is printed.")
LEAVE: Final = N_("Leave it as it is")
DROPPED: Final = N_("The new key was taken away again. There is no recovery sheet.")
_LAST: Final = 6
_LONGEST: Final = 100
_EXPLANATION, _KEY, _CHECK = range(3)


class SheetPage(ActPage):
    """Three views one after the other: what it is, the key, the check."""

    def __init__(self, store: CaseStore) -> None:
        super().__init__(store)
        self._text = ""
        self.shown: KeyShown | None = None
        self.field = Line(self, signs=12)
        self.label = Words(SIGNS, "question", self)
        self.views = (self._explanation(), column_of(), self._check())
        self.unsure = self._unsure()
        column = self.begin_column()
        column.addWidget(Words(TITLE, "title", self))
        for part in (self.unsure, *self.views, self.news, self._ways()):
            column.addWidget(part)
        column.addStretch(1)
        self._show(_EXPLANATION)
        self.describe()

    def describe(self) -> None:
        """Name the page and its field."""
        self.setAccessibleName(_(TITLE))
        self.field.setAccessibleName(self.label.text())

    def focus_first(self) -> None:
        """Begin at the top, which is read aloud."""
        self.be_read()

    def may_leave(self) -> bool:
        """Not before the key is known to be on paper, or the person says what to do with it."""
        if self.busy or self._printing() or not self._text:
            return not (self.busy or self._text)
        self.unsure.show()
        self.drop.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def enter(self) -> None:
        """Look at what was typed."""
        if self.field.isVisible():
            self._compare()

    def _explanation(self) -> QWidget:
        replaces = self.store.opened.readers.one(Kind.RECOVERY) is not None
        messages = (WHAT, RISK, *((BEFORE,) if replaces else ()), ONCE)
        return column_of(*(Words(one) for one in messages))

    def _check(self) -> QWidget:
        self.field.setObjectName("access.sheet.signs")
        self.label.native.setBuddy(self.field)
        self.field.setMaxLength(_LONGEST)
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        hints = Qt.InputMethodHint
        self.field.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText)
        return column_of(Words(CHECK), self.label, in_line(self.field))

    def _ways(self) -> QWidget:
        """The ways on from each view, below what is said about it."""
        self.make = self.button("access.sheet.make", MAKE, self._ask)
        self.kept = self.button("access.sheet.kept", KEPT, self._to_check)
        self.done = self.button("access.sheet.done", DONE, self._compare)
        self.again = self.button("access.sheet.again", AGAIN, self._show_key)
        for one in (self.make, self.kept, self.done):
            set_role(one, "primary")
        self._buttons = ((self.make,), (self.kept,), (self.done, self.again))
        return leading(self.make, self.kept, self.done, self.again)

    def _unsure(self) -> QWidget:
        self.drop = self.button("access.sheet.drop", DROP, self._drop)
        self.leave_it = self.button("access.sheet.leave", LEAVE, self._leave)
        frame = self.note(UNSURE)
        inside = frame.layout()
        if inside is not None:
            inside.addWidget(leading(self.drop, self.leave_it))
        frame.hide()
        return frame

    def _show(self, view: int) -> None:
        for number, one in enumerate(self.views):
            one.setVisible(number == view)
            for button in self._buttons[number]:
                button.setVisible(number == view)
        self.unsure.hide()
        self.news.hide()

    def _ask(self) -> None:
        self.ask(_new_key, self._made)

    def _made(self, text: str) -> None:
        self._text = text
        self.shown = KeyShown(text, self.store.opened.path.name)
        inside = self.views[_KEY].layout()
        if inside is not None:
            inside.addWidget(self.shown)
        self._show_key()

    def _show_key(self) -> None:
        self._show(_KEY)
        if self.shown is not None:
            self.shown.focus_first()

    def _to_check(self) -> None:
        self._show(_CHECK)
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self) -> None:
        if self._printing():
            return
        if _bare(self.field.text()) == _bare(self._text)[-_LAST:]:
            self.finished.emit(MADE)
            return
        self.tell(OTHER, now=True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _printing(self) -> bool:
        """Whether the sheet is on its way to the printer still; the person is told."""
        printing = self.shown is not None and self.shown.errands.busy
        if printing:
            self.tell(PRINTING)
        return printing

    def _leave(self) -> None:
        if not (self.busy or self._printing()):
            self.finished.emit("")

    def _drop(self) -> None:
        if not self._printing():
            self.ask(_drop_key, self._dropped)

    def _dropped(self, _nothing: object) -> None:
        self.finished.emit(DROPPED)


def _bare(signs: str) -> str:
    """Signs as every keyboard types them, without the spaces between."""
    return normal(signs).replace(" ", "")


def _new_key(opened: Opened, case: Case, now: dt.datetime) -> str:
    return opened.new_recovery_key(case, now)


def _drop_key(opened: Opened, case: Case, now: dt.datetime) -> None:
    key = opened.readers.one(Kind.RECOVERY)
    if key is not None:
        opened.remove_reader(case, key.recipient, now)
