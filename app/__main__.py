"""Starts Portolan: the commands, and later the window."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command named on the command line and end with its exit code."""
    from app.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
