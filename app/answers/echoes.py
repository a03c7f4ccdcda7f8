"""Where else in a case the same words stand. Told to the person, never acted on by itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final

from app.answers import paths
from app.answers.case import Case
from app.answers.dates import PartialDate
from app.answers.filed import Filed
from app.answers.forgetting import lies_in
from app.answers.model import Frozen
from app.answers.rows import Rows
from app.answers.states import Answer
from app.answers.text import FreeText
from app.problems import Problem

_SHORTEST: Final = 4  # letters; codes of states and ids of rows are shorter
_LONG: Final = 20
_DIGITS: Final = 6
_SENTENCE: Final = re.compile("[.!?\\n\u061f\u06d4\u3002]+")
Words = frozenset[str]


def words_at(case: Case, path: str) -> Words:
    """Return what to look for of the answer or row at ``path``: names, days, whole sentences.

    Codes, yes and no, and numbers that are counts say nothing by themselves. Nothing when there
    is nothing at ``path``.
    """
    try:
        here = paths.get(case, path)
    except Problem:
        return frozenset()
    told = (text for _path, text in _texts(here, path))
    typed = (part for at, parts in case.drafts.items() if lies_in(at, [path]) for part in parts)
    return frozenset(one for text in (*told, *typed) for one in _pieces(text))


def echoes(case: Case, words: Words, but: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the places where one of ``words`` stands, each once, in the order of the case.

    ``but`` are places that are left out with all below them. Letters, accents in another form,
    and dashes in numbers make no difference; parts of a word do not count.
    """
    left_out = tuple(but)
    found = (
        place
        for place, text in (*_texts(case, ""), *_drafted(case), *_noted(case))
        if not lies_in(place, left_out) and _stands_in(words, text)
    )
    return tuple(dict.fromkeys(found))


def _drafted(case: Case) -> Iterator[tuple[str, str]]:
    for path, parts in case.drafts.items():
        for part in parts:
            yield path, part


def _noted(case: Case) -> Iterator[tuple[str, str]]:
    """What reviewers and helpers wrote, comment by comment."""
    for key, one in case.work.comments.items():
        for text in (one.words, one.reply, one.by, one.replied_by, *one.items):
            yield f"work.comments.{key}", text
    for kind, signoff in case.work.signoffs.items():
        yield f"work.signoffs.{kind.value}", signoff.by


def _texts(here: object, path: str) -> Iterator[tuple[str, str]]:
    """Every text below ``here`` with the place where it can be forgotten."""
    if isinstance(here, Answer):
        yield from ((path, text) for text in _said(here.value))
    elif isinstance(here, Filed):
        yield from _read(here, path)
    elif isinstance(here, Rows | dict):
        rows = here.rows if isinstance(here, Rows) else here
        for key, row in rows.items():
            yield from _texts(row, f"{path}.{key}")
    elif isinstance(here, Frozen):
        yield from _in_group(here, path)


def _in_group(here: Frozen, path: str) -> Iterator[tuple[str, str]]:
    for name, field in type(here).model_fields.items():
        child = getattr(here, name)
        below = f"{path}.{name.rstrip('_')}".lstrip(".")
        if path == "" and name in {"drafts", "work"}:
            continue
        if isinstance(child, str) and not isinstance(child, Enum):
            yield (path if field.is_required() else below), child
        else:
            yield from _texts(child, below)


def _said(value: object) -> Iterator[str]:
    if isinstance(value, FreeText):
        yield from (text for text in (value.said, value.english, value.translated_by) if text)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _said(one)
    elif isinstance(value, PartialDate) and value.day is not None:
        yield str(value)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value


def _read(filed: Filed, path: str) -> Iterator[tuple[str, str]]:
    """What was read from a filed form, value by value."""
    for key, value in filed.answers.items():
        yield from ((f"{path}.answers.{key}", text) for text in _said(value))
    for one in filed.unread:
        yield from ((f"{path}.unread.{one.box}", text) for text in _said(one.value))


def _pieces(text: str) -> Iterator[str]:
    """The whole of a text, and each long sentence of it."""
    for piece in (text, *_SENTENCE.split(text)):
        plain = _plain(piece)
        if len(plain) >= (_SHORTEST if piece is text else _LONG):
            yield plain


def _stands_in(words: Words, text: str) -> bool:
    plain = _plain(text)
    bare = plain.replace(" ", "")
    return any(_is_in(one, plain) or ((number := _number(one)) and number in bare) for one in words)


def _is_in(word: str, plain: str) -> bool:
    # Scripts without spaces have no ends of words; what is long is the same words all the same.
    return f" {word} " in f" {plain} " or (len(word) >= _LONG and word in plain)


def _number(word: str) -> str:
    """The digits of a number such as an A-Number, with or without its letter; else nothing."""
    digits = "".join(filter(str.isdecimal, word))
    letters = sum(map(str.isalpha, word))
    return digits if len(digits) >= _DIGITS and letters <= 1 else ""


def _plain(text: str) -> str:
    """Letters and digits alone, with single spaces between."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = (one if one.isalnum() or unicodedata.combining(one) else " " for one in folded)
    return " ".join("".join(kept).split())
