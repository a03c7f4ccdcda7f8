"""One paper that can be made of a case: what it is, whose, and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.papers import typeset
from app.papers.refusal import Refusal
from app.papers.sheet import Sheet
from app.rules.sentences import Sentence


class PaperKind(StrEnum):
    """The kinds of papers, as ``portolan papers --only`` names them."""

    CERTIFICATES = "certificates"
    READBACK = "readback"
    CORRECTIONS = "corrections"
    PACKET = "packet"
    INTERVIEW = "interview"
    MOVING = "moving"
    WORKSHEET = "worksheet"
    TEMPLATES = "templates"


@dataclass(frozen=True)
class Drawn:
    """A paper as PDF.

    ``pages`` is how many it has. ``warnings`` are for the person and stand on no paper that is
    filed. ``digests`` are the SHA-256 of the forms it was made from, for the case alone.
    """

    data: bytes
    pages: int
    warnings: tuple[Sentence, ...] = ()
    digests: tuple[str, ...] = ()


Outcome = Drawn | Refusal


@dataclass(frozen=True)
class Paper:
    """A paper that can be made. ``make`` draws it, or says all that it lacks.

    ``stem`` is its file name without ending, which says nothing about a person. ``filing`` is the
    filing it belongs to, None for papers of the person; papers that hold nothing of a case belong
    to no ``person`` either. ``private``: it stays with the person. ``read_first`` is what the
    person reads before it is printed; it stands on no paper that is filed.
    """

    kind: PaperKind
    title: Sentence
    stem: str
    person: str | None
    filing: str | None
    private: bool
    make: Callable[[], Outcome]
    read_first: Sentence | None = None


def drawn(
    sheet: Sheet | Refusal, warnings: tuple[Sentence, ...] = (), digests: tuple[str, ...] = ()
) -> Outcome:
    """``sheet`` as a PDF; a refusal stays one. Raises what ``typeset.pdf`` raises."""
    if isinstance(sheet, Refusal):
        return sheet
    return Drawn(typeset.pdf(sheet), typeset.pages(sheet), warnings, digests)
