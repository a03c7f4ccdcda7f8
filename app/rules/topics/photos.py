"""Photos that go with the forms of a person (R-74)."""

from __future__ import annotations

from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.estimates.photos import needed, result, steps
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Words


@rule(
    "R-74",
    topic="photos",
    per="person",
    facts=(
        *("Q-60.photos", "Q-62", "Q-62.photos", "Q-63.photos_i485", "Q-64"),
        *("Q-63.photos_advance_parole", "Q-63.photos_rtd_in_us", "Q-63.photos_rtd_abroad"),
    ),
)
def photos(look: Look) -> Found | None:
    """A form of the person goes with photos. No item of the forms asks about them.

    Source: facts R-74.
    """
    every = needed(look)
    if not any(one.number for one in every):
        return None
    read = tuple(f"filings.{one.filing}.i131.application" for one in every)
    return together(
        look,
        Kind.INFO,
        (Cause(result(every), read), *(Cause(one) for one in steps(every))),
        Words(
            N_(
                "They are alike, two by two inches, in color, with a white background. Name and "
                "A-Number stand lightly on the back."
            )
        ),
        Words(
            N_(
                "A newer policy says that USCIS no longer uses photos that people send. The "
                "instructions to Form I-765 still ask for two. People look at the instructions "
                "on the day they mail."
            )
        ),
    )
