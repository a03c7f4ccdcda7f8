"""A whole visit to the window, with words that can be found again: typed, shown, filled, left.

``python -m tests.system.visitor PLAN FOLDER [LEAKS]``: the plan is one of :data:`PLANS`, ``FOLDER``
is where the person lets things go out, and the leaks are planted (``leaks.py``). What only the
tests may know goes into the file that ``PORTOLAN_TOLD`` names: secrets, titles, what failed.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from app.__main__ import main as start
from app.answers.clinic import Clinic, Organization
from app.answers.states import given
from app.papers.paper import PaperKind
from app.ui import application, case_files, file_doors
from app.ui.access.act_page import ActPage
from app.ui.access.copy_page import CopyPage
from app.ui.access.door import Door
from app.ui.access.part import Step
from app.ui.access.plain_page import PlainPage
from app.ui.access.sheet_page import SheetPage
from app.ui.case_view import CaseView
from app.ui.clinic import session
from app.ui.exhibits.exhibits_page import ExhibitsPage
from app.ui.finish_page import FinishPage
from app.ui.main_window import MainWindow
from app.ui.papers.listed import key_of
from app.ui.papers.paper_card import LOOK
from app.ui.papers.papers_page import PapersPage
from app.ui.stops import EXHIBITS, FINISH, PAPERS
from app.ui.unlocking.choose_page import OWN
from app.ui.unlocking.new_phrase import NewPhrase
from app.ui.unlocking.unlock import Unlock
from tests.system import leaks, network
from tests.ui.papers_on_disk import pdf, picture

Kind = TypeVar("Kind", bound=ActPage)
LATIN: Final = "Strayedname"
ARABIC: Final = "\u0632\u0631\u0642\u0627\u0648\u064a\u0629"
DIGITS: Final = "471950832"
HALF: Final = "17strayed"
STORY: Final = "quillwort lanternfish"
EXHIBIT: Final = "marrowfat"
CLINIC: Final = "Wanderlight Legal Aid"
PHRASE: Final = "trombone glacier pamphlet orchard zeppelin"
CLINIC_PHRASE: Final = "saffron hammock tortoise velvet bonfire"
WRONG: Final = "trombone glacier pamphlet orchard zebra"
LONG_SECONDS: Final = 60
SAMPLE: Final = Path(__file__).resolve().parents[2] / "resources" / "samples" / "simple.json"
PERSON: Final = "people.p1"


class Visit:
    """One person at the window; ``out`` is the folder into which they let things go."""

    def __init__(self, window: MainWindow, out: Path) -> None:
        self.window, self.out = window, out

    @property
    def view(self) -> CaseView:
        assert self.window.case_view is not None
        return self.window.case_view

    def begin(self) -> None:
        """A new case, a copy of an invented household, with a passphrase of one's own."""
        self.window.open_sample(SAMPLE)
        page = self.window.entrance.page
        assert isinstance(page, NewPhrase)
        page.choose.kinds[OWN].setChecked(True)
        QTest.keyClicks(page.choose.own.edit, PHRASE)
        page.submit()
        QTest.keyClicks(page.again.again.edit, PHRASE)
        page.submit()
        wait(lambda: self.window.case_view is not None)

    def type_all(self) -> None:
        """Names, letters of another script, digits, half a date, a story."""
        self.write(f"{PERSON}.name.family", LATIN)
        self.write(f"{PERSON}.name.native", ARABIC)
        self.write(f"{PERSON}.birth.date", HALF)
        self.view.store.set(f"{PERSON}.numbers.a_number", given(DIGITS), "Type a number")
        self.view.store.set(f"{PERSON}.religion", given(STORY), "Type")
        self.saved()

    def write(self, path: str, text: str) -> None:
        self.view.jump(path)
        lines = [line for line in self.view.pages.findChildren(QLineEdit) if line.isVisible()]
        line = next((one for one in lines if one.hasFocus()), lines[0])
        line.clear()
        if text.isascii():
            QTest.keyClicks(line, text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(line, event)
        wait(lambda: bool(line.text()))
        self.saved()

    def saved(self) -> None:
        wait(lambda: not self.view.store.pending)

    def look(self) -> None:
        """The page of the form beside the questions; the case in another language."""
        self.view.show_preview(True)
        wait(lambda: self.view.preview.shown is not None)
        self.window.use_language("es")
        self.window.use_language("en")

    def fill(self) -> None:
        self.view.way.go(FINISH)
        page = self.view.pages.page
        assert isinstance(page, FinishPage)
        page.set_folder(self.out / "forms")
        button = page.findChild(QPushButton, "finish.fill")
        assert isinstance(button, QPushButton)
        button.click()
        wait(lambda: bool(page.reports))

    def add_exhibits(self) -> None:
        """A PDF and a photo that lie elsewhere: seen in small, not copied."""
        self.view.way.go(EXHIBITS)
        page = self.view.pages.page
        assert isinstance(page, ExhibitsPage)
        page.take((pdf(self.out, f"{EXHIBIT}.pdf"), picture(self.out, f"{EXHIBIT}.jpg")))
        wait(lambda: not page.errands.busy)
        files = (one.original for one in self.view.store.case.filings["f1"].exhibits.rows.values())
        assert sum(EXHIBIT in one.file for one in files if one) == 2
        self.saved()

    def use_papers(self) -> None:
        """All papers are made as far as they go; one is looked at, saved, and printed to a PDF."""
        self.view.way.go(PAPERS)
        page = self.view.pages.page
        assert isinstance(page, PapersPage)
        wait(lambda: bool(page.workshop.papers) and not page.due)
        key = key_of(next(one for one in page.workshop.papers if one.kind is PaperKind.READBACK))
        page.list.choose(key)
        page.want(LOOK)
        wait(lambda: page.viewer.page is not None)
        page.save_into(self.out, key)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.out / "printed.pdf"))
        page.print_on(printer, key)
        wait(lambda: not page.due and (self.out / "printed.pdf").exists())
        self.saved()

    def open_to_others(self) -> None:
        """A recovery sheet, a copy for another computer, and a file that everybody can read."""
        self.window.show_access()
        door = self.window.doors.door
        assert isinstance(door, Door)
        sheet = self._step(door, "access.sheet", SheetPage)
        sheet.make.click()
        wait(lambda: sheet.shown is not None)
        tell("recovery key", sheet._text)
        sheet.kept.click()
        QTest.keyClicks(sheet.field, sheet._text[-7:])
        sheet.done.click()
        wait(lambda: door.page is door.list)
        copy = self._step(door, "access.copy", CopyPage)
        copy.save.click()
        wait(lambda: any((self.out / "given").glob("*.dossier")))
        wait(lambda: not copy.busy)
        plain = self._step(door, "access.plain", PlainPage)
        plain.yes.box.setChecked(True)
        plain.save.click()
        wait(lambda: any((self.out / "given").glob("*.json")) and not plain.busy)
        door.closed.emit()

    def names_of_a_clinic(self) -> None:
        """The clinic's names with a passphrase of their own; they stay open."""
        opened = session.enter(session.begin(CLINIC_PHRASE))
        told = QSignalSpy(opened.saved)
        opened.keep(Clinic(organization=Organization(organization=given(CLINIC))))
        wait(lambda: bool(told.count()))
        tell("clinic key", opened.key_text)

    def stumble(self) -> None:
        """A mistake of the program, whose message repeats an answer."""
        stumble = QTimer(self.window)
        stumble.setSingleShot(True)
        stumble.timeout.connect(wrong)
        stumble.start(0)
        wait(self.window.problem.isVisible)
        tell("mishap", self.window.problem.words.text())

    def lock(self) -> None:
        """Lock; a wrong passphrase; and in again."""
        self.window.lock()
        self.enter(WRONG)
        assert self.window.case_view is None
        self.enter(PHRASE)
        wait(lambda: self.window.case_view is not None)

    def leave_fast(self) -> None:
        """Hide all at once, and come back by way of the first page."""
        self.window.leave()
        self.window.showNormal()
        wait(lambda: self.window.middle.currentWidget() is self.window.start)
        self.come_back()

    def come_back(self) -> None:
        """Open the one case there is, from the first page."""
        (file,) = case_files.listed()
        self.window.open(file.path)
        self.enter(PHRASE)
        wait(lambda: self.window.case_view is not None)

    def enter(self, phrase: str) -> None:
        page = self.window.entrance.page
        assert isinstance(page, Unlock)
        page.form.phrase.edit.clear()
        QTest.keyClicks(page.form.phrase.edit, phrase)
        page.submit()
        wait(lambda: not page.busy or self.window.case_view is not None)

    def _step(self, door: Door, name: str, kind: type[Kind]) -> Kind:
        door.open(next(one for one in steps(door) if one.id == name))
        page = door.page
        assert isinstance(page, kind)
        return page


def steps(door: Door) -> list[Step]:
    return [step for part in door.list.parts() for step in part.steps]


def whole(visit: Visit) -> None:
    """All of it, until the program is killed in the middle of a word."""
    visit.begin()
    visit.type_all()
    visit.look()
    visit.add_exhibits()
    visit.use_papers()
    visit.fill()
    visit.names_of_a_clinic()
    visit.open_to_others()
    visit.stumble()
    visit.lock()
    visit.leave_fast()
    visit.view.store.set(f"{PERSON}.race", given(LATIN), "Type")
    visit.write(f"{PERSON}.name.given", LATIN)
    tell("code", visit.view.store.code)
    visit.view.store.set(f"{PERSON}.race", given(f"{LATIN} once more"), "Type")
    visit.view.store.hurry()
    os.kill(os.getpid(), signal.SIGKILL)


def crash(visit: Visit) -> None:
    """Back again, until the program crashes."""
    visit.come_back()
    visit.write(f"{PERSON}.name.family", f"{LATIN} again")
    visit.look()
    os.kill(os.getpid(), signal.SIGSEGV)


def end(visit: Visit) -> None:
    """Back again, and a quiet end."""
    visit.come_back()
    visit.write(f"{PERSON}.name.family", f"{LATIN} to the end")
    visit.look()
    visit.use_papers()
    for library in libraries_of_a_network():
        tell("library", library)
    visit.window.close()


def hasty(visit: Visit) -> None:
    """Back again, and gone while the page of the form is drawn still."""
    visit.come_back()
    visit.view.show_preview(True)
    visit.view.store.set(f"{PERSON}.race", given(LATIN), "Type")
    loop = QEventLoop()
    QTimer.singleShot(secrets.randbelow(700), loop.quit)
    loop.exec()
    visit.window.close()


def libraries_of_a_network() -> list[str]:
    """What is made for the web and is loaded, in Python and beneath it."""
    maps = Path("/proc/self/maps")
    loaded = maps.read_text() if maps.exists() else ""
    found = {"ssl", "http.client", "urllib.request", "asyncio"} & {*sys.modules}
    return [*found, *(name for name in ("Qt6Network", "libcurl") if name in loaded)]


def short(visit: Visit) -> None:
    """One name, and the end: enough for a planted leak."""
    visit.begin()
    visit.write(f"{PERSON}.name.family", LATIN)
    visit.window.close()


PLANS: Final = {one.__name__: one for one in (whole, crash, end, short, hasty)}


def wait(done: Callable[[], bool]) -> None:
    """Let the window go on until it is so. QTest.qWait would let no other thread work."""
    until = time.monotonic() + LONG_SECONDS
    while not done():
        assert time.monotonic() < until
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def wrong() -> None:
    raise ValueError(LATIN)


def tell(what: str, value: str) -> None:
    """Tell the tests something that nobody else may know."""
    with Path(os.environ["PORTOLAN_TOLD"]).open("a", encoding="utf-8") as file:
        file.write(f"{json.dumps({what: value})}\n")


def go(plan: Callable[[Visit], None], out: Path) -> None:
    """Carry out the plan in the window that opened; a visit that fails says where."""
    (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    window.windowTitleChanged.connect(partial(tell, "title"))
    try:
        plan(Visit(window, out))
    except BaseException:  # noqa: BLE001 - the window would own up to it and go on
        tell("failed", traceback.format_exc())
        os._exit(3)


def main(plan: str, out: Path, leak: str) -> None:
    network.refuse(partial(tell, "network"))
    for folder in ("forms", "given"):
        (out / folder).mkdir(exist_ok=True)
    file_doors.choose_folder = lambda *_asked: out / "given"  # no hand is there to choose
    leaks.plant(leak)

    class Visited(QApplication):
        def exec(self) -> int:  # type: ignore[override]
            QTimer.singleShot(0, partial(go, PLANS[plan], out))
            return super().exec()

    setattr(application, "QApplication", Visited)  # noqa: B010 - it hands on what it imports
    sys.argv = ["portolan"]
    start()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "")
