"""Words in the person's language. English until a catalogue is chosen."""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

from app.i18n import pseudo, status
from app.i18n.catalogues import SOURCE, languages, load
from app.i18n.english import English

__all__ = [
    "N_",
    "_",
    "both",
    "english_beneath",
    "english_of",
    "in_english",
    "language",
    "languages",
    "ngettext",
    "right_to_left",
    "use",
]

_active: _gettext.NullTranslations = _gettext.NullTranslations()
_language: str = SOURCE
_english: English | None = None
# Only for what the same thread says meanwhile: forms may be filled in another one.
_in_english: ContextVar[bool] = ContextVar("in_english", default=False)


def use(language: str) -> None:
    """Show every message in ``language`` from now on; what is not translated stays English.

    ``pseudo.CODE`` chooses the invented language of the tests.

    Raises:
        Problem: when there is no readable catalogue; the language before stays in use.
    """
    # One person, one window, one language at a time.
    global _active, _language, _english  # noqa: PLW0603
    _active = pseudo.Pseudo() if language == pseudo.CODE else load(language)
    _language, _english = language, None


def language() -> str:
    """The code of the language in use, as it was given to ``use``; ``en`` at the start."""
    return SOURCE if _in_english.get() else _language


def right_to_left() -> bool:
    """Whether the language in use is written from right to left."""
    return status.is_right_to_left(language())


@contextmanager
def in_english() -> Iterator[None]:
    """Say everything in English meanwhile, in this thread only; nothing else notices."""
    before = _in_english.set(True)
    try:
        yield
    finally:
        _in_english.reset(before)


def english_of(text: str) -> str:
    """The English of ``text``, which was said in the language in use; empty when unknown.

    For what comes as finished words, such as a Problem.
    """
    global _english  # noqa: PLW0603 - made when it is first asked for
    if _english is None:
        _english = English(_active)
    return _english.of(text)


def english_beneath() -> bool:
    """Whether the English must stand beneath: no fluent person has signed the language yet."""
    return language() not in {SOURCE, pseudo.CODE} and not status.of(_language).signed


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark ``message`` for translation and return it untouched; translate where it is shown."""
    return message


def _(message: str) -> str:
    """Return ``message`` in the active language (nothing for nothing, not the file's header)."""
    if _in_english.get():
        return message
    return _active.gettext(message) if message else ""


def both(message: str, **values: object) -> tuple[str, str]:
    """Return ``message`` in the active language and in English, to stand one above the other.

    The second is empty where the first is the English already. ``values`` fill the placeholders
    of both: names as the person wrote them, dates in the words of each language. Names and codes
    do not mix with the words around them where those run from right to left.
    """
    native = _(message)
    english = "" if native == message else message
    if not values:
        return native, english
    return native.format(**_in(language(), values)), english.format(**_in(SOURCE, values))


def _in(language: str, values: dict[str, object]) -> dict[str, object]:
    """``values`` as ``language`` writes them: dates in words, text kept apart."""
    apart = status.is_right_to_left(language)
    return {name: _shown(value, language, apart=apart) for name, value in values.items()}


def _shown(value: object, language: str, *, apart: bool) -> object:
    if isinstance(value, date):
        # Most sentences hold no date, and the calendars of all languages take a while to load.
        from app.i18n import names

        return names.day(value, language)
    return f"\u2068{value}\u2069" if apart and isinstance(value, str) else value


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the message that fits ``count`` in the active language."""
    if _in_english.get():
        return one if count == 1 else many
    return _active.ngettext(one, many, count)
