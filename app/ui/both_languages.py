"""Composed words in both languages, where no fluent person has signed the one in use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from app import i18n
from app.i18n import N_
from app.i18n.catalogues import SOURCE
from app.problems import Problem

Made = TypeVar("Made")
BOTH = N_("{what} {do}")


def in_english(make: Callable[[], Made]) -> Made | None:
    """What ``make`` returns in English; None where the English need not stand beneath."""
    if not i18n.english_beneath():
        return None
    with i18n.in_english():
        return make()


def in_both(make: Callable[[], str]) -> str:
    """The words of ``make`` in the language in use, and the English beneath where it must be."""
    native, english = make(), in_english(make)
    return native if english is None else beneath(native, english)


def problem_words(problem: Problem, message: str = BOTH) -> str:
    """What is wrong and what to do, said as in ``message``; the English beneath where it must be.

    A Problem comes in finished words: those of the language that was in use when it was raised.
    """
    native = i18n._(message).format(what=problem.message, do=problem.do)
    if not i18n.english_beneath():
        return native
    what, do = i18n.english_of(problem.message), i18n.english_of(problem.do)
    return beneath(native, message.format(what=what, do=do)) if what and do else native


def finished(words: str) -> str:
    """Words that came finished in the language in use, also for what is made in English now."""
    return i18n.english_of(words) or words if i18n.language() == SOURCE else words


def apart(native: Sequence[str], english: Sequence[str]) -> str:
    """The English of several words in one line, those that differ; left to right in any case."""
    other = (words for words in english if words not in native)
    return " \u00b7 ".join(f"\u2066{words}\u2069" for words in other)


def beneath(native: str, english: str) -> str:
    """The English under the native words: the lines that differ; left to right in any case."""
    shown = native.split("\n")
    lines = (line for line in english.split("\n") if line and line not in shown)
    return "\n".join([native, *(f"\u2066{line}\u2069" for line in lines)])
