"""Make a fresh computer ready for Portolan: system libraries, environment, locked packages.

``python3 -I app/tools/setup.py [--lock work|build|runtime] [--into FOLDER]`` (``make setup``) runs
with the Python of the system and needs nothing else. It says what it does, does only what is
missing, and returns at once when nothing changed since the last time.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCKS = Path(__file__).resolve().parent / "requirements"
OLDEST = (3, 11)
# What Qt loads even without a screen, what it loads with one and to print, and poppler as the
# second pair of eyes of the tests.
DEBIAN = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libfontconfig1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libgssapi-krb5-2",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libcups2",
    "poppler-utils",
)
# A screen that nobody sees and a keyboard from outside: the tests drive a real window with them.
DEBIAN_WORK = ("xvfb", "libxtst6")
DEBIAN_VENV = "python3-venv"
DEBIAN_BUILD = "binutils"  # PyInstaller reads with it what a library needs
QT_STARTS = "from PySide6 import QtGui, QtWidgets; QtWidgets.QApplication([])"


class SetupError(Exception):
    """Set-up cannot go on; the message says why and what to type."""


def main() -> int:
    """Set up, or say in one sentence what stands in the way (exit code 1)."""
    parser = argparse.ArgumentParser(description="Make this computer ready for Portolan.")
    parser.add_argument("--lock", choices=("runtime", "build", "work"), default="work")
    parser.add_argument("--into", type=Path, default=ROOT / ".venv", help="the environment")
    chosen = parser.parse_args()
    try:
        set_up(chosen.into.absolute(), LOCKS / f"{chosen.lock}.txt")
    except SetupError as stopped:
        print(f"Set-up: {stopped}", file=sys.stderr)
        return 1
    return 0


def set_up(environment: Path, lock: Path) -> None:
    """Bring ``environment`` to what ``lock`` says, unless it is there already."""
    if sys.version_info < OLDEST:
        raise SetupError(
            f"Python {sys.version.split()[0]} is too old; Portolan needs 3.11 or newer. "
            "Name a newer one: make PYTHON=python3.12"
        )
    stamp, state = environment / ".setup-done", _state(environment, lock)
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == state:
        say("nothing changed.")
        return
    stamp.unlink(missing_ok=True)
    absent = install_debian_packages(lock.stem)
    make_environment(environment)
    install_packages(environment, lock)
    check_qt(environment, absent)
    stamp.write_text(state, encoding="utf-8")
    say(f"ready in {_shown(environment)}.")


def say(sentence: str) -> None:
    """Tell the person at the terminal, at once."""
    print(f"Set-up: {sentence}", flush=True)


def _state(environment: Path, lock: Path) -> str:
    """A digest of everything set-up depends on; environments cannot be moved, so also of where."""
    digest = hashlib.sha256()
    for part in (str(environment), sys.version, sys.executable):
        digest.update(part.encode() + b"\0")
    for path in (lock, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()


def _shown(path: Path) -> str:
    """A path as short as it can be said from here."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


# --- system libraries -------------------------------------------------------------------------


def install_debian_packages(purpose: str = "runtime") -> list[str]:
    """Install what Debian lacks, as root; else say what to type. Returns what is still absent."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return []
    absent = [name for name in wanted_debian_packages(purpose) if not _is_installed(name)]
    if not absent:
        return []
    if not _is_root():
        say(f"some system packages are missing. To install them, type:\n  {apt_command(absent)}")
        return absent
    say(f"installing system packages: {' '.join(absent)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-qq"]
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *absent]
    for command in (update, install):
        ended = subprocess.run(
            command, env=quiet, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        if ended.returncode:
            print(ended.stdout.decode(errors="replace"), file=sys.stderr)
            say(f"`{' '.join(command[:2])}` failed (above); going on with what is there.")
    return [name for name in absent if not _is_installed(name)]


def wanted_debian_packages(purpose: str = "runtime") -> tuple[str, ...]:
    """What ``purpose`` (the name of a lock) needs, and Debian's half of venv where it is absent."""
    has_venv = importlib.util.find_spec("ensurepip") is not None
    venv = () if has_venv else (DEBIAN_VENV,)
    more = {"work": DEBIAN_WORK, "build": (DEBIAN_BUILD,)}
    return (*DEBIAN, *venv, *more.get(purpose, ()))


def apt_command(packages: list[str]) -> str:
    """What a person who may become root types."""
    return f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"


def _is_installed(package: str) -> bool:
    """Whether dpkg knows the package as installed; newer Debians say libglib2.0-0t64."""
    asked = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status}\n", package, f"{package}t64"],
        capture_output=True,
        text=True,
        check=False,
    )
    return "installed" in asked.stdout.split()


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


# --- environment and packages -----------------------------------------------------------------


def python_in(environment: Path) -> Path:
    """The Python of an environment."""
    below = Path("Scripts", "python.exe") if os.name == "nt" else Path("bin", "python")
    return environment / below


def make_environment(environment: Path) -> None:
    """Make the environment unless a working one of this Python's version is there."""
    if _works(python_in(environment)):
        return
    say(f"making the environment {_shown(environment)}")
    command = [sys.executable, "-m", "venv", "--clear", str(environment)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode:
        print(ended.stdout.strip(), ended.stderr.strip(), sep="\n", file=sys.stderr)
        raise SetupError(
            "Python could not make an environment (above). On Debian, type:\n"
            f"  {apt_command([DEBIAN_VENV])}\nand then try again."
        )


def _works(python: Path) -> bool:
    """Whether an environment's Python runs, has pip, and is of the version we run with."""
    if not python.exists():
        return False
    probe = "import sys, pip; print(*sys.version_info[:2])"
    asked = subprocess.run([python, "-c", probe], capture_output=True, text=True, check=False)
    return asked.stdout.split() == [str(number) for number in sys.version_info[:2]]


def install_packages(environment: Path, lock: Path) -> None:
    """Install what the lock names, each file checked by its hash; then ourselves, editable."""
    say(f"installing the packages of {_shown(lock)} (a few minutes the first time)")
    _pip(environment, "--require-hashes", "--requirement", str(lock))
    if lock.stem != "runtime":  # setuptools, which makes the editable install, is in the others
        _pip(environment, "--no-build-isolation", "--no-deps", "--editable", str(ROOT))


def _pip(environment: Path, *arguments: str) -> None:
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check", "--no-warn-script-location")
    command = [str(python_in(environment)), "-m", "pip", "install", *quiet, *arguments]
    unasked = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    if subprocess.run(command, env=unasked, check=False).returncode:
        raise SetupError(
            "the packages could not be installed (above). Is this computer connected? "
            "Set-up needs the network once; Portolan itself never does."
        )


def check_qt(environment: Path, absent: list[str]) -> None:
    """Start Qt without a screen, so that a missing library is named now and not in the middle."""
    command = [str(python_in(environment)), "-I", "-c", QT_STARTS]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(command, env=offscreen, capture_output=True, text=True, check=False)
    if ended.returncode:
        print(ended.stderr.strip(), file=sys.stderr)
        wanted = absent or list(DEBIAN)
        raise SetupError(f"Qt does not start (above). On Debian, type:\n  {apt_command(wanted)}")


if __name__ == "__main__":
    raise SystemExit(main())
