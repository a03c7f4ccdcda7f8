"""The recovery sheet: a second key to one case, on paper, and how to open the case with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.i18n import N_
from app.papers.said import Said, as_written, in_both, reads_right_to_left
from app.papers.sheet import Block, Heading, Points, Sheet, Text, Title, Together
from app.rules.sentences import Words

STEM: Final = "recovery-sheet"
TITLE: Final = N_("Recovery sheet")
WHAT: Final = N_("With this sheet a case of Portolan opens without its passphrase.")
FILE: Final = N_("The file of the case is called {file}.")
KEEP: Final = N_(
    "Whoever has this sheet and the file can read everything in the case. Keep the sheet apart "
    "from the computer, in a place that only you can reach. Take no picture of it, and mail it to "
    "nobody."
)
KEY: Final = N_("The key")
SIGNS: Final = N_(
    "Capital and small letters make no difference, and spaces count for nothing. After its first "
    "line the key never holds the letters B, I and O, or the number 1."
)
WITH: Final = N_("How to open the case with Portolan")
WITH_STEPS: Final = (
    N_("Start Portolan and choose the case."),
    N_("Where Portolan asks for the passphrase, tick that you have a recovery sheet instead."),
    N_("Type the whole key as it stands on this sheet."),
)
WITHOUT: Final = N_("How to open the case without Portolan")
AGE: Final = N_(
    "This needs the free programs age and unzip, on a computer that you trust. Open a terminal in "
    "the folder with the file of the case."
)
WRITE: Final = N_(
    "Write the key into a text file called key.txt: all of it on one line, in capital letters, "
    "without the spaces. It begins with AGE-SECRET-KEY-1."
)
TYPE: Final = N_("Type these two lines, with Enter after each:")
COMES: Final = N_("Your answers come out as text that everybody can read.")
AFTER: Final = N_("Delete key.txt and case.age again.")
_IN_A_LINE: Final = 5


def sheet(key: str, file: str) -> Sheet:
    """The sheet in the language in use, with the English beneath.

    Args:
        key: age's text of the secret key, in groups of signs with a space between.
        file: the name of the case's file, which holds no name of a person.
    """
    title = _said(TITLE)
    blocks = (Title(title), *_about(key, file), *_how(file))
    return Sheet(STEM, title, blocks, private=True, right_to_left=reads_right_to_left())


def commands(file: str) -> tuple[str, str]:
    """What opens a case with the key in ``key.txt``, without any program of ours (decision 15)."""
    return f"unzip {file} case.age", "age -d -i key.txt case.age"


def lines(key: str) -> tuple[str, ...]:
    """The beginning that all keys share, then five groups of signs on each line."""
    first, *groups = key.split()
    starts = range(0, len(groups), _IN_A_LINE)
    return first, *(" ".join(groups[at : at + _IN_A_LINE]) for at in starts)


def _about(key: str, file: str) -> Iterator[Block]:
    yield Text(_said(WHAT))
    yield Text(_said(FILE, file=file))
    yield Text(_said(KEEP), "strong")
    yield Together(
        (
            Heading(_said(KEY)),
            *(Heading(as_written(line), 2) for line in lines(key)),
            Text(_said(SIGNS), "small"),
        )
    )


def _how(file: str) -> Iterator[Block]:
    yield Heading(_said(WITH))
    yield Points(tuple(map(_said, WITH_STEPS)), "number")
    yield Heading(_said(WITHOUT))
    yield Text(_said(AGE))
    yield Text(_said(WRITE))
    yield Together(
        (Text(_said(TYPE)), *(Text(as_written(one), "strong") for one in commands(file)))
    )
    yield Text(_said(COMES))
    yield Text(_said(AFTER))


def _said(message: str, **values: str) -> Said:
    return in_both(Words(message, **values))
