"""What stands before and after the lines of a read-back: how it is used, and who signs it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.i18n import N_
from app.papers.readback.printed import Printed
from app.papers.said import in_both
from app.papers.sheet import Blanks, Block, Heading, Text, Title, Together
from app.rules.sentences import Words

TITLE: Final = N_("Form {form}, to read aloud")
_HOW: Final = N_("Each line is read aloud. What is wrong is put right before anybody signs.")
_PRACTICE: Final = N_("This was made from a practice form, which cannot be filed.")
_SIGN: Final = N_("To sign by hand, after everything was read")
_READER: Final = N_(
    "I read all of this to the person, in the language named here, as well as I can."
)
_PERSON: Final = N_("All of this was read to me in a language I understand.")
_NAME: Final = N_("Printed name of the reader")
_LANGUAGE: Final = N_("Language it was read in")
_SIGNATURE: Final = N_("Signature of the reader")
_OWN_NAME: Final = N_("Your printed name")
_OWN_SIGNATURE: Final = N_("Your signature")
_DATE: Final = N_("Date")


def title(form: str) -> Words:
    """The name of the paper about ``form`` (``I-589``)."""
    return Words(TITLE, form=form)


def opening(printed: Printed, form: str) -> Iterator[Block]:
    """The title, and how the paper is used."""
    yield Title(in_both(title(form)))
    yield Text(in_both(Words(_HOW)))
    if not printed.blank.official:
        yield Text(in_both(Words(_PRACTICE)), "strong")


def ending() -> Iterator[Block]:
    """The lines for both who sign; nothing of it is filled."""
    reader = Text(in_both(Words(_READER))), _blanks(_NAME, _LANGUAGE, _SIGNATURE, _DATE)
    yield Together((Heading(in_both(Words(_SIGN))), *reader))
    yield Together((Text(in_both(Words(_PERSON))), _blanks(_OWN_NAME, _OWN_SIGNATURE, _DATE)))


def _blanks(*labels: str) -> Blanks:
    return Blanks(tuple(in_both(Words(label)) for label in labels))
