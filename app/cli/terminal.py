"""The person's own terminal: asked and answered there, whatever the input and the output are.

A secret comes from nowhere else. An argument, a variable or a file would leave it in the list of
processes, in the shell's history or on the disk (decision 016).
"""

from __future__ import annotations

import getpass
import sys
import warnings
from pathlib import Path
from typing import Final

from app.i18n import _
from app.problems import Problem

_READ, _WRITE = (
    (Path("CONIN$"), Path("CONOUT$")) if sys.platform == "win32" else (Path("/dev/tty"),) * 2
)
_LONGEST: Final = 1000


def hidden(prompt: str) -> str:
    """What the person types after ``prompt``, which shows nowhere.

    Raises Problem ``no-terminal`` or ``nothing-typed``; neither repeats what was typed.
    """
    try:
        with warnings.catch_warnings():
            # It would go on and read the input in clear where there is no terminal.
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(prompt)
    except getpass.GetPassWarning:
        raise _no_terminal() from None
    except (EOFError, UnicodeError):
        raise _nothing_typed() from None


def line(prompt: str) -> str:
    """What the person types after ``prompt`` in plain sight, without spaces around it.

    Raises Problem ``no-terminal`` or ``nothing-typed``.
    """
    show(prompt)
    try:
        with _READ.open() as typed:
            return typed.readline(_LONGEST).strip()
    except OSError:
        raise _no_terminal() from None
    except UnicodeError:
        raise _nothing_typed() from None


def show(text: str) -> None:
    """Write ``text`` to the terminal alone. Raises Problem ``no-terminal``."""
    try:
        with _WRITE.open("w") as shown:
            shown.write(text)
    except OSError:
        raise _no_terminal() from None


def _no_terminal() -> Problem:
    return Problem(
        "no-terminal",
        _("This has to be typed in a terminal, and there is none here."),
        _("Run the command in a terminal yourself. A secret is read from nowhere else."),
    )


def _nothing_typed() -> Problem:
    return Problem(
        "nothing-typed",
        _("Nothing was typed that can be read."),
        _("Run the command again and type it slowly."),
    )
