"""Each stop is read and said to be read; nothing is held back; the list for a lawyer is private."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app import host, i18n
from app.answers.case import Case, dump, load
from app.answers.states import given
from app.papers.said import Said
from app.papers.sheet import Heading, Text
from app.rules.finding import Finding, Kind
from app.rules.sentences import Words
from app.ui.finish_page import FinishPage
from app.ui.noticed import lawyer_list
from app.ui.noticed.lawyer_list import by_person
from app.ui.noticed.noticing import Noticing
from app.ui.review_page import ReviewPage
from app.ui.stops import REVIEW
from tests.ui.noticing import finding, looked, sample, showing, texts, today, wait

STOP = finding("R-1", Kind.SEE_A_LAWYER)
KEY = "R-1 p1"


@pytest.fixture
def noticing(qtbot: QtBot) -> Noticing:
    return looked(qtbot, sample("simple"))


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ReviewPage]:
    made = ReviewPage()
    qtbot.addWidget(made)
    made.show()
    yield made
    i18n.use("en")


def test_a_stop_is_shown_whole(page: ReviewPage, noticing: Noticing) -> None:
    page.show_noticed(showing(noticing, STOP, finding("R-2", Kind.WARN)))
    said = texts(page)
    assert "First of R-1." in said
    assert "Second of R-1." in said
    assert "First of R-2." not in said


def test_reading_is_kept_by_rule_and_day_and_can_be_undone(
    page: ReviewPage, noticing: Noticing
) -> None:
    page.show_noticed(showing(noticing, STOP))
    store = noticing.store
    page.reads[KEY].tick.box.click()
    assert store.case.acknowledged == {KEY: today()}
    assert "You said on March 10, 2026 that you have read this." in texts(page)
    store.undo()
    assert store.case.acknowledged == {}
    page.show_noticed(noticing)
    assert not page.reads[KEY].tick.box.isChecked()
    store.redo()
    page.show_noticed(noticing)
    page.reads[KEY].tick.box.click()
    assert store.case.acknowledged == {}


def test_what_is_about_harm_is_shown_here_with_a_pause_and_a_way_out(
    page: ReviewPage, noticing: Noticing, qtbot: QtBot
) -> None:
    page.show_noticed(showing(noticing, STOP))
    assert not page.way_out.isVisibleTo(page)
    page.show_noticed(showing(noticing, STOP, finding("R-2", Kind.WARN, sensitive=True)))
    assert "First of R-2." in texts(page)
    assert "You can stop here and come back later." in texts(page)
    with qtbot.waitSignal(page.leave):
        page.way_out.click()


def test_a_finding_that_went_and_comes_back_is_asked_about_anew(
    qtbot: QtBot, tmp_path: Path
) -> None:
    case = sample("asylee-family")
    noticing = looked(qtbot, case)
    assert noticing.latest is not None
    (stop, *_rest) = noticing.latest.stops
    path = next(one.path for one in stop.because)
    store, before = noticing.store, noticing.store.get(path)
    store.set(f"acknowledged.{stop.key}", today(), "Mark as read")
    wait(qtbot, noticing)
    assert stop.key in store.case.acknowledged
    store.set(path, given(False), "Change")
    wait(qtbot, noticing)
    assert stop.key not in {one.key for one in noticing.latest.findings}
    assert store.case.acknowledged == {}
    store.set(path, before, "Change back")
    wait(qtbot, noticing)
    assert stop.key in {one.key for one in noticing.latest.unread(store.case)}


def test_who_helps_cannot_say_that_the_person_read_it(page: ReviewPage, noticing: Noticing) -> None:
    noticing.help_somebody(helping=True)
    page.show_noticed(showing(noticing, STOP))
    assert page.reads == {}
    assert "The person you help reads this" in texts(page)


def test_the_last_page_says_what_was_not_read_and_fills_in_any_case(
    qtbot: QtBot, noticing: Noticing
) -> None:
    finish = FinishPage(noticing.store, today)
    qtbot.addWidget(finish)
    finish.show()
    finish.show_noticed(showing(noticing, STOP))
    assert "1 thing to read before filing is not marked as read. You can still print." in texts(
        finish
    )
    fill = finish.findChild(QPushButton, "finish.fill")
    assert fill is not None
    assert fill.isEnabled()
    with qtbot.waitSignal(finish.visit) as wish:
        finish._unread.way.click()
    assert wish.args == [REVIEW]
    noticing.store.set(f"acknowledged.{KEY}", today(), "Mark as read")
    finish.show_noticed(noticing)
    assert "You can still print" not in texts(finish)


def test_the_list_is_a_private_file_for_each_person(
    page: ReviewPage, noticing: Noticing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_noticed(showing(noticing, STOP, finding("R-3", person="p2")))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_told: str(tmp_path))
    page.for_a_lawyer.button.click()
    files = sorted(one.name for one in tmp_path.iterdir())
    assert files == ["private-list-1.pdf", "private-list-2.pdf"]
    assert all(name in texts(page) for name in files)
    first, second = (_text(tmp_path / name) for name in files)
    assert "First of R-1." in first
    assert "R-3" not in first
    assert "First of R-3." in second
    assert "R-1" not in second


def test_nothing_is_written_over(page: ReviewPage, noticing: Noticing, tmp_path: Path) -> None:
    page.show_noticed(showing(noticing, STOP))
    page.for_a_lawyer.write(tmp_path)
    before = (tmp_path / "private-list-1.pdf").read_bytes()
    page.for_a_lawyer.write(tmp_path)
    assert (tmp_path / "private-list-1.pdf").read_bytes() == before
    assert (tmp_path / "private-list-2.pdf").is_file()


def test_a_full_disk_is_told(
    page: ReviewPage, noticing: Noticing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_told: object, **_more: object) -> None:
        raise OSError

    monkeypatch.setattr(host, "write_atomically", full)
    page.show_noticed(showing(noticing, STOP))
    page.for_a_lawyer.write(tmp_path)
    assert "Make room, or choose another folder." in texts(page)


def test_the_list_holds_english_and_the_language_in_use() -> None:
    case = sample("simple")
    found = Finding("R-1", "t", Kind.SEE_A_LAWYER, "p1", None, (), (), (Words("Yes"),), ("Q-183",))
    i18n.use("es")
    try:
        made = lawyer_list.sheet(case, (found,), today())
    finally:
        i18n.use("en")
    said = [one.text for one in made.blocks if isinstance(one, Text | Heading)]
    assert Said("Yes", "S\u00ed") in said
    assert "Talk to a lawyer first" in [one.english for one in said]
    assert made.private


def test_what_is_about_all_stands_in_each_list() -> None:
    own, other = finding("R-1"), finding("R-2", person="p2")
    shared = finding("R-3", person=None)
    assert by_person((own, other, shared)) == ((own, shared), (other, shared))
    assert by_person((shared,)) == ((shared,),)


def test_a_case_with_what_was_read_is_read_back() -> None:
    case = sample("simple")
    kept = Case.model_validate({**dict(case), "acknowledged": {KEY: today()}})
    assert load(dump(kept)).acknowledged == {KEY: today()}


def _text(path: Path) -> str:
    return "\n".join(_plain(page.extract_text()) for page in PdfReader(path).pages)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)
