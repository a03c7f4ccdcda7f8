"""What Portolan noticed: found off the window's thread, said by weight, never about harm aloud."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers import paths
from app.answers.case import Case
from app.answers.states import given
from app.i18n import pseudo
from app.interview import flow
from app.interview.in_use import in_use
from app.law import facts
from app.rules.check import check
from app.rules.finding import Finding, Kind
from app.ui.noticed import noticing as looking
from app.ui.noticed.beside import HERE, Notice, hurts
from app.ui.noticed.counts import counts
from app.ui.noticed.noticed_page import NoticedPage
from app.ui.noticed.noticing import Noticed, Noticing
from app.ui.page_view import PageView
from app.ui.stops import NOTICED, REVIEW
from app.ui.store import CaseStore
from tests.ui.noticing import finding, looked, sample, showing, texts, today, wait

NAME = "people.p1.name.given"
BIRTH = "people.p1.birth.date"


@pytest.fixture
def case() -> Case:
    return sample("simple")


@pytest.fixture
def noticing(qtbot: QtBot, case: Case) -> Noticing:
    return looked(qtbot, case)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[NoticedPage]:
    made = NoticedPage()
    qtbot.addWidget(made)
    made.show()
    yield made
    i18n.use("en")


def names(case: Case) -> PageView:
    """The page that asks for the name, in a case of ``case``."""
    asked = flow.find(case, NAME, today())
    assert asked is not None
    return PageView(asked.step, CaseStore(case), _no_items, today())


def _no_items(_path: str) -> tuple[str, ...]:
    return ()


def notices(page: PageView) -> list[Notice]:
    return [one for one in page.findChildren(Notice) if one.isVisibleTo(page)]


def test_the_window_finds_what_the_command_finds(qtbot: QtBot) -> None:
    family = sample("asylee-family")
    found = looked(qtbot, family).latest
    assert found is not None
    assert found.findings == check(in_use(family, today()), facts.load(), today())
    assert found.findings


def test_the_look_runs_off_the_window_s_thread(
    qtbot: QtBot, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []

    def noted(case: Case, _today: object) -> Noticed:
        threads.append(threading.current_thread().name)
        return Noticed(case, ())

    monkeypatch.setattr(looking, "look", noted)
    looked(qtbot, case)
    assert threads
    assert threading.main_thread().name not in threads


def test_a_change_is_looked_at_soon(qtbot: QtBot, noticing: Noticing) -> None:
    noticing.store.set(NAME, given("Other"), "Change name")
    assert noticing.due
    wait(qtbot, noticing)
    assert noticing.latest is not None
    assert noticing.latest.case is noticing.store.case


def test_findings_stand_by_weight_with_their_headings(
    page: NoticedPage, noticing: Noticing
) -> None:
    every = (
        finding("R-1", Kind.CANNOT_FILE),
        finding("R-2", Kind.SEE_A_LAWYER),
        finding("R-3", Kind.WARN),
        finding("R-4", Kind.INFO),
    )
    page.show_noticed(showing(noticing, *every))
    said = texts(page)
    order = [
        said.index(words)
        for words in (
            *("Cannot be filed like this", "First of R-1.", "Talk to a lawyer first"),
            *("First of R-2.", "Worth a look", "First of R-3.", "Good to know", "First of R-4."),
        )
    ]
    assert order == sorted(order)
    assert "Second of R-1." not in said


def test_a_card_opens_to_all_it_says_and_leads_to_what_was_read(
    page: NoticedPage, noticing: Noticing, qtbot: QtBot
) -> None:
    page.show_noticed(showing(noticing, finding("R-1", Kind.WARN, NAME)))
    (card,) = page.cards.values()
    assert card.opener is not None
    card.opener.box.click()
    said = texts(page)
    fact = facts.load().fact("Q-183")
    for words in ("Second of R-1.", "I-589 B.2", "What we read", fact.source.title, "read on"):
        assert words in said
    (link,) = [one for one in card.findChildren(QAbstractButton) if one.text() == "Go there"]
    assert "Given name" in link.accessibleName()
    with qtbot.waitSignal(card.jump) as wish:
        link.click()
    assert wish.args == [NAME]


def test_what_is_about_harm_waits_for_the_review(page: NoticedPage, noticing: Noticing) -> None:
    page.show_noticed(showing(noticing, finding("R-1", sensitive=True)))
    assert "First of R-1." not in texts(page)
    assert "More waits on another page." in texts(page)


def test_a_stale_rule_says_that_it_should_be_looked_up(
    page: NoticedPage, noticing: Noticing, monkeypatch: pytest.MonkeyPatch
) -> None:
    fact = facts.load().fact("Q-183")
    monkeypatch.setattr(noticing, "_today", lambda: fact.review_by.replace(year=2090))
    page.show_noticed(showing(noticing, finding("R-1")))
    (card,) = page.cards.values()
    card.open()
    assert "This should have been checked again by now." in texts(page)


def test_what_did_not_change_stays_where_it_is(page: NoticedPage, noticing: Noticing) -> None:
    page.show_noticed(showing(noticing, finding("R-1"), finding("R-2")))
    before = dict(page.cards)
    page.show_noticed(showing(noticing, finding("R-1"), finding("R-2")))
    assert page.cards == before


def test_a_new_finding_leaves_open_what_was_open_and_the_focus_in_it(
    page: NoticedPage, noticing: Noticing, qtbot: QtBot
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    page.show_noticed(showing(noticing, finding("R-1")))
    opener = page.cards["R-1 p1"].opener
    assert opener is not None
    opener.box.setFocus()
    opener.box.click()
    page.show_noticed(showing(noticing, finding("R-1"), finding("R-2")))
    assert page.cards["R-1 p1"].is_open
    assert not page.cards["R-2 p1"].is_open
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.cards["R-1 p1"].isAncestorOf(focus)


def test_to_somebody_who_helps_only_items_and_the_lawyer_are_shown(
    page: NoticedPage, noticing: Noticing
) -> None:
    page.show_noticed(showing(noticing, finding("R-1")))
    noticing.noticed.connect(lambda: page.show_noticed(noticing))
    page.whose.helping.box.click()
    said = texts(page)
    assert "First of R-1." not in said
    assert "I-589 B.2" in said
    assert "Show this to the lawyer." in said


def test_the_number_stands_in_words(noticing: Noticing) -> None:
    case = noticing.store.case
    showing(noticing, finding("R-1"), finding("R-2", Kind.SEE_A_LAWYER, sensitive=True))
    told = counts(noticing.latest, case)
    assert told[NOTICED].said() == "1 note"
    assert told[REVIEW].said() == "1 thing to read"
    read = paths.replace(case, "acknowledged.R-2 p1", today())
    assert counts(noticing.latest, read)[REVIEW].said() == "All read"
    showing(noticing)
    assert counts(noticing.latest, case)[NOTICED].said() == "Nothing so far"
    assert counts(None, case) == {}


def test_a_folded_line_stands_beneath_the_question_that_was_read(
    qtbot: QtBot, case: Case, noticing: Noticing
) -> None:
    page = names(case)
    qtbot.addWidget(page)
    page.show()
    page.show_noticed(showing(noticing, finding("R-1", Kind.WARN, BIRTH, NAME)))
    (notice,) = notices(page)
    frame = page.questions().views[NAME]
    assert frame.isAncestorOf(notice)
    assert notice.opener.box in frame.stops()
    assert "First of R-1." not in texts(page)
    notice.opener.box.click()
    assert "First of R-1." in texts(page)
    assert "Second of R-1." in texts(page)
    page.show_noticed(showing(noticing))
    assert not notices(page)


@pytest.mark.parametrize(
    "quiet",
    [
        finding("R-1", Kind.INFO, NAME),
        finding("R-1", Kind.SEE_A_LAWYER, NAME, sensitive=True),
        finding("R-1", Kind.WARN, "people.p1.entries.r1.date"),
    ],
)
def test_what_is_good_to_know_or_about_harm_stands_beside_no_question(
    qtbot: QtBot, case: Case, noticing: Noticing, quiet: Finding
) -> None:
    page = names(case)
    qtbot.addWidget(page)
    page.show()
    showing(noticing, quiet)
    page.show_noticed(noticing)
    assert not notices(page)


def test_nothing_stands_on_pages_about_harm(qtbot: QtBot) -> None:
    case = sample("family-in-court")
    noticing = looked(qtbot, case)
    hard = [step for step in flow.steps(case, today()) if hurts(step)]
    assert hard
    for step in hard:
        page = PageView(step, noticing.store, _no_items, today())
        qtbot.addWidget(page)
        views = page.questions().shown()
        if views:
            page.show_noticed(showing(noticing, finding("R-1", Kind.WARN, views[0].asked.path)))
            assert not page.findChildren(Notice)


def test_nothing_comes_beneath_the_question_that_the_person_types_in(
    qtbot: QtBot, case: Case, noticing: Noticing
) -> None:
    page = names(case)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.focus_path(NAME)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    page.show_noticed(showing(noticing, finding("R-1", Kind.WARN, NAME)))
    assert not notices(page)
    frame = page.questions().views[NAME]
    field, *others = frame.stops()
    assert field.hasFocus()
    assert others
    for stop in others:  # Tab leads on as if nothing had been noticed
        page.focusNextChild()
        assert stop.hasFocus()
        assert not notices(page)
    page.focusNextChild()
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    qtbot.waitUntil(lambda: bool(notices(page)))
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_nothing_comes_above_the_field_that_the_person_types_in(
    qtbot: QtBot, case: Case, noticing: Noticing
) -> None:
    page = names(case)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    above, here, beneath = (view.asked.path for view in page.questions().shown()[:3])
    page.focus_path(here)
    every = (finding("R-1", Kind.WARN, above), finding("R-2", Kind.WARN, beneath))
    page.show_noticed(showing(noticing, *every))
    assert [one.findings for one in notices(page)] == [every[1:]]
    page.focus_path(beneath)
    qtbot.waitUntil(lambda: len(notices(page)) == len(every))


def test_it_is_said_politely(
    qtbot: QtBot, case: Case, noticing: Noticing, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, object]] = []

    def noted(_widget: object, text: str, *, now: bool = False) -> None:
        told.append((text, now))

    monkeypatch.setattr("app.ui.noticed.beside.announce", noted)
    page = names(case)
    qtbot.addWidget(page)
    page.show()
    page.show_noticed(showing(noticing, finding("R-1", Kind.WARN, NAME)))
    page.show_noticed(showing(noticing, finding("R-1", Kind.WARN, NAME)))
    assert told == [(HERE, False)]


def test_every_button_has_a_name(page: NoticedPage, noticing: Noticing) -> None:
    page.show_noticed(showing(noticing, finding("R-1", Kind.WARN, NAME)))
    page.cards["R-1 p1"].open()
    buttons = page.findChildren(QAbstractButton)
    assert buttons
    for button in buttons:
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name), button.objectName()


def test_another_language_leaves_nothing_behind(page: NoticedPage, qtbot: QtBot) -> None:
    noticing = looked(qtbot, sample("pending-renewal"))
    page.show_noticed(noticing)
    for card in page.cards.values():
        card.open()
    i18n.use(pseudo.CODE)
    for widget in [page, *page.findChildren(QWidget)]:
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    headings = [one for one in texts(page).split("\n") if "Talk to a lawyer" in one]
    assert all(pseudo.OPENING in one for one in headings)
    assert "What we read" not in texts(page).split("\n")


def test_enter_opens_a_card(page: NoticedPage, noticing: Noticing, qtbot: QtBot) -> None:
    page.show_noticed(showing(noticing, finding("R-1")))
    opener = page.cards["R-1 p1"].opener
    assert opener is not None
    qtbot.keyClick(opener.box, Qt.Key.Key_Space)
    assert page.cards["R-1 p1"].is_open


def test_of_many_the_first_are_shown_and_a_line_opens_the_others(
    page: NoticedPage, noticing: Noticing
) -> None:
    many = tuple(finding(f"R-{number}") for number in range(1, 31))
    page.show_noticed(showing(noticing, *many))
    assert "First of R-1." in texts(page)
    assert "First of R-30." not in texts(page)
    page.others[Kind.WARN].box.click()
    assert "First of R-30." in texts(page)
    page.show_noticed(showing(noticing, *many, finding("R-31")))
    assert "First of R-31." in texts(page)
