"""``portolan batch``: every case of a folder, none stops the rest, nothing of an answer is told."""

from __future__ import annotations

import json
import os
import shutil
import signal
import time
from collections.abc import Callable
from datetime import date
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from app import host
from app.cli import one_case, run
from app.cli.crew import BROKE_OFF, Crew
from app.cli.one_case import MISTAKE, Task, Work
from app.filing.batch import RECORD, RUNNING, only_run
from app.filing.making import Order
from app.vault import age, clinic_file, vault
from tests.answers.households import household
from tests.cli.hands import Hands
from tests.cli.test_dossier_command import bytes_in
from tests.cli.typed import started
from tests.vault.cheap import CANARY, CHEAP, NOW, PHRASE, after, begun

DAY = ("--today", "2026-03-01")
Answer = tuple[int, Any]
Ask = Callable[..., Answer]


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    return Hands(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path, samples: Path) -> Path:
    made = tmp_path / "cases"
    made.mkdir()
    for name in ("simple", "unfinished"):
        shutil.copy(samples / f"{name}.json", made)
    (made / "broken.json").write_text('{"people": 1}')
    return made


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Ask:
    """Run ``batch`` with --json; give back its exit code and what it printed."""

    def run_it(folder: Path, *arguments: str | Path) -> Answer:
        told = map(str, arguments)
        code = run(["batch", str(folder), "--out", str(tmp_path / "out"), *DAY, "--json", *told])
        return code, json.loads(capsys.readouterr().out)

    return run_it


def of(said: Any) -> dict[str, str]:
    """File name -> how it ended."""
    return {one["file"]: one["state"] for one in said["cases"]}


def times(folder: Path) -> dict[str, int]:
    return {str(one): one.stat().st_mtime_ns for one in folder.rglob("*.pdf")}


def named() -> Any:
    return household({"p1": {"name": {"family": CANARY}}})


def test_a_bad_case_never_stops_the_rest(ask: Ask, folder: Path, tmp_path: Path) -> None:
    code, said = ask(folder)
    assert code == 1
    expected = {"broken.json": "failed", "simple.json": "made", "unfinished.json": "made"}
    assert of(said) == expected
    broken, simple, _unfinished = said["cases"]
    assert broken["problems"] == ["case-invalid"]
    assert simple["forms"][0]["form"] == "i589"
    assert simple["forms"][0]["compared"] > 100
    assert simple["forms"][0]["wrong"] == 0
    assert {one.name for one in (tmp_path / "out").iterdir()} == {
        *("simple", "unfinished", "batch-report.json", "batch-report.txt")
    }
    assert json.loads((tmp_path / "out" / "batch-report.json").read_bytes()) == said


def test_a_run_resumes_with_what_is_not_whole_or_has_changed(
    ask: Ask, folder: Path, tmp_path: Path
) -> None:
    (folder / "broken.json").unlink()
    assert ask(folder)[0] == 0
    before = times(tmp_path / "out")
    first = ask(folder)[1]
    assert of(first) == {"simple.json": "unchanged", "unfinished.json": "unchanged"}
    assert first["cases"][0]["forms"]  # what was told of it is told again
    assert times(tmp_path / "out") == before
    (folder / "simple.json").write_bytes((folder / "simple.json").read_bytes() + b"\n")
    assert of(ask(folder)[1]) == {"simple.json": "made", "unfinished.json": "unchanged"}
    next((tmp_path / "out" / "unfinished").glob("*.pdf")).unlink()
    assert of(ask(folder)[1]) == {"simple.json": "unchanged", "unfinished.json": "made"}
    another_day = ask(folder, "--today", "2026-03-02")[1]
    assert of(another_day) == {"simple.json": "made", "unfinished.json": "made"}


def test_papers_are_made_too_and_counted(
    ask: Ask, folder: Path, samples: Path, tmp_path: Path
) -> None:
    shutil.copytree(samples / "exhibits", folder / "exhibits")
    for name in ("broken", "unfinished"):
        (folder / f"{name}.json").unlink()
    said = ask(folder, "--papers")[1]
    assert said["cases"][0]["papers"]["made"] > 3
    assert (tmp_path / "out" / "simple" / "read-back-f1.pdf").is_file()
    assert of(ask(folder, "--papers")[1]) == {"simple.json": "unchanged"}


def test_nothing_of_an_answer_is_told_or_kept_but_in_the_forms(
    ask: Ask, tmp_path: Path, hands: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    path = begun(folder / "A7-Q2.dossier", named()).path
    hands.will_type(PHRASE)
    code, said = ask(folder)
    assert (code, of(said)) == (0, {"A7-Q2.dossier": "made"})
    for name, data in bytes_in(tmp_path / "out").items():
        assert name.endswith(".pdf") or CANARY.encode() not in data, name
    assert list(bytes_in(folder)) == [str(path)]
    assert ask(folder)[0] == 0
    assert len(hands.asked) == 1  # nothing to do, so nothing is asked
    made = next((tmp_path / "out" / "A7-Q2").glob("*.pdf"))
    run(["read", str(made)])
    assert CANARY in capsys.readouterr().out  # it was there to leak


def test_the_key_is_typed_once_and_tried_on_each(ask: Ask, tmp_path: Path, hands: Hands) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    clinic = clinic_file.create(host.clinic_file(), PHRASE, NOW, cost=CHEAP)
    for name in ("A1", "A2", "B1"):
        opened = vault.create(folder / f"{name}.dossier", named(), PHRASE, NOW, cost=CHEAP)
        if name != "B1":
            opened.add_clinic(named(), "Legal aid", clinic.recipient, after(minutes=1))
    hands.will_type(PHRASE)
    code, said = ask(folder, "--with", "clinic")
    assert (code, len(hands.asked)) == (1, 1)
    states = {"A1.dossier": "made", "A2.dossier": "made", "B1.dossier": "failed"}
    assert of(said) == states
    assert said["cases"][2]["problems"] == ["wrong-key"]
    hands.will_type(age.new_key().text[:-3])
    assert ask(folder, "--with", "key")[1]["error"]["code"] == "key-mistyped"


def test_a_damaged_case_is_told_and_never_used_silently(
    ask: Ask, tmp_path: Path, hands: Hands
) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    opened = begun(folder / "A1.dossier", named())
    opened.save(household({"p1": {}}), after(minutes=1))
    (folder / "A1.dossier").write_bytes((folder / "A1.dossier").read_bytes()[:-100])
    (folder / "A1.dossier.lock").write_text("4711")
    hands.will_type(PHRASE)
    said = ask(folder)[1]
    assert said["cases"][0]["notes"] == ["case-recovered", "open-in-window"]


def test_two_cases_of_one_code_do_not_share_a_folder(ask: Ask, folder: Path, hands: Hands) -> None:
    begun(folder / "SIMPLE.dossier", named())
    hands.will_type(PHRASE)
    said = ask(folder)[1]
    assert of(said)["SIMPLE.dossier"] == "made"
    assert [one["problems"] for one in said["cases"] if one["file"] == "simple.json"] == [
        ["code-twice"]
    ]


def test_people_read_the_same_in_lines(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["batch", str(folder), "--out", str(tmp_path / "out"), *DAY])
    lines = capsys.readouterr().out.splitlines()
    assert code == 1
    assert lines[0] == "broken.json: failed (case-invalid)."
    assert lines[1] == "simple.json: made."
    assert lines[2].startswith("  Form I-589 for p1: boxes filled ")
    assert lines[-3:] == [
        "Practice copies, which cannot be filed: 2.",
        "3 cases.",
        "Made: 2. Unchanged: 0. Failed: 1.",
    ]
    assert (tmp_path / "out" / "batch-report.txt").read_text().splitlines() == lines


def test_a_form_that_is_not_filled_says_why(
    samples: Path, official_forms: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who fills many cases at once must not look for the reason of one in another window."""
    if not (official_forms / "i-485-ed-01-20-25.pdf").is_file():
        pytest.skip("the official I-485 is not in the folder of official PDFs")
    case = json.loads((samples / "asylee-family.json").read_text("utf-8"))
    late = case["filings"]["f7"] | {"mail_date": "2026-09-18"}  # facts E-1
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "late.json").write_text(json.dumps(case | {"filings": {"f7": late}}))
    told = ("--out", tmp_path / "out", "--blanks", official_forms, *DAY)
    assert run(["batch", *map(str, (tmp_path / "cases", *told))]) == 1
    said = capsys.readouterr().out
    assert "not filled." in said
    assert "09/18/26" in said
    assert "https://www.uscis.gov/i-485" in said


def test_two_runs_never_write_into_one_folder_at_a_time(
    ask: Ask, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with only_run(out):
        code, said = ask(folder)
        assert (code, said["error"]["code"]) == (1, "batch-running")
        assert [one.name for one in out.iterdir()] == [RUNNING]
    assert of(ask(folder)[1])["simple.json"] == "made"
    assert RUNNING not in {one.name for one in out.iterdir()}


# ---- what goes wrong beneath --------------------------------------------------------------------


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work(
        Order(tmp_path / "out", date(2026, 3, 1), replace=True), papers=False, language="en"
    )


def test_a_mistake_of_ours_is_told_by_its_place_alone(
    work: Work, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_given: object) -> None:
        raise ValueError(CANARY)

    monkeypatch.setattr(one_case, "make", wrong)
    told = one_case.done(Task(folder / "simple.json", "w", encrypted=False), work)
    assert (told.state, told.problems) == ("failed", (MISTAKE,))
    assert told.mistake.startswith("ValueError test_batch.py:")
    assert CANARY not in told.model_dump_json()


def test_a_process_that_dies_takes_only_its_case_along(work: Work, folder: Path) -> None:
    tasks = [Task(folder / f"{name}.json", "w", encrypted=False) for name in ("simple",) * 3]
    ended = []
    with Crew(work, 1) as crew:
        for told in crew.results(tasks):
            ended.append(told)
            for child in active_children() if len(ended) == 1 else ():
                child.kill()
                child.join()
    assert [one.state for one in ended] == ["made", "failed", "made"]
    assert ended[1].problems == (BROKE_OFF,)
    assert active_children() == []


def pressed_twice(work: Work, tasks: list[Task]) -> None:
    with Crew(work, 1) as crew:
        for _told in crew.results(tasks):
            signal.raise_signal(signal.SIGINT)
            assert crew.stopped
            signal.raise_signal(signal.SIGINT)


def test_whoever_breaks_off_twice_does_not_wait(work: Work, folder: Path) -> None:
    tasks = [Task(folder / "simple.json", "w", encrypted=False)] * 3
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            pressed_twice(work, tasks)
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
    assert active_children() == []


@pytest.fixture
def many(tmp_path: Path, samples: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(40):
        shutil.copy(samples / "simple.json", folder / f"C{number}.json")
    return folder


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_breaking_off_leaves_whole_files_only_and_the_next_run_goes_on(
    many: Path, tmp_path: Path, ask: Ask
) -> None:
    out = tmp_path / "out"
    process = started(["batch", many, "--out", out, *DAY, "--json"], None)
    while len(list(out.glob("*/*.pdf"))) < 3:  # so that one at least was told of
        assert process.poll() is None
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)  # as Ctrl+C does: to every process of the command
    said, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors == b""
    first = json.loads(said)
    assert first["stopped"]
    assert 0 < len(first["cases"]) < 40
    hidden = {one.name for one in out.rglob(".*") if one.name != RECORD}
    assert hidden == set()
    assert all(one.read_bytes().rstrip().endswith(b"%%EOF") for one in out.rglob("*.pdf"))
    told = {one["code"] for one in first["cases"]}
    assert {one.parent.name for one in out.glob("*/*.pdf")} == told  # none is made and not told of
    for one in sorted(many.iterdir())[6:]:
        one.unlink()
    code, second = ask(many)
    whole = {one["file"] for one in first["cases"]}
    assert code == 0
    assert of(second) == {
        one.name: "unchanged" if one.name in whole else "made" for one in many.iterdir()
    }
