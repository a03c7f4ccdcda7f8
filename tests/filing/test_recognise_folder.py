"""The blanks in a folder are found by content; nothing in the folder can stop the search."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.filing import library
from app.filing.library import find
from app.problems import Problem
from app.tools import fingerprint as tool
from tests.filing import broken, published

OFFICIAL = published.published()
ALTERED = published.published(pages=1)
OTHER = published.published("I-765", "08/21/25")


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    folder = tmp_path / "forms" / "i589" / "2025-01-20"
    folder.mkdir(parents=True)
    (folder / "edition.toml").write_text(tool.table(OFFICIAL), "utf-8")
    return tmp_path / "forms"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    return folder


def test_a_form_is_found_under_any_name(shelf: Path, forms: Path) -> None:
    (shelf / "Download (3).PDF").write_bytes(OFFICIAL)
    (shelf / "i-589.pdf").write_bytes(OTHER)
    found = find(shelf, forms)
    assert [each.path.name for each in found.verified("i589")] == ["Download (3).PDF"]
    assert [each.recognition.edition for each in found.forms["i765"]] == ["08/21/25"]
    assert found.notes == ()


def test_folders_are_searched_one_level_deep(shelf: Path, forms: Path) -> None:
    for depth in ("one", "one/two"):
        (shelf / depth).mkdir()
        (shelf / depth / "form.pdf").write_bytes(OFFICIAL)
    found = find(shelf, forms).forms["i589"]
    assert [each.path for each in found] == [shelf / "one" / "form.pdf"]


def test_verified_comes_first_and_then_the_newest(shelf: Path, forms: Path) -> None:
    (shelf / "a.pdf").write_bytes(ALTERED)
    (shelf / "b.pdf").write_bytes(published.published(edition="02/28/23"))
    (shelf / "c.pdf").write_bytes(published.published(edition="07/28/26"))
    (shelf / "d.pdf").write_bytes(OFFICIAL)
    found = find(shelf, forms).forms["i589"]
    assert [each.path.name for each in found] == ["d.pdf", "c.pdf", "a.pdf", "b.pdf"]


def test_what_cannot_be_used_becomes_a_note(shelf: Path, forms: Path) -> None:
    (shelf / "cut.pdf").write_bytes(OFFICIAL[:-600])
    (shelf / "letter.pdf").write_bytes(broken.assemble({}))
    (shelf / "locked.pdf").write_bytes(published.published(user="secret"))
    (shelf / "no.pdf").write_bytes(b"hello")
    (shelf / "notes.txt").write_bytes(b"hello")
    found = find(shelf, forms)
    assert found.forms == {}
    assert [note.split(":")[0] for note in found.notes] == [
        "cut.pdf",
        "letter.pdf",
        "locked.pdf",
        "no.pdf",
    ]


def test_a_huge_file_is_not_read(shelf: Path, forms: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (shelf / "huge.pdf").write_bytes(OFFICIAL)
    monkeypatch.setattr(library, "MAX_BYTES", len(OFFICIAL) - 1)

    def refuse(self: Path) -> bytes:
        raise AssertionError("read")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "too big" in find(shelf, forms).notes[0]


def test_only_so_many_files_are_looked_at(
    shelf: Path, forms: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "MOST_FILES", 2)
    for number in range(4):
        (shelf / f"{number}.pdf").write_bytes(b"hello")
    notes = find(shelf, forms).notes
    assert len(notes) == 3
    assert "2" in notes[0]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this system has no links")
@pytest.mark.timeout(10)
def test_links_in_circles_do_no_harm(shelf: Path, forms: Path) -> None:
    (shelf / "form.pdf").write_bytes(OFFICIAL)
    (shelf / "again").symlink_to(shelf, target_is_directory=True)
    (shelf / "self.pdf").symlink_to(shelf / "self.pdf")
    (shelf / "gone.pdf").symlink_to(shelf / "nothing.pdf")
    (shelf / "folder.pdf").mkdir()
    found = find(shelf, forms)
    assert [each.path.name for each in found.forms["i589"]] == ["form.pdf"]
    assert found.notes == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
@pytest.mark.timeout(10)
def test_a_pipe_is_not_waited_for(shelf: Path, forms: Path) -> None:
    os.mkfifo(shelf / "pipe.pdf")
    assert find(shelf, forms).forms == {}


def test_a_file_that_cannot_be_read_becomes_a_note(
    shelf: Path, forms: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (shelf / "form.pdf").write_bytes(OFFICIAL)

    def refuse(self: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert find(shelf, forms).notes == ("form.pdf: The file cannot be opened.",)


def test_no_folder_is_a_problem_to_mend(tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        find(tmp_path / "nowhere")
    assert told.value.code == "no-folder"


def test_the_official_folder_holds_the_current_i589(official_forms: Path) -> None:
    found = find(official_forms)
    assert [each.recognition.edition for each in found.verified("i589")] == ["01/20/25"]
    assert set(found.forms) >= {"i131", "i485", "i589", "i765"}
