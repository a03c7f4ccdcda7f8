"""How long a large packet takes, how much memory, and whether it is right. Part of make bench.

Four filled forms and 300 pages of exhibits: scans in PDFs, photos, pictures of a screen, all drawn
here. The packet is joined in a process of its own; then it is read back, and every number,
bookmark and label is compared with the plan. Times differ by machine.
"""

from __future__ import annotations

import argparse
import io
import json
import logging
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageDraw
from pypdf import PdfReader
from pypdf.generic import Destination

from app.filing import library
from app.filing.blanks import choose, printed
from app.filing.editions import FORMS, editions
from app.filing.fast import write
from app.filing.templates import template
from app.i18n import _
from app.papers.packet import exhibits
from app.papers.packet.joining import join
from app.papers.packet.order import letter
from app.papers.packet.parts import Entry, Part, Piece, plan
from app.tools.bench import told_folder
from app.tools.bench_values import fitting_marks
from app.tools.bench_ways import peak_megabytes

ROOT: Final = Path(__file__).resolve().parents[2]
SEED: Final = 20260301
TIMEOUT: Final = 900
PACKET: Final = "packet.pdf"

SCANS: Final = (24, 10)
"""PDFs of scans, and pages in each."""

PHOTOS: Final = 40
SCREENS: Final = 20
_SCAN: Final = (1700, 2200)  # letter paper at 200 dots per inch
_PHOTO: Final = (3024, 4032)  # a telephone of 12 megapixels
_SCREEN: Final = (1080, 2160)
_LINES: Final = 40
_STAMP: Final = re.compile(r"Exhibit ([A-Z]+) - page (\d+)")
_MEGABYTE: Final = 1_000_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print the figures. Returns the exit code."""
    about = _("How long a packet of four forms and 300 pages of exhibits takes.")
    parser = argparse.ArgumentParser(prog="python -m app.tools.bench_packet", description=about)
    parser.add_argument("--blanks", type=Path, help=_("a folder of official PDFs"))
    parser.add_argument("--join", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.join is not None:
        print(json.dumps(joined(given.join)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        draw(Path(folder), given.blanks or told_folder())
        print(measured(Path(folder)))
    return 0


def measured(folder: Path) -> str:
    """The figures of the packet of what lies in ``folder``, as lines for people."""
    command = [sys.executable, "-m", "app.tools.bench_packet", "--join", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=TIMEOUT
    )
    said: dict[str, Any] = json.loads(done.stdout)
    size = (folder / PACKET).stat().st_size / _MEGABYTE
    faults = list(wrong((folder / PACKET).read_bytes(), plan(parts(folder))))
    return "\n".join(
        (
            _(
                "The packet: {pages} pages, {forms} forms, {exhibits} exhibits of {files} MB."
            ).format(
                pages=said["pages"],
                forms=said["forms"],
                exhibits=said["exhibits"],
                files=round(_files(folder) / _MEGABYTE),
            ),
            _(
                "Joined in {seconds} s; {megabytes} MB of memory at most, {before} MB before."
            ).format(
                seconds=round(said["seconds"], 1),
                megabytes=round(said["megabytes"]),
                before=round(said["before"]),
            ),
            _("It has {size} MB. Numbers, bookmarks and labels that are wrong: {wrong}.").format(
                size=round(size, 1), wrong=len(faults)
            ),
            *faults[:5],
        )
    )


def joined(folder: Path) -> dict[str, float]:
    """Join the packet of what lies in ``folder``; what it took, in seconds and megabytes."""
    whole = parts(folder)
    before, start = peak_megabytes(), time.perf_counter()
    with (folder / PACKET).open("wb") as out:
        join(whole, out)
    return {
        "seconds": time.perf_counter() - start,
        "before": before,
        "megabytes": peak_megabytes(),
        "pages": sum(part.pages for part in whole),
        "forms": sum(part.kind == "form" for part in whole),
        "exhibits": sum(part.kind == "exhibit" for part in whole),
    }


def parts(folder: Path) -> tuple[Part, ...]:
    """The packet of what ``draw`` drew into ``folder``."""
    told = json.loads((folder / "pages.json").read_text(encoding="utf-8"))
    forms = (
        Part("form", f"Form {printed(form)}", f"{printed(form)} p.", 1, (_piece(folder, form, n),))
        for form, n in told["forms"].items()
    )
    found, number = list(forms), 1
    for index, (name, pages) in enumerate(told["exhibits"].items()):
        tab = letter(index)
        pieces = (_piece(folder, name, pages),)
        stamp = f"Exhibit {tab}"
        found.append(Part("exhibit", f"{stamp}: {name}", f"{tab}-", number, pieces, stamp))
        number += pages
    return tuple(found)


def wrong(data: bytes, entries: Sequence[Entry]) -> Iterator[str]:
    """Everything in the packet that is not as planned, as another library reads it."""
    reader = PdfReader(io.BytesIO(data))
    labels = reader.page_labels
    told = [one for one in reader.outline if isinstance(one, Destination)]
    if len(told) != len(entries):
        yield f"{len(told)} bookmarks"
    for entry, mark in zip(entries, told, strict=False):
        at = reader.get_destination_page_number(mark)
        if (mark.title, at, labels[entry.page - 1]) != (entry.title, entry.page - 1, entry.label):
            yield f"{entry.title}: {mark.title}, {at}"
    number = 0
    for page, sheet in enumerate(reader.pages):
        stamp = _STAMP.search(sheet.extract_text()) if "-" in labels[page][:4] else None
        if stamp is None:
            continue
        number += 1
        if (int(stamp[2]), labels[page]) != (number, f"{stamp[1]}-{number}"):
            yield f"{labels[page]}: {stamp[0]}"
    stamped = sum(entry.pages for entry in entries if entry.title.startswith("Exhibit"))
    if number != stamped:
        yield f"{number} stamps, {stamped} pages"


def draw(folder: Path, blanks: Path | None) -> None:
    """Draw forms and exhibits into ``folder``, and how many pages each has into ``pages.json``."""
    told: dict[str, dict[str, int]] = {"forms": {}, "exhibits": {}}
    found = None if blanks is None else library.find(blanks)
    for form in sorted({edition.form for edition in editions(FORMS)}):
        blank = choose(form, found, FORMS, practice=False)
        marks = fitting_marks(blank.catalogue, SEED)
        baked = template(blank.data, blank.locked, None)
        data = write(baked, blank.catalogue.by_name(), marks, title="Form")
        (folder / form).write_bytes(data)
        told["forms"][form] = blank.catalogue.pages
    dice = random.Random(SEED)  # noqa: S311 - the same pages in each run
    for name, data in _exhibits(dice):
        (folder / name).write_bytes(data)
        told["exhibits"][name] = exhibits.pages(data)
    (folder / "pages.json").write_text(json.dumps(told), encoding="utf-8")


def _exhibits(dice: random.Random) -> Iterator[tuple[str, bytes]]:
    for number in range(SCANS[0]):
        first, *others = [_page(dice, _SCAN, "L") for _page_number in range(SCANS[1])]
        yield f"scan-{number}", _saved(first, "PDF", save_all=True, append_images=others)
    for number in range(PHOTOS):
        yield f"photo-{number}", _saved(_page(dice, _PHOTO, "RGB"), "JPEG", quality=85)
    for number in range(SCREENS):
        yield f"screen-{number}", _saved(_page(dice, _SCREEN, "RGB"), "PNG")


def _page(dice: random.Random, size: tuple[int, int], mode: str) -> Image.Image:
    """A page of grey words on paper that is not quite white, as a scanner sees it."""
    small = Image.effect_noise((size[0] // 4, size[1] // 4), 12)
    page = small.point(_paper).resize(size).convert(mode)
    pen = ImageDraw.Draw(page)
    high = size[1] // (_LINES + 4)
    for line in range(2, _LINES + 2):
        left = size[0] // 10
        while left < size[0] * 0.85:
            width = dice.randrange(high // 2, high * 3)
            pen.rectangle((left, line * high, left + width, line * high + high // 2), fill="black")
            left += width + high // 2
    return page


def _paper(grey: float) -> float:
    return 180 + grey / 2


def _saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def _piece(folder: Path, name: str, pages: int) -> Piece:
    return Piece(name, pages, partial(Path.read_bytes, folder / name))


def _files(folder: Path) -> int:
    told = json.loads((folder / "pages.json").read_text(encoding="utf-8"))
    return sum((folder / name).stat().st_size for name in told["exhibits"])


if __name__ == "__main__":
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    sys.exit(main())
