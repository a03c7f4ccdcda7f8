"""Where a drawing comes to lie on a page, and the stamp on the pages of exhibits.

A foot of the page is kept free for the stamp, so that it never covers what stands there, and it
has a white ground, so that it can be read on dark scans too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from app.filing import appearance
from app.filing.store import Ref
from app.filing.syntax import number, string
from app.papers.packet.drawn import Drawing, Part
from app.papers.packet.growing_pdf import GrowingPdf
from app.papers.packet.looks import AS_IT_IS, Matrix
from app.papers.packet.pictures import Photo

SHORT: Final = 612.0
LONG: Final = 792.0
FOOT: Final = 30.0
"""How much of each exhibit page is kept free below, in points."""

ROOM: Final = (SHORT - 72.0, LONG - FOOT - 72.0)
"""How much room a picture has at most, on letter paper that stands."""

_MARGIN: Final = 36.0
_LEAST_DOTS: Final = 100  # a small picture is not blown up beyond this coarse
_SIZE: Final = 10.0
_BASELINE: Final = 13.0
_AIR: Final = 4.0
_PITCH: Final = 0.6  # of the size, of the form font


@dataclass(frozen=True)
class Laid:
    """A page of the packet: drawings with their places, and its size in points."""

    parts: tuple[Part, ...]
    width: float
    height: float


def as_it_is(drawing: Drawing) -> Laid:
    """Lay a page of ours, or of a form, on a page of its own size."""
    return Laid(tuple(_moved(drawing, AS_IT_IS)), drawing.width, drawing.height)


def on_a_sheet(drawing: Drawing) -> Laid:
    """Lay a page of an exhibit on letter paper above the foot: smaller if need be, never larger."""
    width, height = _sheet(drawing.width, drawing.height)
    scale = min(1.0, width / drawing.width, (height - FOOT) / drawing.height)
    place = _centred(drawing.width * scale, drawing.height * scale, width, height)
    return Laid(tuple(_moved(drawing, (scale, 0.0, 0.0, scale, *place))), width, height)


def of_photo(photo: Photo, into: GrowingPdf) -> Laid:
    """Lay a picture on letter paper, as large as it fits."""
    width, height = _sheet(photo.width, photo.height)
    across, up = width - 2 * _MARGIN, height - FOOT - 2 * _MARGIN
    scale = min(across / photo.width, up / photo.height, 72 / _LEAST_DOTS)
    size = photo.width * scale, photo.height * scale
    colours = b"/DeviceGray" if photo.colours == 1 else b"/DeviceRGB"
    inside = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%b" % (
        photo.width,
        photo.height,
        colours,
    )
    packing = b"/BitsPerComponent 8/Filter/%b" % photo.filter.encode()
    picture = into.shared(inside + packing, photo.data)
    place = _centred(*size, width, height)
    return Laid(((picture, (size[0], 0.0, 0.0, size[1], *place)),), width, height)


def stamped(laid: Laid, words: str, into: GrowingPdf, font: Ref) -> Laid:
    """Return the page with ``words`` in its foot; ``font`` is what ``appearance`` made."""
    wide = len(words) * _SIZE * _PITCH
    left = (laid.width - wide) / 2
    plate = (left - _AIR, _BASELINE - _AIR, wide + 2 * _AIR, _SIZE + _AIR)
    content = b"\n".join(
        (
            b"/Artifact BMC",
            b"1 g %b re f" % _spelled(plate),
            b"BT 0 g /%b %b Tf" % (appearance.FONT.encode(), number(_SIZE)),
            b"%b Td %b Tj" % (_spelled((left, _BASELINE)), string(words.encode("cp1252"))),
            b"ET EMC",
        )
    )
    stamp = into.form(content, laid.width, FOOT, font)
    return Laid((*laid.parts, (stamp, AS_IT_IS)), laid.width, laid.height)


def content(laid: Laid) -> bytes:
    """Return the instructions that draw the parts, which the page calls ``/D0``, ``/D1``..."""
    lines = (
        b"q %b cm /D%d Do Q" % (_spelled(place), index)
        for index, (_ref, place) in enumerate(laid.parts)
    )
    return b"\n".join(lines)


def _sheet(width: float, height: float) -> tuple[float, float]:
    """Letter paper, lying where what comes on it is wider than high."""
    return (LONG, SHORT) if width > height else (SHORT, LONG)


def _centred(width: float, height: float, across: float, up: float) -> tuple[float, float]:
    return (across - width) / 2, FOOT + (up - FOOT - height) / 2


def _moved(drawing: Drawing, then: Matrix) -> Iterator[Part]:
    for ref, place in drawing.parts:
        yield ref, _times(_times(place, drawing.upright), then)


def _times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that moves as ``first`` and then as ``then``."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _spelled(numbers: Iterable[float]) -> bytes:
    """Exactly enough for a whole page: a scale of a thousandth less would blur a form."""
    return b" ".join((b"%.6f" % one).rstrip(b"0").rstrip(b".") for one in numbers)
