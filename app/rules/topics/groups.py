"""Groups a person belonged to: force, bans, and lists of the government (R-23).

No list of groups is whole, and many groups count that are on none: a name that is not found is
never a good sign, and no sentence here says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.events import Membership
from app.answers.evidence import EVIDENCE
from app.i18n import N_
from app.law.groups import Group, named_like
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER, READ_AGAIN
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import is_feared
from app.rules.sworn import Said, no, source, yes
from app.rules.told_rows import leaves, of_a_life

_ANY_GROUP: Final = "i485.sworn.organizations"
_GROUPS: Final = ("organizations", "organizations_continuing", _ANY_GROUP)
_FORCE: Final = tuple(
    f"i485.sworn.{item}"
    for item in (
        "violence_group",
        "weapons_group",
        "intends_violence",
        "intends_danger",
        "violence_family",
        "totalitarian_party",
    )
)
_LEAVES: Final = ("name", "violence", "banned")


@rule("R-23", topic="groups", per="person", facts=("G-0", "Q-126"))
def groups(look: Look) -> Found | None:
    """A group was told, or an item about groups that use force says Yes.

    A stop where somebody in it used force, a government banned it, its name is like one on a list
    we know, or for those items. Any other group warns: silence of a list is no answer. Source:
    facts R-23.
    """
    rows = of_a_life(look, look.person.memberships, "memberships")
    reasons = tuple(cause for path, row in rows for cause in _reasons(look, path, row))
    said = yes(look, *_FORCE)
    denied = _denied(look) if rows else ()
    heavy = bool(reasons or said)
    return together(
        look,
        Kind.SEE_A_LAWYER if heavy else Kind.WARN,
        (*_told(rows), *reasons, *answered((*said, *denied))),
        Words(
            N_(
                "The forms ask about every group, anywhere, also one that did no harm. A group in "
                "which some people used force can matter for asylum and for a green card, even "
                "for members who only went to meetings."
            )
        ),
        *((_NO_LIST,) if rows else ()),
        Words(
            N_(
                "People usually write down the name, the dates, their role, what they did there, "
                "and when and why they left."
            )
        ),
        *((READ_AGAIN,) if denied else ()),
        LAWYER,
        sources=(*map(source, (*_GROUPS, *_FORCE)), "rows.organizations"),
        sensitive=bool(said) or any(row.violence.value is True for _path, row in rows),
    )


_NO_LIST: Final = Words(
    N_(
        "This program knows only some names of the government's lists, and a group can matter "
        "that is on no list. So nothing here tells how a group will be seen."
    )
)


def _told(rows: tuple[tuple[str, Membership], ...]) -> tuple[Cause, ...]:
    if not rows:
        return ()
    names = tuple(dict.fromkeys(_name(row) for _path, row in rows))
    words = Words(N_("You told us about: {events}."), events=names)
    return (Cause(words, tuple(leaf for path, _row in rows for leaf in leaves(path, *_LEAVES))),)


def _name(row: Membership) -> Words | str:
    return row.name.value or Words(N_("a group"))


def _reasons(look: Look, path: str, row: Membership) -> Iterator[Cause]:
    name = _name(row)
    if row.violence.value is True:
        words = N_("{name}: you told us that somebody in it used or threatened force.")
        yield Cause(Words(words, name=name), (f"{path}.violence",))
    if row.banned.value is True:
        words = N_("{name}: you told us that a government has banned it.")
        yield Cause(Words(words, name=name), (f"{path}.banned",))
    for group in named_like(look.law.groups, row.name.value or ""):
        yield Cause(_on_a_list(name, group), (f"{path}.name",))


def _on_a_list(name: Words | str, group: Group) -> Words:
    return Words(
        N_(
            "{name}: a name like it ({group}) was on a list of the United States government when "
            "we read it ({date}). Two groups can share a name, and lists change."
        ),
        name=name,
        group=group.name,
        date=group.read_on,
    )


def _denied(look: Look) -> tuple[Said, ...]:
    """The items about groups with a No, where a group that was told is in their words."""
    return tuple(one for one in no(look, *_GROUPS) if _speaks(look, one))


def _speaks(look: Look, said: Said) -> bool:
    """Whether a group of the person is surely in the words of the item: B.3 asks of one country."""
    anywhere = said.key == _ANY_GROUP
    own = look.path("self.memberships")
    events = EVIDENCE[said.filing.form][said.key](look.case, said.filing)
    return any(
        event.path.startswith(f"{own}.") and (anywhere or is_feared(look, event.country))
        for event in events
    )
