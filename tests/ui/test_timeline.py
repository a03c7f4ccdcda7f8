"""The line is drawn in both directions, said in words beside, and reached by the keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import Case, load
from app.answers.dates import PartialDate
from app.answers.person import Person
from app.answers.states import given
from app.i18n import pseudo
from app.rules.misfit import Misfit
from app.rules.sentences import Words
from app.ui.life_line import LifeLine
from app.ui.noticed.noticing import Noticed, Noticing
from app.ui.store import CaseStore
from app.ui.timeline_view import TimelineView
from tests.ui.noticing import looked

TODAY = date(2026, 3, 10)


def day() -> date:
    return TODAY


@pytest.fixture
def store(samples: Path) -> CaseStore:
    return CaseStore(load((samples / "simple.json").read_bytes()))


@pytest.fixture
def view(store: CaseStore, qtbot: QtBot) -> Iterator[TimelineView]:
    made = TimelineView(store, "p1", TODAY)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    yield made
    i18n.use("en")


def rows(view: TimelineView) -> QListWidget:
    found = view.findChild(QListWidget, "timeline.list")
    assert found is not None
    return found


def drawing(view: TimelineView) -> LifeLine:
    found = view.findChild(LifeLine)
    assert found is not None
    return found


def gaps(view: TimelineView) -> list[str]:
    return [words for words in view.words() if words.startswith("No home is told")]


def test_everything_on_the_line_is_said_in_words(view: TimelineView, store: CaseStore) -> None:
    person = store.case.people["p1"]
    told = sum(len(table.rows) for table in (person.residences, person.jobs, person.entries))
    assert len(view.words()) >= told
    assert rows(view).accessibleName() == "Your time line"


def test_a_gap_appears_and_goes_with_the_answers(
    view: TimelineView, store: CaseStore, qtbot: QtBot
) -> None:
    homes = store.case.people["p1"].residences.rows
    older = next(row for row, home in homes.items() if home.to.value != "present")
    path = f"people.p1.residences.{older}.to"
    before = gaps(view)
    began = homes[older].from_.value
    assert began is not None
    store.set(path, given(PartialDate(began.year, began.month or 1)), "Change home")
    qtbot.waitUntil(lambda: len(gaps(view)) == len(before) + 1)
    store.undo()
    qtbot.waitUntil(lambda: gaps(view) == before)


def test_the_keys_lead_from_a_row_to_its_question(view: TimelineView, qtbot: QtBot) -> None:
    rows(view).setFocus()
    rows(view).setCurrentRow(0)
    qtbot.keyClick(rows(view), Qt.Key.Key_Down)
    with qtbot.waitSignal(view.jump) as told:
        qtbot.keyClick(rows(view), Qt.Key.Key_Return)
    assert told.args is not None
    assert str(told.args[0]).rpartition(".")[2] in {"from", "date"}


def test_time_runs_the_way_the_language_is_written(view: TimelineView) -> None:
    early, late = date(2020, 1, 1), date(2025, 1, 1)
    line = drawing(view)
    assert line.place("homes", early, early).left() < line.place("homes", late, late).left()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert line.place("homes", early, early).left() > line.place("homes", late, late).left()
    assert line.grab().width() > 0


def test_all_of_it_fits_the_width(view: TimelineView) -> None:
    line = drawing(view)
    for width in (300, 700):
        line.resize(width, line.height())
        first = line._line.first
        assert first is not None
        whole = line.place("homes", first, TODAY)
        assert 0 <= whole.left() < whole.right() <= width


def test_the_line_is_said_in_the_language_of_the_window(view: TimelineView) -> None:
    i18n.use(pseudo.CODE)
    for widget in (view, drawing(view)):
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert all(pseudo.is_wrapped(words) for words in view.words())


def test_somebody_of_whom_nothing_is_told_has_no_line(qtbot: QtBot) -> None:
    view = TimelineView(CaseStore(Case(people={"p1": Person()})), "p1", TODAY)
    qtbot.addWidget(view)
    assert view.isHidden()
    assert view.words() == ()


def test_days_in_another_order_are_marked_said_and_lead_to_their_question(
    view: TimelineView, store: CaseStore, qtbot: QtBot
) -> None:
    row = next(
        key for key, home in store.case.people["p1"].residences.rows.items() if home.to.value
    )
    at = f"people.p1.residences.{row}"
    store.set(f"{at}.from", given(PartialDate(2019, 5, 1)), "Change")
    store.set(f"{at}.to", given(PartialDate(2016, 5, 1)), "Change")
    plain = drawing(view).sizeHint().height()
    view.show_noticed(looked(qtbot, store.case))
    (said,) = [words for words in view.words() if "from May 1, 2019 to May 1, 2016" in words]
    assert drawing(view).sizeHint().height() > plain
    place = view.words().index(said)
    with qtbot.waitSignal(view.jump) as wish:
        rows(view).itemActivated.emit(rows(view).item(place))
    assert wish.args == [f"{at}.from"]
    store.set(f"{at}.to", given("present"), "Change back")
    view.show_noticed(looked(qtbot, store.case))
    assert said not in view.words()


def test_marks_of_a_time_before_the_line_stay_on_it(view: TimelineView, store: CaseStore) -> None:
    early = Misfit("papers", Words("Early"), ("people.p1.birth.date",))
    noticing = Noticing(store, day)
    noticing.latest = Noticed(store.case, (), {"p1": (early,)})
    before = view.grab().toImage()
    view.show_noticed(noticing)
    assert "Early" in view.words()
    assert view.grab().toImage() != before
