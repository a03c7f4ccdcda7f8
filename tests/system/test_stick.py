"""From a stick: everything lies beside the program, and the home folder stays as it was: empty."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.vault.vault import unlock
from tests.ui.cases import PHRASE

ROOT = Path(__file__).resolve().parents[2]
BESIDE_THE_CODE = ("forms", "translations", "resources", "tests")


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program on a stick: its code, and all else where its code finds it."""
    folder = tmp_path_factory.mktemp("a stick")
    program = folder / "portolan"
    shutil.copytree(ROOT / "app", program / "app", ignore=shutil.ignore_patterns("__pycache__"))
    for name in BESIDE_THE_CODE:
        (program / name).symlink_to(ROOT / name)
    for name in ("home", "tmp", "out", "portolan-data"):
        (folder / name).mkdir()
    return folder


def run(stick: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    gone = ("PORTOLAN_BLANKS", "DBUS_SESSION_BUS_ADDRESS", "PYTHONPATH")
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in gone and not name.startswith("XDG_")
    }
    home = str(stick / "home")
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "LOCALAPPDATA": home,
        "APPDATA": home,
        "TMPDIR": str(stick / "tmp"),
        "OUT": str(stick / "out"),
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=stick / "portolan",
        env={**kept, **places},
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )


def everything_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_whole_visit_leaves_everything_on_the_stick_and_nothing_at_home(stick: Path) -> None:
    data = stick / "portolan-data"
    ended = run(stick, "-m", "tests.system.stick_visitor")
    assert ended.returncode == 0, ended.stderr
    assert everything_in(stick / "home") == []
    assert everything_in(stick / "tmp") == []
    assert list((stick / "out").glob("*.pdf"))
    (case,) = (data / "cases").glob("*.dossier")
    assert unlock(case, PHRASE).case.people["p1"].name.family.value == "Ejemplo"
    assert "language=ar" in (data / "settings.ini").read_text()
    assert {path.name for path in data.iterdir()} <= {"cases", "cache", "settings.ini"}


def test_a_command_leaves_nothing_at_home_either(stick: Path) -> None:
    case = str(ROOT / "resources" / "samples" / "simple.json")
    ended = run(stick, "-m", "app", "fill", case, "--out", str(stick / "out" / "commands"))
    assert ended.returncode == 0, ended.stderr
    assert everything_in(stick / "home") == []
    assert everything_in(stick / "tmp") == []


def test_only_the_folder_beside_it_makes_the_difference(stick: Path) -> None:
    where = "from app import host; print(host.cases_folder(), host.cache_folder(), sep='\\n')"
    data, aside = stick / "portolan-data", stick / "aside"
    assert all(
        line.startswith(str(data)) for line in run(stick, "-c", where).stdout.split("\n")[:2]
    )
    data.rename(aside)
    try:
        told = run(stick, "-c", where).stdout.split("\n")[:2]
    finally:
        aside.rename(data)
    assert all(line.startswith(str(stick / "home")) for line in told)
