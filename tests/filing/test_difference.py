"""What ``difference`` tells of two editions, and how the command says it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import run
from app.filing.difference import Difference, difference
from app.filing.editions import FORMS, editions
from app.filing.extract import extract
from tests.forms.alterations import practice_base
from tests.forms.altered import NewEdition

I765 = next(one for one in editions(FORMS) if one.form == "i765")


def made() -> NewEdition:
    return NewEdition.of(practice_base(I765))


def told(edition: NewEdition) -> Difference:
    return difference(edition.before, extract(edition.saved()))


def box(edition: NewEdition, *, kind: str = "text") -> str:
    """A box that hangs beside no other of its look."""
    return next(one.name for one in edition.boxes(2) if one.kind == kind)


def test_the_same_form_differs_in_nothing_but_its_date() -> None:
    found = told(made())
    assert (found.old.edition, found.new.edition) == ("08/21/25", "12/31/26")
    nothing = (found.gone, found.added, found.renamed, found.moved, found.reworded)
    assert nothing == ((), (), (), (), ())
    assert (found.limits, found.ticked, found.nature, found.renumbered) == ((), (), (), ())


def test_a_renamed_box_is_gone_and_new_and_perhaps_renamed() -> None:
    edition = made()
    name = box(edition)
    edition.rename(name)
    found = told(edition)
    assert found.gone == (name,)
    assert found.renamed == ((name, found.added[0]),)


def test_a_box_taken_away_is_gone_and_nothing_else() -> None:
    edition = made()
    name = box(edition)
    edition.take_away([name])
    found = told(edition)
    assert (found.gone, found.added, found.renamed) == ((name,), (), ())


def test_limits_marks_and_places_are_told() -> None:
    edition = made()
    tick = box(edition, kind="check")
    limited = next(one for one in edition.boxes(2) if one.max_len is not None)
    edition.move(limited.name, 0, -3)
    edition.widgets()[limited.name].MaxLen = 3
    other = next(one.name for one in edition.boxes(2) if one.kind == "check" and one.name != tick)
    before = edition.before.by_name()
    edition.exchange_on_states(tick, other)
    found = told(edition)
    assert [(one.field, one.after) for one in found.limits] == [(limited.name, "3")]
    assert [one.field for one in found.moved] == [limited.name]
    if before[tick].on_state != before[other].on_state:
        assert {one.field for one in found.ticked} == {tick, other}


def test_other_words_are_told_without_quoting_them() -> None:
    edition = made()
    name = box(edition)
    rect = edition.before.by_name()[name].rect
    assert edition.reword(2, (0, rect[3], 1000, rect[3] + 20))
    assert name in {one.field for one in told(edition).reworded}


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """An edition and a newer one in which one box has another name."""
    old, new = tmp_path / "old.pdf", tmp_path / "new.pdf"
    old.write_bytes(practice_base(I765))
    edition = made()
    edition.rename(box(edition))
    edition.shift(3, 500, -6)
    new.write_bytes(edition.saved())
    return old, new


def test_the_command_tells_people(
    two: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["forms", "diff", *map(str, two)]) == 0
    said = capsys.readouterr().out
    assert "I-765, edition 08/21/25: 7 pages, 161 fields" in said
    assert "Gone: 1 box" in said
    assert "page 3: +0 -6" in said


def test_the_command_tells_programs(
    two: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["forms", "diff", *map(str, two), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["new"] == {"form": "i765", "edition": "12/31/26", "pages": 7, "fields": 161}
    assert len(said["gone"]) == len(said["added"]) == 1
    assert said["moved"]


def test_what_is_no_form_is_refused(
    two: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"hello")
    assert run(["forms", "diff", str(two[0]), str(bad), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "not-a-pdf"


def test_a_newer_edition_may_be_added_and_is_told_apart(
    two: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["forms", "add", str(two[1]), "--json"]) == 0
    (added,) = json.loads(capsys.readouterr().out)["added"]
    assert (added["edition"], added["state"]) == ("12/31/26", "newer")
    assert run(["forms", "add", str(two[1])]) == 0
    assert "draft" in capsys.readouterr().out
