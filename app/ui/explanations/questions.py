"""What is asked about answers that differ. Nobody answers it for the person."""

from __future__ import annotations

from typing import Final

from app.answers.case import Case
from app.i18n import N_
from app.interview.asked import Asked, Step
from app.interview.pages import Page
from app.interview.places import Subject, expand
from app.interview.questions import Story

WORDS: Final = Story(
    id="explanations.words",
    path="filings.{f}.explanations.{r}.words",
    label=N_("Why do these answers differ? Say it in your own words"),
    hint=N_("Such as: the two forms ask in different words."),
    states=(),
    optional=True,
)
PAGE: Final = Page(id="explanations", title=N_("Why answers differ"), questions=(WORDS,))


def asked(case: Case, filing: str, row: str) -> Asked:
    """That question about a row of a filing."""
    subject = Subject(case.filings[filing].person, filing, row)
    return Asked(Step(PAGE.id, PAGE, subject), WORDS, subject, expand(WORDS.path, subject))


def no_items(_path: str) -> tuple[str, ...]:
    """The items stand above the words."""
    return ()
