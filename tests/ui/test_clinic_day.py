"""A clinic's day in the real window: intake, a story in Arabic, a lawyer, sign-offs, hand-over."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers import paths
from app.answers.case import Case
from app.answers.clinic import Clinic, Colleague, Task
from app.answers.clinic_work import SignOffKind, holds
from app.answers.states import State, given, without_value
from app.answers.text import FreeText
from app.papers.paper import Drawn, PaperKind
from app.problems import Problem
from app.ui import case_files, file_doors
from app.ui.clinic import session
from app.ui.desk import goes_out
from app.ui.desk.answers_page import AnswersPage
from app.ui.desk.comes_back import ComesBack
from app.ui.desk.door import Door as Desk
from app.ui.desk.goes_out import ForPhrase
from app.ui.desk.review_desk import ReviewDesk
from app.ui.hand_over import after_page, phrase_page
from app.ui.hand_over.after_page import AfterPage
from app.ui.hand_over.before_page import BeforePage
from app.ui.hand_over.door import Door as HandOver
from app.ui.hand_over.phrase_page import PhrasePage
from app.ui.main_window import MainWindow
from app.ui.papers.listed import key_of
from app.ui.papers.paper_card import LOOK
from app.ui.papers.papers_page import PapersPage
from app.ui.places import pages_of
from app.ui.stops import PAPERS
from app.ui.sworn_view import SwornView
from app.vault import door as vault_door
from app.vault import review_copy
from app.vault.handing_over import hand_over
from app.vault.vault import unlock, unlock_with_key
from tests.interview.cases import sample
from tests.ui import cases
from tests.ui.play.clerk import Clerk
from tests.ui.play.pens import Pens
from tests.ui.play.truth import Truth
from tests.ui.shell import shown_window, view_of

LONG: Final = 60_000
OF_COPY: Final = "harbor pencil window meadow copper lantern"
OWN: Final = "velvet anchor copper lantern meadow ribbon"
OF_CLINIC: Final = "ribbon velvet anchor copper lantern meadow"
CLINIC: Final = "Invented Help Desk"
VOLUNTEER, INTERPRETER, LAWYER = "Ana Example", "Ben Placeholder", "Dana Example"
NAME: Final = "people.p1.name.family"
GIVEN: Final = "people.p1.name.given"
CITY: Final = "people.p1.birth.city"
COMMENTS: Final = {
    NAME: "Which spelling has the passport?",
    GIVEN: "Is there a second given name?",
    CITY: "The town, or the district?",
}
ARABIC: Final = (
    "\u062d\u0643\u0627\u064a\u0629 \u0645\u062e\u062a\u0644\u0642\u0629 "
    "\u0644\u0644\u062a\u062c\u0631\u0628\u0629."
)
STORY: Final = FreeText(
    said=ARABIC,
    language="ar",
    english="An invented story, to try things out.",
    translated_by=INTERPRETER,
)


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(vault_door, "COST", cases.QUICK)
    monkeypatch.setattr(phrase_page, "hand_over", partial(hand_over, cost=cases.QUICK))
    quick = partial(review_copy.write_review_copy, cost=cases.QUICK)
    monkeypatch.setattr(goes_out, "write_review_copy", quick)
    with shown_window(qtbot, pages_of) as made:
        yield made
    session.close()
    i18n.use("en")


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(file_doors, "choose_folder", lambda *_told: folder)
    return folder


def open_clinic() -> str:
    """Open the clinic's names; returns its key as it is typed."""
    ana = Colleague(given=given("Ana"), family=given("Example"), tasks=given((Task.PREPARES,)))
    entered = session.enter(session.begin(OF_CLINIC))
    entered.keep(Clinic(people={"n1": ana}))
    return entered.key_text


def without_stories(case: Case) -> tuple[Case, str]:
    """The truth of the intake: all but the story, which is told later; and where it is told."""
    place = "filings.f1.claim.sworn.harm_past.explanation"
    return paths.replace(case, place, without_value(State.UNASKED)), place


def intake(window: MainWindow) -> tuple[Clerk, str]:
    """A volunteer types a whole case on the sheets of clinic entry."""
    case, story = without_stories(sample("simple"))
    clerk = Clerk(window, Truth(case), "afraid")
    clerk.begin()
    clerk.play()
    return clerk, story


def tell_in_arabic(window: MainWindow, clerk: Clerk, story: str) -> None:
    """Page by page now, in Arabic; then back to English. Nothing moves or goes."""
    view, before = view_of(window), view_of(window).store.case
    ours = story.replace("f1", next(iter(before.filings)))
    view.show_sheets(False)
    window.use_language("ar")
    view.jump(ours)
    asked = next(
        one
        for one in view.pages.findChildren(SwornView)
        if one.asked.path == ours.rpartition(".")[0]
    )
    assert asked.explanation is not None
    Pens(clerk.hands).fill(asked.explanation, given(STORY))
    window.use_language("en")
    told = view.store.get(ours)
    assert (told.value.said, told.value.english) == (STORY.said, STORY.english)
    assert view.store.case.people == before.people


def desk_of(window: MainWindow) -> Desk:
    window.menus.acts["desk"].trigger()
    door = window.doors.door
    assert isinstance(door, Desk)
    return door


def let_clinic_in(window: MainWindow, key: str, qtbot: QtBot) -> None:
    """By the consent of the applicant (its page has tests of its own)."""
    from app.vault.keys import typed_key

    told: list[object] = []
    recipient = typed_key(key).recipient
    store = view_of(window).store
    store.ask_vault(
        lambda opened, case, now: opened.add_clinic(case, CLINIC, recipient, now), told.append
    )
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert not isinstance(told[0], Problem)


def copy_for_lawyer(window: MainWindow, stick: Path, qtbot: QtBot) -> Path:
    desk = desk_of(window)
    desk.list.buttons["desk.copy.phrase"].click()
    page = desk.page
    assert isinstance(page, ForPhrase)
    page.make(OF_COPY, stick)
    qtbot.waitUntil(lambda: desk.page is desk.list, timeout=LONG)
    (file,) = stick.iterdir()
    return file


def comment(window: MainWindow, copy: Path, stick: Path, qtbot: QtBot) -> None:
    """The lawyer brings the copy in, comments three items, and saves it for the way back."""
    window.show_start()
    with pytest.MonkeyPatch.context() as dialog:
        dialog.setattr(file_doors, "choose_dossier", lambda *_told: copy)
        window.start.bring.click()
    through(window, OF_COPY)
    desk = window.doors.door
    assert isinstance(desk, ReviewDesk)
    qtbot.keyClicks(desk.whom.line, LAWYER)
    for place, words in COMMENTS.items():
        desk.jump(place)
        assert isinstance(desk.page, AnswersPage)
        row = desk.page.rows[place]
        row.button.click()
        assert row.remarks.writing is not None
        qtbot.keyClicks(row.remarks.writing.edit, words)
    copy.unlink()
    desk.save_to(stick)
    qtbot.waitUntil(lambda: bool(list(stick.iterdir())), timeout=LONG)
    qtbot.waitUntil(lambda: not desk.store.pending, timeout=LONG)
    desk.leave.click()
    assert window.store is None


def through(window: MainWindow, phrase: str) -> None:
    page = window.entrance.page
    assert page is not None
    page.phrase.emit(phrase)  # type: ignore[attr-defined]
    cases.settled(window)


def bring_back(window: MainWindow, stick: Path, qtbot: QtBot) -> Desk:
    (file,) = stick.iterdir()
    desk = desk_of(window)
    desk.list.buttons["desk.back"].click()
    page = desk.page
    assert isinstance(page, ComesBack)
    page.take(file)
    qtbot.keyClicks(page.secret.edit, OF_COPY)
    page.bring.click()
    qtbot.waitUntil(lambda: desk.page is desk.list, timeout=LONG)
    file.unlink()
    return desk


def answer_all(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.list.whom.line, VOLUNTEER)
    for key in list(desk.list.cards):
        card = desk.list.cards[key]
        card.reply.click()
        assert card.writing is not None
        qtbot.keyClicks(card.writing.edit, "As in the passport.")
        card.settle.click()


def sign_all(desk: Desk, qtbot: QtBot) -> None:
    for kind, name in zip(SignOffKind, (VOLUNTEER, INTERPRETER, LAWYER), strict=True):
        card = desk.list.signoffs[kind]
        assert card.whom.name == "", "nothing is chosen beforehand"
        qtbot.keyClicks(card.whom.line, name)
        card.give.click()


def held(window: MainWindow) -> set[SignOffKind]:
    return {kind for kind in SignOffKind if holds(view_of(window).store.case, kind)}


def sign_edit_and_sign_again(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    """An edit lifts every sign-off and is named; they are given again by hand."""
    sign_all(desk, qtbot)
    assert held(window) == set(SignOffKind)
    desk.back.click()
    view_of(window).jump(CITY)
    typed = QApplication.focusWidget()
    assert isinstance(typed, QLineEdit)
    typed.selectAll()
    qtbot.keyClicks(typed, "Otherville")
    qtbot.waitUntil(lambda: held(window) == set(), timeout=LONG)
    desk = desk_of(window)
    for card in desk.list.signoffs.values():
        card.show_case()
        assert tuple(card.changes) == (CITY,)
    sign_all(desk, qtbot)
    assert held(window) == set(SignOffKind)
    desk.back.click()


def make_packet(window: MainWindow, stick: Path, qtbot: QtBot) -> None:
    """The packet is made, and saved among what goes with the applicant."""
    view = view_of(window)
    assert view.way.go(PAPERS)
    page = view.pages.page
    assert isinstance(page, PapersPage)
    qtbot.waitUntil(lambda: bool(page.workshop.papers) and not page.due, timeout=LONG)
    packet = next(one for one in page.workshop.papers if one.kind is PaperKind.PACKET)
    page.list.choose(key_of(packet))
    page.want(LOOK)
    qtbot.waitUntil(lambda: page.workshop.outcome(key_of(packet)) is not None, timeout=LONG)
    made = page.workshop.outcome(key_of(packet))
    assert isinstance(made, Drawn)
    assert made.pages > len(COMMENTS)
    page.close_viewer()
    page.save_into(stick, key_of(packet))
    qtbot.waitUntil(lambda: any(stick.glob("*.pdf")), timeout=LONG)


def hand_it_over(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.acts["hand_over"].trigger()
    door = window.doors.door
    assert isinstance(door, HandOver)
    assert isinstance(door.page, BeforePage)
    for choice in door.page.clinics.values():
        choice.buttons["no"].click()
    door.page.stick.click()
    assert isinstance(door.page, PhrasePage)
    door.page.choice.chosen.emit(OWN)
    qtbot.waitUntil(lambda: isinstance(door.page, AfterPage), timeout=LONG)
    page = door.page
    assert isinstance(page, AfterPage)
    page.others.box.click()  # the copy that the lawyer had here
    page.stays.buttons[after_page.GONE].click()
    page.go.click()
    assert window.middle.currentWidget() is window.start


@pytest.mark.timeout(600)
def test_a_day_at_the_clinic(window: MainWindow, stick: Path, qtbot: QtBot) -> None:
    key = open_clinic()
    clerk, story = intake(window)
    let_clinic_in(window, key, qtbot)
    store = view_of(window).store
    here, code = store.opened.path, store.code
    tell_in_arabic(window, clerk, story)

    copy = copy_for_lawyer(window, stick, qtbot)
    assert STORY.said.encode() not in copy.read_bytes()
    comment(window, copy, stick, qtbot)
    window.open(here)
    through(window, cases.PHRASE)
    desk = bring_back(window, stick, qtbot)
    came = view_of(window).store.case.work.comments
    assert {one.place: one.words for one in came.values()} == COMMENTS
    answer_all(desk, qtbot)
    came = view_of(window).store.case.work.comments
    assert all(one.done and one.reply and one.replied_by == VOLUNTEER for one in came.values())

    sign_edit_and_sign_again(window, desk, qtbot)
    make_packet(window, stick, qtbot)
    assert held(window) == set(SignOffKind)

    told = view_of(window).store.case
    hand_it_over(window, qtbot)
    assert not here.exists()
    assert not case_files.listed()
    handed = stick / f"{code}.dossier"
    opened = unlock(handed, OWN)
    assert opened.case.people == told.people
    for _now_and_after_a_later_save in range(2):
        with pytest.raises(Problem):
            unlock_with_key(handed, key)
        with pytest.raises(Problem):
            unlock(handed, cases.PHRASE)
        opened.save(paths.replace(opened.case, NAME, given("Latername")), cases.NOW)
