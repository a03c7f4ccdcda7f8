"""What the page asks of a filed form, and of a difference. Nobody answers it for the person."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.asked import Asked, Step
from app.interview.pages import Page
from app.interview.places import Subject
from app.interview.questions import Choice, Day, Question, Story

WHAT: Final = Choice(
    id="earlier.what",
    path="people.{p}.differences.{r}.resolution",
    label=N_("What is this difference?"),
    options=(
        ("mistake", N_("It was a mistake then")),
        ("changed", N_("Things changed since")),
        ("both_right", N_("Both answers are right")),
    ),
)
WORDS: Final = Story(
    id="earlier.words",
    path="people.{p}.differences.{r}.words",
    label=N_("Why? Say it in your own words"),
    hint=N_("This is kept for a list of corrections. It is not sent anywhere."),
    optional=True,
)
MAILED: Final = Day(
    id="earlier.mailed",
    path="people.{p}.filed.{r}.on",
    label=N_("On which day was this form mailed?"),
    hint=N_("Without the day, things that happened since are harder to tell from differences."),
    where=N_("Look at the receipt letter, or at the proof of mailing."),
    states=(),
    plain=True,
    optional=True,
)
_PAGE: Final = Page(id="earlier", title=N_("Earlier filings"), questions=(WHAT, WORDS, MAILED))


def asked(question: Question, person: str, row: str) -> Asked:
    """That question about a row of a person."""
    subject = Subject(person=person, row=row)
    path = question.path.format(p=person, r=row)
    return Asked(Step("earlier", _PAGE, Subject(person=person)), question, subject, path)


def no_items(_path: str) -> tuple[str, ...]:
    """None of this is printed on a form."""
    return ()
