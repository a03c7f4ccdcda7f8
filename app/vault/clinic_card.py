"""A clinic's card: name, public key and six words, as a small text to hand to the people it helps.

Nothing on it is secret: with the key on it files can only be closed, never opened.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Final

from app.i18n import _
from app.problems import Problem
from app.vault.faults import cannot_read
from app.vault.readers import Reader, clinic, fingerprint

FIRST_LINE: Final = "Portolan clinic card 1"
FILE_NAME: Final = "portolan-clinic-card.txt"
MAX_LETTERS = 2000
"""Letters of a card at most; no more is ever read."""
MAX_NAME = 100

_BEGINS = "Portolan clinic card "
_MEMBERS: Final = ("name", "key", "words")
_SECRET = "age-secret-key"  # noqa: S105 - how such a key begins
_LETTER_BYTES = 4
_JOINERS: Final = "\u200c\u200d"  # cannot be seen, but Persian and Hindi names need them
_NOTE: Final = (
    "# Give this card to the people you help. With it they let this clinic open their case.",
    "# Nothing on it is secret. Compare the six words aloud.",
)


def dump(name: str, recipient: str) -> str:
    """The card of the clinic ``name`` with the public key ``recipient``.

    Raises Problem ``recipient-mistyped``.
    """
    card = clinic(plain_name(name), recipient)
    told = (card.name, card.recipient, card.fingerprint)
    members = (f"{member}: {words}" for member, words in zip(_MEMBERS, told, strict=True))
    return "\n".join((FIRST_LINE, *members, "", *_NOTE, ""))


def read(text: str) -> Reader:
    """The clinic on a card, or the one with a public key that stands alone, which has no name.

    Empty lines, lines that begin with ``#`` and capital letters make no difference. Raises Problem
    ``not-a-clinic-card``, ``clinic-card-newer``, ``clinic-card-bent`` when the words do not fit
    the key, ``recipient-mistyped``, or ``secret-key-given``; none repeats the text.
    """
    if len(text) > MAX_LETTERS:
        raise _no_card()
    if _SECRET in text.casefold():
        raise _secret()
    every = (line.strip() for line in text.removeprefix("\ufeff").splitlines())
    lines = [line for line in every if line and not line.startswith("#")]
    if len(lines) == 1 and lines[0].casefold().startswith("age1"):
        return clinic("", lines[0].casefold())
    name, key, words = _members(lines)
    card = clinic(plain_name(name), key.casefold())
    if words.casefold().split() != fingerprint(card.recipient).split():
        raise _bent()
    return card


def read_file(path: Path) -> Reader:
    """The clinic on the card in ``path``.

    Raises Problem ``cannot-read``, and as :func:`read` does.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_LETTERS * _LETTER_BYTES + 1)
    except OSError as error:
        raise cannot_read() from error
    try:
        return read(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _no_card() from None


def plain_name(name: str) -> str:
    """``name`` in one line without signs that cannot be seen, at most 100 letters."""
    seen = (
        sign if sign in _JOINERS or unicodedata.category(sign)[0] != "C" else " " for sign in name
    )
    return " ".join("".join(seen).split())[:MAX_NAME].strip()


def _members(lines: list[str]) -> tuple[str, ...]:
    """What stands behind the names of the members, each once and in order."""
    if not lines or not lines[0].casefold().startswith(_BEGINS.casefold()):
        raise _no_card()
    if lines[0].casefold() != FIRST_LINE.casefold():
        raise _newer()
    found = [line.partition(":") for line in lines[1:]]
    if tuple(member.strip().casefold() for member, _colon, _told in found) != _MEMBERS:
        raise _no_card()
    told = tuple(words.strip() for _member, _colon, words in found)
    if len(told[0]) > MAX_NAME:
        raise _no_card()
    return told


def _no_card() -> Problem:
    return Problem(
        "not-a-clinic-card",
        _("This is not the card of a clinic."),
        _("Choose the file that the clinic gave you, or ask the clinic for its card again."),
    )


def _newer() -> Problem:
    return Problem(
        "clinic-card-newer",
        _("This card was made by a newer Portolan."),
        _("Update this program, or ask the clinic for the key that begins with age1."),
    )


def _bent() -> Problem:
    return Problem(
        "clinic-card-bent",
        _("The six words on this card do not belong to its key. Something on it was changed."),
        _("Ask the clinic for its card again, and compare the six words aloud."),
    )


def _secret() -> Problem:
    return Problem(
        "secret-key-given",
        _("This is a secret key. A card never holds one."),
        _("Do not hand it to anybody. Ask the clinic for its card: its key begins with age1."),
    )
