"""Something happened after a form was mailed, or that form says something else (R-77)."""

from __future__ import annotations

from app.rules.earlier.findings import CHANGED
from app.rules.finding import Found
from app.rules.look import Look
from app.rules.registry import rule


@rule("R-77", topic="earlier", per="person", facts=("Q-183", "Q-185"))
def changed(look: Look) -> Found | None:
    """What came after a filed form, and differences with it that no other rule speaks of.

    Other rules say the rest: see ``app.rules.check``. Source: facts R-77.
    """
    told = look.household.earlier(str(look.person_id))
    return next((one.found for one in told if one.rule == CHANGED), None)
