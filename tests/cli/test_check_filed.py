"""``portolan check --filed``: forms filed earlier beside a case, from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.answers import case as cases
from app.answers.case import Case
from app.cli import run
from tests.rules import filed_before as before

DAY = ["--today", before.TODAY.isoformat()]


def written(folder: Path, case: Case, name: str, filing: str) -> list[str]:
    """The case and the filled form as files, and the arguments that name them."""
    papers = before.papers(name, filing)
    (folder / "case.json").write_bytes(cases.dump(case))
    (folder / "earlier.pdf").write_bytes(papers.form)
    for kind, data in papers.attachments.items():
        (folder / f"earlier-{kind}.pdf").write_bytes(data)
    return ["check", str(folder / "case.json"), "--filed", str(folder / "earlier.pdf"), *DAY]


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_yes_then_and_no_now_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    now = before.swear(before.sample("pending-renewal"), "f2", "i765.sworn.arrested", yes=False)
    arguments = written(tmp_path, now, "pending-renewal", "f2")
    assert run([*arguments, "--filed-on", "2026-03-10", "--json"]) == 1
    report = told(capsys)
    assert report["filed"] == [{"file": "earlier.pdf", "form": "i765", "person": "p1"}]
    (found,) = (one for one in report["findings"] if one["rule"] == "R-01")
    assert found["items"] == ["I-765 2.30"]
    assert found["because"]["people.p1.filed.e1"] == "yes"


def test_a_name_told_otherwise_is_found_and_whose_form_it_is_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    now = before.changed(before.sample("simple"), people__p1__name__family="Otherwise")
    arguments = written(tmp_path, now, "simple", "f1")
    run(arguments)
    out = capsys.readouterr().out
    assert "Form I-589" in out
    assert "I-589 A.I.4: then" in out
    run(arguments[:2] + DAY)
    assert "I-589 A.I.4: then" not in capsys.readouterr().out


def test_nothing_of_it_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = written(tmp_path, before.sample("simple"), "simple", "f1")
    case = (tmp_path / "case.json").read_bytes()
    run(arguments)
    capsys.readouterr()
    assert (tmp_path / "case.json").read_bytes() == case
    assert {one.name for one in tmp_path.iterdir() if one.suffix == ".json"} == {"case.json"}


def alone(folder: Path, person: str) -> list[str]:
    """The form of p2 beside a case in which only ``person`` files."""
    sample = before.sample("asylee-family")
    mine = {key: one for key, one in sample.filings.items() if one.person == person}
    case = sample.model_copy(update={"filings": mine})
    return written(folder, case, "asylee-family", "f6")


def test_a_relatives_form_waits_for_their_agreement(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = alone(tmp_path, "p1")
    assert run([*arguments, "--json"]) == 1
    assert "not-agreed" in "".join(capsys.readouterr())
    run([*arguments, "--agreed", "--json"])
    assert told(capsys)["filed"][0]["person"] == "p2"


@pytest.mark.parametrize(
    "days", [["--filed-on", "soon"], ["--filed-on", "2026-03-10", "--filed-on", "2026-03-11"]]
)
def test_days_that_are_none_or_too_many(
    tmp_path: Path, days: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = written(tmp_path, before.sample("simple"), "simple", "f1")
    assert run([*arguments, *days]) == 2
    assert capsys.readouterr().err


def test_a_case_in_which_nobody_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = cases.load(b'{"people": {"p1": {}}}')
    assert run([*written(tmp_path, empty, "simple", "f1"), "--json"]) == 1
    assert "no-person" in "".join(capsys.readouterr())
