"""One program at a time in a folder, and nobody is kept out by what a killed one left."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.host import alone_in

NAME = ".held"


def names(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


def test_the_first_is_alone_and_takes_its_file_away(tmp_path: Path) -> None:
    with alone_in(tmp_path, NAME) as first:
        assert first
        with alone_in(tmp_path, NAME) as second:
            assert not second
        with alone_in(tmp_path, NAME) as third:
            assert not third  # the second took nothing away
        assert names(tmp_path) == [NAME]
    assert names(tmp_path) == []
    with alone_in(tmp_path, NAME) as again:
        assert again


def test_what_a_killed_program_left_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / NAME).touch()
    with alone_in(tmp_path, NAME) as alone:
        assert alone
    assert names(tmp_path) == []


def test_it_is_let_go_when_something_goes_wrong(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), alone_in(tmp_path, NAME):
        raise RuntimeError
    assert names(tmp_path) == []


def test_folders_do_not_hold_each_other_and_one_that_takes_no_file_lets_in(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with alone_in(tmp_path, NAME) as one, alone_in(tmp_path / "other", NAME) as other:
        assert one
        assert other
    with alone_in(tmp_path / "not there", NAME) as nowhere:
        assert nowhere


@pytest.mark.skipif(os.name == "nt", reason="open files cannot be taken away there")
def test_a_file_that_was_replaced_holds_for_whoever_has_the_new_one(tmp_path: Path) -> None:
    with alone_in(tmp_path, NAME) as first:
        assert first
        (tmp_path / NAME).unlink()
        with alone_in(tmp_path, NAME) as second:
            assert second
            assert names(tmp_path) == [NAME]
    assert names(tmp_path) == []
