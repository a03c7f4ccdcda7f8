"""A PDF file from objects: the same objects give the same bytes, and nothing tells who made it."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.filing import syntax
from app.filing.store import Ref, Value

_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@dataclass(frozen=True)
class Leaf:
    """A page: what is drawn on it, and the bookmarks to it with their heights above its foot."""

    content: bytes
    names: tuple[tuple[str, float], ...]


class Book:
    """A file under construction (``filing.store.Objects``). ``size`` is width and height."""

    def __init__(self, size: tuple[float, float]) -> None:
        self._size = size
        self._objects: list[bytes] = []

    def dictionary(self, **entries: Value) -> Ref:
        """Keep a dictionary."""
        return self._keep(syntax.dictionary(entries))

    def stream(self, content: bytes, **entries: Value) -> Ref:
        """Keep a stream, deflated."""
        packed = zlib.compress(content, 9)
        inside = syntax.entries({**entries, "Filter": "FlateDecode", "Length": len(packed)})
        return self._keep(b"<<%b>>stream\n%b\nendstream" % (inside, packed))

    def bound(
        self, leaves: tuple[Leaf, ...], fonts: Mapping[str, Ref], title: str, language: str
    ) -> bytes:
        """The whole file. Its title and its language are all that it says about itself."""
        parent = self._reserved()
        resources = self.dictionary(Font=dict(fonts))
        pages = [self._page(leaf, parent, resources) for leaf in leaves]
        self._set(parent, {"Type": "Pages", "Kids": pages, "Count": len(pages)})
        root: dict[str, Value] = {"Type": "Catalog", "Pages": parent}
        root |= {"Lang": syntax.text(language)}
        if any(leaf.names for leaf in leaves):
            root |= {"Outlines": self._outline(leaves, pages)}
        info = self.dictionary(Title=syntax.text(title))
        return self._written(self.dictionary(**root), info)

    def _page(self, leaf: Leaf, parent: Ref, resources: Ref) -> Ref:
        return self.dictionary(
            Type="Page",
            Parent=parent,
            MediaBox=(0, 0, *self._size),
            Resources=resources,
            Contents=self.stream(leaf.content),
        )

    def _outline(self, leaves: tuple[Leaf, ...], pages: list[Ref]) -> Ref:
        outline = self._reserved()
        found = [
            (name, page, up)
            for leaf, page in zip(leaves, pages, strict=True)
            for name, up in leaf.names
        ]
        items = [self._reserved() for _one in found]
        for place, (name, page, up) in enumerate(found):
            entry: dict[str, Value] = {"Title": syntax.text(name), "Parent": outline}
            entry["Dest"] = (page, "XYZ", 0, up, 0)
            if place:
                entry["Prev"] = items[place - 1]
            if place + 1 < len(items):
                entry["Next"] = items[place + 1]
            self._set(items[place], entry)
        ends: dict[str, Value] = {"First": items[0], "Last": items[-1], "Count": len(items)}
        self._set(outline, {"Type": "Outlines", **ends})
        return outline

    def _reserved(self) -> Ref:
        return self._keep(b"")

    def _set(self, ref: Ref, entries: Mapping[str, Value]) -> None:
        self._objects[ref.number - 1] = syntax.dictionary(entries)

    def _keep(self, content: bytes) -> Ref:
        self._objects.append(content)
        return Ref(len(self._objects))

    def _written(self, root: Ref, info: Ref) -> bytes:
        out, starts = bytearray(_HEADER), []
        for number, content in enumerate(self._objects, start=1):
            starts.append(len(out))
            out += syntax.plain_object(number, content)
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(starts) + 1)
        out += b"".join(b"%010d 00000 n \n" % start for start in starts)
        trailer: dict[str, Value] = {"Size": len(starts) + 1, "Root": root, "Info": info}
        out += b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (syntax.dictionary(trailer), table)
        return bytes(out)
