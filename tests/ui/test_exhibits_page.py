"""Papers that go with a form: added, named and put in order; the files stay as they are."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.exhibits import acts, news, words
from app.ui.exhibits.card import AGAIN, CHANGE
from app.ui.exhibits.exhibits_page import STAYS, ExhibitsPage
from app.ui.question_view import QuestionView
from app.ui.store import CaseStore
from tests.ui.exhibits import (
    TABLE,
    choose,
    done,
    drop,
    files,
    household,
    opened,
    page_of_papers,
    rows,
    say,
    shown,
    taken,
)
from tests.ui.papers_on_disk import letter, pdf, picture


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ExhibitsPage]:
    with page_of_papers(qtbot) as made:
        yield made


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
    assert page.store.undo_stack.undoText() == acts.ADD
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
