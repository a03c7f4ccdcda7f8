"""The whole case in the order of its forms: part by part, each question with its answer.

What a form leaves empty stands here too, since a reviewer looks for what is missing. Questions
behind a closed gate do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any, Final

from app.answers.case import Case
from app.answers.filing import FilingState
from app.answers.states import Answer, State
from app.filing.blanks import printed
from app.filing.item_names import item_name
from app.i18n import N_, _
from app.interview import flow
from app.interview.asked import Asked, Step, questions_of, told_at
from app.interview.pages import RowsPage
from app.interview.places import answer, expand
from app.interview.questions import Sworn
from app.interview.tables import row_ids
from app.ui.answer_lines import about, standing
from app.ui.answer_words import in_words
from app.ui.filing_boxes import FilingBoxes, newest
from app.ui.household import person_name
from app.ui.item_words import item_words
from app.ui.question_words import row_name

PART: Final = N_("{form}, Part {part}")
PLACE: Final = N_("{form}, {place}")
OF_PERSON: Final = N_("{part} ({name})")
NO_FORM: Final = N_("Told, but on no form")
_PART: Final = re.compile(r"A\.I{1,3}|Supp\. [AB]|[^.]+")


@dataclass(frozen=True)
class Line:
    """One question: where it is asked, what it is called (a message), and what is told there.

    ``say`` says the answer in the language in use. ``items`` are the printed items with their
    form; ``known`` is False while nothing is told.
    """

    path: str
    label: str
    step: Step
    row: str | None
    say: Callable[[], str]
    known: bool
    items: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, str | None]:
        """What lines of one person, home or other row have in common."""
        return self.step.id, self.row


@dataclass(frozen=True)
class Part:
    """A part of one form with its lines, or what stands on no form (without ``form``)."""

    key: str
    form: str
    part: str
    who: str
    lines: tuple[Line, ...]

    def title(self, case: Case) -> str:
        """What to call it, in the language in use."""
        if not self.form:
            return _(NO_FORM)
        words = self._name()
        if not self.who:
            return words
        return _(OF_PERSON).format(part=words, name=person_name(case, self.who))

    def _name(self) -> str:
        form = f"\u2066{self.form}\u2069"
        named = item_name(self.part).who
        if named:  # a part that no form numbers, such as the box of a lawyer
            return _(PLACE).format(form=form, place=_(named[0].message))
        return _(PART).format(form=form, part=f"\u2066{self.part}\u2069")


def read(case: Case, today: date) -> tuple[Part, ...]:
    """Every part of every form that is still to be filled; then what no form asks for."""
    lines = tuple(_lines(case, today))
    parts: list[Part] = []
    printed_somewhere = set[str]()
    for key, filing in case.filings.items():
        if filing.state is FilingState.SENT:
            continue
        boxes = FilingBoxes(key, newest(filing.form.value), today)
        boxes.read(case)
        found = _on(boxes, lines)
        printed_somewhere |= {line.path for line in found}
        who = filing.person if _is_one_of_many(case, key) else ""
        parts += _parts(key, printed(filing.form.value), who, found)
    rest = tuple(one for one in lines if one.known and one.path not in printed_somewhere)
    return (*parts, *((Part("none", "", "", "", rest),) if rest else ()))


def items_shown(line: Line) -> str:
    """The items of ``line`` as they are printed."""
    inside = (one.partition(" ")[2] for one in line.items)
    return " \u00b7 ".join(dict.fromkeys(item_words(one) for one in inside))


def heading(case: Case, line: Line) -> str:
    """The page on which ``line`` is asked, whom it is about, and which row."""
    page, words = line.step.page, [_(line.step.page.title), about(case, line.step)]
    if isinstance(page, RowsPage) and line.row:
        rows = row_ids(case, expand(page.table, line.step.subject))
        words.append(row_name(case, line.step.subject.at(line.row), page.card, rows))
    return " - ".join(one for one in words if one)


def _is_one_of_many(case: Case, key: str) -> bool:
    form = case.filings[key].form
    return sum(one.form is form for one in case.filings.values()) > 1


def _on(boxes: FilingBoxes, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Those of ``lines`` that one form asks, as they stand there; rows past the printed ones last.

    All about one row or person stands together where the form has one box for it.
    """
    by_place = {place: number for number, place in enumerate(boxes.all())}
    by_item = {place.item: number for place, number in by_place.items()}
    subjects: dict[tuple[str | None, str | None], int] = {}
    found: list[tuple[tuple[int, int], Line]] = []
    for line in lines:
        items = tuple(dict.fromkeys(boxes.items.get(line.path, ())))
        if not items:
            continue
        items = tuple(sorted(items, key=_has_no_number))
        places = [by_place[one] for one in boxes.places.get(line.path, ()) if one.item == items[0]]
        where = min(places, default=by_item.get(items[0], len(by_place)))
        subject = (line.step.subject.person, line.row)
        found.append(
            ((where, subjects.setdefault(subject, len(subjects))), replace(line, items=items))
        )
    return tuple(line for _where, line in sorted(found, key=_first))


def _has_no_number(item: str) -> bool:
    return "." not in item


def _first(one: tuple[tuple[int, int], Line]) -> tuple[int, int]:
    return one[0]


def _parts(key: str, form: str, who: str, lines: tuple[Line, ...]) -> Iterator[Part]:
    by_part: dict[str, list[Line]] = {}
    for part, group in groupby(lines, key=_part):
        by_part.setdefault(part, []).extend(group)
    for part, own in by_part.items():
        yield Part(f"{key} {part}", form, part, who, tuple(own))


def _part(line: Line) -> str:
    found = _PART.match(line.items[0].partition(" ")[2])
    return found[0] if found else ""


def _lines(case: Case, today: date) -> Iterator[Line]:
    for step in flow.steps(case, today):
        page = step.page
        if isinstance(page, RowsPage):
            yield from _table(case, step, page)
        for asked in questions_of(case, step, today):
            yield from _answers(case, asked)


def _answers(case: Case, asked: Asked) -> Iterator[Line]:
    known = told_at(case, asked).state is not State.UNASKED
    say = partial(standing, case, asked)
    question = asked.question
    row = asked.subject.row
    yield Line(asked.path, question.label, asked.step, row, say, known)
    if isinstance(question, Sworn) and question.explanation:
        path = f"{asked.path}.explanation"
        told = answer(case, path)
        if told.state is not State.UNASKED:
            words = partial(in_words, told)
            yield Line(path, question.explanation, asked.step, row, words, known=True)


def _table(case: Case, step: Step, page: RowsPage) -> Iterator[Line]:
    """A list without rows: why there are none, or that nobody said."""
    path = expand(page.table, step.subject)
    told: Answer[Any] = answer(case, path)
    if told.is_given or row_ids(case, path):
        return
    none = told.state is State.NONE and page.none
    say = partial(_, page.none) if none else partial(in_words, told)
    yield Line(path, page.title, step, None, say, told.state is not State.UNASKED)
