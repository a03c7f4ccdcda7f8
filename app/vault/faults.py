"""What can be wrong with the file of a case or with what should open it, in plain words."""

from __future__ import annotations

from app.i18n import _
from app.problems import Problem


def damaged() -> Problem:
    """``dossier-damaged``: the file is not whole, or not as Portolan writes it."""
    return Problem(
        "dossier-damaged",
        _("This case file is damaged and cannot be opened."),
        _("Leave it where it is. If you have a copy on a stick, open the copy."),
    )


def not_a_dossier() -> Problem:
    """``not-a-dossier``: the file is something else."""
    return Problem(
        "not-a-dossier",
        _("This file is not a case of Portolan."),
        _("Choose a file whose name ends in .dossier."),
    )


def another_kind() -> Problem:
    """``another-kind``: the file of a clinic in the place of a case, or the other way round."""
    return Problem(
        "another-kind",
        _("This is the wrong kind of file: a clinic's for a case, or a case for a clinic's."),
        _("Open a case on the first page, and a clinic's file on the page of the clinic's names."),
    )


def too_large() -> Problem:
    """``dossier-too-large``."""
    return Problem(
        "dossier-too-large",
        _("This file is far larger than a case can be."),
        _("Choose a file whose name ends in .dossier."),
    )


def wrong_passphrase() -> Problem:
    """``wrong-passphrase``."""
    return Problem(
        "wrong-passphrase",
        _("This passphrase does not open the case."),
        _("Type it again slowly. Capital letters and extra spaces make no difference."),
    )


def wrong_key() -> Problem:
    """``wrong-key``."""
    return Problem(
        "wrong-key",
        _("This key does not open the case."),
        _("Look whether the key belongs to this case, and whether it was replaced or removed."),
    )


def mistyped_key() -> Problem:
    """``key-mistyped``."""
    return Problem(
        "key-mistyped",
        _("There is a typing mistake in the key, or a part of it is missing."),
        _("Compare it with the sheet, four signs at a time. It never holds B, I or O."),
    )


def not_a_recipient() -> Problem:
    """``recipient-mistyped``."""
    return Problem(
        "recipient-mistyped",
        _("This is not the address of a clinic's key, or there is a mistake in it."),
        _("It begins with age1. Ask the clinic to send it again."),
    )


def only_the_owner() -> Problem:
    """``only-the-owner``: opened with a clinic's key."""
    return Problem(
        "only-the-owner",
        _("A clinic's key cannot change who may open this case."),
        _("Ask the person whose case it is to open it with their passphrase."),
    )


def key_in_use() -> Problem:
    """``key-in-use``: the recovery key opened this very session."""
    return Problem(
        "key-in-use",
        _("The case is open with this very key just now."),
        _("Close the case and open it with the passphrase. Then remove the key."),
    )


def stays_beside(name: str) -> Problem:
    """``case-stays-beside``: another program changed the file, so that nothing was taken from it.

    ``name`` is that of the file.
    """
    return Problem(
        "case-stays-beside",
        _(
            "Another program changed the file {file}, so it was left as it is: it holds what was "
            "in it before, and opens with what opened it before."
        ).format(file=f"\u2066{name}\u2069"),
        _(
            "What you see here goes on in a new file, where it is done. Look at the other one, "
            "then delete it."
        ),
    )


def unverified() -> Problem:
    """``save-unverified``: what was encrypted did not open again."""
    return Problem(
        "save-unverified",
        _("Your answers were not saved: what would be written could not be read back."),
        _("Leave this window open: it is tried again by itself."),
    )


def cannot_read() -> Problem:
    """``cannot-read``: the disk does not give the file."""
    return Problem(
        "cannot-read",
        _("This case cannot be read."),
        _("Check that you may open it, and that the disk is not damaged."),
    )
