"""An estimate: what comes out, how it was counted, what it rests on, and why it may be wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from app.i18n import N_
from app.law.dated import DOUBTS
from app.law.facts import Law
from app.rules.finding import Read
from app.rules.sentences import Sentence, Words

LOOK_IT_UP: Final = Words(
    N_("What we know about this is too old to show. Look it up on the day you mail.")
)
ROUGH: Final = Words(
    N_("Some of the dates you told us are rough. We counted in the careful direction.")
)


@dataclass(frozen=True)
class Estimate:
    """``title`` says that it is an estimate, and of what; ``steps`` show how it was counted.

    ``facts`` are the ids of the dated facts it rests on, ``doubtful`` the reasons why it may be
    wrong: empty where nothing speaks against it. ``because`` is what it read.
    """

    title: Sentence
    result: Sentence
    steps: tuple[Sentence, ...] = ()
    facts: tuple[str, ...] = ()
    doubtful: tuple[Sentence, ...] = field(default=())
    because: tuple[Read, ...] = ()


def doubts(law: Law, *facts: str, rough: bool = False) -> tuple[Sentence, ...]:
    """Why an estimate that rests on ``facts``, and on ``rough`` dates, may be wrong."""
    weak = dict.fromkeys(doubt for one in facts for doubt in law.fact(one).doubts)
    return (*((ROUGH,) if rough else ()), *(Words(DOUBTS[one]) for one in weak))


def sources(law: Law, *facts: str) -> tuple[Words, ...]:
    """Where each of ``facts`` stands, and when it was read there."""
    message = N_("{rule}: {source}, read on {date}")
    known = (law.fact(one) for one in facts)
    return tuple(
        dict.fromkeys(
            Words(message, rule=one.cite or one.id, source=one.source.title, date=one.read_on)
            for one in known
        )
    )
