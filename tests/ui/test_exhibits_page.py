"""Papers that go with a form: added, named and put in order; the files stay as they are."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers import paths
from app.answers.case import Case
from app.answers.filing import FilingState
from app.answers.papers import Exhibit, ExhibitKind
from app.answers.states import given
from app.ui import file_doors
from app.ui.exhibits import english_part, news, words
from app.ui.exhibits.card import AGAIN, CHANGE, EARLIER, LATER, REMOVE
from app.ui.exhibits.exhibits_page import ADD_ACT, NO_FORM, STAYS, ExhibitsPage
from app.ui.exhibits.questions import KINDS, PAGE
from app.ui.question_view import QuestionView
from app.ui.store import CaseStore
from tests.answers.households import read
from tests.interview.wording import grade, of_page
from tests.ui.papers_on_disk import letter, pdf, picture

LONG = 60_000
COPY = Qt.DropAction.CopyAction
TABLE = "filings.f1.exhibits"


def today() -> date:
    return date(2026, 11, 22)


def household(**more: object) -> Case:
    """Ana, who files for asylum and for a work permit; and Ben, who files, too."""
    forms = {
        "f1": {"form": "i589", "person": "p1", "claim": {}},
        "f2": {"form": "i765", "person": "p1", "i765": {}},
        "f3": {"form": "i765", "person": "p2", "i765": {}},
    }
    people = {"p1": {"name": {"given": "Ana"}, **more}, "p2": {"name": {"given": "Ben"}}}
    return read({"people": people, "filings": forms})


def opened(case: Case, qtbot: QtBot) -> ExhibitsPage:
    page = ExhibitsPage(CaseStore(case), today)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ExhibitsPage]:
    made = opened(household(), qtbot)
    yield made
    done(made, qtbot)
    i18n.use("en")


def done(page: ExhibitsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.errands.busy, timeout=LONG)


def shown(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def rows(page: ExhibitsPage, filing: str = "f1") -> dict[str, Exhibit]:
    return page.store.case.filings[filing].exhibits.rows


def files(page: ExhibitsPage, filing: str = "f1") -> list[str]:
    """The names of the files in the order of the case."""
    originals = (one.original for one in rows(page, filing).values())
    return [Path(one.file).name for one in originals if one]


def listed(page: ExhibitsPage) -> list[str]:
    """The names on the cards from top to bottom."""
    cards = sorted(page.papers.cards.values(), key=page.papers.layout().indexOf)  # type: ignore[union-attr]
    return [card.name.text() for card in cards]


def taken(page: ExhibitsPage, qtbot: QtBot, *chosen: Path) -> None:
    page.take(chosen)
    done(page, qtbot)


def say(page: ExhibitsPage, row: str, **answers: object) -> None:
    for name, value in answers.items():
        page.store.set(f"{TABLE}.{row}.{name}", given(value), "Say")


def drop(widget: QWidget, *chosen: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(one)) for one in chosen])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(QPoint(5, 5), COPY, mime, left, none)
    widget.dragEnterEvent(entered)
    assert entered.isAccepted() is bool(chosen)
    if chosen:
        widget.dropEvent(QDropEvent(QPointF(5, 5), COPY, mime, left, none))


def choose(monkeypatch: pytest.MonkeyPatch, *chosen: Path) -> None:
    monkeypatch.setattr(file_doors, "choose_papers", lambda *_told: chosen)


def test_files_are_dropped_and_stay_where_they_are(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    birth, card = pdf(tmp_path, "birth.pdf", 2), picture(tmp_path, "card.jpg")
    before = {one: one.read_bytes() for one in (birth, card)}
    drop(page)
    drop(page, birth, card)
    done(page, qtbot)
    first, second = rows(page).values()
    assert first.original is not None
    assert second.original is not None
    assert (first.original.file, first.original.pages) == (str(birth), 2)
    assert first.original.sha256 == hashlib.sha256(before[birth]).hexdigest()
    assert (second.original.file, second.original.pages) == (str(card), 1)
    assert {one: one.read_bytes() for one in sorted(tmp_path.iterdir())} == before
    assert STAYS in shown(page)
    assert "2 papers were added." in shown(page)
    assert all(one.picture.is_drawn() for one in page.papers.cards.values())
    assert page.store.undo_stack.undoText() == ADD_ACT
    page.store.undo()
    assert not rows(page)
    assert not page.papers.cards
    page.store.redo()
    assert files(page) == ["birth.pdf", "card.jpg"]


def test_one_file_is_chosen_with_the_keyboard_and_named(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, picture(tmp_path, "card.png"))
    page.focus_first()
    qtbot.keyClick(page.add, Qt.Key.Key_Space)
    done(page, qtbot)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Identity card")
    assert page.ready() is False
    (row,) = rows(page).values()
    assert row.title.value == "Identity card"
    assert page.editor is None
    assert QApplication.focusWidget() is page.papers.cards["r1"].buttons[CHANGE]
    assert page.ready() is True


def test_what_lies_beside_the_case_is_kept_by_its_name(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(household(), qtbot)
    monkeypatch.setattr(CaseStore, "folder", tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    taken(page, qtbot, pdf(tmp_path, "beside.pdf"), pdf(elsewhere, "away.pdf"))
    kept = [one.original.file for one in rows(page).values() if one.original]
    assert kept == ["beside.pdf", str(elsewhere / "away.pdf")]
    assert all(one.picture.is_drawn() for one in page.papers.cards.values())


def test_what_is_no_paper_is_told_with_why_and_the_others_are_added(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and no more")
    taken(page, qtbot, letter(tmp_path), pdf(tmp_path, "good.pdf"), broken, tmp_path / "gone.pdf")
    assert files(page) == ["good.pdf"]
    said = shown(page)
    assert "1 paper was added." in said
    for name in ("letter.docx", "broken.pdf", "gone.pdf"):
        assert f"{name}\u2069 was not added. " in said
    assert "Save it as PDF, and add that." in said
    assert page.editor is None


def test_a_paper_is_added_once(page: ExhibitsPage, qtbot: QtBot, tmp_path: Path) -> None:
    birth = pdf(tmp_path, "birth.pdf")
    copy = tmp_path / "copy.pdf"
    shutil.copy(birth, copy)
    taken(page, qtbot, birth)
    page.close_row()
    taken(page, qtbot, birth, copy)
    assert files(page) == ["birth.pdf"]
    assert news.AGAIN in shown(page)


def test_a_file_that_changed_or_is_gone_is_told_and_chosen_again(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    birth, gone = pdf(tmp_path, "birth.pdf"), pdf(tmp_path, "gone.pdf")
    taken(page, qtbot, birth, gone)
    pdf(tmp_path, "birth.pdf", 3)
    gone.unlink()
    page.hide()
    page.show()
    done(page, qtbot)
    changed, missing = page.papers.cards["r1"], page.papers.cards["r2"]
    assert "The file has changed since it was added." in shown(changed)
    assert "The file is not where it was" in shown(missing)
    assert not changed.picture.is_drawn()
    choose(monkeypatch, birth)
    again = changed.buttons[AGAIN]
    assert again.accessibleName().startswith("Choose the file again: ")
    again.setFocus()
    qtbot.keyClick(again, Qt.Key.Key_Space)
    done(page, qtbot)
    original = rows(page)["r1"].original
    assert original is not None
    assert original.pages == 3
    assert not changed.buttons[AGAIN].isVisibleTo(page)
    assert changed.picture.is_drawn()
    page.store.undo()
    done(page, qtbot)
    assert changed.buttons[AGAIN].isVisibleTo(page)


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


def test_a_paper_in_another_language_has_its_english_and_its_translation(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(household(translations={"t1": {"document": "Acta"}}), qtbot)
    taken(page, qtbot, pdf(tmp_path, "acta.pdf"))
    assert page.editor is not None
    assert not page.editor.english.isVisibleTo(page)
    assert f"{TABLE}.r1.translation" not in page.editor.questions.views
    say(page, "r1", in_english=False)
    assert page.editor.english.isVisibleTo(page)
    which = page.editor.questions.views[f"{TABLE}.r1.translation"]
    assert isinstance(which, QuestionView)
    which.first_input().setFocus()
    qtbot.keyClick(which.first_input(), Qt.Key.Key_Space)
    page.editor.questions.flush()
    assert rows(page)["r1"].translation.value == "t1"
    drop(page.editor.english, pdf(tmp_path, "english.pdf", 2))
    done(page, qtbot)
    english = rows(page)["r1"].english
    assert english is not None
    assert english.pages == 2
    assert "english.pdf" in shown(page.editor.english)
    assert words.WITH_ENGLISH in words.about(rows(page)["r1"])
    page.editor.english.out.click()
    assert rows(page)["r1"].english is None
    assert not page.editor.english.out.isVisibleTo(page)
    choose(monkeypatch, letter(tmp_path))
    page.editor.english.choose.click()
    done(page, qtbot)
    assert rows(page)["r1"].english is None
    assert "was not added" in shown(page)
    page.store.undo()
    assert rows(page)["r1"].english == english
    with qtbot.waitSignal(page.jump) as jumped:
        page.editor.english.go.click()
    assert jumped.args == ["people.p1.translations"]


def test_what_was_said_of_its_own_story_is_asked_only_there(
    page: ExhibitsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    taken(page, qtbot, pdf(tmp_path, "story.pdf"))
    assert page.editor is not None
    path = f"{TABLE}.r1.read_aloud"
    say(page, "r1", in_english=True, kind="harm")
    assert path not in {one.asked.path for one in page.editor.questions.shown()}
    say(page, "r1", kind="declaration")
    assert path in {one.asked.path for one in page.editor.questions.shown()}


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
