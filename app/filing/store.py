"""Where the parts of a drawing are kept: any file that takes objects and streams.

How a field looks is made once, of plain values, and handed to a store. The reference writer and
the fast one each have a store of their own, so that neither knows how the other writes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias


@dataclass(frozen=True)
class Ref:
    """The number under which a store keeps an object."""

    number: int


Value: TypeAlias = "str | int | float | bytes | Ref | Sequence[Value] | Mapping[str, Value]"
"""A ``str`` is a name (without its slash), ``bytes`` are a string, the rest is what it is."""


class Objects(Protocol):
    """A file under construction."""

    def dictionary(self, **entries: Value) -> Ref:
        """Keep a dictionary."""
        ...

    def stream(self, content: bytes, **entries: Value) -> Ref:
        """Keep a stream; the store may compress it."""
        ...


class Store(Objects, Protocol):
    """A file that also takes drawings of its own."""

    def form(self, content: bytes, width: float, height: float, resources: Ref) -> Ref:
        """Keep a form XObject: ``content`` in a box of ``width`` by ``height`` points."""
        ...
