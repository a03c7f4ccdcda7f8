"""The list of cases while a clinic is open: station, count of stops, never what they are about."""

from __future__ import annotations

import datetime as dt
import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.answers.case import Case
from app.answers.clinic_work import SignOffKind, Station, at_station, commented, settled, signed
from app.answers.paths import replace
from app.answers.states import given
from app.ui import case_files
from app.ui.cases import reading, row
from app.ui.cases.shelf import Shelf
from app.ui.cases.triage import BY_STATION, CLOSED, NONE
from app.ui.clinic import session
from app.ui.noticed.noticing import look
from app.ui.start_page import StartPage
from app.ui.translator import WindowLanguage
from app.vault.keys import typed_key
from app.vault.vault import unlock
from tests.ui import cases, clinics

LONG = 60_000
DAY = dt.date(2026, 3, 10)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[StartPage]:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(1024, 640)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    session.close()
    page.triage.shelf.errands.wait()
    QApplication.processEvents()
    i18n.use("en")


def of_clinic(case: Case, *, minutes_ago: int = 0) -> Path:
    """A case that the open clinic's key opens."""
    opened = unlock(cases.begun(case), cases.PHRASE)
    here = session.open_clinic()
    assert here is not None
    recipient = typed_key(here.key_text).recipient
    opened.add_clinic(opened.case, "Example Help Desk", recipient, cases.NOW)
    when = 1_800_000_000 - 60 * minutes_ago
    os.utime(opened.path, (when, when))
    return opened.path


def read_all(page: StartPage, qtbot: QtBot) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: not page.triage.shelf.waiting, timeout=LONG)


def sample(name: str) -> Case:
    return case_files.read_sample(case_files.SAMPLES / f"{name}.json")


def rows(page: StartPage) -> list[str]:
    return [page.cases.item(at).text() for at in range(page.cases.count())]


def worked(case: Case) -> Case:
    case = commented(case, "", "Please look at the dates.", "Ana Example", DAY)
    case = settled(commented(case, "", "Done already.", "Ana Example", DAY), "k2", done=True)
    case = signed(at_station(case, Station.REVIEW), SignOffKind.PREPARED, "Ben Placeholder", DAY)
    return signed(case, SignOffKind.INTERPRETED, "Cy Nobody", DAY)


def test_a_case_of_the_clinic_says_where_it_stands(page: StartPage, qtbot: QtBot) -> None:
    clinics.opened()
    case = worked(sample("late-and-detained"))
    path = of_clinic(case)
    read_all(page, qtbot)
    code, numbers = rows(page)[0].split("\n")
    stops = len(look(case, dt.date.today()).stops)  # noqa: DTZ011 - as the page does
    assert stops > 0
    told = "1 stop" if stops == 1 else f"{stops} stops"
    assert path.stem in code
    assert code.endswith("Review")
    assert numbers.startswith(
        f"{told} \u00b7 not read yet: {stops} \u00b7 1 comment open \u00b7 prepared \u00b7 "
        "interpreted \u00b7 Changed on"
    )


def test_stops_that_were_read_still_count_and_the_list_says_so(
    page: StartPage, qtbot: QtBot
) -> None:
    clinics.opened()
    case = sample("late-and-detained")
    stops = look(case, dt.date.today()).stops  # noqa: DTZ011 - as the page does
    of_clinic(case)
    of_clinic(case.model_copy(update={"acknowledged": {one.key: DAY for one in stops}}))
    read_all(page, qtbot)
    told = {" \u00b7 ".join(text.split("\n")[1].split(" \u00b7 ")[:2]) for text in rows(page)}
    assert told == {"1 stop \u00b7 not read yet: 1", "1 stop \u00b7 all read"}


def test_a_case_that_the_program_stumbles_over_stops_no_other(
    page: StartPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinics.opened()
    of_clinic(sample("unfinished"), minutes_ago=2)
    stumbled = of_clinic(sample("simple"))
    real = reading.read

    def stumbling(path: Path, key: str, today: dt.date) -> reading.Standing | None:
        if path == stumbled:
            raise ValueError
        return real(path, key, today)

    monkeypatch.setattr(reading, "read", stumbling)
    with qtbot.captureExceptions() as mistakes:
        read_all(page, qtbot)
    assert [kind for kind, _error, _trace in mistakes] == [ValueError]
    first, second = rows(page)
    assert first.startswith(f"{stumbled.stem}\nChanged on")
    assert "Intake" in second
    assert page.triage.news.text() != CLOSED


def test_each_number_stands_for_itself() -> None:
    standing = reading.Standing(Station.REVIEW, stops=4, unread=2)
    file = case_files.CaseFile("A7-Q2", Path("A7-Q2.dossier"), cases.NOW)
    assert "4 stops \u00b7 not read yet: 2 \u00b7 Changed on" in row.words(file, standing)


def test_a_sign_off_that_an_edit_lifted_is_not_held(page: StartPage, qtbot: QtBot) -> None:
    clinics.opened()
    case = worked(sample("simple"))
    of_clinic(replace(case, "people.p1.name.family", given("Another")))
    read_all(page, qtbot)
    assert "prepared" not in rows(page)[0]


def test_no_word_of_a_finding_and_no_answer_is_in_the_list(page: StartPage, qtbot: QtBot) -> None:
    clinics.opened()
    case = worked(sample("late-and-detained"))
    of_clinic(case)
    read_all(page, qtbot)
    shown = rows(page)[0].casefold()
    for finding in look(case, DAY).findings:
        assert finding.rule.casefold() not in shown
        assert finding.topic.casefold() not in shown
    for person in case.people.values():
        for name in (person.name.family.value, person.name.given.value):
            assert not name or name.casefold() not in shown


def test_what_the_key_does_not_open_stays_code_and_day(page: StartPage, qtbot: QtBot) -> None:
    clinics.opened()
    path = cases.begun(sample("simple"))
    read_all(page, qtbot)
    assert rows(page)[0].split("\n")[0] == path.stem
    assert len(rows(page)[0].split("\n")) == 2
    assert page.triage.news.text() == CLOSED


def test_after_the_clinic_is_locked_nothing_is_told_or_kept(page: StartPage, qtbot: QtBot) -> None:
    clinics.opened()
    path = of_clinic(worked(sample("simple")))
    read_all(page, qtbot)
    assert page.triage.isVisible()
    session.close()
    assert not page.triage.isVisible()
    assert rows(page)[0].startswith(path.stem)
    assert len(rows(page)[0].split("\n")) == 2
    assert page.triage.shelf.standing(path) is None


def test_no_case_that_was_read_stays_in_memory(page: StartPage, qtbot: QtBot) -> None:
    clinics.opened()
    of_clinic(replace(sample("simple"), "people.p1.name.family", given("Zxqvcanary")))
    read_all(page, qtbot)
    gc.collect()
    kept = [one for one in gc.get_objects() if isinstance(one, Case)]
    assert not [
        who
        for case in kept
        for who in case.people.values()
        if who.name.family.value == "Zxqvcanary"
    ]


def test_what_is_read_while_the_clinic_is_locked_is_dropped(page: StartPage, qtbot: QtBot) -> None:
    clinics.opened()
    path = of_clinic(sample("simple"))
    page.refresh()
    assert page.triage.shelf.errands.busy
    session.close()
    qtbot.waitUntil(lambda: not page.triage.shelf.errands.busy, timeout=LONG)
    assert page.triage.shelf.standing(path) is None
    assert len(rows(page)[0].split("\n")) == 2


def test_sorted_by_station_and_one_station_alone(page: StartPage, qtbot: QtBot) -> None:
    clinics.opened()
    one = of_clinic(at_station(Case(), Station.PRINT))
    two = of_clinic(at_station(Case(), Station.STORY), minutes_ago=5)
    other = cases.begun(Case())
    os.utime(other, (1_700_000_000, 1_700_000_000))
    read_all(page, qtbot)
    assert [paths(page)[at] for at in (0, 1, 2)] == [one, two, other]
    page.cases.setCurrentRow(1)
    choose(page, "cases.order", BY_STATION)
    assert paths(page) == [two, one, other]
    assert page.cases.chosen == two
    choose(page, "cases.station", "print")
    assert paths(page) == [one]
    choose(page, "cases.station", "review")
    assert paths(page) == []
    assert page.triage.news.text() == NONE
    page.open.click()  # nothing is chosen, so nothing opens
    choose(page, "cases.station", "")
    assert paths(page) == [two, one, other]


def paths(page: StartPage) -> list[Path]:
    role = Qt.ItemDataRole.UserRole
    return [page.cases.item(at).data(role) for at in range(page.cases.count())]


def choose(page: StartPage, name: str, value: str) -> None:
    box = page.triage.order if name == "cases.order" else page.triage.station
    box.setCurrentIndex(box.findData(value))


def test_a_file_is_looked_at_once_until_it_changes(
    page: StartPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinics.opened()
    path = of_clinic(Case())
    looked: list[Path] = []
    real = reading.read

    def counted(path: Path, key: str, today: dt.date) -> reading.Standing | None:
        looked.append(path)
        return real(path, key, today)

    monkeypatch.setattr(reading, "read", counted)
    read_all(page, qtbot)
    read_all(page, qtbot)
    assert looked == [path]
    again = unlock(path, cases.PHRASE)
    again.save(at_station(again.case, Station.STORY), cases.NOW + dt.timedelta(minutes=1))
    read_all(page, qtbot)
    assert looked == [path, path]
    assert "Story" in rows(page)[0]


def test_while_nobody_looks_at_the_list_nothing_is_read(page: StartPage, qtbot: QtBot) -> None:
    clinics.opened()
    for _each in range(3):
        of_clinic(Case())
    page.refresh()
    page.hide()
    qtbot.waitUntil(lambda: not page.triage.shelf.errands.busy, timeout=LONG)
    assert page.triage.shelf.waiting == 2
    page.show()
    qtbot.waitUntil(lambda: not page.triage.shelf.waiting, timeout=LONG)


def test_a_review_copy_counts_as_no_station(qapp: QApplication) -> None:
    file = case_files.CaseFile("A7-Q2-review", Path("A7-Q2-review.dossier"), cases.NOW)
    standing = reading.Standing(Station.REVIEW, 0, is_copy=True)
    assert row.words(file, standing).split("\n")[0].endswith("Review copy")


def test_without_a_clinic_nothing_is_looked_at(qtbot: QtBot) -> None:
    shelf = Shelf(lambda: DAY)
    cases.begun(Case())
    shelf.show(case_files.listed())
    assert not shelf.is_open
    assert not shelf.errands.busy
    shelf.deleteLater()


def test_in_spanish_the_english_stands_beneath(
    page: StartPage, qtbot: QtBot, qapp: QApplication
) -> None:
    clinics.opened()
    of_clinic(at_station(Case(), Station.INTAKE))
    WindowLanguage(qapp).use("es")
    read_all(page, qtbot)
    shown = rows(page)[0]
    assert "Intake" in shown
    assert "no stops" in shown
    assert shown.count("\n") == 2
