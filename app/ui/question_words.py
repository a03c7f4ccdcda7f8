"""An answer in the words of its question: options by their labels, people and rows by name."""

from __future__ import annotations

from functools import cache
from typing import Any

from app import i18n
from app.answers.case import Case
from app.answers.states import Answer
from app.i18n import _, names
from app.interview import questions as asked
from app.interview.labels import question_of
from app.interview.places import Subject, answer, expand
from app.interview.questions import Question
from app.interview.tables import row_ids
from app.ui.answer_words import in_words
from app.ui.household import isolated, person_name


def answered(case: Case, question: Question, subject: Subject) -> str:
    """Return what ``question`` is answered with, or that it is not."""
    told: Answer[Any] = answer(case, expand(question.path, subject))
    return in_words(told, options(case, question, subject))


def options(case: Case, question: Question, subject: Subject) -> dict[object, str]:
    """Return the words for the values that ``question`` can have."""
    match question:
        case asked.Choice() | asked.Choices():
            return {value: _(words) for value, words in question.options}
        case asked.Person() | asked.People():
            return {who: person_name(case, who) for who in case.people}
        case asked.Country() | asked.Countries():
            return _countries(i18n.language())
        case asked.Language():
            return _languages(i18n.language(), question.tag)
        case asked.FromTable():
            rows = row_ids(case, expand(question.table, subject))
            return {row: row_name(case, subject.at(row), question.card, rows) for row in rows}
    return {}


def row_name(
    case: Case, subject: Subject, card: tuple[str, ...], rows: tuple[str, ...] = ()
) -> str:
    """Return what to call the row of ``subject``: the answers on its card, or its number."""
    parts = card_words(case, subject, card)
    if parts:
        return isolated(", ".join(kept_apart(parts)))
    place = rows.index(subject.row) + 1 if subject.row in rows else 1
    return _("Number {number}").format(number=place)


def card_words(case: Case, subject: Subject, card: tuple[str, ...]) -> tuple[str, ...]:
    """Return the given answers to the questions ``card`` about the row of ``subject``."""
    known = (question_of(one) for one in card)
    return tuple(
        answered(case, one, subject)
        for one in known
        if answer(case, expand(one.path, subject)).is_given
    )


def kept_apart(words: tuple[str, ...]) -> tuple[str, ...]:
    """``words`` so that none turns another one in a window that is read from the right.

    The groups of an ID number that stands after Arabic words would change places.
    """
    return tuple(map(isolated, words)) if i18n.right_to_left() else words


@cache
def _countries(language: str) -> dict[object, str]:
    return {one.english: one.name for one in names.countries(language)}


@cache
def _languages(language: str, tag: bool) -> dict[object, str]:
    known = names.spoken_languages(language)
    return {one.code.replace("_", "-") if tag else one.english: one.name for one in known}
