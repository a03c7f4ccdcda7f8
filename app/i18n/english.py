"""From finished words back to their English: whole sentences, and sentences with names in them."""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterator
from functools import cached_property

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LEAST = 4
"""Letters that a sentence has beside its placeholders; with fewer anything would look like it."""


class English:
    """The catalogue of one language, read from right to left."""

    def __init__(self, translations: gettext.NullTranslations) -> None:
        self._translations = translations

    def of(self, text: str) -> str:
        """The English of ``text``, line by line; empty as soon as a line is not known."""
        lines = [self._line(line) for line in text.split("\n")]
        return "\n".join(lines) if all(lines) else ""

    def _line(self, line: str) -> str:
        return self._whole.get(line) or next(self._filled(line), "")

    def _filled(self, line: str) -> Iterator[str]:
        for pattern, english in self._patterns:
            found = pattern.fullmatch(line)
            if found is not None:
                said = {
                    name: self._line(value) or value for name, value in found.groupdict().items()
                }
                yield english.format(**said)

    @cached_property
    def _whole(self) -> dict[str, str]:
        return {native: english for english, native in self._pairs() if "{" not in english}

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """Longer sentences first: they say more about what is meant."""
        pairs = [pair for pair in self._pairs() if _PLACEHOLDER.search(pair[0])]
        pairs = [pair for pair in pairs if len(_PLACEHOLDER.sub("", pair[1]).strip()) >= _LEAST]
        pairs.sort(key=_length, reverse=True)
        return tuple((_pattern(native), english) for english, native in pairs)

    def _pairs(self) -> Iterator[tuple[str, str]]:
        # The words are there for reading only; gettext has no other door to all of them.
        known: dict[object, str] = getattr(self._translations, "_catalog", {})
        for key, native in known.items():
            match key:
                case str() if key:
                    yield key, native
                case (str() as one, number) if number == self._number_of_one:
                    yield one, native

    @cached_property
    def _number_of_one(self) -> int:
        """Which form of a message in several forms is the one for a single thing."""
        plural: Callable[[int], int] = getattr(self._translations, "plural", int)
        return plural(1)


def _length(pair: tuple[str, str]) -> int:
    return len(pair[1])


def _pattern(native: str) -> re.Pattern[str]:
    seen: set[str] = set()
    parts = []
    for place, part in enumerate(_PLACEHOLDER.split(native)):
        if place % 2 == 0:
            parts.append(re.escape(part))
        else:
            parts.append(f"(?P={part})" if part in seen else f"(?P<{part}>.*)")
            seen.add(part)
    return re.compile("".join(parts))
