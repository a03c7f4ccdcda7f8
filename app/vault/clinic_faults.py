"""What can go wrong with the file of a clinic, in words about it, under the codes of a case."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from app.i18n import N_, _
from app.problems import Problem

_IS_THERE: Final = N_("The names of a clinic are on this computer already.")
_OPEN_THAT: Final = N_("Go back and open them with their passphrase.")
_COPY: Final = N_("If there is a copy on a stick or on another computer, open the copy.")
_WORDS: Final = {
    "wrong-passphrase": (
        N_("This passphrase does not open the names of the clinic."),
        N_("Type it again slowly. Capital letters and extra spaces make no difference."),
    ),
    "dossier-damaged": (N_("The file of the clinic is damaged and cannot be opened."), _COPY),
    "dossier-too-large": (N_("This file is far larger than that of a clinic can be."), _COPY),
    "not-a-dossier": (N_("This file is not the file of a clinic."), _COPY),
    "cannot-read": (N_("The file of the clinic cannot be read."), _COPY),
    "case-newer": (
        N_("The file of the clinic was made by a newer Portolan."),
        N_("Open it with that version, or update this one."),
    ),
    "case-too-large": (
        N_("There are more names than the file of a clinic can hold."),
        N_("Take some names away."),
    ),
    "save-unverified": (
        N_("The names were not saved: what would be written could not be read back."),
        N_("Leave this window open: it is tried again by itself."),
    ),
    "cannot-save": (
        N_("The names could not be written."),
        N_("Make room on the disk, and check that you may write in your own folder."),
    ),
    "case-recovered": (
        N_("The file of the clinic is damaged. You see an earlier save of it."),
        N_("Look whether your last changes are there. The damaged file is kept."),
    ),
    "case-was-gone": (
        N_("The file of the clinic was gone. You see an earlier save of it."),
        N_("Look whether your last changes are there. Your next change writes the file again."),
    ),
    "not-enough-memory": (
        N_("This computer has too little free memory to open the names of the clinic."),
        N_("Close other programs, then try again."),
    ),
    "plain-remains": (
        N_("The names are encrypted now, but the file without protection is still there."),
        N_("Lock the names and open them again. If this is said once more, ask for help."),
    ),
    "earlier-saves-remain": (
        N_(
            "It is done in the clinic's file itself. But its earlier saves could not all be "
            "deleted: they are as they were, and open with what opened them before."
        ),
        N_("Close programs that may use its folder, look at the stick, then try again."),
    ),
}


def in_our_words(problem: Problem) -> Problem:
    """The same problem; one whose words are about a case, in words about a clinic."""
    if problem.code not in _WORDS:
        return problem
    message, do = _WORDS[problem.code]
    return Problem(problem.code, _(message), _(do))


@contextmanager
def told_of_a_clinic() -> Iterator[None]:
    """Whatever goes wrong inside is told in words about a clinic."""
    try:
        yield
    except FileExistsError as error:
        raise Problem("clinic-is-there", _(_IS_THERE), _(_OPEN_THAT)) from error
    except OSError as error:
        raise in_our_words(Problem("cannot-save", "", "")) from error
    except Problem as problem:
        raise in_our_words(problem) from None


def unreadable(plain: Path) -> Problem:
    """``clinic-unreadable``: the plain file of an earlier version cannot be taken over."""
    return Problem(
        "clinic-unreadable",
        _("The names that an earlier version kept cannot be read. They lie there unprotected."),
        _("Look at the file {file}, then delete it.").format(file=f"\u2066{plain}\u2069"),
    )


def changed_elsewhere() -> Problem:
    """``clinic-changed-elsewhere``: another window wrote the file after it was opened here."""
    return Problem(
        "clinic-changed-elsewhere",
        _("The names were changed in another window or program. Yours are not saved."),
        _("Lock the names, open them again, and make the last change once more."),
    )
