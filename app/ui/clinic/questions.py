"""What is asked about the clinic and about each of its people, in the words of the interview."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from app.answers.clinic import Task
from app.i18n import N_
from app.interview.asked import Asked, Step
from app.interview.pages import Page
from app.interview.places import Subject, expand
from app.interview.questions import Choices, Phone, Question, Text
from app.interview.sections import wording as w
from app.interview.sections.address import address

_CLINIC, _ONE = "organization", "people.{r}"
_OURS: Final = N_("Leave this empty if it is the clinic's own.")


def _plain(questions: Iterable[Question]) -> tuple[Question, ...]:
    """The questions without "I do not know": what is not known is left empty."""
    return tuple(replace(one, states=(), asked_when=None) for one in questions)


def _reached(name: str, path: str) -> tuple[Question, ...]:
    postal = (
        replace(one, hint="") if one.id.endswith(".unit") else one for one in address(name, path)
    )
    return _plain(
        (
            Phone(id=f"{name}.phone", path=f"{path}.phone", label=w.PHONE),
            Text(id=f"{name}.email", path=f"{path}.email", label=w.EMAIL, shape="email"),
            *postal,
        )
    )


TASKS: Final = (
    (Task.PREPARES, N_("Prepares forms")),
    (Task.INTERPRETS, N_("Interprets")),
    (Task.REPRESENTS, N_("Is a lawyer or an accredited representative")),
    (Task.TRANSLATES, N_("Translates papers")),
)
CLINIC: Final = (
    *_plain(
        (
            Text(
                id="clinic.organization",
                path=f"{_CLINIC}.organization",
                label=N_("Name of the clinic or organization"),
            ),
        )
    ),
    *_reached("clinic", _CLINIC),
)
ONE: Final = (
    *_plain(
        (
            Text(id="clinic.one.given", path=f"{_ONE}.given", label=w.GIVEN_NAME, shape="name"),
            Text(id="clinic.one.family", path=f"{_ONE}.family", label=w.FAMILY_NAME, shape="name"),
            Choices(
                id="clinic.one.tasks",
                path=f"{_ONE}.tasks",
                label=N_("What does this person do?"),
                hint=N_("The name is offered only where somebody is asked for who does this."),
                options=TASKS,
            ),
            Text(
                id="clinic.one.organization",
                path=f"{_ONE}.organization",
                label=N_("Business or organization"),
                hint=_OURS,
            ),
            Phone(id="clinic.one.mobile", path=f"{_ONE}.mobile", label=w.MOBILE),
        )
    ),
    *_reached("clinic.one", _ONE),
    *_plain(
        (
            Text(
                id="clinic.one.bar",
                path=f"{_ONE}.bar_number",
                label=N_("State bar number"),
            ),
            Text(
                id="clinic.one.account",
                path=f"{_ONE}.uscis_account",
                label=N_("USCIS online account number of the lawyer"),
                shape="number",
                digits=12,
            ),
        )
    ),
)


def asked(questions: tuple[Question, ...], key: str | None = None) -> tuple[Asked, ...]:
    """The questions as a page asks them, about the person of the id ``key``."""
    step = Step("", Page(id="clinic", title="", questions=questions), Subject(row=key))
    return tuple(
        Asked(step, one, step.subject, expand(one.path, step.subject)) for one in questions
    )
