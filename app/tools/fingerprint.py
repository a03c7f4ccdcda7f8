"""Prints the [fingerprint] table for edition.toml: python -m app.tools.fingerprint FORM.pdf."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from app.filing.fingerprint import fingerprint
from app.filing.opening import open_pdf
from app.i18n import _
from app.problems import Problem


def table(data: bytes) -> str:
    """Return the five marks of the official PDF in ``data`` as a TOML table.

    Raises Problem when the PDF cannot be opened.
    """
    marks = asdict(fingerprint(open_pdf(data)))
    return (
        "\n".join(["[fingerprint]", *(f'{mark} = "{is_}"' for mark, is_ in marks.items())]) + "\n"
    )


def main(arguments: Sequence[str]) -> int:
    """Print the table of one PDF. Returns the exit code: 1 unreadable, 2 wrong usage."""
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        print(_("Usage: python -m app.tools.fingerprint FORM.pdf"), file=sys.stderr)
        return 2
    try:
        print(table(Path(arguments[0]).read_bytes()), end="")
    except Problem as problem:
        print(problem.message, problem.do, file=sys.stderr)
        return problem.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
