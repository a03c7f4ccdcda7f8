"""The words: plain enough for a 12-year-old, never advice, never a judgement."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from app.interview.sections import SECTIONS
from app.tools.advice import allowed, caught
from tests.interview.wording import WORD, everything, grade, of_page

HARDEST = 7.0
A_SENTENCE = 8  # fewer words say nothing about how hard a text is to read
BEGGING = re.compile(r"\bplease\b", re.IGNORECASE)  # a form of words, not an advice


def test_the_measure_tells_easy_from_hard() -> None:
    assert grade("The cat sat on the mat.") < 2
    assert grade("Notwithstanding adjudicatory determinations and considerations.") > 15


def test_every_sentence_is_easy_to_read() -> None:
    hard = {
        (page, words, round(grade(words), 1))
        for page, words in everything()
        if len(WORD.findall(words)) >= A_SENTENCE and grade(words) > HARDEST
    }
    assert not hard


def test_every_page_is_easy_to_read() -> None:
    pages: defaultdict[str, str] = defaultdict(str)
    for page, words in everything():
        pages[page] += words if words.endswith((".", "?", "!")) else f"{words}."
        pages[page] += " "
    long = {page: words for page, words in pages.items() if len(WORD.findall(words)) > A_SENTENCE}
    assert len(long) > 60
    assert not {page for page, words in long.items() if grade(words) > HARDEST - 1}


def test_no_words_advise_or_judge() -> None:
    """Questions too, which the guard leaves out elsewhere."""
    spoken = [one for one in everything() if one[1] not in allowed()]
    assert not [(page, words) for page, words in spoken if caught(words, "en", asked=True)]
    assert not [(page, words) for page, words in spoken if BEGGING.search(words)]


@pytest.mark.parametrize("page", [page for one in SECTIONS for page in one.pages if page.sensitive])
def test_pages_about_harm_order_nobody_about(page: object) -> None:
    said = " ".join(of_page(page))  # type: ignore[arg-type]
    assert not re.search(r"\b(must|required|at least|error)\b", said, re.IGNORECASE)


def test_words_are_our_own_and_whole() -> None:
    for page, words in everything():
        assert words == words.strip(), page
        assert words.isascii(), words
        assert "{" not in words, words
