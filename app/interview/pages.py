"""Pages and sections: what stands together, about whom, and what to say before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.interview.conditions import Condition
from app.interview.questions import Question

Per = Literal["case", "person", "filing", "member"]
"""Once, for each person, for each filing, or for each spouse and child of each filing's person."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """Questions that belong together; without questions it is only words to read.

    ``body`` are further paragraphs after ``intro``. ``sensitive``: about harm, no counters, no
    red, nothing required. ``pause``: asks whether the person is alone and offers to stop or to
    leave fast; nothing of it is kept.
    """

    id: str
    title: str
    questions: tuple[Question, ...] = ()
    intro: str = ""
    body: tuple[str, ...] = ()
    asked_when: Condition | None = None
    per: Per = "case"
    sensitive: bool = False
    pause: bool = False


@dataclass(frozen=True, kw_only=True)
class RowsPage(Page):
    """A list of rows: cards with Add, Change and Remove.

    ``table`` is a template (``people.{p}.residences``), ``questions`` are those of one row,
    their paths have ``{r}``. ``card`` are the ids of the questions shown on a card. ``add`` is
    the label of the button. ``none`` is the label of "there are none", empty when there must be
    one. ``line``: the rows are spells of a life and are drawn as a line with its gaps.
    ``optional``: nobody waits for it.
    """

    table: str
    card: tuple[str, ...]
    add: str
    none: str = ""
    line: bool = False
    optional: bool = False


@dataclass(frozen=True)
class Option:
    """A form whose own instructions name the situation, with where they do; nothing is advised."""

    form: str
    words: str
    citation: str


@dataclass(frozen=True)
class Situation:
    """Something a person can say of themselves, and the forms that name it."""

    id: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class FormsPage(Page):
    """Who files which form: the person states a situation, nothing is preselected."""

    situations: tuple[Situation, ...]


AnyPage = Page | RowsPage | FormsPage


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of the interview, in the order of a person's life."""

    id: str
    title: str
    pages: tuple[AnyPage, ...]
    sensitive: bool = False
