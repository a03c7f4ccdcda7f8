"""Pages are drawn with their form values, by one thread at a time, and leave nothing open."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter

from app.filing import render
from app.filing.practice import practice_blank
from app.problems import Problem
from tests.filing import pens
from tests.filing.pens import Ink

CATALOGUE = pens.small_catalogue()
BLANK = practice_blank(CATALOGUE, pens.small_map(CATALOGUE))
NAME = "top[0].page\\.name[0]"
FILLED = pens.fill(BLANK, CATALOGUE, {NAME: Ink("Ana-Luz \u00d1", "Ana-Luz \u00d1")})


def test_a_picture_has_one_byte_a_pixel() -> None:
    picture = render.image(BLANK, 1, 1.5)
    assert (picture.width, picture.height) == (918, 1188)
    assert len(picture.grey) == picture.width * picture.height


def test_a_width_that_needs_padding_is_given_without() -> None:
    picture = render.image(BLANK, 1, 0.333)
    assert len(picture.grey) == picture.width * picture.height
    assert picture.grey[0] == 255


def test_form_values_are_drawn() -> None:
    assert render.image(FILLED, 1, 1.0) != render.image(BLANK, 1, 1.0)
    assert render.image(FILLED, 2, 1.0) == render.image(BLANK, 2, 1.0)


def test_texts_are_those_of_the_fields_only() -> None:
    assert render.texts(BLANK, 1) == ()
    drawn = render.texts(FILLED, 1)
    assert "".join(glyph.character for glyph in drawn) == "Ana-Luz\u00d1"
    left, bottom, right, top = CATALOGUE.by_name()[NAME].rect
    for glyph in drawn:
        assert left < glyph.box[0] < glyph.box[2] < right
        assert bottom < glyph.box[1] < glyph.box[3] < top


def test_all_texts_are_the_texts_of_every_page() -> None:
    assert render.all_texts(FILLED) == (render.texts(FILLED, 1), render.texts(FILLED, 2))


def test_reading_texts_does_not_touch_the_file() -> None:
    before = render.image(FILLED, 1, 1.0)
    render.all_texts(FILLED)
    assert render.image(FILLED, 1, 1.0) == before


def test_a_stand_in_is_no_bar_code() -> None:
    assert render.barcodes(BLANK) == []


def test_official_bar_codes_are_read_from_every_page(official_i589: Path) -> None:
    read = render.barcodes(official_i589.read_bytes())
    assert read == [f"I-589|01/20/25|{page}" for page in range(1, 13)]


@pytest.mark.parametrize("scale", [0.0, -1.0, 9.0, float("nan")])
def test_a_scale_out_of_range_is_a_mistake(scale: float) -> None:
    with pytest.raises(ValueError, match="scale"):
        render.image(BLANK, 1, scale)


@pytest.mark.parametrize("page", [0, 3, -1])
def test_a_page_that_is_not_there_is_a_mistake(page: int) -> None:
    with pytest.raises(IndexError):
        render.image(BLANK, page, 1.0)


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.7\n%%EOF", BLANK[: len(BLANK) // 3]])
def test_a_broken_file_is_a_problem_in_plain_words(data: bytes) -> None:
    with pytest.raises(Problem) as caught:
        render.barcodes(data)
    assert caught.value.code == "pdf-unreadable"


def test_a_locked_file_is_a_problem() -> None:
    writer = PdfWriter(clone_from=BytesIO(BLANK))
    writer.encrypt("a secret", algorithm="AES-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(Problem):
        render.image(out.getvalue(), 1, 1.0)


def test_a_page_as_large_as_a_wall_is_refused() -> None:
    writer = PdfWriter()
    writer.add_blank_page(14400, 14400)
    out = BytesIO()
    writer.write(out)
    with pytest.raises(Problem) as caught:
        render.image(out.getvalue(), 1, 1.0)
    assert caught.value.code == "pdf-too-large"


def test_many_pages_are_refused() -> None:
    writer = PdfWriter()
    for _ in range(render.MAX_PAGES + 1):
        writer.add_blank_page(10, 10)
    out = BytesIO()
    writer.write(out)
    with pytest.raises(Problem):
        render.barcodes(out.getvalue())


def test_threads_take_turns() -> None:
    alone = render.image(FILLED, 1, 1.0), render.texts(FILLED, 1)
    with ThreadPoolExecutor(4) as pool:
        pictures = pool.map(lambda _: render.image(FILLED, 1, 1.0), range(12))
        letters = pool.map(lambda _: render.texts(FILLED, 1), range(12))
        assert {(one, other) for one, other in zip(pictures, letters, strict=True)} == {alone}


def test_nothing_is_left_open_at_the_end(tmp_path: Path) -> None:
    """PDFium complains on stderr about every object it has to close itself."""
    file = tmp_path / "filled.pdf"
    file.write_bytes(FILLED)
    program = (
        "import sys; from pathlib import Path; from app.filing import render\n"
        "data = Path(sys.argv[1]).read_bytes()\n"
        "render.image(data, 1, 1.0); render.all_texts(data); render.barcodes(data)\n"
        "assert 'numpy' not in sys.modules\n"
    )
    command = [sys.executable, "-X", "dev", "-W", "error", "-c", program, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path.cwd())
    assert (done.returncode, done.stderr) == (0, "")
