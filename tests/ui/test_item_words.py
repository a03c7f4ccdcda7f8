"""Items are said as the form prints them, with who is meant, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from app import i18n
from app.i18n import pseudo
from app.ui.filing_boxes import newest
from app.ui.item_words import item_words

FORMS = ("i589", "i765", "i131", "i485")


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("A.I.4", "A.I.4"),
        ("I-589 A.I.19.c", "I-589 A.I.19.c"),
        ("A.II.child1.4", "A.II.4, child 1"),
        ("A.II.spouse.8", "A.II.8, husband or wife"),
        ("A.III.1.row2.province", "A.III.1, line 2"),
        ("A.III.5.mother.birth", "A.III.5, mother"),
        ("D.counsel_list", "D"),
        ("I-485 attorney", "I-485, lawyer"),
        ("2.5.b", "2.5.b"),
    ],
)
def test_an_item_is_said_as_printed_and_then_whom_it_means(item: str, said: str) -> None:
    assert re.sub("[\u2066\u2069]", "", item_words(item)) == said


@pytest.mark.parametrize("form", FORMS)
def test_no_item_of_any_form_keeps_a_word_of_its_map(form: str) -> None:
    i18n.use(pseudo.CODE)
    for row in newest(form).form_map.rows:
        outside = re.sub("\u27e6.*\u27e7", "", item_words(row.item))
        assert not re.search("[a-z]{2,}", outside), row.item
