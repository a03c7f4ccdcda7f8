"""Templates are kept whole or baked again; the folder is never needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.filing import bake, baked, templates
from app.filing.baked import Baked
from app.filing.templates import template
from tests.filing import published

BLANK = published.published()
NOTHING: frozenset[str] = frozenset()
BAKED = bake.bake(BLANK, NOTHING)


@pytest.fixture
def never_baked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> Baked:
        raise AssertionError("baked again")

    monkeypatch.setattr(bake, "bake", refuse)
    monkeypatch.setattr(bake, "bake_copies", refuse)


def kept(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_without_a_folder_it_is_baked() -> None:
    assert template(BLANK, NOTHING, None) == BAKED


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    assert template(BLANK, NOTHING, tmp_path / "a" / "b") == BAKED
    assert kept(tmp_path / "a" / "b").read_bytes().endswith(baked.dump(BAKED))


def test_the_second_time_nothing_is_baked(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    template(BLANK, NOTHING, tmp_path)
    request.getfixturevalue("never_baked")
    assert template(BLANK, NOTHING, tmp_path) == BAKED


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: whole[:-1],
        lambda whole: whole[:100],
        lambda whole: whole[:0],
        lambda whole: whole + b" ",
        lambda whole: whole.replace(b"%PDF-1.7", b"%PDF-1.6"),
        lambda whole: whole.replace(b'"size":', b'"sizf":'),
        lambda whole: whole.replace(b'"sha256": "', b'"sha256": "0', 1),
    ],
)
def test_a_spoiled_one_is_made_anew(tmp_path: Path, spoil: object) -> None:
    template(BLANK, NOTHING, tmp_path)
    path = kept(tmp_path)
    whole = path.read_bytes()
    assert callable(spoil)
    path.write_bytes(spoil(whole))
    assert template(BLANK, NOTHING, tmp_path) == BAKED
    assert path.read_bytes() == whole


def test_a_template_of_another_blank_is_no_template(tmp_path: Path) -> None:
    template(BLANK, NOTHING, tmp_path)
    other = published.published(edition="01/01/30")
    mine = kept(tmp_path)
    template(other, NOTHING, tmp_path)
    (its,) = set(tmp_path.iterdir()) - {mine}
    mine.write_bytes(its.read_bytes())
    assert template(BLANK, NOTHING, tmp_path) == BAKED


def test_copies_are_kept_by_template_page_and_count(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    two = templates.copies(BAKED, 1, 2, tmp_path)
    assert two != templates.copies(BAKED, 1, 3, tmp_path)
    assert two != templates.copies(BAKED, 2, 2, tmp_path)
    request.getfixturevalue("never_baked")
    assert templates.copies(BAKED, 1, 2, tmp_path) == two
    with pytest.raises(ValueError, match="no copy"):
        templates.copies(BAKED, 1, 0, tmp_path)


def test_other_locks_are_another_template(tmp_path: Path) -> None:
    locked = template(BLANK, frozenset({published.NAME}), tmp_path)
    assert locked != template(BLANK, NOTHING, tmp_path) == BAKED
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
    assert template(BLANK, NOTHING, blocked / "cache") == BAKED


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert template(BLANK, NOTHING, tmp_path) == BAKED
    assert list(tmp_path.iterdir()) == []
