"""Passphrases by chance are strong, and those that a machine guesses soon are refused."""

from __future__ import annotations

import pytest

from app.problems import Problem
from app.vault import phrases
from app.vault.door import normal
from app.vault.words import WORDS


def test_a_word_is_worth_ten_bits() -> None:
    assert len(WORDS) == len(set(WORDS)) == 1024
    assert all(word.isascii() and word.isalpha() and word.islower() for word in WORDS)
    assert {len(word) for word in WORDS} == {3, 4, 5, 6}
    assert phrases.WORDS_BITS == 60
    assert phrases.DIGITS_BITS == 66


def test_what_chance_makes_is_taken_and_never_the_same() -> None:
    words = {phrases.six_words() for _time in range(50)}
    digits = {phrases.twenty_digits() for _time in range(50)}
    assert len(words) == len(digits) == 50
    assert all(set(one.split()) <= {*WORDS} and len(one.split()) == 6 for one in words)
    assert all([len(group) for group in one.split()] == [4] * 5 for one in digits)
    assert all(len(normal(one)) == 20 for one in digits)
    for one in words | digits:
        phrases.refuse_weak(one)


@pytest.mark.parametrize("phrase", ["", "  \t", "\u00a0"])
def test_nothing_is_refused(phrase: str) -> None:
    with pytest.raises(Problem) as refused:
        phrases.refuse_weak(phrase)
    assert refused.value.code == "passphrase-empty"


@pytest.mark.parametrize(
    "phrase",
    [
        *("aB3$", "password", "589485765", "0123456789012345678901234", "aaaaaaaaaaaaaaaaaaaaaaa"),
        *("abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponml", "abababababababab", "03/10/1990"),
        *("a a a a a a a a a a a a a", "1234567890123"),
    ],
)
def test_what_is_guessed_soon_is_refused(phrase: str) -> None:
    with pytest.raises(Problem) as refused:
        phrases.refuse_weak(phrase)
    assert refused.value.code == "passphrase-weak"
    assert phrase not in refused.value.message + refused.value.do


@pytest.mark.parametrize(
    "phrase",
    [
        "correct horse battery",
        "مطر على البحر البعيد",
    ],
)
def test_a_sentence_in_any_script_is_taken(phrase: str) -> None:
    phrases.refuse_weak(phrase)
