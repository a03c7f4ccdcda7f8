"""Each system's own custom for where things lie."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.host import (
    cache_folder,
    can_keep,
    cases_folder,
    clinic_file,
    folders,
    leave_home_alone,
    library_folder,
    portable_folder,
    settings_file,
    write_atomically,
)

ROOT = Path(__file__).resolve().parents[2]


def on(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.host.folders.sys.platform", system)


def test_linux_follows_xdg(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    on("linux", monkeypatch)
    assert cache_folder() == Path.home() / ".cache" / "portolan"
    assert library_folder() == Path.home() / ".local" / "share" / "portolan" / "library"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    assert cache_folder() == tmp_path / "c" / "portolan"
    assert library_folder() == tmp_path / "d" / "portolan" / "library"


def test_a_relative_xdg_folder_is_ignored_as_the_specification_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    on("linux", monkeypatch)
    monkeypatch.setenv("XDG_CACHE_HOME", "somewhere")
    assert cache_folder() == Path.home() / ".cache" / "portolan"


def test_macos_and_windows_have_their_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    on("darwin", monkeypatch)
    assert cache_folder() == Path.home() / "Library" / "Caches" / "portolan"
    assert library_folder() == Path.home() / "Library/Application Support/portolan/library"
    on("win32", monkeypatch)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert cache_folder() == tmp_path / "portolan" / "cache"
    assert library_folder() == tmp_path / "portolan" / "library"
    monkeypatch.delenv("LOCALAPPDATA")
    assert library_folder() == Path.home() / "AppData" / "Local" / "portolan" / "library"


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_asking_for_a_folder_makes_nothing(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    on(system, monkeypatch)
    cache_folder()
    cases_folder()
    library_folder()
    settings_file()
    assert list(Path.home().iterdir()) == []


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_cases_and_settings_lie_beside_the_library(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(system, monkeypatch)
    assert cases_folder() == library_folder().parent / "cases"
    assert settings_file() == library_folder().parent / "settings.ini"


# --- beside the program, on a stick --------------------------------------------------------------


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A frozen program on a stick, whose folder for everything does not exist yet."""
    program = tmp_path / "stick" / "portolan"
    program.parent.mkdir()
    program.write_bytes(b"")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    return program.parent


def test_without_the_folder_beside_it_nothing_is_portable(stick: Path) -> None:
    assert portable_folder() is None
    assert not cases_folder().is_relative_to(stick)


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_the_folder_beside_the_program_holds_everything(
    system: str, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(system, monkeypatch)
    (stick / "portolan-data").mkdir()
    assert portable_folder() == stick / "portolan-data"
    for place in (cases_folder(), library_folder(), settings_file(), clinic_file(), cache_folder()):
        assert place.is_relative_to(stick / "portolan-data")


def test_on_macos_it_lies_beside_the_bundle(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = stick / "Portolan.app" / "Contents" / "MacOS"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(inside / "portolan"))
    (stick / "portolan-data").mkdir()
    assert portable_folder() == stick / "portolan-data"


def test_of_the_sources_it_lies_beside_their_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(sys, "frozen", raising=False)
    assert folders._beside_the_program() == ROOT.parent / "portolan-data"


def test_a_stick_that_is_pulled_out_never_sends_anything_home(stick: Path) -> None:
    data = stick / "portolan-data"
    data.mkdir()
    assert cases_folder() == data / "cases"
    data.rmdir()
    assert cases_folder() == data / "cases"
    assert not can_keep(data)
    with pytest.raises(OSError, match="portolan-data"):
        write_atomically(settings_file(), b"x", replace=True)
    assert list(Path.home().iterdir()) == []


def test_trying_whether_a_folder_can_be_written_leaves_nothing(tmp_path: Path) -> None:
    assert can_keep(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert not can_keep(Path("/proc"))


def test_caches_of_libraries_stay_on_the_stick_too(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on("linux", monkeypatch)
    leave_home_alone()
    assert "XDG_CACHE_HOME" not in os.environ
    (stick / "again").mkdir()
    (stick / "again" / "portolan-data").mkdir()
    monkeypatch.setattr(sys, "executable", str(stick / "again" / "portolan"))
    monkeypatch.setenv("XDG_CACHE_HOME", "before")
    leave_home_alone()
    assert os.environ["XDG_CACHE_HOME"] == str(cache_folder())
