"""Which files are cases, what is still whole, and that a folder of somebody else is left alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.filing import batch
from app.filing.batch import RECORD, CaseTold, Made
from app.problems import Problem

TOLD = CaseTold(file="A.json", code="A", state="made", seconds=2.0)


def files_in(folder: Path, **files: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def done(folder: Path, *names: str, of: str = "w", before: Made | None = None) -> None:
    batch.finish(folder, Made(of=of, files=batch.checksums(folder, names), told=TOLD), before)


def test_cases_are_told_by_their_endings_and_encrypted_ones_come_first(tmp_path: Path) -> None:
    for name in (
        *("B.json", "A.json", "Z.dossier", "note.txt", ".hidden.json", "...json"),
        *("batch-report.json", "A.json.lock"),
    ):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "folder.json").mkdir()
    assert [one.name for one in batch.cases_in(tmp_path)] == ["Z.dossier", "A.json", "B.json"]


@pytest.mark.parametrize("name", ["none", "empty"])
def test_a_folder_without_cases_is_wrong_usage(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(Problem) as refused:
        batch.cases_in(tmp_path / name)
    assert refused.value.code == {"none": "no-folder", "empty": "no-cases"}[name]
    assert refused.value.exit_code == 2


def test_a_code_stands_for_one_case_only() -> None:
    cases = tuple(map(Path, ("A.dossier", "B.dossier", "a.json", "C.json")))
    assert batch.repeated(cases) == {Path("a.json")}


def test_the_same_work_is_the_same_bytes_and_the_same_order() -> None:
    whole = {batch.work_of(b"ab", "c"), batch.work_of(b"a", "bc"), batch.work_of(b"ab", "c", "")}
    assert len(whole) == 3
    assert batch.work_of(b"ab", "c") in whole


def test_what_is_whole_is_unchanged_until_anything_of_it_changes(tmp_path: Path) -> None:
    folder = files_in(tmp_path / "A", **{"i589.pdf": b"one", "i765.pdf": b"two"})
    done(folder, "i589.pdf", "i765.pdf")
    kept = batch.unchanged(folder, "w")
    assert kept is not None
    assert (kept.state, kept.seconds, kept.file) == ("unchanged", 0.0, "A.json")
    assert batch.unchanged(folder, "another work") is None
    (folder / "i765.pdf").write_bytes(b"signed")
    assert batch.unchanged(folder, "w") is None
    (folder / "i765.pdf").unlink()
    assert batch.unchanged(folder, "w") is None


def test_papers_are_made_anew_when_an_exhibit_changed(tmp_path: Path) -> None:
    exhibit = tmp_path / "letter.pdf"
    exhibit.write_bytes(b"one")
    folder = files_in(tmp_path / "A")
    batch.finish(folder, Made(of="w", beside=batch.stamps([exhibit]), told=TOLD), None)
    assert batch.unchanged(folder, "w") is not None
    os.utime(exhibit, ns=(1, 1))
    assert batch.unchanged(folder, "w") is None


def test_a_run_that_was_killed_is_begun_again(tmp_path: Path) -> None:
    folder = files_in(tmp_path / "A")
    assert batch.begin(folder) is None
    files_in(folder, **{"i589.pdf": b"one"})
    assert batch.unchanged(folder, "w") is None
    assert batch.begin(folder) is not None


def test_files_of_somebody_else_are_left_alone(tmp_path: Path) -> None:
    folder = files_in(tmp_path / "A", **{"i589.pdf": b"signed"})
    with pytest.raises(Problem) as refused:
        batch.begin(folder)
    assert refused.value.code == "output-exists"
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == {"i589.pdf": b"signed"}


def test_what_is_not_made_any_more_goes_unless_the_person_changed_it(tmp_path: Path) -> None:
    folder = files_in(tmp_path / "A")
    before = batch.begin(folder)
    files_in(folder, **{"i589.pdf": b"one", "i765.pdf": b"two", "i131.pdf": b"three"})
    files_in(folder, **{".portolan-i589-abcdefgh.part": b"half"})
    done(folder, "i589.pdf", "i765.pdf", "i131.pdf", before=before)
    files_in(folder, **{"i131.pdf": b"signed", "notes.txt": b"mine"})
    done(folder, "i589.pdf", before=batch.begin(folder))
    assert {one.name for one in folder.iterdir()} == {"i589.pdf", "i131.pdf", "notes.txt", RECORD}


@pytest.mark.parametrize("data", [b"", b"{}x", b'{"version": 2}', b'{"more": 1}'])
def test_a_record_that_nobody_can_read_counts_as_none(tmp_path: Path, data: bytes) -> None:
    folder = files_in(tmp_path / "A", **{RECORD: data})
    assert batch.unchanged(folder, "") is None
    assert batch.begin(folder) is None  # but the folder is ours
