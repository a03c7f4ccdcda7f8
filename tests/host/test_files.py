"""A file is there whole, or not there at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.host import changed_at, write_atomically

POSIX = pytest.mark.skipif(os.name == "nt", reason="rights and hard links as POSIX knows them")


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.mark.parametrize("replace", [True, False])
def test_the_bytes_arrive_and_nothing_else_is_left(tmp_path: Path, replace: bool) -> None:
    write_atomically(tmp_path / "form.pdf", b"%PDF whole", replace=replace)
    assert (tmp_path / "form.pdf").read_bytes() == b"%PDF whole"
    assert names(tmp_path) == ["form.pdf"]


def test_an_existing_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"
    path.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        write_atomically(path, b"new", replace=False)
    assert path.read_bytes() == b"old"
    write_atomically(path, b"new", replace=True)
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["form.pdf"]


def test_a_file_that_appears_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "form.pdf"
    monkeypatch.setattr("app.host.files.os.fsync", lambda _: path.write_bytes(b"theirs"))
    with pytest.raises(FileExistsError):
        write_atomically(path, b"ours", replace=False)
    assert path.read_bytes() == b"theirs"
    assert names(tmp_path) == ["form.pdf"]


@POSIX
def test_a_stick_without_hard_links_still_gets_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    path = tmp_path / "form.pdf"
    write_atomically(path, b"new", replace=False)
    assert path.read_bytes() == b"new"
    with pytest.raises(FileExistsError):
        write_atomically(path, b"newer", replace=False)
    assert names(tmp_path) == ["form.pdf"]


@pytest.mark.parametrize("replace", [True, False])
def test_a_full_disk_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.host.files.os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(tmp_path / "form.pdf", b"new", replace=replace)
    assert names(tmp_path) == []


@POSIX
@pytest.mark.parametrize("replace", [True, False])
def test_a_folder_that_cannot_be_synced_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    synced: list[int] = []

    def only_files(handle: int) -> None:
        synced.append(handle)
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "folders cannot be synced here")

    path = tmp_path / "form.pdf"
    monkeypatch.setattr("app.host.files.os.fsync", only_files)
    write_atomically(path, b"new", replace=replace)
    assert len(synced) == 2
    assert path.read_bytes() == b"new"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux' always-full device")
@pytest.mark.parametrize("replace", [True, False])
def test_a_device_is_never_mistaken_for_a_file(replace: bool) -> None:
    before = names(Path("/dev"))
    with pytest.raises(OSError):
        write_atomically(Path("/dev/full/form.pdf"), b"new", replace=replace)
    assert names(Path("/dev")) == before


@pytest.mark.parametrize("replace", [True, False])
def test_a_missing_folder_and_a_folder_in_the_way_are_said(tmp_path: Path, replace: bool) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "missing" / "form.pdf", b"new", replace=replace)
    (tmp_path / "form.pdf").mkdir()
    with pytest.raises(OSError, match=r"form\.pdf"):
        write_atomically(tmp_path / "form.pdf", b"new", replace=replace)
    assert names(tmp_path) == ["form.pdf"]


@POSIX
def test_a_new_file_is_for_its_owner_alone_and_a_replaced_one_keeps_its_rights(
    tmp_path: Path,
) -> None:
    path = tmp_path / "form.pdf"
    write_atomically(path, b"new", replace=False)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o640)
    write_atomically(path, b"newer", replace=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_what_bears_its_name_was_written_whatever_the_stick_does_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled_out(_path: Path, **_named: object) -> None:
        raise OSError(errno.EIO, "pulled out")

    path = tmp_path / "form.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "unlink", pulled_out)
    write_atomically(path, b"new", replace=True)
    assert path.read_bytes() == b"new"


def test_what_went_wrong_is_told_and_not_that_nothing_could_be_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(number: int) -> Callable[..., None]:
        def refused(*_: object, **_named: object) -> None:
            raise OSError(number, "refused")

        return refused

    monkeypatch.setattr("app.host.files.os.fsync", refuse(errno.ENOSPC))
    monkeypatch.setattr(Path, "unlink", refuse(errno.EROFS))
    with pytest.raises(OSError, match="refused") as told:
        write_atomically(tmp_path / "form.pdf", b"new", replace=True)
    assert told.value.errno == errno.ENOSPC


@POSIX
def test_a_stick_of_somebody_else_that_lets_us_write_sets_no_rights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "not yours")

    path = tmp_path / "form.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "chmod", refuse)
    write_atomically(path, b"new", replace=True)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("seconds", "year"), [(1.8e9, 2027), (-1e6, 1970), (1e12, 1970), (1e18, 1970), (0.0, 1970)]
)
def test_a_time_that_no_calendar_has_keeps_no_file_from_being_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, year: int
) -> None:
    told = SimpleNamespace(st_mtime=seconds)
    monkeypatch.setattr(Path, "stat", lambda _path: told)
    assert changed_at(tmp_path / "A7-Q2.dossier").year == year


WRITER = """
import itertools, sys
from pathlib import Path
from app.host import write_atomically
path = Path(sys.argv[1])
for letter in itertools.cycle(b"ab"):
    write_atomically(path, bytes([letter]) * 300_000, replace=True)
"""


def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "form.pdf"
    root = Path(__file__).resolve().parents[2]
    for pause in (0.0, 0.003, 0.007, 0.011):
        path.unlink(missing_ok=True)
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], cwd=root)
        deadline = time.monotonic() + 20
        while not path.exists() and time.monotonic() < deadline:
            time.sleep(0.005)
        time.sleep(pause)
        writer.kill()
        writer.wait()
        data = path.read_bytes()
        assert len(data) == 300_000
        assert len(set(data)) == 1
