"""Groups that the United States government has put on a list, as far as we read it.

Never all of them, and many groups that matter in law are on no list: that a name is not here says
nothing. The names lie in resources/law/groups.toml.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Annotated, Final

from pydantic import Field

from app.law.dated import Checked, Words


class Group(Checked):
    """A group on a list of the government, from the day ``since``, under its names.

    ``also`` are other names and spellings under which people know it.
    """

    name: Words
    also: tuple[Words, ...] = ()
    lists: Annotated[tuple[Words, ...], Field(min_length=1)]
    since: date | None = Field(default=None, alias="from")

    @cached_property
    def folded(self) -> tuple[tuple[str, ...], ...]:
        """The words of each of its names, as they are compared."""
        return tuple(map(_words, (self.name, *self.also)))


def named_like(groups: Iterable[Group], told: str) -> tuple[Group, ...]:
    """The groups one of whose names stands in ``told``, apart from case, accents and signs."""
    words = _words(told)
    return tuple(group for group in groups if any(_within(name, words) for name in group.folded))


def _within(name: tuple[str, ...], told: tuple[str, ...]) -> bool:
    starts = range(len(told) - len(name) + 1)
    return any(told[at : at + len(name)] == name for at in starts)


_ARTICLES: Final = frozenset({"al", "el", "the", "la", "le", "los"})


def _words(text: str) -> tuple[str, ...]:
    """The words of a name: folded, without marks and apostrophes, without articles."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (_sign(sign) for sign in plain if not unicodedata.combining(sign))
    return tuple(word for word in "".join(kept).split() if word not in _ARTICLES)


def _sign(sign: str) -> str:
    if sign in _APOSTROPHES:
        return ""
    return sign if sign.isalnum() else " "


_APOSTROPHES: Final = frozenset("'`\u2018\u2019\u02bc\u02bb")
