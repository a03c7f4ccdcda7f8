"""A case left open in the real program. ``python -m tests.ui.guard.left_open``.

Tells on standard output once it is open and guarded (``open`` and whether others may read its
memory), and what the window shows as soon as the case is no longer open.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import app.__main__ as program
from app.ui.application import open_window
from tests.ui import cases

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "samples" / "simple.json"
_GET_DUMPABLE = 3  # linux/prctl.h


def leave_open() -> int:
    application = QApplication(sys.argv[:1])
    window = open_window(application)
    window.show()
    cases.show_sample(window, SAMPLE)
    steps = iter(("guarded", "locked"))
    step = next(steps)
    look = QTimer(window)

    def tell() -> None:
        nonlocal step
        if step == "guarded" and not may_be_read():
            sys.stdout.write("open\n")
            sys.stdout.flush()
            step = next(steps)
        elif step == "locked" and window.case_view is None:
            sys.stdout.write(f"{type(window.middle.currentWidget()).__name__}\n")
            application.quit()

    look.timeout.connect(tell)
    look.start(20)
    return application.exec()


def may_be_read() -> bool:
    """Whether another program of the same person may read the memory of this one."""
    return bool(ctypes.CDLL(None).prctl(_GET_DUMPABLE, 0, 0, 0, 0))


if __name__ == "__main__":
    program._window = leave_open
    program.main()
