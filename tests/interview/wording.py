"""How hard a sentence is to read: the Flesch-Kincaid grade, with the forms' own words aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from app.interview.pages import FormsPage, Page, RowsPage
from app.interview.questions import Asking, Choice, Choices, Sworn
from app.interview.sections import SECTIONS

# Words of the forms that a glossary explains where they stand; they count as short words.
GLOSSARY = frozenset(Path(__file__).with_name("glossary.txt").read_text("ascii").split())
EVERYDAY = frozenset(
    ("family", "country", "countries", "another", "every", "anybody", "somebody", "anything")
)
SYLLABLE = re.compile(r"[aeiouy]+")
WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")


def syllables(word: str) -> int:
    plain = word.lower().strip("'-")
    if plain in GLOSSARY or plain in EVERYDAY:
        return 1
    count = len(SYLLABLE.findall(plain))
    if plain.endswith(("e", "es", "ed")) and not plain.endswith(("le", "ted", "ded")) and count > 1:
        count -= 1
    return max(count, 1)


def grade(text: str) -> float:
    """The grade at school that reads ``text`` with ease."""
    words = WORD.findall(text)
    sentences = max(len(re.findall(r"[.?!:](?:\s|$)", text)), 1)
    if not words:
        return 0.0
    spoken = sum(map(syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59


def of_question(question: Asking) -> Iterator[str]:
    yield from (question.label, question.hint, question.why, question.where, question.unknown)
    if isinstance(question, Choice | Choices):
        yield from (words for _value, words in question.options)
    if isinstance(question, Sworn):
        yield question.explanation


def of_page(page: Page) -> Iterator[str]:
    yield from (page.title, page.intro, *page.body)
    if isinstance(page, RowsPage):
        yield from (page.add, page.none)
    if isinstance(page, FormsPage):
        for situation in page.situations:
            yield situation.label
            yield from (option.words for option in situation.options)
    for question in page.questions:
        yield from of_question(question)


def everything() -> Iterator[tuple[str, str]]:
    """Every sentence of the interview, with the page it stands on."""
    for section in SECTIONS:
        yield section.id, section.title
        for page in section.pages:
            yield from ((page.id, words) for words in of_page(page) if words)
