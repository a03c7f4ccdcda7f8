"""The line of a life shows what is told, and only gaps and overlaps that are sure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.answers.case import load
from app.answers.dates import PartialDate
from app.answers.events import Entry, Harm, Job, Residence
from app.answers.person import Person
from app.answers.rows import rows_of
from app.answers.states import Answer, given
from app.interview.timeline import Between, Timeline, timeline

TODAY = date(2026, 3, 10)


def home(began: str, ended: str | None) -> Residence:
    until: Answer = Answer()
    if ended is not None:
        until = given("present" if ended == "present" else PartialDate.parse(ended))
    told = {"from": given(PartialDate.parse(began)), "to": until, "city": given("Exampleton")}
    return Residence.model_validate(told)


def line_of(*homes: Residence) -> Timeline:
    rows = {f"r{number}": one for number, one in enumerate(homes, start=1)}
    return timeline(Person(residences=rows_of(rows)), "people.p1.", TODAY)


def kinds(line: Timeline) -> list[tuple[str, date, date]]:
    return [(one.kind, one.start, one.end) for one in line.between]


def test_homes_that_follow_each_other_leave_nothing_between() -> None:
    line = line_of(
        home("2020-01", "2022-05"), home("2022-05", "2024-07-31"), home("2024-08", "present")
    )
    assert line.between == ()
    assert line.first == date(2020, 1, 1)


def test_months_without_a_home_are_a_gap() -> None:
    line = line_of(home("2020-01-01", "2022-05-01"), home("2023-02-01", "present"))
    before, after = "people.p1.residences.r1", "people.p1.residences.r2"
    gap = Between("gap", date(2022, 5, 1), date(2023, 2, 1), (before, after))
    assert line.between == (gap,)


def test_the_time_from_the_last_home_until_today_is_a_gap() -> None:
    assert kinds(line_of(home("2020-01", "2025-01-31"))) == [("gap", date(2025, 1, 31), TODAY)]


def test_a_few_weeks_of_moving_are_no_gap() -> None:
    assert line_of(home("2020-01", "2022-05-01"), home("2022-05-28", "present")).between == ()


def test_a_year_without_a_month_makes_no_gap_that_is_not_sure() -> None:
    assert line_of(home("2018", "2020"), home("2021", "present")).between == ()
    assert line_of(home("2018", "about 2020-01"), home("2020-11", "present")).between == ()
    assert len(line_of(home("2015", "2018"), home("2020", "present")).between) == 1


def test_an_end_that_nobody_told_proves_no_gap() -> None:
    assert line_of(home("2015-01", None), home("2023-01", "present")).between == ()


def test_two_homes_for_months_are_an_overlap() -> None:
    line = line_of(home("2020-01", "2023-06-30"), home("2023-01-01", "present"))
    assert kinds(line) == [("overlap", date(2023, 1, 1), date(2023, 6, 30))]


def test_a_home_within_another_covers_what_follows() -> None:
    line = line_of(home("2020-01-01", "present"), home("2021-01-01", "2021-06-30"))
    assert kinds(line) == [("overlap", date(2021, 1, 1), date(2021, 6, 30))]


def test_work_and_journeys_are_on_the_line_and_harm_is_not() -> None:
    job = Job.model_validate({"from": given(PartialDate.parse("2021-03"))})
    entry = Entry(date=given(PartialDate.parse("2024-01-02")))
    harm = Harm(date=given(PartialDate.parse("2019-01")))
    person = Person(
        jobs=rows_of({"j1": job}), entries=rows_of({"e1": entry}), harms=rows_of({"h1": harm})
    )
    line = timeline(person, "people.p1.", TODAY)
    assert [piece.lane for piece in line.pieces] == ["work", "journeys"]
    assert line.pieces[0].no_end
    assert line.first == date(2021, 3, 1)
    assert line.between == ()


def test_what_has_no_date_is_told_apart() -> None:
    line = timeline(Person(residences=rows_of({"r1": Residence()})), "people.p1.", TODAY)
    assert line.pieces == ()
    assert [path for path, _label in line.undated] == ["people.p1.residences.r1"]


def test_the_samples_have_lines(samples: Path) -> None:
    cases = [load(path.read_bytes()) for path in samples.glob("*.json")]
    lines = [
        timeline(person, f"people.{person_id}.", TODAY)
        for case in cases
        for person_id, person in case.people.items()
    ]
    assert sum(bool(line.pieces) for line in lines) > len(cases)
    assert all(piece.start <= piece.end for line in lines for piece in line.pieces)
