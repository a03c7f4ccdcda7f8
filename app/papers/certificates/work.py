"""One piece of work that somebody answers for with a signature, as the case tells it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.answers.assistance import Interpreter
from app.answers.filing import Destination
from app.answers.states import Answer
from app.answers.translations import Translator


class Paper(StrEnum):
    """Which certificate it is."""

    DOCUMENT = "document"
    STORIES = "stories"
    READING = "reading"
    DECLARATION = "declaration"


@dataclass(frozen=True)
class Covered:
    """One thing the certificate speaks of: its name in English, and how many pages it has."""

    name: str
    pages: int | None = None


@dataclass(frozen=True)
class Work:
    """A translation, or a reading aloud, and what was told of it.

    ``to`` is who receives the filing, None when nobody said; ``asked_at`` is where in the case the
    question for it stands. ``root`` and ``signer`` are the paths of the work and of the one who
    signs; ``whose`` and ``person`` are the path and the name of the one who files. ``language`` is
    as it was told. The statements are true only where somebody said so. ``is_close``: the one who
    signs is the person or a relative. ``known_as`` is the name beside the person's own words in
    English.
    """

    paper: Paper
    to: Destination | None
    root: str
    asked_at: str
    signer: str
    who: Translator | Interpreter
    whose: str
    person: str
    covers: tuple[Covered, ...]
    language: Answer[str]
    competent: bool = False
    complete: bool = False
    compared: bool = False
    attached: bool = False
    read: bool = False
    read_by_signer: bool = False
    same_language: bool = True
    understood: bool = False
    is_close: bool = False
    known_as: str = ""
