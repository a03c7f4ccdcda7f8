"""Writes the catalogue (fields.json) of a new edition: python -m app.tools.edition NEW.pdf."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.filing.catalogue import dump
from app.filing.extract import extract
from app.i18n import _
from app.problems import Problem


def main(arguments: Sequence[str] | None = None) -> int:
    """Catalogue one official PDF; to ``--out`` or standard output. Returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m app.tools.edition",
        description=_("List every field of an official PDF as fields.json."),
    )
    parser.add_argument("pdf", type=Path, help=_("the official PDF"))
    parser.add_argument("--out", type=Path, help=_("where to write; without it, to the screen"))
    given = parser.parse_args(arguments)
    try:
        written = dump(extract(_read(given.pdf)))
    except Problem as problem:
        sys.stderr.write(f"{problem.message}\n{problem.do}\n")
        return problem.exit_code
    if given.out is None:
        sys.stdout.buffer.write(written)
    else:
        given.out.write_bytes(written)
    return 0


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
