"""Papers that called a person a US citizen (R-12), and voting or political gifts (R-13)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.risk import CitizenClaim, ClaimPlace, Vote, VoteKind
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER, READ_AGAIN
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import no, source, yes
from app.rules.told_rows import leaves, of_a_life

_CLAIMED, _VOTED = "i485.sworn.citizenship_claimed", "i485.sworn.unlawful_voting"
_WHERE: Final[dict[ClaimPlace | None, str]] = {
    ClaimPlace.I9: N_("Form I-9 at work"),
    ClaimPlace.BANK: N_("a paper of a bank"),
    ClaimPlace.SCHOOL: N_("a paper of a school, or about money for studies"),
    ClaimPlace.LICENCE: N_("a form for a driver's license"),
    ClaimPlace.VOTER_FORM: N_("a form to register as a voter"),
    ClaimPlace.OFFICER: N_("a conversation with an officer"),
    ClaimPlace.OTHER: N_("another paper or conversation"),
    None: N_("a paper or a conversation"),
}
_VOTES: Final[dict[VoteKind | None, str]] = {
    VoteKind.VOTED: N_("You told us about voting in the United States."),
    VoteKind.REGISTERED: N_("You told us about being registered to vote in the United States."),
    VoteKind.DONATED: N_("You told us about money for a candidate or a party."),
    None: N_("You told us about an election in the United States."),
}


@rule("R-12", topic="citizen-claim", per="person", facts=("Q-126", "Q-127"))
def citizen_claim(look: Look) -> Found | None:
    """A paper or a conversation that called the person a US citizen was told, or its item is Yes.

    A No beside what was told is repeated. Source: facts R-12; Form I-485 Part 9.
    """
    told = tuple(_claims(look))
    denied = no(look, _CLAIMED) if told else ()
    return together(
        look,
        Kind.SEE_A_LAWYER,
        (*told, *answered((*yes(look, _CLAIMED), *denied))),
        Words(
            N_(
                "Part 9 of Form I-485 asks whether a person ever said or wrote that they were a "
                "US citizen, for any reason. The other forms have no item about it."
            )
        ),
        Words(
            N_(
                "People usually ask for a copy of the paper they signed and show it to a lawyer. "
                "A lawyer knows whether Form I-485 needs a waiver with it."
            )
        ),
        *((READ_AGAIN,) if denied else ()),
        LAWYER,
        sources=tuple(map(source, (_CLAIMED, _VOTED, "i485.sworn.misrepresentation"))),
    )


@rule("R-13", topic="voting", per="person", facts=("Q-126", "Q-127"))
def voting(look: Look) -> Found | None:
    """Voting, being registered or a political gift was told, or the item about voting is Yes.

    Gifts alone only warn. Source: facts R-13; Form I-485 Part 9.
    """
    rows = of_a_life(look, look.person.votes, "votes")
    heavy = any(row.kind.value is not VoteKind.DONATED for _path, row in rows)
    said = yes(look, _VOTED)
    denied = no(look, _VOTED) if heavy else ()
    return together(
        look,
        Kind.SEE_A_LAWYER if heavy or said else Kind.WARN,
        (*(_vote(path, row) for path, row in rows), *answered((*said, *denied))),
        Words(
            N_(
                "Laws of the United States keep voting for citizens. They let citizens and people "
                "with a green card give money to candidates, and nobody else. Part 9 of Form I-485 "
                "asks about voting."
            )
        ),
        Words(
            N_(
                "Offices for driver's licenses sometimes list people as voters who did not ask for "
                "it. Often they ask the election office for a paper that shows how and when it "
                "was."
            )
        ),
        *((READ_AGAIN,) if denied else ()),
        LAWYER,
        sources=tuple(map(source, (_VOTED, _CLAIMED))),
    )


def _claims(look: Look) -> Iterator[Cause]:
    rows = of_a_life(look, look.person.citizen_claims, "citizen_claims")
    if rows:
        places = tuple(dict.fromkeys(_place(row) for _path, row in rows))
        words = Words(
            N_("You told us where you may stand as a US citizen: {places}."), places=places
        )
        read = (leaf for path, _row in rows for leaf in leaves(path, "where", "date", "words"))
        yield Cause(words, tuple(read))


def _place(row: CitizenClaim) -> Words:
    place = Words(_WHERE[row.where.value])
    if row.date.value is None:
        return place
    return Words(N_("{what} ({date})"), what=place, date=row.date.value)


def _vote(path: str, row: Vote) -> Cause:
    return Cause(Words(_VOTES[row.kind.value]), leaves(path, "kind", "date", "place"))
