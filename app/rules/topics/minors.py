"""Children who file: who signs (R-80), and a young person who is here alone (R-80b)."""

from __future__ import annotations

from typing import Final

from app.answers.concern import ADULT, is_younger
from app.filing.signing import signatures
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words

_SIGNS_FROM: Final = 14
_BORN: Final = "self.birth.date"
_ALONE: Final = "self.alone"


@rule("R-80", topic="minors", per="filing", facts=("Q-50",))
def who_signs(look: Look) -> Found | None:
    """The person may be under 14 on the mailing day. Source: facts R-80, Q-50; 8 CFR 103.2(a)(2).

    On the 14th birthday nothing is raised.
    """
    if not is_younger(look.person, _SIGNS_FROM, look.day):
        return None
    items = tuple(item for who, item in signatures(look.form.value) if who == "person")
    return Found(
        Kind.WARN,
        Words(
            N_("This form is of a child. You told us that the child was born on {born}."),
            born=look.told(_BORN),
        ),
        Words(
            N_(
                "A parent or legal guardian may sign for a child under {years}: {items}. Papers "
                "that show who they are go with the form."
            ),
            years=_SIGNS_FROM,
            items=items,
        ),
        LAWYER,
        because=look.because(_BORN),
        items=items,
    )


@rule("R-80b", topic="minors", per="person", facts=("Q-82",))
def alone(look: Look) -> Found | None:
    """Under 18 and here without a parent or guardian. Source: facts R-80, Q-82; never.md 11."""
    if look.told(_ALONE) is not True or not is_younger(look.person, ADULT, look.today):
        return None
    return together(
        look,
        Kind.SEE_A_LAWYER,
        [
            Cause(
                Words(
                    N_("You told us that you are under 18, and here without parent or guardian.")
                ),
                (_ALONE, _BORN),
            )
        ],
        Words(
            N_(
                "There are own ways for young people who are here alone, also about where Form "
                "I-589 goes."
            )
        ),
        Words(
            N_(
                "People usually find a lawyer first, before any question about harm. There are "
                "lawyers who help young people for free."
            )
        ),
        sources=(_BORN, "self.proceedings.status"),
    )
