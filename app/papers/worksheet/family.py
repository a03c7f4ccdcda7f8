"""The people of the family on a worksheet: all that is asked of each, in one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from app.i18n import N_
from app.interview.conditions import Condition
from app.interview.kin import Role
from app.interview.pages import AnyPage, RowsPage
from app.interview.sections import SECTIONS
from app.papers.said import in_both
from app.papers.sheet import Block, Grid, Heading, Text
from app.papers.worksheet.parts import LEFT_OUT, NAME, questions
from app.papers.worksheet.room import LISTED, NOTHING, merged, with_options
from app.papers.worksheet.whose import Whose, may_hold
from app.rules.sentences import Sentence, Words

PEOPLE: Final = Words(N_("The people of your family"))
MORE_PAPER: Final = Words(N_("If somebody does not fit here, write about them on more paper."))
_HUSBAND: Final = Words(N_("Husband or wife"))
_FORMER: Final = Words(N_("Husband or wife of an earlier marriage"))
_CHILD: Final = N_("Child {number}")
_SIBLING: Final = N_("Brother or sister {number}")

_KIN: Final[tuple[tuple[Role, tuple[Sentence, ...]], ...]] = (
    ("spouse", (_HUSBAND,)),
    ("former spouse", (_FORMER,)),
    ("child", tuple(Words(_CHILD, number=one) for one in (1, 2, 3))),
    ("parent", (Words(N_("Mother")), Words(N_("Father")))),
    ("sibling", tuple(Words(_SIBLING, number=one) for one in (1, 2, 3))),
    ("principal", (Words(N_("The main applicant, if that is somebody else")),)),
)
_QUESTION: Final = {1: 1.0, 2: 1.4, 3: 1.9}
"""How wide the questions stand beside the room for one person, by the number of people."""
_TITLED: Final = frozenset({"family.status", "names.court"})
PART: Final = "{part}: {question}"
_MEMBERS: Final[frozenset[Role]] = frozenset({"spouse", "child"})


def family(whose: Whose) -> Iterator[Block]:
    """What the forms ask of each relative: a table with a column for each of several."""
    tables = [table for role, people in _KIN for table in _table(people, replace(whose, role=role))]
    if tables:
        yield Heading(in_both(PEOPLE))
        yield from tables
        yield Text(in_both(MORE_PAPER))


def _table(people: tuple[Sentence, ...], whose: Whose) -> Iterator[Grid]:
    """The table about those who are the same to the person; none where no form asks of them."""
    pages = tuple(_asked_of(whose))
    if pages:
        heads = (NOTHING, *map(in_both, people))
        empty = (NOTHING,) * len(people)
        asked = (row for page in (NAME, *pages) for row in _rows(page, whose))
        rows = tuple((in_both(one), *empty) for one in asked)
        shares = (_QUESTION[len(people)], *(1.0 for _one in people))
        yield Grid(heads, rows, shares, by_hand=True)


def _rows(page: AnyPage, whose: Whose) -> Iterator[Sentence]:
    """The questions of ``page``, with its title where they do not say enough without."""
    asker = Whose(whose.forms) if page.per == "member" else whose
    asked = [one for one in questions(page) if may_hold(one.asked_when, asker) is not False]
    labels = tuple(merged(asked, with_options))
    if isinstance(page, RowsPage):
        yield Words(PART, part=Words(page.title), question=Words(LISTED, parts=labels))
        return
    for told in labels:
        yield Words(PART, part=Words(page.title), question=told) if page.id in _TITLED else told


def _asked_of(whose: Whose) -> Iterator[AnyPage]:
    """The pages that a form has about this relative, with the questions that it has."""
    for page in (page for section in SECTIONS for page in section.pages):
        if page.per == "member" and whose.role in _MEMBERS:
            if any(may_hold(one.asked_when, Whose(whose.forms)) for one in page.questions):
                yield page
        elif page.per == "person" and page.id not in LEFT_OUT:
            whole = _asks(page.asked_when, whose)
            kept = tuple(one for one in page.questions if whole or _asks(one.asked_when, whose))
            if kept:
                yield replace(page, questions=kept)


def _asks(condition: Condition | None, whose: Whose) -> bool:
    """Whether it is the forms that make it hold for such a relative."""
    return may_hold(condition, whose) not in {False, may_hold(condition, whose.of_nothing())}
