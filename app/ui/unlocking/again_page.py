"""The second page of a new passphrase: it is typed once more, from the paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import takewhile
from typing import Final

from app.i18n import N_, _
from app.ui.bilingual import Words
from app.ui.unlocking.choose_page import DIGITS, OWN, WORDS
from app.ui.unlocking.covering import SecretPage
from app.ui.unlocking.secret import Secret
from app.vault.door import normal

TITLE: Final = N_("Type it once from the paper")
INTRO: Final = N_(
    "So that you know the paper is right. Capital letters and extra spaces make no difference."
)
LABEL: Final = N_("The passphrase on your paper")
NOTHING: Final = N_("Type the passphrase first.")
MORE: Final = N_("There is more here than was shown. Take away what is too much.")
_GROUP: Final = 4
_OTHER: Final = {
    WORDS: N_(
        "Word {number} is not the one that was shown. Look at the paper, or go back and compare."
    ),
    DIGITS: N_(
        "Group {number} is not the one that was shown. Look at the paper, or go back and compare."
    ),
    OWN: N_("This is not what you typed before. Type it again, or go back and begin anew."),
}


class AgainPage(SecretPage):
    """Letters are shown here from the start where they were shown a moment ago."""

    def __init__(self) -> None:
        super().__init__("again")
        self.again = Secret("unlocking.again", LABEL, self, shown=True)
        self.keep_none_of(self.again)
        column = self.begin_column()
        column.addWidget(Words(TITLE, "title", self))
        column.addWidget(Words(INTRO, "", self))
        column.addWidget(self.trouble)
        column.addWidget(self.again)
        column.addStretch(1)

    def focus_first(self) -> None:
        """Begin in the field."""
        self.again.focus()

    def same(self, kind: str, phrase: str) -> bool:
        """Whether ``phrase`` stands here, as the vault reads it; if not, say where to look."""
        typed = normal(self.again.typed())
        if typed == normal(phrase):
            return True
        self.again.ask_again(_saying(kind, typed, normal(phrase)))
        self.again.mend()
        return False


def _saying(kind: str, typed: str, wanted: str) -> Callable[[], str]:
    if not typed:
        return partial(_, NOTHING)
    one, other = (_parts(kind, said) for said in (typed, wanted))
    number = len(list(takewhile(_alike, zip(one, other, strict=False)))) + 1
    return partial(_numbered, _OTHER[kind] if number <= len(other) else MORE, number)


def _alike(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _parts(kind: str, normal_phrase: str) -> list[str]:
    if kind == DIGITS:
        plain = normal_phrase.replace(" ", "")
        return [plain[at : at + _GROUP] for at in range(0, len(plain), _GROUP)]
    return normal_phrase.split()


def _numbered(message: str, number: int) -> str:
    return _(message).format(number=number)
