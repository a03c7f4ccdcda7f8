"""Which pages stand together on one sheet, and which stay pages of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import groupby
from typing import Final

from app.answers.case import Case
from app.interview.asked import Step, steps_of
from app.interview.pages import AnyPage, FormsPage, Section
from app.interview.sections import SECTIONS
from app.ui.stops import Stop, checked_section

_SHEET: Final = "sheet"


def is_apart(page: AnyPage) -> bool:
    """Whether ``page`` is shown alone in clinic entry too.

    That is what hurts to be asked, what is only to be read (a warning between two fields is
    passed over), and the choice of forms.
    """
    return page.sensitive or not page.questions or isinstance(page, FormsPage)


def sheet_of(step: Step) -> str:
    """The id of the sheet on which ``step`` stands; nothing for a page of its own.

    It stays the same while the case changes: ``sheet:names.1/p2``.
    """
    run = _runs(step.section).get(step.page.id)
    if run is None:
        return ""
    subject = (step.subject.filing, step.subject.person)
    return "/".join((f"{_SHEET}:{step.section}.{run}", *(one for one in subject if one)))


def gathered(stops: Iterable[Stop]) -> tuple[Stop, ...]:
    """Put the stops of one page each together to sheets, in the same order.

    A section whose answers can all be seen on its sheets has no check of its own; where some
    of it hurts, the check stays.
    """
    return tuple(_put_together(stops))


def steps_on(case: Case, sheet: str, today: date) -> tuple[Step, ...]:
    """Return what stands on the sheet of that id in the case as it is now, in order."""
    steps = steps_of(case, _section_of(sheet), today)
    return tuple(step for step in steps if sheet_of(step) == sheet)


def _put_together(stops: Iterable[Stop]) -> Iterator[Stop]:
    for sheet, inside in groupby(_on_sheets(stops), key=_first):
        together = tuple(stop for _sheet, stop in inside)
        if sheet:
            yield _sheet(sheet, together)
        else:
            yield from together


def _on_sheets(stops: Iterable[Stop]) -> Iterator[tuple[str, Stop]]:
    """Each stop with the id of its sheet."""
    sheet = ""
    for stop in stops:
        if stop.step is not None:
            sheet = sheet_of(stop.step)
        elif not _is_check_of(stop, sheet):
            sheet = ""
        yield sheet, stop


def _is_check_of(stop: Stop, sheet: str) -> bool:
    """Whether all that is checked at ``stop`` can be seen on ``sheet`` and those before it."""
    section = _section_of(sheet) if sheet else None
    return section is not None and checked_section(stop) == section.id and not section.sensitive


def _sheet(sheet: str, together: tuple[Stop, ...]) -> Stop:
    section = _section_of(sheet)
    steps = [one.step for one in together if one.step is not None]
    title = section.title if len(steps) > 1 else steps[0].page.title
    return Stop(sheet, section.id, title, steps[0], together)


def _first(pair: tuple[str, Stop]) -> str:
    return pair[0]


@cache
def _runs(section: str) -> dict[str, int]:
    """For each page of ``section`` that is not apart: the number of the sheet it stands on."""
    found: dict[str, int] = {}
    run, before = 0, ""
    for page in _section(section).pages:
        here = "" if is_apart(page) else page.per
        run += bool(here) and here != before
        before = here
        if here:
            found[page.id] = run
    return found


@cache
def _section(section: str) -> Section:
    return next(one for one in SECTIONS if one.id == section)


def _section_of(sheet: str) -> Section:
    return _section(sheet.partition(":")[2].partition(".")[0])
