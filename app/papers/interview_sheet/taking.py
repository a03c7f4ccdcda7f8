"""What people bring to the interview, and who may interpret there. Facts K-12 and Q-103."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from app.i18n import N_
from app.law.checklists import Need, Paper
from app.law.facts import Law
from app.papers.said import in_both
from app.papers.sheet import Block, Heading, Points, Text
from app.rules.sentences import Sentence, Words

_LIST: Final = "K-12"
_INTERPRETER: Final = "Q-103"
_AGE: Final = "Q-103.age"
_RULES: Final = Words(N_("The interpreter"))
_LOOK_UP: Final = N_("Look this up before the interview: {where}.")
_IF: Final = N_("{paper} (if {when})")
_OWN: Final = Words(N_("Whoever does not speak English well brings an interpreter of their own."))
_OLD: Final = N_("The interpreter is {age} years old or older.")
_NOT: Final = Words(
    N_(
        "It cannot be your lawyer, your witness, somebody who works for the government of your "
        "home country, or somebody who still waits for an asylum interview of their own."
    )
)
_WITHOUT: Final = Words(
    N_(
        "Without an interpreter, and without a good reason, the office sees it as if you had not "
        "come to the interview."
    )
)
_SIGNS: Final = Words(N_("For sign language the office brings an interpreter."))
_SOURCE: Final = N_("Where this is written: {where}.")


def blocks(law: Law, today: date) -> Iterator[Block]:
    """The list to tick off, and the rules about interpreters; what is out of date is not shown."""
    found = law.checklist(_LIST)
    yield Heading(in_both(Words(found.title)))
    if found.is_stale(today):
        yield Text(in_both(Words(_LOOK_UP, where=found.source.title)))
    else:
        papers = (one for one in found.papers if one.need is not Need.NOT_NEEDED)
        yield Points(tuple(in_both(_paper(one)) for one in papers), "box")
    yield Heading(in_both(_RULES))
    yield from _rules(law, today)


def _paper(paper: Paper) -> Sentence:
    if paper.when is None:
        return Words(paper.says)
    return Words(_IF, paper=Words(paper.says), when=Words(paper.when))


def _rules(law: Law, today: date) -> Iterator[Block]:
    fact, age = law.fact(_INTERPRETER), law.figure(_AGE, today, today).number
    where = fact.cite or fact.source.title
    if fact.is_stale(today) or age is None:
        yield Text(in_both(Words(_LOOK_UP, where=where)))
        return
    rules = (_OWN, Words(_OLD, age=age), _NOT, _WITHOUT, _SIGNS)
    yield Points(tuple(map(in_both, rules)))
    yield Text(in_both(Words(_SOURCE, where=where)), "small")
