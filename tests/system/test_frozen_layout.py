"""Whatever the system, a frozen program finds its forms, words, signs and fonts inside its folder.

PyInstaller keeps modules at ``<folder>/app/...`` and data beside them. Here that layout is made
from the sources, under a name with spaces, and Python is told only of that place.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LOOK = """
import sys
from pathlib import Path
sys._MEIPASS, sys.frozen = sys.argv[1], True
from app import host, i18n
from app.filing.editions import FORMS
from app.i18n.catalogues import TRANSLATIONS, load
from app.law.facts import LAW
from app.script import fonts
from app.ui import icons
from app.ui.case_files import SAMPLES
inside = Path(sys._MEIPASS)
for place in (FORMS, TRANSLATIONS, LAW, SAMPLES, host.shipped_library(), icons._FOLDER):
    assert place.is_relative_to(inside), place
    assert place.is_dir(), place
assert set(i18n.languages()) == {"en", "es", "ar"}, i18n.languages()
assert load("es").gettext("Yes") != "Yes"
assert fonts.mono()[:4] == b"\\0\\1\\0\\0"
from app.cli.files import blanks_folder
print(blanks_folder().name, blanks_folder().is_relative_to(inside))
"""


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("a folder") / "_internal"
    for name in ("app", "forms", "translations", "resources/law", "resources/icons"):
        left_out = shutil.ignore_patterns("__pycache__", "*.po")
        shutil.copytree(ROOT / name, folder / name, ignore=left_out)
    shutil.copytree(ROOT / "resources/samples", folder / "resources/samples")
    for po in sorted((ROOT / "translations").glob("*/LC_MESSAGES/messages.po")):
        _compile(po, folder / po.relative_to(ROOT).with_suffix(".mo"))
    (folder / "library").mkdir()
    return folder


def _compile(po: Path, mo: Path) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with po.open("rb") as words, mo.open("wb") as compiled:
        write_mo(compiled, read_po(words))


def look(frozen: Path, home: Path) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", LOOK, str(frozen)],
        cwd=home,
        env={
            **{name: value for name, value in os.environ.items() if name != "PORTOLAN_BLANKS"},
            "PYTHONPATH": str(frozen),
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_everything_is_found_inside_and_so_is_the_library_of_the_packager(
    frozen: Path, tmp_path: Path
) -> None:
    assert look(frozen, tmp_path) == "library True"


def test_a_library_of_ones_own_comes_before_that_of_the_packager(
    frozen: Path, tmp_path: Path
) -> None:
    (tmp_path / "data" / "portolan" / "library").mkdir(parents=True)
    assert look(frozen, tmp_path) == "library False"
