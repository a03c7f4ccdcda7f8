"""Countries, languages, dates, numbers and alphabetical order, as each language has them.

What a form prints is English and in our digits; so that a person can compare the screen with
the form, digits are 0 to 9 in every language.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cache, cached_property
from typing import Final, TypeVar

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from app.i18n.catalogues import SOURCE

Item = TypeVar("Item")

# Regions of CLDR that are no country a person is from: unions, outlying oceans, test codes.
_NO_COUNTRY: Final = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
# CLDR lists ways of writing and codes for the unknown among the languages.
_NO_LANGUAGE: Final = frozenset({"mis", "mul", "root", "und", "zxx"})
# The one language with a name of its own that CLDR lists only with its country.
_DARI: Final = "fa_AF"
_LAST: Final = "\U0010ffff"
# What comes after all words with the plain letter (Spanish), or counts as it (Arabic).
_ORDER: Final = {"es": {"n\u0303": "n" + _LAST}}
_ARABIC_LETTERS: Final = str.maketrans(
    "\u0622\u0623\u0625\u0671\u0649", "\u0627\u0627\u0627\u0627\u064a"
)


@dataclass(frozen=True)
class Named:
    """A country or a language: its code, its name for the person, its English for the form."""

    code: str
    name: str
    english: str

    @cached_property
    def sought(self) -> tuple[str, ...]:
        """The names by which a person may look for it, as :func:`plain` has them."""
        return tuple(dict.fromkeys((plain(self.name), plain(self.english))))


def countries(language: str) -> tuple[Named, ...]:
    """All countries and territories with their names in ``language``, in its order."""
    return _listed("territories", language)


def spoken_languages(language: str) -> tuple[Named, ...]:
    """All languages CLDR knows with their names in ``language``, in its order."""
    return _listed("languages", language)


def named(known: Iterable[Named], english: str) -> str:
    """The name for the person of what the form calls ``english``; itself where it is not known."""
    return next((one.name for one in known if one.english == english), english)


def own_name(code: str) -> str:
    """What a language calls itself, for the list from which a person chooses it."""
    locale = _locale(code)
    name = locale.get_language_name(locale.language) or code
    return name[:1].upper() + name[1:]


def day(of: date, language: str) -> str:
    """A full date in words of ``language``: May 14, 2020 or 14 de mayo de 2020."""
    return _our_digits(format_date(of, "long", locale=_locale(language)))


def month(year: int, number: int, language: str) -> str:
    """A month (1 to 12) and its year in words of ``language``: May 2020."""
    return _our_digits(format_skeleton("yMMMM", date(year, number, 1), locale=_locale(language)))


def month_names(language: str) -> tuple[str, ...]:
    """The twelve months as they stand alone in ``language``, January first."""
    names = _locale(language).months["stand-alone"]["wide"]
    return tuple(names[number] for number in range(1, 13))


def clock(hour: int, minute: int, language: str) -> str:
    """A time of day as ``language`` writes it, without seconds."""
    return _our_digits(format_time(time(hour, minute), "short", locale=_locale(language)))


def number(value: float, language: str) -> str:
    """A number with the separators of ``language`` and digits 0 to 9."""
    return format_decimal(value, locale=_locale(language), numbering_system="latn")


def listed(words: Sequence[str], language: str) -> str:
    """Several words as ``language`` lists them: one, two, and three."""
    return format_list(list(words), locale=_locale(language))


def in_order(items: Iterable[Item], key: Callable[[Item], str], language: str) -> tuple[Item, ...]:
    """Return ``items`` in the alphabetical order that readers of ``language`` expect."""
    ordered = [(sort_key(key(item), language), place, item) for place, item in enumerate(items)]
    return tuple(item for _key, _place, item in sorted(ordered, key=_first_two))


def sort_key(text: str, language: str) -> tuple[str, str]:
    """A key to sort words by: letters first, accents and case only where letters are equal."""
    spelled = unicodedata.normalize("NFKD", text.casefold())
    for letters, stands_for in _ORDER.get(_locale(language).language, {}).items():
        spelled = spelled.replace(letters, stands_for)
    letters = unicodedata.normalize("NFC", spelled).translate(_ARABIC_LETTERS)
    plain = (mark for mark in unicodedata.normalize("NFKD", letters) if _counts(mark))
    return "".join(plain), text


def plain(text: str) -> str:
    """``text`` as people type it in a hurry: no accents, no capital letters, single spaces."""
    letters = unicodedata.normalize("NFC", text.casefold()).translate(_ARABIC_LETTERS)
    kept = (mark for mark in unicodedata.normalize("NFKD", letters) if _counts(mark))
    return " ".join("".join(kept).split())


def _counts(mark: str) -> bool:
    return mark == _LAST or mark.isalnum() or mark.isspace()


def _first_two(entry: tuple[tuple[str, str], int, Item]) -> tuple[tuple[str, str], int]:
    return entry[0], entry[1]


@cache
def _listed(kind: str, language: str) -> tuple[Named, ...]:
    english: dict[str, str] = dict(getattr(_locale(SOURCE), kind))
    native: dict[str, str] = dict(getattr(_locale(language), kind))
    keep = _is_country if kind == "territories" else _is_language
    found = (Named(code, native.get(code, name), name) for code, name in english.items())
    return in_order((one for one in found if keep(one.code)), _name, language)


def _name(one: Named) -> str:
    return one.name


def _is_country(code: str) -> bool:
    return code.isalpha() and code not in _NO_COUNTRY


def _is_language(code: str) -> bool:
    return code == _DARI or (code.isalpha() and code not in _NO_LANGUAGE)


@cache
def _locale(language: str) -> Locale:
    """The CLDR data for ``language``, English where there is none."""
    code = language.replace("-", "_")
    for name in (code, code.split("_", maxsplit=1)[0]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(SOURCE)


def _our_digits(text: str) -> str:
    """``text`` with every decimal digit as 0 to 9."""
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
