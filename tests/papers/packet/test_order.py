"""Exhibits lie in the order of the form they go with; none is lost, none is twice."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.answers.filing import Filing
from app.answers.forms import Form
from app.answers.papers import Exhibit, ExhibitKind
from app.answers.states import given as answered
from app.papers.packet.order import ORDERS, letter, ordered
from app.papers.packet.parts import Part, Piece, label, plan, roman

KINDS = st.one_of(st.none(), st.sampled_from(ExhibitKind))
K = ExhibitKind


def filing(form: Form, kinds: Sequence[ExhibitKind | None]) -> Filing:
    rows = {
        f"r{number}": {} if kind is None else {"kind": kind.value}
        for number, kind in enumerate(kinds, start=1)
    }
    return Filing.model_validate({"form": form, "person": "p1", "exhibits": rows})


@pytest.mark.parametrize("form", Form)
def test_every_kind_has_its_place_once(form: Form) -> None:
    assert sorted(ORDERS[form]) == sorted(ExhibitKind)


@pytest.mark.parametrize(
    ("form", "first", "second"),
    [
        (Form.I589, K.IDENTITY, K.FAMILY),
        (Form.I589, K.FAMILY, K.DECLARATION),
        (Form.I589, K.DECLARATION, K.HARM),
        (Form.I589, K.WITNESS, K.COUNTRY),
        (Form.I589, K.COUNTRY, K.LATE_FILING),
        (Form.I765, K.ENTRY, K.STATUS),
        (Form.I131, K.IDENTITY, K.STATUS),
        (Form.I485, K.STATUS, K.IDENTITY),
        (Form.I485, K.OTHER, K.FAMILY),
    ],
)
def test_the_order_is_that_of_the_lists(form: Form, first: K, second: K) -> None:
    found = [one.kind.value for _key, one in ordered(filing(form, (second, first)))]
    assert found == [first, second]


@given(form=st.sampled_from(Form), kinds=st.lists(KINDS, max_size=12))
def test_nothing_is_lost_and_those_of_one_kind_keep_their_order(
    form: Form, kinds: list[ExhibitKind | None]
) -> None:
    whole = filing(form, kinds)
    found = ordered(whole)
    assert dict(found) == dict(whole.exhibits.rows)
    for kind in set(kinds):
        numbers = [int(key[1:]) for key, one in found if one.kind.value is kind]
        assert numbers == sorted(numbers)
    if None in kinds:
        assert found[-1][1].kind.value is None


@given(index=st.integers(0, 20_000))
def test_letters_never_repeat_and_count_as_a_table_does(index: int) -> None:
    number = 0
    for sign in letter(index):
        number = number * 26 + ord(sign) - ord("A") + 1
    assert number == index + 1


def test_the_first_letters() -> None:
    assert [letter(index) for index in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"),
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (49, "xlix"), (90, "xc"), (444, "cdxliv")],
)
def test_roman_numbers(number: int, words: str) -> None:
    assert roman(number) == words


@given(sizes=st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=4), max_size=6))
def test_a_plan_counts_every_page_once(sizes: list[list[int]]) -> None:
    parts = tuple(
        Part("form", f"Form {n}", "p.", 1, tuple(Piece("", pages, bytes) for pages in one))
        for n, one in enumerate(sizes)
    )
    entries = plan(parts)
    tops = [entry for entry in entries if entry.level == 1]
    assert [entry.page for entry in tops] == [
        1 + sum(sum(one) for one in sizes[:n]) for n in range(len(sizes))
    ]
    assert sum(entry.pages for entry in tops) == sum(map(sum, sizes))
    assert all(label(part, page) == f"p.{page + 1}" for part in parts for page in range(3))


def test_an_exhibit_without_a_kind_is_last_even_when_it_was_first() -> None:
    nameless = Exhibit(title=answered("Something"))
    assert nameless.kind.value is None
    found = ordered(filing(Form.I589, (None, K.OTHER)))
    assert [key for key, _one in found] == ["r2", "r1"]
