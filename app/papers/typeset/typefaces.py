"""Our fonts as reportlab takes a font: what they write is glyphs that are already shaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, Protocol

from reportlab.pdfbase import pdfmetrics

from app.filing import embedded
from app.filing.embedded import Pair
from app.filing.store import Objects, Ref
from app.script.shape import Glyph


class Holder(Objects, Protocol):
    """A file of reportlab that our fonts write into: it knows the ``codes`` of its glyphs."""

    codes: Mapping[Pair, int]

    def ask(self, font: Typeface) -> None:
        """Have ``font`` add its objects when all is drawn."""
        ...

    def offer(self, name: str, font: Ref) -> None:
        """Let every page draw with ``font`` under that name."""
        ...


@cache
def registered(key: str) -> str:
    """The name that reportlab knows the font ``key`` by (see ``script.faces``)."""
    font = Typeface(key)
    pdfmetrics.registerFont(font)
    return font.fontName


class Typeface:
    """One font of ours; the names are those of reportlab, for fonts that embed what is drawn.

    It remembers nothing of a file, so that two may be drawn at once.
    """

    _dynamicFont: Final = 1  # noqa: N815 - reportlab's names
    _multiByte: Final = 1  # noqa: N815
    shapable: Final = False

    def __init__(self, key: str) -> None:
        self.key = key
        self.fontName = embedded.name(key)
        self.face = pdfmetrics.TypeFace(self.fontName)

    def stringWidth(  # noqa: N802
        self,
        text: Sequence[Glyph],  # noqa: ARG002
        size: float,  # noqa: ARG002
        encoding: str = "",  # noqa: ARG002
    ) -> float:
        """Nothing: what is written next has a place of its own, wherever this ends."""
        return 0.0

    def splitString(  # noqa: N802
        self, text: Sequence[Glyph], doc: Holder
    ) -> list[tuple[int, bytes]]:
        """The codes of glyphs, all in the one part that the font has."""
        return [(0, b"".join(doc.codes[embedded.pair(one)].to_bytes(2) for one in text))]

    def getSubsetInternalName(self, subset: int, doc: Holder) -> str:  # noqa: ARG002, N802
        """The name of the font on a page."""
        doc.ask(self)
        return f"/{self.fontName}"

    def addObjects(self, doc: Holder) -> None:  # noqa: N802
        """Put a small copy of the font into the file: the glyphs drawn, and what they stand for."""
        mine = {pair: code for pair, code in doc.codes.items() if pair[0] == self.key}
        doc.offer(self.fontName, embedded.font(doc, self.key, mine))
