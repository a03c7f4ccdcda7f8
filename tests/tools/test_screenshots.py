"""The pictures of the window: all are there and small, the README shows them, a tool makes them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "screenshots"
NAMES = {
    *("start", "question", "question-es", "question-ar", "bilingual", "timeline"),
    *("check-answers", "error-summary", "findings", "review", "dates", "forms", "finish", "dark"),
    *("exhibits", "papers", "paper", "clinic"),
    *("locked", "access", "cases", "desk", "sign-offs", "sheets-es", "sheets-ar"),
}
LARGEST = 150_000
_SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)\s]+\.png)\)")
_LINKED = re.compile(r"\]\((resources/screenshots[^)\s]*)\)")


def test_every_picture_is_there_and_small() -> None:
    found = {path.stem: path for path in FOLDER.glob("*.png")}
    assert set(found) == NAMES
    assert all(path.stat().st_size < LARGEST for path in found.values())


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_picture_shows_the_window_and_not_one_colour(name: str) -> None:
    with Image.open(FOLDER / f"{name}.png") as picture:
        assert picture.size == (1920, 1200)
        assert len(picture.convert("RGB").getcolors(1 << 16) or []) > 20


def test_the_readme_shows_pictures_that_exist_and_says_what_is_on_them() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = _SHOWN.findall(readme)
    assert 2 <= len(shown) <= 4
    assert all(len(words.split()) >= 6 for words, _place in shown)
    assert all((ROOT / place).exists() for place in _LINKED.findall(readme))


@pytest.mark.soak
def test_the_tool_takes_all_of_them(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "app.tools.screenshots", "--out", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=600)
    assert {path.stem for path in tmp_path.glob("*.png")} == NAMES
    assert all(path.stat().st_size < LARGEST for path in tmp_path.iterdir())
