"""Files as people add them: scans, photos of papers, pictures of a screen. All invented."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from app.answers.papers import AddedFile

LETTER = (612.0, 792.0)
A4 = (595.28, 841.89)


def pdf(pages: int = 1, size: tuple[float, float] = LETTER, words: str = "INVENTED") -> bytes:
    """A PDF of text; each page says its number, and a frame runs along its edges."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for number in range(1, pages + 1):
        canvas.rect(2, 2, size[0] - 4, size[1] - 4)
        canvas.drawString(30, 30, f"{words} {number}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def picture(size: tuple[int, int] = (300, 400), mode: str = "RGB") -> Image.Image:
    """A picture whose top left corner is dark and whose rest is light."""
    found = Image.new(mode, size, "white")
    box = (0, 0, size[0] // 3, size[1] // 3)
    ImageDraw.Draw(found).rectangle(box, fill="black")
    return found


def jpeg(size: tuple[int, int] = (300, 400), turned: int = 1, maker: str = "") -> bytes:
    """A photo; ``turned`` is its EXIF orientation, ``maker`` what else its EXIF data tells."""
    exif = Image.Exif()
    exif[0x0112] = turned
    if maker:
        exif[0x010F] = maker
        exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    picture(size).save(out, "JPEG", exif=exif, comment=maker or None)
    return out.getvalue()


def png(size: tuple[int, int] = (300, 400), mode: str = "RGB") -> bytes:
    """A picture of a screen."""
    out = io.BytesIO()
    picture(size, mode).save(out, "PNG")
    return out.getvalue()


def kept(folder: Path, name: str, data: bytes, pages: int = 1) -> AddedFile:
    """``data`` written into ``folder`` and as the case keeps it."""
    (folder / name).write_bytes(data)
    return AddedFile(file=name, sha256=hashlib.sha256(data).hexdigest(), pages=pages)


def of_pixels(pixels: np.ndarray) -> bytes:
    """A picture of these grey pixels."""
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return out.getvalue()
