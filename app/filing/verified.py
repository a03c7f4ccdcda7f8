"""Official blanks that were verified before, so that each need be compared only once.

What is kept is the checksum of the file, never the file; every byte of a blank is read again each
time. Only the verdict ``verified`` is kept: everything else is judged anew, in the language of
the day. Whoever can write to this folder can also replace the program.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from app.filing.recognise import Recognition, known_editions, recognise
from app.host.files import write_atomically

RULES = 1
"""Raise it whenever a PDF may be judged otherwise than before."""
_LARGEST = 1_000


def recognised(data: bytes, forms: Path, cache: Path | None) -> Recognition:
    """Return what ``recognise`` does, from the folder ``cache`` when it was verified before.

    A folder that is missing is made; one that cannot be written is done without.
    """
    if cache is None:
        return recognise(data, forms)
    path = cache / f"{_key(data, forms)}.verified"
    found = _kept(path, forms)
    if found is not None:
        return found
    judged = recognise(data, forms)
    if judged.state == "verified":
        told = [judged.form, judged.edition, judged.pages, judged.fields]
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, json.dumps(told).encode(), replace=True)
    return judged


def _key(data: bytes, forms: Path) -> str:
    """The file and all the editions it was compared with."""
    editions = {
        form: {day.isoformat(): dict(marks) for day, marks in known.items()}
        for form, known in known_editions(forms).items()
    }
    told = [RULES, hashlib.sha256(data).hexdigest(), editions]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _kept(path: Path, forms: Path) -> Recognition | None:
    """The verdict in ``path``; None when it is damaged or names no edition that is known."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        form, edition, pages, fields = json.loads(path.read_bytes())
        known = edition in {one.strftime("%m/%d/%y") for one in known_editions(forms)[form]}
    except (OSError, ValueError, TypeError, KeyError):
        return None
    if not known or not (type(pages) is type(fields) is int):
        return None
    return Recognition(form, edition, pages, fields, "verified")
