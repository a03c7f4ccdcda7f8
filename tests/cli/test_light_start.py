"""What only tells about the program starts at once: nothing slow or secret is loaded for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"pyrage", "cryptography", "pypdf", "pypdfium2", "PySide6", "reportlab"}
LOADS = """
import importlib.metadata, sys
importlib.metadata.version = lambda name: "0"  # set-up writes it down; sources alone have none
from app.cli import run
code = run(sys.argv[1:])
print(code, *{module.split(".")[0] for module in sys.modules}, file=sys.stderr)
"""


def loaded(*arguments: str) -> tuple[str, set[str]]:
    """The exit code of a command, and the libraries it loaded."""
    ended = subprocess.run(
        [sys.executable, "-c", LOADS, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    code, *modules = ended.stderr.splitlines()[-1].split()
    return code, set(modules)


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ()])
def test_what_tells_about_the_program_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    code, modules = loaded(*arguments)
    assert code == "0"
    assert not modules & HEAVY


def test_a_plain_case_needs_no_encryption() -> None:
    code, modules = loaded("check", "resources/samples/simple.json", "--today", "2026-03-01")
    assert code in {"0", "1"}
    assert "pypdf" in modules
    assert "pyrage" not in modules
