"""Saves one case again and again until it is killed: ``python -m tests.vault.saver FILE``."""

from __future__ import annotations

import sys
from pathlib import Path

from app.vault import vault
from tests.vault.cheap import PHRASE, after, told


def main(path: Path) -> None:
    opened = vault.unlock(path, PHRASE)
    for number in range(1, 1_000_000):
        opened.save(told(f"Word {number}"), after(seconds=number))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
