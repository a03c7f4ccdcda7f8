"""What lies on a page: filled boxes, stamps, highlights. They are drawn as they are printed.

Notes to oneself (comments, pop-ups, attached files, sounds) are not part of the paper: they stay
behind. A filled box that has no look of its own is refused, since it would go missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from app.filing import opening
from app.papers.packet.nodes import child, dictionaries, entry, members
from app.papers.packet.taken import Taken
from app.papers.packet.unusable import problem

Matrix: TypeAlias = tuple[float, float, float, float, float, float]

_HIDDEN, _PRINTED = 1 << 1, 1 << 2  # bits of /F, ISO 32000-1, table 165
_NOTES: Final = frozenset(
    {
        *("/Popup", "/Text", "/FileAttachment", "/Sound", "/Movie", "/Screen", "/Link"),
        *("/RichMedia", "/3D", "/TrapNet", "/Projection"),
    }
)
_ROUNDED: Final = 0.01
AS_IT_IS: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
"""The matrix that moves nothing."""


@dataclass(frozen=True)
class Look:
    """A drawing that lies on a page, and how it is moved into its place."""

    drawing: StreamObject
    place: Matrix


def looks(page: PageObject, taken: Taken) -> Iterator[Look]:
    """What is printed on top of ``page``, the lowest first. Call it within ``opening.bounded``.

    Raises Problem ``exhibit-no-look`` for a filled box that cannot be drawn.
    """
    for one in dictionaries(page, "/Annots"):
        if _is_printed(one, taken):
            found = _look(one)
            if found is not None:
                yield found
            elif _is_filled(one):
                raise problem("no-look")


def refuse_forms_of_one_program(reader: PdfReader) -> None:
    """Raise Problem ``exhibit-no-look`` for a form that only one program can draw (dynamic XFA)."""
    if entry(reader.root_object, "/NeedsRendering"):
        raise problem("no-look")


def _is_printed(annotation: DictionaryObject, taken: Taken) -> bool:
    flags = entry(annotation, "/F")
    flags = flags if isinstance(flags, int) else 0
    shown = flags & _PRINTED and not flags & _HIDDEN and taken.layer(annotation).printed
    return bool(shown) and entry(annotation, "/Subtype") not in _NOTES


def _look(annotation: DictionaryObject) -> Look | None:
    drawing = _drawing(annotation)
    if drawing is None:
        return None
    place = _place(_numbers(annotation, "/Rect", 4), drawing)
    return None if place is None else Look(drawing, place)


def _drawing(annotation: DictionaryObject) -> StreamObject | None:
    """The normal look; of a box with several, the one of its state."""
    normal = entry(child(annotation, "/AP"), "/N")
    if isinstance(normal, DictionaryObject) and not isinstance(normal, StreamObject):
        normal = entry(normal, str(entry(annotation, "/AS") or "/Off"))
    return normal if isinstance(normal, StreamObject) else None


def _place(rect: list[float], drawing: StreamObject) -> Matrix | None:
    """What moves the drawing into ``rect`` (ISO 32000-1, 12.5.5)."""
    box = _numbers(drawing, "/BBox", 4)
    if len(rect) != 4 or len(box) != 4:
        return None
    matrix = _numbers(drawing, "/Matrix", 6) or list(AS_IT_IS)
    left, bottom, right, top = _around(box, matrix)
    if right <= left or top <= bottom:
        return None
    x0, x1 = sorted((rect[0], rect[2]))
    y0, y1 = sorted((rect[1], rect[3]))
    wide, high = _scale(x1 - x0, right - left), _scale(y1 - y0, top - bottom)
    return (wide, 0.0, 0.0, high, x0 - left * wide, y0 - bottom * high)


def _around(box: list[float], matrix: list[float]) -> tuple[float, float, float, float]:
    """The upright box around ``box`` after ``matrix`` moved its corners."""
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across = [a * x + c * y + e for x, y in corners]
    up = [b * x + d * y + f for x, y in corners]
    return min(across), min(up), max(across), max(up)


def _numbers(node: DictionaryObject, key: str, count: int) -> list[float]:
    numbers = [float(one) for one in members(node, key) if isinstance(one, int | float)]
    return numbers if len(numbers) == count else []


def _is_filled(annotation: DictionaryObject) -> bool:
    if entry(annotation, "/Subtype") != "/Widget":
        return False
    kind, value = opening.inherited(annotation, "/FT"), opening.inherited(annotation, "/V")
    return kind in {"/Tx", "/Ch"} and isinstance(value, str) and bool(value.strip())


def _scale(wanted: float, drawn: float) -> float:
    """How much larger it gets; boxes rounded to a thousandth of a point are the same."""
    return 1.0 if abs(wanted - drawn) < _ROUNDED else wanted / drawn
