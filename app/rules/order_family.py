"""Births and marriages of a family: which day comes first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.dates import PartialDate
from app.i18n import N_
from app.rules.look import Look, certain_before
from app.rules.misfit import Misfit
from app.rules.sentences import Words

_CHILD: Final = N_("You told us that you were born on {own}, and your child {name} on {birth}.")
_PARENT: Final = N_("You told us that you were born on {own}, and your parent {name} on {birth}.")
_SPOUSE: Final = N_("You told us about a marriage on {day} with {name}, born on {birth}.")


def misfits(look: Look) -> Iterator[Misfit]:
    """A child born before the person, a parent after; a marriage before the spouse's birth."""
    own = look.person.birth.date.value
    for child in look.person.children.value or ():
        yield from _pair(look, _CHILD, child, own, is_older=True)
    for parent in (look.person.mother.value, look.person.father.value):
        if parent is not None:
            yield from _pair(look, _PARENT, parent, own, is_older=False)
    for key, row in look.person.marriages.rows.items():
        born = _born(look, row.spouse.value)
        day = row.date.value
        if born and day and certain_before(day, born):
            name = name_of(look, row.spouse.value)
            paths = (
                look.path(f"self.marriages.{key}.date"),
                f"people.{row.spouse.value}.birth.date",
            )
            yield Misfit("family", Words(_SPOUSE, day=day, name=name, birth=born), paths)


def name_of(look: Look, who: str | None) -> str:
    """The given name of somebody in the case, or a dash."""
    found = look.told(f"people.{who}.name.given") if who else None
    return str(found) if found else "\u2013"


def _pair(
    look: Look, message: str, who: str, own: PartialDate | None, *, is_older: bool
) -> Iterator[Misfit]:
    born = _born(look, who)
    if own is None or born is None:
        return
    first, second = (born, own) if is_older else (own, born)
    if certain_before(first, second):
        words = Words(message, own=own, name=name_of(look, who), birth=born)
        paths = (f"people.{who}.birth.date", look.path("self.birth.date"))
        yield Misfit("family", words, paths)


def _born(look: Look, who: str | None) -> PartialDate | None:
    found = look.told(f"people.{who}.birth.date") if who else None
    return found if isinstance(found, PartialDate) else None
