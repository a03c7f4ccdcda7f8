"""What lies oddly in the folder of cases: a file that is gone, links, a deletion under our eyes."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.answers.case import Case
from app.answers.person import Person
from app.answers.states import given
from app.host import cases_folder, clinic_file
from app.ui import case_files
from app.ui.bringing_in import bring_in
from app.ui.clinic import session
from app.ui.deleting import delete
from app.ui.start_page import StartPage
from app.vault.generations import Generations
from app.vault.vault import unlock
from tests.ui import cases, clinics

FAMILY = "people.p1.name.family"
LINKS = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


def lost() -> Path:
    """Where a case was that was saved twice, and is gone."""
    path = cases.begun(Case(people={"p1": Person()}))
    opened = unlock(path, cases.PHRASE)
    opened.save(opened.case, cases.NOW + dt.timedelta(days=1))
    path.unlink()
    return path


def codes() -> list[str]:
    return [file.code for file in case_files.listed()]


def test_a_case_whose_file_is_gone_is_listed_and_goes_on(qtbot: QtBot) -> None:
    path = lost()
    (file,) = case_files.listed()
    assert (file.code, file.path, file.protected) == (path.stem, path, True)
    store = cases.store(path)
    assert store.damaged is not None
    assert store.damaged.code == "case-was-gone"
    with qtbot.waitSignal(store.saved):
        store.set(FAMILY, given("Placeholder"), "Change name")
    store.close()
    assert cases.read(path).people["p1"].name.family.value == "Placeholder"
    assert codes() == [path.stem]


def test_it_can_be_deleted_for_good(qapp: object) -> None:
    delete([lost()])
    assert codes() == []
    assert list(cases_folder().iterdir()) == []


def test_no_new_case_gets_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    path = lost()
    wanted = iter([path.stem, "B2-C3"])
    monkeypatch.setattr(case_files, "new_code", lambda: next(wanted))
    assert cases.begun(Case()).stem == "B2-C3"


def test_a_case_that_is_brought_in_does_not_take_its_saves(tmp_path: Path) -> None:
    path = lost()
    stick = tmp_path / path.name
    cases.written(Case(), stick)
    brought = bring_in(stick)
    assert brought.stem == f"{path.stem}-kept"
    assert bring_in(stick) == brought
    assert cases.read(path) == Case(people={"p1": Person()})


def test_other_hidden_folders_are_no_cases() -> None:
    cases_folder().mkdir(parents=True)
    (cases_folder() / ".A7-Q2.generations").mkdir()
    (cases_folder() / ".git").mkdir()
    assert codes() == []


@LINKS
def test_a_link_to_nowhere_does_not_keep_the_window_shut(qtbot: QtBot, tmp_path: Path) -> None:
    path = cases.begun(Case())
    path.with_name("B2-C3.dossier").symlink_to(tmp_path / "stick" / "B2-C3.dossier")
    page = StartPage()
    qtbot.addWidget(page)
    assert page.cases.count() == 1
    assert codes() == [path.stem]


@LINKS
def test_a_link_to_a_case_is_that_case(tmp_path: Path) -> None:
    real = tmp_path / "B2-C3.dossier"
    cases.written(Case(), real)
    cases_folder().mkdir(parents=True)
    for name in ("B2-C3.dossier", "C4-D6.dossier"):
        (cases_folder() / name).symlink_to(real)
    (file,) = case_files.listed()
    assert (file.code, file.path) == ("B2-C3", real)
    delete([file.path])
    assert not real.exists()
    assert codes() == []


def test_a_file_that_goes_while_we_look_is_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    cases.begun(Case())
    gone, glob = cases_folder() / "B2-C3.dossier", Path.glob

    def before(folder: Path, kind: str) -> list[Path]:
        return [*glob(folder, kind), *([gone] if kind == "*" else [])]

    monkeypatch.setattr(Path, "glob", before)
    assert len(codes()) == 1


def test_a_clinic_whose_file_is_gone_is_asked_for_and_not_begun_anew(qapp: object) -> None:
    clinics.made()
    assert session.is_there()
    clinic_file().unlink()
    assert session.is_there()
    assert session.unlock(cases.PHRASE).notice is not None
    session.set_aside()
    assert not session.is_there()
    assert not Generations(clinic_file()).folder.exists()
