"""A page of any PDF as one drawing of its own, with all that lies on it, to be put on our pages."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Final, TypeAlias

from pypdf import PageObject
from pypdf.generic import PdfObject, StreamObject

from app.filing import opening, syntax
from app.filing.catalogue import Rect
from app.filing.opening import Limits
from app.filing.store import Ref
from app.papers.packet.growing_pdf import GrowingPdf
from app.papers.packet.looks import AS_IT_IS, Matrix, looks
from app.papers.packet.nodes import child, entry
from app.papers.packet.taken import Taken

Part: TypeAlias = tuple[Ref, Matrix]

_KIND: Final = b"/Type/XObject/Subtype/Form"
_NAMED: Final = frozenset({"/Type", "/Subtype"})
_PACKING: Final = frozenset({"/Filter", "/DecodeParms"})


@dataclass(frozen=True)
class Drawing:
    """A page to be drawn: its parts with their places, and its size in points as it is seen.

    ``upright`` moves what is drawn on the stored page to where it is seen, with the lower left
    corner at the origin.
    """

    parts: tuple[Part, ...]
    width: float
    height: float
    upright: Matrix


def drawing(page: PageObject, into: GrowingPdf, taken: Taken, limits: Limits) -> Drawing:
    """Take ``page`` of the file that ``taken`` takes from.

    Call it within ``opening.bounded``. Raises Problem ``exhibit-no-look``, and ``damaged`` or
    ``too-big`` of ``opening``.
    """
    box = _box(page)
    lying = ((_look(look.drawing, taken), look.place) for look in looks(page, taken))
    parts = ((_content(page, box, into, taken, limits), AS_IT_IS), *lying)
    unit = _unit(page)
    width, height = (box[2] - box[0]) * unit, (box[3] - box[1]) * unit
    turned = page.rotation % 360
    if turned in (90, 270):
        width, height = height, width
    return Drawing(parts, width, height, _upright(box, turned, unit))


def _look(look: StreamObject, taken: Taken) -> Ref:
    """What lies on the page; where it has no fonts of its own it borrows those of its form."""
    head = _KIND
    form = child(taken.reader.root_object, "/AcroForm")
    if "/Resources" not in look and "/DR" in form:
        head += b"/Resources %b" % taken.value(form.raw_get("/DR"))
    return taken.stream(look, head, _NAMED)


def _content(page: PageObject, box: Rect, into: GrowingPdf, taken: Taken, limits: Limits) -> Ref:
    """What the page itself draws, cut off at its edges."""
    head = b"%b/BBox%b/Resources %b" % (
        _KIND,
        syntax.value(box),
        taken.value(_stored(page, "/Resources")) if "/Resources" in page else b"<<>>",
    )
    if "/Group" in page:
        head += b"/Group %b" % taken.value(_stored(page, "/Group"))
    contents = entry(page, "/Contents")
    if isinstance(contents, StreamObject):
        rest = frozenset(contents) - _PACKING
        return taken.stream(contents, head, rest)
    # Several parts are one drawing that was cut anywhere, also within a number or a name.
    whole = zlib.compress(opening.page_content(taken.reader, page, limits), 6)
    return into.shared(head + b"/Filter/FlateDecode", whole)


def _stored(page: PageObject, key: str) -> PdfObject:
    """An entry of the page by reference where it has one: it is then taken only once."""
    found: PdfObject = page.raw_get(key)
    return found


def _box(page: PageObject) -> Rect:
    """The part of the page that is shown. Raises ValueError when nothing is."""
    media, crop = page.mediabox, page.cropbox
    left, bottom = max(media.left, crop.left), max(media.bottom, crop.bottom)
    right, top = min(media.right, crop.right), min(media.top, crop.top)
    if right - left < 1 or top - bottom < 1:
        raise ValueError("a page without a size")
    return float(left), float(bottom), float(right), float(top)


def _unit(page: PageObject) -> float:
    unit = entry(page, "/UserUnit")
    return float(unit) if isinstance(unit, int | float) and unit > 0 else 1.0


def _upright(box: Rect, turned: int, unit: float) -> Matrix:
    left, bottom, right, top = box
    found: Matrix = {
        90: (0.0, -1.0, 1.0, 0.0, -bottom, right),
        180: (-1.0, 0.0, 0.0, -1.0, right, top),
        270: (0.0, 1.0, -1.0, 0.0, top, -left),
    }.get(turned, (1.0, 0.0, 0.0, 1.0, -left, -bottom))
    a, b, c, d, e, f = found
    return a * unit, b * unit, c * unit, d * unit, e * unit, f * unit
