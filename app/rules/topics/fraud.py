"""False papers or words on an application (R-29), and a visa that was refused (R-30)."""

from __future__ import annotations

from typing import Final

from app.answers.evidence import EVIDENCE
from app.answers.history import Event
from app.answers.permits import Outcome
from app.answers.told import Events, application, asks_for, may_be_in_united_states, of
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER, OWN_WORDS, READ_AGAIN
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import Said, no, yes

_FALSE: Final = tuple(
    f"i485.sworn.{item}"
    for item in ("false_documents", "misrepresentation", "stowaway", "document_penalty")
)
_VISA, _IMMIGRANT = "i485.sworn.visa_refused", "i485.sworn.immigrant_visa"
_RESIDENCE: Final = "i485.sworn.residence_before"
_ALSO: Final = ("claim.sworn.harm_past", "passport.number", "travel_document.number")


@rule("R-29", topic="false-papers", per="person", facts=("Q-183",))
def false_papers(look: Look) -> Found | None:
    """An item about false documents, false words, hiding on a ship, or a penalty for papers is Yes.

    Source: facts R-29; Form I-485 Part 9.
    """
    return together(
        look,
        Kind.SEE_A_LAWYER,
        answered(yes(look, *_FALSE)),
        Words(
            N_(
                "These items ask about papers that were not genuine, and about words on an "
                "application that were not true."
            )
        ),
        Words(
            N_(
                "People usually explain why they needed the papers, how they got them, and what "
                "became of them. A lawyer knows whether Form I-485 needs a waiver with it."
            )
        ),
        LAWYER,
        sources=_ALSO,
    )


@rule("R-30", topic="visa", per="person", facts=("Q-185",))
def refused_visa(look: Look) -> Found | None:
    """A refused visa or an earlier request for residence was told, and its item says No.

    Source: facts R-30; Form I-485 Parts 4 and 9.
    """
    pairs = [(one, _events(look, one)) for one in no(look, _VISA, _IMMIGRANT, _RESIDENCE)]
    causes = [_cause(look, event) for _one, events in pairs for event in events]
    return together(
        look,
        Kind.WARN,
        (*causes, *answered(tuple(one for one, events in pairs if events))),
        Words(
            N_(
                "These items ask about every visa or request that was refused, also long ago. They "
                "ask about earlier requests for a green card too."
            )
        ),
        READ_AGAIN,
        OWN_WORDS,
    )


def _events(look: Look, said: Said) -> Events:
    found = EVIDENCE[said.filing.form][said.key](look.case, said.filing)
    if said.key != _VISA:
        return found
    asked = of(look.case, (str(look.person_id),), "application")
    denied = (event for event in asked if event not in found and _is_denied_visa(look, event))
    return (*found, *denied)


def _is_denied_visa(look: Look, event: Event) -> bool:
    denied = application(look.case, event).outcome.value is Outcome.DENIED
    return denied and may_be_in_united_states(event) and asks_for(look.case, event, ("visa",))


def _cause(look: Look, event: Event) -> Cause:
    if event.kind == "filing":
        words = Words(N_("You told us about a Form I-485 that was mailed before."))
        return Cause(words, (event.path,))
    what = str(application(look.case, event).kind.value)
    read = tuple(f"{event.path}.{leaf}" for leaf in ("kind", "decision", "outcome"))
    return Cause(Words(N_("You told us about a request: {what}."), what=what), read)
