"""The question that asks for the answer at a path, and its label."""

from __future__ import annotations

import re
from functools import cache

from app.interview.questions import Question
from app.interview.sections import SECTIONS


@cache
def question_of(question_id: str) -> Question:
    """Return the question of that id. Raises StopIteration for an id that is no question's."""
    return next(one for one in _every() if one.id == question_id)


def question_at(path: str) -> Question | None:
    """Return the question that asks for the answer at ``path`` of a case; None if none does."""
    return next((one for pattern, one in _patterns() if pattern.fullmatch(path)), None)


def label_of(path: str) -> str:
    """Return the label of the question that asks for the answer at ``path``; the path if none."""
    found = question_at(path)
    return path if found is None else found.label


@cache
def _every() -> tuple[Question, ...]:
    pages = (page for section in SECTIONS for page in section.pages)
    return tuple(one for page in pages for one in page.questions)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Question], ...]:
    return tuple((_pattern(one.path), one) for one in _every())


def _pattern(template: str) -> re.Pattern[str]:
    known = re.sub(r"\\\{[pfr]\\\}", "[a-z]+[0-9]+", re.escape(template))
    return re.compile(rf"{known}(\.answer|\.explanation)?")
