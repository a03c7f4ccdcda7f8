"""Composed words in both languages, where no fluent person has signed the one in use."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from app import i18n
from app.i18n.catalogues import SOURCE

Made = TypeVar("Made")


def in_english(make: Callable[[], Made]) -> Made | None:
    """What ``make`` returns in English; None where the English need not stand beneath."""
    if not i18n.english_beneath():
        return None
    language = i18n.language()
    i18n.use(SOURCE)
    try:
        return make()
    finally:
        i18n.use(language)


def beneath(native: str, english: str) -> str:
    """The English under the native words, unless it is the same; left to right in any case."""
    return native if native == english else f"{native}\n\u2066{english}\u2069"
