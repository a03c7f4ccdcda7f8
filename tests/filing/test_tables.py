"""Which rows a table prints, in which order, and that no row leaves it without proof."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.answers.dates import PartialDate
from app.answers.filing import Filing
from app.answers.person import Person
from app.filing import selecting, tables
from app.filing.selecting import Selection

DAY = date(2026, 3, 1)


def filing(**claim: Any) -> Filing:
    return Filing.model_validate({"form": "i589", "person": "p1", "claim": claim or None})


def homes(*rows: tuple[str | None, str | None, str], complete: bool = True) -> Person:
    """Homes as (from, to, country), with ids r0, r1, ..."""
    table = {
        f"r{i}": {"from": begun, "to": ended, "country": country}
        for i, (begun, ended, country) in enumerate(rows)
    }
    return Person.model_validate({"residences": {**table, "complete": complete}})


def printed(person: Person, day: date = DAY) -> Selection:
    return tables.residences(person, filing(), day)


def test_the_present_home_comes_first_then_backwards_in_time() -> None:
    person = homes(
        ("2021-05", "2022-06", "A"),
        ("2022-06", "2024-01", "B"),
        ("2024-01", "present", "C"),
    )
    assert printed(person).rows == ("r2", "r1", "r0")


def test_a_home_without_dates_is_kept_and_comes_last() -> None:
    person = homes((None, None, "A"), ("2024-01", "present", "B"), ("2021", "2023", "C"))
    assert printed(person) == Selection(("r1", "r2", "r0"))


def test_a_home_left_more_than_five_years_ago_is_not_asked_for_and_is_named() -> None:
    person = homes(("2010", "2021-02-28", "A"), ("2010", "2021-03-01", "B"))
    assert printed(person) == Selection(("r1",), ("r0",))


def test_a_home_left_about_five_years_ago_stays() -> None:
    person = homes(("2010", "about 2020-12", "A"), ("2010", "about 2019-12", "B"))
    assert printed(person) == Selection(("r0",), ("r1",))


def test_a_home_left_in_a_year_that_may_be_within_the_five_stays() -> None:
    assert printed(homes(("2010", "2021", "A"))).rows == ("r0",)


def test_five_years_before_a_leap_day_ask_for_one_day_more() -> None:
    assert selecting.years_before(date(2024, 2, 29), 5) == date(2019, 2, 28)


@given(st.lists(st.dates(date(2000, 1, 1), DAY), max_size=8))
def test_every_home_is_printed_or_named_as_left_out_and_order_is_backwards(
    ends: list[date],
) -> None:
    person = homes(*((None, end.isoformat(), "A") for end in ends)) if ends else Person()
    chosen = printed(person)
    assert sorted(chosen.rows + chosen.left_out) == sorted(person.residences.rows)
    kept = [person.residences.rows[row].to.value for row in chosen.rows]
    days = [day.earliest for day in kept if isinstance(day, PartialDate)]
    assert days == sorted(days, reverse=True)
    assert all(day >= date(2021, 3, 1) for day in days)


def jobs_and_schools() -> Person:
    spells = {"a1": ("2005", "2009"), "a2": ("2015", "present"), "a3": ("2011", "2013")}
    rows = {row: {"from": begun, "to": ended} for row, (begun, ended) in spells.items()}
    return Person.model_validate({"jobs": rows, "schools": rows})


def test_jobs_are_those_of_five_years_and_schools_are_all() -> None:
    person = jobs_and_schools()
    assert tables.jobs(person, filing(), DAY) == Selection(("a2",), ("a1", "a3"))
    assert tables.schools(person, filing(), DAY) == Selection(("a2", "a3", "a1"))


def test_arrivals_begin_with_the_most_recent_and_end_with_those_without_a_date() -> None:
    dates = {"e1": "2012", "e2": None, "e3": "2024-03-09", "e4": "2024-02"}
    person = Person.model_validate({"entries": {row: {"date": day} for row, day in dates.items()}})
    assert tables.entries(person, filing(), DAY).rows == ("e3", "e4", "e1", "e2")


def test_relatives_who_helped_keep_their_order() -> None:
    rows = {"b2": {"name": "Omar"}, "a1": {"name": "Mina"}}
    helped = Filing.model_validate(
        {"form": "i589", "person": "p1", "assistance": {"relatives": rows}}
    )
    assert tables.relatives_who_helped(Person(), helped, DAY).rows == ("b2", "a1")


US, FREEDONIA, SYLVANIA = "United States", "Freedonia", "Sylvania"


def last(person: Person, feared: str | None = FREEDONIA) -> Selection:
    return tables.last_homes(person, filing(country_feared=feared), DAY)


def test_the_last_home_abroad_is_enough_when_it_is_in_the_country_feared() -> None:
    person = homes(
        ("2024", "present", US), ("2010", "2023", " freedonia "), ("2001", "2010", FREEDONIA)
    )
    assert last(person) == Selection(("r1",))


def test_the_last_home_in_the_country_feared_is_added_when_another_came_after() -> None:
    person = homes(
        ("2010", "2020", FREEDONIA), ("2020", "2023", SYLVANIA), ("2024", "present", "USA")
    )
    assert last(person) == Selection(("r1", "r0"))


def test_without_a_country_feared_the_second_row_waits_for_it() -> None:
    person = homes(("2020", "2023", SYLVANIA))
    assert last(person, None) == Selection(("r0",), waits_for="country_feared")
    assert tables.last_homes(person, filing(), DAY).waits_for == "country_feared"


def test_a_table_that_is_not_complete_may_still_hold_the_home_asked_for() -> None:
    person = homes(("2020", "2023", SYLVANIA), complete=False)
    assert last(person) == Selection(("r0",), waits_for="the table")
    assert last(homes(("2020", "present", US), complete=False)).waits_for == "the table"


def test_a_home_in_an_unnamed_country_leaves_the_question_open() -> None:
    person = Person.model_validate({"residences": {"r0": {"to": "2020"}, "complete": True}})
    assert last(person) == Selection((), waits_for="the table")


def test_nobody_is_asked_again_who_never_lived_in_the_country_feared() -> None:
    assert last(homes(("2020", "2023", SYLVANIA))) == Selection(("r0",))


def documents(**issued: str | None) -> str | None:
    rows = {row: {"kind": "passport", "issued": day} for row, day in issued.items()}
    person = Person.model_validate({"documents": rows})
    return tables.latest_document(person.documents.rows)


def test_the_latest_document_is_the_one_issued_last() -> None:
    assert documents(d1="2010", d2="2022-05", d3="2015-01-01") == "d2"
    assert documents(d1=None) == "d1"
    assert documents(d1=None, d2="2020") is None
