"""What the interview of each sample costs: python -m tests.ui.play.table [SAMPLE...].

Each sample is played one page at a time, then on the sheets of clinic entry.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from app.answers.case import load

if TYPE_CHECKING:
    from tests.ui.play.effort import Effort
    from tests.ui.play.person import Person

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"
HEADS = (
    "Sample",
    "Pages",
    "Sheets and pages",
    "Keys",
    "Keys on sheets",
    "Clicks",
    "Clicks on sheets",
    "Words read",
    "Words on sheets",
    "Minutes",
    "Minutes on sheets",
    "Minutes on sheets, practised",
    "Budget",
)


def main() -> None:
    """Play each sample twice in a window nobody sees, and print one line of figures for it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.stdout.write(f"| {' | '.join(HEADS)} |\n{'|---' * len(HEADS)}|\n")
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home
        for name in sys.argv[1:] or sorted(path.stem for path in SAMPLES.glob("*.json")):
            sys.stdout.write(f"{_line(name)}\n")
            sys.stdout.flush()


def _line(name: str) -> str:
    from tests.ui.play.budgets import BUDGETS
    from tests.ui.play.clerk import Clerk
    from tests.ui.play.effort import PRACTISED
    from tests.ui.play.person import Person

    paged, sheeted = _played(name, Person), _played(name, Clerk)
    most = BUDGETS[name]
    figures = (
        (paged.pages, sheeted.pages),
        (paged.keys, sheeted.keys),
        (paged.clicks, sheeted.clicks),
        (f"{paged.words:.0f}", f"{sheeted.words:.0f}"),
        (f"{paged.minutes:.0f}", f"{sheeted.minutes:.0f}"),
    )
    told = (str(one) for pair in figures for one in pair)
    practised = f"{sheeted.minutes_at(PRACTISED):.0f}"
    budget = f"{most.pages} pages, {most.strokes} strokes, {most.minutes} min"
    return f"| {' | '.join((name, *told, practised, budget))} |"


def _played(name: str, kind: type[Person]) -> Effort:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from app.ui.places import pages_of
    from tests.ui.play.budgets import SITUATION
    from tests.ui.play.truth import Truth
    from tests.ui.shell import new_window

    application = QApplication.instance() or QApplication([])
    window = new_window(pages_of)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    truth = Truth(load((SAMPLES / f"{name}.json").read_bytes()))
    person = kind(window, truth, SITUATION[name])
    person.begin()
    if person.view.on_sheets and kind.__name__ == "Person":
        person.view.show_sheets(False)
    person.play()
    window.close()
    application.processEvents()
    return person.effort


if __name__ == "__main__":
    main()
