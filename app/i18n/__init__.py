"""Words in the person's language. English until a catalogue is chosen."""

from __future__ import annotations

import gettext as _gettext

from app.i18n.catalogues import languages, load

__all__ = ["N_", "_", "languages", "ngettext", "use"]

_active: _gettext.NullTranslations = _gettext.NullTranslations()


def use(language: str) -> None:
    """Show every message in ``language`` from now on; what is not translated stays English.

    Raises:
        Problem: when there is no readable catalogue; the language before stays in use.
    """
    global _active  # noqa: PLW0603 - one person, one window, one language at a time
    _active = load(language)


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark ``message`` for translation and return it untouched; translate where it is shown."""
    return message


def _(message: str) -> str:
    """Return ``message`` in the active language (nothing for nothing, not the file's header)."""
    return _active.gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the message that fits ``count`` in the active language."""
    return _active.ngettext(one, many, count)
