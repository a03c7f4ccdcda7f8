"""Whether two spellings are the same name, apart from case, accents, spaces and order."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from app.answers.name import Name, OtherName
from app.answers.states import Answer

Spelled = frozenset[str]


def folded(text: str) -> str:
    """``text`` without case, accents, spaces and punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if character.isalnum())


def words(*answers: Answer[str]) -> Spelled:
    """The words of a name, each folded; hyphens and spaces part them."""
    return _words(" ".join(answer.value for answer in answers if answer.value is not None))


@lru_cache(maxsize=1024)
def _words(text: str) -> Spelled:
    pieces = "".join(sign if sign.isalnum() else " " for sign in _plain(text)).split()
    return frozenset(pieces)


def forget() -> None:
    """Keep no words of names beside the case: something was forgotten for good."""
    _words.cache_clear()


def of_name(name: Name | OtherName) -> Spelled:
    """The words of a whole name."""
    return words(name.family, name.given, name.middle)


def same(one: Spelled, other: Spelled) -> bool:
    """Whether one holds all words of the other, also when those are written together."""
    if one <= other or other <= one:
        return True
    return "".join(sorted("".join(one))) == "".join(sorted("".join(other)))


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in spread if not unicodedata.combining(sign))
