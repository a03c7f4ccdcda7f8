"""Stays in the country that is feared, after harm or after coming to the United States (R-07)."""

from __future__ import annotations

from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look, certain_before
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import claim_filing, granted
from app.rules.stays import Stay, stays
from app.rules.sworn import confirmed
from app.rules.turning_points import first_arrival, first_harm

_TOUCHED = ("self.last_left", "rows.entries", "rows.last_homes", "filing.i485.sworn.first_arrival")


@rule("R-07", topic="return", per="person", facts=("Q-183",))
def returns(look: Look) -> Found | None:
    """A stay in the feared country after the first harm, or after first coming here.

    Weighs less where it was surely before the harm, and for family whose claim is another's.
    Stays surely after a grant belong to R-09. Source: facts R-07.
    """
    found = [one for one in stays(look) if _counts(look, one)]
    answers = confirmed(look, "returned")
    spoken = tuple(one for one in answers if one.yes or found)
    causes = [Cause(one.words, one.read) for one in found]
    heavy = any(one.yes for one in answers) or not all(_before_harm(look, one) for one in found)
    return together(
        look,
        Kind.SEE_A_LAWYER if heavy and _own_claim(look) else Kind.WARN,
        (*causes, *answered(spoken)),
        Words(
            N_(
                "Item C.4 of Form I-589 asks about every return to the country you fear, also "
                "short ones. The lists of entries and homes show them, too."
            )
        ),
        Words(
            N_(
                "People usually write down for each return why they went and how long they stayed. "
                "They add how they kept safe, and whether anything happened."
            )
        ),
        LAWYER,
        sources=("claim.sworn.returned", *_TOUCHED),
        sensitive=first_harm(look) is not None,
    )


def _counts(look: Look, stay: Stay) -> bool:
    """Whether it was surely after coming here or, for a journey, after harm; and not since a grant.

    A home that began after harm may be a move inside the country.
    """
    grant = granted(look)
    since = grant[1].on.value if grant else None
    if since is not None and certain_before(since, stay.day):
        return False
    marks = (first_arrival(look), None if stay.is_home else first_harm(look))
    return any(mark is not None and certain_before(mark[0], stay.day) for mark in marks)


def _before_harm(look: Look, stay: Stay) -> bool:
    harm = first_harm(look)
    return harm is not None and certain_before(stay.day, harm[0])


def _own_claim(look: Look) -> bool:
    """Whether nobody else's claim is known to cover the person."""
    filing = claim_filing(look)
    return filing is None or look.case.filings[filing].person == look.person_id
