"""Only comments and replies come back from a review copy, and none of them is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.answers import paths
from app.answers.case import dump, load
from app.answers.clinic_work import (
    Comment,
    SignOffKind,
    Work,
    commented,
    comments_from,
    holds,
    replied,
    review_copy,
    version,
)
from app.answers.states import given as said
from app.answers.work import MOST_COMMENTS
from app.problems import Problem
from tests.answers.signing import ANA, CANARY, DAY, LATER, LEE, PLACE, told, with_all

some = settings(max_examples=max(5, settings().max_examples // 2))


def notes(words: tuple[str, ...] = ("One", "Two", "Three")) -> st.SearchStrategy[Work]:
    """Some comments with few words, so that both sides often say the same, under any id."""
    one = st.builds(
        Comment,
        place=st.sampled_from([PLACE, "", "people.p2"]),
        words=st.sampled_from(words),
        by=st.sampled_from([ANA, LEE]),
        on=st.sampled_from([DAY, LATER]),
        reply=st.sampled_from(["", "Yes", "No"]),
        replied_by=st.sampled_from(["", ANA]),
        done=st.booleans(),
    )
    keys = st.sampled_from([f"k{number}" for number in (1, 2, 3, 7)])
    return st.builds(Work, comments=st.dictionaries(keys, one, max_size=4))


@some
@given(notes(), notes())
def test_a_copy_brings_comments_and_nothing_else(mine: Work, theirs: Work) -> None:
    case = with_all(told(religion="Pastafarian").model_copy(update={"work": mine}))
    copy = review_copy(told(religion=CANARY).model_copy(update={"work": theirs}), DAY, "A7-Q2")
    after = comments_from(case, copy)
    untouched = case.work.model_copy(update={"comments": after.work.comments})
    assert after == case.model_copy(update={"work": untouched})
    assert all(holds(after, kind) for kind in SignOffKind)
    assert load(dump(after)) == after


@some
@given(notes(), notes())
def test_no_comment_and_no_reply_is_lost_on_either_side(mine: Work, theirs: Work) -> None:
    case = told().model_copy(update={"work": mine})
    copy = review_copy(told().model_copy(update={"work": theirs}), DAY, "A7-Q2")
    after = comments_from(case, copy).work.comments
    for key, one in mine.comments.items():
        here = after[key]
        assert (here.place, here.words, here.by, here.on) == (one.place, one.words, one.by, one.on)
        assert here.done == one.done
        assert here.reply == one.reply or not one.reply
    for one in theirs.comments.values():
        assert any(here.words == one.words and here.place == one.place for here in after.values())
        said_back = {one.reply, ""} - {""}
        on_place = [here for here in after.values() if here.place == one.place]
        assert said_back <= {here.reply for here in on_place} | {here.words for here in on_place}
    count = [sum(_same(one, it) for it in theirs.comments.values()) for one in after.values()]
    kept = [sum(_same(one, it) for it in after.values()) for one in after.values()]
    assert all(there <= here for there, here in zip(count, kept, strict=True))


def _same(one: Comment, it: Comment) -> bool:
    return (one.place, one.words, one.by, one.on) == (it.place, it.words, it.by, it.on)


@some
@given(notes(), notes())
def test_the_same_copy_twice_changes_nothing_more(mine: Work, theirs: Work) -> None:
    case = told().model_copy(update={"work": mine})
    copy = review_copy(told().model_copy(update={"work": theirs}), DAY, "A7-Q2")
    once = comments_from(case, copy)
    assert comments_from(once, copy) == once


def test_three_comments_come_back_and_are_answered_while_the_case_went_on() -> None:
    case = with_all(told(religion="Pastafarian"))
    case = commented(case, "people.p1.religion", "Asked again", ANA, DAY)
    copy = review_copy(case, DAY, "A7-Q2")
    assert copy.work.signoffs == {}
    assert copy.work.comments == case.work.comments
    assert copy.work.copied is not None
    assert copy.work.copied.of == version(case) == version(copy)
    for place, words in (
        (PLACE, "Which city?"),
        ("people.p2", "Is she included?"),
        ("", "Call me"),
    ):
        copy = commented(copy, place, words, LEE, LATER, ["I-589 A.I.16"])
    copy = replied(copy, "k1", "Fine", LEE)
    case = commented(paths.replace(case, PLACE, said("Sylvania")), PLACE, "It was told", ANA, LATER)
    after = comments_from(case, load(dump(copy)))
    assert {one.words for one in after.work.comments.values()} == {
        "Asked again",
        "It was told",
        "Which city?",
        "Is she included?",
        "Call me",
    }
    assert after.work.comments["k1"].reply == "Fine"
    for key in after.work.comments:
        after = replied(after, key, "Done so", ANA)
    assert all(one.done for one in after.work.comments.values())
    assert after.people["p1"].birth.city == said("Sylvania")


def test_a_reply_is_never_written_over_by_a_copy() -> None:
    case = commented(told(), PLACE, "Right?", LEE, DAY)
    copy = replied(review_copy(case, LATER, "A7-Q2"), "k1", "Never mind", LEE)
    after = comments_from(replied(case, "k1", "Yes", ANA), copy)
    assert after.work.comments["k1"].reply == "Yes"
    apart = after.work.comments["k2"]
    assert (apart.place, apart.words, apart.by, apart.on) == (PLACE, "Never mind", LEE, LATER)
    assert not apart.done


def test_a_case_that_is_no_copy_brings_nothing() -> None:
    with pytest.raises(Problem) as refused:
        comments_from(told(), commented(told(), PLACE, "Right?", LEE, DAY))
    assert refused.value.code == "not-a-review-copy"


def test_there_is_an_end_to_comments() -> None:
    one = Comment(words="x", by=LEE, on=DAY)
    full = Work(comments={f"k{number}": one for number in range(1, MOST_COMMENTS + 1)})
    case = told().model_copy(update={"work": full})
    with pytest.raises(Problem) as refused:
        commented(case, PLACE, "One more", LEE, DAY)
    assert refused.value.code == "too-many-comments"
    with pytest.raises(Problem):
        replied(told(), "k1", "Nobody said that", ANA)


def test_what_a_volunteer_read_stays_behind() -> None:
    case = told().model_copy(update={"acknowledged": {"R-1": DAY}})
    assert review_copy(case, DAY, "A7-Q2").acknowledged == {}
