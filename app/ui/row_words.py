"""Words in lists and menus, where no label can stand: with the English while nobody signed."""

from __future__ import annotations

from app.i18n import _, both, english_beneath


def lines(message: str) -> tuple[str, ...]:
    """``message`` in the language in use, and the English beneath where it must be shown."""
    native, english = both(message)
    return (native, english) if english and english_beneath() else (native,)


def one_line(message: str, **values: object) -> str:
    """The same in one line: the English stands behind, in brackets."""
    return in_one_line(*both(message, **values))


def in_one_line(native: str, english: str) -> str:
    """Words in both languages in one line; the native ones alone where that is enough."""
    if not (english and english_beneath()):
        return native
    return _("{words} ({english})").format(words=native, english=f"\u2066{english}\u2069")
