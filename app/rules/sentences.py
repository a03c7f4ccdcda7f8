"""Sentences that can be said in any language at any time, with dates and lists in its own way.

Findings hold these instead of text, so that the window can change its language and a signed
volunteer's list is still English.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app import i18n
from app.answers.dates import PartialDate
from app.i18n import N_, _, catalogues, names, ngettext, status

_ABOUT = N_("about {date}")


@dataclass(frozen=True, init=False)
class Words:
    """A message in English, marked with ``N_``, and what fills its placeholders.

    A list is a tuple: it is said as the language lists things.
    """

    message: str
    values: tuple[tuple[str, Value], ...]

    def __init__(self, message: str, **values: Value) -> None:
        object.__setattr__(self, "message", message)
        object.__setattr__(self, "values", tuple(values.items()))

    def said(self) -> str:
        """The sentence in the language of the window."""
        return self._filled(_(self.message), i18n.language(), _native)

    def english(self) -> str:
        """The sentence in English."""
        return self._filled(self.message, catalogues.SOURCE, _english)

    def _filled(self, message: str, language: str, say: _Say) -> str:
        values = {name: _spoken(value, language, say) for name, value in self.values}
        return message.format(**values) if values else message


@dataclass(frozen=True, init=False)
class Count:
    """A message in two forms, for one and for several, with their number as ``{count}``.

    The two stand here as they are, without ``N_``: a language may have more than two forms, so
    they are collected together.
    """

    one: str
    many: str
    count: int
    values: tuple[tuple[str, Value], ...]

    def __init__(self, one: str, many: str, count: int, **values: Value) -> None:
        object.__setattr__(self, "one", one)
        object.__setattr__(self, "many", many)
        object.__setattr__(self, "count", count)
        object.__setattr__(self, "values", tuple(values.items()))

    def said(self) -> str:
        """The sentence in the language of the window."""
        return self._filled(ngettext(self.one, self.many, self.count), i18n.language(), _native)

    def english(self) -> str:
        """The sentence in English."""
        message = self.one if self.count == 1 else self.many
        return self._filled(message, catalogues.SOURCE, _english)

    def _filled(self, message: str, language: str, say: _Say) -> str:
        values = {name: _spoken(value, language, say) for name, value in self.values}
        return message.format(count=names.number(self.count, language), **values)


@dataclass(frozen=True)
class Told:
    """What comes as finished words, such as a Problem: as it was said, and in English."""

    native: str
    in_english: str

    def said(self) -> str:
        """The sentence in the language in which it came."""
        return self.native

    def english(self) -> str:
        """The sentence in English."""
        return self.in_english


@dataclass(frozen=True)
class Country:
    """A country as the forms call it, in English; each language says its own name for it."""

    english: str


def told(text: str) -> Told:
    """``text``, said in the language in use, with its English; the same where none is known."""
    return Told(text, i18n.english_of(text) or text)


Sentence: TypeAlias = Words | Count | Told
Value: TypeAlias = str | int | date | PartialDate | Country | Sentence | tuple["Value", ...]
_Say: TypeAlias = Callable[[Sentence], str]


def both(sentence: Sentence) -> tuple[str, str]:
    """The sentence in the language of the window, and in English where that is another."""
    native, english = sentence.said(), sentence.english()
    return native, "" if native == english else english


def _native(sentence: Sentence) -> str:
    return sentence.said()


def _english(sentence: Sentence) -> str:
    return sentence.english()


def _spoken(value: Value, language: str, say: _Say) -> str:
    match value:
        case Words() | Count() | Told():
            return say(value)
        case PartialDate():
            return _when(value, language, say)
        case date():
            return names.day(value, language)
        case int():
            return names.number(value, language)
        case tuple():
            return names.listed([_spoken(one, language, say) for one in value], language)
        case Country():
            value = names.named(names.countries(language), value.english)
    # Names and items do not mix with the words around them where those run from right to left.
    return f"\u2068{value}\u2069" if status.is_right_to_left(language) else value


def _when(when: PartialDate, language: str, say: _Say) -> str:
    """A date as exactly as it is known."""
    if when.day is not None:
        words = names.day(when.earliest, language)
    elif when.month is not None:
        words = names.month(when.year, when.month, language)
    else:
        words = str(when.year)
    return say(Words(_ABOUT, date=words)) if when.about else words
