"""Arrest, custody and questioning, asked by several items, each in its own words (R-01).

A difference that the words of the items explain is none: somebody who was only questioned abroad
may answer one item Yes and the others No.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from app.answers.family import included
from app.answers.forms import Form
from app.answers.history import Event
from app.answers.told import Events, in_united_states
from app.i18n import N_
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER, READ_AGAIN
from app.rules.police_items import COVERS, apart, events_beside, family_apart
from app.rules.police_words import events_in_words, where_told
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import Said, confirmed, mailed

T = TypeVar("T")


@rule("R-01", topic="arrests", per="person", facts=("Q-183", "Q-185"))
def arrests(look: Look) -> Found | None:
    """A No stands beside an event in that item's words, or beside a Yes that lies within them.

    Speaks of confirmed answers and of forms that were mailed; of events only where their kind and
    place leave no doubt. Source: facts R-01.
    """
    said = (*confirmed(look, *COVERS), *mailed(look, *COVERS))
    pairs = [(one, events_beside(look.case, one)) for one in said if not one.yes]
    beside = [(one, events) for one, events in pairs if events]
    differ = (*apart(said), *_of_family(look, said))
    answers = _once((*(one for one, _events in beside), *differ))
    events = {event.path: event for _one, found in beside for event in found}
    return _found(look, answers, tuple(events.values())) if answers else None


def _found(look: Look, answers: tuple[Said, ...], events: Events) -> Found:
    beside = tuple(_answer(look, one) for one in answers)
    return Found(
        Kind.SEE_A_LAWYER,
        *_told(look, events),
        Words(N_("Your forms say: {answers}."), answers=beside),
        *_once(Words(COVERS[one.key], item=one.items[0]) for one in answers),
        READ_AGAIN,
        LAWYER,
        because=(*(one.read for one in answers), *look.because(*where_told(events))),
        items=_once(item for one in answers for item in one.items),
        sensitive=any(not in_united_states(event) for event in events),
    )


def _told(look: Look, events: Events) -> Iterator[Words]:
    own = tuple(event for event in events if _is_own(look, event))
    others = tuple(event for event in events if not _is_own(look, event))
    if own:
        yield Words(N_("You told us about: {events}."), events=events_in_words(look.case, own))
    if others:
        words = events_in_words(look.case, others)
        yield Words(N_("You told us about somebody in your family: {events}."), events=words)


def _is_own(look: Look, event: Event) -> bool:
    return event.path.startswith(look.path("self."))


def _answer(look: Look, said: Said) -> Words:
    if said.filing.person != look.person_id:
        return said.words(N_("{item} of somebody in your family: {answer}"))
    if said.paper:
        return said.words(N_("{item} on the form that was mailed: {answer}"))
    return said.words()


def _of_family(look: Look, said: tuple[Said, ...]) -> Iterator[Said]:
    """Answers of those whom the claim includes, which B.2 and C.6 ask about too."""
    for filing in look.filings(Form.I589).values():
        claim = [one for one in said if one.filing is filing]
        for who in included(filing):
            theirs = confirmed(look.household.look(who), *COVERS)
            yield from family_apart(claim, theirs)


def _once(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
