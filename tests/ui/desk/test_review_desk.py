"""A copy for review in the window: all of it is read, only comments are written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.clinic_work import comments_from, version
from app.i18n import _
from app.ui.bilingual import Made
from app.ui.desk import line_row
from app.ui.desk.answers_page import AnswersPage
from app.ui.desk.findings_page import LawyerFindings
from app.ui.desk.notes_page import NotesPage
from app.ui.desk.review_desk import BANNER, ReviewDesk
from app.ui.main_window import MainWindow
from app.ui.menus import IN_A_CASE
from app.ui.noticed.noticing import look
from app.ui.store import CaseStore
from app.vault import vault
from tests.ui import cases
from tests.ui.desk.desks import (
    CODE,
    GIVEN,
    HARM,
    LAWYER,
    LONG,
    NAME,
    TODAY,
    WORDS,
    a_copy,
    focus,
    shown,
    store_of,
    today,
    with_comments,
    words,
)
from tests.ui.plain_page import plain_pages
from tests.ui.shell import shown_window
from tests.vault.cheap import PHRASE


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    made = store_of(a_copy(), tmp_path, f"{CODE}-review")
    yield made
    made.close()


@pytest.fixture
def desk(store: CaseStore, qtbot: QtBot) -> ReviewDesk:
    made = ReviewDesk(store, None, today)
    shown(made, qtbot)
    made.focus_first()
    return made


def answers(desk: ReviewDesk) -> AnswersPage:
    assert isinstance(desk.page, AnswersPage)
    return desk.page


def test_it_says_what_it_is_and_asks_for_the_name_first(desk: ReviewDesk) -> None:
    assert BANNER.format(date="March 10, 2026") in words(desk)
    assert focus() is desk.whom.line


def test_a_comment_is_written_beside_the_answer_with_keys_alone(
    desk: ReviewDesk, store: CaseStore, qtbot: QtBot
) -> None:
    desk.jump(GIVEN)
    row = answers(desk).rows[GIVEN]
    assert focus() is row.button
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    assert focus() is desk.whom.line
    qtbot.keyClicks(focus(), LAWYER)
    row.button.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    qtbot.keyClicks(focus(), "As on the birth certificate?")
    one = store.case.work.comments["k4"]
    assert (one.place, one.words, one.by, one.on) == (
        GIVEN,
        "As on the birth certificate?",
        LAWYER,
        TODAY,
    )
    assert one.items == row.line.items
    assert one.items[0] == "I-589 A.I.5"
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert focus() is row.button
    assert "As on the birth certificate?" in words(row)
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    qtbot.keyClicks(focus(), "A second one.")
    assert [one.words for one in row.remarks.comments.values()] == [
        "As on the birth certificate?",
        "A second one.",
    ]


def test_a_comment_is_of_whoever_opened_the_box_whatever_happens_to_the_name(
    desk: ReviewDesk, store: CaseStore, qtbot: QtBot
) -> None:
    desk.jump(GIVEN)
    qtbot.keyClicks(desk.whom.line, LAWYER)
    remarks = answers(desk).rows[GIVEN].remarks
    remarks.write()
    desk.whom.clear()
    assert remarks.writing is not None
    qtbot.keyClicks(remarks.writing.edit, "Kept.")
    assert [(one.words, one.by) for one in remarks.comments.values()] == [("Kept.", LAWYER)]
    assert not remarks.news.isVisible()


def test_one_s_own_comment_is_changed_and_without_words_it_goes(
    desk: ReviewDesk, store: CaseStore, qtbot: QtBot
) -> None:
    desk.jump(NAME)
    remarks = answers(desk).rows[NAME].remarks
    assert not remarks.changes
    qtbot.keyClicks(desk.whom.line, LAWYER)
    remarks.changes["k1"].click()
    assert remarks.writing is not None
    qtbot.keyClicks(remarks.writing.edit, " Please look.")
    assert store.case.work.comments["k1"].words == f"{WORDS[0]} Please look."
    remarks.writing.edit.selectAll()
    qtbot.keyClick(remarks.writing.edit, Qt.Key.Key_Delete)
    assert "k1" not in store.case.work.comments
    qtbot.keyClicks(remarks.writing.edit, "Anew.")
    assert [one.words for one in remarks.comments.values()] == ["Anew."]


def test_comments_on_the_whole_case(desk: ReviewDesk, store: CaseStore, qtbot: QtBot) -> None:
    page = answers(desk)
    assert WORDS[2] in words(page.whole)
    qtbot.keyClicks(desk.whom.line, LAWYER)
    page.comment.click()
    qtbot.keyClicks(focus(), "Well told.")
    assert store.case.work.comments["k4"].place == ""


def test_nothing_else_can_be_edited(desk: ReviewDesk, store: CaseStore, qtbot: QtBot) -> None:
    before = version(store.case)
    page = answers(desk)
    qtbot.keyClicks(desk.whom.line, LAWYER)
    assert {one.objectName() for one in desk.findChildren(QLineEdit)} == {
        "review.name",
        "review.find",
    }
    for kind in (QPlainTextEdit, QRadioButton, QAbstractSpinBox):
        assert not desk.findChildren(kind)
    assert {one.objectName() for one in desk.findChildren(QCheckBox)} == {"review.only"}
    assert {one.objectName() for one in desk.findChildren(QComboBox)} <= {
        "review.part",
        "review.name.names",
    }
    for number in range(page.choice.count()):
        page.choice.setCurrentIndex(number)
        page.renew()
        for row in list(page.rows.values())[:3]:
            row.button.click()
            qtbot.keyClicks(focus(), "x")
            qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert version(store.case) == before
    assert len(store.case.work.comments) > len(WORDS)


def test_part_search_and_only_what_has_comments(desk: ReviewDesk, qtbot: QtBot) -> None:
    page, first = answers(desk), answers(desk).part
    assert first is not None
    assert tuple(page.rows) == tuple(line.path for line in first.lines)
    page.only.box.click()
    assert set(page.rows) == {NAME, HARM}
    page.only.box.click()
    family = next(one for one in first.lines if one.path == NAME).say()
    qtbot.keyClicks(page.search, family.upper())
    qtbot.waitUntil(lambda: NAME in page.rows and len(page.rows) < len(first.lines))
    page.search.clear()
    qtbot.keyClicks(page.search, "B.1.A")
    qtbot.waitUntil(lambda: HARM in page.rows and NAME not in page.rows)
    page.search.clear()
    qtbot.waitUntil(lambda: len(page.rows) == len(first.lines))
    page.after.click()
    assert page.part is not first
    page.before.click()
    assert page.part is first


def test_the_list_of_comments_leads_to_each(desk: ReviewDesk) -> None:
    desk.ways["notes"][0].click()
    page = desk.page
    assert isinstance(page, NotesPage)
    for one in WORDS:
        assert one in words(page)
    assert set(page.buttons) == {"k1", "k2"}
    page.buttons["k2"].click()
    assert focus() is answers(desk).rows[HARM].button


def test_the_lawyer_sees_every_finding_whole(
    desk: ReviewDesk, store: CaseStore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(desk.noticing).__mro__[1], "in_clinic", property(_yes))
    desk.ways["findings"][0].click()
    page = desk.page
    assert isinstance(page, LawyerFindings)
    qtbot.waitUntil(lambda: desk.noticing.latest is not None and bool(page.cards), timeout=LONG)
    every = look(store.case, TODAY).findings
    assert set(page.cards) == {one.key for one in every}
    assert every[0].message[-1].said() in words(page)
    assert not page.whose.helping.isVisible()


def _yes(_noticing: object) -> bool:
    return True


def test_it_is_saved_to_go_back_and_its_comments_are_taken_from_there(
    desk: ReviewDesk, store: CaseStore, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(desk.whom.line, LAWYER)
    desk.jump(GIVEN)
    answers(desk).rows[GIVEN].button.click()
    qtbot.keyClicks(focus(), "Back with this.")
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.save_to(stick)
    qtbot.waitUntil(desk.news.isVisible, timeout=LONG)
    file = stick / f"{CODE}-review.dossier"
    assert file.name in desk.news.text()
    back = vault.unlock(file, PHRASE).case
    merged = comments_from(with_comments(), back)
    assert "Back with this." in {one.words for one in merged.work.comments.values()}


def test_tab_goes_the_way_it_is_read(desk: ReviewDesk, qtbot: QtBot) -> None:
    seen: list[str] = []
    for _turn in range(12):
        seen.append(focus().objectName())
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    first, second = (f"review.comment.{line.path}" for line in answers(desk).shown[:2])
    wanted = ["review.name", "review.comment", "review.part", "review.find", "review.only"]
    places = [seen.index(one) for one in (*wanted, first, second)]
    assert places == sorted(places)


@pytest.mark.usefixtures("english")
def test_another_language_leaves_what_is_written_and_the_focus(
    desk: ReviewDesk, store: CaseStore, qtbot: QtBot
) -> None:
    qtbot.keyClicks(desk.whom.line, LAWYER)
    desk.jump(GIVEN)
    row = answers(desk).rows[GIVEN]
    row.button.click()
    qtbot.keyClicks(focus(), "Half a")
    box = focus()
    speak(desk, "ar")
    assert focus() is box
    qtbot.keyClicks(box, " word")
    assert store.case.work.comments["k4"].words == "Half a word"
    assert _(line_row.COMMENT) in row.button.text()
    headings = [one.text() for one in desk.findChildren(Made) if one.isVisible()]
    assert any(_("Full name") in one or _("Who is in your family?") in one for one in headings)


@pytest.fixture
def english() -> Iterator[None]:
    yield
    i18n.use("en")


def speak(desk: ReviewDesk, language: str) -> None:
    i18n.use(language)
    QApplication.sendEvent(desk, QEvent(QEvent.Type.LanguageChange))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with shown_window(qtbot, plain_pages) as made:
        yield made


def desk_in(window: MainWindow) -> ReviewDesk:
    desk = window.middle.currentWidget()
    assert isinstance(desk, ReviewDesk)
    return desk


def test_the_window_shows_nothing_of_a_copy_but_its_desk(window: MainWindow) -> None:
    cases.show(window, a_copy())
    assert focus() is desk_in(window).whom.line
    for name in IN_A_CASE:
        assert not window.menus.acts[name].isEnabled()
    window.show_guard()
    door = window.doors.door
    assert door is not None
    door.closed.emit()
    desk_in(window).leave.click()
    assert window.middle.currentWidget() is window.start
    assert window.store is None


def test_a_lock_in_the_middle_of_a_word_loses_nothing(window: MainWindow, qtbot: QtBot) -> None:
    file = cases.show(window, a_copy())
    desk = desk_in(window)
    qtbot.keyClicks(desk.whom.line, LAWYER)
    answers(desk).comment.click()
    qtbot.keyClicks(focus(), "In the mid")
    window.lock()
    assert "In the mid" in {one.words for one in cases.read(file).work.comments.values()}
    cases.through(window)
    assert desk_in(window).whom.name == ""


def test_a_usual_case_has_the_page_in_its_menu_and_goes_to_the_question(
    window: MainWindow, qtbot: QtBot
) -> None:
    cases.show(window, with_comments())
    window.menus.acts["desk"].trigger()
    door = window.doors.door
    assert door is not None
    assert WORDS[0] in words(door)
    qtbot.mouseClick(door.findChild(object, "desk.k1.go"), Qt.MouseButton.LeftButton)
    view = window.case_view
    assert view is not None
    assert window.middle.currentWidget() is view
    assert view.way.here is not None
    assert window.menus.acts["start"].isEnabled()
    assert _("Review and sign-offs") in window.menus.acts["desk"].text()
