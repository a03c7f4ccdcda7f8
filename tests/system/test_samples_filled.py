"""The invented people with mailed asylum applications: every form of theirs comes out ready."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.answers.case import load
from app.filing import library
from app.filing.making import Order, make
from app.filing.report import FormReport

TODAY = date(2026, 3, 1)
FORMS = {
    "pending-renewal": ["i589", "i765", "i131"],
    "asylee-family": ["i589", "i485", "i131", "i765", "i485", "i765", "i485"],
}


@pytest.fixture(params=["practice", "official"])
def blanks(request: pytest.FixtureRequest) -> library.Library | None:
    """No official PDFs at all; then those that are at hand."""
    if request.param == "practice":
        return None
    return library.find(request.getfixturevalue("official_forms"))


@pytest.mark.parametrize("name", FORMS)
def test_every_form_of_an_asylee_or_applicant_is_ready(
    samples: Path, blanks: library.Library | None, tmp_path: Path, name: str
) -> None:
    case = load((samples / f"{name}.json").read_bytes())
    order = Order(out=tmp_path, today=TODAY, library=blanks, cache=tmp_path / "cache")
    asylum, *others = make(case, order)
    assert [asylum.form, *(report.form for report in others)] == FORMS[name]
    assert (asylum.state, asylum.file) == ("refused", None)
    assert asylum.sent
    assert [_faults(report) for report in others] == [[]] * len(others)
    assert all(report.overflow for report in others)


def _faults(report: FormReport) -> list[str]:
    """Everything that keeps one form from being ready to sign."""
    proofs = [report.proof, *(one.proof for one in report.attachments)]
    wrong = [one.mismatched + one.outside_box for one in proofs]
    found = [str(report.state)] if report.state != "ready" else []
    found += [f"unanswered {one.path}" for one in report.unanswered]
    found += [f"refused {one.path}" for one in report.refused]
    found += [f"to translate {path}" for path in report.to_translate]
    return found + ([f"proof {wrong}"] if any(wrong) else [])
