"""A sign-off holds for what was told then; only comments come back from a copy."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.answers import clinic_work, paths
from app.answers.case import Case, dump, load
from app.answers.clinic_work import (
    SignOffKind,
    Station,
    Work,
    changed_since,
    commented,
    holds,
    replied,
    review_copy,
    signed,
    version,
)
from app.answers.drafts import with_draft
from app.answers.echoes import echoes, words_at
from app.answers.filed import Filed
from app.answers.filing import FilingState
from app.answers.forgetting import forgotten
from app.answers.freezing import freeze
from app.answers.rows import Rows
from app.answers.states import State, without_value
from app.answers.states import given as said
from app.problems import Problem
from tests.answers.signing import ANA, CANARY, DAY, LATER, LEE, PLACE, told, with_all
from tests.answers.strategies import cases

few = settings(max_examples=max(3, settings().max_examples // 20))


def lifted(case: Case) -> tuple[str, ...]:
    """What changed, once it is sure that no sign-off holds and all three name the same."""
    assert not any(holds(case, kind) for kind in SignOffKind)
    (found,) = {changed_since(case, kind) for kind in SignOffKind}
    return found


def other(answer: Any) -> Any:
    state = State.SKIPPED if answer.state is State.DECLINED else State.DECLINED
    return without_value(state)


# Sign-offs.


@few
@given(cases(most_people=3), st.randoms(use_true_random=False))
def test_any_changed_answer_lifts_every_sign_off_and_is_named(case: Case, dice: Any) -> None:
    before = load(dump(with_all(case)))
    assert all(holds(before, kind) for kind in SignOffKind)
    assert {changed_since(before, kind) for kind in SignOffKind} == {()}
    every = dict(paths.walk(case))
    chosen = dice.sample(list(every), k=3)
    after = before
    for path in chosen:
        after = paths.replace(after, path, other(every[path]))
    assert set(lifted(load(dump(after)))) == set(chosen)


@few
@given(cases(most_people=3), st.randoms(use_true_random=False))
def test_an_answer_taken_back_is_named_and_told_again_is_not(case: Case, dice: Any) -> None:
    before = with_all(case)
    path, answer = dice.choice([one for one in paths.walk(case) if one[1].state is State.GIVEN])
    after = paths.replace(before, path, None)
    assert lifted(after) == (path,)
    again = paths.replace(after, path, answer)
    assert all(holds(again, kind) for kind in SignOffKind)


@few
@given(cases(most_people=3), st.randoms(use_true_random=False))
def test_a_row_that_goes_is_named_alone(case: Case, dice: Any) -> None:
    rows = [
        f"{path}.{row}"
        for path, table in paths.tables(case)
        for row in table.rows
        if not path.endswith(("documents", "applications"))  # other rows may name these
    ]
    path = dice.choice([*rows, "people.p1.residences.r9"])
    if path not in rows:
        return
    gone = paths.without(with_all(case), path)
    assert set(lifted(gone)) - {path.rpartition(".")[0]} == {path}


JOBS: Any = {"r1": {"employer": "One"}, "r2": {"employer": "Two"}, "complete": True}


def test_rows_that_came_and_rows_in_another_order_are_named() -> None:
    before = with_all(told(jobs=JOBS))
    table = before.people["p1"].jobs
    row = table.rows["r1"]
    more = paths.replace(before, "people.p1.jobs.r7", row)
    assert lifted(more) == ("people.p1.jobs.r7",)
    turned: Rows[Any] = table.model_copy(update={"rows": dict(reversed(table.rows.items()))})
    assert lifted(paths.replace(before, "people.p1.jobs", turned)) == ("people.p1.jobs",)
    open_ended = table.model_copy(update={"complete": False})
    assert lifted(paths.replace(before, "people.p1.jobs", open_ended)) == ("people.p1.jobs",)
    one = told(jobs={"r1": {"employer": "One"}, "complete": True})
    assert lifted(paths.without(with_all(one), "people.p1.jobs.r1")) == (
        "people.p1.jobs",
        "people.p1.jobs.r1",
    )
    none = Rows[Any](state=State.NONE)
    assert set(lifted(paths.replace(before, "people.p1.jobs", none))) == {
        "people.p1.jobs",
        "people.p1.jobs.r1",
        "people.p1.jobs.r2",
    }


def test_people_filings_and_plain_values_are_named() -> None:
    before = with_all(told())
    somebody = before.people["p2"]
    assert lifted(paths.replace(before, "people.p3", somebody)) == ("people.p3",)
    assert lifted(paths.without(before, "people.p2")) == ("people.p2",)
    assert lifted(paths.replace(before, "filings.f1.mail_date", DAY)) == ("filings.f1.mail_date",)
    second = before.filings["f1"]
    assert lifted(paths.replace(before, "filings.f2", second)) == ("filings.f2",)


def test_what_is_typed_and_no_answer_yet_is_named_by_its_answer() -> None:
    before = with_all(told())
    after = with_draft(before, PLACE, ["half"])
    assert lifted(after) == (PLACE,)
    assert lifted(paths.replace(after, PLACE, said("Sylvania"))) == (PLACE,)
    assert all(holds(with_draft(after, PLACE, []), kind) for kind in SignOffKind)


def test_what_is_no_answer_lifts_nothing() -> None:
    case = with_all(told())
    case = case.model_copy(update={"language": "ar", "acknowledged": {"R-1": DAY}})
    case = commented(case, PLACE, "Is this right?", LEE, DAY)
    case = replied(clinic_work.at_station(case, Station.PRINT), "k1", "Yes", ANA)
    filed = paths.get(sent(case), "filings.f1")
    assert filed.state is FilingState.SENT
    for one in (case, sent(case)):
        assert all(holds(one, kind) for kind in SignOffKind)
        assert {changed_since(one, kind) for kind in SignOffKind} == {()}


def sent(case: Case) -> Case:
    as_mailed = {"form": "i589", "edition": "01/20/25", "source": "mailed here", "on": "2026-03-09"}
    return freeze(case, "f1", Filed.model_validate(as_mailed))


def test_a_sign_off_is_given_again_only_by_hand() -> None:
    case = paths.replace(signed(told(), SignOffKind.REVIEWED, LEE, DAY), PLACE, said("Sylvania"))
    assert not holds(case, SignOffKind.REVIEWED)
    again = signed(case, SignOffKind.REVIEWED, LEE, LATER)
    assert holds(again, SignOffKind.REVIEWED)
    assert not holds(again, SignOffKind.PREPARED)
    assert changed_since(again, SignOffKind.PREPARED) == ()
    assert again.work.signoffs[SignOffKind.REVIEWED].on == LATER


@pytest.mark.parametrize("by", ["", "  ", "\t"])
def test_a_sign_off_needs_a_name(by: str) -> None:
    with pytest.raises(Problem) as refused:
        signed(told(), SignOffKind.REVIEWED, by, DAY)
    assert refused.value.code == "name-missing"


def test_the_same_answer_has_another_hash_in_each_sign_off() -> None:
    case = with_all(told(sex="male"))
    hashes = {one.answers["people.p1.sex"] for one in case.work.signoffs.values()}
    assert len(hashes) == len(SignOffKind)
    salts = {one.salt for one in case.work.signoffs.values()}
    assert len(salts) == len(SignOffKind)


@few
@given(cases(most_people=2))
def test_the_version_is_that_of_all_answers(case: Case) -> None:
    assert version(load(dump(case))) == version(case) == version(with_all(case))
    assert len(version(case)) == 64


# In a file.


def test_a_case_without_work_is_written_as_before() -> None:
    assert b'"work"' not in dump(told())
    assert told().work == Work()


def test_all_of_it_comes_back_from_a_file() -> None:
    case = commented(with_all(told(jobs=JOBS)), PLACE, "Right?", LEE, DAY, ["I-589 A.I.16"])
    case = replied(case, "k1", "Yes.", ANA)
    case = clinic_work.at_station(commented(case, "", "All good", LEE, DAY), Station.REVIEW)
    assert load(dump(case)) == case
    copy = review_copy(case, DAY, "A7-Q2")
    assert load(dump(copy)) == copy
    kept = load(dump(case)).work.signoffs[SignOffKind.PREPARED].answers
    assert list(kept) == list(clinic_work.told(case))


@pytest.mark.parametrize(
    "work",
    [
        {"station": "court"},
        {"comments": {"c1": {"words": "x", "by": "y", "on": "2026-03-07"}}},
        {"comments": {"k1": {"words": "", "by": "y", "on": "2026-03-07"}}},
        {"comments": {"k1": {"words": "x", "by": " ", "on": "2026-03-07"}}},
        {"comments": {"k1": {"words": "x", "by": "y", "on": "2026-03-07", "place": "../x"}}},
        {"comments": {"k1": {"words": "x" * 20_001, "by": "y", "on": "2026-03-07"}}},
        {"signoffs": {"signed": {"by": "y", "on": "2026-03-07", "salt": "0" * 32}}},
        {"signoffs": {"prepared": {"by": "y", "on": "2026-03-07", "salt": "0"}}},
        {"signoffs": {"prepared": {"by": "y", "on": "2026-03-07", "salt": "0" * 32, "answers": 7}}},
        *(
            {
                "signoffs": {
                    "prepared": {
                        "by": "y",
                        "on": "2026-03-07",
                        "salt": "0" * 32,
                        "answers": lines,
                    }
                }
            }
            for lines in ("a", "a b c", "a 0", "\n", "A 0123456789", f"a{'.b' * 200} 0123456789")
        ),
        {"copied": {"of": "0" * 64, "made": "2026-03-07", "code": ""}},
    ],
)
def test_what_is_no_work_is_refused_without_repeating_it(work: object) -> None:
    with pytest.raises(Problem) as refused:
        load(json.dumps({"work": work}).encode())
    assert refused.value.code == "case-invalid"
    assert "xxx" not in refused.value.message


# Forgetting.


def test_comments_and_hashes_about_what_is_forgotten_go() -> None:
    case = told(birth={"city": CANARY}, religion="Pastafarian")
    case = with_all(with_draft(case, PLACE, [f"{CANARY} or so"]))
    for place, words in (
        (PLACE, "Spelt so?"),
        (f"{PLACE}.more", "Why?"),
        ("", "All"),
        ("people.p1", "He"),
    ):
        case = commented(case, place, words, LEE, DAY)
    left = forgotten(case, [PLACE])
    assert [one.words for one in left.work.comments.values()] == ["All", "He"]
    for kind, one in left.work.signoffs.items():
        assert not any(PLACE in path for path in one.answers)
        assert one.version == ""
        assert not holds(left, kind)
        assert changed_since(left, kind) == ()
        assert set(case.work.signoffs[kind].answers) - set(one.answers) == {
            PLACE,
            f"drafts.{PLACE}",
        }
    assert all(version(case) not in dump(left).decode() for _kind in SignOffKind)


def test_a_row_that_was_removed_before_is_forgotten_by_sign_offs_too() -> None:
    case = paths.without(with_all(told(jobs=JOBS)), "people.p1.jobs.r1")
    assert lifted(case) == ("people.p1.jobs.r1",)
    left = forgotten(case, ["people.p1.jobs.r1"])
    kept = load(dump(left)).work.signoffs.values()
    assert not any("people.p1.jobs.r1" in path for one in kept for path in one.answers)
    assert lifted(left) == ()


def test_a_value_read_from_a_filed_form_leaves_no_hash() -> None:
    filed = {"form": "i589", "edition": "01/20/25", "source": "read from a PDF"}
    answers = {"self.birth.city": CANARY, "self.religion": "Pastafarian"}
    case = with_all(told(filed={"e1": {**filed, "answers": answers}}))
    left = forgotten(case, ["people.p1.filed.e1.answers.self.birth.city"])
    assert all("people.p1.filed.e1" not in one.answers for one in left.work.signoffs.values())
    assert lifted(left) == ("people.p1.filed.e1",)


@few
@given(cases(most_people=2), st.randoms(use_true_random=False))
def test_no_hash_of_anything_forgotten_is_left(case: Case, dice: Any) -> None:
    before = with_all(case)
    place = dice.choice([path for path, _told in paths.walk(case)])
    left = forgotten(before, [place])
    now = clinic_work.told(left)
    assert set(left.work.signoffs) == {*SignOffKind}
    for kind, one in left.work.signoffs.items():
        fresh = clinic_work.short_hashes(left, one.salt)
        assert all(fresh.get(path) == short for path, short in one.answers.items())
        assert one.version in {"", version(left)}
        assert set(before.work.signoffs[kind].answers) - set(one.answers) <= {
            path for path, text in clinic_work.told(before).items() if now.get(path) != text
        }


def test_what_others_wrote_is_found_as_an_echo_and_can_be_forgotten() -> None:
    case = commented(told(birth={"city": CANARY}), "people.p2", f"Was it {CANARY}?", LEE, DAY)
    case = replied(commented(case, "", "Call", LEE, DAY), "k2", f"From {CANARY}", ANA)
    case = signed(case, SignOffKind.PREPARED, f"Ana {CANARY}", DAY)
    found = echoes(case, words_at(case, PLACE), [PLACE])
    assert set(found) == {"work.comments.k1", "work.comments.k2", "work.signoffs.prepared"}
    left = forgotten(case, [PLACE, *found])
    assert CANARY not in dump(left).decode()
    assert left.work == Work()


@pytest.mark.parametrize(("kind", "station"), list(product(SignOffKind, Station)))
def test_every_kind_and_station_is_kept(kind: SignOffKind, station: Station) -> None:
    case = clinic_work.at_station(signed(told(), kind, ANA, DAY), station)
    again = load(dump(case))
    assert again.work.station is station
    assert holds(again, kind)
