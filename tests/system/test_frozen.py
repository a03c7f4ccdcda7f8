"""The program as people install it: no Python, an empty PATH, and nothing but its own folder."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "dist" / "portolan"
PROGRAM = FOLDER / ("portolan-commands.exe" if sys.platform == "win32" else "portolan")
INSIDE = FOLDER / "_internal"
SIMPLE = ROOT / "resources" / "samples" / "simple.json"

pytestmark = pytest.mark.skipif(not PROGRAM.is_file(), reason="`make dist` was not run")


def start(
    home: Path, *arguments: str, seconds: int = 120, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run the program as in ``env -i``: only a home, no PATH, no locale."""
    return subprocess.run(
        [PROGRAM, *arguments],
        cwd=home,
        env={"HOME": str(home), "PATH": "", "QT_QPA_PLATFORM": "offscreen", **more},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )


def test_it_says_its_version_without_any_python(tmp_path: Path) -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    ended = start(tmp_path, "--version")
    assert (ended.returncode, ended.stdout.strip()) == (0, told), ended.stderr


def test_it_fills_the_sample(tmp_path: Path) -> None:
    ended = start(tmp_path, "fill", str(SIMPLE), "--practice", "--out", "filled", "--json")
    assert ended.returncode == 0, ended.stderr
    made = sorted((tmp_path / "filled").glob("*.pdf"))
    assert made
    assert all(path.read_bytes().startswith(b"%PDF-") for path in made)
    assert json.loads(ended.stdout)


def test_it_makes_the_papers(tmp_path: Path) -> None:
    ended = start(tmp_path, "papers", str(SIMPLE), "--practice", "--out", "papers")
    assert ended.returncode == 0, ended.stderr
    assert len(list((tmp_path / "papers").glob("*.pdf"))) > 3


def test_its_window_opens_and_stays_open(tmp_path: Path) -> None:
    # All that Qt may say: the offscreen screen has no window manager (pyproject.toml).
    with pytest.raises(subprocess.TimeoutExpired) as stayed:
        start(tmp_path, seconds=5, LC_ALL="C.UTF-8")
    assert stayed.value.stderr in {None, b"Qt: QtWarningMsg default\n"}


def test_it_asks_for_no_network(tmp_path: Path) -> None:
    """Neither its window nor its filling makes a socket that leads out of this computer."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    fill = ("fill", str(SIMPLE), "--practice", "--out", "out")
    for number, arguments in enumerate([(), fill]):
        trace = tmp_path / f"trace{number}"
        watched = [strace, "-f", "-qq", "-e", "trace=socket,execve", "-o", str(trace), str(PROGRAM)]
        subprocess.run(
            ["timeout", "8", *watched, *arguments],
            cwd=tmp_path,
            env={"HOME": str(tmp_path), "PATH": "/usr/bin", "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            timeout=60,
            check=False,
        )
        told = trace.read_text()
        assert "execve" in told
        assert "AF_INET" not in told


@pytest.mark.parametrize(
    "part", ["Network", "Qml", "Quick", "VirtualKeyboard", "Pdf", "Sql", "EglFS", "Test"]
)
def test_parts_of_qt_that_nothing_uses_are_left_out(part: str) -> None:
    qt = [path.name for path in INSIDE.rglob("*Qt6*")]
    assert qt
    assert not [name for name in qt if f"Qt6{part}".lower() in name.lower()]


def test_no_link_leads_to_a_file_that_was_left_out() -> None:
    links = [path for path in INSIDE.rglob("*") if path.is_symlink()]
    assert not [link for link in links if not link.exists()]


def test_catalogues_are_compiled_and_every_language_is_there() -> None:
    def languages(folder: Path, ending: str) -> set[str]:
        found = (folder / "translations").glob(f"*/LC_MESSAGES/messages.{ending}")
        return {path.parents[1].name for path in found}

    assert languages(INSIDE, "mo") == languages(ROOT, "po")
    assert not languages(INSIDE, "po")


def test_the_bill_names_every_library_we_depend_on_with_the_words_of_its_licence() -> None:
    bill = json.loads((FOLDER / "licences" / "bill.json").read_text("utf-8"))
    named = {part["name"].lower().replace("_", "-") for part in bill}
    assert {"python", "pyside6-essentials", "pypdf", "pypdfium2", "pyrage", "pydantic"} <= named
    assert {"reportlab", "babel", "cryptography", "manimgx-fonts", "portolan"} <= named
    for part in bill:
        assert part["version"], part["name"]
        for text in part["texts"]:
            assert (FOLDER / "licences" / part["name"] / text).stat().st_size
    assert not [part["name"] for part in bill if not part["texts"]]


def test_no_file_tells_where_it_was_built() -> None:
    texts = [path for path in INSIDE.rglob("*") if path.suffix in {".json", ".txt", ".toml"}]
    assert texts
    assert not [path for path in texts if str(ROOT).encode() in path.read_bytes()]
