"""The pixel side of the proof: what changed between blank and filled, and where."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from PIL import Image, ImageChops

from app.filing import proof_text, render
from app.filing.catalogue import Catalogue, Field, Rect
from app.filing.marks import Mark

Box = tuple[int, int, int, int]

# Below this difference of grey a change is the noise of anti-aliasing.
THRESHOLD = 40
CHANGED = 255
PIXELS_PER_LETTER = 2
LEAST_PIXELS = 4
LEAST_IN_CENTRE = 6
# Points of white that a bar code needs around it.
QUIET_ZONE = 6.0
_BLACK_AND_WHITE = [0] * (THRESHOLD + 1) + [CHANGED] * (255 - THRESHOLD)


@dataclass
class InkFindings:
    """Marked fields without ink, with ink at their edge, and changes outside marked fields."""

    missing: list[str] = field(default_factory=list)
    at_edge: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    barcodes_read: int = 0


def compare(
    blank: bytes, filled: bytes, catalogue: Catalogue, wanted: Mapping[str, Mark], scale: float
) -> InkFindings:
    """Render both files at ``scale`` pixels per point and judge every changed pixel."""
    found = InkFindings()
    on_page: dict[int, list[Field]] = defaultdict(list)
    for official in catalogue.fields:
        on_page[official.page].append(official)
    with render.opened(blank) as before, render.opened(filled) as after:
        for page in range(1, max(before.pages, after.pages) + 1):
            if page > min(before.pages, after.pages):
                found.stray.append(f"page {page}")
                continue
            old, new = _grey(before.image(page, scale)), _grey(after.image(page, scale))
            if old.size != new.size:
                found.stray.append(f"page {page}")
                continue
            _judge_page(page, _changes(old, new), on_page[page], wanted, scale, found)
            found.barcodes_read += _barcodes_read(new, on_page[page], scale)
    return found


def _changes(old: Image.Image, new: Image.Image) -> Image.Image:
    return ImageChops.difference(old, new).point(_BLACK_AND_WHITE)


def _grey(picture: render.Picture) -> Image.Image:
    return Image.frombytes("L", (picture.width, picture.height), picture.grey)


def _judge_page(
    page: int,
    changes: Image.Image,
    fields: list[Field],
    wanted: Mapping[str, Mark],
    scale: float,
    found: InkFindings,
) -> None:
    boxes = {official.name: _box(official.rect, changes.height, scale) for official in fields}
    stray = changes.copy()
    for official in fields:
        mark = wanted.get(official.name)
        if mark is not None and _inked(mark):
            _judge_field(official, mark, changes.crop(boxes[official.name]), found)
            stray.paste(0, boxes[official.name])
    if stray.getbbox() is None:
        return
    touched = [name for name, box in boxes.items() if stray.crop(box).getbbox()]
    found.stray += touched or [f"page {page}"]


def _judge_field(official: Field, mark: Mark, changes: Image.Image, found: InkFindings) -> None:
    if official.kind == "check":
        if _count(_inside(changes, changes.width // 4, changes.height // 4)) < LEAST_IN_CENTRE:
            found.missing.append(official.name)
        return
    ink = _count(changes)
    letters = len(proof_text.folded(mark.text or ""))
    if ink < max(LEAST_PIXELS, PIXELS_PER_LETTER * letters):
        found.missing.append(official.name)
    if ink != _count(_inside(changes, 1, 1)):
        found.at_edge.append(official.name)


def _inked(mark: Mark) -> bool:
    return mark.ticked or bool(proof_text.folded(mark.text or ""))


def _box(rect: Rect, height: int, scale: float) -> Box:
    """The pixels that ``rect`` (points, from the bottom) touches, counted from the top."""
    left, bottom, right, top = (side * scale for side in rect)
    return (
        math.floor(left),
        math.floor(height - top),
        math.ceil(right),
        math.ceil(height - bottom),
    )


def _inside(changes: Image.Image, across: int, down: int) -> Image.Image:
    return changes.crop((across, down, changes.width - across, changes.height - down))


def _count(changes: Image.Image) -> int:
    return changes.tobytes().count(CHANGED)


def _barcodes_read(drawn: Image.Image, fields: list[Field], scale: float) -> int:
    return sum(_reads(drawn, field, scale) for field in fields if field.kind == "barcode")


def _reads(drawn: Image.Image, field: Field, scale: float) -> bool:
    left, bottom, right, top = field.rect
    quiet = (left - QUIET_ZONE, bottom - QUIET_ZONE, right + QUIET_ZONE, top + QUIET_ZONE)
    part = drawn.crop(_box(quiet, drawn.height, scale))
    return field.preset in render.decoded(render.Picture(*part.size, part.tobytes()))
