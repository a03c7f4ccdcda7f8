"""What people with weapons got from a person, also under pressure (R-24)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.risk import Support, SupportKind
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER, OWN_WORDS
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import source, yes
from app.rules.told_rows import leaves, of_a_life

_GIVEN: Final = tuple(
    f"i485.sworn.{item}"
    for item in (
        "violence_recruited",
        "violence_supported",
        "violence_supported_group",
        "weapons_supplied",
    )
)
_ALSO: Final = (
    "harm_past",
    "organizations",
    "persecuted_others",
    "i485.sworn.violence_group",
    "i485.sworn.violence_family",
)
_WHAT: Final[dict[SupportKind | None, str]] = {
    SupportKind.MONEY: N_("money"),
    SupportKind.FOOD_OR_SHELTER: N_("food or a place to stay"),
    SupportKind.GOODS: N_("things"),
    SupportKind.TRANSPORT: N_("a ride, or carrying something"),
    SupportKind.MEDICAL: N_("care for somebody sick or hurt"),
    SupportKind.OTHER: N_("something else"),
    None: N_("something"),
}


@rule("R-24", topic="support", per="person", facts=("G-0", "Q-126"))
def support(look: Look) -> Found | None:
    """Something given to anybody armed was told, whatever the reason, or an item about it is Yes.

    Always a stop, always in soft words. Source: facts R-24; Form I-485 Part 9.
    """
    return together(
        look,
        Kind.SEE_A_LAWYER,
        (*_told(look), *answered(yes(look, *_GIVEN))),
        Words(
            N_(
                "Some items of the forms ask about help for groups with weapons. They ask widely: "
                "also about small things, and about things people had to give."
            )
        ),
        OWN_WORDS,
        LAWYER,
        sources=tuple(map(source, (*_ALSO, *_GIVEN))),
        sensitive=True,
    )


def _told(look: Look) -> Iterator[Cause]:
    rows = of_a_life(look, look.person.supports, "supports")
    if rows:
        what = tuple(dict.fromkeys(_in_words(row) for _path, row in rows))
        words = Words(N_("You told us what people with weapons got from you: {what}."), what=what)
        names = ("kind", "to_whom", "country", "date", "forced", "what")
        read = (leaf for path, _row in rows for leaf in leaves(path, *names))
        yield Cause(words, tuple(read))


def _in_words(row: Support) -> Words:
    what = Words(_WHAT[row.kind.value])
    if row.forced.value is True:
        return Words(N_("{what} (under pressure)"), what=what)
    return what
