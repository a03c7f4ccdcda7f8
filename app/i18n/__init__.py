"""Words in the person's language. English until a catalogue is chosen."""

from __future__ import annotations

import gettext as _gettext

_active: _gettext.NullTranslations = _gettext.NullTranslations()


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark ``message`` for translation and return it untouched; translate where it is shown."""
    return message


def _(message: str) -> str:
    """Return ``message`` in the active language."""
    return _active.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the message that fits ``count`` in the active language."""
    return _active.ngettext(one, many, count)
