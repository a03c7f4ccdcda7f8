"""Earlier filings in the window: taken in, set side by side, explained in the person's words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.answers.case import Case
from app.answers.differences import Resolution
from app.ui import file_doors
from app.ui.earlier import earlier_page, form_part
from app.ui.earlier.difference_card import CHANGE, EXPLAIN, NOW, THEN
from app.ui.earlier.earlier_page import EarlierPage
from app.ui.noticed.noticing import Noticing
from app.ui.noticed.whose import WHY_SHEETS
from app.ui.noticed.words import TO_A_LAWYER
from app.ui.stops import EARLIER, beside
from app.ui.store import CaseStore
from tests.rules import filed_before as before

LONG = 60_000
COPY = Qt.DropAction.CopyAction


def today() -> date:
    return before.TODAY


def told() -> Case:
    """A case whose earlier Form I-765 says something else twice."""
    other = before.changed(before.sample("pending-renewal"), people__p1__name__family="Otherwise")
    return before.swear(other, "f2", "i765.sworn.arrested", yes=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    papers = before.papers("pending-renewal", "f2")
    (tmp_path / "earlier.pdf").write_bytes(papers.form)
    for kind, data in papers.attachments.items():
        (tmp_path / f"earlier-{kind}.pdf").write_bytes(data)
    return tmp_path / "earlier.pdf"


def opened(case: Case, qtbot: QtBot) -> EarlierPage:
    page = EarlierPage(CaseStore(case), today)
    qtbot.addWidget(page)
    page.show()
    done(page, qtbot)
    return page


def done(page: EarlierPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.due, timeout=LONG)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[EarlierPage]:
    made = opened(told(), qtbot)
    yield made
    qtbot.waitUntil(lambda: not made.errands.busy, timeout=LONG)


def case_of(page: EarlierPage) -> Case:
    return page.store.case


def words(page: EarlierPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def taken(page: EarlierPage, qtbot: QtBot, file: Path) -> None:
    page.take((file,))
    done(page, qtbot)


def test_somebody_who_helps_sees_items_and_who_should_see_them(
    page: EarlierPage, qtbot: QtBot, file: Path
) -> None:
    taken(page, qtbot, file)
    noticing = Noticing(page.store, today)
    page.show_noticed(noticing)
    part, everything = page.parts[0], words(page)
    part.cards[0].explain.click()
    noticing.show_sheets(True)
    page.show_noticed(noticing)
    assert "I-765 2.30" in words(page)
    assert TO_A_LAWYER in words(page)
    assert WHY_SHEETS in words(page)
    for hidden in ("Exemple-Fictive", THEN, NOW):
        assert hidden in everything
        assert hidden not in words(page)
    assert not part.cards
    noticing.show_sheets(False)
    page.show_noticed(noticing)
    assert page.parts == [part]
    assert "Exemple-Fictive" in words(page)
    assert part.cards[0].views  # what was begun is there still
    assert noticing.errands.wait()


def test_a_form_taken_in_by_somebody_who_helps_shows_no_more(
    page: EarlierPage, qtbot: QtBot, file: Path
) -> None:
    noticing = Noticing(page.store, today)
    noticing.show_sheets(True)
    page.show_noticed(noticing)
    taken(page, qtbot, file)
    assert TO_A_LAWYER in words(page)
    assert "Exemple-Fictive" not in words(page)
    assert not page.only_open.isVisibleTo(page)


def test_what_differs_stands_side_by_side(page: EarlierPage, qtbot: QtBot, file: Path) -> None:
    assert earlier_page.NOTHING in words(page)
    taken(page, qtbot, file)
    assert set(case_of(page).people["p1"].filed) == {"e1"}
    (part,) = page.parts
    about = [card.comparison.path for card in part.cards]
    assert about == ["self.name.family", "filing.i765.sworn.arrested"]
    assert "Exemple-Fictive" in words(page)
    assert "Otherwise" in words(page)
    assert "I-765 2.30" in words(page)
    assert earlier_page.NOTHING not in words(page)
    page.store.undo()
    done(page, qtbot)
    assert not page.parts


def test_a_form_is_dropped_on_the_page(page: EarlierPage, qtbot: QtBot, file: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(QPoint(5, 5), COPY, mime, left, none)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), COPY, mime, left, none))
    done(page, qtbot)
    assert len(page.parts) == 1


def test_a_form_is_chosen_with_the_keyboard(
    page: EarlierPage, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_doors, "choose_pdfs", lambda *_told: (file,))
    page.focus_first()
    qtbot.keyClick(page.choose, Qt.Key.Key_Space)
    done(page, qtbot)
    assert len(page.parts) == 1


def test_the_same_form_is_kept_once(page: EarlierPage, qtbot: QtBot, file: Path) -> None:
    for _time in range(2):
        taken(page, qtbot, file)
    assert len(page.parts) == 1
    assert earlier_page.AGAIN in words(page)


def test_what_is_no_form_is_told_with_why(page: EarlierPage, qtbot: QtBot, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.pdf"
    wrong.write_bytes(b"not a PDF")
    taken(page, qtbot, wrong)
    assert not page.parts
    assert page.news.text()
    assert not case_of(page).people["p1"].filed


def test_a_difference_is_explained_and_undone(page: EarlierPage, qtbot: QtBot, file: Path) -> None:
    taken(page, qtbot, file)
    card = page.parts[0].cards[0]
    assert EXPLAIN in words(page)
    qtbot.keyClick(card.explain, Qt.Key.Key_Space)
    assert page.store.undo_stack.undoText() == "Explain a difference"
    what, why = card.views
    mistake = what.field.inputs[0]
    assert isinstance(mistake, QAbstractButton)
    mistake.click()
    story = why.field.inputs[0]
    qtbot.keyClicks(story, "I wrote my first family name only.")
    page.ready()
    (row,) = case_of(page).people["p1"].differences.rows.values()
    assert (row.filed.value, row.path.value) == ("e1", "self.name.family")
    assert row.item.value == "I-765 2.1.a"
    assert row.said.value == "Exemple-Fictive"
    assert row.resolution.value is Resolution.MISTAKE
    assert row.words.value is not None
    assert row.words.value.said == "I wrote my first family name only."
    page.only_open.box.click()
    assert not card.isVisibleTo(page)
    page.only_open.box.click()
    while page.store.undo_stack.undoText() != "Add an earlier form":
        page.store.undo()
    assert not card.views
    assert not card.explain.isHidden()


def test_the_day_it_was_mailed_tells_what_is_newer(
    page: EarlierPage, qtbot: QtBot, file: Path
) -> None:
    taken(page, qtbot, file)
    (part,) = page.parts
    assert part.mailed is not None
    assert part.mailed.asked.path == "people.p1.filed.e1.on"
    page.store.set("people.p1.filed.e1.on", before.MAILED, "Change")
    done(page, qtbot)
    assert page.parts == [part]
    assert "mailed on March 10, 2026" in words(page)


def test_what_is_the_same_is_shown_when_it_is_wanted(
    page: EarlierPage, qtbot: QtBot, file: Path
) -> None:
    taken(page, qtbot, file)
    same, apart = page.parts[0].openers
    assert "Douala" not in words(page)
    for opener, message in ((same, form_part.SAME), (apart, form_part.APART)):
        assert opener.box.accessibleName() == message
        opener.box.click()
    assert "I-765 2.16" in words(page)
    assert "This was about that one form only." in words(page)


def test_a_card_leads_to_the_question_of_today(page: EarlierPage, qtbot: QtBot, file: Path) -> None:
    taken(page, qtbot, file)
    card = page.parts[0].cards[0]
    assert CHANGE in words(page)
    with qtbot.waitSignal(page.jump) as jumped:
        card.go.click()
    assert jumped.args == ["people.p1.name.family"]


def test_taking_a_form_out_takes_its_explanations_too(
    page: EarlierPage, qtbot: QtBot, file: Path
) -> None:
    taken(page, qtbot, file)
    page.parts[0].cards[0].explain.click()
    page.parts[0].remove.click()
    done(page, qtbot)
    person = case_of(page).people["p1"]
    assert not person.filed
    assert not person.differences.rows
    assert not page.parts
    page.store.undo()
    assert set(case_of(page).people["p1"].filed) == {"e1"}
    assert len(case_of(page).people["p1"].differences.rows) == 1


def test_a_form_is_forgotten_for_good_with_its_explanations(
    page: EarlierPage, qtbot: QtBot, file: Path
) -> None:
    taken(page, qtbot, file)
    part = page.parts[0]
    part.cards[0].explain.click()
    part.forget.click()
    assert part.asking is not None
    assert part.asking.ticks == []
    with qtbot.waitSignal(page.store.forgot):
        part.asking.yes.click()
    done(page, qtbot)
    person = case_of(page).people["p1"]
    assert not person.filed
    assert not person.differences.rows
    assert not page.store.undo_stack.count()
    assert not page.parts


@pytest.mark.parametrize("agreed", [True, False])
def test_a_relatives_form_waits_for_their_word(qtbot: QtBot, tmp_path: Path, agreed: bool) -> None:
    sample = before.sample("asylee-family")
    mine = {key: one for key, one in sample.filings.items() if one.person == "p1"}
    page = opened(sample.model_copy(update={"filings": mine}), qtbot)
    (tmp_path / "theirs.pdf").write_bytes(before.papers("asylee-family", "f6").form)
    taken(page, qtbot, tmp_path / "theirs.pdf")
    assert not case_of(page).people["p2"].filed
    assert page.agreed.isVisibleTo(page)
    (page.agreed if agreed else page.refused).click()
    done(page, qtbot)
    kept = case_of(page).people["p2"].filed
    assert bool(kept) is agreed
    for filed in kept.values():
        assert filed.sha256 is None
        assert all(path.removeprefix("derived.").startswith("self.") for path in filed.answers)
        assert "self.name.family" in filed.answers
    assert not page.agreed.isVisibleTo(page)
    done(page, qtbot)


def test_each_relative_is_asked_about_on_their_own(qtbot: QtBot, tmp_path: Path) -> None:
    sample = before.sample("asylee-family")
    mine = {key: one for key, one in sample.filings.items() if one.person == "p1"}
    page = opened(sample.model_copy(update={"filings": mine}), qtbot)
    files = [tmp_path / f"{filing}.pdf" for filing in ("f6", "f7")]
    for theirs in files:
        theirs.write_bytes(before.papers("asylee-family", theirs.stem).form)
    page.take((*files, tmp_path / "no-such.pdf"))
    done(page, qtbot)
    asked = page.news.text()
    page.refused.click()
    page.refused.click()  # nothing of a double click is an answer about the next one
    assert page.agreed.isHidden()
    done(page, qtbot)
    assert page.agreed.isVisibleTo(page)
    assert page.news.text() not in {asked, earlier_page.READING, earlier_page.LEFT}
    page.agreed.click()
    done(page, qtbot)
    kept = [who for who, person in case_of(page).people.items() if person.filed]
    assert kept == ["p3"]
    assert page.agreed.isHidden()
    assert page.news.text() != asked


def test_everything_has_a_name_and_can_be_reached(
    page: EarlierPage, qtbot: QtBot, file: Path
) -> None:
    taken(page, qtbot, file)
    for button in page.findChildren(QAbstractButton):
        if button.isVisibleTo(page):
            assert button.accessibleName() or button.text(), button.objectName()
    for card in page.parts[0].cards:
        assert "then" in card.accessibleName()
        assert card.explain.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert page.accessibleName() == "Earlier filings"


def test_the_page_stands_beside_the_way_of_every_case_with_a_form() -> None:
    assert EARLIER in [stop.id for stop in beside(told())]
    assert EARLIER not in [stop.id for stop in beside(Case())]
