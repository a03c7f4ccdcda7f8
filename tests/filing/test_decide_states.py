"""Every mapped field in every state.

Only a given answer prints a value, only the map's words stand for *none*, *not applicable* and
*unknown*, and what is open prints nothing and is listed.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

import pytest

from app.answers import paths
from app.answers.case import Case
from app.answers.states import State, given, without_value
from app.filing.ledger import Ledger
from app.filing.maps import MapRow
from app.filing.outcome import OPEN_STATES, Resolved
from app.filing.scope import Scope
from app.filing.showing import Showing, Shown
from tests.filing import households

TODAY = date(2026, 3, 1)
ONE_ARRIVAL = {"e1": households.arrival(2024), "complete": True}
ROWS = households.mapped_rows()
DOES_NOT_BEND = re.compile(
    r"derived\.self\.has_children"  # answered as a whole: test_decide.py
    r"|derived\..*\.previous_arrival"  # two arrivals, one undated: test_derived.py
    r"|rows\.last_homes\[\d\]\.country"  # decides which rows there are: test_tables.py
)
BENDABLE = [row for row in ROWS if not DOES_NOT_BEND.match(str(row.source))]


def show(case: Case, row: MapRow) -> tuple[Shown | None, Ledger]:
    ledger = Ledger()
    showing = Showing(Scope(case, "f1", TODAY), households.form_map(), ledger)
    return showing.show(row, households.fields()[row.field]), ledger


@cache
def household(rows: int) -> Case:
    return households.case(rows=rows)


@cache
def opened(row: MapRow) -> Case:
    """A household in which all gates of ``row`` are open and its own answer is the one it prints.

    Tables have just the rows up to this one, so that a row without dates stays where it is.
    """
    table = re.search(r"(rows\.\w+)\[(\d)\]", str(row.source))
    size = int(table[2]) + 1 if table else 3
    case = household(size + (table is not None and table[1] == "rows.last_homes"))
    if "last_entry" in str(row.source):
        owner = sources(case, str(row.source))[0].split(".")[1]
        case = paths.replace(case, f"people.{owner}.entries", ONE_ARRIVAL)
    for name in row.gates:
        gate = households.form_map().gates[name]
        if gate.path is not None and gate.equals is not None and "derived" not in gate.path:
            case = answered(case, gate.path, gate.equals)
    if row.codec == "no":
        case = answered(case, str(row.source), False)
    if row.codec == "choice" and "derived" not in str(row.source):
        case = answered(case, str(row.source), row.when[0])
    if row.codec in ("yes", "checked"):
        case = answered(case, str(row.source), True)
    return case


def sources(case: Case, path: str) -> tuple[str, ...]:
    found = Scope(case, "f1", TODAY).resolve(path)
    assert isinstance(found, Resolved)
    return found.sources


def answered(case: Case, path: str, value: Any) -> Case:
    return paths.replace(case, sources(case, path)[0], given(value))


def bent(row: MapRow, state: State) -> Case:
    """The household of ``row`` with all answers that it shows put into ``state``."""
    case = opened(row)
    for path in sources(case, str(row.source)):
        table = re.fullmatch(r"(people\.\w+\.other_names)\..*", path)
        answer: object = {"state": state.value} if table else without_value(state)
        case = paths.replace(case, table[1] if table else path, answer)
    return case


def named(rows: list[MapRow]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows, ids=lambda row: households.short(row.field))


@named([row for row in ROWS if "has_children" not in str(row.source)])
def test_every_mapped_field_prints_its_given_answer(row: MapRow) -> None:
    shown, ledger = show(opened(row), row)
    assert shown is not None
    assert shown.printed is True if row.ticks else isinstance(shown.printed, str)
    assert (ledger.missing, ledger.refused, ledger.to_translate, ledger.unused) == ((), (), (), ())


@named(BENDABLE)
def test_every_open_state_prints_nothing_and_is_listed(row: MapRow) -> None:
    for state in OPEN_STATES:
        shown, ledger = show(bent(row, state), row)
        assert shown is None, state
        assert ledger.missing, state
        assert not ledger.refused, state


@named(BENDABLE)
def test_every_answer_without_a_value_prints_the_word_of_the_map(row: MapRow) -> None:
    for state in (State.NONE, State.NOT_APPLICABLE, State.UNKNOWN):
        shown, ledger = show(bent(row, state), row)
        word = "" if row.ticks else households.form_map().printed_for(row, state)
        assert (shown.printed if shown else "") == word, state
        assert not ledger.refused, state
        assert row.ticks or not ledger.missing, state
