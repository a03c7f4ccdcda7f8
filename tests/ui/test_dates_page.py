"""Next dates and estimates: each with its steps, its rule and its source; a private PDF of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import Case
from app.i18n import pseudo
from app.law import facts
from app.ui.dates_page import DatesPage, counted
from app.ui.noticed.noticing import Noticing
from tests.ui.noticing import looked, sample, texts, today


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[DatesPage]:
    made = DatesPage()
    qtbot.addWidget(made)
    made.show()
    yield made
    i18n.use("en")


@pytest.fixture
def noticing(qtbot: QtBot) -> Noticing:
    return looked(qtbot, sample("pending-renewal"))


def test_every_date_and_estimate_opens_to_its_rules(page: DatesPage, noticing: Noticing) -> None:
    page.show_noticed(noticing)
    (one,) = counted(noticing.store.case, today())
    assert len(page.openers) == len(one.dates) + len(one.estimates)
    assert one.dates
    closed = texts(page)
    for estimate in one.estimates:
        assert estimate.title.said().startswith("Estimate")
        assert estimate.result.said() in closed
    for opener in page.openers:
        opener.box.click()
    said = texts(page)
    for estimate in one.estimates:
        assert all(step.said() in said for step in estimate.steps)
        assert all(facts.load().fact(fact).source.title in said for fact in estimate.facts)
    for watch in one.dates:
        assert watch.what.said() in said


def test_a_link_leads_to_what_a_date_was_counted_from(
    page: DatesPage, noticing: Noticing, qtbot: QtBot
) -> None:
    page.show_noticed(noticing)
    page.openers[0].box.click()
    links = [one for one in page.findChildren(QAbstractButton) if one.text() == "Go there"]
    with qtbot.waitSignal(page.jump) as wish:
        links[0].click()
    assert wish.args is not None
    assert str(wish.args[0]).startswith("people.p1.")


def test_without_a_form_there_is_nothing_to_count(page: DatesPage, qtbot: QtBot) -> None:
    page.show_noticed(looked(qtbot, Case()))
    assert "No dates are known yet." in texts(page)
    assert not page.save.isVisibleTo(page)


def test_the_dates_of_each_person_go_into_a_file_of_their_own(
    page: DatesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    noticing = looked(qtbot, sample("asylee-family"))
    page.show_noticed(noticing)
    page.write(tmp_path)
    every = counted(noticing.store.case, today())
    files = sorted(tmp_path.iterdir())
    assert len(files) == len(every) > 1
    for file in files:
        for sheet in PdfReader(file).pages:
            assert "PRIVATE, DO NOT MAIL" in " ".join(sheet.extract_text().split())
    families = {one.name.family.value for one in noticing.store.case.people.values()}
    told = "\n".join(sheet.extract_text() for one in files for sheet in PdfReader(one).pages)
    assert not [name for name in families if name and name in told]


def test_another_language_leaves_nothing_behind(page: DatesPage, noticing: Noticing) -> None:
    page.show_noticed(noticing)
    for opener in page.openers:
        opener.box.click()
    i18n.use(pseudo.CODE)
    for widget in [page, *page.findChildren(QWidget)]:
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    shown = [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    assert "Where this stands" not in shown
    assert "What we read" not in shown
    assert any(one.startswith(pseudo.OPENING) for one in shown)
