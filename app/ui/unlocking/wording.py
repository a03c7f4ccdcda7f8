"""What the pages of a passphrase say of themselves, and problems that follow the language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from app import i18n
from app.i18n import _
from app.i18n.catalogues import SOURCE
from app.problems import Problem
from app.ui.both_languages import BOTH


@dataclass(frozen=True)
class Wording:
    """Messages (``N_``): a title, sentences beneath it, the button, and the button at work."""

    title: str
    intro: tuple[str, ...]
    act: str
    busy: str


def telling(problem: Problem) -> Callable[[], str]:
    """What is wrong and what to do, in the language in use whenever it is called.

    A Problem comes in finished words; where their English is not known they stay as they came.
    """
    told_in = i18n.language()
    known = [_source(words, told_in) for words in (problem.message, problem.do)]
    return partial(_told, problem, told_in, *known)


def _source(words: str, told_in: str) -> str:
    return words if told_in == SOURCE else i18n.english_of(words)


def _told(problem: Problem, told_in: str, what: str, do: str) -> str:
    if i18n.language() == told_in or not what or not do:
        return _(BOTH).format(what=problem.message, do=problem.do)
    return _(BOTH).format(what=_(what), do=_(do))
