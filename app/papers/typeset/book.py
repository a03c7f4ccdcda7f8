"""A PDF that reportlab writes: the same drawing gives the same bytes, and tells not who made it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from app.filing import syntax
from app.filing.embedded import Pair
from app.filing.store import Ref, Value
from app.papers.typeset.typefaces import Typeface, registered
from app.script import fonts

_VERSION: Final = (1, 7)
_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"
_PACKED: Final = [pdfdoc.PDFZCompress]


class Book(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas for pages of one ``size`` (width, height), drawn with glyphs that have ``codes``.

    ``title`` and ``language`` are all that the file says about itself.
    """

    def __init__(
        self, size: tuple[float, float], codes: Mapping[Pair, int], title: str, language: str
    ) -> None:
        super().__init__(None, pagesize=size, initialFontName=registered(fonts.LATIN))
        self._doc = _File(codes, title, language)
        self._marks = 0

    def mark(self, name: str, height: float) -> None:
        """Put a bookmark into the list: ``name`` stands on this page, ``height`` above its foot."""
        self._marks += 1
        self.bookmarkPage(str(self._marks), "XYZ", left=0, top=height, zoom=0)
        self.addOutlineEntry(name, str(self._marks))

    def bound(self) -> bytes:
        """The whole file, when every page was ended by ``showPage``."""
        written: bytes = self.getpdfdata()
        theirs = pdfdoc.PDFFile(_VERSION).format(self._doc)
        # The first comment names reportlab. No place in the file moves.
        return _HEADER.ljust(len(theirs) - 1) + b"\n" + written.removeprefix(theirs)


class _File(pdfdoc.PDFDocument):  # type: ignore[misc]
    """The objects of a book (``typefaces.Holder``)."""

    def __init__(self, codes: Mapping[Pair, int], title: str, language: str) -> None:
        super().__init__(invariant=1, pdfVersion=_VERSION, lang=language)
        self.codes = codes
        self.info = _Info()
        self.info.title = title

    def ask(self, font: Typeface) -> None:
        """Have ``font`` add its objects when all is drawn."""
        if font not in self.delayedFonts:
            self.delayedFonts.append(font)

    def offer(self, name: str, font: Ref) -> None:
        """Let every page draw with ``font`` under that name."""
        self.idToObject[pdfdoc.BasicFonts][name] = syntax.value(font)

    def dictionary(self, **entries: Value) -> Ref:
        """Keep a dictionary."""
        return self._kept(_laid(entries))

    def stream(self, content: bytes, **entries: Value) -> Ref:
        """Keep a stream, deflated."""
        return self._kept(pdfdoc.PDFStream(_laid(entries), content, _PACKED))

    def addPage(self, page: pdfdoc.PDFPage) -> None:  # noqa: N802 - reportlab's name
        """Take a page as it was drawn; reportlab would spell it in letters, a quarter longer."""
        page.Contents = pdfdoc.PDFStream(content=page.stream, filters=_PACKED)
        super().addPage(page)

    def ID(self) -> None:  # noqa: N802 - likewise
        """No fingerprint of the file in it."""

    def _kept(self, thing: pdfdoc.PDFObject) -> Ref:
        self.Reference(thing)
        return Ref(self.objectcounter)


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc]
    """What a file says about itself: the title, and neither a program nor a day."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The information as it is written."""
        said: bytes = pdfdoc.PDFDictionary({"Title": pdfdoc.PDFString(self.title)}).format(document)
        return said


def _laid(entries: Mapping[str, Value]) -> pdfdoc.PDFDictionary:
    return pdfdoc.PDFDictionary({key: syntax.value(entry) for key, entry in entries.items()})
