"""Words in the person's language. English until a catalogue is chosen."""

from __future__ import annotations

import gettext as _gettext
from datetime import date

from app.i18n import pseudo, status
from app.i18n.catalogues import SOURCE, languages, load

__all__ = [
    "N_",
    "_",
    "both",
    "english_beneath",
    "language",
    "languages",
    "ngettext",
    "right_to_left",
    "use",
]

_active: _gettext.NullTranslations = _gettext.NullTranslations()
_language: str = SOURCE


def use(language: str) -> None:
    """Show every message in ``language`` from now on; what is not translated stays English.

    ``pseudo.CODE`` chooses the invented language of the tests.

    Raises:
        Problem: when there is no readable catalogue; the language before stays in use.
    """
    global _active, _language  # noqa: PLW0603 - one person, one window, one language at a time
    _active = pseudo.Pseudo() if language == pseudo.CODE else load(language)
    _language = language


def language() -> str:
    """The code of the language in use, as it was given to ``use``; ``en`` at the start."""
    return _language


def right_to_left() -> bool:
    """Whether the language in use is written from right to left."""
    return status.is_right_to_left(_language)


def english_beneath() -> bool:
    """Whether the English must stand beneath: no fluent person has signed the language yet."""
    return _language not in {SOURCE, pseudo.CODE} and not status.of(_language).signed


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark ``message`` for translation and return it untouched; translate where it is shown."""
    return message


def _(message: str) -> str:
    """Return ``message`` in the active language (nothing for nothing, not the file's header)."""
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
    return native.format(**_in(_language, values)), english.format(**_in(SOURCE, values))


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
    return _active.ngettext(one, many, count)
