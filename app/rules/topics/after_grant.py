"""The home country after asylum was granted: journeys, passports, benefits, nationality (R-09)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.events import GrantKind
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.home_papers import home_papers
from app.rules.look import Look, certain_before
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import granted, is_feared
from app.rules.stays import stays
from app.rules.sworn import source, yes
from app.rules.travel_items import part_6

_PLAN: Final = "self.travel_plan.countries"


@rule("R-09", topic="travel", per="person", facts=("Q-165", "Q-166"))
def after_grant(look: Look) -> Found | None:
    """A Yes in Part 6 of Form I-131, or journeys and papers of that country since the grant.

    Speaks of days that are surely after the grant. Source: facts R-09.
    """
    return together(
        look,
        Kind.SEE_A_LAWYER,
        (*answered(yes(look, *part_6(look))), *_since_grant(look)),
        Words(
            N_(
                "Part 6 of Form I-131 asks about the time since asylum was granted: journeys to "
                "that country, its passport, its help, its nationality. Each Yes is explained in "
                "Part 13."
            )
        ),
        Words(
            N_(
                "The government can look again at a grant of asylum because of such things. "
                "People usually write down why and how, and what happened."
            )
        ),
        LAWYER,
        sources=tuple(map(source, part_6(look))),
    )


def _since_grant(look: Look) -> Iterator[Cause]:
    grant = granted(look, GrantKind.ASYLUM, GrantKind.REFUGEE)
    since = grant[1].on.value if grant else None
    if grant is None or since is None:
        return
    read = f"{grant[0]}.on"
    for stay in stays(look):
        if certain_before(since, stay.day):
            yield Cause(stay.words, (*stay.read, read))
    for paper in home_papers(look):
        if certain_before(since, paper.day):
            words = Words(N_("You told us about {paper}."), paper=paper.words)
            yield Cause(words, (*paper.read, read))
    if any(is_feared(look, country) for country in look.told(_PLAN) or ()):
        yield Cause(Words(N_("You told us that you plan to go to the country you fear.")), (_PLAN,))
