"""The papers that the invented people add: small, marked, as their cases say, and all in use."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from app.answers.case import load
from app.answers.papers import AddedFile
from app.filing import render
from app.papers.packet import exhibits
from app.tools import sample_exhibits
from tests.papers.packet import read_packet

CASES = ("simple", "family-in-court", "late-and-detained", "asylee-family")
LARGEST = 20_000


def added(samples: Path) -> list[AddedFile]:
    cases = [load((samples / f"{name}.json").read_bytes()) for name in CASES]
    rows = [
        row
        for case in cases
        for filing in case.filings.values()
        for row in filing.exhibits.rows.values()
    ]
    files = [file for row in rows for file in (row.original, row.english)]
    return [file for file in files if file is not None]


def test_each_file_is_as_its_case_says_and_every_file_is_used(samples: Path) -> None:
    files = added(samples)
    for file in files:
        assert exhibits.added(file.file, exhibits.read(file, samples)) == file
    lying = {f"exhibits/{path.name}" for path in sample_exhibits.FOLDER.iterdir()}
    assert {file.file for file in files} == lying


@pytest.mark.parametrize("path", sorted(sample_exhibits.FOLDER.iterdir()), ids=lambda one: one.name)
def test_a_paper_is_small_and_says_that_it_is_invented(path: Path) -> None:
    data = path.read_bytes()
    assert len(data) < LARGEST
    if exhibits.kind(data) == "pdf":
        assert all(sample_exhibits.INVENTED in text for text in read_packet.texts(data))


def test_the_tool_draws_the_files_that_are_there() -> None:
    """So each of them is a work of this project: no official form can lie among them."""
    drawn = sample_exhibits.drawn()
    assert set(drawn) == {path.name for path in sample_exhibits.FOLDER.iterdir()}
    for name, data in drawn.items():
        assert looks((sample_exhibits.FOLDER / name).read_bytes()) == looks(data), name


def looks(data: bytes) -> list[tuple[int, int, bytes]]:
    """Every page as a picture, so that another packing of the same page is the same."""
    if exhibits.kind(data) != "pdf":
        with Image.open(io.BytesIO(data)) as picture:
            grey = picture.convert("L")
            return [(grey.width, grey.height, grey.tobytes())]
    assert b"/AcroForm" not in read_packet.everything(data)
    with render.opened(data) as sheets:
        pages = (sheets.image(page, 1.0) for page in range(1, sheets.pages + 1))
        return [(page.width, page.height, page.grey) for page in pages]
