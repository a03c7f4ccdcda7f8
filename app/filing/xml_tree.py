"""XML out of a file that nobody vouches for: no document type, no entities, bounded in every way.

The bytes are read as UTF-8 alone and handed to the parser as text, so that no other encoding
hides a document type; without one there are no entities to unfold (XML 1.0, section 2.8).
"""

from __future__ import annotations

from xml.etree.ElementTree import (
    Element,
    ParseError,
    TreeBuilder,
    XMLParser,
)

MAX_BYTES = 4_000_000
MAX_DEPTH = 64
MAX_ELEMENTS = 100_000
"""The largest template of the official forms has 31,000 elements, 11 deep."""


class BadXml(ValueError):
    """The XML is damaged, too large, or of a kind that is never read here."""


def parse(data: bytes) -> Element:
    """The root element of ``data``. Raises ``BadXml`` for anything that cannot be trusted."""
    if len(data) > MAX_BYTES or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise BadXml
    parser = XMLParser(target=_Bounded())  # noqa: S314 - a document type was refused above
    try:
        parser.feed(data.decode("utf-8-sig"))
        root = parser.close()
    except (ParseError, UnicodeDecodeError):
        raise BadXml from None  # the cause quotes the file, answers included
    if not isinstance(root, Element):
        raise BadXml
    return root


def local(element: Element) -> str:
    """The name of ``element`` without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element, name: str) -> list[Element]:
    """The direct children called ``name``, whatever their namespace."""
    return [child for child in element if local(child) == name]


def child(element: Element, name: str) -> Element | None:
    """The first direct child called ``name``, whatever its namespace."""
    return next(iter(children(element, name)), None)


class _Bounded(TreeBuilder):
    """Builds the tree as long as it stays small."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > MAX_DEPTH or self._count > MAX_ELEMENTS:
            raise BadXml
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)

    def doctype(self, _name: str, _public: str | None, _system: str | None, /) -> None:
        raise BadXml
