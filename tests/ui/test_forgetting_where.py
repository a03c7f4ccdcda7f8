"""Other places with the same words are called by their questions, and by whose they are."""

from __future__ import annotations

import pytest

from app.answers.case import Case
from app.ui.forgetting.where import name_of, where_else
from tests.answers.test_forgetting import CANARY, ECHOES, PLACE, everywhere, told

HOME = "people.p1.residences.r1"


def apart(case: Case) -> dict[str, tuple[str, ...]]:
    return dict(where_else(case, PLACE))


def test_every_echo_has_a_name_that_is_no_path() -> None:
    found = apart(everywhere())
    assert {place for places in found.values() for place in places} == ECHOES
    assert not [name for name in found if "." in name or "{" in name]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (f"{HOME}.city", "Homes: City or town"),
        ("people.p1.filed.e1.answers.self.birth.city", "What was read from your filed Form I-589"),
        ("people.p1.filed.e1.unread.Box[0]", "What was read from your filed Form I-589"),
        ("filings.f1.exhibits.r1.title", "Papers that go with a form"),
        ("filings.f1.explanations.r1.words", "Why an answer differs from another form"),
        ("people.p1.differences.r1.said", "What a filed form says otherwise"),
        ("work.comments.k1", "A comment on the case"),
        ("filings.f1.reason", "Another place in this case"),
    ],
)
def test_what_places_are_called(place: str, name: str) -> None:
    assert name_of(everywhere(), place) == name


def test_whose_it_is_is_said_where_there_are_several() -> None:
    case = told(name={"given": "Ana"})
    assert "Ana" in name_of(case, "people.p1.birth.city")
    assert "Person 2" in name_of(case, "people.p2.birth.city")
    assert "Ana" not in name_of(case, "filings.f1.reason")


def test_places_of_one_name_share_a_box() -> None:
    homes = {"r1": {"city": CANARY}, "r2": {"city": CANARY}}
    case = told(birth={"city": CANARY}, residences=homes)
    (places,) = apart(case).values()
    assert places == (f"{HOME}.city", "people.p1.residences.r2.city")


def test_a_whole_filed_form_is_not_looked_for() -> None:
    assert where_else(everywhere(), "people.p1.filed.e1") == {}


def test_a_place_that_is_gone_is_nowhere_else() -> None:
    assert where_else(told(), "people.p9.birth.city") == {}
