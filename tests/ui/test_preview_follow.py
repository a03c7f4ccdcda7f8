"""The preview shows the form of the page the person is on, and never what is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QScrollArea
from pytestqt.qtbot import QtBot

from app import host
from app.answers.case import Case, load
from app.answers.filing import FilingState
from app.answers.states import given
from app.ui.bilingual import Words
from app.ui.preview.drawing import Ask, Drawer, Drawn
from app.ui.preview.pane import PreviewPane
from app.ui.preview.sheet import Sheet
from app.ui.store import CaseStore
from tests.ui.test_preview import FAMILY, LONG, TODAY, today

BIRTH = "people.p1.birth.date"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def drawer(cache: Path) -> Drawer:
    return Drawer(cache / "no such folder", cache)


@pytest.fixture
def family(samples: Path) -> Case:
    """A family of three with six filings to fill, and one that was sent."""
    return load((samples / "asylee-family.json").read_bytes())


@pytest.fixture
def store(family: Case) -> CaseStore:
    return CaseStore(family)


@pytest.fixture
def pane(
    store: CaseStore, qtbot: QtBot, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PreviewPane]:
    monkeypatch.setattr(host, "cache_folder", lambda: cache)
    made = PreviewPane(store, today)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    still(made, qtbot)
    yield made
    qtbot.waitUntil(lambda: not made.errands.busy, timeout=LONG)


def still(pane: PreviewPane, qtbot: QtBot) -> None:
    """Wait until nothing is drawn and nothing is due."""
    qtbot.waitUntil(lambda: not pane._timer.isActive() and not pane.errands.busy, timeout=LONG)


def shown(pane: PreviewPane) -> Drawn:
    assert pane.shown is not None
    return pane.shown


def said(pane: PreviewPane) -> str:
    """What the pane says where no page is shown."""
    words = [one for one in pane.findChildren(Words) if not one.isHidden()]
    return " ".join(one.text() for one in words)


def draw(drawer: Drawer, case: Case, path: str, filing: str = "", *, held: bool = False) -> Drawn:
    return drawer.draw(Ask(case, TODAY, filing, 1, 0.2, path, follow=True, held=held))


@pytest.mark.parametrize("path", ["people.p3.residences", "people.p3", "people.p3.looks.height"])
def test_a_page_of_a_relative_shows_a_form_that_uses_them(
    drawer: Drawer, family: Case, path: str
) -> None:
    drawn = draw(drawer, family, path)
    own = family.filings[drawn.filing].person == "p3"
    assert own or any(box.path.startswith("people.p3.") for box in drawn.boxes)


def test_who_files_nothing_is_shown_where_they_are_named(drawer: Drawer, family: Case) -> None:
    """The father of the mother: her own forms name him, her husband's do not."""
    drawn = draw(drawer, family, "people.p5", "f5")
    assert family.filings[drawn.filing].person == "p1"
    assert any(box.path.startswith("people.p5.") for box in drawn.boxes)


def test_a_page_of_a_filing_shows_that_filing(drawer: Drawer, family: Case) -> None:
    assert draw(drawer, family, "filings.f6", "f2").filing == "f6"
    assert draw(drawer, family, "filings.f1", "f2").filing == "f2", "that one was sent"


def test_a_list_is_outlined_as_a_whole(drawer: Drawer, family: Case) -> None:
    drawn = draw(drawer, family, "people.p1.residences")
    assert len(drawn.outlined) > 4


def test_the_first_of_several_forms_is_shown_unless_another_was_chosen(
    drawer: Drawer, family: Case
) -> None:
    first = draw(drawer, family, BIRTH)
    assert first.filing == first.places[0].filing
    assert draw(drawer, family, BIRTH, "f4").filing == first.filing
    assert draw(drawer, family, BIRTH, "f4", held=True).filing == "f4"
    assert len({place.filing for place in first.places}) > 1


def test_a_box_on_another_form_is_a_choice_away(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.follow(BIRTH)
    still(pane, qtbot)
    box = pane.findChild(QComboBox, "preview.place")
    assert box is not None
    assert box.isVisible()
    other = next(
        index for index in range(box.count()) if box.itemData(index).filing != shown(pane).filing
    )
    wanted = box.itemData(other)
    box.setCurrentIndex(other)
    box.activated.emit(other)
    still(pane, qtbot)
    assert (shown(pane).filing, shown(pane).page) == (wanted.filing, wanted.page)
    assert shown(pane).outlined
    pane.follow(FAMILY)
    still(pane, qtbot)
    assert shown(pane).filing == wanted.filing, "the person chose this form"


def test_it_never_asks_for_a_form_that_is_there(
    store: CaseStore, qtbot: QtBot, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host, "cache_folder", lambda: cache)
    pane = PreviewPane(store, today)
    qtbot.addWidget(pane)
    pane.show()
    assert pane.shown is None
    assert "in a moment" in said(pane)
    still(pane, qtbot)
    assert "in a moment" not in said(pane)


def test_when_all_is_sent_it_says_so(pane: PreviewPane, store: CaseStore, qtbot: QtBot) -> None:
    for key in store.case.filings:
        store.set(f"filings.{key}.state", FilingState.SENT, "Sent")
    still(pane, qtbot)
    assert "were sent" in said(pane)


def test_nothing_of_the_case_before_is_shown_in_the_next(
    pane: PreviewPane, store: CaseStore, samples: Path, qtbot: QtBot
) -> None:
    pane.follow(FAMILY)
    qtbot.waitUntil(lambda: pane.errands.busy, timeout=LONG)
    store.replace(load((samples / "simple.json").read_bytes()))
    assert pane.shown is None
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        pass
    assert shown(pane).form == "I-589"
    assert set(store.case.filings) == {"f1"}


def test_what_is_undone_while_it_is_drawn_is_never_shown(
    pane: PreviewPane, store: CaseStore, qtbot: QtBot
) -> None:
    seen: list[object] = []
    pane.drawn.connect(lambda: seen.append(pane.shown))
    before = shown(pane).picture.grey
    store.set(FAMILY, given("W" * 12), "Change name")
    qtbot.waitUntil(lambda: pane.errands.busy, timeout=LONG)
    store.undo()
    still(pane, qtbot)
    assert [one.picture.grey for one in seen if isinstance(one, Drawn)] == [before]


def test_a_hidden_preview_does_no_work(pane: PreviewPane, store: CaseStore, qtbot: QtBot) -> None:
    pane.hide()
    store.set(FAMILY, given("Exampleton"), "Change name")
    pane.follow("filings.f3.i131.trip_purpose")
    assert not pane._timer.isActive()
    assert not pane.errands.busy
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        pane.show()
    assert shown(pane).filing == "f3", "and knows where the person is when it comes back"


def test_what_was_being_drawn_when_it_was_hidden_is_not_shown(
    pane: PreviewPane, store: CaseStore, qtbot: QtBot
) -> None:
    store.set(FAMILY, given("Exampleton"), "Change name")
    qtbot.waitUntil(lambda: pane.errands.busy, timeout=LONG)
    with qtbot.assertNotEmitted(pane.drawn):
        pane.hide()
        still(pane, qtbot)
    assert not pane.errands.busy


def test_the_outlined_box_stays_in_sight_when_the_page_grows(
    pane: PreviewPane, qtbot: QtBot
) -> None:
    pane.follow(BIRTH)
    still(pane, qtbot)
    for _time in range(3):
        pane.set_zoom(pane.zoom * 1.5)
        still(pane, qtbot)
        assert _in_sight(pane)


def _in_sight(pane: PreviewPane) -> bool:
    sheet, area = pane.findChild(Sheet), pane.findChild(QScrollArea)
    assert sheet is not None
    assert area is not None
    return sheet.visibleRegion().contains(sheet.outlined()[0].center().toPoint())
