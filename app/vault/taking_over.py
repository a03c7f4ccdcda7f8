"""A case that lies open to everybody, as test builds kept it, taken over into an encrypted file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from app.answers.case import Case, dump, load
from app.host import clear_leftovers
from app.i18n import _
from app.problems import Problem
from app.vault import place
from app.vault.door import COST, Cost
from app.vault.dossier import SUFFIX
from app.vault.faults import unverified
from app.vault.generations import Generations
from app.vault.vault import Opened, create, unlock


def take_over(plain: Path, phrase: str, now: dt.datetime, *, cost: Cost = COST) -> Opened:
    """Encrypt the case in ``plain`` as :func:`protect` does, then delete ``plain``.

    What killed programs left of writing it goes too. Whoever calls this holds the case's lock.

    Raises what :func:`protect` raises; then ``plain`` is as it was. And Problem
    ``plain-remains`` when the encrypted file is there, but ``plain`` could not be deleted, or
    another program changed it meanwhile.
    """
    data = place.read(plain)
    opened = _protected(plain, data, phrase, now, cost)
    delete_plain(plain, data)
    return opened


def protect(plain: Path, phrase: str, now: dt.datetime, *, cost: Cost = COST) -> Opened:
    """Write the case in ``plain`` to an encrypted file beside it, under the same code.

    The new file is opened again from the disk, and what is in it compared. Where another file
    has that name already, the new one gets ``-kept`` in its name; but one that ``phrase`` opens
    and that holds this very case is taken as it is: a kill came between. Slow on purpose.

    Raises Problem ``cannot-read``, what reading a case raises, ``passphrase-empty``,
    ``passphrase-weak``, ``save-unverified``, and OSError. Then nothing is left beside ``plain``.
    """
    return _protected(plain, place.read(plain), phrase, now, cost)


def _protected(plain: Path, data: bytes, phrase: str, now: dt.datetime, cost: Cost) -> Opened:
    case, first = load(data), plain.with_name(f"{plain.stem}{SUFFIX}")
    done = _done_before(first, phrase, case)
    if done is not None:
        return done
    for path in place.names(first):
        if Generations(path).folder.exists():  # of a file that is gone: none of this case
            continue
        try:
            create(path, case, phrase, now, cost=cost)
        except FileExistsError:
            continue
        return _read_again(path, phrase, case)
    raise AssertionError


def _done_before(path: Path, phrase: str, case: Case) -> Opened | None:
    """The encrypted file of an earlier try, when it was made for this case and passphrase."""
    if not path.exists():
        return None
    try:
        opened = unlock(path, phrase)
    except Problem:
        return None
    return opened if _holds(opened, case) else None


def _read_again(path: Path, phrase: str, case: Case) -> Opened:
    try:
        opened = unlock(path, phrase)
        if not _holds(opened, case):
            raise unverified()
    except (OSError, Problem):
        path.unlink()
        raise
    return opened


def _holds(opened: Opened, case: Case) -> bool:
    """Whether it is this case, row by row in this order."""
    return opened.damaged is None and dump(opened.case) == dump(case)


def delete_plain(plain: Path, data: bytes) -> None:
    """Delete ``plain`` unless another program has changed it since ``data`` was read.

    What killed programs left of writing it goes too. Raises Problem ``plain-remains``.
    """
    try:
        if plain.read_bytes() != data:
            raise _plain_remains()
        plain.resolve().unlink()  # of a link: what it leads to is what everybody can read
        plain.unlink(missing_ok=True)
    except FileNotFoundError:
        pass  # somebody else has deleted it: that is what was wanted
    except OSError as error:
        raise _plain_remains() from error
    clear_leftovers(plain)


def _plain_remains() -> Problem:
    return Problem(
        "plain-remains",
        _("The case is encrypted now, but the file without protection is still there."),
        _("Open the encrypted case and look whether all is there. Then delete the other file."),
    )
