"""Write the locks: which packages, which versions, which hashes. Never where they came from.

``python -m app.tools.lock [--upgrade]`` (or ``make lock``) reads pyproject.toml and writes
``app/tools/requirements/{runtime,build,work}.txt``. They are universal: one lock for every system
and for Python 3.11 and later. Without ``--upgrade`` what is locked stays as it is.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path("app", "tools", "requirements")
LOCKS: dict[str, tuple[str, ...]] = {
    "runtime": (),
    "build": ("--group", "build"),
    "work": ("--group", "work"),
}
SHAPE = (
    "--universal",
    "--generate-hashes",
    "--python-version=3.11",
    "--no-annotate",
    "--no-header",
    "--quiet",
)


def main(arguments: list[str]) -> int:
    """Write the three locks; each keeps to the versions of the one before it.

    Args:
        arguments: handed on to ``uv pip compile`` (``--upgrade``, ``--upgrade-package NAME``).
    """
    agreed: list[str] = []
    for name, groups in LOCKS.items():
        lock = FOLDER / f"{name}.txt"
        command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml"]
        command += [*SHAPE, *groups, *agreed, *arguments, "--output-file", str(lock)]
        ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
        if ended.returncode:
            return ended.returncode
        agreed = ["--constraints", str(lock)]
        print(f"Wrote {lock}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
