"""Army, police, guards, weapons training (R-22), and posts in a government (R-26)."""

from __future__ import annotations

from typing import Final

from app.answers.concern import ADULT
from app.answers.dates import PartialDate
from app.answers.risk import Service, ServiceKind
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER, READ_AGAIN
from app.rules.registry import rule
from app.rules.sentences import Country, Words
from app.rules.situation import is_feared
from app.rules.sworn import Said, no, source, yes
from app.rules.told_rows import leaves, of_a_life

_GROUPS: Final = "organizations"
_TRAINED, _HELD = "i485.sworn.weapons_training", "i485.sworn.detention_served"
_UNIT, _ARMED = "i485.sworn.military_police", "i485.sworn.armed_group"
_OFFICIAL, _RELIGION = "i485.sworn.foreign_official", "i485.sworn.religious_freedom"
_CHILDREN: Final = ("i485.sworn.child_soldiers_recruited", "i485.sworn.child_soldiers_used")
_HARM: Final = "persecuted_others"
_ASKED: Final = (_TRAINED, _HELD, _UNIT, _ARMED, *_CHILDREN)
_WHAT: Final[dict[ServiceKind | None, str]] = {
    ServiceKind.MILITARY: N_("service in an army"),
    ServiceKind.POLICE: N_("service in the police"),
    ServiceKind.PRISON: N_("service in a prison or as a guard"),
    ServiceKind.INTELLIGENCE: N_("service with secret police"),
    ServiceKind.MILITIA: N_("service in a militia or a village guard"),
    ServiceKind.ARMED_GROUP: N_("time with a group that has weapons"),
    ServiceKind.WEAPONS_TRAINING: N_("training with weapons"),
    ServiceKind.GOVERNMENT: N_("a post in a government"),
    None: N_("a service or a training"),
}
_IN_WORDS_OF: Final[dict[ServiceKind | None, tuple[str, ...]]] = {
    ServiceKind.MILITARY: (_UNIT,),
    ServiceKind.POLICE: (_UNIT,),
    ServiceKind.PRISON: (_HELD,),
    ServiceKind.MILITIA: (_ARMED,),
    ServiceKind.ARMED_GROUP: (_ARMED,),
    ServiceKind.WEAPONS_TRAINING: (_TRAINED,),
}
"""The items that name such a service in their own words. Source: Form I-485 Part 9."""

_GROUPS_AT_HOME: Final = (ServiceKind.MILITARY, ServiceKind.MILITIA, ServiceKind.ARMED_GROUP)
"""What item B.3.A names, in the feared country. Source: Form I-589 Part B."""

_LEAVES: Final = ("kind", "country", "from", "to", "held_people", "fought", "duties")
Row = tuple[str, Service]


@rule("R-22", topic="service", per="person", facts=("G-0", "Q-126"))
def service(look: Look) -> Found | None:
    """A service or a training was told, or an item about them says Yes; a No beside one is said.

    A stop where people were held or questioned, where the person fought or was surely a child,
    with an armed group or a prison, and for those items. Source: facts R-22.
    """
    rows = tuple(row for row in _services(look) if row[1].kind.value is not ServiceKind.GOVERNMENT)
    said = yes(look, *_ASKED)
    heavy = any(_is_heavy(look, one) for _path, one in rows)
    heavy = heavy or any(one.key in (_HELD, _ARMED, *_CHILDREN) for one in said)
    denied = _denied(look, rows)
    return together(
        look,
        Kind.SEE_A_LAWYER if heavy else Kind.WARN,
        (*_told(rows), *answered((*said, *denied))),
        Words(
            N_(
                "The forms ask about every service and training with weapons, in any country. They "
                "do so also where it was a duty."
            )
        ),
        Words(
            N_(
                "People usually write down the unit, the rank, the dates and places, what their "
                "work was, and how they left. Papers of the service go with an English "
                "translation."
            )
        ),
        *((READ_AGAIN,) if denied else ()),
        *((LAWYER,) if heavy else ()),
        sources=tuple(map(source, (_GROUPS, _HARM, *_ASKED))),
        sensitive=heavy,
    )


@rule("R-26", topic="service", per="person", facts=("Q-126",))
def government_post(look: Look) -> Found | None:
    """A post in a foreign government was told, or its items are Yes.

    A stop where people were held or questioned there, or the item about religion is Yes. Source:
    facts R-26; Form I-485 Part 9.
    """
    rows = tuple(row for row in _services(look) if row[1].kind.value is ServiceKind.GOVERNMENT)
    said = yes(look, _OFFICIAL, _RELIGION)
    held = any(one.held_people.value is True for _path, one in rows)
    heavy = held or any(one.key == _RELIGION for one in said)
    return together(
        look,
        Kind.SEE_A_LAWYER if heavy else Kind.WARN,
        (*_told(rows), *answered(said)),
        Words(
            N_(
                "Part 9 of Form I-485 asks about posts in another government. Teachers, doctors "
                "of a state hospital, soldiers and clerks can be among them."
            )
        ),
        Words(
            N_(
                "People usually write down the office, the post and the dates. They add whether "
                "they had power over other people."
            )
        ),
        *((LAWYER,) if heavy else ()),
        sources=(*map(source, (_OFFICIAL, _RELIGION)), "rows.jobs", "rows.occupations"),
        sensitive=heavy,
    )


def _services(look: Look) -> tuple[Row, ...]:
    return of_a_life(look, look.person.services, "services")


def _told(rows: tuple[Row, ...]) -> tuple[Cause, ...]:
    if not rows:
        return ()
    what = tuple(dict.fromkeys(_in_words(one) for _path, one in rows))
    read = tuple(leaf for path, _one in rows for leaf in leaves(path, *_LEAVES))
    return (Cause(Words(N_("You told us about: {events}."), events=what), read),)


def _in_words(one: Service) -> Words:
    what = Words(_WHAT[one.kind.value])
    if one.country.value is None:
        return what
    return Words(N_("{what} ({place})"), what=what, place=Country(one.country.value))


def _is_heavy(look: Look, one: Service) -> bool:
    guarded = one.kind.value in (ServiceKind.PRISON, ServiceKind.ARMED_GROUP)
    acted = one.held_people.value is True or one.fought.value is True
    return guarded or acted or _was_a_child(look, one)


def _was_a_child(look: Look, one: Service) -> bool:
    """Whether a service, more than a training, surely began before the 18th birthday."""
    began = one.from_.value
    if one.kind.value is ServiceKind.WEAPONS_TRAINING or not isinstance(began, PartialDate):
        return False
    ages = None if began.about else look.age(began.latest)
    return ages is not None and ages[1] < ADULT


def _denied(look: Look, rows: tuple[Row, ...]) -> tuple[Said, ...]:
    """The items with a No that name one of the services in their own words."""
    named = [key for _path, one in rows for key in _IN_WORDS_OF.get(one.kind.value, ())]
    if any(one.held_people.value is True for _path, one in rows):
        named.append(_HELD)
    if any(_is_group_at_home(look, one) for _path, one in rows):
        named.append(_GROUPS)
    return no(look, *dict.fromkeys(named))


def _is_group_at_home(look: Look, one: Service) -> bool:
    return one.kind.value in _GROUPS_AT_HOME and is_feared(look, one.country.value)
