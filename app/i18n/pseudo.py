"""An invented language for tests: every message in brackets, and longer.

Text without brackets on a screen was never given to gettext; text that is cut off would be cut
off in German or Spanish too.
"""

from __future__ import annotations

import gettext

CODE = "qps"
OPENING, CLOSING = "\u27e6", "\u27e7"
_FILLING = "~"


class Pseudo(gettext.NullTranslations):
    """A catalogue that has every message, with its placeholders as they were."""

    def gettext(self, message: str) -> str:
        """Return ``message`` in brackets, two fifths longer."""
        return wrapped(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the English form for ``n``, wrapped."""
        return wrapped(msgid1 if n == 1 else msgid2)


def wrapped(message: str) -> str:
    """Return ``message`` in brackets, lengthened by two fifths with signs that wrap like words."""
    words = -(-len(message) * 2 // 5 // 5)
    filling = " ".join([_FILLING * 4] * words)
    return f"{OPENING}{message} {filling}{CLOSING}"


def is_wrapped(text: str) -> bool:
    """Whether ``text`` came through gettext as a whole, and nothing was added outside."""
    return text.startswith(OPENING) and text.endswith(CLOSING)
