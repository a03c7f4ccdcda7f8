"""The interview sheet of one person, put together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from app.answers.case import Case
from app.answers.filing import Destination
from app.answers.forms import Form
from app.answers.papers import Interview
from app.i18n import N_
from app.law.facts import Law
from app.papers.interview_sheet import changed, life, sworn, taking
from app.papers.said import Said, as_written, in_both, reads_right_to_left
from app.papers.sheet import Block, Pairs, Sheet, Text, Title
from app.rules.sentences import Words

_TITLE: Final = Words(N_("For your interview"))
_WHAT: Final = Words(
    N_(
        "This is for you alone. It holds what you told, in your own words, so that you can read it "
        "again. It does not say how to answer."
    )
)
_COURT: Final = Words(
    N_("Your form goes to a court. The notice of the court says when to come and what to bring.")
)
_OFFICE: Final = Words(N_("Office"))
_DAY: Final = Words(N_("Day"))
_TIME: Final = Words(N_("Time"))
_ON_THE_NOTICE: Final = Words(N_("It stands on the notice."))


def interview_sheet(case: Case, person: str, law: Law, today: date) -> Sheet:
    """What ``person`` told, what changed since filing, and what people bring to the interview.

    Private: only the person's own words and facts, in their language with English beneath, and
    nothing about how to answer. ``case`` holds only answers in use. Nothing of what others told
    of themselves stands there. Facts K-12, Q-103, Q-105.
    """
    return Sheet(
        f"interview-{person}",
        in_both(_TITLE),
        tuple(_blocks(case, person, law, today)),
        private=True,
        right_to_left=reads_right_to_left(),
    )


def _blocks(case: Case, person: str, law: Law, today: date) -> Iterator[Block]:
    yield Title(in_both(_TITLE))
    yield Text(in_both(_WHAT))
    if _in_court(case, person):
        yield Text(in_both(_COURT))
    else:
        yield _appointment(case.people[person].interview)
        yield from taking.blocks(law, today)
    yield from changed.blocks(case, person, today)
    yield from life.blocks(case.people[person])
    yield from sworn.blocks(case, person)


def _in_court(case: Case, person: str) -> bool:
    own = (one for one in case.filings.values() if one.person == person)
    return any(one.form is Form.I589 and one.to is Destination.COURT for one in own)


def _appointment(interview: Interview) -> Pairs:
    """Office, day and time as the person told them."""
    unknown = in_both(_ON_THE_NOTICE)
    day = interview.date.value
    return Pairs(
        (
            (in_both(_OFFICE), _as_told(interview.office.value) or unknown),
            (in_both(_DAY), unknown if day is None else in_both(Words("{day}", day=day))),
            (in_both(_TIME), _as_told(interview.time.value) or unknown),
        )
    )


def _as_told(text: str | None) -> Said | None:
    return as_written(text) if text else None
