"""The bill of the folder: each file's origin is known, and its licence's words go with it."""

from __future__ import annotations

import json
from pathlib import Path

import pypdf
import pytest

from app.tools import bill


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """PyInstaller's lists of a folder that holds pypdf, something of ours and something made."""
    folder = tmp_path / "made"
    folder.mkdir()
    module, ours = str(pypdf.__file__), str(bill.ROOT / "LICENSE")
    collected: tuple[object, ...] = (
        [("LICENSE", ours, "DATA"), ("link", "elsewhere", "SYMLINK")],
        "portolan",
        [],
    )
    made = ("x.pyz", [("pypdf", module, "PYMODULE"), ("x", str(folder / "x.pyc"), "PYMODULE")])
    (folder / "COLLECT-00.toc").write_text(repr(collected), encoding="utf-8")
    (folder / "PYZ-00.toc").write_text(repr(made), encoding="utf-8")
    return folder


def test_each_part_is_named_once_with_its_version(lists: Path) -> None:
    found = {part.name: part for part in bill.parts(bill.sources(lists), lists)}
    assert set(found) == {"Python", "portolan", "pypdf"}
    assert found["pypdf"].version == pypdf.__version__
    assert "BSD" in found["pypdf"].licence


def test_the_words_of_the_licence_lie_beside_the_bill(lists: Path, tmp_path: Path) -> None:
    bill.write(bill.parts(bill.sources(lists), lists), tmp_path)
    listed = json.loads((tmp_path / "licences" / "bill.json").read_text("utf-8"))
    (about,) = [part for part in listed if part["name"] == "pypdf"]
    words = [(tmp_path / "licences" / "pypdf" / name).read_text("utf-8") for name in about["texts"]]
    assert any("Redistribution and use" in text for text in words)


def test_the_bill_tells_nothing_of_the_computer_that_built_it(lists: Path, tmp_path: Path) -> None:
    bill.write(bill.parts(bill.sources(lists), lists), tmp_path)
    told = (tmp_path / "licences" / "bill.json").read_text("utf-8")
    assert str(bill.ROOT) not in told
    assert str(Path.home()) not in told


def test_a_file_of_unknown_origin_stops_the_bill(tmp_path: Path) -> None:
    stray = tmp_path / "libstray.so"
    stray.touch()
    with pytest.raises(bill.UnknownOriginError, match=r"libstray\.so"):
        bill.parts({stray}, tmp_path / "made")
