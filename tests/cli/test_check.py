"""``portolan check``: the promised JSON, plain words by weight, and 1 only for a stop."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.cli import run
from app.cli.check import found, report
from app.i18n import use
from app.law.facts import load
from app.rules.finding import Finding, Kind
from app.rules.sentences import Words
from tests.rules import raised

TODAY = ("--today", "2026-11-21")
DAY = date(2026, 11, 21)
STOP = {"citizen_claims": raised.rows({"where": "i9"})}
WARNING = {"memberships": raised.rows({"name": "Club"})}


@pytest.fixture
def written(tmp_path: Path) -> Any:
    """Write a case of p1 with one mailed-later Form I-485, and return its file."""

    def write(person: dict[str, Any]) -> Path:
        form = {"form": "i485", "person": "p1", "i485": {}}
        case = {"people": {"p1": person}, "filings": {"f1": form}}
        path = tmp_path / "case.json"
        path.write_text(json.dumps(case), "utf-8")
        return path

    return write


def only(rule: str, told: dict[str, Any]) -> dict[str, Any]:
    (finding,) = [one for one in told["findings"] if one["rule"] == rule]
    return dict(finding)


def test_json_in_the_promised_shape(written: Any, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["check", str(written(STOP)), *TODAY, "--json"])
    told = json.loads(capsys.readouterr().out)
    assert code == 1
    assert set(told) == {"today", "findings"}
    assert told["today"] == "2026-11-21"
    finding = only("R-12", told)
    assert set(finding) == {
        *("rule", "topic", "kind", "filing", "items", "because", "message", "sources")
    }
    assert finding["kind"] == "see-a-lawyer"
    assert finding["filing"] is None
    assert "I-485 9.70" in finding["items"]
    assert finding["because"] == {"people.p1.citizen_claims.r1.where": "i9"}
    assert "Form I-9 at work" in finding["message"]
    assert finding["sources"]
    for source in finding["sources"]:
        assert set(source) == {"title", "url", "read_on"}
        assert date.fromisoformat(source["read_on"]) < DAY


def test_every_finding_of_the_samples_is_whole(
    samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kinds = [kind.value for kind in Kind]
    found = []
    for path in sorted(samples.glob("*.json")):
        code = run(["check", str(path), *TODAY, "--json"])
        told = json.loads(capsys.readouterr().out)["findings"]
        assert [kinds.index(one["kind"]) for one in told] == sorted(
            kinds.index(one["kind"]) for one in told
        )
        assert all(one["message"].strip() and "{" not in one["message"] for one in told)
        stops = {"cannot-file", "see-a-lawyer"} & {one["kind"] for one in told}
        assert code == bool(stops)
        found += told
    assert {one["kind"] for one in found} == {*kinds}


def test_a_warning_alone_is_no_failure() -> None:
    case = raised.case(WARNING, raised.i485())
    findings = found(case, load(), DAY)
    assert {one.kind for one in findings if one.rule == "R-23"} == {Kind.WARN}


def test_nothing_to_say_ends_with_zero(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.json"
    path.write_text(json.dumps({"people": {"p1": {}}, "filings": {}}), "utf-8")
    assert run(["check", str(path), *TODAY]) == 0
    said = capsys.readouterr().out
    assert "found nothing to say on November 21, 2026" in said
    assert "not your lawyer" in said
    assert run(["check", str(path), *TODAY, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_plain_words_by_weight(written: Any, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["check", str(written({**STOP, **WARNING})), *TODAY])
    said = capsys.readouterr().out
    assert code == 1
    lawyer = said.index("For a lawyer to look at before anything is mailed")
    again = said.index("Please look at these again")
    assert lawyer < said.index("[R-12]") < again < said.index("[R-23]")
    assert "print all the same" in said
    assert "read on October 6, 2026" in said


def test_what_a_closed_gate_hides_is_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Citizen papers are asked about for Forms I-589 and I-485, not for a work permit alone."""
    form = {"form": "i765", "person": "p1", "i765": {"category": "a5"}}
    case = {"people": {"p1": STOP}, "filings": {"f1": form}}
    path = tmp_path / "case.json"
    path.write_text(json.dumps(case), "utf-8")
    run(["check", str(path), *TODAY, "--json"])
    told = json.loads(capsys.readouterr().out)["findings"]
    assert "R-12" not in {one["rule"] for one in told}


def test_further_findings_take_their_place_among_the_others() -> None:
    case = raised.case(STOP, raised.i485())
    more = Finding("R-01", "arrests", Kind.SEE_A_LAWYER, "p1", None, (), (), (Words("More."),))
    rules = [one.rule for one in found(case, load(), DAY, [more])]
    assert rules.index("R-01") < rules.index("R-12")
    told = report([more], load(), DAY)["findings"][0]
    assert told["message"] == "More."
    assert told["sources"] == []


def test_in_spanish(written: Any, capsys: pytest.CaptureFixture[str]) -> None:
    use("es")
    try:
        assert run(["check", str(written(STOP)), *TODAY]) == 1
    finally:
        use("en")
    said = capsys.readouterr().out
    assert "Fuente" in said


@pytest.mark.parametrize(
    "arguments", [["check"], ["check", "no-such-file.json"], ["check", "x", "--today", "soon"]]
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().err
