"""Invented papers of a case: one that is whole, one that lacks something, a slow one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256

from app.answers.case import Case
from app.i18n import N_
from app.papers.paper import Outcome, Paper, PaperKind, drawn
from app.papers.refusal import Refusal
from app.papers.said import office
from app.papers.sheet import NewPage, Sheet, Text, Title
from app.problems import Problem
from app.rules.sentences import Words
from app.ui.papers.listed import Key

LONG = 60_000
PAGES = 3
DIGEST = sha256(b"invented").hexdigest()
NAMED = "people.p1.name.family"
FIRST = "Read this before it is printed."
LIST = N_("Papers of this case")


def today() -> date:
    return date(2026, 11, 21)


def sheet() -> Sheet:
    blocks = [Title(office(Words(LIST)))]
    for number in range(PAGES):
        blocks += [NewPage()] * bool(number)  # type: ignore[list-item]
        blocks.append(Text(office(Words("{n}", n=f"Page-{number}"))))  # type: ignore[arg-type]
    return Sheet("certificate", office(Words(LIST)), tuple(blocks))


def whole() -> Outcome:
    return drawn(sheet(), (Words("Ask somebody else."),), (DIGEST,))


def refused() -> Outcome:
    return Refusal((Words("The name is missing."), Words("No file is there.")), (NAMED, ""))


def broken() -> Outcome:
    raise Problem("cannot-print", "It cannot be drawn.", "Write it another way.")


def paper(
    stem: str,
    make: Callable[[], Outcome],
    *,
    kind: PaperKind = PaperKind.CERTIFICATES,
    private: bool = False,
) -> Paper:
    return Paper(kind, Words("{stem}", stem=stem), stem, "p1", "f1", private, make)


class Fake:
    """Papers of an invented kind, and how often each was made."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.cases: list[Case] = []

    def __call__(self, case: Case, day: date) -> tuple[Paper, ...]:
        assert day == today()
        self.cases.append(case)
        packet = PaperKind.PACKET
        return (
            paper("whole", partial(self._make, "whole", whole)),
            paper("refused", partial(self._make, "refused", refused), private=True),
            replace(
                paper("packet", partial(self._make, "packet", whole), kind=packet),
                read_first=Words(FIRST),
            ),
            Paper(
                PaperKind.MOVING,
                Words("moving"),
                "moving",
                "p1",
                None,
                True,
                partial(self._make, "moving", whole),
            ),
            Paper(
                PaperKind.TEMPLATES,
                Words("template"),
                "template",
                None,
                None,
                False,
                partial(self._make, "template", whole),
            ),
        )

    def _make(self, stem: str, make: Callable[[], Outcome]) -> Outcome:
        self.made.append(stem)
        return make()


def key(stem: str, filing: str = "f1") -> Key:
    return ("p1", filing, stem)
