"""How far the work on a case has come at a clinic: station, comments of a review, sign-offs.

Nothing here is an answer: no form, rule or paper of the case ever sees it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Final

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from app.answers.dates import Day
from app.answers.model import Section
from app.answers.text import clean_text

MOST_COMMENTS: Final = 1000
MOST_WORDS: Final = 20_000
"""Letters of one comment or reply at most."""
_MOST_NAME: Final = 200
_MOST_HASHES: Final = 100_000
_MOST_PATH: Final = 300
_COUNT: Final = re.compile(r"[0-9]{1,3}")


class Station(StrEnum):
    """Where a person is on the day. Set by hand; it never follows from the answers."""

    INTAKE = "intake"
    STORY = "story"
    REVIEW = "review"
    PRINT = "print"


class SignOffKind(StrEnum):
    """What somebody says they did with the whole case. None of them is a signature on a form."""

    PREPARED = "prepared"
    INTERPRETED = "interpreted"
    REVIEWED = "reviewed"


def _clean_or_nothing(text: str) -> str:
    return clean_text(text) if text else ""


def _hashes(value: object) -> object:
    """Read the lines of a file, also whole paths of an earlier build; a mapping is taken as is."""
    if not isinstance(value, str):
        return value
    found: dict[str, str] = {}
    path = ""
    for line in value.split("\n") if value else ():
        path, short = _line_after(path, line)
        found[path] = short
        if len(found) > _MOST_HASHES:
            raise _no_hashes()
    return found


def _line_after(before: str, line: str) -> tuple[str, str]:
    """The path and hash in ``line``, which may begin as the path ``before`` does."""
    match line.split(" "):
        case [path, short]:
            pass
        case [same, rest, short] if _COUNT.fullmatch(same):
            path = before[: int(same)] + rest
        case _:
            raise _no_hashes()
    if len(path) > _MOST_PATH:  # each short line could else make the path of the next longer
        raise _no_hashes()
    return path, short


def _no_hashes() -> PydanticCustomError:
    return PydanticCustomError("hashes", "not a list of paths and hashes")


def _lines(hashes: Mapping[str, str]) -> str:
    """Each path with its hash, and how many letters it shares with the path in the line above."""
    lines, before = [], ""
    for path, short in hashes.items():
        same = _shared(before, path)
        lines.append(f"{same} {path[same:]} {short}")
        before = path
    return "\n".join(lines)


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


_PATH: Final = r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$"
CommentId = Annotated[str, StringConstraints(pattern=r"^k[0-9]{1,6}$")]
Place = Annotated[str, StringConstraints(pattern=rf"{_PATH}|^$", max_length=200)]
Name = Annotated[str, StringConstraints(max_length=_MOST_NAME), AfterValidator(clean_text)]
Words = Annotated[str, StringConstraints(max_length=MOST_WORDS), AfterValidator(clean_text)]
Item = Annotated[str, StringConstraints(max_length=_MOST_NAME), AfterValidator(clean_text)]
NameOrNothing = Annotated[
    str, StringConstraints(max_length=_MOST_NAME), AfterValidator(_clean_or_nothing)
]
WordsOrNothing = Annotated[
    str, StringConstraints(max_length=MOST_WORDS), AfterValidator(_clean_or_nothing)
]
Version = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")]
Hashes = Annotated[
    dict[
        Annotated[str, StringConstraints(pattern=_PATH, max_length=_MOST_PATH)],
        Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{10}$")],
    ],
    BeforeValidator(_hashes),
    # One text, not a thousand values: a case may hold only so many (app.answers.jsontext).
    PlainSerializer(_lines, return_type=str),
    WithJsonSchema({"type": "string"}),
]


class Noted(Section):
    """Something about the work; written to a file without what is as it always begins."""

    @classmethod
    def _says_something(cls, key: str, value: object) -> bool:
        return bool(value) and value != cls.model_fields[key].default


class Comment(Noted):
    """What a reviewer says, and what was said to it."""

    place: Place = Field(default="", description="Path of the answer; nothing: the whole case.")
    items: tuple[Item, ...] = Field(
        default=(), max_length=50, description="The printed items, such as I-589 B.2."
    )
    words: Words = Field(description="What is said.")
    by: Name = Field(description="Who says it.")
    on: Day = Field(description="When it was said, YYYY-MM-DD.")
    reply: WordsOrNothing = Field(default="", description="What was said to it.")
    replied_by: NameOrNothing = Field(default="", description="Who replied.")
    done: bool = Field(default=False, description="True when nothing is left to do about it.")


class SignOff(Noted):
    """Who prepared, interpreted or reviewed the case, and every answer as it was then.

    ``answers`` says later *which* answers changed; *that* something changed, ``version`` says. Each
    hash is keyed with ``salt``, chance of this sign-off: whoever has only the list of hashes cannot
    find a short answer by trying all. Whoever has the case has the salt too, so forgetting an
    answer takes its hashes, and the version, away (:mod:`app.answers.forgetting`).
    """

    by: Name = Field(description="The name that was given by hand. Nothing proves it.")
    on: Day = Field(description="When it was given, YYYY-MM-DD.")
    version: Version = Field(
        default="", description="SHA-256 of all answers then; nothing once one was forgotten."
    )
    salt: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")] = Field(
        description="Key of the hashes."
    )
    answers: Hashes = Field(
        default_factory=dict, description="Path and keyed short hash of each answer, line by line."
    )


class ReviewCopy(Noted):
    """Says that this file is a copy for a review, and of what."""

    of: Version = Field(description="SHA-256 of all answers when it was made.")
    made: Day = Field(description="When it was made, YYYY-MM-DD.")
    code: Name = Field(description="The code of the case; never a name.")


class Work(Noted):
    """The work on one case at a clinic."""

    station: Station = Field(default=Station.INTAKE, description="How far the person has come.")
    comments: dict[CommentId, Comment] = Field(
        default_factory=dict, max_length=MOST_COMMENTS, description="Comments by id."
    )
    signoffs: dict[SignOffKind, SignOff] = Field(
        default_factory=dict, description="Who prepared, interpreted and reviewed it."
    )
    copied: ReviewCopy | None = Field(
        default=None, description="Only in a copy that was made for a review."
    )
