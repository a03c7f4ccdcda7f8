"""A case in a new file, with a key and readers of its own: nothing that opens another opens it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.answers.case import Case, dump
from app.problems import Problem
from app.vault import place
from app.vault.door import COST, Cost
from app.vault.faults import unverified
from app.vault.keys import new_keys
from app.vault.phrases import refuse_weak
from app.vault.readers import Reader, Readers
from app.vault.vault import Opened, unlock


def write_apart(
    path: Path,
    case: Case,
    phrase: str,
    clinics: Iterable[Reader] = (),
    *,
    cost: Cost = COST,
) -> Opened:
    """Write ``case`` to ``path``, or beside what is there, for ``phrase`` and ``clinics`` alone.

    The file is opened again from the disk and compared before this returns. Slow on purpose.

    Raises Problem ``passphrase-empty``, ``passphrase-weak``, ``case-too-large``,
    ``save-unverified``, and OSError. Then nothing new is left.
    """
    refuse_weak(phrase)
    keys = new_keys(phrase, cost)
    readers = keys.readers
    for one in clinics:
        readers = readers.with_one(one)
    text = dump(case)
    written = place.written_new(path, keys.with_readers(readers).seal(text))
    return _read_again(written, phrase, text, readers)


def _read_again(path: Path, phrase: str, text: bytes, readers: Readers) -> Opened:
    try:
        opened = unlock(path, phrase)
        if opened.damaged or dump(opened.case) != text or opened.readers != readers:
            raise unverified()
    except (OSError, Problem):
        path.unlink(missing_ok=True)
        raise
    return opened
