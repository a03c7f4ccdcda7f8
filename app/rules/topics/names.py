"""Names (R-39) and dates of birth (R-40) that are told in more than one way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.names_alike import Spelled, of_name, same, words
from app.rules.registry import rule
from app.rules.sentences import Words

_NAMES: Final = ("self.name", "self.other_names", "rows.other_names", "self.i94_family")
_BIRTH: Final = ("self.birth.date", "rows.other_birth_dates", "self.used_other_birth_dates")


@rule("R-39", topic="names", per="person", facts=())
def names(look: Look) -> Found | None:
    """A name at birth, or a name on an I-94, that is not among the names told.

    Case, accents, spaces and the order of the names make no difference. Source: facts R-39.
    """
    return together(
        look,
        Kind.WARN,
        [*_at_birth(look), *_on_i94(look)],
        Words(
            N_(
                "The forms ask for the name of the passport or the birth record. Apart from it "
                "they ask for every other name you have used, also other spellings."
            )
        ),
        Words(
            N_(
                "People usually put every other spelling they find on their papers in the list of "
                "other names. Form I-765 asks for proof of a name."
            )
        ),
        sources=_NAMES,
    )


@rule("R-40", topic="names", per="person", facts=("Q-183",))
def birth_dates(look: Look) -> Found | None:
    """More than one date of birth was used. Source: facts R-40; Form I-485 item 1.3."""
    own = look.person.birth.date.value
    causes = [
        Cause(
            Words(
                N_("You told us that you were born on {own}, and that you also used {other}."),
                own=own,
                other=row.date.value,
            ),
            ("self.birth.date", f"self.other_birth_dates.{key}.date"),
        )
        for key, row in look.person.other_birth_dates.rows.items()
        if own is not None and row.date.value is not None and row.date.value != own
    ]
    return together(
        look,
        Kind.WARN,
        causes,
        Words(
            N_(
                "Every form asks for your date of birth. Form I-485 also asks for other dates of "
                "birth you have ever used."
            )
        ),
        Words(
            N_(
                "Reasons that people often write down: another calendar, an error in a passport, "
                "an age that somebody else wrote. Papers with the other date show it."
            )
        ),
        sources=_BIRTH,
    )


def _at_birth(look: Look) -> Iterator[Cause]:
    born = look.person.name_at_birth
    if born.family.is_given and not _is_known(look, of_name(born)):
        yield Cause(
            Words(N_("You told us that your name at birth was another one.")),
            ("self.name_at_birth.family", "self.name_at_birth.given", "self.name.family"),
        )


def _on_i94(look: Look) -> Iterator[Cause]:
    for key, row in look.person.entries.rows.items():
        spelled = words(row.i94_family, row.i94_given)
        if spelled and not _is_known(look, spelled):
            here = f"self.entries.{key}"
            yield Cause(
                Words(N_("You told us that your I-94 spells your name in another way.")),
                (f"{here}.i94_family", f"{here}.i94_given", "self.name.family", "self.name.given"),
            )


def _is_known(look: Look, spelled: Spelled) -> bool:
    """Whether it is the name or one of the other names; nothing to compare counts as known."""
    person = look.person
    if not (person.name.family.is_given or person.name.given.is_given):
        return True
    known = [of_name(person.name), *(of_name(row) for row in person.other_names.rows.values())]
    every = frozenset[str]().union(*known)
    return any(
        same(spelled, one) and (spelled <= every or not one < spelled) for one in known if one
    )
