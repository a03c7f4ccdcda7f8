"""The pages before the names: when there are none yet, and when nobody knows the passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.i18n import N_
from app.problems import Problem
from app.ui.announce import announce
from app.ui.bilingual import WideButton, Words
from app.ui.both_languages import problem_words
from app.ui.shell_page import ShellPage
from app.ui.theme import set_role

TITLE: Final = N_("Names of the clinic")
INTRO: Final = N_(
    "Keep the names of those who prepare, interpret, translate or represent, so that nobody types "
    "them again. Each case asks who helped. No name is chosen before somebody chooses it."
)
KEY: Final = N_(
    "With the names comes a key of the clinic. With its card, people can let the clinic open their "
    "case, if they want to."
)
APART: Final = N_(
    "Both lie on this computer in a file of their own, outside of every case. Only a passphrase "
    "opens it."
)
EARLIER: Final = N_(
    "An earlier version kept names on this computer in a file that everybody can read. Once there "
    "is a passphrase, they are taken over and that file is deleted."
)
BEGIN: Final = N_("Choose a passphrase")
BRING: Final = N_("Bring the file of another computer")
ONE_KEY: Final = N_(
    "A clinic has one key. If it has one on another computer, save a copy there on a stick, and "
    "bring it here."
)
LOST_TITLE: Final = N_("When the passphrase is lost, or another key is needed")
LOST: Final = (
    N_(
        "Without the passphrase nobody can open the names and the key of the clinic, not even the "
        "people who make Portolan. Ask whoever works here, and look on the clinic's other "
        "computers, first."
    ),
    N_("Every case still opens with the passphrase of the person whose case it is."),
    N_(
        "You can begin anew with no names and a new key. Then give out a new card. People who let "
        "the clinic in take the old key away and let the new one in, if they want to."
    ),
    N_("The old file stays on this computer under another name, in case the passphrase turns up."),
)
ANEW: Final = N_("Begin anew")


class PlainPage(ShellPage):
    """Words, then a button, and what came of it."""

    def __init__(self, title: str, messages: Sequence[str]) -> None:
        super().__init__()
        self._column = self.begin_column()
        self._title = Words(title, "title", self)
        self._column.addWidget(self._title)
        self.news = Words("", "question", self)
        self.news.hide()
        self._column.addWidget(self.news)
        for message in messages:
            self._column.addWidget(Words(message, "", self))

    def focus_first(self) -> None:
        """Be read from the top."""
        self.setAccessibleName(self._title.text())
        self.be_read()

    def tell(self, problem: Problem) -> None:
        """Say what went wrong."""
        self.news.say("{words}", words=problem_words(problem))
        self.news.show()
        announce(self, self.news.text(), now=True)

    def _offer(self, name: str, message: str, act: SignalInstance) -> WideButton:
        made = button(name, message, self)
        made.clicked.connect(act)
        self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        return made


class FirstPage(PlainPage):
    """``begin`` and ``bring`` tell which way the person goes."""

    begin = Signal()
    bring = Signal()

    def __init__(self, *, earlier: bool) -> None:
        super().__init__(TITLE, (INTRO, KEY, APART, *([EARLIER] if earlier else [])))
        set_role(self._offer("clinic.begin", BEGIN, self.begin), "primary")
        self._column.addSpacing(12)
        self._column.addWidget(Words(ONE_KEY, "", self))
        self._offer("clinic.bring", BRING, self.bring)
        self._column.addStretch(1)


class LostPage(PlainPage):
    """``anew`` tells that the clinic begins anew."""

    anew = Signal()

    def __init__(self) -> None:
        super().__init__(LOST_TITLE, LOST)
        self._offer("clinic.anew", ANEW, self.anew)
        self._column.addStretch(1)


def button(name: str, message: str, parent: QWidget) -> WideButton:
    """A button known as ``name``."""
    made = WideButton(message, parent)
    made.setObjectName(name)
    return made
