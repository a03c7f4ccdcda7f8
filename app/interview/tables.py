"""Rows of a table, people of the household, forms of a person: what is there, and a new one."""

from __future__ import annotations

from typing import Final

from app.answers import paths
from app.answers.case import Case
from app.answers.claim import Claim
from app.answers.filing import Filing
from app.answers.forms import Form
from app.answers.i131 import I131
from app.answers.i485 import I485
from app.answers.i765 import I765
from app.answers.person import Person
from app.answers.rows import Rows
from app.interview.places import found

_LETTERS: Final = {"people": "p", "filings": "f"}


def row_ids(case: Case, table: str) -> tuple[str, ...]:
    """Return the ids of the rows of ``table``, a path of the case; none where it is not there."""
    there = found(case, table)
    rows = there.rows if isinstance(there, Rows) else there
    return tuple(rows) if isinstance(rows, dict) else ()


def new_id(case: Case, table: str) -> str:
    """Return an id that no row of ``table`` has: ``r4``, ``p3``, ``f2``."""
    letter = _LETTERS.get(table, "r")
    used = set(row_ids(case, table))
    number = 1
    while f"{letter}{number}" in used:
        number += 1
    return f"{letter}{number}"


def with_row(case: Case, table: str) -> tuple[Case, str]:
    """Return the case with a new empty row in ``table``, and the row's id.

    Raises Problem ``unknown-path`` when there is no such table.
    """
    row = new_id(case, table)
    return paths.replace(case, f"{table}.{row}", Person() if table == "people" else {}), row


def with_filing(case: Case, person: str, form: str) -> tuple[Case, str]:
    """Return the case with a new filing of ``form`` by ``person``, and its id.

    Raises Problem ``answer-invalid`` when nobody has the id ``person``.
    """
    filing = new_id(case, "filings")
    return paths.replace(case, f"filings.{filing}", _filing(person, Form(form))), filing


def _filing(person: str, form: Form) -> Filing:
    if form is Form.I589:
        return Filing(form=form, person=person, claim=Claim())
    if form is Form.I765:
        return Filing(form=form, person=person, i765=I765())
    if form is Form.I131:
        return Filing(form=form, person=person, i131=I131())
    return Filing(form=form, person=person, i485=I485())
