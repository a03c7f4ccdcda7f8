"""One page of a paper as a picture: plain data in and out, for a thread of its own."""

from __future__ import annotations

from typing import Final

from app.filing import render
from app.ui.preview.drawing import Drawn

PRINT_DPI: Final = 300
_POINTS: Final = 72


def drawn(data: bytes, page: int, scale: float) -> Drawn:
    """``page`` (from 1) of the PDF ``data``, ``scale`` pixels per point; it has no boxes.

    A page beyond the last is the last. Raises ``Problem`` when it cannot be drawn.
    """
    with render.opened(data) as sheets:
        pages = sheets.pages
        shown = min(max(page, 1), pages)
        picture, size = sheets.image(shown, scale), sheets.size(shown)
    return Drawn(
        filing="",
        form="",
        edition="",
        official=True,
        page=shown,
        pages=pages,
        size=size,
        picture=picture,
        boxes=(),
        outlined=(),
        places=(),
    )


def for_print(data: bytes, page: int) -> render.Colours:
    """``page`` in colour and as fine as it is printed. Raises ``Problem``."""
    with render.opened(data) as sheets:
        return sheets.colour(page, PRINT_DPI / _POINTS)


def pages_of(data: bytes) -> int:
    """How many pages ``data`` has. Raises ``Problem`` when it cannot be read."""
    with render.opened(data) as sheets:
        return sheets.pages
