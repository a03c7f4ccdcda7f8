"""A copy of a case for a lawyer's review, and the comments that come back in it.

It is a case in an encrypted file of its own: neither the case's passphrase nor its readers open
it, and what opens it opens nothing else.
"""

from __future__ import annotations

import datetime as dt
import secrets
from pathlib import Path
from typing import Final

from app.answers import clinic_work
from app.answers.case import Case
from app.i18n import _
from app.problems import Problem
from app.vault import exporting
from app.vault.apart import write_apart
from app.vault.door import COST, Cost
from app.vault.dossier import SUFFIX
from app.vault.place import KEPT, REVIEW
from app.vault.readers import Reader
from app.vault.vault import Opened, unlock, unlock_with_key

_SECRET: Final = "age-secret-key-"  # noqa: S105 - how such a key begins
_PHRASE_BYTES: Final = 32
_NO_CASE: Final = frozenset({"not-a-dossier", "dossier-too-large", "another-kind"})


def file_name(code: str) -> str:
    """The name of a review copy of the case ``code``; never a person's name."""
    return f"{_code(code)}{REVIEW}{SUFFIX}"


def write_review_copy(
    case: Case, path: Path, to: str | Reader, now: dt.datetime, *, cost: Cost = COST
) -> Opened:
    """Write a review copy of ``case`` to ``path``, or beside what is there; read back and compared.

    ``path`` ends in :func:`file_name` of the case's code. ``to`` is a passphrase, agreed with
    the lawyer, or the card of the lawyer's clinic; then no passphrase opens it. The copy shows the
    day that ``now`` is by this computer's clock. Slow on purpose.

    Raises Problem ``copy-in-its-folder`` for a folder of Portolan's own, ``cannot-copy``, and what
    :func:`app.vault.apart.write_apart` raises.
    """
    exporting.refuse_ours(path.parent)
    code = path.stem.partition(REVIEW)[0]
    copy = clinic_work.review_copy(case, now.astimezone().date(), code)
    cards = [to] if isinstance(to, Reader) else []
    phrase = secrets.token_hex(_PHRASE_BYTES) if isinstance(to, Reader) else to
    try:
        return write_apart(path, copy, phrase, cards, cost=cost)
    except OSError as error:
        raise exporting.cannot_copy() from error


def comments_of(path: Path, secret: str, code: str) -> Case:
    """Return the review copy in ``path`` of the case ``code``: see ``clinic_work.comments_from``.

    ``secret`` is its passphrase, or the secret key of a clinic. Nothing is written, and no more
    is read than a case can be. Slow on purpose.

    Raises Problem ``not-a-review-copy``, ``review-copy-elsewhere`` when it is of another case,
    ``review-copy-damaged``, ``wrong-passphrase``, ``wrong-key``, ``key-mistyped``, ``cannot-read``,
    ``case-newer``, or what reading a case raises.
    """
    opened = _opened(path, secret)
    copied = opened.case.work.copied
    if copied is None:
        raise clinic_work.not_a_review_copy()
    if copied.code != _code(code):
        raise _elsewhere(copied.code)
    if opened.damaged is not None:  # an earlier save may lack the last comments
        raise _damaged()
    return opened.case


def _opened(path: Path, secret: str) -> Opened:
    is_key = secret.strip().casefold().startswith(_SECRET)
    try:
        return unlock_with_key(path, secret) if is_key else unlock(path, secret)
    except Problem as problem:
        if problem.code in _NO_CASE:
            raise clinic_work.not_a_review_copy() from None
        if problem.code == "dossier-damaged":
            raise _damaged() from None
        raise


def _code(stem: str) -> str:
    return stem.partition(KEPT)[0]


def _elsewhere(code: str) -> Problem:
    return Problem(
        "review-copy-elsewhere",
        _("This review copy belongs to the case {code}, not to this one.").format(
            code=f"\u2066{code}\u2069"
        ),
        _("Nothing was taken from it. Open that case, or choose another file."),
    )


def _damaged() -> Problem:
    return Problem(
        "review-copy-damaged",
        _("This review copy is damaged, so the last comments may not be in it."),
        _("Copy it again from the computer of the review. Nothing was taken from it."),
    )
