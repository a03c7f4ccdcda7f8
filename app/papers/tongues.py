"""What a language is called, in English and for the person, however it was told."""

from __future__ import annotations

from functools import cache

from app import i18n
from app.i18n import names
from app.i18n.catalogues import SOURCE


def in_english(told: str) -> str:
    """The English name of a language told by a tag (``fa-AF``) or by its name; else as told."""
    code = _code(told)
    return _names(SOURCE).get(code, told) if code else told


def in_use(told: str) -> str:
    """Its name in the language of the window; as told where that has no name for it."""
    code = _code(told)
    return _names(i18n.language()).get(code, told) if code else told


def is_english(told: str) -> bool:
    """Whether it is English, of whatever country."""
    return _code(told).split("-")[0] == "en"


def same(one: str, other: str) -> bool:
    """Whether both are the same language, apart from the country it is spoken in."""
    return names.plain(in_english(one)) == names.plain(in_english(other))


@cache
def _names(language: str) -> dict[str, str]:
    return {_tag(one.code): one.name for one in names.spoken_languages(language)}


@cache
def _codes() -> dict[str, str]:
    return {names.plain(name): code for code, name in _names(SOURCE).items()}


def _code(told: str) -> str:
    """The tag of a language; without its country where it has no name of its own; or nothing."""
    tag = _tag(told)
    for code in (tag, tag.split("-")[0]):
        if code in _names(SOURCE):
            return code
    return _codes().get(names.plain(told), "")


def _tag(code: str) -> str:
    return code.strip().replace("_", "-").casefold()
