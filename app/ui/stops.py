"""Where a person can be in the window: pages of questions, and what comes after them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.answers.case import Case
from app.i18n import N_, _
from app.interview import flow
from app.interview.asked import Step

CHECK = "check"
FORMS = "forms"
FINISH = "finish"
HELP = "help"


@dataclass(frozen=True)
class Stop:
    """One place: ``id`` stays the same while the case changes, ``row`` is its row in the sidebar.

    ``step`` is the page of questions; None for the pages that are none. ``title`` is a message.
    """

    id: str
    row: str
    title: str
    step: Step | None = None


_AFTER = (
    Stop(CHECK, CHECK, N_("Check all your answers")),
    Stop(FORMS, FORMS, N_("Official forms")),
    Stop(FINISH, FINISH, N_("Fill the forms")),
)
AT_ANY_TIME = Stop(HELP, "", N_("Help"))


def stops(case: Case, today: date) -> tuple[Stop, ...]:
    """Every place of this case in order: the questions section by section, each with its check."""
    found = [Stop(step.id, step.section, step.page.title, step) for step in flow.steps(case, today)]
    return (*_checked(case, found, today), *(_AFTER if case.filings else ()))


def section_check(section: str) -> str:
    """The id of the stop where the answers of ``section`` are checked."""
    return f"{CHECK}:{section}"


def checked_section(stop: Stop) -> str:
    """The section whose answers are checked at ``stop``; nothing when it is another place."""
    start, _colon, section = stop.id.partition(":")
    return section if start == CHECK else ""


def about(stop: Stop, case: Case) -> str:
    """The title of ``stop`` and whom it is about, for lists on the screen (never for titles)."""
    title = _(stop.title)
    person = case.people.get(stop.step.subject.person or "") if stop.step else None
    if person is None or len(case.people) < 2:
        return title
    name = person.name.given.value or person.name.family.value
    if not name:
        return title
    return _("{page} ({person})").format(page=title, person=f"\u2068{name}\u2069")


def _checked(case: Case, found: list[Stop], today: date) -> Iterator[Stop]:
    """The stops, with a check after each section that asks something."""
    for section in flow.visible(case, today):
        inside = [stop for stop in found if stop.row == section.id]
        yield from inside
        if any(stop.step and stop.step.page.questions for stop in inside):
            yield Stop(section_check(section.id), section.id, N_("Check your answers"))
