"""Ways to bend a case in plain JSON: what stands in it changes its kind, its place or its size."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

from tests.fuzz import bends
from tests.fuzz.bends import Bend

Place = tuple[Any, Any]  # a dict or list, and the key in it


def odd(chance: random.Random) -> Any:
    """A value that no field of a case expects."""
    deep: Any = 0
    for _level in range(chance.choice([5, 300])):
        deep = [deep] if chance.random() < 0.5 else {"a": deep}
    return chance.choice(
        [
            *(None, True, False, 0, -1, 0.5, 1e308, 10**19, 10**40, [], {}, [[]], deep),
            *("", " ", "\0", "\ud83d", "\u202e", "x" * 70_000, "2026-02-30", "p1", "f999999"),
            {"state": "given", "value": None},
            {"said": "x", "language": "zz"},
        ]
    )


def replaced(data: bytes, chance: random.Random) -> bytes:
    """Odd values stand in some places."""
    return _changed(data, chance, lambda _held, _key: odd(chance))


def moved(data: bytes, chance: random.Random) -> bytes:
    """What stands in one place stands in others too."""
    found = json.loads(data)
    pieces = [held[key] for held, key in _places(found)]
    return _changed(data, chance, lambda _held, _key: chance.choice(pieces))


def renamed(data: bytes, chance: random.Random) -> bytes:
    """An answer, a row or a person has another name."""
    found = json.loads(data)
    named = [place for place in _places(found) if isinstance(place[0], dict)]
    for held, key in chance.sample(named, 3):
        if key in held:
            held[chance.choice([str(named[0][1]), f"{key}x", "", "r1", "__class__"])] = held.pop(
                key
            )
    return _text(found)


def _changed(data: bytes, chance: random.Random, new: Any) -> bytes:
    found = json.loads(data)
    places = [*_places(found)]
    for held, key in chance.sample(places, chance.choice([1, 1, 2, 10])):
        held[key] = new(held, key)
    return _text(found)


def _text(found: Any) -> bytes:
    return json.dumps(found).encode()


def _places(found: Any) -> Iterator[Place]:
    inner = found.items() if isinstance(found, dict) else enumerate(found)
    for key, value in [*inner]:
        yield found, key
        if isinstance(value, dict | list):
            yield from _places(value)


BENDS: tuple[Bend, ...] = (*bends.BENDS, *(replaced, moved, renamed) * 3)
