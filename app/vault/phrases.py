"""Passphrases: made by chance for the person, or their own when it is not too easy to guess."""

from __future__ import annotations

import math
import secrets
from itertools import pairwise

from app.i18n import _
from app.problems import Problem
from app.vault.door import normal
from app.vault.words import WORDS

WORD_COUNT = 6
DIGIT_COUNT = 20
WORDS_BITS = WORD_COUNT * 10
"""60 bits: at five tries a second and processor, thousands of millions of years of one."""
DIGITS_BITS = int(DIGIT_COUNT * math.log2(10))
"""66 bits, for people who do not read Latin letters."""
LEAST_BITS = 44
_LEAST_DIFFERENT = 5


def six_words() -> str:
    """Six words by chance, a space between: 60 bits."""
    return " ".join(secrets.choice(WORDS) for _place in range(WORD_COUNT))


def twenty_digits() -> str:
    """Twenty digits by chance, in groups of four: 66 bits."""
    digits = [str(secrets.randbelow(10)) for _place in range(DIGIT_COUNT)]
    return " ".join("".join(digits[at : at + 4]) for at in range(0, DIGIT_COUNT, 4))


def refuse_weak(phrase: str) -> None:
    """Refuse a passphrase that a machine would guess soon.

    Raises Problem ``passphrase-empty`` or ``passphrase-weak``. What passes is not thereby strong:
    a sentence from a book passes too. Only chance is certain, so offer :func:`six_words` first.
    """
    typed = normal(phrase)
    if not typed:
        raise Problem(
            "passphrase-empty",
            _("There is no passphrase yet."),
            _("Type one, or take the six words or the twenty digits that are offered."),
        )
    if len(set(typed)) < _LEAST_DIFFERENT or most_bits(typed) < LEAST_BITS:
        raise Problem(
            "passphrase-weak",
            _("This passphrase is too easy to guess."),
            _("Make it longer, or take the six words or the twenty digits that are offered."),
        )


def most_bits(typed: str) -> int:
    """The bits that ``typed``, already normal, has at most, were its signs chosen by chance.

    Signs that go on repeating or counting (aaa, 123, 321) add nothing.
    """
    signs = typed.replace(" ", "")
    steps = [ord(after) - ord(before) for before, after in pairwise(signs)]
    dull = sum(one == two and abs(one) <= 1 for one, two in pairwise(steps))
    alphabet = 10 if signs.isdecimal() else 26
    return int((len(signs) - dull) * math.log2(alphabet))
