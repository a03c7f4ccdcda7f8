"""What carry-over makes of every altered edition: python -m tests.forms.carry_table [--blanks DIR].

Without a folder of official PDFs the table is made from practice copies.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from app.filing import library
from app.filing.editions import FORMS, Edition, editions
from app.filing.library import Library
from tests.forms.alterations import ALTERATIONS, altered, carried_over, practice_base, wrong


def main() -> None:
    """Print one line for each form and alteration: carried, left, and wrong marks."""
    parser = argparse.ArgumentParser(prog="python -m tests.forms.carry_table")
    parser.add_argument("--blanks", type=Path, help="a folder of official PDFs")
    folder = parser.parse_args().blanks
    blanks = None if folder is None else library.find(folder)
    heads = ("Form", "Altered edition", "Fields", "Carried over", "Left empty", "Wrong marks")
    sys.stdout.write(f"| {' | '.join(heads)} |\n{'|---' * len(heads)}|\n")
    for edition in editions(FORMS):
        for line in _lines(edition, _base(edition, blanks)):
            sys.stdout.write(f"{line}\n")


def _base(edition: Edition, blanks: Library | None) -> bytes:
    for found in [] if blanks is None else blanks.verified(edition.form):
        if found.recognition.edition == edition.edition:
            return found.path.read_bytes()
    return practice_base(edition)


def _lines(edition: Edition, base: bytes) -> Iterator[str]:
    form_map = edition.map()
    for name, change in ALTERATIONS.items():
        made = altered(base, form_map, change)
        found = carried_over(made, form_map)
        counts = (len(found.catalogue.fields), len(found.carried), len(found.left))
        bad = len(wrong(found, made, form_map))
        yield f"| {edition.name} | {name} | {' | '.join(map(str, counts))} | {bad} |"


if __name__ == "__main__":
    main()
