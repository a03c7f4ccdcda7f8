"""One section of the interview as blocks of a worksheet: its pages, about one person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from app.answers.forms import Form
from app.filing.notices import TRAVEL
from app.i18n import N_
from app.interview.pages import AnyPage, FormsPage, RowsPage, Section
from app.interview.questions import Question
from app.interview.sections import SECTIONS
from app.papers.said import in_both
from app.papers.sheet import Block, Heading, Text, Together
from app.papers.worksheet.room import fields, rows
from app.papers.worksheet.whose import Whose, may_hold
from app.rules.sentences import Words

CALM: Final = Words(N_("You may leave this part empty and tell it in person."))
IF_IT_FITS: Final = Words(N_("Only if this is about you."))

_ROWS: Final = {
    "timeline.homes": 5,
    "timeline.schools": 3,
    "timeline.jobs": 4,
    "names.other": 4,
    "journeys.papers": 3,
    "journeys.departures": 5,
}
_FEW: Final = 2
LEFT_OUT: Final = frozenset({"family.close", "who.people", "who.where"})
"""Links between people, whom the part about the family asks for; and what is decided at the end."""
_TRAVEL: Final = frozenset({"journeys.plan", "travel.warning"})


def part(section: Section, whose: Whose) -> Iterator[Block]:
    """What ``section`` asks the person who files; nothing where it asks nothing."""
    for page in section.pages:
        if page.per == "filing":
            for form in (one for one in Form if one in whose.forms):
                yield from _page_of(page, replace(whose, forms=frozenset({form})))
        elif page.per != "member":
            yield from _page_of(page, whose)


def _page_of(page: AnyPage, whose: Whose) -> Iterator[Block]:
    """What ``page`` asks one person."""
    held = may_hold(page.asked_when, whose)
    if held is False or page.pause or page.id in LEFT_OUT or isinstance(page, FormsPage):
        return
    asked = [one for one in questions(page) if may_hold(one.asked_when, whose) is not False]
    if asked:
        first, *rest = _room(page, asked)
        yield Together((*_head(page, unsure=held is None), first), begins=True)
        yield from rest
    elif held and not page.questions:
        yield Together((*_head(page, unsure=False), *_told(page.body)))


def under_18() -> Block:
    """What a young person who is here alone reads before the questions of a hard part."""
    page = _page("happened.child")
    return Together((*_head(page, unsure=False, calm=False), *_told(page.body)))


def _room(page: AnyPage, asked: list[Question]) -> Iterator[Block]:
    if isinstance(page, RowsPage):
        return rows(page, asked, _ROWS.get(page.id, 1 if page.optional else _FEW))
    return fields(asked)


def _head(page: AnyPage, *, unsure: bool, calm: bool = True) -> Iterator[Block]:
    """The title and what is said before the questions."""
    yield Heading(in_both(Words(page.title)), 2)
    if page.id in _TRAVEL:
        yield Text(in_both(Words(TRAVEL)), "strong")
    if page.sensitive and calm:
        yield Text(in_both(CALM), "strong")
    if unsure:
        yield Text(in_both(IF_IT_FITS), "small")
    if page.intro:
        yield Text(in_both(Words(page.intro)))
    if isinstance(page, RowsPage):
        yield from _told(page.body)


def _told(body: tuple[str, ...]) -> Iterator[Block]:
    return (Text(in_both(Words(one)), "small") for one in body)


def questions(page: AnyPage) -> tuple[Question, ...]:
    """What stands on ``page``; the name, which the list of people asks for, with its parts."""
    before = _page("who.people").questions if page.id == NAME.id else ()
    return (*before, *page.questions)


@cache
def _page(page_id: str) -> AnyPage:
    return next(page for one in SECTIONS for page in one.pages if page.id == page_id)


NAME: Final = _page("names.name")
