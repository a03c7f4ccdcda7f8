"""What was typed beside what the sample holds: answer by answer, then box by box on paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pikepdf

from app.answers import paths, proposals
from app.answers.case import Case
from app.answers.rows import Rows
from app.answers.states import Answer, State
from app.interview import flow
from app.interview.asked import Asked, told_at
from app.interview.pages import RowsPage
from app.interview.places import expand
from app.interview.places import found as stands
from app.interview.questions import Sworn
from app.interview.sections import SECTIONS
from app.interview.tables import row_ids
from tests.ui.play.truth import FILINGS, PEOPLE, Truth

_IDS = re.compile(r"-(f\d+)-(p\d+)-")

Difference = dict[str, tuple[object, object]]
"""What differs, by its path or name: what the window made, and what it should be."""


def answers(typed: Case, truth: Truth, today: date) -> Difference:
    """Return the questions of ``typed`` whose answers are not the true ones."""
    found: Difference = {}
    for asked in flow.asked(typed, today):
        mine, true = told_at(typed, asked), truth.known(asked)
        if _bare(mine) != _bare(true):
            found[asked.path] = (mine, true)
        if isinstance(asked.question, Sworn):
            found |= _sworn(typed, truth, asked)
    return found


def _sworn(typed: Case, truth: Truth, asked: Asked) -> Difference:
    """Whether the item is confirmed, and how it is explained."""
    _filings, filing, below = asked.path.split(".", 2)
    item = paths.get(typed, asked.path)
    mine = (
        proposals.confirmed(typed, filing, proposals.key_of(below)),
        _bare(item.explanation),
    )
    true = (
        truth.sworn(asked.path).confirmed is not None,
        _bare(truth.explanation(asked.path)),
    )
    return {} if mine == true else {f"{asked.path} (confirmed, explained)": (mine, true)}


def tables(typed: Case, truth: Truth, today: date) -> Difference:
    """Return the lists that are asked for and do not have the true rows, or the true end."""
    found: Difference = {}
    for step in flow.steps(typed, today):
        if isinstance(step.page, RowsPage):
            path = expand(step.page.table, step.subject)
            mine = (row_ids(typed, path), _end(stands(typed, path)))
            true = (truth.our_rows(path), _end(stands(truth.case, truth.path(path))))
            if mine != true:
                found[path] = (mine, true)
    return found


def without_question(case: Case) -> set[str]:
    """Return the paths of the answers in ``case`` that no question asks for, in any case."""
    pages = (page for section in SECTIONS for page in section.pages)
    asked = "|".join(sorted({_pattern(one.path) for page in pages for one in page.questions}))
    known = re.compile(rf"({asked})(\.answer|\.explanation)?")
    said = (path for path, told in paths.walk(case) if told.state is not State.UNASKED)
    return {path for path in said if not known.fullmatch(path)}


def _pattern(template: str) -> str:
    return re.sub(r"\\\{[pfr]\\\}", "[a-z]+[0-9]+", re.escape(template))


def forms(made: Path, wanted: Path, truth: Truth) -> Difference:
    """Return every box, and every file, of ``made`` that is not as in ``wanted``."""
    ours = {_renamed(file.name, truth): file for file in made.iterdir()}
    theirs = {file.name: file for file in wanted.iterdir()}
    found: Difference = {}
    for name in sorted(ours.keys() | theirs.keys()):
        if name not in ours or name not in theirs:
            found[name] = (name in ours, name in theirs)
        elif ours[name].read_bytes() != theirs[name].read_bytes():
            found |= _boxes(name, ours[name], theirs[name])
    return found


def _boxes(name: str, ours: Path, theirs: Path) -> Difference:
    mine, true = dict(_values(ours)), dict(_values(theirs))
    wrong = {key for key in mine.keys() | true.keys() if mine.get(key) != true.get(key)}
    found: Difference = {f"{name} {key}": (mine.get(key), true.get(key)) for key in sorted(wrong)}
    return found or {name: ("other bytes", "")}


def _values(file: Path) -> Iterator[tuple[str, str]]:
    with pikepdf.open(file) as document:
        if "/AcroForm" in document.Root:
            yield from _below(document.Root.AcroForm.Fields, "")


def _below(fields: Iterable[pikepdf.Object], above: str) -> Iterator[tuple[str, str]]:
    for field in fields:
        name = above + str(field.get("/T", ""))
        kids = [kid for kid in field.get("/Kids", pikepdf.Array()) if "/T" in kid]
        if kids:
            yield from _below(kids, f"{name}.")
        else:
            yield name, str(field.get("/V", ""))


def _renamed(name: str, truth: Truth) -> str:
    """The name that the file has when the ids are those of the sample."""
    found = _IDS.search(name)
    assert found is not None, name
    filing = truth.their_id(FILINGS, found[1])
    person = truth.their_id(PEOPLE, found[2])
    return name.replace(found[0], f"-{filing}-{person}-")


def _bare(answer: Answer) -> tuple[State, object]:
    """An answer without where it came from."""
    return answer.state, answer.value


def _end(table: object) -> tuple[State, bool] | None:
    return (table.state, table.complete) if isinstance(table, Rows) else None
