"""The papers of a case in groups, and how far each is: plain data for the list and the card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from app import host
from app.answers.case import Case
from app.cli.files import blanks
from app.filing.making import Order
from app.i18n import N_, _
from app.law import facts
from app.papers.desk import Desk
from app.papers.offer import offered
from app.papers.paper import Outcome, Paper, PaperKind
from app.papers.refusal import Refusal
from app.ui.filing_names import filing_name
from app.ui.household import person_name

Key = tuple[str, str, str]
State = Literal["not made", "ready", "refused"]

WORDS: Final[dict[State, str]] = {
    "not made": N_("Not looked at yet"),
    "ready": N_("Can be printed"),
    "refused": N_("Something is missing"),
}
SIGNS: Final[dict[State, str]] = {
    "not made": "not-started",
    "ready": "done",
    "refused": "attention",
}
_EVERY: Final = N_("To fill in by hand")
SURE: Final = frozenset({PaperKind.TEMPLATES, PaperKind.WORKSHEET})
"""Papers that need nothing of the case."""
UNASKED: Final = frozenset({PaperKind.PACKET}) | SURE
"""Papers that are made only when somebody wants them: they take long, or lack nothing."""


@dataclass(frozen=True)
class Group:
    """Papers of one filing, of one person (``filing`` is empty), or of nobody (both are)."""

    person: str
    filing: str
    papers: tuple[Paper, ...]

    def name(self, case: Case) -> str:
        """Whose papers they are, in the language in use."""
        if self.filing in case.filings:
            return filing_name(case, self.filing)
        return person_name(case, self.person) if self.person in case.people else _(_EVERY)


def papers(case: Case, today: date) -> tuple[Paper, ...]:
    """Every paper that can be made of ``case``, from the official PDFs that are here.

    It fills forms: not for the window's own thread. Raises Problem when the PDFs cannot be read.
    """
    order = Order(
        out=host.cases_folder(),
        today=today,
        library=blanks(None),
        cache=host.cache_folder() / "templates",
    )
    return offered(Desk(case, facts.load(), order, host.cases_folder()))


def key_of(paper: Paper) -> Key:
    """What tells one paper from all others of its case."""
    return paper.person or "", paper.filing or "", paper.stem


def grouped(found: Iterable[Paper]) -> tuple[Group, ...]:
    """The papers by filing and person, in the order in which the first of each comes."""
    groups: dict[tuple[str, str], list[Paper]] = {}
    for one in found:
        groups.setdefault((one.person or "", one.filing or ""), []).append(one)
    return tuple(Group(*whose, tuple(inside)) for whose, inside in groups.items())


def state_of(paper: Paper, made: Outcome | None) -> State:
    """How far a paper is; ``made`` is None while nobody made it."""
    if made is None:
        return "ready" if paper.kind in SURE else "not made"
    return "refused" if isinstance(made, Refusal) else "ready"
