"""Begins a new edition: python -m app.tools.edition NEW.pdf [--out FOLDER].

Writes fields.json, a map.toml of all that is sure, an edition.toml to complete and undecided.txt,
and tells what differs from the newest edition that is known. ``--out fields.json`` writes only
that file; without ``--out`` it goes to the screen.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.filing.blanks import newest
from app.filing.catalogue import Catalogue, dump
from app.filing.difference import difference
from app.filing.difference_told import as_text
from app.filing.editions import FORMS
from app.filing.extract import extract
from app.i18n import _
from app.problems import Problem
from app.tools.proposal import proposal


def main(arguments: Sequence[str] | None = None) -> int:
    """Begin an edition from one official PDF. Returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m app.tools.edition",
        description=_("Begin a new edition from its official PDF."),
    )
    parser.add_argument("pdf", type=Path, help=_("the official PDF"))
    parser.add_argument(
        "--out",
        type=Path,
        help=_("a folder for all files, or a .json file for the list of fields alone"),
    )
    given = parser.parse_args(arguments)
    try:
        data = _read(given.pdf)
        found = extract(data)
        if given.out is None:
            sys.stdout.buffer.write(dump(found))
        elif given.out.suffix == ".json":
            given.out.write_bytes(dump(found))
        else:
            _begin(data, found, given.out)
    except Problem as problem:
        sys.stderr.write(f"{problem.message}\n{problem.do}\n")
        return problem.exit_code
    return 0


def _begin(data: bytes, found: Catalogue, folder: Path) -> None:
    """Write the four files of a new edition and tell what differs."""
    known = newest(found.form, FORMS)
    begun = proposal(known, found, data)
    files = {
        "fields.json": dump(found),
        "map.toml": begun.map.encode(),
        "edition.toml": begun.edition.encode(),
        "undecided.txt": begun.undecided.encode(),
    }
    _refuse_to_replace(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, written in files.items():
        (folder / name).write_bytes(written)
    for line in as_text(difference(known.catalogue(), found)):
        sys.stdout.write(f"{line}\n")
    told = _("{carried} boxes carried over from {edition}, {left} to decide (undecided.txt).")
    carried = begun.carried
    sys.stdout.write(
        told.format(carried=len(carried.carried), edition=carried.since, left=len(carried.left))
        + "\n"
    )


def _refuse_to_replace(folder: Path) -> None:
    """A map that somebody has worked on is never written over."""
    for name in ("map.toml", "edition.toml"):
        if (folder / name).exists():
            raise Problem(
                "output-exists",
                _("The file {name} is already in the folder.").format(name=name),
                _("Choose another folder with --out."),
            )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(
            "file-unreadable",
            _("The file cannot be opened."),
            _("Check that the file is there and that you may read it."),
            exit_code=2,
        ) from error


if __name__ == "__main__":
    sys.exit(main())
