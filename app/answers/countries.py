"""Whether two names mean the same country, as far as a proposal needs to know."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Names people write for the United States, folded; its territories count as the US for items
# that ask "in the United States" (INA 101(a)(38)).
_UNITED_STATES = frozenset(
    {
        "us",
        "usa",
        "united states",
        "united states of america",
        "the united states",
        "america",
        "estados unidos",
        "eeuu",
        "puerto rico",
        "guam",
        "us virgin islands",
        "northern mariana islands",
    }
)


def is_united_states(country: str) -> bool:
    """Return True when ``country`` names the United States or one of its territories."""
    return folded(country) in _UNITED_STATES


def same_country(one: str, other: str) -> bool:
    """Return True when both name the same country, apart from case, accents and dots."""
    return folded(one) == folded(other) or (is_united_states(one) and is_united_states(other))


@lru_cache(maxsize=1024)
def folded(country: str) -> str:
    """Return the last part of "City, Country" without case, accents and punctuation."""
    last = country.rsplit(",", 1)[-1]
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", last.casefold())
        if character.isalnum() or character.isspace()
    )
    return " ".join(plain.split())
