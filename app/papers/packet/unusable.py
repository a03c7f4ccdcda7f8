"""Why an added file cannot go into a packet, in plain words, and what to do about it."""

from __future__ import annotations

from typing import Final

from app.i18n import N_, _
from app.problems import Problem
from app.rules.sentences import Words

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "missing": (
        N_("The file is not where it was when it was added."),
        N_("Put the file back, or add the paper again."),
    ),
    "changed": (
        N_("The file has changed since it was added."),
        N_("Look at the file, and add it again if it is the right one."),
    ),
    "unreadable": (
        N_("The file cannot be read."),
        N_("Close other programs that may use the file, then try again."),
    ),
    "damaged": (
        N_("This file is damaged: parts of it are missing or broken."),
        N_("Open it in the program you usually use, print it to a new PDF, and add that."),
    ),
    "password": (
        N_("This PDF is locked with a password."),
        N_("Save a copy without a password, and add the copy."),
    ),
    "too-big": (
        N_("This file is too big or too tangled for a packet."),
        N_("Scan it again in grey with 200 dots per inch, or split it into smaller files."),
    ),
    "no-look": (
        N_("This PDF has boxes whose text only some programs show, so it could go missing."),
        N_("Open it in the program that shows it, print it to a new PDF, and add that."),
    ),
    "photo": (
        N_("This is a photo in a format that only some telephones and computers can open."),
        N_("Save the photo as JPEG, and add that."),
    ),
    "office": (
        N_("This is a file of an office program, not a finished paper."),
        N_("Save it as PDF, and add that."),
    ),
    "picture": (
        N_("This is a kind of picture that does not go into a packet."),
        N_("Save the picture as JPEG or PNG, and add that."),
    ),
    "unknown": (
        N_("This file is not a PDF and not a JPEG or PNG picture."),
        N_("Add a PDF, a JPEG or a PNG of the paper."),
    ),
}


def problem(code: str) -> Problem:
    """Return the Problem with one of the codes of this module, in the person's language."""
    message, do = _WORDS[code]
    return Problem(f"exhibit-{code}", _(message), _(do))


def words(found: Problem) -> tuple[Words, Words]:
    """Return what is wrong and what to do, sayable in every language; ``found`` as above."""
    message, do = _WORDS[found.code.removeprefix("exhibit-")]
    return Words(message), Words(do)
