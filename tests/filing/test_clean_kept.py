"""Clean blanks are kept whole or cleaned again; the folder is never needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.filing import templates
from app.filing.clean import clean
from app.filing.templates import template
from tests.filing import published

BLANK = published.published()
NOTHING: frozenset[str] = frozenset()
CLEAN = clean(BLANK, NOTHING)


@pytest.fixture
def never_cleaned(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(data: bytes, keep_locked: frozenset[str]) -> bytes:
        raise AssertionError("cleaned again")

    monkeypatch.setattr(templates, "clean", refuse)


def kept(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_without_a_folder_it_is_cleaned() -> None:
    assert template(BLANK, NOTHING, None) == CLEAN


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    assert template(BLANK, NOTHING, tmp_path / "a" / "b") == CLEAN
    assert kept(tmp_path / "a" / "b").read_bytes().endswith(CLEAN)


def test_the_second_time_nothing_is_cleaned(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    template(BLANK, NOTHING, tmp_path)
    request.getfixturevalue("never_cleaned")
    assert template(BLANK, NOTHING, tmp_path) == CLEAN


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: whole[:-1],
        lambda whole: whole[:100],
        lambda whole: whole[:0],
        lambda whole: whole + b" ",
        lambda whole: whole.replace(b"%PDF-1.7", b"%PDF-1.6"),
        lambda whole: whole.replace(b'"sha256": "', b'"sha256": "0', 1),
    ],
)
def test_a_spoiled_one_is_made_anew(tmp_path: Path, spoil: object) -> None:
    template(BLANK, NOTHING, tmp_path)
    path = kept(tmp_path)
    whole = path.read_bytes()
    assert callable(spoil)
    path.write_bytes(spoil(whole))
    assert template(BLANK, NOTHING, tmp_path) == CLEAN
    assert path.read_bytes() == whole


def test_other_locks_are_another_template(tmp_path: Path) -> None:
    locked = template(BLANK, frozenset({published.NAME}), tmp_path)
    assert locked != template(BLANK, NOTHING, tmp_path) == CLEAN
    assert len(list(tmp_path.iterdir())) == 2


def test_another_builder_does_not_trust_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template(BLANK, NOTHING, tmp_path)
    monkeypatch.setattr(templates, "BUILDER", templates.BUILDER + 1)
    template(BLANK, NOTHING, tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    assert template(BLANK, NOTHING, blocked / "cache") == CLEAN


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert template(BLANK, NOTHING, tmp_path) == CLEAN
    assert list(tmp_path.iterdir()) == []
