"""What the program remembers of words beside the case, so that it need not work them out again."""

from __future__ import annotations

from app.answers import countries
from app.rules import names_alike
from app.ui import standing


def clear() -> None:
    """Let go of all of it. Nobody can promise that memory is empty: it is reused, not wiped."""
    countries.folded.cache_clear()
    names_alike.forget()
    standing.look_again()
