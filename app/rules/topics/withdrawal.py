"""A request for asylum was taken back (R-54)."""

from __future__ import annotations

from typing import Final

from app.answers.permits import Outcome
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import asylum_requests

_SOURCES: Final = ("claim.sworn.applied_before", "filing.i485.sworn.relief")


@rule("R-54", topic="earlier", per="person", facts=("Q-169", "Q-180"))
def withdrawn(look: Look) -> Found | None:
    """The person told of a request for asylum that they took back. Source: facts R-54."""
    taken_back = [one for one in asylum_requests(look) if one.outcome is Outcome.WITHDRAWN]
    causes = [
        Cause(
            Words(N_("You told us that a request for asylum was withdrawn.")),
            (f"{one.path}.kind", f"{one.path}.outcome"),
        )
        for one in taken_back
    ]
    return together(
        look,
        Kind.SEE_A_LAWYER,
        causes,
        Words(
            N_(
                "When a request is withdrawn inside the United States, and the person has no other "
                "status, the case can go to an immigration court. What the request said stays in "
                "the government's file."
            )
        ),
        LAWYER,
        sources=_SOURCES,
    )
