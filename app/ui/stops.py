"""Where a person can be in the window: pages of questions, and what comes after them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from app.answers.case import Case
from app.i18n import N_, _
from app.interview import flow
from app.interview.asked import Step

CHECK = "check"
NOTICED = "noticed"
DATES = "dates"
EARLIER = "earlier-filings"
EXPLANATIONS = "explanations"
REVIEW = "review"
FORMS = "forms"
FINISH = "finish"
EXHIBITS = "exhibits"
PAPERS = "papers"
HELP = "help"


@dataclass(frozen=True, slots=True)
class Stop:
    """One place: ``id`` stays the same while the case changes, ``row`` is its row in the sidebar.

    ``step`` is the page of questions; None for the pages that are none. ``title`` is a message.
    A sheet of clinic entry stands for all stops ``among`` it; its step is the first of them.
    """

    id: str
    row: str
    title: str
    step: Step | None = None
    among: tuple[Stop, ...] = ()

    def covers(self, stop_id: str) -> bool:
        """Whether the stop of that id is this one, or stands on it."""
        return stop_id in {self.id, *(one.id for one in self.among)}


NOTICED_TITLE = N_("What Portolan noticed")
DATES_TITLE = N_("Next dates")
EARLIER_TITLE = N_("Earlier filings")
EXPLANATIONS_TITLE = N_("Why answers differ")
REVIEW_TITLE = N_("Read before you file")
EXHIBITS_TITLE = N_("Papers you add")
PAPERS_TITLE = N_("Papers to print")
_AFTER = (
    Stop(CHECK, CHECK, N_("Check all your answers")),
    Stop(REVIEW, REVIEW, REVIEW_TITLE),
    Stop(FORMS, FORMS, N_("Official forms")),
    Stop(FINISH, FINISH, N_("Fill the forms")),
    Stop(EXHIBITS, EXHIBITS, EXHIBITS_TITLE),
    Stop(PAPERS, PAPERS, PAPERS_TITLE),
)
_BESIDE = (
    Stop(NOTICED, NOTICED, NOTICED_TITLE),
    Stop(DATES, DATES, DATES_TITLE),
    Stop(EARLIER, EARLIER, EARLIER_TITLE),
    Stop(EXPLANATIONS, EXPLANATIONS, EXPLANATIONS_TITLE),
)
AT_ANY_TIME = Stop(HELP, "", N_("Help"))


def stops(case: Case, today: date) -> tuple[Stop, ...]:
    """Every place of this case in order: the questions section by section, each with its check."""
    found = tuple(_checked(flow.steps(case, today)))
    return (*found, *(_AFTER if case.filings else ()))


def beside(case: Case) -> tuple[Stop, ...]:
    """Places that are no part of the way: Continue never leads there."""
    return (*(_BESIDE if case.filings else ()), AT_ANY_TIME)


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


def _checked(steps: tuple[Step, ...]) -> Iterator[Stop]:
    """The pages, with a check after each section that asks something."""
    for section, inside in groupby(steps, key=_section):
        asks = False
        for step in inside:
            asks = asks or bool(step.page.questions)
            yield Stop(step.id, section, step.page.title, step)
        if asks:
            yield Stop(section_check(section), section, N_("Check your answers"))


def _section(step: Step) -> str:
    return step.section


class Outline:
    """The stops of the open case, worked out once for each state of it."""

    def __init__(self, current: Callable[[], Case], today: Callable[[], date]) -> None:
        self._current, self._today = current, today
        self._arrange: Callable[[tuple[Stop, ...]], tuple[Stop, ...]] = tuple
        self._for: tuple[Case, date] | None = None
        self._stops: tuple[Stop, ...] = ()

    @property
    def case(self) -> Case:
        """The case as it is now."""
        return self._current()

    @property
    def today(self) -> date:
        """The person's own day."""
        return self._today()

    def arrange(self, arranged: Callable[[tuple[Stop, ...]], tuple[Stop, ...]]) -> None:
        """From now on show the stops as ``arranged`` makes them of those of one page each."""
        self._arrange, self._for = arranged, None

    def stops(self) -> tuple[Stop, ...]:
        """All stops of the case as it is now, in order."""
        now = (self.case, self.today)
        if self._for is None or self._for[0] is not now[0] or self._for[1] != now[1]:
            self._for, self._stops = now, self._arrange(stops(*now))
        return self._stops
