"""A packet of large scans is never held whole: one file at a time is."""

from __future__ import annotations

import io
import tracemalloc
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from app.papers.packet.growing_pdf import Nowhere
from app.papers.packet.joining import join
from app.papers.packet.parts import Part, Piece

FILES = 24


def scan(seed: int) -> bytes:
    """A PDF of one page of noise, about a megabyte."""
    noise = np.random.default_rng(seed).integers(0, 255, (1100, 1000), dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(noise).save(out, "PDF", quality=90)
    return out.getvalue()


def test_memory_does_not_grow_with_the_number_of_scans(tmp_path: Path) -> None:
    parts = []
    for number in range(1, FILES + 1):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(scan(number))
        pieces = (Piece("", 1, partial(path.read_bytes)),)
        parts.append(Part("exhibit", str(number), "A-", number, pieces, "Exhibit A"))
    one = path.stat().st_size
    join(parts[:1], Nowhere())  # what is loaded once, such as the font, does not count
    tracemalloc.start()
    join(parts, Nowhere())
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 8 * one
    assert FILES * one > 15_000_000
