"""Draws the papers that the invented people add to their cases: ``resources/samples/exhibits``.

``python -m app.tools.sample_exhibits`` draws them anew. Every page says that it is invented;
nothing on them is of a real paper.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from app.host.files import write_atomically
from app.papers import typeset
from app.papers.said import as_written
from app.papers.sheet import Block, Heading, NewPage, Sheet, Text, Title

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "samples" / "exhibits"
INVENTED: Final = "INVENTED - NOT A REAL PAPER"

_TURNED: Final = 6  # EXIF: the telephone was held upright while its sensor lay (CIPA DC-008)
_ORIENTATION: Final = 0x0112
_MAKER: Final = 0x010F

CARD: Final = ("PASSPORT", "Republic of Nowhere", "No. 000000000", "Photo: none")
BIRTH: Final = (
    "PARTIDA DE NACIMIENTO",
    "Registro Civil de San Inventado",
    "Folio 000, libro 00",
    "Firma y sello: (ilegible)",
)
IDENTITY: Final = (
    "An identity card in Dari",
    "(a drawing of one, without words)",
    "Registration office of the invented town",
)
NOTE: Final = ("A picture of a telephone", "Unknown number: We know your street.", "10:42")
ENGLISH: Final = (
    (
        "English translation of an identity paper",
        "[Seal: round, not readable]",
        "Civil registry of the invented town",
        "Folio 000, book 00",
        "[Signature: not readable]",
    ),
)
DECLARATION: Final = (
    (
        "Declaration",
        "1. I tell here in more words what Part B of my form says.",
        "2. This text stands for a declaration of several pages.",
    ),
    ("Declaration, page 2", "3. Here the declaration ends.", "Signature and date: by hand"),
)


def drawn() -> Mapping[str, bytes]:
    """Every file by its name."""
    return {
        "passport.jpg": _photo(CARD),
        "birth-certificate.png": _screen(BIRTH),
        "identity-card.png": _screen(IDENTITY),
        "message.png": _screen(NOTE),
        "english.pdf": _pages(ENGLISH),
        "declaration.pdf": _pages(DECLARATION),
    }


def main() -> int:
    """Write every file. Returns the exit code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, data in drawn().items():
        write_atomically(FOLDER / name, data, replace=True)
        print(f"{name}: {len(data)} bytes")
    return 0


def _photo(lines: Sequence[str]) -> bytes:
    """A photo as a telephone stores it: lying on its side, with remarks about the camera."""
    paper = _drawing(lines, (640, 460)).rotate(90, expand=True)
    remarks = Image.Exif()
    remarks[_ORIENTATION], remarks[_MAKER] = _TURNED, "Invented Camera"
    out = io.BytesIO()
    paper.save(out, "JPEG", quality=60, exif=remarks)
    return out.getvalue()


def _screen(lines: Sequence[str]) -> bytes:
    out = io.BytesIO()
    _drawing(lines, (480, 640)).quantize(16).save(out, "PNG", optimize=True)
    return out.getvalue()


def _drawing(lines: Sequence[str], size: tuple[int, int]) -> Image.Image:
    picture = Image.new("L", size, 244)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((8, 8, size[0] - 9, size[1] - 9), outline=90, width=3)
    for number, line in enumerate((*lines, INVENTED)):
        font = ImageFont.load_default(26 if number == 0 else 20)
        pen.text((36, 40 + 56 * number), line, fill=30, font=font)
    return picture


def _pages(pages: Sequence[Sequence[str]]) -> bytes:
    blocks: list[Block] = []
    for title, *lines in pages:
        head = Title(as_written(title)) if not blocks else Heading(as_written(title))
        blocks += [NewPage()] if blocks else []
        blocks += [head, *(Text(as_written(line)) for line in lines)]
    title = pages[0][0]
    sheet = Sheet("exhibit", as_written(title), tuple(blocks), head=as_written(INVENTED))
    return typeset.pdf(sheet)


if __name__ == "__main__":
    sys.exit(main())
