"""The tool that writes the marks of an edition."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from app.filing.editions import FORMS
from app.filing.recognise import known_editions
from app.tools.fingerprint import main, table
from tests.filing import published


def test_the_table_is_toml_with_five_marks() -> None:
    marks = tomllib.loads(table(published.published()))["fingerprint"]
    assert set(marks) == {"names", "geometry", "semantics", "content", "barcodes"}
    assert marks["barcodes"] == "I-589|01/20/25|1-2"


def test_it_prints_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(published.published())
    assert main([str(path)]) == 0
    assert capsys.readouterr().out == table(published.published())


@pytest.mark.parametrize("arguments", [[], ["nowhere.pdf"], ["a.pdf", "b.pdf"]])
def test_wrong_usage_ends_with_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("Usage")


def test_a_bad_file_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(b"hello")
    assert main([str(path)]) == 1
    assert "not a PDF" in capsys.readouterr().err


def test_the_marks_on_record_are_those_of_the_official_form(official_i589: Path) -> None:
    marks = tomllib.loads(table(official_i589.read_bytes()))["fingerprint"]
    assert marks in known_editions(FORMS)["i589"].values()
