"""The line at the bottom: that this is a test build, which case, and when it was saved."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app import i18n
from app.i18n import N_, _
from app.i18n.names import clock
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import Plain
from app.ui.both_languages import problem_words
from app.ui.row_words import one_line
from app.ui.theme import set_role

_NOT_SAVED = N_("Not saved. {what} {do}")
_SHORT = "{what}"
TEST_BUILD = N_("TEST BUILD: INVENTED PEOPLE ONLY")


class StatusLine(QWidget):
    """Says calmly what became of the last edit; the first save on each page is said aloud."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._when: dt.time | None = None
        self._problem: Problem | None = None
        self._quiet = False
        self.test_build = Plain("", "attention", self)
        self.case_code = QLabel(self)
        self.saved = QLabel(self)
        self.saved.setObjectName("saved")
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 12, 4)
        line.setSpacing(16)
        for label in (self.test_build, self.case_code, self.saved):
            line.addWidget(label)
        ending = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        self.saved.setAlignment(ending)
        set_role(self.case_code, "hint")
        for label in (self.case_code, self.saved):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(1)
        self.retranslate()

    def show_case(self, code: str) -> None:
        """Name the open case by its code; nothing when none is open."""
        self._code, self._when, self._problem = code, None, None
        self.retranslate()

    def show_saved(self, when: dt.time) -> None:
        """Tell that everything is on the disk."""
        again = self._problem is not None
        self._when, self._problem = when, None
        self.retranslate()
        if again or not self._quiet:
            announce(self, self.saved.text())
        self._quiet = True

    def show_problem(self, problem: Problem) -> None:
        """Tell that saving failed."""
        known = self._problem is not None
        self._problem = problem
        self.retranslate()
        if not known:
            announce(self, problem_words(problem, _NOT_SAVED), now=True)

    def new_page(self) -> None:
        """Let the next save be said aloud again."""
        self._quiet = False

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.test_build.setText(one_line(TEST_BUILD))
        code = f"\u2066{self._code}\u2069"
        self.case_code.setText(_("Case {code}").format(code=code) if self._code else "")
        self.saved.setText(self._words())
        set_role(self.saved, "attention" if self._problem else "hint")
        self._share_room()
        self.case_code.setVisible(bool(self._code) and self._problem is None)
        self.saved.setVisible(bool(self._code) or self._problem is not None)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _share_room(self) -> None:
        """Room for what is wrong; else all that the short words leave, for the line to be low."""
        calm = self._problem is None
        across = QSizePolicy.Policy.Ignored if calm else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.test_build.setSizePolicy(policy)
        self.saved.setWordWrap(not calm)
        self._line.setStretchFactor(self.test_build, 3)
        self._line.setStretchFactor(self.saved, 0 if calm else 4)

    def _words(self) -> str:
        if self._problem is not None:
            return problem_words(self._problem, _SHORT)
        if self._when is None:
            return ""
        when = clock(self._when.hour, self._when.minute, i18n.language())
        return _("Saved {time}").format(time=when)
