"""The slow work of the page, as plain data: reading PDFs, and comparing all that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.answers.case import Case
from app.answers.filed import Filed, FiledSource
from app.cli.files import read_bytes
from app.filing.editions import FORMS
from app.filing.filed import filed_from
from app.filing.reading import read_filled
from app.filing.reporting import attachments_beside
from app.interview import flow
from app.interview.in_use import in_use
from app.rules.earlier.compare import Comparison, Verdict, compare
from app.rules.earlier.kept import Earlier, earlier_forms


@dataclass(frozen=True)
class Compared:
    """One filed form and all its comparisons; ``questions`` are the labels, by path."""

    earlier: Earlier
    every: tuple[Comparison, ...]
    questions: Mapping[str, str] = field(default_factory=dict)

    def of(self, *verdicts: Verdict, sensitive: bool = False) -> tuple[Comparison, ...]:
        """Those with one of the verdicts; what is about harm apart."""
        return tuple(
            one
            for one in self.every
            if one.verdict in verdicts and one.subject.sensitive is sensitive
        )


def read(file: Path) -> Filed:
    """What stands on a filed form and on the attachments beside it. Raises ``Problem``."""
    data = read_bytes(file)
    attached = {kind: read_bytes(one) for kind, one in attachments_beside(file).items()}
    report = read_filled(data, attached, FORMS)
    return filed_from(report, data, None, FiledSource.READ_FROM_PDF)


def compared(case: Case, today: date) -> tuple[Compared, ...]:
    """Every filed form of the case beside today."""
    used = in_use(case, today)
    return tuple(
        _compared(used, one, today) for person in used.people for one in earlier_forms(used, person)
    )


def _compared(case: Case, earlier: Earlier, today: date) -> Compared:
    every = compare(case, earlier, today)
    found = {one.path: flow.find(case, _asked_at(one), today) for one in every}
    labels = {path: one.question.label for path, one in found.items() if one is not None}
    return Compared(earlier, every, labels)


def _asked_at(one: Comparison) -> str:
    """Where the question of an answer lies, as far as that is known."""
    if one.reads:
        return one.reads[0]
    return one.path.replace("self.", f"people.{one.earlier.person}.", 1)
