"""Photos of papers: turned upright, made as small as print needs, and freed of all else.

Only the pixels go on. Where and when a photo was taken, and with what, stays behind.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageOps

from app.filing.render import Picture
from app.papers.packet.unusable import problem

MOST_PIXELS: Final = 80_000_000
"""What is unpacked at most of a JPEG, which can be unpacked in small."""

MOST_PIXELS_OF_PNG: Final = 40_000_000
"""A PNG is always unpacked whole."""

DOTS: Final = 250
"""Pixels per inch on paper: more cannot be seen in print, less would be hard to read."""

_SCREEN: Final = "PNG"
_QUALITY: Final = 85
_LARGE: Final = 1_000_000
_LEVEL: Final = 4  # of packing: pixels hardly get smaller beyond it
_THINNEST: Final = 4  # a strip longer than this many times its width is not shown in full
# What Pillow raises for broken files.
_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    EOFError,
    MemoryError,
    struct.error,
    zlib.error,
)
# Pillow would warn on the terminal. Our own limit is lower, and refuses; remarks beside the pixels
# may be as broken as they like, since none of them goes on.
Image.MAX_IMAGE_PIXELS = None
warnings.filterwarnings("ignore", module=r"PIL\.")


@dataclass(frozen=True)
class Photo:
    """A picture as a PDF keeps it: ``data`` packed by ``filter`` (a PDF name without slash).

    ``width`` and ``height`` count pixels; ``colours`` is 1 for grey, 3 for red, green and blue.
    """

    width: int
    height: int
    colours: int
    filter: str
    data: bytes


def check(data: bytes) -> None:
    """See that the picture can be opened whole. Raises Problem ``exhibit-damaged`` or ``-too-big``.

    A large picture is unpacked in small, so that this takes little memory.
    """
    with _opened(data) as picture:
        picture.draft("L", (64, 64))
        picture.load()


def small(data: bytes, width: int) -> Picture:
    """Return the picture in grey, upright, at most ``width`` pixels wide. Raises as ``check``."""
    with _opened(data) as picture:
        picture.draft("RGB", (width, width * _THINNEST))
        upright = _plain(picture)
        upright.thumbnail((width, width * _THINNEST))
        grey = upright.convert("L")
        return Picture(grey.width, grey.height, grey.tobytes())


def prepared(data: bytes, short: float, long: float) -> Photo:
    """Return the picture as it goes on paper, where it has a room of ``short`` by ``long`` points.

    The room lies where the picture lies. It is made smaller to ``DOTS`` where it has more. Photos
    stay JPEG; drawings and pictures of a screen keep every pixel unless that takes a lot of room.
    Raises as ``check``.
    """
    room = round(short / 72 * DOTS), round(long / 72 * DOTS)
    with _opened(data) as picture:
        photo = picture.format != _SCREEN
        picture.draft("RGB", (max(room), max(room)))
        upright = _plain(picture)
    upright.thumbnail(
        room[::-1] if upright.width > upright.height else room, Image.Resampling.HAMMING
    )
    exact = None if photo else zlib.compress(upright.tobytes(), _LEVEL)
    if exact is not None and len(exact) <= _LARGE:
        return _photo(upright, "FlateDecode", exact)
    out = io.BytesIO()
    upright.save(out, "JPEG", quality=_QUALITY, subsampling=0, optimize=False)
    return _photo(upright, "DCTDecode", out.getvalue())


def _photo(picture: Image.Image, packed: str, data: bytes) -> Photo:
    return Photo(picture.width, picture.height, len(picture.getbands()), packed, data)


def _plain(picture: Image.Image) -> Image.Image:
    """The bare pixels, upright, in grey or colours, on white paper where they were see-through.

    Photos are large: nothing is copied that can be changed in its place.
    """
    ImageOps.exif_transpose(picture, in_place=True)
    plain = _drawn(picture)
    plain.info.clear()  # remarks would be written into the new file
    return plain


def _drawn(upright: Image.Image) -> Image.Image:
    if upright.has_transparency_data:
        see_through = upright.convert("RGBA")
        paper = Image.new("RGBA", see_through.size, "white")
        return Image.alpha_composite(paper, see_through).convert("RGB")
    if upright.mode.startswith("I"):
        return upright.point(_from_sixteen_bits).convert("L")
    mode = "L" if upright.mode in ("1", "L", "LA") else "RGB"
    return upright if upright.mode == mode else upright.convert(mode)


def _from_sixteen_bits(value: float) -> float:
    return value * (1 / 256)


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    """The picture, its pixels not unpacked yet; whatever a broken one raises is a Problem."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", _SCREEN)) as picture:
            screen = picture.format == _SCREEN  # some photos are MPO: a JPEG with more behind it
            most = MOST_PIXELS_OF_PNG if screen else MOST_PIXELS
            if picture.width * picture.height > most:
                raise problem("too-big")
            yield picture
    except _BROKEN:
        raise problem("damaged") from None
