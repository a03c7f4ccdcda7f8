"""Papers that go with a form: in order, by form, used again, in every language, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers import paths
from app.answers.filing import FilingState
from app.answers.papers import ExhibitKind
from app.answers.states import given
from app.papers.packet.order import ordered
from app.ui.exhibits import english_part, words
from app.ui.exhibits.card import CHANGE, EARLIER, LATER, REMOVE
from app.ui.exhibits.exhibits_page import NO_FORM, STAYS, ExhibitsPage
from app.ui.exhibits.questions import KINDS, PAGE
from tests.answers.households import read
from tests.interview.wording import grade, of_page
from tests.ui.exhibits import (
    files,
    household,
    listed,
    opened,
    page_of_papers,
    rows,
    say,
    shown,
    taken,
)
from tests.ui.papers_on_disk import letter, pdf


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ExhibitsPage]:
    with page_of_papers(qtbot) as made:
        yield made


def test_papers_stand_by_what_they_show_and_move_among_their_own(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    taken(page, qtbot, *(pdf(tmp_path, f"{name}.pdf") for name in "abcd"))
    for row, title in zip(rows(page), ("News", "Passport", "Birth", "Letter"), strict=True):
        say(page, row, title=title)
    say(page, "r1", kind="country")
    say(page, "r2", kind="identity")
    say(page, "r3", kind="identity")
    assert [one.strip("\u2068\u2069") for one in listed(page)] == [
        "Passport",
        "Birth",
        "News",
        "Letter",
    ]
    headings = sorted(page.papers.headings.values(), key=page.papers.layout().indexOf)  # type: ignore[union-attr]
    assert [one.text() for one in headings] == [
        KINDS[ExhibitKind.IDENTITY],
        KINDS[ExhibitKind.COUNTRY],
        words.NO_KIND,
    ]
    birth = page.papers.cards["r3"]
    assert not birth.buttons[LATER].isEnabled()
    assert not page.papers.cards["r1"].buttons[EARLIER].isVisibleTo(page)
    birth.buttons[EARLIER].setFocus()
    qtbot.keyClick(birth.buttons[EARLIER], Qt.Key.Key_Space)
    assert [one.strip("\u2068\u2069") for one in listed(page)][:2] == ["Birth", "Passport"]
    assert QApplication.focusWidget() is birth.buttons[LATER]
    assert "Birth" in page.store.undo_stack.undoText()
    page.store.undo()
    assert [one.strip("\u2068\u2069") for one in listed(page)][:2] == ["Passport", "Birth"]


def test_kinds_stand_as_the_packet_of_each_form_lays_them(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    kinds = ("status", "identity", "entry")
    papers = [pdf(tmp_path, f"{kind}.pdf") for kind in kinds]
    for filing in ("f1", "f2"):
        page.choice.choose(filing)
        taken(page, qtbot, *papers)
        for row, kind in zip(("r1", "r2", "r3"), kinds, strict=True):
            page.store.set(f"filings.{filing}.exhibits.{row}.kind", given(kind), "Say")
        form = page.store.case.filings[filing]
        wanted = [words.name_of(one) for _row, one in ordered(form)]
        assert listed(page) == wanted
    assert wanted[0] == words.name_of(rows(page)["r3"])


def test_a_paper_is_removed_and_comes_back(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    birth = pdf(tmp_path, "birth.pdf")
    taken(page, qtbot, birth, pdf(tmp_path, "other.pdf"))
    say(page, "r1", title="Birth certificate", kind="identity")
    page.papers.cards["r1"].buttons[REMOVE].click()
    assert files(page) == ["other.pdf"]
    assert birth.exists()
    assert "The file itself is still where it was." in shown(page)
    assert QApplication.focusWidget() is page.removed.button
    page.removed.button.click()
    assert rows(page)["r1"].title.value == "Birth certificate"
    assert not page.removed.isVisibleTo(page)


def test_the_papers_of_another_form_of_the_same_person_go_along_by_one_act(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    both, one = pdf(tmp_path, "both.pdf"), pdf(tmp_path, "one.pdf")
    taken(page, qtbot, both, one)
    say(page, "r1", title="Passport", kind="identity")
    page.choice.choose("f3")
    assert not page.reuse.isVisibleTo(page)
    page.choice.choose("f2")
    taken(page, qtbot, both)
    page.close_row()
    (button,) = page.reuse.buttons.values()
    assert button.isVisibleTo(page)
    button.click()
    assert files(page, "f2") == ["both.pdf", "one.pdf"]
    assert not page.reuse.isVisibleTo(page)
    page.store.undo()
    assert files(page, "f2") == ["both.pdf"]
    assert files(page) == ["both.pdf", "one.pdf"]
    (again,) = page.reuse.buttons.values()
    assert again.isVisibleTo(page)


def test_each_form_has_its_own_papers(page: ExhibitsPage, qtbot: QtBot, tmp_path: Path) -> None:
    assert [page.choice.box.itemText(at) for at in range(3)][2] == "I-765 (\u2068Ben\u2069)"
    page.choice.choose("f3")
    taken(page, qtbot, pdf(tmp_path, "bens.pdf"))
    assert (files(page), files(page, "f3")) == ([], ["bens.pdf"])
    assert page.editor is not None
    page.choice.choose("f1")
    assert not page.row
    assert not page.papers.cards
    page.store.undo()
    assert page.focus_path("filings.f3.exhibits")
    assert page.filing == "f3"


def test_a_form_that_is_sent_takes_no_more_papers(qtbot: QtBot) -> None:
    sent = paths.replace(household(), "filings.f1.state", FilingState.SENT)
    page = opened(sent, qtbot)
    assert page.choice.filing == "f2"
    none = opened(read({"people": {"p1": {}}}), qtbot)
    assert NO_FORM in shown(none)
    assert not none.add.isVisibleTo(none)


def test_the_language_changes_in_the_middle_of_a_title(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    taken(page, qtbot, pdf(tmp_path, "birth.pdf"), letter(tmp_path))
    page.open_row("r1")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Birth cert")
    for code in ("ar", "es"):
        i18n.use(code)
        for widget in (page, *page.findChildren(QWidget)):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        assert QApplication.focusWidget() is field
        assert field.text() == "Birth cert"
    qtbot.keyClicks(field, "ificate")
    assert "no se a" in shown(page)
    assert page.ready() is False
    assert rows(page)["r1"].title.value == "Birth certificate"
    card = page.papers.cards["r1"]
    assert card.buttons[CHANGE].accessibleName().startswith("Cambiar: ")
    assert "1 p\u00e1gina" in shown(card)


def test_everything_has_a_name_and_tab_follows_the_eye(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    taken(page, qtbot, *(pdf(tmp_path, f"{name}.pdf") for name in "abc"))
    say(page, "r3", kind="identity")
    for button in page.findChildren(QAbstractButton):
        if button.isVisibleTo(page):
            assert button.accessibleName() or button.text(), button.objectName()
    names = [one.accessibleName() for one in page.papers.cards.values()]
    assert len(set(names)) == 3
    page.choice.box.setFocus()
    seen = [_next(page, qtbot) for _press in range(9)]
    cards = page.papers.cards
    assert seen == [
        page.add,
        cards["r3"].buttons[CHANGE],
        cards["r3"].buttons[REMOVE],
        cards["r1"].buttons[CHANGE],
        cards["r1"].buttons[REMOVE],
        cards["r1"].buttons[LATER],
        cards["r2"].buttons[CHANGE],
        cards["r2"].buttons[REMOVE],
        cards["r2"].buttons[EARLIER],
    ]


def test_the_questions_are_easy_to_read_and_choose_nothing() -> None:
    said = [*of_page(PAGE), STAYS, english_part.HINT, *KINDS.values()]
    assert not [one for one in said if len(one.split()) > 7 and grade(one) > 7]
    assert set(KINDS) == set(ExhibitKind)


def _next(page: ExhibitsPage, qtbot: QtBot) -> QWidget | None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Tab)
    return QApplication.focusWidget()
