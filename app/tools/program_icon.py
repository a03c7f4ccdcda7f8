"""Draws the sign of the program: a wind rose, as on a portolan chart.

``python -m app.tools.program_icon`` writes it to ``resources/icons`` as program.svg and .png
(Linux), .ico (Windows) and .icns (macOS). All come from the same few numbers.
"""

from __future__ import annotations

import io
import math
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

from app.host.files import write_atomically

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "icons"

SIDE: Final = 24.0
"""The sign is drawn on a square of this side; all numbers below are in its units."""
GROUND: Final = "#1f4e79"
INK: Final = "#ffffff"
CORNER: Final = 5.0
RING: Final = (9.2, 0.9)  # radius and width
LONG: Final = (8.2, 2.4)  # how far the four great points reach, and their waist
SHORT: Final = (5.6, 1.9)  # the four small ones between them

Point = tuple[float, float]


def star(reach: float, waist: float, turned: float) -> tuple[Point, ...]:
    """A star of four points around the middle, ``turned`` by so many degrees."""
    return tuple(
        (
            round(SIDE / 2 + length * math.sin(math.radians(turned + 45 * step)), 3),
            round(SIDE / 2 - length * math.cos(math.radians(turned + 45 * step)), 3),
        )
        for step, length in enumerate((reach, waist) * 4)
    )


STARS: Final = (star(*SHORT, 45), star(*LONG, 0))


def svg() -> str:
    """The sign as SVG."""
    points = (" ".join(f"{x:g},{y:g}" for x, y in each) for each in STARS)
    stars = "".join(f'<polygon points="{each}" fill="{INK}"/>' for each in points)
    middle, (radius, width) = SIDE / 2, RING
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE:g} {SIDE:g}">'
        f'<rect width="{SIDE:g}" height="{SIDE:g}" rx="{CORNER:g}" fill="{GROUND}"/>'
        f'<circle cx="{middle:g}" cy="{middle:g}" r="{radius:g}" fill="none" '
        f'stroke="{INK}" stroke-width="{width:g}"/>{stars}</svg>\n'
    )


def picture(pixels: int) -> Image.Image:
    """The sign, ``pixels`` wide and high, its corners transparent."""
    fine = pixels * 4
    scale = fine / SIDE
    drawn = Image.new("RGBA", (fine, fine))
    pen = ImageDraw.Draw(drawn)
    pen.rounded_rectangle((0, 0, fine - 1, fine - 1), CORNER * scale, fill=GROUND)
    radius, width = RING
    near, far = (SIDE / 2 - radius - width / 2) * scale, (SIDE / 2 + radius + width / 2) * scale
    pen.ellipse((near, near, far, far), outline=INK, width=round(width * scale))
    for each in STARS:
        pen.polygon([(x * scale, y * scale) for x, y in each], fill=INK)
    return drawn.resize((pixels, pixels), Image.Resampling.LANCZOS)


def files() -> Mapping[str, bytes]:
    """Every file by its name."""
    return {
        "program.svg": svg().encode("ascii"),
        "program.png": _packed("PNG", (256,)),
        "program.ico": _packed("ICO", (16, 24, 32, 48, 64, 256)),
        "program.icns": _packed("ICNS", (32, 64, 128, 256)),
    }


def _packed(kind: str, sizes: Sequence[int]) -> bytes:
    """The sign in all ``sizes`` (pixels), each drawn for itself, as one file."""
    *smaller, largest = (picture(size) for size in sizes)
    out, every = io.BytesIO(), [(size, size) for size in sizes]
    if kind == "PNG":
        largest.save(out, kind, optimize=True)
    elif kind == "ICO":
        largest.save(out, kind, sizes=every, append_images=smaller)
    else:
        largest.save(out, kind, append_images=smaller)
    return out.getvalue()


def main() -> int:
    """Write every file. Returns the exit code."""
    for name, data in files().items():
        write_atomically(FOLDER / name, data, replace=True)
        print(f"{name}: {len(data)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
