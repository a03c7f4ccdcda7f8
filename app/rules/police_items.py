"""What the items about police and courts ask, and which of their answers do not go together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from app.answers.case import Case
from app.answers.evidence import EVIDENCE
from app.answers.family import included
from app.answers.history import Event
from app.answers.told import Events, arrest_kind
from app.i18n import N_
from app.rules.sworn import Said

ABROAD, IN_US = "arrested_abroad", "crime_in_us"
FOR_CRIME = "i765.sworn.arrested"
HELD, CRIME = "i485.sworn.arrested", "i485.sworn.committed_crime"
CONVICTED, PUNISHED = "i485.sworn.convicted", "i485.sworn.punished"

COVERS: Final[dict[str, str]] = {
    ABROAD: N_(
        "{item} asks about countries other than the United States: accused, charged, arrested, "
        "held, questioned, convicted or in prison. It asks about you and your family."
    ),
    IN_US: N_(
        "{item} asks about the United States: a crime, an arrest, a charge, a conviction or a "
        "sentence, also under immigration law. It asks about you and the family in your claim."
    ),
    FOR_CRIME: N_(
        "{item} asks about an arrest for a crime, or a conviction, in any country. It asks only "
        "about you."
    ),
    HELD: N_(
        "{item} asks whether you were arrested, cited, charged or held for any reason. It means "
        "any officer of any country, immigration officers and soldiers too."
    ),
    CRIME: N_(
        "{item} asks about any kind of crime. It does so also when nobody was arrested for it."
    ),
    CONVICTED: N_(
        "{item} asks about a conviction in any place. It means one that was erased later, too."
    ),
    PUNISHED: N_("{item} asks about a punishment by a judge, or limits that a judge set."),
}
"""What each item asks, shortly. Sources: the forms' own words; facts R-01."""

_CLAIM: Final = frozenset({ABROAD, IN_US})
_SAME: Final = tuple(
    (key, frozenset({key})) for key in (ABROAD, FOR_CRIME, HELD, CRIME, CONVICTED, PUNISHED)
)
# What the first item asks lies within at least one of the others, wherever it happened. A Yes to
# B.2 implies nothing: it may be about family, or about questions only.
_WITHIN: Final = (
    *_SAME,
    (FOR_CRIME, frozenset({HELD})),
    (FOR_CRIME, _CLAIM),
    (CONVICTED, frozenset({HELD})),
    (CONVICTED, frozenset({FOR_CRIME})),
    (CONVICTED, _CLAIM),
    (PUNISHED, frozenset({HELD})),
)
# C.6 asks about the family in the claim too; only without them it is about the person alone.
_WITHIN_ALONE: Final = (
    (IN_US, frozenset({IN_US})),
    (IN_US, frozenset({HELD, CRIME})),
)


def events_beside(case: Case, said: Said) -> Events:
    """The events that are surely in the words of the item, and not after its form was mailed."""
    find = EVIDENCE[said.filing.form].get(said.key)
    found = find(case, said.filing) if find else ()
    return tuple(
        event
        for event in found
        if _is_sure(case, said.key, event) and (not said.paper or _is_before(event, said))
    )


def apart(said: Iterable[Said]) -> tuple[Said, ...]:
    """The answers that differ although no words of their items say why."""
    every = tuple(said)
    found = (
        one
        for yes in every
        if yes.yes
        for asked in _asked_too(yes)
        for one in _pair(yes, asked, every)
    )
    return tuple(dict.fromkeys(found))


def family_apart(claim: Iterable[Said], relative: Iterable[Said]) -> tuple[Said, ...]:
    """The answers of a claim and of a relative in it that differ so."""
    here, theirs = tuple(claim), tuple(one for one in relative if one.key not in _CLAIM)
    found = (
        one
        for yes in theirs
        if yes.yes and yes.key in (FOR_CRIME, CONVICTED)
        for one in _pair(yes, _CLAIM, here)
    )
    return tuple(dict.fromkeys(found))


def _asked_too(yes: Said) -> Iterator[frozenset[str]]:
    within = (*_WITHIN, *_WITHIN_ALONE) if not included(yes.filing) else _WITHIN
    yield from (asked for key, asked in within if key == yes.key)


def _pair(yes: Said, asked: frozenset[str], every: tuple[Said, ...]) -> Iterator[Said]:
    """The Yes and each No that stands against it; nothing while one item asked could say Yes."""
    others = [one for one in every if one.key in asked and one is not yes]
    denied = [one for one in others if not one.yes and _is_not_earlier(one, yes)]
    missing = asked - {one.key for one in denied}
    said_so = len(asked) > 1 and any(one.yes for one in others)
    if denied and not missing and not said_so:
        yield from (yes, *denied)


def _is_not_earlier(no: Said, yes: Said) -> bool:
    """Whether nothing newer can explain the difference: the No is at least as late as the Yes."""
    if not no.paper:
        return True
    return yes.paper and no.day is not None and yes.day is not None and no.day >= yes.day


def _is_sure(case: Case, key: str, event: Event) -> bool:
    """Whether what is told of the event leaves no doubt that the item asks about it."""
    placed = event.country is not None
    if key == ABROAD:
        return placed
    named = arrest_kind(case, event) is not None
    return named and (placed or key != IN_US)


def _is_before(event: Event, said: Said) -> bool:
    if event.date is None or event.date.about or said.day is None:
        return False
    return event.date.latest < said.day
