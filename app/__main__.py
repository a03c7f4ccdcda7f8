"""Starts Portolan: the window, or a command when one is named."""

from __future__ import annotations

import sys
import traceback

from app.host import (
    leave_home_alone,
    no_crash_dumps,
    no_looking_in,
    print_on_this_computer,
)


def main() -> None:
    """Open the window, or run the command named on the command line; end with its exit code."""
    no_crash_dumps()
    leave_home_alone()
    _as_a_process_of_ours()
    try:
        code = _command(sys.argv[1:]) if sys.argv[1:] else _window()
    except KeyboardInterrupt:
        code = 1
    except Exception as error:  # noqa: BLE001 - the outer door: no answer may leak into a trace
        code = 1
        sys.stderr.write(_mishap(error))
    sys.exit(code)


def _as_a_process_of_ours() -> None:
    """In the frozen program, be one of several that share out cases, if we were started as that."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()


def _command(arguments: list[str]) -> int:
    from app.cli import run

    no_looking_in()
    return run(arguments)


def _window() -> int:
    from app.ui.application import run

    print_on_this_computer()
    return run()


def _mishap(error: Exception) -> str:
    """What kind of mistake and where in the program, without any message: it may hold answers."""
    frames = traceback.extract_tb(error.__traceback__)
    where = "\n".join(f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-6:])
    return (
        f"Portolan made a mistake ({type(error).__name__}). Nothing was sent anywhere.\n{where}\n"
    )


if __name__ == "__main__":
    main()
