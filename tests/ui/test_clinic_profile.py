"""The names of a clinic: kept outside the cases, offered where they are asked for, never chosen."""

from __future__ import annotations

import errno
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers import paths
from app.answers.case import Case
from app.answers.clinic import Clinic, Colleague, Organization, Task
from app.answers.place import UnitKind
from app.answers.states import Answer, given
from app.host import cases_folder, clinic_file
from app.interview.sections import SECTIONS
from app.ui import saving
from app.ui.clinic import names_page, session
from app.ui.clinic.chooser import FIRST, Chooser
from app.ui.clinic.door import Door
from app.ui.clinic.names_page import NamesPage
from app.ui.clinic.offering import PLACES
from app.ui.main_window import MainWindow
from app.ui.page_view import StepPage
from app.ui.places import pages_of
from app.ui.rows_view import RowsView
from app.ui.stops import stops
from app.ui.translator import WindowLanguage
from tests.interview.cases import DAY, sample
from tests.ui import cases, clinics
from tests.ui.shell import look, shown_window, view_of
from tests.ui.walking import controls, name_of, sideways, stop_of, told, walk

HELP = "filings.f2.assistance"
PREPARER = "help.preparer/f2/p1"


def clinic() -> Clinic:
    return Clinic(
        organization=Organization(
            organization=given("Example Help Desk"),
            street=given("12 Invented Street"),
            unit=given("4"),
            unit_kind=given(UnitKind.STE),
            city=given("Exampleton"),
            phone=given("214-555-0100"),
        ),
        people={
            "n1": Colleague(
                given=given("Ana"),
                family=given("Example"),
                tasks=given((Task.PREPARES, Task.TRANSLATES)),
                mobile=given("214-555-0111"),
            ),
            "n2": Colleague(
                given=given("Ben"), family=given("Placeholder"), tasks=given((Task.INTERPRETS,))
            ),
            "n3": Colleague(
                given=given("Cleo"),
                family=given("Sample"),
                tasks=given((Task.PREPARES, Task.REPRESENTS)),
                bar_number=given("0000001"),
                phone=given("214-555-0133"),
            ),
            "n4": Colleague(given=given("Dora"), family=given("Nothing-Ticked")),
        },
    )


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with shown_window(qtbot, pages_of) as made:
        yield made


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    session.close()


@pytest.fixture
def page(qtbot: QtBot) -> NamesPage:
    made = NamesPage(clinics.opened())
    qtbot.addWidget(made)
    made.show()
    return made


def at(window: MainWindow, stop: str, case: Case | None = None) -> list[Chooser]:
    """The choosers of a page of a case whose forms were prepared by somebody."""
    cases.show(window, case or sample("pending-renewal"))
    view = view_of(window)
    assert view.way.go(stop)
    assert view.pages.page is not None
    return [one for one in view.pages.page.findChildren(Chooser) if one.isVisible()]


def offered(chooser: Chooser) -> list[str]:
    names = (chooser.names.itemText(place) for place in range(1, chooser.names.count()))
    return [name.strip("\u2068\u2069") for name in names]


def choose(chooser: Chooser, name: str) -> None:
    chooser.names.setCurrentIndex(1 + offered(chooser).index(name))
    chooser.button.click()


def here(window: MainWindow, path: str) -> object:
    assert window.store is not None
    return paths.get(window.store.case, path)


def names_now() -> Clinic:
    here = session.open_clinic()
    assert here is not None
    return here.names


def words(page: NamesPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def test_without_a_clinic_there_is_nothing_to_choose(window: MainWindow) -> None:
    assert at(window, PREPARER) == []
    assert not clinic_file().exists()


def test_nothing_is_chosen_before_somebody_chooses(window: MainWindow) -> None:
    clinics.opened(clinic())
    case = sample("pending-renewal")
    (chooser,) = at(window, PREPARER, case)
    assert chooser.names.currentData() == ""
    assert window.store is not None
    assert window.store.case == case
    chooser.button.click()
    assert window.store.case == case
    assert chooser.news.text() == FIRST
    assert QApplication.focusWidget() is chooser.names


def test_only_those_who_do_it_are_offered(window: MainWindow) -> None:
    clinics.opened(clinic())
    assert offered(at(window, PREPARER)[0]) == ["Ana Example", "Cleo Sample"]
    assert offered(at(window, "help.interpreter/f2/p1")[0]) == ["Ben Placeholder"]
    assert offered(at(window, "help.lawyer/f2/p1")[0]) == ["Cleo Sample"]


def test_a_name_fills_all_that_is_asked_of_a_helper_as_one_act(window: MainWindow) -> None:
    clinics.opened(clinic())
    case = sample("pending-renewal")
    (chooser,) = at(window, PREPARER, case)
    choose(chooser, "Ana Example")
    assert here(window, f"{HELP}.preparer.family") == given("Example")
    assert here(window, f"{HELP}.preparer.given") == given("Ana")
    assert here(window, f"{HELP}.preparer.mobile") == given("214-555-0111")
    # What she did not tell of herself is the clinic's own.
    assert here(window, f"{HELP}.preparer.organization") == given("Example Help Desk")
    assert here(window, f"{HELP}.preparer.phone") == given("214-555-0100")
    assert here(window, f"{HELP}.preparer.street") == given("12 Invented Street")
    assert here(window, f"{HELP}.preparer.unit_kind") == given("ste")
    view = view_of(window)
    assert isinstance(view.pages.page, StepPage)
    shown = [one.text() for one in view.pages.page.findChildren(QLineEdit) if one.isVisible()]
    assert "Ana" in shown
    view.undo()
    assert window.store is not None
    assert window.store.case == case


def test_of_the_one_chosen_before_nothing_stays_behind(window: MainWindow) -> None:
    clinics.opened(clinic())
    (chooser,) = at(window, PREPARER)
    choose(chooser, "Ana Example")
    choose(chooser, "Cleo Sample")
    assert here(window, f"{HELP}.preparer.given") == given("Cleo")
    assert here(window, f"{HELP}.preparer.mobile") == Answer()
    assert here(window, f"{HELP}.preparer.phone") == given("214-555-0133")


def test_a_name_answers_nothing_about_the_case(window: MainWindow) -> None:
    clinics.opened(clinic())
    before = sample("pending-renewal")
    (chooser,) = at(window, PREPARER, before)
    choose(chooser, "Cleo Sample")
    assert window.store is not None
    after = window.store.case
    changed = {
        path
        for path, answer in paths.walk(after)
        if not path.startswith(f"{HELP}.preparer.") and answer != paths.get(before, path)
    }
    assert changed == set()
    for leaf in ("is_attorney", "g28_attached"):
        path = f"{HELP}.preparer.{leaf}"
        assert paths.get(after, path) == paths.get(before, path)


def test_who_typed_is_asked_in_each_case(window: MainWindow) -> None:
    clinics.opened(clinic())
    case = paths.replace(sample("pending-renewal"), f"{HELP}.typed_by", Answer())
    every = {one.id for one in stops(case, DAY)}
    if "help.who/f2/p1" in every:
        choosers = at(window, "help.who/f2/p1", case)
        assert [len(offered(one)) for one in choosers] == [4, 4]
        choose(choosers[0], "Ben Placeholder")
        assert here(window, f"{HELP}.typed_by") == given("Ben Placeholder")
        assert here(window, f"{HELP}.present_at_signing") == Answer()


def test_a_translator_is_chosen_in_the_row_of_a_paper(window: MainWindow) -> None:
    clinics.opened(clinic())
    at(window, "mailing.translations/p1")
    page = view_of(window).pages.page
    assert isinstance(page, RowsView)
    page.add_row()
    (chooser,) = (one for one in page.findChildren(Chooser) if one.isVisible())
    assert offered(chooser) == ["Ana Example"]
    choose(chooser, "Ana Example")
    row = f"people.p1.translations.{page.row}"
    assert here(window, f"{row}.translator.given") == given("Ana")
    assert here(window, f"{row}.translator.city") == given("Exampleton")
    assert here(window, f"{row}.competent") == Answer()


def test_every_place_is_a_question_of_the_interview() -> None:
    asked = {
        question.path
        for section in SECTIONS
        for page in section.pages
        for question in page.questions
    }
    assert set(PLACES) <= asked


def test_names_are_added_changed_and_removed(page: NamesPage, qtbot: QtBot) -> None:
    assert names_page.NOBODY in words(page)
    page.add.click()
    first = page.entries[0].field.inputs[0]
    qtbot.keyClicks(first, "Eva")
    task = page.entries[2].field.inputs[1]
    qtbot.mouseClick(task, Qt.MouseButton.LeftButton)
    page.done.click()
    assert names_now().people["n1"].given == given("Eva")
    assert names_now().people["n1"].tasks.value == (Task.INTERPRETS,)
    assert "Eva" in words(page)
    page.remove_name("n1")
    assert names_now().people == {}
    page.undo.click()
    assert list(names_now().people) == ["n1"]
    assert clinics.read() == names_now()


def test_a_name_of_which_nothing_was_told_is_not_kept(page: NamesPage) -> None:
    page.add.click()
    assert page.entries
    page.done.click()
    assert names_now().people == {}
    assert QApplication.focusWidget() in (page.add, None)


def test_what_cannot_be_read_holds_the_name_open(page: NamesPage, qtbot: QtBot) -> None:
    page.add.click()
    email = next(one for one in page.entries if one.asked.path.endswith(".email"))
    qtbot.keyClicks(email.field.inputs[0], "nowhere")
    page.done.click()
    assert page.entries
    assert email.fault_words.isVisibleTo(page)
    qtbot.keyClicks(email.field.inputs[0], "@example.org")
    page.done.click()
    assert not page.entries
    assert names_now().people["n1"].email == given("nowhere@example.org")


def test_the_clinic_itself_is_kept(page: NamesPage, qtbot: QtBot) -> None:
    page.opener.box.click()
    qtbot.keyClicks(page._of_the_clinic()[0].field.inputs[0], "Example Help Desk")
    assert page.ready()
    assert names_now().organization.organization == given("Example Help Desk")


def test_a_disk_that_refuses_is_told_and_tried_again(
    page: NamesPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(saving, "TRY_AGAIN_MS", 20)
    with monkeypatch.context() as disk:
        disk.setattr("app.vault.place.write_atomically", full)
        page.add.click()
        qtbot.keyClicks(page.entries[0].field.inputs[0], "Eva")
        qtbot.waitUntil(page.news.isVisible)
        assert "could not be written" in words(page)
    qtbot.waitUntil(page.news.isHidden)
    page.done.click()
    assert clinics.read().people["n1"].given == given("Eva")


def test_nothing_of_a_case_comes_into_the_file(window: MainWindow) -> None:
    clinics.opened(clinic())
    before = clinic_file().read_bytes()
    (chooser,) = at(window, PREPARER)
    choose(chooser, "Ana Example")
    window.show_start()
    assert clinic_file().read_bytes() == before
    assert clinic_file().parent != cases_folder()


@pytest.mark.parametrize(("code", "percent"), [("en", 100), ("ar", 200)])
def test_the_names_are_whole_for_a_keyboard(window: MainWindow, code: str, percent: int) -> None:
    clinics.opened(clinic())
    window.doors.show_names()
    door = window.doors.door
    assert isinstance(door, Door)
    assert door.page is not None
    page = door.page
    page.opener.box.click()
    page.key_opener.box.click()
    page.open_name("n1")
    look(window, code, percent)
    page.focus_first() if page.add.isVisible() else page.entries[0].focus_first()
    wanted = {stop_of(one): told(one) for one in controls(window)}
    there = [stop_of(one) for one in walk(window)]
    assert [name for one, name in wanted.items() if one not in there] == []
    assert not [told(one) for one in controls(window) if not name_of(one)]
    assert not sideways(window)


@pytest.mark.parametrize(("code", "percent"), [("en", 100), ("ar", 200)])
def test_choosing_is_whole_for_a_keyboard(window: MainWindow, code: str, percent: int) -> None:
    clinics.opened(clinic())
    (chooser,) = at(window, PREPARER)
    look(window, code, percent)
    page = view_of(window).pages.page
    assert page is not None
    page.focus_first()
    there = [stop_of(one) for one in walk(window)]
    back = [stop_of(one) for one in walk(window, back=True)]
    assert chooser.names in there
    assert chooser.button in there
    assert back == [*reversed(there[:-1]), there[-1]]
    assert not sideways(window)


def test_the_language_changes_while_a_name_is_chosen(
    window: MainWindow, qapp: QApplication
) -> None:
    clinics.opened(clinic())
    (chooser,) = at(window, PREPARER)
    chooser.names.setCurrentIndex(2)
    WindowLanguage(qapp).use("es")
    assert chooser.names.currentIndex() == 2
    assert i18n.language() == "es"
    WindowLanguage(qapp).use("en")
