"""``portolan papers``: JSON as promised, exit codes, languages, and no papers of two days mixed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import i18n
from app.cli import run
from app.filing.notices import FRIVOLOUS
from tests.papers.packet.read_packet import texts

Answer = tuple[int, Any]
Ask = Callable[..., Answer]
DAY = ("--today", "2026-03-01")


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run ``papers`` with --json; give back its exit code and what it printed."""

    def run_it(*arguments: str | Path) -> Answer:
        code = run(["papers", *map(str, arguments), *DAY, "--json"])
        return code, json.loads(capsys.readouterr().out)

    return run_it


@pytest.fixture
def simple(samples: Path) -> Path:
    return samples / "simple.json"


def test_it_reports_in_the_promised_shape(ask: Ask, simple: Path, tmp_path: Path) -> None:
    code, told = ask(simple, "--out", tmp_path, "--only", "certificates")
    assert code == 0
    first = told["papers"][0]
    assert first == {
        "kind": "certificates",
        "person": "p1",
        "filing": "f1",
        "title": "Translation certificate: Birth certificate",
        "private": False,
        "file": str(tmp_path / "translation-certificate-f1-1.pdf"),
        "pages": 1,
        "warnings": [],
        "made_from": [],
        "missing": [],
    }
    assert {one["kind"] for one in told["papers"]} == {"certificates"}
    assert {Path(one["file"]) for one in told["papers"]} == set(tmp_path.iterdir())


def test_a_read_back_tells_the_digests_of_what_it_was_made_from(
    ask: Ask, simple: Path, tmp_path: Path
) -> None:
    _code, told = ask(simple, "--out", tmp_path, "--only", "readback")
    digests = [one["made_from"] for one in told["papers"]]
    assert all(len(digest) == 64 for made in digests for digest in made)
    assert all(digests)
    printed = " ".join(
        page for one in told["papers"] for page in texts(Path(one["file"]).read_bytes())
    )
    assert not any(digest in printed for made in digests for digest in made)


def test_what_lacks_something_is_not_written_and_ends_with_1(
    ask: Ask, samples: Path, tmp_path: Path
) -> None:
    case = json.loads((samples / "simple.json").read_text())
    case["people"]["p1"]["translations"]["r1"]["compared"] = None
    file = tmp_path / "case.json"
    file.write_text(json.dumps(case))
    out = tmp_path / "out"
    code, told = ask(file, "--out", out, "--only", "certificates")
    assert code == 1
    (lacking,) = (one for one in told["papers"] if one["missing"])
    assert lacking["file"] is None
    assert lacking["missing"][0]["path"] == "people.p1.translations.r1.compared"
    assert not (out / "translation-certificate-f1-1.pdf").exists()


def test_what_the_person_reads_is_in_their_language_or_in_the_one_asked_for(
    ask: Ask, simple: Path, tmp_path: Path
) -> None:
    for language, word in ((None, "Firme"), ("en", "Sign here")):
        out = tmp_path / (language or "own")
        wanted = ("--language", language) if language else ()
        _code, told = ask(simple, "--out", out, "--only", "packet", *wanted)
        (stays,) = (one["file"] for one in told["papers"] if one["private"])
        assert any(word in page for page in texts(Path(stays).read_bytes()))
        assert i18n.language() == "en"


def test_the_warning_of_the_asylum_form_is_said_with_its_packet(
    ask: Ask, simple: Path, tmp_path: Path
) -> None:
    _code, told = ask(simple, "--out", tmp_path, "--only", "packet")
    packet, before = told["papers"]
    assert packet["warnings"][0] == FRIVOLOUS
    assert FRIVOLOUS not in before["warnings"]  # it stands on that paper


def test_an_unknown_language_is_wrong_usage(ask: Ask, simple: Path, tmp_path: Path) -> None:
    code, told = ask(simple, "--out", tmp_path, "--language", "tlh")
    assert (code, told["error"]["code"]) == (2, "no-such-language")


def test_papers_of_another_day_are_not_mixed(ask: Ask, simple: Path, tmp_path: Path) -> None:
    order = (simple, "--out", tmp_path, "--only", "moving")
    assert ask(*order)[0] == 0
    code, told = ask(*order)
    assert (code, told["error"]["code"]) == (1, "output-exists")
    assert ask(*order, "--replace")[0] == 0


def test_layouts_are_made_only_when_they_are_asked_for(
    ask: Ask, simple: Path, tmp_path: Path
) -> None:
    _code, told = ask(simple, "--out", tmp_path, "--only", "templates")
    assert len(told["papers"]) == 20
    assert all(one["person"] is None for one in told["papers"])
