"""A case with an answer to every question there is, also to those that exclude each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

from app.answers import paths, proposals
from app.answers.case import Case
from app.answers.rows import Rows
from app.answers.states import State, given
from app.answers.text import FreeText
from app.interview import flow
from app.interview import questions as kinds
from app.interview.asked import Asked, told_at
from app.interview.places import answer
from app.interview.tables import row_ids
from tests.interview.cases import DAY, one_row_everywhere
from tests.ui.flips import flips

_CURRENT: Final = "people.p1.marriages.r2"


@cache
def full_case() -> Case:
    """``one_row_everywhere``, every question answered and what opens further ones opened.

    p1 is married again (to p6), after the marriage to p2 ended.
    """
    case = paths.replace(one_row_everywhere(), "people.p6", {})
    case = paths.replace(case, _CURRENT, {"spouse": "p6", "ended": {"state": "none"}})
    for path, table in paths.tables(case):
        if table.rows and not table.complete:
            whole = Rows(state=State.GIVEN, rows=table.rows, complete=True)
            case = paths.replace(case, path, whole)
    return answered(case)


@cache
def fullest_case() -> Case:
    """``full_case``, also with answers to all that only another answer to a gate would ask for.

    These are *not used* in it; each comes into use when its gate is flipped.
    """
    case = full_case()
    for path, other in flips(case):
        if other.is_given:
            there = answered(paths.replace(case, path, other))
            case = paths.replace(there, path, answer(case, path))
    return case


def answered(case: Case) -> Case:
    """``case`` with a plausible answer to each question that is asked and not answered yet."""
    while todo := tuple(_open(case)):
        for number, one in enumerate(todo):
            case = _with_answer(case, one, number)
    return case


def _open(case: Case) -> Iterator[Asked]:
    """The questions without an answer; sworn ones also without what explains them."""
    for one in flow.asked(case, DAY):
        sworn = isinstance(one.question, kinds.Sworn) and one.question.explanation
        waits = [told_at(case, one), *([answer(case, f"{one.path}.explanation")] if sworn else [])]
        if any(told.state is State.UNASKED for told in waits):
            yield one


def _with_answer(case: Case, one: Asked, number: int) -> Case:
    if isinstance(one.question, kinds.Sworn):
        return _sworn(case, one, one.question, number)
    value = _VALUES[type(one.question)](case, one, number)
    return paths.replace(case, one.path, value if one.question.plain else given(value))


def _sworn(case: Case, one: Asked, question: kinds.Sworn, number: int) -> Case:
    _filings, filing, below = one.path.split(".", 2)
    if told_at(case, one).state is State.UNASKED:
        case = paths.replace(case, f"{one.path}.answer", given(value=True))
    if question.explanation:
        explained = given(_story(case, one, number))
        case = paths.replace(case, f"{one.path}.explanation", explained)
    return proposals.confirm(case, filing, proposals.key_of(below), DAY)


def _text(_case: Case, one: Asked, number: int) -> str:
    """Words that tell where they belong, or so many digits."""
    question = one.question
    assert isinstance(question, kinds.Text)
    if question.digits or question.shape == "number":
        return f"{number:0{question.digits or 6}}"
    return f"{one.path.rpartition('.')[2]} {number}".replace("_", " ")


def _story(_case: Case, one: Asked, number: int) -> FreeText:
    return FreeText(said=f"Told at {one.path} {number}", language="en")


def _yes(_case: Case, one: Asked, _number: int) -> bool:
    """Yes; but nobody has died."""
    return not one.path.endswith(".deceased")


def _first(_case: Case, one: Asked, _number: int) -> str:
    assert isinstance(one.question, kinds.Choice | kinds.Choices)
    return one.question.options[0][0]


def _first_alone(case: Case, one: Asked, number: int) -> list[str]:
    return [_first(case, one, number)]


def _date(_case: Case, _one: Asked, number: int) -> str:
    return f"{1960 + number % 60}-05-14"


def _most(_case: Case, one: Asked, _number: int) -> int:
    assert isinstance(one.question, kinds.Number)
    return one.question.most


def _phone(_case: Case, _one: Asked, number: int) -> str:
    return f"202-555-01{number % 100:02}"


def _language(_case: Case, one: Asked, _number: int) -> str:
    assert isinstance(one.question, kinds.Language)
    return "en" if one.question.tag else "English"


def _row(case: Case, one: Asked, _number: int) -> str:
    assert isinstance(one.question, kinds.FromTable)
    return row_ids(case, one.question.table.replace("{p}", one.subject.person or ""))[0]


def _always(value: object) -> Callable[[Case, Asked, int], Any]:
    def same(_case: Case, _one: Asked, _number: int) -> object:
        return value

    return same


_VALUES: Final[dict[type, Callable[[Case, Asked, int], Any]]] = {
    kinds.Text: _text,
    kinds.Story: _story,
    kinds.YesNo: _yes,
    kinds.Choice: _first,
    kinds.Choices: _first_alone,
    kinds.Date: _date,
    kinds.Until: _date,
    kinds.Day: _always(DAY),
    kinds.Number: _most,
    kinds.Phone: _phone,
    kinds.Country: _always("Freedonia"),
    kinds.Countries: _always(["Freedonia"]),
    kinds.Language: _language,
    kinds.Person: _always("p2"),
    kinds.People: _always(["p3"]),
    kinds.FromTable: _row,
}
