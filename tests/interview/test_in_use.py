"""What closed gates hide is out of use, and comes back unharmed when they open again."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from hypothesis import given as property_of
from hypothesis import strategies as st

from app.answers import paths, proposals
from app.answers.case import Case, dump
from app.answers.filing import FilingState
from app.answers.rows import Rows
from app.answers.states import State, given, without_value
from app.interview import flow
from app.interview import in_use as module
from app.interview.in_use import in_use
from tests.answers.households import read
from tests.interview.cases import DAY, SAMPLES, blank, sample

STREET = "people.p1.contact.mailing.street"
DIFFERS = "people.p1.contact.mailing_differs"


def with_mailing(differs: bool) -> Case:
    case = paths.replace(blank("i765"), STREET, given("1 Invented Road"))
    return paths.replace(case, DIFFERS, given(differs))


def told(case: Case) -> dict[str, Any]:
    return {path: one for path, one in paths.walk(case) if one.state is not State.UNASKED}


def test_an_answer_behind_a_closed_gate_is_out_of_use_and_comes_back() -> None:
    open_, closed = with_mailing(differs=True), with_mailing(differs=False)
    assert paths.get(in_use(open_, DAY), STREET).value == "1 Invented Road"
    assert paths.get(in_use(closed, DAY), STREET).state is State.UNASKED
    assert paths.get(closed, STREET).value == "1 Invented Road"
    again = paths.replace(closed, DIFFERS, given(True))
    assert in_use(again, DAY) is again


def test_other_states_behind_a_closed_gate_are_out_of_use_too() -> None:
    case = paths.replace(with_mailing(differs=False), STREET, without_value(State.UNKNOWN))
    assert paths.get(in_use(case, DAY), STREET).state is State.UNASKED


def test_a_list_that_is_not_asked_for_has_no_rows_in_use() -> None:
    for rows in ({"r1": {"name": "A school"}, "complete": True}, {"state": "none"}):
        case = paths.replace(blank("i765"), "people.p1.schools", Rows.model_validate(rows))
        assert paths.get(in_use(case, DAY), "people.p1.schools") == Rows()


def test_a_relatives_row_that_speaks_to_a_sworn_item_stays_in_use() -> None:
    people = {
        "p1": {"siblings": ["p2"], "home_country": "Freedonia"},
        "p2": {
            "arrests": {"r1": {"kind": "arrested", "country": "Freedonia", "date": "2020"}},
            "schools": {"r1": {"name": "A school"}},
        },
    }
    filings = {"f1": {"form": "i589", "person": "p1", "claim": {}}}
    case = read({"people": people, "filings": filings})
    used = in_use(case, DAY)
    assert paths.get(used, "people.p2.arrests") == paths.get(case, "people.p2.arrests")
    assert paths.get(used, "people.p2.schools") == Rows()
    assert proposals.proposals(used, "f1", DAY) == proposals.proposals(case, "f1", DAY)


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_that_is_asked_is_dropped_and_all_that_is_not_used_is(name: str) -> None:
    case = sample(name)
    before, after = told(case), told(in_use(case, DAY))
    sent = tuple(f"filings.{key}." for key, one in case.filings.items() if _is_sent(one.state))
    open_ = flow.open_places(case, DAY)
    kept = {path: one for path, one in before.items() if path in after}
    assert kept == after
    assert not (before.keys() - after.keys()) & open_.answers
    hidden = {path for path in flow.orphans(case, DAY) if not path.startswith(sent or ("-",))}
    rows = {path for path in hidden & after.keys() if _in_a_row(path)}
    assert hidden & after.keys() == rows  # what speaks to a sworn item


def _is_sent(state: FilingState) -> bool:
    return state is FilingState.SENT


def _in_a_row(path: str) -> bool:
    return path.startswith("people.") and path.split(".")[-2][-1].isdigit()


@pytest.mark.parametrize("name", SAMPLES)
def test_what_was_sent_stands_as_it_is(name: str) -> None:
    case = sample(name)
    for key, filing in case.filings.items():
        if filing.state is FilingState.SENT:
            assert in_use(case, DAY).filings[key] is filing
    for who, person in case.people.items():
        assert in_use(case, DAY).people[who].filed is person.filed


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_confirmed_stays_confirmed_and_nothing_else_becomes_so(name: str) -> None:
    case = sample(name)
    used = in_use(case, DAY)
    for key, filing in case.filings.items():
        if filing.state is FilingState.SENT:
            continue
        for item in proposals.keys(filing):
            sworn = proposals.sworn_item(used.filings[key], item)
            if sworn is not None and sworn.answer.is_given:
                was = proposals.confirmed(case, key, item)
                assert proposals.confirmed(used, key, item) is was, item


@pytest.mark.parametrize("moved", [False, True])
def test_hiding_a_part_of_an_event_confirms_nothing_and_unconfirms_nothing(*, moved: bool) -> None:
    entry = {"date": "2024-06-02", "duration_of_status": True, "status_expires": "2024-12-01"}
    case = paths.replace(blank("i589"), "people.p1.entries", {"r1": entry})
    case = paths.replace(case, "filings.f1.mail_date", DAY)
    case = paths.replace(case, "filings.f1.claim.sworn.late_filing.answer", given(True))
    assert proposals.proposal(case, "f1", "late_filing", DAY) is not None
    case = proposals.confirm(case, "f1", "late_filing", DAY)
    if moved:
        case = paths.replace(case, "people.p1.entries.r1.date", given("2024-07-02"))
    used = in_use(case, DAY)
    assert not paths.get(used, "people.p1.entries.r1.status_expires").is_given
    assert proposals.confirmed(used, "f1", "late_filing") is not moved


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_in_use_is_all_in_use(name: str) -> None:
    used = in_use(sample(name), DAY)
    assert told(in_use(used, DAY)) == told(used)


GATES = {
    "simple": ("people.p1.contact.mailing_differs", "people.p1.fluent_in_english"),
    "family-in-court": ("filings.f1.assistance.prepared_by_other.answer",),
    "pending-renewal": ("people.p1.contact.mailing_differs", "people.p1.duration_of_status"),
}


@property_of(st.data())
def test_a_gate_that_is_turned_and_turned_back_restores_everything(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(GATES)))
    case = sample(name)
    for path in data.draw(st.lists(st.sampled_from(GATES[name]), min_size=1, max_size=3)):
        before = paths.get(case, path)
        other = data.draw(
            st.sampled_from([given(True), given(False), without_value(State.UNKNOWN)])
        )
        turned = paths.replace(case, path, other)
        assert told(turned).keys() >= told(in_use(turned, DAY)).keys()
        back = paths.replace(turned, path, before)
        assert dump(in_use(back, DAY)) == dump(in_use(case, DAY))


def test_the_same_case_is_worked_out_once_and_not_held() -> None:
    closed = with_mailing(differs=False)
    used = in_use(closed, DAY)
    assert in_use(closed, DAY) is used
    assert in_use(closed.model_copy(), DAY) is not used
    in_use(closed, DAY)
    del closed, used
    gc.collect()
    assert module._last is None
