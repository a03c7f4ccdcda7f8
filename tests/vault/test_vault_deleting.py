"""A case is deleted with all that lies beside it; what could not be deleted is said by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.problems import Problem
from app.vault.deleting import delete, of_same_code
from app.vault.generations import Generations
from tests.vault.cheap import CANARY, after, begun, told

CODE = "A7-Q2"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / f"{CODE}.dossier"


def saved_often(path: Path) -> None:
    opened = begun(path, told(CANARY))
    for minute in (1, 7, 90):
        opened.save(told(CANARY * minute), after(minutes=minute))
    Generations(path).set_aside(after(minutes=91))
    (path.parent / f".portolan-{path.stem}-abcdefgh.part").write_bytes(b"half")
    (Generations(path).folder / ".portolan-x-abcdefgh.part").write_bytes(b"half")


def every(folder: Path) -> set[str]:
    return {str(file.relative_to(folder)) for file in folder.rglob("*")}


def test_the_case_goes_with_its_earlier_saves_and_leftovers(path: Path) -> None:
    saved_often(path)
    assert len(every(path.parent)) > 6
    delete([path])
    assert every(path.parent) == set()


def test_other_cases_stay(path: Path) -> None:
    saved_often(path)
    others = [path.with_name(name) for name in ("A7-Q3.dossier", f"{CODE}-kept.dossier")]
    for other in others:
        saved_often(other)
    plain = path.with_suffix(".json")
    plain.write_bytes(b"{}")
    before = every(path.parent)
    delete([path])
    left = every(path.parent)
    assert {file.name for file in (*others, plain)} <= left
    assert before - left == {one for one in before if f"{CODE}." in one or f"-{CODE}-a" in one} - {
        plain.name
    }
    delete([*others, plain])
    assert every(path.parent) == set()


def test_a_plain_file_leaves_the_saves_of_its_namesake(path: Path) -> None:
    saved_often(path)
    plain = path.with_suffix(".json")
    plain.write_bytes(b"{}")
    delete([plain])
    assert not plain.exists()
    assert path.exists()
    assert Generations(path).newest_first()


def test_cases_of_the_same_code_are_found(path: Path) -> None:
    names = {f"{CODE}-kept.dossier", f"{CODE}-kept2.dossier", f"{CODE}.json"}
    names |= {f"{CODE}-review.dossier", f"{CODE}-review-kept2.dossier"}
    strangers = {f"{CODE}{rest}.dossier" for rest in ("-keptx", "-reviewed", "b")}
    strangers |= {"A7-Q3.dossier", f"{CODE}.txt"}
    for name in (*names, *strangers, path.name):
        (path.parent / name).write_bytes(b"x")
    assert {other.name for other in of_same_code(path)} == names
    kept = path.with_name(f"{CODE}-kept.dossier")
    assert path in of_same_code(kept)
    assert kept not in of_same_code(kept)


def test_what_is_gone_already_is_no_trouble(path: Path) -> None:
    delete([path])
    begun(path)
    path.unlink()
    delete([path])


def test_a_locked_stick_is_said_and_the_case_stays_listed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_often(path)
    before = every(path.parent)

    def locked(_path: Path, *_arguments: object, **_named: object) -> None:
        raise OSError(30, "read-only")

    with monkeypatch.context() as stick:
        stick.setattr(Path, "unlink", locked)
        stick.setattr(Path, "rmdir", locked)
        with pytest.raises(Problem) as refused:
            delete([path])
    assert refused.value.code == "case-remains"
    assert path.name in refused.value.message
    assert every(path.parent) == before
    delete([path])
    assert every(path.parent) == set()


def test_one_file_that_stays_is_named_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved_often(path)
    stuck = Generations(path).newest_first()[0].path
    unlink = Path.unlink

    def in_use(file: Path, *, missing_ok: bool = False) -> None:
        if file == stuck:
            raise PermissionError(13, "in use")
        unlink(file, missing_ok=missing_ok)

    with monkeypatch.context() as program:
        program.setattr(Path, "unlink", in_use)
        with pytest.raises(Problem) as refused:
            delete([path])
    assert stuck.parent.name in refused.value.message
    assert path.name not in refused.value.message
    assert not path.exists()
    assert every(path.parent) == {stuck.parent.name, str(stuck.relative_to(path.parent))}


def test_a_stick_that_was_pulled_out_is_not_called_deleted(path: Path) -> None:
    with pytest.raises(Problem) as refused:
        delete([path.parent / "stick" / path.name])
    assert refused.value.code == "case-not-there"


def test_no_words_of_the_case_are_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved_often(path)

    def locked(_path: Path, *_arguments: object, **_named: object) -> None:
        raise OSError(30, "read-only")

    monkeypatch.setattr(Path, "unlink", locked)
    with pytest.raises(Problem) as refused:
        delete([path])
    assert CANARY not in refused.value.message + refused.value.do
    assert str(path.parent) not in refused.value.message
