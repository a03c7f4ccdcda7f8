"""The commands keep their word: JSON as promised, exit codes, one clear sentence, no half files."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli import run
from app.filing import making
from app.filing.blanks import choose
from app.filing.editions import FORMS
from app.host import write_atomically

Answer = tuple[int, Any]
Ask = Callable[..., Answer]
ROOT_CAN_WRITE_ANYWHERE = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command with --json; give back its exit code and what it printed."""

    def run_it(*arguments: str | Path) -> Answer:
        code = run([*map(str, arguments), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return run_it


@pytest.fixture
def simple(samples: Path) -> Path:
    return samples / "simple.json"


def test_fill_reports_in_the_promised_shape(ask: Ask, simple: Path, tmp_path: Path) -> None:
    code, told = ask("fill", simple, "--out", tmp_path, "--today", "2026-03-01")
    (form,) = told["forms"]
    assert code == 0
    assert set(form) == {
        *("filing", "person", "form", "state", "sent", "edition", "official", "file"),
        *("attachments", "fields", "proof", "overflow", "refused", "unanswered"),
        *("to_translate", "not_used", "carried_over", "warnings"),
    }
    assert form["fields"]["total"] == 460
    assert form["fields"]["undecided"] == 0
    assert form["proof"] == {
        "compared": form["fields"]["filled"],
        "mismatched": 0,
        "outside_box": 0,
    }
    assert (form["state"], form["official"]) == ("ready", False)
    assert Path(form["file"]).read_bytes().startswith(b"%PDF-1.7")


def test_fill_of_the_official_form(
    ask: Ask, samples: Path, official_i589: Path, tmp_path: Path
) -> None:
    for name in ("simple", "family-in-court", "late-and-detained"):
        code, told = ask(
            "fill",
            samples / f"{name}.json",
            "--form",
            "i589",
            "--out",
            tmp_path / name,
            "--blanks",
            official_i589.parent,
            "--today",
            "2026-03-01",
        )
        (form,) = told["forms"]
        assert (code, form["official"], form["state"]) == (0, True, "ready")
        proofs = [form["proof"], *(one["proof"] for one in form["attachments"])]
        assert [(p["mismatched"], p["outside_box"]) for p in proofs] == [(0, 0)] * len(proofs)
        assert form["proof"]["compared"] == form["fields"]["filled"]


def test_an_unsure_edition_makes_a_draft_and_says_why(
    ask: Ask, simple: Path, official_i589: Path, tmp_path: Path
) -> None:
    blanks = ("--blanks", official_i589.parent)
    case = json.loads(simple.read_text("utf-8"))
    filing = case["filings"]["f1"] | {"mail_date": "2026-09-01"}
    del filing["claim"]["sworn"]["late_filing"]["saw"]  # it was confirmed for an earlier day
    days = ("--today", "2026-09-01")
    states: dict[str | None, str] = {}
    for seen in (None, "01/20/25"):  # what the person saw on the agency's page
        case["filings"]["f1"] = filing | {"edition": seen}
        told_so = tmp_path / "told.json"
        told_so.write_text(json.dumps(case), "utf-8")
        _code, told = ask("fill", told_so, "--out", tmp_path / str(len(states)), *blanks, *days)
        (form,) = told["forms"]
        states[seen] = form["state"]
        assert any("07/28/26" in warning for warning in form["warnings"]) is (seen is None)
    assert states == {None: "draft", "01/20/25": "ready"}


def test_the_warning_about_made_up_claims_is_always_said(
    ask: Ask, simple: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _code, told = ask("fill", simple, "--out", tmp_path / "a")
    assert any("made up" in w or "makes up" in w for w in told["forms"][0]["warnings"])
    assert run(["fill", str(simple), "--out", str(tmp_path / "b")]) == 0
    assert "makes up a claim" in capsys.readouterr().out


def test_file_names_say_nothing_about_the_person(ask: Ask, samples: Path, tmp_path: Path) -> None:
    ask("fill", samples / "family-in-court.json", "--out", tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {
        "i589-f1-p1-practice.pdf",
        "i589-f1-p1-practice-supplement-b.pdf",
        "i589-f1-p1-practice-continuation.pdf",
    }


def test_read_gives_back_what_fill_wrote(ask: Ask, samples: Path, tmp_path: Path) -> None:
    _code, told = ask("fill", samples / "family-in-court.json", "--out", tmp_path)
    code, answers = ask("read", told["forms"][0]["file"])
    assert code == 0
    assert set(answers) == {"form", "edition", "answers", "elsewhere", "unread", "notes"}
    assert answers["elsewhere"] == answers["unread"] == []
    assert answers["answers"]["rows.residences[10].city"] == "Deh-e Namuna"


def test_read_without_the_attachments_says_what_is_elsewhere(
    ask: Ask, samples: Path, tmp_path: Path
) -> None:
    _code, told = ask("fill", samples / "family-in-court.json", "--out", tmp_path)
    alone = tmp_path / "alone" / "form.pdf"
    alone.parent.mkdir()
    shutil.copy(told["forms"][0]["file"], alone)
    _code, answers = ask("read", alone)
    assert {"item": "B.1.A", "on": "supplement-b"} in answers["elsewhere"]
    assert "claim.sworn.harm_past.explanation" not in answers["answers"]


def test_demo_fills_the_invented_people(ask: Ask, tmp_path: Path) -> None:
    code, told = ask("demo", "--out", tmp_path)
    assert code == 0
    assert list(told) == [
        "simple",
        "family-in-court",
        "late-and-detained",
        "pending-renewal",
        "asylee-family",
        "layouts",
    ]
    forms = [form for one in told.values() for form in one["forms"]]
    open_items = {one["item"] for form in forms for one in form["unanswered"]}
    assert open_items <= {"C.5"}  # their mailing days go by, and so may the year of that item
    for form in forms:
        whole = "draft" if form["unanswered"] else "ready"
        assert form["state"] == ("refused" if form["sent"] else whole)
    assert [form["form"] for form in forms if form["sent"]] == ["i589", "i589"]
    papers = {name: {one["kind"] for one in made["papers"]} for name, made in told.items()}
    assert papers["layouts"] == {"templates"}
    assert all(
        {"certificates", "interview", "moving", "packet", "readback"} <= kinds
        for name, kinds in papers.items()
        if name != "layouts"
    )


def test_schema_describes_the_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    told = {"format", "language", "people", "filings", "acknowledged", "drafts", "work"}
    assert set(schema["properties"]) == told


def test_coverage_leaves_nothing_undecided(ask: Ask) -> None:
    _code, told = ask("forms", "coverage")
    assert {
        "form": "i589",
        "edition": "01/20/25",
        "fields": 460,
        "mapped": 419,
        "left": 41,
        "undecided": 0,
    } in told["forms"]


def test_forms_are_added_listed_and_then_used(
    ask: Ask, simple: Path, official_i589: Path, tmp_path: Path
) -> None:
    code, told = ask("forms", "add", official_i589)
    assert (code, told["added"][0]["form"]) == (0, "I-589")
    _code, told = ask("forms", "list", "--today", "2026-03-01")
    (row,) = [one for one in told["forms"] if one["form"] == "i589"]
    assert row["official"]
    assert row["accepted"]["on_mail_date"] == "yes"
    _code, told = ask("fill", simple, "--out", tmp_path, "--today", "2026-03-01")
    assert told["forms"][0]["official"] is True


def test_inspect_says_what_a_pdf_is(ask: Ask, official_i589: Path) -> None:
    code, told = ask("forms", "inspect", official_i589, "--today", "2026-03-01")
    assert code == 0
    assert set(told) == {"form", "edition", "pages", "fields", "state", "accepted", "reasons"}
    assert (told["state"], told["pages"], told["fields"]) == ("verified", 12, 460)
    assert told["accepted"]["on_mail_date"] == "yes"


def test_inspect_never_fails_on_a_bad_file(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"hello")
    code, told = ask("forms", "inspect", tmp_path / "x.pdf")
    assert (code, told["state"]) == (0, "not-a-pdf")
    assert told["reasons"]


# ---- what goes wrong ---------------------------------------------------------------------------


def complaint(told: Any) -> str:
    error = told["error"]
    assert set(error) == {"code", "message", "do"}
    for sentence in (error["message"], error["do"]):
        assert sentence.strip().endswith((".", "?"))
        assert len(sentence) < 600
    return str(error["code"])


BAD_CASES = {
    "not json": (b"{", "case-not-json"),
    "a list": (b"[]", "case-not-object"),
    "wrong type": (b'{"people": {"p1": {"sex": 5}}}', "case-invalid"),
    "unknown path": (b'{"people": {"p1": {"shoe_size": "44"}}}', "case-invalid"),
    "of the future": (b'{"format": 99}', "case-newer"),
    "nobody there": (b'{"filings": {"f1": {"form": "i589", "person": "p7"}}}', "case-invalid"),
}


@pytest.mark.parametrize("name", BAD_CASES)
def test_a_bad_case_file_is_refused_whole(name: str, ask: Ask, tmp_path: Path) -> None:
    data, expected = BAD_CASES[name]
    (tmp_path / "case.json").write_bytes(data)
    code, told = ask("fill", tmp_path / "case.json", "--out", tmp_path / "out")
    assert (code, complaint(told)) == (1, expected)
    assert not (tmp_path / "out").exists()


def test_a_missing_case_is_wrong_usage(ask: Ask, tmp_path: Path) -> None:
    code, told = ask("fill", tmp_path / "none.json", "--out", tmp_path / "out")
    assert (code, complaint(told)) == (2, "no-file")


def test_a_missing_folder_of_blanks_is_told(ask: Ask, simple: Path, tmp_path: Path) -> None:
    where = ("--out", tmp_path / "out", "--blanks", tmp_path / "nowhere")
    code, told = ask("fill", simple, *where)
    assert (code, complaint(told)) == (1, "no-folder")


@pytest.mark.parametrize(
    "arguments",
    [("fill",), ("fill", "x.json"), ("dance",), ("fill", "x.json", "--out", "o", "--to", "day")],
)
def test_wrong_usage_ends_with_two(arguments: tuple[str, ...], ask: Ask) -> None:
    code, told = ask(*arguments)
    assert (code, told["error"]["code"]) == (2, "usage")


def test_a_day_that_is_no_date_is_wrong_usage(ask: Ask, simple: Path, tmp_path: Path) -> None:
    code, told = ask("fill", simple, "--out", tmp_path / "out", "--today", "tomorrow")
    assert (code, complaint(told)) == (2, "usage")


def test_earlier_output_is_not_touched_unless_told_so(
    ask: Ask, simple: Path, tmp_path: Path
) -> None:
    ask("fill", simple, "--out", tmp_path)
    (mine,) = tmp_path.iterdir()
    mine.write_bytes(b"mine")
    code, told = ask("fill", simple, "--out", tmp_path)
    assert (code, complaint(told)) == (1, "output-exists")
    assert mine.read_bytes() == b"mine"
    code, _told = ask("fill", simple, "--out", tmp_path, "--replace")
    assert code == 0
    assert mine.read_bytes() != b"mine"


def test_replacing_takes_leftover_attachments_away(ask: Ask, samples: Path, tmp_path: Path) -> None:
    ask("fill", samples / "family-in-court.json", "--out", tmp_path)
    ask("fill", samples / "unfinished.json", "--out", tmp_path, "--replace")
    assert [path.name for path in tmp_path.iterdir()] == ["i589-f1-p1-practice.pdf"]


def test_a_target_that_is_a_file_is_refused(ask: Ask, simple: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    code, told = ask("fill", simple, "--out", tmp_path / "out")
    assert (code, complaint(told)) == (1, "no-target")


@pytest.mark.skipif(ROOT_CAN_WRITE_ANYWHERE, reason="root may write to a locked folder")
def test_a_locked_target_is_refused(ask: Ask, simple: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    code, told = ask("fill", simple, "--out", folder)
    assert (code, complaint(told)) == (1, "cannot-write")


def test_a_full_disk_leaves_no_file_behind(
    ask: Ask, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def full_on_the_second(path: Path, data: bytes, *, replace: bool) -> None:
        if written:
            raise OSError(28, "No space left on device")
        written.append(path)
        write_atomically(path, data, replace=replace)

    monkeypatch.setattr(making, "write_atomically", full_on_the_second)
    code, told = ask("fill", samples / "family-in-court.json", "--out", tmp_path)
    assert (code, complaint(told)) == (1, "cannot-write")
    assert written
    assert list(tmp_path.iterdir()) == []


def test_an_unusable_official_form_refuses_that_form(
    ask: Ask, simple: Path, official_forms: Path, tmp_path: Path
) -> None:
    blanks = tmp_path / "blanks"
    blanks.mkdir()
    shutil.copy(official_forms / "old-i-589-ed-08-25-20.pdf", blanks / "new.pdf")
    code, told = ask("fill", simple, "--out", tmp_path / "out", "--blanks", blanks)
    (form,) = told["forms"]
    assert (code, form["state"], form["file"]) == (1, "refused", None)
    assert any("08/25/20" in warning for warning in form["warnings"])
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("name", ["i-765-instructions.pdf", "old-i-589-ed-08-25-20.pdf"])
def test_other_forms_and_editions_are_not_added_or_read(
    name: str, ask: Ask, official_forms: Path
) -> None:
    code, told = ask("forms", "add", official_forms / name)
    assert code == 1
    complaint(told)
    code, told = ask("read", official_forms / name)
    assert code == 1
    complaint(told)


def bad_pdfs() -> dict[str, bytes]:
    blank = choose("i589", None, FORMS, practice=True).data
    return {
        "empty": b"",
        "text": b"not a pdf at all",
        "cut in half": blank[: len(blank) // 2],
        "cut at the end": blank[:-200],
    }


@pytest.mark.parametrize("name", ["empty", "text", "cut in half", "cut at the end"])
def test_a_bad_pdf_is_refused_by_read_and_add(name: str, ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(bad_pdfs()[name])
    for command in (("read",), ("forms", "add")):
        code, told = ask(*command, path)
        assert code == 1
        complaint(told)


def test_a_practice_copy_is_never_added_as_official(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "practice.pdf"
    path.write_bytes(choose("i589", None, FORMS, practice=True).data)
    code, told = ask("forms", "add", path)
    assert code == 1
    complaint(told)


def test_a_form_that_does_not_exist_is_wrong_usage(ask: Ask, simple: Path, tmp_path: Path) -> None:
    code, told = ask("fill", simple, "--out", tmp_path / "out", "--form", "i900")
    assert (code, complaint(told)) == (2, "usage")


def test_help_speaks_to_a_volunteer(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    told = capsys.readouterr().out
    for word in ("fill", "read", "demo", "forms", "schema", "never connects"):
        assert word in told
