"""A case as a command is given it: encrypted, and then opened by the person, or plain JSON.

Opening writes nothing and takes no lock: a file is whole at any moment, so a case that is open in
the window is read as it was saved last.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.answers import case as cases
from app.answers.case import Case
from app.cli.files import read_bytes
from app.cli.speak import as_data, say
from app.cli.terminal import hidden
from app.host import clinic_file
from app.i18n import _, language
from app.i18n.names import clock, day
from app.problems import Problem

if TYPE_CHECKING:
    from app.vault.vault import Opened

_SUFFIX: Final = ".dossier"  # app.vault.dossier says it too, and loads what encrypts
_BEGINS: Final = b"PK"  # a copy may bear any name


class Opener(StrEnum):
    """What the person types to open a case."""

    PHRASE = "passphrase"
    KEY = "key"
    CLINIC = "clinic"  # the passphrase of the clinic on this computer, whose key opens the case


@dataclass(frozen=True)
class Typed:
    """What was typed; it shows nowhere. It opens any number of cases."""

    opener: Opener
    text: str = field(repr=False)

    def opened(self, path: Path) -> Opened:
        """The case in ``path``. Raises what the vault raises for what does not open."""
        from app.vault import vault  # --help, and plain cases, need no cryptography

        if self.opener is Opener.PHRASE:
            return vault.unlock(path, self.text)
        return vault.unlock_with_key(path, self.text)


@dataclass(frozen=True)
class GivenCase:
    """A case that was read: ``opened`` if it is encrypted, ``in_window`` if it is open there."""

    case: Case
    opened: Opened | None = None
    in_window: bool = False

    def as_data(self) -> dict[str, Any]:
        """What the JSON of a command adds about an encrypted case; nothing about a plain one."""
        if self.opened is None:
            return {}
        damaged = self.opened.damaged
        told = {
            "file": str(self.opened.path),
            "saved": self.opened.saved.astimezone(dt.UTC).isoformat(timespec="seconds"),
            "open_in_window": self.in_window,
            "recovered": as_data(damaged) if damaged else None,
        }
        return {"case": told}

    def tell(self) -> None:
        """Say what the person has to know before they rely on what was read."""
        if self.opened is None:
            return
        if self.opened.damaged is not None:
            say(self.opened.damaged.message)
            say(self.opened.damaged.do)
        if self.in_window:
            say(_read_beside(self.opened.saved))


def given_case(path: Path, *, opener: Opener = Opener.PHRASE, quiet: bool = False) -> GivenCase:
    """The case in ``path``; one that is encrypted asks for what opens it, in the terminal.

    ``quiet`` tells nothing of it: JSON does. Raises ``Problem``: ``usage`` for a key to a plain
    case, ``no-clinic``, what reading raises, and what the vault raises for what does not open.
    """
    data = b"" if is_lost(path) else read_bytes(path)
    if not is_encrypted(path, data):
        if opener is not Opener.PHRASE:
            raise _needs_no_key()
        return GivenCase(cases.load(data))
    opened = _opened(path, opener)
    found = GivenCase(opened.case, opened, lock_of(path).exists())
    if not quiet:
        found.tell()
    return found


def is_encrypted(path: Path, data: bytes) -> bool:
    """Whether ``data`` from ``path`` is an encrypted case, or a damaged one."""
    return is_dossier(path) or data.startswith(_BEGINS)


def is_dossier(path: Path) -> bool:
    """Whether ``path`` has the name of an encrypted case."""
    return path.suffix.casefold() == _SUFFIX


def lock_of(path: Path) -> Path:
    """The file that is beside ``path`` while a window has it open; also after a kill."""
    return path.with_name(f"{path.name}.lock")


def typed(opener: Opener, asked: str) -> Typed:
    """What opens cases, typed by the person after ``asked``; of a clinic, its key.

    Raises ``Problem``: ``no-clinic``, and what opening the clinic's file and
    :func:`app.cli.terminal.hidden` raise.
    """
    return Typed(opener, _key_of_clinic() if opener is Opener.CLINIC else hidden(asked))


def phrase_or_key(opener: Opener, phrase: str, key: str) -> str:
    """What the person is asked for: ``phrase`` or ``key``."""
    return key if opener is Opener.KEY else phrase


def is_lost(path: Path) -> bool:
    """Whether only earlier saves are left of the encrypted case ``path``."""
    if not is_dossier(path) or path.exists():
        return False
    from app.vault.generations import is_gone

    return is_gone(path)


def _opened(path: Path, opener: Opener) -> Opened:
    phrase = _("Passphrase of {name} (it does not show while you type): ")
    key = _("Key to {name} (it does not show while you type): ")
    return typed(opener, phrase_or_key(opener, phrase, key).format(name=path.name)).opened(path)


def _key_of_clinic() -> str:
    from app.vault.clinic_file import unlock

    if not clinic_file().exists():
        raise Problem(
            "no-clinic",
            _("No clinic keeps its names and its key on this computer."),
            _("Type the key itself (--with key), or the passphrase of the case."),
        )
    asked = _("Passphrase of the clinic (it does not show while you type): ")
    return unlock(clinic_file(), hidden(asked)).held.key


def _read_beside(saved: dt.datetime) -> str:
    when, shown = saved.astimezone(), language()
    return _(
        "This case seems to be open in a window. It is read as it was saved on {day} at {time}."
    ).format(day=day(when.date(), shown), time=clock(when.hour, when.minute, shown))


def _needs_no_key() -> Problem:
    return Problem(
        "usage",
        _("This case is not encrypted, so no key opens it."),
        _("Leave out --with."),
        exit_code=2,
    )
