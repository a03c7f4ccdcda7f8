"""Draws every page of a PDF as a picture: python -m app.tools.look FILLED.pdf --out DIR."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image

from app.filing import render
from app.i18n import _
from app.problems import Problem

SCALE = 2.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Write one PNG per page, form values drawn, and print their names. Returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m app.tools.look",
        description=_("Draw every page of a PDF, form values included, as PNG pictures."),
    )
    parser.add_argument("pdf", type=Path, help=_("the PDF"))
    parser.add_argument("--out", type=Path, required=True, help=_("the folder for the pictures"))
    parser.add_argument("--scale", type=float, default=SCALE, help=_("pixels per point"))
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    try:
        for path in pictures(given.pdf, given.out, given.scale):
            print(path)
    except Problem as problem:
        sys.stderr.write(f"{problem.message}\n{problem.do}\n")
        return problem.exit_code
    return 0


def pictures(pdf: Path, folder: Path, scale: float) -> Iterator[Path]:
    """Draw the pages of ``pdf`` into ``folder``, ``scale`` pixels per point; yield each picture.

    Raises ``Problem`` when the PDF cannot be opened.
    """
    with render.opened(pdf.read_bytes()) as sheets:
        for page in range(1, sheets.pages + 1):
            drawn = sheets.image(page, scale)
            path = folder / f"{pdf.stem}-{page:02}.png"
            Image.frombytes("L", (drawn.width, drawn.height), drawn.grey).save(path)
            yield path


if __name__ == "__main__":
    sys.exit(main())
