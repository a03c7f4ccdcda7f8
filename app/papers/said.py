"""What stands on a paper: English, and the person's language where they must understand it."""

from __future__ import annotations

from dataclasses import dataclass

from app import i18n
from app.rules.sentences import Sentence


@dataclass(frozen=True)
class Said:
    """Words in English and in the person's language; ``native`` is empty where there is none."""

    english: str
    native: str = ""


def office(sentence: Sentence) -> Said:
    """``sentence`` in English alone, for papers that an office or a court reads."""
    return Said(sentence.english())


def in_both(sentence: Sentence) -> Said:
    """``sentence`` in English and in the language in use, where that is another one."""
    english, native = sentence.english(), sentence.said()
    return Said(english, "" if native == english else native)


def as_written(text: str) -> Said:
    """``text`` as it stands, such as a name, a number, or words the person said."""
    return Said(text)


def reads_right_to_left() -> bool:
    """Whether the person's language is written from right to left."""
    return i18n.right_to_left()
