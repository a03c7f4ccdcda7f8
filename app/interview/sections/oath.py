"""Builds sworn questions: one item, one question, never filled in beforehand."""

from __future__ import annotations

from app.i18n import N_
from app.interview.conditions import Condition
from app.interview.pages import Page
from app.interview.questions import Question, Sworn
from app.interview.sections import wording as w

OWN_WORDS = N_("Read the form's own words, too. The number beside each question shows where.")
NO_GUESS = N_("You answer under oath. If you are not sure, leave it open and ask a lawyer.")


def sworn(
    path: str,
    label: str,
    hint: str = "",
    *,
    explain: bool = True,
    both: bool = False,
    asked_when: Condition | None = None,
) -> Sworn:
    """Return the question of the sworn item at ``path`` below a filing (``i485.sworn.torture``).

    ``explain``: a Yes is explained; ``both``: a No, too.
    """
    return Sworn(
        id=f"sworn.{path}".replace(".sworn.", "."),
        path="filings.{f}." + path,
        label=label,
        hint=hint,
        explanation=w.EXPLAIN if explain else "",
        explained=(True, False) if both else (True,),
        asked_when=asked_when,
    )


def topic(
    name: str,
    title: str,
    *questions: Question,
    asked_when: Condition,
    intro: str = "",
    sensitive: bool = False,
) -> Page:
    """Return one page of sworn questions that belong to one topic, asked once a filing."""
    return Page(
        id=f"sworn.{name}",
        title=title,
        intro=intro,
        body=(NO_GUESS, OWN_WORDS),
        per="filing",
        asked_when=asked_when,
        questions=questions,
        sensitive=sensitive,
    )
