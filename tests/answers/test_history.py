from __future__ import annotations

import pytest
from hypothesis import given

from app import i18n
from app.answers import paths
from app.answers.case import Case
from app.answers.history import history
from app.answers.person import Person
from tests.answers.households import household
from tests.answers.strategies import cases

# Tables of names, numbers and relations: they say what is so, not when it happened.
NO_EVENTS = ("other_names", "other_birth_dates", "other_a_numbers", "child_relations")

# Tables that tell no event of the forms: names and relations, and what only the rules read.
WITHOUT_EVENTS = (
    *("other_names", "other_birth_dates", "other_a_numbers", "child_relations"),
    *("permits", "clock_stops", "services", "supports", "citizen_claims", "votes", "statements"),
    *("translations", "story_translators", "differences"),
)


def test_a_life_is_told_oldest_first_and_undated_events_last() -> None:
    case = household(
        {
            "p1": {
                "birth": {"date": "1990", "country": "Freedonia"},
                "residences": {"r1": {"from": "2021-05", "to": "present", "city": "Anytown"}},
                "schools": {"s1": {"name": "Invented School"}},
                "jobs": {"j1": {"from": "2015", "to": "2018", "occupation": "Baker"}},
                "entries": {"e1": {"date": "2021-05-02", "city": "Port Example", "state": "TX"}},
                "exits": {"x1": {"date": "2021-05-01", "country": "Freedonia"}},
                "arrests": {"a1": {"kind": "questioned", "date": "2019", "country": "Freedonia"}},
            }
        }
    )
    events = history(case.people["p1"])
    kinds = [event.kind for event in events]
    assert kinds == ["birth", "job", "arrest", "exit", "residence", "entry", "school"]
    assert [event.path for event in events][-2:] == ["entries.e1", "schools.s1"]
    entry = events[-2]
    assert (entry.country, str(entry.date)) == ("United States", "2021-05-02")
    assert entry.label == "Entered the United States at Port Example, TX"
    assert events[4].until == "present"
    assert events[2].label == "Questioned in Freedonia"


def test_countries_are_called_by_their_names_in_the_window_s_language() -> None:
    person = household(
        {
            "p1": {
                "birth": {"date": "1990", "city": "Germany", "country": "Germany"},
                "exits": {
                    "x1": {"date": "2021", "country": "Freedonia", "destination": "United States"}
                },
            }
        }
    ).people["p1"]
    english = [event.label for event in history(person)]
    assert english == ["Born in Germany, Germany", "Left Freedonia for United States"]
    i18n.use("es")
    try:
        spanish = [event.label for event in history(person)]
    finally:
        i18n.use("en")
    assert spanish[0].endswith("Germany, Alemania")
    assert spanish[1].endswith("Estados Unidos")
    assert "Freedonia" in spanish[1]


def test_what_is_told_twice_is_said_once() -> None:
    job = {"j1": {"occupation": "Unemployed", "employer": "Unemployed"}}
    (event,) = history(household({"p1": {"jobs": job}}).people["p1"])
    assert event.label == "Worked: Unemployed"


def test_names_stand_apart_from_words_that_run_from_right_to_left() -> None:
    group = {"m1": {"name": "Grupo \u00abLuz\u00bb", "from": "2020"}}
    arrival = {"e1": {"date": "2021", "city": "Port Example", "state": "FL"}}
    person = household({"p1": {"memberships": group, "entries": arrival}}).people["p1"]
    belonged, entered = history(person)
    assert belonged.label == "Belonged to Grupo \u00abLuz\u00bb"
    i18n.use("ar")
    try:
        belonged, entered = history(person)
    finally:
        i18n.use("en")
    assert belonged.label.endswith("\u2068Grupo \u00abLuz\u00bb\u2069")
    assert entered.label.endswith("\u2068Port Example, FL\u2069")


def test_who_left_and_came_on_one_day_left_first() -> None:
    day = {"date": "2021-05-02"}
    person = household({"p1": {"entries": {"e1": day}, "exits": {"x1": day}}}).people["p1"]
    assert [event.kind for event in history(person)] == ["exit", "entry"]


@pytest.mark.parametrize(("status", "told"), [("now", 1), ("past", 1), ("never", 0), (None, 0)])
def test_a_case_in_immigration_court_is_part_of_a_life(status: str | None, told: int) -> None:
    court = {"status": status, "court": "Invented City"}
    events = history(household({"p1": {"proceedings": court}}).people["p1"])
    assert [(event.kind, event.path) for event in events] == [("court", "proceedings")] * told


def test_nobody_has_a_history_before_being_asked() -> None:
    assert history(Person()) == ()


@given(cases(most_people=3))
def test_every_row_is_told_once_and_leads_back_to_itself(case: Case) -> None:
    for who, person in case.people.items():
        told = [event.path for event in history(person, f"people.{who}.")]
        assert len(told) == len(set(told))
        rows = {
            f"{path}.{row_id}"
            for path, table in paths.tables(person, f"people.{who}")
            for row_id in table.rows
            if not path.endswith(WITHOUT_EVENTS)
        }
        assert rows == {path for path in told if not path.endswith((".birth", ".proceedings"))}
        assert all(event.label for event in history(person))
