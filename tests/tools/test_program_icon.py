"""The sign of the program: the files are what the tool draws, and each system can read them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from PIL import Image
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from app.tools import program_icon


def test_the_picture_in_resources_is_the_one_the_tool_draws() -> None:
    kept = (program_icon.FOLDER / "program.svg").read_text("ascii")
    assert kept == program_icon.svg()
    with Image.open(program_icon.FOLDER / "program.png") as drawn:
        assert drawn.tobytes() == program_icon.picture(256).tobytes()


def test_windows_and_macos_find_every_size_they_show() -> None:
    with Image.open(program_icon.FOLDER / "program.ico") as icon:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= set(icon.info["sizes"])
    with Image.open(program_icon.FOLDER / "program.icns") as icon:
        assert {32, 128, 256} <= {size[0] * size[2] for size in icon.info["sizes"]}


def test_qt_draws_the_svg_and_its_stars_lie_inside_the_ring() -> None:
    assert QSvgRenderer(QByteArray(program_icon.svg().encode())).isValid()
    assert len(ET.fromstring(program_icon.svg())) == 4  # ground, ring, two stars  # noqa: S314
    radius, _width = program_icon.RING
    middle = program_icon.SIDE / 2
    for star in program_icon.STARS:
        assert all((x - middle) ** 2 + (y - middle) ** 2 < radius**2 for x, y in star)
