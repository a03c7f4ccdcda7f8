"""The commands: the same core as the window, for volunteers, scripts and tests."""

from __future__ import annotations


def run(arguments: list[str]) -> int:
    """Run the command named by ``arguments``; see :func:`app.cli.program.run`."""
    # The window takes its folders from this package and needs none of the commands.
    from app.cli.program import run as run_program

    return run_program(arguments)
