"""A case that was carried on a stick joins the cases on this computer."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.host import cases_folder
from app.problems import Problem
from app.ui import case_files
from app.ui.bringing_in import bring_in
from app.vault import place
from tests.answers.households import household
from tests.ui import cases


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def carried(stick: Path, name: str = "A7-Q2.dossier") -> Path:
    cases.written(household(), stick / name)
    return stick / name


def codes() -> set[str]:
    return {file.code for file in case_files.listed()}


def test_it_keeps_its_code_and_its_passphrase(stick: Path) -> None:
    file = carried(stick)
    path = bring_in(file)
    assert path == cases_folder() / "A7-Q2.dossier"
    assert cases.read(path) == household()
    assert file.exists()
    assert path.stat().st_mode & 0o077 == 0


def test_the_same_file_is_not_brought_in_twice(stick: Path) -> None:
    file = carried(stick)
    assert bring_in(file) == bring_in(file)
    assert codes() == {"A7-Q2"}


def test_another_case_of_the_code_is_not_replaced(stick: Path) -> None:
    before = bring_in(carried(stick))
    data = before.read_bytes()
    (stick / "A7-Q2.dossier").unlink()
    second = bring_in(carried(stick))
    assert second.name == "A7-Q2-kept.dossier"
    assert bring_in(stick / "A7-Q2.dossier") == second
    assert before.read_bytes() == data


def test_a_name_somebody_gave_it_is_not_kept(stick: Path) -> None:
    path = bring_in(carried(stick, "Ana Lopez asylum.dossier"))
    assert "Ana" not in path.name
    assert cases.read(path) == household()


def test_a_review_copy_keeps_its_name(stick: Path) -> None:
    assert bring_in(carried(stick, "A7-Q2-review.dossier")).name == "A7-Q2-review.dossier"


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"PK\x03\x04 nothing", "dossier-damaged"), (b"{}", "not-a-dossier"), (b"", "not-a-dossier")],
)
def test_what_is_no_case_is_refused(stick: Path, data: bytes, code: str) -> None:
    file = stick / "A7-Q2.dossier"
    file.write_bytes(data)
    with pytest.raises(Problem) as refused:
        bring_in(file)
    assert refused.value.code == code
    assert not codes()


def test_a_stick_that_is_gone_is_said(stick: Path) -> None:
    with pytest.raises(Problem) as refused:
        bring_in(stick / "A7-Q2.dossier")
    assert refused.value.code == "cannot-read"


def test_a_full_disk_is_said(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = carried(stick)

    def full(_path: Path, _data: bytes, *, replace: bool) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(place, "write_atomically", full)
    with pytest.raises(Problem) as refused:
        bring_in(file)
    assert refused.value.code == "cannot-begin"
    assert not codes()
