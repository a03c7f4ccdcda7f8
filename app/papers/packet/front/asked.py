"""What the person knows an answer by: the words of its question, or of its list."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from app.interview.labels import question_at
from app.interview.pages import RowsPage
from app.interview.sections import SECTIONS

_OF_SWORN: Final = (".confirmed", ".answer")


def question_of(path: str) -> str:
    """The path of the question that the answer at ``path`` belongs to."""
    for end in _OF_SWORN:
        path = path.removesuffix(end)
    return path


def words_of(path: str) -> str:
    """The message of the question, or the title of the list, at ``path``; empty where none is."""
    found = question_at(question_of(path))
    if found is not None:
        return found.label
    return next((title for known, title in _lists() if known.fullmatch(path)), "")


@cache
def _lists() -> tuple[tuple[re.Pattern[str], str], ...]:
    pages = (page for section in SECTIONS for page in section.pages)
    return tuple((_pattern(page.table), page.title) for page in pages if isinstance(page, RowsPage))


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{[pfr]\\\}", "[a-z]+[0-9]+", re.escape(template)))
