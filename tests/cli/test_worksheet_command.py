"""``portolan worksheet``: needs no case, speaks the language that is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app import i18n
from app.cli import run


def test_it_needs_forms_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(
        ["worksheet", "--form", "i765", "--language", "es", "--out", str(tmp_path), "--json"]
    )
    (paper,) = json.loads(capsys.readouterr().out)["papers"]
    assert code == 0
    assert paper["file"] == str(tmp_path / "worksheet-i765.pdf")
    assert Path(paper["file"]).read_bytes().startswith(b"%PDF-")
    assert (paper["kind"], paper["person"], paper["private"]) == ("worksheet", None, True)
    assert paper["title"] == "Blank worksheet: Form I-765"
    assert i18n.language() == "en"


@pytest.mark.parametrize("wrong", [["--form", "i730"], ["--form", "i765", "--language", "xx"], []])
def test_a_form_or_a_language_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: list[str]
) -> None:
    code = run(["worksheet", *wrong, "--out", str(tmp_path), "--json"])
    assert code in {1, 2}
    assert "error" in json.loads(capsys.readouterr().out)
    assert list(tmp_path.iterdir()) == []
