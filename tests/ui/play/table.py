"""What the interview of each sample costs a person: python -m tests.ui.play.table [SAMPLE...]."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from app.answers.case import load

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"


def main() -> None:
    """Play each sample in a window nobody sees, and print one line of figures for it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    heads = ("Sample", "Pages", "Keys", "Clicks", "Words read", "Minutes", "Budget")
    sys.stdout.write(f"| {' | '.join(heads)} |\n{'|---' * len(heads)}|\n")
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home
        for name in sys.argv[1:] or sorted(path.stem for path in SAMPLES.glob("*.json")):
            sys.stdout.write(f"{_line(name)}\n")
            sys.stdout.flush()


def _line(name: str) -> str:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from app.ui.places import pages_of
    from tests.ui.play.budgets import BUDGETS, SITUATION
    from tests.ui.play.person import Person
    from tests.ui.play.truth import Truth
    from tests.ui.shell import new_window

    application = QApplication.instance() or QApplication([])
    window = new_window(pages_of)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    person = Person(window, Truth(load((SAMPLES / f"{name}.json").read_bytes())), SITUATION[name])
    person.begin()
    person.play()
    cost, most = person.effort, BUDGETS[name]
    window.close()
    application.processEvents()
    figures = (cost.pages, cost.keys, cost.clicks, f"{cost.words:.0f}", f"{cost.minutes:.0f}")
    budget = f"{most.pages} pages, {most.strokes} strokes, {most.minutes} min"
    return f"| {name} | {' | '.join(map(str, figures))} | {budget} |"


if __name__ == "__main__":
    main()
