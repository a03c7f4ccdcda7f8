"""What a visit leaves behind: the case by its code, the forms where asked, and no trace else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.system.visitor import HALF_TYPED, TYPED

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def visit(
    samples: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """A home after a visit, and what the program said."""
    home = tmp_path_factory.mktemp("visit")
    for name in ("tmp", "out"):
        (home / name).mkdir()
    places = {"HOME": home, "TMPDIR": home / "tmp", "USERPROFILE": home, "LOCALAPPDATA": home}
    kept = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    said = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.system.visitor",
            str(samples / "simple.json"),
            str(home / "out"),
        ],
        cwd=ROOT,
        env={**kept, **{key: str(value) for key, value in places.items()}},
        capture_output=True,
        text=True,
        timeout=170,
        check=True,
    )
    return home, said


def test_what_was_typed_lies_in_the_case_and_in_the_forms_only(
    visit: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    home, said = visit
    code = said.stdout.splitlines()[0]
    sought = (TYPED.encode(), HALF_TYPED.encode())
    files = [path for path in home.rglob("*") if path.is_file()]
    holding = {path.name for path in files if any(word in path.read_bytes() for word in sought)} - {
        path.name for path in (home / "out").rglob("*")
    }
    assert holding == {f"{code}.json"}
    assert list((home / "out").glob("*.pdf"))


def test_the_program_says_no_word_of_it(
    visit: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    _home, said = visit
    assert "Portolan made a mistake: ValueError" in said.stderr
    assert not re.search(f"{TYPED}|{HALF_TYPED}|strayed", said.stdout + said.stderr, re.IGNORECASE)


def test_nothing_is_left_half_written_and_no_list_of_recent_files(
    visit: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    home, _said = visit
    names = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    assert not [name for name in names if name.startswith("tmp/")]
    assert not [name for name in names if name.endswith((".part", ".lock", ".xbel"))]
    assert not [name for name in names if "recent" in name.lower()]


def test_the_settings_know_the_window_and_nobody(
    visit: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    home, said = visit
    code = said.stdout.splitlines()[0]
    (settings,) = home.rglob("settings.ini")
    told = settings.read_text()
    keys = {line.partition("=")[0] for line in told.splitlines() if "=" in line}
    assert keys <= {"language", "second_language", "text_percent", "window"}
    assert code not in told
    assert str(home / "out") not in told
