"""Cases whose forms were filled, read back from their PDFs, and kept as filed earlier."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.answers import paths
from app.answers.case import Case, load
from app.answers.filed import FiledSource
from app.answers.freezing import keep_earlier
from app.filing.blanks import Blank, choose
from app.filing.editions import FORMS
from app.filing.filed import Papers, filed_from
from app.filing.fill import fill
from app.filing.library import find
from app.filing.reading import read_filled
from app.interview.in_use import in_use
from app.law.facts import load as law
from app.rules.check import check
from app.rules.earlier.compare import Comparison, compare
from app.rules.earlier.kept import earlier_forms
from app.rules.finding import Finding, Read
from tests.conftest import ROOT

TODAY = date(2026, 11, 21)
FILLED = date(2026, 3, 1)
MAILED = date(2026, 3, 10)
_SAMPLES = ROOT / "resources" / "samples"


@cache
def sample(name: str) -> Case:
    """One of the invented cases."""
    return load((_SAMPLES / f"{name}.json").read_bytes())


@cache
def papers(name: str, filing_id: str, official: Path | None = None) -> Papers:
    """The filled form of a filing of a sample: on a practice blank, or on the official PDF."""
    return filled(sample(name), filing_id, official)


def filled(case: Case, filing_id: str, official: Path | None = None) -> Papers:
    """The filled form of a filing, with the attachments that belong to it."""
    done = fill(case, filing_id, _blank(case, filing_id, official), FILLED, None)
    return Papers(done.data, {one.kind: one.data for one in done.attachments})


def _blank(case: Case, filing_id: str, official: Path | None) -> Blank:
    form = case.filings[filing_id].form.value
    if official is None:
        return choose(form, None, FORMS, practice=True)
    return choose(form, find(official, cache=None), FORMS, practice=False)


def kept(case: Case, filing_id: str, filed: Papers, on: date | None = MAILED) -> Case:
    """The case with that form among those that its person filed earlier."""
    report = read_filled(filed.form, filed.attachments, FORMS)
    told = filed_from(report, filed.form, on, FiledSource.READ_FROM_PDF)
    return keep_earlier(case, case.filings[filing_id].person, told)


def changed(case: Case, **answers: Any) -> Case:
    """The case with other answers; a path is written with two underscores for each dot."""
    for path, answer in answers.items():
        case = paths.replace(case, path.replace("__", "."), answer)
    return case


def swear(case: Case, filing_id: str, key: str, yes: bool) -> Case:
    """The case with another answer to a sworn item, confirmed."""
    told = {"answer": yes, "confirmed": "2026-11-01"}
    return paths.replace(case, f"filings.{filing_id}.{key}", told)


def added(case: Case, known: Case) -> dict[str, Finding]:
    """What rules find in ``case`` that they do not in ``known``, by rule and person."""
    before = {(one.key, one.message) for one in found(known)}
    return {one.key: one for one in found(case) if (one.key, one.message) not in before}


def found(case: Case) -> tuple[Finding, ...]:
    """Every finding about the case in use."""
    return check(in_use(case, TODAY), law(), TODAY)


def on_paper(case: Case) -> dict[str, Finding]:
    """Those that read a filed form, by rule and person."""
    return {one.key: one for one in found(case) if any(map(_is_filed, one.because))}


def compared(case: Case, person: str = "p1") -> dict[str, Comparison]:
    """What became of each answer of the only filed form of a person, by its path."""
    (earlier,) = earlier_forms(case, person)
    return {one.path: one for one in compare(in_use(case, TODAY), earlier, TODAY)}


def _is_filed(read: Read) -> bool:
    return ".filed." in read.path
