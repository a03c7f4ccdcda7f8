"""Pages become pictures that a reviewer can open."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from app.filing.practice import practice_blank
from app.tools import look
from tests.filing import pens


def test_every_page_becomes_a_picture(tmp_path: Path) -> None:
    catalogue = pens.small_catalogue()
    pdf = tmp_path / "form.pdf"
    pdf.write_bytes(practice_blank(catalogue, pens.small_map(catalogue)))
    assert look.main([str(pdf), "--out", str(tmp_path / "seen"), "--scale", "0.5"]) == 0
    seen = sorted((tmp_path / "seen").iterdir())
    assert [path.name for path in seen] == ["form-01.png", "form-02.png"]
    with Image.open(seen[0]) as picture:
        assert picture.size == (306, 396)


def test_a_broken_file_is_said(tmp_path: Path) -> None:
    pdf = tmp_path / "form.pdf"
    pdf.write_bytes(b"nothing")
    assert look.main([str(pdf), "--out", str(tmp_path / "seen")]) == 1
