"""Joins the parts of a packet into one PDF with bookmarks and page labels, one page after another.

A part is read when its turn comes and forgotten when it is written. What comes out says nothing
about where its parts came from.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Final

from app.filing import appearance, practice_mark, syntax
from app.filing.practice import WARNING
from app.filing.store import Ref, Value
from app.papers.packet import exhibits, pictures, placing
from app.papers.packet.bookmarks import labels, outline
from app.papers.packet.drawn import drawing
from app.papers.packet.exhibits import LIMITS
from app.papers.packet.growing_pdf import GrowingPdf, Out
from app.papers.packet.parts import Part, Piece, plan
from app.papers.packet.placing import Laid
from app.papers.packet.taken import Taken
from app.papers.packet.unusable import problem
from app.problems import Problem

TITLE: Final = "Filing packet"


class Spoiled(Exception):
    """A part cannot be joined; ``problem`` says why."""

    def __init__(self, part: Part, found: Problem) -> None:
        super().__init__(found.code)
        self.part = part
        self.problem = found


def join(parts: Sequence[Part], out: Out, *, practice: bool = False, title: str = TITLE) -> None:
    """Write the packet of ``parts`` to ``out``. The same parts give the same bytes.

    ``practice`` marks it as not for filing. ``title`` is all its metadata. Raises Spoiled when a
    file cannot be read, or has not as many pages as its part says.
    """
    book = _Book(out, practice=practice)
    for part in parts:
        try:
            book.add(part)
        except Problem as found:
            raise Spoiled(part, found) from None
    book.finish(parts, title)


def flat(data: bytes, title: str) -> bytes:
    """Return a filled form as plain pages: what its boxes show is drawn, nothing can be changed.

    Pages, bar codes and print stay as they are. Raises Problem as ``exhibits.added``.
    """
    with exhibits.careful(), exhibits.reader(data) as reader:
        pages = len(reader.pages)
    out, part = io.BytesIO(), Part("form", title, "", 1, (Piece(title, pages, lambda: data),))
    book = _Book(out, practice=False)
    book.add(part)
    book.finish((part,), title)
    return out.getvalue()


class _Book:
    """The packet while its pages are added."""

    def __init__(self, out: Out, *, practice: bool) -> None:
        self._file = GrowingPdf(out)
        self._root = Ref(self._file.new())
        self._pages: list[Ref] = []
        self._font: Ref | None = None
        self._practice = practice

    def add(self, part: Part) -> None:
        """Add the pages of ``part``. Raises Problem ``exhibit-...``."""
        start = len(self._pages) - part.first
        for piece in part.pieces:
            before = len(self._pages)
            for laid in self._laid(piece.read(), exhibit=part.kind == "exhibit"):
                number = len(self._pages) - start
                foot = self._stamp(part.stamp, number) if part.stamp else piece.foot
                self._add(self._stamped(laid, foot) if foot else laid)
            if len(self._pages) - before != piece.pages:
                raise problem("changed")

    def finish(self, parts: Sequence[Part], title: str) -> None:
        """Write what binds the pages."""
        kids = self._pages
        tree: dict[str, Value] = {"Type": "Pages", "Kids": kids, "Count": len(kids)}
        self._file.put(self._root.number, syntax.dictionary(tree))
        catalog: dict[str, Value] = {
            "Type": "Catalog",
            "Pages": self._root,
            "Lang": b"en-US",
            "PageLabels": {"Nums": list(labels(parts))},
            "ViewerPreferences": {"DisplayDocTitle": True},
        }
        entries = plan(parts)
        if len(entries) > 1:
            outlines = outline(entries, self._pages, self._file)
            catalog |= {"Outlines": outlines, "PageMode": "UseOutlines"}
        if self._practice:
            catalog[practice_mark.NAME] = True
        self._file.finish(catalog, title)

    def _laid(self, data: bytes, *, exhibit: bool) -> Iterator[Laid]:
        if exhibits.kind(data) != "pdf":
            yield self._photo(data)
            return
        # Closed, because its objects hold one another: they would stay until somebody looks.
        with exhibits.careful(), exhibits.reader(data) as reader:
            taken = Taken(reader, self._file)
            for page in reader.pages:
                found = drawing(page, self._file, taken, LIMITS)
                yield placing.on_a_sheet(found) if exhibit else placing.as_it_is(found)

    def _photo(self, data: bytes) -> Laid:
        return placing.of_photo(pictures.prepared(data, *placing.ROOM), self._file)

    def _stamp(self, words: str, number: int) -> str:
        warning = f"  {WARNING}" if self._practice else ""
        return f"{words} - page {number}{warning}"

    def _stamped(self, laid: Laid, words: str) -> Laid:
        if self._font is None:
            self._font = appearance.mono_resources(self._file)
        return placing.stamped(laid, words, self._file, self._font)

    def _add(self, laid: Laid) -> None:
        drawings = {f"D{index}": ref for index, (ref, _place) in enumerate(laid.parts)}
        page = self._file.dictionary(
            Type="Page",
            Parent=self._root,
            MediaBox=[0, 0, laid.width, laid.height],
            Resources={"XObject": drawings},
            Contents=self._file.stream(placing.content(laid)),
        )
        self._pages.append(page)
