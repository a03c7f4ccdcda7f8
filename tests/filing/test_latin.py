"""What the form font shows, and honest suggestions for what it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.filing import latin


@pytest.mark.parametrize(
    "text",
    [
        "",
        "O\u2019Brien, \u201cJos\u00e9\u201d \u2014 \u20ac5",
        "Mu\u00f1oz \u0160 \u017d \u0152uvre",
        "two\nlines\r\n\tand a tab",
        "no\u00a0break",
        "Jose\u0301",
    ],
)
def test_western_european_text_can_be_printed(text: str) -> None:
    assert latin.unprintable(text) == ""
    assert latin.refusal(text, name=True) is None


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        ("\u0141ukasz \u0141\u00f3d\u017a", "\u0141\u017a"),
        ("Erdo\u011fan \u0131", "\u011f\u0131"),
        ("\u0645\u062d\u0645\u062f", "\u0645\u062d\u062f"),
        ("a\u200cb\ufeff", "\u200c\ufeff"),
        ("soft\u00adhyphen", "\u00ad"),
        ("bell\x07 del\x7f", "\x07\x7f"),
        ("x\u0323", "\u0323"),
        ("\U0001f600", "\U0001f600"),
    ],
)
def test_everything_else_is_listed_once_and_in_order(text: str, bad: str) -> None:
    assert latin.unprintable(text) == bad


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("\u0141ukasz \u017b\u00f3\u0142\u0107", "Lukasz Z\u00f3lc"),
        ("Erdo\u011fan I\u015f\u0131k \u0130pek", "Erdogan Isik Ipek"),
        ("Nguy\u1ec5n Th\u1ecb \u0110\u1ee9c", "Nguyen Thi Duc"),
        ("\u018fliyev", "Eliyev"),
        ("O\u02bbzbek \u02bcAl\u012b", "O'zbek 'Ali"),
        ("Anne\u2010Marie", "Anne-Marie"),
        ("\u200fJos\u00e9\u200b", "Jos\u00e9"),
        ("\uff21li", "Ali"),
        ("M\u00fcller", "M\u00fcller"),
    ],
)
def test_latin_names_get_a_spelling(name: str, suggestion: str) -> None:
    assert latin.suggest(name) == suggestion


@pytest.mark.parametrize(
    "name",
    [
        "\u041e\u043b\u044c\u0433\u0430",
        "\u0645\u062d\u0645\u062f",
        "Ali \u738b",
        "\u2167\u0416",
        "\u200c",
    ],
)
def test_other_scripts_get_none_because_the_passport_counts(name: str) -> None:
    assert latin.suggest(name) is None


@given(st.text(max_size=40))
def test_a_suggestion_can_always_be_printed(text: str) -> None:
    suggestion = latin.suggest(text)
    assert suggestion is None or latin.unprintable(suggestion) == ""


@given(st.text(max_size=40))
def test_a_refusal_comes_exactly_with_an_unprintable_character(text: str) -> None:
    for name in (True, False):
        assert (latin.refusal(text, name=name) is None) == (latin.unprintable(text) == "")


def test_a_refused_name_says_what_to_write() -> None:
    reason = latin.refusal("\u0141ukasz", name=True)
    assert reason is not None
    assert "\u201cLukasz\u201d" in reason
    assert "passport" in reason


def test_a_refused_name_in_another_script_points_to_the_passport() -> None:
    reason = latin.refusal("\u041e\u043b\u044c\u0433\u0430", name=True)
    assert reason is not None
    assert "passport" in reason
    assert "could write" not in reason


def test_a_story_is_never_romanised() -> None:
    reason = latin.refusal("We fled \u0141\u00f3d\u017a", name=False)
    assert reason is not None
    assert "Lod" not in reason
    assert "\u0141 \u017a" in reason


def test_hidden_characters_are_named_by_their_code() -> None:
    reason = latin.refusal("Ali\u200c\u00ad", name=False)
    assert reason is not None
    assert "U+200C, U+00AD" in reason
    assert "\u200c" not in reason
