"""The preview shows the page of the form as it fills, and never holds the window up."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app import host
from app.answers.case import Case, load
from app.answers.filing import FilingState
from app.answers.states import given
from app.filing.render import Picture
from app.ui.preview.drawing import Ask, Drawer
from app.ui.preview.pane import PreviewPane
from app.ui.preview.sheet import OUTLINE, Sheet
from app.ui.store import CaseStore

TODAY = date(2026, 11, 21)
FAMILY = "people.p1.name.family"
LONG = 60_000


def today() -> date:
    return TODAY


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def store(samples: Path) -> CaseStore:
    return CaseStore(load((samples / "family-in-court.json").read_bytes()))


@pytest.fixture
def pane(
    store: CaseStore, qtbot: QtBot, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PreviewPane]:
    monkeypatch.setattr(host, "cache_folder", lambda: cache)
    made = PreviewPane(store, today)
    qtbot.addWidget(made)
    made.resize(640, 700)
    with qtbot.waitSignal(made.drawn, timeout=LONG):
        made.show()
    qtbot.waitUntil(lambda: not made._timer.isActive() and not made.errands.busy, timeout=LONG)
    yield made
    qtbot.waitUntil(lambda: not made.errands.busy, timeout=LONG)


def sheet(pane: PreviewPane) -> Sheet:
    found = pane.findChild(Sheet, "preview.page")
    assert isinstance(found, Sheet)
    return found


def press(pane: PreviewPane, qtbot: QtBot, name: str) -> None:
    button = pane.findChild(QToolButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def darkness(pane: PreviewPane, path: str) -> int:
    """How much ink lies in the first outlined box of ``path``."""
    assert pane.shown is not None
    left, bottom, right, top = pane.shown.outlined[0]
    picture, points = pane.shown.picture, pane.shown.size[0]
    scale = picture.width / points
    height = pane.shown.size[1]
    rows = range(round((height - top) * scale) + 3, round((height - bottom) * scale) - 3)
    columns = range(round(left * scale) + 3, round(right * scale) - 3)
    return sum(picture.grey[row * picture.width + at] < 128 for row in rows for at in columns)


def test_it_turns_to_the_box_of_the_question_and_outlines_it(
    pane: PreviewPane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        pane.follow("filings.f1.claim.sworn.harm_past")
    assert pane.shown is not None
    assert pane.shown.page > 1
    assert pane.shown.outlined


def test_it_follows_typing(pane: PreviewPane, store: CaseStore, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        pane.follow(FAMILY)
    before = darkness(pane, FAMILY)
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        store.set(FAMILY, given("I"), "Change name")
    assert 0 < darkness(pane, FAMILY) < before


def test_typing_waits_for_a_pause(pane: PreviewPane, store: CaseStore, qtbot: QtBot) -> None:
    drawn: list[int] = []
    pane.drawn.connect(lambda: drawn.append(1))
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        for end in range(1, 8):
            store.set(FAMILY, given("Example"[:end]), "Change name")
    assert len(drawn) == 1


def test_the_window_goes_on_while_a_page_is_drawn(
    pane: PreviewPane, store: CaseStore, qtbot: QtBot
) -> None:
    clock, pauses = QElapsedTimer(), [0]
    ticking = QTimer()
    ticking.timeout.connect(lambda: pauses.append(clock.restart()))
    store.set(FAMILY, given("Example"), "Change name")
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        clock.start()
        ticking.start(5)
    ticking.stop()
    assert len(pauses) > 10
    assert max(pauses) < 250


def test_python_collects_no_garbage_beside_the_window(pane: PreviewPane, qtbot: QtBot) -> None:
    told: list[object] = []
    pane.errands.run(gc.isenabled, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert told == [False]
    qtbot.waitUntil(gc.isenabled, timeout=LONG)


def test_pages_turn_by_button_and_by_key(pane: PreviewPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        press(pane, qtbot, "preview.turn.1")
    assert pane.shown is not None
    assert pane.shown.page == 2
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        qtbot.keyClick(sheet(pane), Qt.Key.Key_PageUp)
    assert pane.shown.page == 1
    pane.turn(-1)
    assert not pane.findChild(QToolButton, "preview.turn.-1").isEnabled()  # type: ignore[union-attr]


def test_it_grows_and_fits_the_width_again(pane: PreviewPane, qtbot: QtBot) -> None:
    fitting = sheet(pane).width()
    assert fitting <= pane.width()
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        press(pane, qtbot, "preview.zoom.1")
    assert sheet(pane).width() > fitting
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        press(pane, qtbot, "preview.zoom.0")
    assert sheet(pane).width() == fitting


def test_a_click_on_a_box_leads_to_its_question(pane: PreviewPane, qtbot: QtBot) -> None:
    assert pane.shown is not None
    box = next(one for one in pane.shown.boxes if one.path == FAMILY)
    middle = sheet(pane).place_of(box.rect).center().toPoint()
    with qtbot.waitSignal(pane.jump) as told:
        qtbot.mouseClick(sheet(pane), Qt.MouseButton.LeftButton, pos=middle)
    assert told.args == [FAMILY]
    with qtbot.assertNotEmitted(pane.jump):
        qtbot.mouseClick(sheet(pane), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_the_keys_find_every_box(pane: PreviewPane, qtbot: QtBot) -> None:
    page = sheet(pane)
    assert pane.shown is not None
    for box in pane.shown.boxes[:4]:
        qtbot.keyClick(page, Qt.Key.Key_Down)
        assert page.box == box
    with qtbot.waitSignal(pane.jump) as told:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert told.args == [pane.shown.boxes[3].path]


def test_the_outline_is_drawn_around_the_box(qtbot: QtBot, pane: PreviewPane) -> None:
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        pane.follow(FAMILY)
    page = sheet(pane)
    image = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    place, dense = page.outlined()[0], page.devicePixelRatioF()
    edge = image.pixelColor(round((place.left() - 2) * dense), round(place.center().y() * dense))
    assert edge.blue() > edge.red() + 60
    assert OUTLINE.blue() > OUTLINE.red()


def test_it_is_said_in_words(pane: PreviewPane, qtbot: QtBot) -> None:
    assert sheet(pane).accessibleName() == "Form I-589, page 1 of 12"
    for button in pane.findChildren(QToolButton):
        assert button.accessibleName()
    assert pane.findChild(QComboBox).accessibleName()  # type: ignore[union-attr]
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        pane.follow("people.p1.harms.h1.place")
    assert sheet(pane).accessibleDescription() == "This question fills no box of this form."


def test_it_leaves_room_for_the_question_where_text_is_large(
    pane: PreviewPane, qtbot: QtBot
) -> None:
    font = pane.font()
    font.setPointSizeF(22)
    for widget in [pane, *pane.findChildren(QWidget)]:
        widget.setFont(font)
    qtbot.waitUntil(lambda: pane.minimumSizeHint().height() > 0)
    assert pane.minimumSizeHint().width() <= 450


def test_a_case_without_forms_says_so(qtbot: QtBot) -> None:
    pane = PreviewPane(CaseStore(Case()), today)
    qtbot.addWidget(pane)
    pane.show()
    qtbot.waitUntil(lambda: pane.shown is None and not sheet(pane).isVisible())
    assert not pane.errands.busy


def test_a_pane_that_goes_while_it_draws_harms_nobody(store: CaseStore, qtbot: QtBot) -> None:
    pane = PreviewPane(store, today)
    errands = pane.errands
    pane.show()
    qtbot.waitUntil(lambda: errands.busy)
    with qtbot.waitSignal(errands.destroyed, timeout=LONG):
        pane.deleteLater()


def test_another_form_of_the_case_is_a_choice_away(
    samples: Path, qtbot: QtBot, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host, "cache_folder", lambda: cache)
    store = CaseStore(load((samples / "asylee-family.json").read_bytes()))
    pane = PreviewPane(store, today)
    qtbot.addWidget(pane)
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        pane.show()
    box = pane.findChild(QComboBox, "preview.form")
    assert box is not None
    open_ones = [k for k, f in store.case.filings.items() if f.state is not FilingState.SENT]
    assert [box.itemData(index) for index in range(box.count())] == open_ones
    last = next(key for key in open_ones if store.case.filings[key].form == "i765")
    box.setCurrentIndex(box.findData(last))
    with qtbot.waitSignal(pane.drawn, timeout=LONG):
        box.activated.emit(box.currentIndex())
    assert pane.shown is not None
    assert (pane.shown.filing, pane.shown.form) == (last, "I-765")


def ask(case: Case) -> Ask:
    return Ask(case, TODAY, "f1", 1, 0.5)


def test_a_pdf_that_is_not_the_form_is_never_drawn(
    samples: Path, tmp_path: Path, cache: Path
) -> None:
    case = load((samples / "simple.json").read_bytes())
    for name, data in {"a.pdf": b"%PDF-1.7 no", "b.pdf": b"hello"}.items():
        (tmp_path / name).write_bytes(data)
    drawn = Drawer(tmp_path, cache).draw(ask(case))
    assert not drawn.official
    assert isinstance(drawn.picture, Picture)


def test_the_official_form_is_drawn_when_it_is_there(
    samples: Path, official_i589: Path, tmp_path: Path, cache: Path
) -> None:
    case = load((samples / "simple.json").read_bytes())
    drawer = Drawer(tmp_path, cache)
    assert not drawer.draw(ask(case)).official
    (tmp_path / "form.pdf").write_bytes(official_i589.read_bytes())
    assert drawer.draw(ask(case)).official
