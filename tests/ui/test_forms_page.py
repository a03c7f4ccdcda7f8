"""The page of official PDFs says what is here and is taken, and takes in only the real form."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app import host
from app.answers.case import load
from app.interview import flow
from app.ui import file_doors
from app.ui.form_card import FormCard
from app.ui.forms_page import FormsPage
from app.ui.page_view import PageView
from app.ui.qr_code import QrCode
from app.ui.question_view import QuestionView
from app.ui.store import CaseStore
from app.ui.theme import Theme

LONG = 60_000
TODAY = date(2026, 11, 21)
COPY = Qt.DropAction.CopyAction
NO_KEYS = Qt.KeyboardModifier.NoModifier


def today() -> date:
    return TODAY


def opened(samples: Path, qtbot: QtBot, sample: str = "simple") -> FormsPage:
    store = CaseStore(load((samples / f"{sample}.json").read_bytes()))
    page = FormsPage(store, today)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown, timeout=LONG):
        page.show()
    return page


@pytest.fixture
def page(samples: Path, qtbot: QtBot) -> Iterator[FormsPage]:
    made = opened(samples, qtbot)
    yield made
    qtbot.waitUntil(lambda: not made.errands.busy, timeout=LONG)


def step_page(qtbot: QtBot, store: CaseStore, path: str, day: date) -> PageView:
    """The page that asks for ``path``."""
    asked = flow.find(store.case, path, day)
    assert asked is not None
    view = PageView(asked.step, store, no_items, day)
    qtbot.addWidget(view)
    view.show()
    return view


def no_items(_path: str) -> tuple[str, ...]:
    return ()


def words(page: FormsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.text()]


def cards(page: FormsPage) -> list[str]:
    return [
        "\n".join(label.text() for label in card.findChildren(QLabel) if label.text())
        for card in page.findChildren(FormCard)
    ]


def dropped(page: FormsPage, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons = Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(QPoint(5, 5), COPY, mime, buttons, NO_KEYS)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), COPY, mime, buttons, NO_KEYS))


def test_every_form_is_listed_those_of_the_case_first(page: FormsPage) -> None:
    said = cards(page)
    assert len(said) == 4
    assert said[0].startswith("Form I-589, edition 01/20/25: your case needs it")
    assert all("your case needs it" not in one for one in said[1:])
    assert all("The official PDF is not here yet." in one for one in said)


def test_whether_it_is_taken_is_said_for_the_mailing_day(samples: Path, qtbot: QtBot) -> None:
    store = CaseStore(load((samples / "simple.json").read_bytes()))
    store.set("filings.f1.mail_date", date(2026, 2, 3), "Change day")
    page = FormsPage(store, today=lambda: date(2026, 1, 5))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown, timeout=LONG):
        page.show()
    assert "February 3, 2026" in cards(page)[0]


def test_what_was_seen_on_the_agencys_page_is_believed(samples: Path, qtbot: QtBot) -> None:
    day = date(2026, 10, 1)
    store = CaseStore(load((samples / "simple.json").read_bytes()))
    store.set("filings.f1.mail_date", day, "Change day")
    store.set("filings.f1.edition", None, "Change edition")
    page = FormsPage(store, today=lambda: day)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown, timeout=LONG):
        page.show()
    assert "Not sure whether it is taken on October 1, 2026." in cards(page)[0]
    view = step_page(qtbot, store, "filings.f1.edition", day)
    questions = view.questions()
    assert questions is not None
    question = questions.views["filings.f1.edition"]
    assert isinstance(question, QuestionView)
    qtbot.keyClicks(question.first_input(), "1/20/2025")
    assert view.ready()
    assert store.case.filings["f1"].edition == "01/20/25"
    with qtbot.waitSignal(page.shown, timeout=LONG):
        page.look()
    assert "Taken on October 1, 2026, as far as we know." in cards(page)[0]


def test_the_address_can_be_read_and_nothing_opens_it(page: FormsPage) -> None:
    address = page.findChild(QLineEdit, "forms.address.i589")
    assert address is not None
    assert address.text() == "https://www.uscis.gov/i-589"
    assert address.isReadOnly()
    assert address.accessibleName() == "Address of Form I-589"
    assert address.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert not [label for label in page.findChildren(QLabel) if label.openExternalLinks()]


@pytest.mark.parametrize(("percent", "dark"), [(100, False), (200, False), (100, True)])
def test_a_phone_reads_the_address_from_the_square_beside_it(
    page: FormsPage, qapp: QApplication, percent: int, *, dark: bool
) -> None:
    theme = Theme(qapp, percent)
    theme.set_dark(dark)
    for form in ("i589", "i765", "i131", "i485"):
        code = page.findChild(QrCode, f"forms.code.{form}")
        address = page.findChild(QLineEdit, f"forms.address.{form}")
        assert code is not None
        assert address is not None
        code.resize(code.sizeHint())
        seen = code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        size, line = (seen.width(), seen.height()), seen.bytesPerLine()
        dots = Image.frombytes("L", size, bytes(seen.constBits()), "raw", "L", line, 1)
        assert [one.text for one in zxingcpp.read_barcodes(dots)] == [address.text()]
        assert address.text() in code.accessibleName()
    theme.set_text_percent(100)
    theme.set_dark(None)


def test_a_file_that_is_not_the_form_is_refused_with_why(
    page: FormsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = tmp_path / "letter.pdf"
    wrong.write_bytes(b"not a PDF at all")
    with qtbot.waitSignal(page.shown, timeout=LONG):
        dropped(page, wrong)
    assert any("letter.pdf was not added." in one for one in words(page))
    assert not host.library_folder().exists()


def test_a_dropped_form_is_kept_and_shown(
    page: FormsPage, qtbot: QtBot, official_i589: Path
) -> None:
    with (
        qtbot.waitSignal(page.added, timeout=LONG),
        qtbot.waitSignal(page.shown, timeout=LONG),
    ):
        dropped(page, official_i589)
    assert [path.name for path in host.library_folder().iterdir()] == ["i589-01-20-25.pdf"]
    assert "The official PDF is here." in cards(page)[0]
    assert "Added Form I-589, edition 01/20/25." in words(page)


def test_a_chosen_form_is_kept_too(
    page: FormsPage, qtbot: QtBot, official_i589: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_doors, "choose_pdfs", lambda *_told: (official_i589,))
    button = page.findChild(QPushButton, "forms.choose")
    assert button is not None
    with qtbot.waitSignal(page.added, timeout=LONG):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert host.library_folder().is_dir()


def test_the_wrong_copy_in_the_folder_is_named(
    samples: Path, qtbot: QtBot, official_forms: Path
) -> None:
    folder = host.library_folder()
    folder.mkdir(parents=True)
    flat = official_forms / "i-589-ed-01-20-25.pdf"
    if not flat.is_file():
        pytest.skip("no official I-589")
    shutil.copy(flat, folder / "good.pdf")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 no")
    page = opened(samples, qtbot)
    assert any("broken.pdf" in one for one in words(page))
    assert "The official PDF is here." in cards(page)[0]
