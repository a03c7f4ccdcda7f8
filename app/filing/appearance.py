"""How a filled text field looks: the drawing instructions of its box, in an embedded font.

Viewers draw exactly this, so that nothing depends on the fonts of a machine. The field's own
font (/DA) stays as it is, for the day somebody types into the box again (pdf.md 1.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pypdf import PdfWriter
from pypdf.generic import IndirectObject, PdfObject

from app.filing import pdf_objects
from app.filing.catalogue import Field
from app.filing.fit import Layout
from app.script import fonts, mono

FONT: Final = "PortolanMono"
BLACK: Final = b"0 g"
_BASE_FONT: Final = f"PORTOL+{fonts.MONO_NAME}"
_FIXED_PITCH_NONSYMBOLIC: Final = 1 << 0 | 1 << 5  # ISO 32000-1, table 123
_COLOUR: Final = re.compile(r"((?:[\d.]+\s+){4}k|(?:[\d.]+\s+){3}rg|[\d.]+\s+g)\s*$")


def drawing(layout: Layout, field: Field, ink: bytes = BLACK) -> bytes:
    """Return the instructions that draw ``layout`` in the box of ``field``.

    Raises:
        UnicodeEncodeError: a character outside cp1252; ask ``latin`` first.
    """
    start = b"/%b %b Tf %b" % (FONT.encode(), number(layout.size), ink)
    lines = (
        b"1 0 0 1 %b %b Tm %b Tj" % (number(line.x), number(line.y), _literal(shown))
        for line, shown in zip(layout.lines, _distinct(layout), strict=True)
    )
    return wrapped(field, (start, *lines))


def wrapped(field: Field, instructions: Iterable[bytes]) -> bytes:
    """Return text ``instructions`` clipped to the box and marked as the field's own content."""
    clip = b"0 0 %b %b re W n" % (number(field.width), number(field.height))
    return b"\n".join((b"/Tx BMC", b"q", clip, b"BT", *instructions, b"ET", b"Q", b"EMC", b""))


def form_object(
    writer: PdfWriter, content: bytes, field: Field, resources: PdfObject
) -> IndirectObject:
    """Add the appearance of ``field`` to ``writer``: ``content`` in a box of the field's size."""
    box = pdf_objects.array(0, 0, round(field.width, 3), round(field.height, 3))
    return pdf_objects.add(
        writer,
        pdf_objects.stream(content, Type="XObject", Subtype="Form", BBox=box, Resources=resources),
    )


def mono_resources(writer: PdfWriter) -> IndirectObject:
    """Add the embedded form font to ``writer`` and return the resources that name it."""
    program = mono.embeddable()
    reach = mono.bounds()
    descriptor = pdf_objects.dictionary(
        Type="FontDescriptor",
        FontName=_BASE_FONT,
        Flags=_FIXED_PITCH_NONSYMBOLIC,
        FontBBox=pdf_objects.array(reach.left, reach.bottom, reach.right, reach.top),
        ItalicAngle=0,
        Ascent=reach.top,
        Descent=reach.bottom,
        CapHeight=mono.CAP_HEIGHT,
        StemV=120,
        FontFile2=font_file(writer, program),
    )
    font = pdf_objects.dictionary(
        Type="Font",
        Subtype="TrueType",
        BaseFont=_BASE_FONT,
        Encoding="WinAnsiEncoding",
        FirstChar=0x20,
        LastChar=0xFF,
        Widths=pdf_objects.array(*[mono.PITCH] * (0x100 - 0x20)),
        FontDescriptor=pdf_objects.add(writer, descriptor),
    )
    return resources(writer, {FONT: pdf_objects.add(writer, font)})


def resources(writer: PdfWriter, named: dict[str, IndirectObject]) -> IndirectObject:
    """Add a resource dictionary with the fonts in ``named``."""
    return pdf_objects.add(writer, pdf_objects.dictionary(Font=pdf_objects.dictionary(**named)))


def font_file(writer: PdfWriter, program: bytes) -> IndirectObject:
    """Add a TrueType font program."""
    return pdf_objects.add(writer, pdf_objects.stream(program, Length1=len(program)))


def colour(default_appearance: object) -> bytes:
    """Return the colour instruction of a default appearance (/DA), black when it has none."""
    found = _COLOUR.search(str(default_appearance or ""))
    return found[1].encode() if found else BLACK


def number(value: float) -> bytes:
    """Return ``value`` in the shortest way PDF reads, to a thousandth."""
    return f"{value:.3f}".rstrip("0").rstrip(".").encode()


def _distinct(layout: Layout) -> Iterator[str]:
    """The lines, with a space behind every second one of a run of equal lines.

    Readers take the same words drawn twice so close for a way to print bold, and drop one.
    """
    before = None
    for line in layout.lines:
        before = f"{line.text} " if line.text == before else line.text
        yield before


def _literal(text: str) -> bytes:
    escaped = re.sub(rb"([()\\])", rb"\\\1", text.encode("cp1252"))
    return b"(%b)" % escaped
