"""What husband and wife tell of the same marriage."""

from __future__ import annotations

from collections.abc import Iterator

from app.answers.countries import same_country
from app.answers.family import is_current
from app.answers.person import Marriage
from app.i18n import N_
from app.rules.causes import Cause
from app.rules.look import Look, certain_before
from app.rules.order_family import name_of
from app.rules.sentences import Words


def marriage_of_two(look: Look) -> Iterator[Cause]:
    """What both tell of the same marriage, where both told it."""
    for key, row in look.person.marriages.rows.items():
        who = row.spouse.value
        theirs = look.case.people[who].marriages.rows.items() if who else ()
        for other, same in theirs:
            if same.spouse.value == look.person_id:
                paths = (f"self.marriages.{key}", f"people.{who}.marriages.{other}")
                yield from _differences(row, same, paths, name_of(look, who))


def _differences(
    mine: Marriage, theirs: Marriage, paths: tuple[str, str], name: str
) -> Iterator[Cause]:
    one, other = mine.date.value, theirs.date.value
    if one and other and (certain_before(one, other) or certain_before(other, one)):
        words = N_("You told us that you married {name} on {one}; {name} told {other}.")
        yield Cause(
            Words(words, name=name, one=one, other=other), tuple(f"{at}.date" for at in paths)
        )
    here, there = mine.country.value, theirs.country.value
    if here and there and not same_country(here, there):
        words = N_("You told us that you married {name} in {one}; {name} told {other}.")
        yield Cause(
            Words(words, name=name, one=here, other=there), tuple(f"{at}.country" for at in paths)
        )
    if is_current(mine) != is_current(theirs) and _is_told(mine) and _is_told(theirs):
        words = N_("You and {name} told us different things about whether your marriage has ended.")
        yield Cause(Words(words, name=name), tuple(f"{at}.ended" for at in paths))


def _is_told(marriage: Marriage) -> bool:
    return is_current(marriage) or marriage.ended.is_given
