"""What is forgotten leaves nothing behind in the case; the same words elsewhere are found."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.answers import paths, proposals
from app.answers.case import Case, dump
from app.answers.drafts import with_draft
from app.answers.echoes import echoes, words_at
from app.answers.forgetting import forgotten
from app.answers.states import Answer, State
from app.answers.states import given as said
from app.problems import Problem
from tests.answers.households import household, read
from tests.answers.strategies import cases

CANARY = "Zxqvcanary"
PLACE = "people.p1.birth.city"
HARM = "people.p1.harms.r1"


def text_of(case: Case) -> str:
    return dump(case).decode()


def told(**person: Any) -> Case:
    return household({"p1": person, "p2": {"religion": "Pastafarian"}})


def everywhere() -> Case:
    """A case where the canary stands at every kind of place that echoes look at."""
    story = {"said": f"Luego vino {CANARY} a mi casa.", "language": "es"}
    filed = {"form": "i589", "edition": "01/20/25", "source": "read from a PDF"}
    answers = {"self.birth.city": CANARY.upper(), "self.religion": "Pastafarian"}
    unread = [{"box": "Form[0].Page1[0].Other[0]", "value": f"({CANARY})"}]
    exhibit = {
        "title": f"Letter of {CANARY}",
        "original": {"file": f"/home/x/{CANARY}.pdf", "sha256": "0" * 64, "pages": 1},
    }
    difference = {"filed": "e1", "said": CANARY, "words": story}
    explained = {"form_path": "claim.sworn.harm_past", "words": story}
    return read(
        {
            "people": {
                "p1": {
                    "birth": {"city": CANARY},
                    "name": {"given": f"{CANARY}a"},
                    "harms": {"r1": {"what_happened": story, "place": CANARY}},
                    "filed": {"e1": {**filed, "answers": answers, "unread": unread}},
                    "differences": {"r1": difference},
                }
            },
            "filings": {
                "f1": {
                    "form": "i589",
                    "person": "p1",
                    "claim": {},
                    "reason": f"about {CANARY}",
                    "exhibits": {"r1": exhibit},
                    "explanations": {"r1": explained},
                }
            },
            "drafts": {"people.p1.religion": [f"because {CANARY}"], PLACE: ["half"]},
        }
    )


ECHOES = {
    f"{HARM}.what_happened",
    f"{HARM}.place",
    "people.p1.differences.r1.said",
    "people.p1.differences.r1.words",
    "people.p1.filed.e1.answers.self.birth.city",
    "people.p1.filed.e1.unread.Form[0].Page1[0].Other[0]",
    "people.p1.religion",
    "filings.f1.reason",
    "filings.f1.exhibits.r1.title",
    "filings.f1.exhibits.r1.original",
    "filings.f1.explanations.r1.words",
}


def test_an_answer_goes_with_its_provenance_and_its_draft() -> None:
    provenance = {"entered_by": CANARY, "document": CANARY}
    answer = {"state": "given", "value": CANARY, "provenance": provenance}
    case = with_draft(told(birth={"city": answer, "country": "Freedonia"}), PLACE, [CANARY])
    left = forgotten(case, [PLACE])
    assert CANARY not in text_of(left)
    assert left == told(birth={"country": "Freedonia"})


@pytest.mark.parametrize("state", [one for one in State if one is not State.GIVEN])
def test_a_state_goes_too(state: State) -> None:
    left = forgotten(told(religion={"state": state.value}), ["people.p1.religion"])
    assert paths.get(left, "people.p1.religion").state is State.UNASKED


def test_a_row_goes_whole_and_its_neighbours_stay() -> None:
    rows = {"r1": {"place": CANARY}, "r2": {"place": "Sylvania"}}
    case = with_draft(told(harms=rows), f"{HARM}.date", [CANARY])
    left = forgotten(case, [HARM])
    assert left == told(harms={"r2": {"place": "Sylvania"}})


def test_the_last_row_leaves_nothing_said() -> None:
    left = forgotten(told(harms={"r1": {"place": CANARY}, "complete": True}), [HARM])
    assert left == told()


def test_a_person_goes_and_a_person_who_is_named_does_not() -> None:
    assert "p2" not in forgotten(told(), ["people.p2"]).people
    with pytest.raises(Problem) as refused:
        forgotten(told(mother="p2"), ["people.p2"])
    assert refused.value.code == "answer-invalid"


def test_what_is_gone_already_counts_for_nothing() -> None:
    case = told(religion=CANARY)
    assert forgotten(case, ["people.p1.harms.r9", "people.p7.religion", "nonsense"]) == case
    assert forgotten(case, []) == case


def test_what_lies_below_another_place_is_no_trouble() -> None:
    case = told(harms={"r1": {"place": CANARY}})
    assert forgotten(case, [f"{HARM}.place", HARM, f"{HARM}.date"]) == told()


def test_a_table_and_a_plain_value_are_as_never_asked() -> None:
    case = everywhere()
    left = forgotten(case, ["people.p1.harms", "filings.f1.reason"])
    assert left.filings["f1"].reason is None
    assert left.people["p1"].harms.state is State.UNASKED


def test_that_findings_about_it_were_read_goes() -> None:
    read_on = dict.fromkeys(("R-1", "R-2 p1", "R-2 p2", "R-3 f1"), date(2026, 3, 1))
    case = told(religion=CANARY).model_copy(update={"acknowledged": read_on})
    assert set(forgotten(case, ["people.p1.religion"]).acknowledged) == {"R-2 p2"}
    assert set(forgotten(case, ["people.p2.religion"]).acknowledged) == {"R-2 p1", "R-3 f1"}
    assert set(forgotten(case, ["filings.f1.reason"]).acknowledged) == {"R-2 p2"}


def arrested(place: str) -> Case:
    arrest = {"kind": "arrested", "country": "Freedonia", "place": place, "date": "2019"}
    sworn = {"arrested_abroad": {"answer": True}, "harm_past": {"answer": False}}
    case = household({"p1": {"arrests": {"r1": arrest}}}, {"claim": {"sworn": sworn}})
    for key in sworn:
        case = proposals.confirm(case, "f1", key, date(2026, 3, 1))
    return case


def test_a_fingerprint_of_what_is_forgotten_goes_with_the_confirmation() -> None:
    case = arrested(CANARY)
    before = case.filings["f1"].claim
    assert before is not None
    left = forgotten(case, ["people.p1.arrests.r1.place"])
    claim = left.filings["f1"].claim
    assert claim is not None
    assert claim.sworn.arrested_abroad.answer == said(True)
    assert claim.sworn.arrested_abroad.confirmed is None
    assert str(before.sworn.arrested_abroad.saw) not in text_of(left)
    assert claim.sworn.harm_past == before.sworn.harm_past


def test_a_sworn_item_is_forgotten_whole() -> None:
    explained = {"said": CANARY, "language": "en"}
    sworn = {"harm_past": {"answer": True, "explanation": explained, "confirmed": "2026-03-01"}}
    case = household(filing={"claim": {"sworn": sworn}})
    case = with_draft(case, "filings.f1.claim.sworn.harm_past.explanation", [CANARY])
    assert forgotten(case, ["filings.f1.claim.sworn.harm_past"]) == household()


@settings(max_examples=max(3, settings().max_examples // 10))
@given(cases(most_people=3), st.randoms(use_true_random=False))
def test_only_the_place_itself_changes(case: Case, dice: Any) -> None:
    place = dice.choice([path for path, _told in paths.walk(case)])
    left = forgotten(case, [place])
    after = dict(paths.walk(left))
    assert after[place] == Answer()
    assert all(after[path] == told for path, told in paths.walk(case) if path != place)
    assert forgotten(left, [place]) == left


@settings(max_examples=max(3, settings().max_examples // 10))
@given(cases(most_people=3))
def test_every_place_can_be_forgotten(case: Case) -> None:
    left = forgotten(case, (path for path, _told in paths.walk(case)))
    assert all(told == Answer() for _path, told in paths.walk(left))


# The same words in other places.


def test_the_same_words_are_found_wherever_they_stand() -> None:
    case = everywhere()
    assert set(echoes(case, words_at(case, PLACE), [PLACE])) == ECHOES


def test_every_echo_can_be_forgotten_and_then_nothing_is_left() -> None:
    case = everywhere()
    left = forgotten(case, [PLACE, *ECHOES])
    assert f"{CANARY}a" in text_of(left)
    assert CANARY.casefold() not in text_of(left).replace(f"{CANARY}a", "").casefold()
    assert left.people["p1"].filed["e1"].answers == {"self.religion": "Pastafarian"}
    assert left.filings["f1"].exhibits.rows["r1"].original is None
    json.loads(text_of(left))


def test_an_unticked_echo_stays() -> None:
    case = everywhere()
    left = forgotten(case, [PLACE])
    assert set(echoes(left, words_at(case, PLACE))) == ECHOES


def test_a_row_is_looked_for_with_all_its_words_and_what_was_typed() -> None:
    case = with_draft(told(harms={"r1": {"place": "Sylvania"}}), f"{HARM}.date", ["Osterlich"])
    assert words_at(case, HARM) == {"sylvania", "osterlich"}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Ana", "Ana Belen", False),  # too short to say anything
        ("Anabel", "anabel  LOPEZ", True),
        ("Anabel", "Anabella", False),
        ("A-012 345 678", "012345678", True),
        ("012345678", "A-012-345-678", True),
        ("Jos\u00e9fina", "Jose\u0301fina", True),
        (
            "\u06a9\u0627\u0628\u0644",
            "\u062f\u0631 \u06a9\u0627\u0628\u0644 \u0628\u0648\u062f\u0645",
            True,
        ),
        (
            "They came to our house at night. Then we left.",
            "At night: They came to our house at night!",
            True,
        ),
    ],
)
def test_how_alike_words_must_be(one: str, other: str, found: bool) -> None:
    case = told(religion=one, race=other)
    where = echoes(case, words_at(case, "people.p1.religion"), ["people.p1.religion"])
    assert where == (("people.p1.race",) if found else ())


def test_a_whole_day_is_found_and_a_year_is_not() -> None:
    day, year = {"date": "2019-05-04"}, {"date": "2019"}
    case = told(harms={"r1": day, "r2": year}, arrests={"r1": day, "r2": year})
    assert echoes(case, words_at(case, HARM), [HARM]) == ("people.p1.arrests.r1.date",)
    assert not words_at(case, "people.p1.harms.r2")


def test_nothing_is_looked_for_where_nothing_was_said() -> None:
    case = told(sex="male", mother="p2", in_us=True)
    for path in ("sex", "mother", "in_us", "religion", "nowhere.at.all"):
        assert not words_at(case, f"people.p1.{path}")
    assert not echoes(case, words_at(case, "people.p1.religion"))
