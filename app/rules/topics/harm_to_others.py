"""Items about harm to other people (R-25)."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.rules.causes import answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import source, yes

_HARM: Final = (
    "persecuted_others",
    *(
        f"i485.sworn.{item}"
        for item in (
            "violence_sabotage",
            "violence_weapon",
            "violence_planned",
            "violence_incited",
            "torture",
            "genocide",
            "killing",
            "severe_injury",
        )
    ),
)


@rule("R-25", topic="harm-to-others", per="person", facts=("Q-126",))
def harm_to_others(look: Look) -> Found | None:
    """A confirmed Yes to an item about harm to others. Source: facts R-25; Form I-589 C.3."""
    said = yes(look, *_HARM)
    return together(
        look,
        Kind.SEE_A_LAWYER,
        answered(said),
        Words(
            N_(
                "These items ask about harm to other people: by yourself, together with others, "
                "by order or under pressure. What exactly happened matters much."
            )
        ),
        Words(N_("This is hard to put on paper alone. People usually tell it to a lawyer first.")),
        LAWYER,
        sources=tuple(source(one.key) for one in said) + _SERVED,
        sensitive=True,
    )


_SERVED: Final = (source("i485.sworn.detention_served"),)
