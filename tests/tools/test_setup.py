"""Set-up does what is missing, says what it cannot do, and is quick when nothing changed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.tools import setup


class Machine:
    """A Debian machine that only records what it is asked to run."""

    def __init__(self, *installed: str, root: bool = True) -> None:
        self.installed = set(installed)
        self.root = root
        self.ran: list[list[str]] = []

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[object]:
        if command[0] == "dpkg-query":
            known = bool(self.installed & {*command[-2:]})
            return subprocess.CompletedProcess(command, not known, "installed\n" if known else "")
        self.ran.append(command)
        if command[:2] == ["apt-get", "install"]:
            self.installed.update(word for word in command[2:] if not word.startswith("-"))
        return subprocess.CompletedProcess(command, 0, b"")


def on(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.tools.setup.subprocess.run", machine.run)
    monkeypatch.setattr("app.tools.setup.shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(setup, "_is_root", lambda: machine.root)


def test_root_installs_only_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(*(name for name in setup.DEBIAN if name not in {"libgl1", "libegl1"}))
    on(machine, monkeypatch)
    assert setup.install_debian_packages() == []
    update, install = machine.ran
    assert update[:2] == ["apt-get", "update"]
    assert [word for word in install[2:] if not word.startswith("-")] == ["libgl1", "libegl1"]


def test_nothing_is_asked_of_apt_when_all_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(*setup.DEBIAN, setup.DEBIAN_VENV)
    on(machine, monkeypatch)
    assert setup.install_debian_packages() == []
    assert machine.ran == []


def test_the_newer_debian_name_counts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(*(name for name in setup.DEBIAN if name[:7] != "libglib"), "libglib2.0-0t64")
    on(machine, monkeypatch)
    assert setup.install_debian_packages() == []
    assert machine.ran == []


def test_others_are_told_exactly_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(*(name for name in setup.DEBIAN if name != "libgl1"), root=False)
    on(machine, monkeypatch)
    assert setup.install_debian_packages() == ["libgl1"]
    assert machine.ran == []
    said = capsys.readouterr().out
    assert "\n  sudo apt-get update && sudo apt-get install -y libgl1\n" in said


def test_only_those_who_test_need_a_screen_that_nobody_sees() -> None:
    assert "xvfb" in setup.wanted_debian_packages("work")
    assert "xvfb" not in setup.wanted_debian_packages()


def test_debians_half_of_venv_is_wanted_only_where_python_lacks_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert setup.DEBIAN_VENV not in setup.wanted_debian_packages()
    monkeypatch.setattr("app.tools.setup.importlib.util.find_spec", lambda _: None)
    assert setup.DEBIAN_VENV in setup.wanted_debian_packages()


def test_the_second_time_nothing_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = setup.LOCKS / "work.txt"
    (tmp_path / ".setup-done").write_text(setup._state(tmp_path, lock))
    monkeypatch.setattr("app.tools.setup.subprocess.run", None)
    setup.set_up(tmp_path, lock)
    assert capsys.readouterr().out == "Set-up: nothing changed.\n"


def test_another_lock_or_another_place_is_a_change(tmp_path: Path) -> None:
    lock = tmp_path / "work.txt"
    lock.write_text("a==1\n")
    before = setup._state(tmp_path, lock)
    assert setup._state(tmp_path / "moved", lock) != before
    lock.write_text("a==2\n")
    assert setup._state(tmp_path, lock) != before


def test_an_old_python_is_refused_before_anything_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "OLDEST", (99, 0))
    with pytest.raises(setup.SetupError, match="too old"):
        setup.set_up(tmp_path / "new", setup.LOCKS / "work.txt")
    assert list(tmp_path.iterdir()) == []


def test_an_environment_that_does_not_work_is_seen(tmp_path: Path) -> None:
    assert setup._works(Path(sys.executable))
    assert not setup._works(tmp_path / "bin" / "python")
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    assert not setup._works(broken)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for Python")
def test_a_qt_that_does_not_start_names_the_libraries(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    python = setup.python_in(tmp_path)
    python.parent.mkdir()
    python.write_text("#!/bin/sh\necho libEGL.so.1: cannot open >&2\nexit 1\n")
    python.chmod(0o755)
    with pytest.raises(setup.SetupError, match=r"sudo apt-get install -y libegl1$"):
        setup.check_qt(tmp_path, ["libegl1"])
    assert "libEGL.so.1" in capsys.readouterr().err
