"""Of the saves before, one of each age stays; nothing grows, and forgetting leaves none."""

from __future__ import annotations

import datetime as dt
import errno
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.problems import Problem
from app.vault.generations import Generations, worth_keeping
from tests.vault.cheap import NOW, after

MINUTE, HOUR, DAY, WEEK = 60, 3600, 86_400, 604_800
ages = st.lists(st.integers(-HOUR, 60 * DAY), max_size=60)


def kept_ages(old: list[int]) -> list[int]:
    """The ages in seconds of those that are kept, the youngest first."""
    kept = worth_keeping([NOW - dt.timedelta(seconds=one) for one in old], NOW)
    return sorted(int((NOW - one).total_seconds()) for one in kept)


@given(ages)
def test_few_are_kept_and_the_last_always(old: list[int]) -> None:
    kept = kept_ages(old)
    assert len(kept) <= 6
    assert set(kept) <= set(old)
    assert kept[:1] == ([min(old)] if old else [])
    assert kept_ages(kept) == kept


def test_one_of_every_span_is_kept() -> None:
    old = [
        1,
        30,
        200,
        6 * MINUTE,
        50 * MINUTE,
        2 * HOUR,
        20 * HOUR,
        2 * DAY,
        5 * DAY,
        8 * DAY,
        90 * DAY,
    ]
    assert kept_ages(old) == [1, 200, 50 * MINUTE, 20 * HOUR, 5 * DAY, 8 * DAY]


def test_a_month_of_work_keeps_a_save_of_every_age() -> None:
    """A save each ten minutes, thinned each time, as a program that runs all month would."""
    saves: set[dt.datetime] = set()
    for step in range(30 * 24 * 6):
        now = after(minutes=10 * step)
        saves = worth_keeping(saves | {now}, now)
    old = sorted(int((now - one).total_seconds()) for one in saves)
    assert old[0] == 0
    for least, most in ((5 * MINUTE, HOUR), (HOUR, DAY), (DAY, WEEK), (WEEK, 15 * DAY)):
        assert any(least <= one < most for one in old), (least, old)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "A7-Q2.dossier"
    path.write_bytes(b"first")
    return path


def test_a_save_is_kept_when_the_file_is_replaced(file: Path) -> None:
    earlier = Generations(file)
    assert earlier.newest_first() == ()
    earlier.keep(NOW)
    earlier.keep(NOW)  # a save that failed is tried again
    fresh = file.with_name("fresh")
    fresh.write_bytes(b"second")
    fresh.replace(file)
    earlier.keep(after(seconds=1))
    assert [one.path.read_bytes() for one in earlier.newest_first()] == [b"second", b"first"]
    assert [one.saved for one in earlier.newest_first()] == [after(seconds=1), NOW]
    assert earlier.folder.name.startswith(".")
    assert earlier.folder.stat().st_mode & 0o077 == 0


def test_a_disk_without_second_names_keeps_copies(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: Path, _second: Path) -> None:
        raise PermissionError(errno.EPERM, "no second names here")

    monkeypatch.setattr("app.vault.generations.os.link", refuse)
    Generations(file).keep(NOW)
    assert Generations(file).newest_first()[0].path.read_bytes() == b"first"


def test_times_are_the_same_in_every_zone(file: Path) -> None:
    Generations(file).keep(NOW.astimezone(dt.timezone(dt.timedelta(hours=-5))))
    assert Generations(file).newest_first()[0].saved == NOW


def test_the_save_before_is_the_newest_also_where_the_clock_went_back(file: Path) -> None:
    earlier = Generations(file)
    earlier.keep(after(days=30))
    file.unlink()
    file.write_bytes(b"second")
    earlier.keep(NOW)
    earlier.keep(NOW)
    earlier.thin(after(minutes=1))
    found = [one.path.read_bytes() for one in earlier.newest_first()]
    assert found == [b"second", b"first"]


def test_thinning_leaves_what_is_not_ours_and_what_was_set_aside(file: Path) -> None:
    earlier = Generations(file)
    earlier.set_aside(NOW)
    (earlier.folder / "notes.dossier").write_bytes(b"")
    for second in range(20):
        earlier.keep(after(seconds=second))
    earlier.thin(after(seconds=20))
    assert [one.saved for one in earlier.newest_first()] == [after(seconds=19), NOW]
    assert len(list(earlier.folder.iterdir())) == 4


def test_forgetting_leaves_nothing(file: Path) -> None:
    earlier = Generations(file)
    earlier.forget()
    earlier.keep(NOW)
    earlier.set_aside(NOW)
    earlier.forget()
    assert list(file.parent.iterdir()) == [file]


def test_what_cannot_be_forgotten_is_said(file: Path) -> None:
    earlier = Generations(file)
    (earlier.folder / "a folder").mkdir(parents=True)
    with pytest.raises(Problem) as refused:
        earlier.forget()
    assert refused.value.code == "earlier-saves-remain"
