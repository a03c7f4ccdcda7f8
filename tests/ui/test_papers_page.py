"""The page of papers: listed by whose they are, seen, saved, printed; what lacks is named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.states import given
from app.filing import render
from app.filing.notices import TRAVEL
from app.i18n import pseudo
from app.papers.paper import Drawn, PaperKind
from app.problems import Problem
from app.rules.sentences import Words
from app.ui import file_doors
from app.ui.filing_names import filing_name
from app.ui.household import person_name
from app.ui.papers import listed, paper_card, papers_page
from app.ui.papers.door_note import WARNINGS
from app.ui.papers.listed import key_of
from app.ui.papers.paper_card import LOOK, PRINT, SAVE
from app.ui.papers.papers_page import PapersPage
from app.ui.papers.printing import Printing, wanted
from app.ui.store import CaseStore
from app.ui.translator import WindowLanguage
from tests.interview.cases import sample
from tests.ui.papers_fake import (
    DIGEST,
    FIRST,
    LONG,
    NAMED,
    PAGES,
    Fake,
    broken,
    key,
    paper,
    today,
    whole,
)


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def store() -> CaseStore:
    return CaseStore(sample("simple"))


@pytest.fixture
def page(store: CaseStore, fake: Fake, qtbot: QtBot) -> Iterator[PapersPage]:
    made = PapersPage(store, today, find=fake)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    done(made, qtbot)
    yield made
    qtbot.waitUntil(lambda: not (made.making.busy or made.drawing.busy), timeout=LONG)


def done(page: PapersPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.due, timeout=LONG)


def words(page: PapersPage) -> str:
    labels = (one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))
    return "\n".join((*labels, *page.list.lines()))


def choose(page: PapersPage, stem: str, filing: str = "f1") -> None:
    page.list.choose(key(stem, filing))


def press(page: PapersPage, act: str) -> None:
    page.card.acts.buttons[act].click()


def look(page: PapersPage, qtbot: QtBot, stem: str = "whole") -> None:
    choose(page, stem)
    press(page, LOOK)
    qtbot.waitUntil(lambda: page.viewer.page is not None, timeout=LONG)
    done(page, qtbot)


def test_papers_stand_with_whose_they_are_and_how_far_they_are(page: PapersPage) -> None:
    assert page.list.lines() == (
        filing_name(sample("simple"), "f1"),
        f"whole\n{listed.WORDS['ready']}",
        f"refused\n{listed.WORDS['refused']}",
        f"packet\n{listed.WORDS['not made']}",
        person_name(sample("simple"), "p1"),
        f"moving\n{listed.WORDS['ready']}",
        "To fill in by hand",
        f"template\n{listed.WORDS['ready']}",
    )


def test_what_takes_long_is_made_only_when_it_is_wanted(
    page: PapersPage, fake: Fake, qtbot: QtBot
) -> None:
    assert fake.made == ["whole", "refused", "moving"]
    look(page, qtbot, "packet")
    assert fake.made[3:] == ["packet"]
    assert page.viewer.page is not None


def test_a_refused_paper_names_all_that_lacks_and_leads_there(
    page: PapersPage, qtbot: QtBot
) -> None:
    choose(page, "refused")
    assert paper_card.LACKS in words(page)
    assert "The name is missing." in words(page)
    assert "No file is there." in words(page)
    assert not page.card.acts.isVisibleTo(page)
    assert set(page.card.links) == {NAMED}
    with qtbot.waitSignal(page.jump) as told_of:
        page.card.links[NAMED].click()
    assert told_of.args == [NAMED]


def test_enter_on_a_refused_paper_goes_to_what_lacks(page: PapersPage, qtbot: QtBot) -> None:
    choose(page, "refused")
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.card.links[NAMED])
    assert page.viewer.isHidden()


def test_warnings_and_for_whom_it_is_stand_beside_the_paper(page: PapersPage) -> None:
    choose(page, "whole")
    assert "Ask somebody else." in words(page)
    assert paper_card.FILED in words(page)
    choose(page, "moving", "")
    assert paper_card.PRIVATE in words(page)


def test_what_is_read_before_a_packet_is_printed_stands_above_its_buttons(
    page: PapersPage, qtbot: QtBot
) -> None:
    choose(page, "packet")
    first = page.card.first
    assert FIRST in first.text()
    qtbot.waitUntil(first.isVisible)
    assert first.y() < page.card.acts.y()
    choose(page, "whole")
    assert not first.isVisible()


def test_the_pages_are_shown_and_turned_by_key(page: PapersPage, qtbot: QtBot) -> None:
    look(page, qtbot)
    viewer = page.viewer
    assert viewer.page is not None
    assert (viewer.page.page, viewer.page.pages) == (1, PAGES)
    assert min(viewer.page.picture.grey) < 100  # there is ink on it
    assert page.list.isHidden()
    for turn, at in ((Qt.Key.Key_PageDown, 2), (Qt.Key.Key_End, 3), (Qt.Key.Key_Home, 1)):
        qtbot.keyClick(viewer.sheet, turn)
        done(page, qtbot)
        assert viewer.page.page == at
    assert viewer.sheet.accessibleName() == "Page 1 of 3"


def test_the_page_is_made_larger_and_fits_the_width_again(page: PapersPage, qtbot: QtBot) -> None:
    look(page, qtbot)
    before = page.viewer.sheet.width()
    qtbot.keyClick(page.viewer.sheet, Qt.Key.Key_Plus)
    done(page, qtbot)
    assert page.viewer.sheet.width() > before
    qtbot.keyClick(page.viewer.sheet, Qt.Key.Key_0)
    done(page, qtbot)
    assert page.viewer.sheet.width() == before


def test_escape_and_continue_lead_back_to_the_list(page: PapersPage, qtbot: QtBot) -> None:
    look(page, qtbot)
    qtbot.keyClick(page.viewer.sheet, Qt.Key.Key_Escape)
    assert page.viewer.isHidden()
    assert page.list.isVisibleTo(page)
    look(page, qtbot)
    assert not page.ready()
    assert page.ready()


def test_saving_warns_once_and_writes_what_is_shown(
    page: PapersPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_doors, "choose_folder", lambda *_told: tmp_path)
    choose(page, "whole")
    press(page, SAVE)
    assert WARNINGS[SAVE] in words(page)
    assert list(tmp_path.iterdir()) == []
    page.note.button.click()
    press(page, SAVE)
    assert WARNINGS[SAVE] not in words(page)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["whole-1.pdf", "whole-2.pdf"]
    made = whole()
    assert isinstance(made, Drawn)
    assert (tmp_path / "whole-2.pdf").read_bytes() == made.data
    assert (tmp_path / "whole-2.pdf").stat().st_mode & 0o077 == 0
    assert "whole-2.pdf" in words(page)


def test_a_folder_that_cannot_be_written_is_told(page: PapersPage, tmp_path: Path) -> None:
    choose(page, "whole")
    page.save_into(tmp_path / "nowhere", key("whole"))
    assert i18n._("The file could not be written.") in words(page)


def test_what_was_read_back_is_noted_in_the_case(
    page: PapersPage, store: CaseStore, fake: Fake, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, "whole")
    looks = len(fake.cases)
    page.save_into(tmp_path, key("whole"))
    assert store.get("filings.f1.read_back.files") == (DIGEST,)
    done(page, qtbot)
    assert len(fake.cases) == looks  # the paper itself does not change with it
    assert DIGEST.encode() not in next(tmp_path.iterdir()).read_bytes()
    store.undo()
    assert store.get("filings.f1.read_back.files") is None


def test_printing_warns_once_and_hands_over_every_page(
    page: PapersPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = to_file(tmp_path / "printed.pdf")
    asked: list[int] = []

    def chosen(_page: object, _title: str, pages: int) -> QPrinter:
        asked.append(pages)
        return printer

    monkeypatch.setattr(file_doors, "choose_printer", chosen)
    choose(page, "whole")
    press(page, PRINT)
    assert WARNINGS[PRINT] in words(page)
    assert not (tmp_path / "printed.pdf").exists()
    page.note.button.click()
    qtbot.waitUntil(lambda: papers_page.PRINTED in words(page), timeout=LONG)
    assert asked == [PAGES]
    data = (tmp_path / "printed.pdf").read_bytes()
    with render.opened(data) as sheets:
        assert sheets.pages == PAGES
        assert min(sheets.image(1, 1.0).grey) < 100
    assert [one.name for one in tmp_path.iterdir()] == ["printed.pdf"]


def test_an_edit_while_it_is_printed_calls_it_old_too(
    page: PapersPage, store: CaseStore, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, "whole")
    page.print_on(to_file(tmp_path / "printed.pdf"), key("whole"))
    qtbot.waitUntil(lambda: "Printing page 1" in words(page), timeout=LONG)
    store.set(NAMED, given("Another-Example"), "Change")
    done(page, qtbot)
    assert (tmp_path / "printed.pdf").exists()
    assert page.outdated.isVisibleTo(page)


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFullPage(True)
    return printer


def test_some_pages_and_copies_are_printed(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "one.pdf")
    assert wanted(printer, 4) == [1, 2, 3, 4]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert wanted(printer, 4) == [2, 3]
    assert wanted(printer, 2) == [2]


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_printer_that_cannot_begin_is_told(page: PapersPage, qtbot: QtBot) -> None:
    printer = to_file(Path("/nonexistent/printed.pdf"))
    made = whole()
    assert isinstance(made, Drawn)
    job = Printing(made.data, printer, page.drawing, page)
    with qtbot.waitSignal(job.done, timeout=LONG) as told_of:
        job.begin()
    assert isinstance(told_of.args[0], Problem)


def test_an_edit_makes_the_papers_anew_and_calls_those_outside_old(
    page: PapersPage, store: CaseStore, fake: Fake, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, "whole")
    assert not page.outdated.isVisibleTo(page)
    page.save_into(tmp_path, key("whole"))
    store.set(NAMED, given("Another-Example"), "Change")
    assert page.outdated.isVisibleTo(page)
    assert page.workshop.outcome(key("whole")) is None
    qtbot.waitUntil(lambda: bool(fake.made[3:]), timeout=LONG)
    done(page, qtbot)
    assert fake.cases[-1] is store.case
    assert page.list.key == key("whole")


def test_no_paper_is_made_of_a_case_of_before(
    page: PapersPage, store: CaseStore, fake: Fake, qtbot: QtBot
) -> None:
    choose(page, "packet")
    store.set(NAMED, given("Another-Example"), "Change")
    press(page, LOOK)
    assert fake.made.count("packet") == 0
    qtbot.waitUntil(lambda: page.viewer.page is not None, timeout=LONG)
    assert fake.cases[-1] is store.case
    assert fake.made.count("packet") == 1


def test_the_list_has_a_name_before_there_is_anything_in_it(
    store: CaseStore, qtbot: QtBot, fake: Fake
) -> None:
    page = PapersPage(store, today, find=fake)
    qtbot.addWidget(page)
    assert page.list.accessibleName()


def test_a_hidden_page_works_only_when_it_is_seen_again(
    page: PapersPage, store: CaseStore, fake: Fake, qtbot: QtBot
) -> None:
    page.hide()
    looks = len(fake.cases)
    store.set(NAMED, given("Another-Example"), "Change")
    assert not page.due
    assert len(fake.cases) == looks
    page.show()
    page.hide()
    assert not page.due
    page.show()
    done(page, qtbot)
    assert len(fake.cases) == looks + 1


def test_a_paper_that_cannot_be_drawn_is_told(store: CaseStore, qtbot: QtBot) -> None:
    page = PapersPage(store, today, find=lambda *_told: (paper("broken", broken),))
    qtbot.addWidget(page)
    page.show()
    done(page, qtbot)
    press(page, LOOK)
    done(page, qtbot)
    assert "It cannot be drawn." in words(page)
    assert page.viewer.isHidden()


def test_a_case_without_papers_says_so(store: CaseStore, qtbot: QtBot) -> None:
    page = PapersPage(store, today, find=lambda *_told: ())
    qtbot.addWidget(page)
    page.show()
    done(page, qtbot)
    assert papers_page.NOTHING in words(page)
    assert not page.card.isVisibleTo(page)


def test_the_language_changes_in_place_and_the_papers_with_it(
    page: PapersPage, fake: Fake, qtbot: QtBot, qapp: QApplication
) -> None:
    choose(page, "refused")
    WindowLanguage(qapp).use(pseudo.CODE)
    qtbot.waitUntil(lambda: fake.made.count("moving") == 2, timeout=LONG)
    done(page, qtbot)
    assert page.list.key == key("refused")
    assert pseudo.Pseudo().gettext(listed.WORDS["refused"]) in words(page)
    WindowLanguage(qapp).use("en")
    qtbot.waitUntil(lambda: fake.made.count("moving") == 3, timeout=LONG)
    done(page, qtbot)
    assert paper_card.LACKS in words(page)


def test_the_papers_of_a_case_are_those_of_the_command(qtbot: QtBot) -> None:
    found = listed.papers(sample("pending-renewal"), date(2026, 3, 10))
    assert len({key_of(one) for one in found}) == len(found)
    kinds = {one.kind for one in found}
    assert {PaperKind.READBACK, PaperKind.CERTIFICATES} <= kinds
    first = {one.filing: one.read_first for one in found if one.stem.startswith("packet-")}
    assert first == {"f2": None, "f3": Words(TRAVEL)}
