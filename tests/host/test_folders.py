"""Each system's own custom for where things lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.host import cache_folder, cases_folder, library_folder, settings_file


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
