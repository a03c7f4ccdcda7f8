"""Passports of the country that is feared (R-06), and passports that have expired (R-11)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from app.answers.dates import PartialDate
from app.answers.events import DocumentKind
from app.answers.risk import FearedParty
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.home_papers import HomePaper, home_papers
from app.rules.look import Look, certain_before
from app.rules.next_steps import LAWYER, OWN_WORDS
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import (
    asylum_requests,
    feared_party,
    granted,
)
from app.rules.sworn import source
from app.rules.travel_items import part_6
from app.rules.turning_points import Told, first_harm, left_home

_STATE: Final = (FearedParty.GOVERNMENT, FearedParty.LINKED)
_NUMBERS: Final = ("passport.number", "travel_document.number", "last_document")
_TOUCHED: Final = ("claim.sworn.returned", "self.arrival_document_number")
_SINCE_GRANT: Final = ("home_passport", "home_benefits", "regained_nationality")


class _Mark(NamedTuple):
    """A day after which papers of the feared country are asked about, and whether it is harm."""

    words: str
    day: PartialDate
    read: str
    harm: bool = False


@rule("R-06", topic="passport", per="person", facts=("Q-166",))
def papers_of_home(look: Look) -> Found | None:
    """The country that is feared gave the person papers after harm, leaving, asking, or a grant.

    A stop where the person fears the government itself and had left before. Before leaving it
    warns only: many need a passport to get away. Days that touch are not after each other.
    Source: facts R-06.
    """
    marks = tuple(_marks(look))
    papers = [(one, after) for one in home_papers(look) if (after := _after(one, marks))]
    passed = [mark for _paper, after in papers for mark in after]
    causes = [
        Cause(_said(one, after), (*one.read, *(mark.read for mark in after)))
        for one, after in papers
    ]
    return together(
        look,
        _weight(look, passed),
        causes,
        Words(
            N_(
                "The forms ask about passports, and officers may ask why somebody turned to that "
                "government, and how."
            )
        ),
        OWN_WORDS,
        LAWYER,
        sources=(
            *_NUMBERS,
            "claim.sworn.returned",
            "self.arrival_document_number",
            *_since_grant(look),
        ),
        sensitive=any(mark.harm for mark in passed),
    )


@rule("R-11", topic="passport", per="person", facts=())
def expired_passport(look: Look) -> Found | None:
    """Every passport with a known last day has expired. Source: facts R-11; I-765 instructions."""
    ends = {
        look.path(f"self.documents.{key}.expires"): row.expires.value
        for key, row in look.person.documents.rows.items()
        if row.kind.value is DocumentKind.PASSPORT and row.expires.value is not None
    }
    if not ends or any(day.about or day.latest >= look.today for day in ends.values()):
        return None
    path, last = max(ends.items(), key=_last_day)
    return together(
        look,
        Kind.INFO,
        [Cause(Words(N_("You told us how long your passport lasts: {date}."), date=last), (path,))],
        Words(
            N_(
                "The forms ask for the passport a person has or used, also when it has expired. "
                "The instructions to Form I-765 say so."
            )
        ),
        Words(
            N_(
                "Many people talk to a lawyer before they turn to the government of the country "
                "they fear for a new one."
            )
        ),
        sources=(*_NUMBERS, "self.arrival_document_expires"),
    )


def _said(paper: HomePaper, after: tuple[_Mark, ...]) -> Words:
    marks = tuple(Words(mark.words, date=mark.day) for mark in after)
    return Words(
        N_("You told us about {paper}. That is after {marks}."), paper=paper.words, marks=marks
    )


def _weight(look: Look, passed: list[_Mark]) -> Kind:
    away = any(not mark.harm for mark in passed)
    return Kind.SEE_A_LAWYER if away and feared_party(look) in _STATE else Kind.WARN


def _marks(look: Look) -> Iterator[_Mark]:
    harm, left = first_harm(look), left_home(look)
    if harm:
        yield _Mark(N_("what you told us happened to you ({date})"), *harm, harm=True)
    if left:
        yield _Mark(N_("your leaving ({date})"), *left)
    asked = [(one.filed, f"{one.path}.filed") for one in asylum_requests(look) if one.filed]
    if asked:
        yield _Mark(N_("your request for asylum ({date})"), *min(asked, key=_day))
    grant = granted(look)
    if grant and grant[1].on.value:
        yield _Mark(N_("your grant of asylum ({date})"), grant[1].on.value, f"{grant[0]}.on")


def _after(paper: HomePaper, marks: tuple[_Mark, ...]) -> tuple[_Mark, ...]:
    return tuple(mark for mark in marks if certain_before(mark.day, paper.day))


def _since_grant(look: Look) -> Iterator[str]:
    for key in part_6(look):
        if key.rpartition(".")[2] in _SINCE_GRANT:
            yield source(key)


def _day(told: Told) -> PartialDate:
    return told[0]


def _last_day(told: tuple[str, PartialDate]) -> date:
    return told[1].latest
