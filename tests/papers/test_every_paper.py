"""All papers of the samples, as files: made or refused by name, marked, and clean of all else."""

from __future__ import annotations

import io
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from pypdf import PdfReader

from app import i18n
from app.answers import case as cases
from app.answers import clinic_work
from app.answers.case import Case
from app.cli.papers import speaking
from app.filing.library import Library, find
from app.filing.making import Order
from app.interview.in_use import in_use
from app.law.facts import load
from app.papers.desk import Desk
from app.papers.making import Written, make
from app.papers.paper import Drawn, PaperKind
from app.papers.refusal import Refusal
from app.rules.check import check
from tests.papers.packet.read_packet import everything, texts

DAY: Final = date(2026, 3, 1)
SAMPLES: Final = Path(__file__).resolve().parents[2] / "resources" / "samples"
SHOWN: Final = (
    ("simple", "es"),
    ("family-in-court", "ar"),
    ("late-and-detained", "es"),
    ("pending-renewal", "en"),
    ("asylee-family", "es"),
)
_CANARY: Final = "Zxqvcanary"
_PRIVATE: Final = "PRIVATE, DO NOT MAIL"
_OF_SIGNING: Final = ("A signature is written by hand", "Everybody who helped with a form")


@pytest.mark.parametrize(("name", "language"), SHOWN)
def test_every_paper_of_a_sample(name: str, language: str, tmp_path: Path) -> None:
    """Made once, since that takes seconds, and looked at from every side."""
    case = _case(name).model_copy(update={"acknowledged": {"R-35": date(2031, 7, 19)}})
    case = _noted(case)
    made = _of(case, language, tmp_path)
    _each_is_made_or_says_what_it_lacks(made)
    _names_of_files_say_nothing_of_a_person(made)
    for one in made:
        if isinstance(one.outcome, Drawn):
            _says_nothing_of_who_made_it_or_when(one.outcome.data)
            _is_marked_if_it_stays(one, one.outcome.data)
    _what_is_mailed_holds_no_finding_and_no_note(case, made)
    _no_paper_knows_of_the_work_of_a_clinic(made)


def _each_is_made_or_says_what_it_lacks(made: tuple[Written, ...]) -> None:
    kinds = {one.paper.kind for one in made}
    assert {PaperKind.READBACK, PaperKind.PACKET, PaperKind.INTERVIEW, PaperKind.MOVING} <= kinds
    for one in made:
        if isinstance(one.outcome, Refusal):
            assert one.file is None
            assert all(said.english() for said in one.outcome.missing)
        else:
            assert one.file is not None
            assert one.file.read_bytes() == one.outcome.data
            assert len(PdfReader(one.file).pages) == one.outcome.pages


def _names_of_files_say_nothing_of_a_person(made: tuple[Written, ...]) -> None:
    names = [one.paper.stem for one in made]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)


def _says_nothing_of_who_made_it_or_when(data: bytes) -> None:
    assert set(PdfReader(io.BytesIO(data)).metadata or {}) <= {"/Title"}
    inside = everything(data)
    for trace in (b"/CreationDate", b"/ModDate", b"/Author", b"/Metadata", b"xmpmeta"):
        assert trace not in inside


def _is_marked_if_it_stays(one: Written, data: bytes) -> None:
    marked = [_PRIVATE in page for page in texts(data)]
    assert marked == [one.paper.private] * len(marked), one.paper.stem


def _what_is_mailed_holds_no_finding_and_no_note(case: Case, made: tuple[Written, ...]) -> None:
    sentences = {
        " ".join(words.english().split())
        for found in check(in_use(case, DAY), load(), DAY)
        for words in found.message
        if not words.english().startswith(_OF_SIGNING)
    }
    assert len(sentences) > 5, "the sample has findings, or this test sees nothing"
    for one in made:
        if isinstance(one.outcome, Drawn) and not one.paper.private:
            said = " ".join(texts(one.outcome.data))
            assert not {line for line in sentences if line in said}, one.paper.stem
            assert "2031" not in said
            assert "R-35" not in said


def _noted(case: Case) -> Case:
    day = date(2031, 7, 19)
    case = clinic_work.commented(case, "", f"{_CANARY} says", _CANARY, day, [_CANARY])
    case = clinic_work.replied(case, "k1", f"No, {_CANARY}", _CANARY)
    for kind in clinic_work.SignOffKind:
        case = clinic_work.signed(case, kind, _CANARY, day)
    return clinic_work.at_station(case, clinic_work.Station.REVIEW)


def _no_paper_knows_of_the_work_of_a_clinic(made: tuple[Written, ...]) -> None:
    for one in made:
        if isinstance(one.outcome, Drawn):
            said = " ".join(texts(one.outcome.data))
            assert _CANARY not in said, one.paper.stem
            assert "2031" not in said


def test_they_are_the_same_each_time(tmp_path: Path) -> None:
    first, second = (_of(_case("simple"), "es", tmp_path / name) for name in ("one", "two"))
    assert [_bytes(one) for one in first] == [_bytes(one) for one in second]


def test_official_forms_make_a_packet_without_the_mark_of_practice(
    official_forms: Path, tmp_path: Path
) -> None:
    library = find(official_forms, cache=tmp_path / "verified")
    made = {one.paper.stem: one for one in _of(_case("simple"), "es", tmp_path / "out", library)}
    assert not [stem for stem in made if "practice" in stem]
    packet = made["packet-f1"].outcome
    assert isinstance(packet, Drawn)
    assert not any("NOT FOR FILING" in page for page in texts(packet.data))


@cache
def _case(name: str) -> Case:
    return cases.load((SAMPLES / f"{name}.json").read_bytes())


def _of(
    case: Case, language: str, folder: Path, library: Library | None = None
) -> tuple[Written, ...]:
    with speaking(case, language):
        order = Order(out=folder, today=DAY, library=library, cache=folder / "templates")
        written = make(Desk(case, load(), order, SAMPLES))
    assert i18n.language() == "en"
    return written


def _bytes(one: Written) -> bytes | None:
    return one.outcome.data if isinstance(one.outcome, Drawn) else None
