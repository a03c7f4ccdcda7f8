"""On a clinic's screen, with no lawyer on the case, only what to take to one is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.answers import paths
from app.answers.states import given
from app.interview import flow
from app.rules.finding import Kind
from app.ui.clinic import session
from app.ui.noticed.beside import Notice
from app.ui.noticed.noticed_page import NoticedPage
from app.ui.noticed.noticing import Noticing, has_lawyer
from app.ui.noticed.whose import WHY_CLINIC, WHY_SHEETS
from app.ui.page_view import PageView
from app.ui.places import pages_of
from app.ui.review_page import ReviewPage
from tests.ui import cases, clinics
from tests.ui.noticing import finding, looked, sample, showing, texts, today
from tests.ui.shell import shown_window, view_of

NAME = "people.p1.name.given"
LAWYER = "Show this to the lawyer."


@pytest.fixture(autouse=True)
def _clinic_closed() -> Iterator[None]:
    yield
    session.close()


@pytest.fixture
def noticing(qtbot: QtBot) -> Noticing:
    return looked(qtbot, sample("simple"))


def prepared_by_lawyer(noticing: Noticing, *, by_other: bool = True) -> None:
    help_given = f"filings.{next(iter(noticing.store.case.filings))}.assistance"
    noticing.store.set(f"{help_given}.prepared_by_other.answer", given(by_other), "Prepared")
    noticing.store.set(f"{help_given}.preparer.is_attorney", given(True), "Lawyer")


class _Following(QObject):
    """Shows what is new on a page, as the window does, as long as the page is there."""

    def __init__(self, page: NoticedPage, noticing: Noticing) -> None:
        super().__init__(page)
        self._page, self._noticing = page, noticing

    def show_again(self) -> None:
        self._page.show_noticed(self._noticing)


@pytest.fixture
def page(qtbot: QtBot, noticing: Noticing) -> NoticedPage:
    made = NoticedPage()
    qtbot.addWidget(made)
    made.show()
    showing(noticing, finding("R-1"))
    noticing.noticed.connect(_Following(made, noticing).show_again)
    made.show_noticed(noticing)
    return made


def shows_all(page: QWidget) -> bool:
    said = texts(page)
    assert ("First of R-1." in said) != (LAWYER in said)
    return "First of R-1." in said


def test_while_a_clinic_is_open_it_is_on_by_itself_and_says_why(
    page: NoticedPage, qtbot: QtBot
) -> None:
    assert shows_all(page)
    clinics.opened()
    qtbot.waitUntil(lambda: not shows_all(page))
    assert "I-589 B.2" in texts(page)
    assert page.whose.why.text() == WHY_CLINIC
    assert page.whose.why.isVisibleTo(page)
    assert not page.whose.helping.isVisibleTo(page)
    session.close()
    qtbot.waitUntil(lambda: shows_all(page))
    assert page.whose.helping.isVisibleTo(page)
    assert not page.whose.helping.box.isChecked()
    assert not page.whose.why.isVisibleTo(page)


def test_in_clinic_entry_it_is_on_by_itself_and_says_why(
    page: NoticedPage, noticing: Noticing
) -> None:
    noticing.show_sheets(True)
    assert not shows_all(page)
    assert page.whose.why.text() == WHY_SHEETS
    noticing.show_sheets(False)
    assert shows_all(page)


def test_with_a_lawyer_on_the_case_it_can_be_switched(
    page: NoticedPage, noticing: Noticing
) -> None:
    clinics.opened()
    noticing.show_sheets(True)
    prepared_by_lawyer(noticing)
    page.show_noticed(noticing)
    assert shows_all(page)
    assert page.whose.helping.isVisibleTo(page)
    page.whose.helping.box.click()
    assert not shows_all(page)
    page.whose.helping.box.click()
    assert shows_all(page)


def test_a_lawyer_behind_a_closed_gate_is_no_lawyer_on_the_case(
    page: NoticedPage, noticing: Noticing
) -> None:
    noticing.show_sheets(True)
    prepared_by_lawyer(noticing, by_other=False)
    page.show_noticed(noticing)
    assert noticing.must_help
    assert not shows_all(page)


def test_a_lawyer_who_is_named_is_on_the_case() -> None:
    case = sample("pending-renewal")
    assert not has_lawyer(case, today())
    place = "filings.f2.assistance.attorney.family"
    assert has_lawyer(paths.replace(case, place, given("Ficticia")), today())


def test_beside_a_question_too(qtbot: QtBot, noticing: Noticing) -> None:
    asked = flow.find(noticing.store.case, NAME, today())
    assert asked is not None
    page = PageView(asked.step, noticing.store, _no_items, today())
    qtbot.addWidget(page)
    noticing.show_sheets(True)
    page.show_noticed(showing(noticing, finding("R-1", Kind.WARN, NAME)))
    notice = page.findChild(Notice)
    assert notice is not None
    notice.opener.box.click()
    assert not shows_all(notice)


def test_nobody_ticks_for_the_person_that_a_stop_was_read(qtbot: QtBot, noticing: Noticing) -> None:
    page = ReviewPage()
    qtbot.addWidget(page)
    page.show_noticed(showing(noticing, finding("R-1", Kind.SEE_A_LAWYER)))
    assert page.reads
    clinics.opened()
    page.show_noticed(noticing)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not page.reads


def test_the_switch_of_the_window_tells_it(qtbot: QtBot) -> None:
    with shown_window(qtbot, pages_of) as window:
        cases.show(window, sample("simple"))
        view = view_of(window)
        view.show_sheets(True)
        assert view.noticing.must_help
        view.show_sheets(False)
        assert not view.noticing.must_help


def _no_items(_path: str) -> tuple[str, ...]:
    return ()
