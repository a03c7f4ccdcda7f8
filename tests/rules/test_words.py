"""The words of rules and estimates: plain enough for a tired reader, nobody ordered or blamed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.tools import languages, messages
from tests.interview.wording import WORD, grade

HARDEST = 7.0
HARDEST_SENTENCE = 10.0
A_SENTENCE = 8  # fewer words say nothing about how hard a text is to read
NAMED = re.compile(r"\{\w+\}")
SENTENCE = re.compile(r"(?<=[.?!])\s+")
ORDERS = re.compile(
    r"\b(must|should|ought to|have to|had better|obviously|of course)\b", re.IGNORECASE
)
BLAME = re.compile(
    r"\byou (failed|forgot|neglected|were wrong|left out)\b|\byour (mistake|error|fault)\b",
    re.IGNORECASE,
)


def spoken() -> Iterator[str]:
    """Each paragraph that a rule or an estimate may say, a short word for each name put in."""
    for message in languages.sentences(messages.collected()):
        if any(place.startswith("app/rules/") for place, _line in message.locations):
            yield from (NAMED.sub("it", one) for one in languages.forms(message.id))


def is_hard(text: str, hardest: float) -> bool:
    return len(WORD.findall(text)) >= A_SENTENCE and grade(text) > hardest


def test_every_paragraph_is_easy_to_read() -> None:
    said = tuple(spoken())
    assert len(said) > 500
    assert not [one for one in said if is_hard(one, HARDEST)]


def test_no_long_sentence_hides_among_short_ones() -> None:
    each = [sentence for one in spoken() for sentence in SENTENCE.split(one)]
    assert not [sentence for sentence in each if is_hard(sentence, HARDEST_SENTENCE)]


def test_nobody_is_ordered_or_blamed() -> None:
    assert not [one for one in spoken() if ORDERS.search(one) or BLAME.search(one)]
