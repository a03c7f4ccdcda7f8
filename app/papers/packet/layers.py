"""Which layers of a PDF are seen on a screen and which are printed (ISO 32000-1, 8.11.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from app.papers.packet.nodes import child, dictionaries, entry, members, number_of, stored

Key: TypeAlias = tuple[int, int]


@dataclass(frozen=True, order=True)
class Layer:
    """How a layer behaves. Official forms have one that is only seen and one that is only printed.

    Nobody switches layers of a packet on or off, so that layers that behave alike are one.
    """

    seen: bool
    printed: bool


SHOWN = Layer(seen=True, printed=True)


def layers_of(reader: PdfReader) -> dict[Key, Layer]:
    """The layers of the file by number and generation, as they are when it is opened."""
    properties = child(reader.root_object, "/OCProperties")
    usual = child(properties, "/D")
    start = entry(usual, "/BaseState") != "/OFF"
    on, off = frozenset(_keys(usual, "/ON")), frozenset(_keys(usual, "/OFF"))
    found = {}
    for reference in stored(properties, "/OCGs"):
        key, layer = number_of(reference), reference.get_object()
        if key is not None and isinstance(layer, DictionaryObject):
            usage = child(layer, "/Usage")
            state = (start or key in on) and key not in off
            seen, printed = (
                _state(usage, event, usual, key, otherwise=state) for event in ("/View", "/Print")
            )
            found[key] = Layer(seen, printed)
    return found


def _state(
    usage: DictionaryObject, event: str, usual: DictionaryObject, key: Key, *, otherwise: bool
) -> bool:
    """The state of a layer at ``event``, where the file says that it changes by itself then."""
    told = entry(child(usage, event), f"{event}State")
    if told is None or not any(key in _keys(one, "/OCGs") for one in _events(usual, event)):
        return otherwise
    return bool(told != "/OFF")


def _events(usual: DictionaryObject, event: str) -> Iterator[DictionaryObject]:
    for one in dictionaries(usual, "/AS"):
        if entry(one, "/Event") == event and event in members(one, "/Category"):
            yield one


def _keys(node: DictionaryObject, key: str) -> Iterator[Key]:
    found = map(number_of, stored(node, key))
    yield from (one for one in found if one is not None)
