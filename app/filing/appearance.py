"""How a filled text field looks: the drawing instructions of its box, in an embedded font.

Viewers draw exactly this, so that nothing depends on the fonts of a machine. The field's own
font (/DA) stays as it is, for the day somebody types into the box again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from app.filing import fit, latin
from app.filing.catalogue import Field
from app.filing.fit import Layout
from app.filing.store import Ref, Store
from app.filing.syntax import number, string
from app.script import fonts, mono

FONT: Final = "PortolanMono"
BLACK: Final = b"0 g"
_BASE_FONT: Final = f"PORTOL+{fonts.MONO_NAME}"
_FIXED_PITCH_NONSYMBOLIC: Final = 1 << 0 | 1 << 5  # ISO 32000-1, table 123
_COLOUR: Final = re.compile(r"((?:[\d.]+\s+){4}k|(?:[\d.]+\s+){3}rg|[\d.]+\s+g)\s*$")


class Unfit(ValueError):
    """A text too long for its box got here. The planner should have split it."""


class Unprintable(ValueError):
    """A text with characters the form cannot show got here. It should have been refused."""


def look(store: Store, text: str, field: Field, ink: bytes, mono_font: Ref, *, native: bool) -> Ref:
    """Keep in ``store`` how ``text`` looks in the box of ``field``.

    ``ink`` is the colour instruction, ``mono_font`` what ``mono_resources`` gave. ``native``
    lets characters that the form font lacks go through the fonts of their own alphabets.

    Raises:
        shape.CannotShape: a native name in an alphabet no font of ours has.
        Unfit: the text does not fit; the message names the field, not the text.
        Unprintable: characters the form font cannot show; likewise.
    """
    if latin.unprintable(text):
        if not native:
            raise Unprintable(field.name)
        # Qt is only loaded for a name that needs it.
        from app.filing.native import appearance_of

        drawn = appearance_of(store, text, field, ink)
        if drawn is None:
            raise Unfit(field.name)
        return drawn
    layout = fit.layout(text, field)
    if layout is None:
        raise Unfit(field.name)
    return store.form(drawing(layout, field, ink), field.width, field.height, mono_font)


def drawing(layout: Layout, field: Field, ink: bytes = BLACK) -> bytes:
    """Return the instructions that draw ``layout`` in the box of ``field``.

    Raises:
        UnicodeEncodeError: a character outside cp1252; ask ``latin`` first.
    """
    start = b"/%b %b Tf %b" % (FONT.encode(), number(layout.size), ink)
    lines = (
        b"1 0 0 1 %b %b Tm %b Tj" % (number(line.x), number(line.y), string(shown.encode("cp1252")))
        for line, shown in zip(layout.lines, _distinct(layout), strict=True)
    )
    return wrapped(field, (start, *lines))


def wrapped(field: Field, instructions: Iterable[bytes]) -> bytes:
    """Return text ``instructions`` clipped to the box and marked as the field's own content."""
    clip = b"0 0 %b %b re W n" % (number(field.width), number(field.height))
    return b"\n".join((b"/Tx BMC", b"q", clip, b"BT", *instructions, b"ET", b"Q", b"EMC", b""))


def mono_resources(store: Store) -> Ref:
    """Keep the embedded form font in ``store`` and return the resources that name it."""
    program = mono.embeddable()
    reach = mono.bounds()
    descriptor = store.dictionary(
        Type="FontDescriptor",
        FontName=_BASE_FONT,
        Flags=_FIXED_PITCH_NONSYMBOLIC,
        FontBBox=[reach.left, reach.bottom, reach.right, reach.top],
        ItalicAngle=0,
        Ascent=reach.top,
        Descent=reach.bottom,
        CapHeight=mono.CAP_HEIGHT,
        StemV=120,
        FontFile2=store.stream(program, Length1=len(program)),
    )
    font = store.dictionary(
        Type="Font",
        Subtype="TrueType",
        BaseFont=_BASE_FONT,
        Encoding="WinAnsiEncoding",
        FirstChar=0x20,
        LastChar=0xFF,
        Widths=[mono.PITCH] * (0x100 - 0x20),
        FontDescriptor=descriptor,
    )
    return store.dictionary(Font={FONT: font})


def colour(default_appearance: object) -> bytes:
    """Return the colour instruction of a default appearance (/DA), black when it has none."""
    found = _COLOUR.search(str(default_appearance or ""))
    return found[1].encode() if found else BLACK


def _distinct(layout: Layout) -> Iterator[str]:
    """The lines, with a space behind every second one of a run of equal lines.

    Readers take the same words drawn twice so close for a way to print bold, and drop one.
    """
    before = None
    for line in layout.lines:
        before = f"{line.text} " if line.text == before else line.text
        yield before
