"""Other countries: on the way, lived in, a second nationality, a status there (R-32)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.countries import same_country
from app.answers.evidence import EVIDENCE
from app.answers.filing import Filing
from app.answers.forms import Form
from app.answers.history import Event
from app.answers.permits import Outcome
from app.answers.told import application, was_approved
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Country, Words
from app.rules.sworn import no

_WAY, _STATUS = "travelled_through", "status_elsewhere"
_SECOND: Final = ("self.nationality", "self.other_nationality")


@rule("R-32", topic="countries", per="person", facts=("Q-86",))
def other_countries(look: Look) -> Found | None:
    """A second nationality, a status that another country gave, countries on the way.

    The first two are for a lawyer, a second nationality on every form. Countries on the way warn,
    also where the item says Yes: agreements with such countries are in force (Q-86). Source: facts
    R-32; Form I-589 item C.2.
    """
    claims = look.filings(Form.I589)
    nationalities = tuple(_nationalities(look)) if look.filings() else ()
    heavy = [*nationalities]
    differ: list[Cause] = []
    way: list[Cause] = []
    for filing in claims.values():
        heavy += _given_there(look, filing)
        differ += _beside_no(look, filing)
        way += _on_the_way(look, filing)
    return together(
        look,
        Kind.SEE_A_LAWYER if heavy else Kind.WARN,
        [*heavy, *way, *differ],
        *((_EACH,) if nationalities else ()),
        *(_ITEM_C2 if claims else ()),
        *((LAWYER,) if heavy or differ else ()),
        sources=(f"claim.sworn.{_WAY}", f"claim.sworn.{_STATUS}", "claim.other_countries"),
    )


_EACH: Final = Words(
    N_(
        "The forms ask for every country whose citizen you are. Officers usually ask about each of "
        "them whether you could be safe there."
    )
)
_ITEM_C2: Final = (
    Words(
        N_(
            "Item C.2 asks about every country on the way, and about any status in another "
            "country: of you, your parents, your spouse, brothers, sisters and children. An "
            "airport where you changed planes is a country on the way."
        )
    ),
    Words(
        N_(
            "People usually write down how long they were there and what papers they had. They "
            "add whether they can go back, and why they did not ask for protection there."
        )
    ),
)


def _nationalities(look: Look) -> Iterator[Cause]:
    one, other = (look.told(path) for path in _SECOND)
    if one and other and not same_country(str(one), str(other)):
        words = N_("You told us about two nationalities: {one} and {other}.")
        yield Cause(Words(words, one=str(one), other=str(other)), _SECOND, _SECOND)


def _given_there(look: Look, filing: Filing) -> Iterator[Cause]:
    """A status that another country gave to the person, as far as told."""
    for event in EVIDENCE[Form.I589][_STATUS](look.case, filing):
        row = application(look.case, event)
        given = row.outcome.value is Outcome.GRANTED or was_approved(look.case, event)
        if given and event.path.startswith(look.path("self.")) and event.country:
            words = N_("You told us that {country} gave you what you asked for.")
            told = tuple(f"{event.path}.{leaf}" for leaf in ("government", "kind", "outcome"))
            yield Cause(Words(words, country=Country(event.country)), told)


def _on_the_way(look: Look, filing: Filing) -> Iterator[Cause]:
    events = EVIDENCE[Form.I589][_WAY](look.case, filing)
    if events:
        words = N_("You told us about other countries on your way or your family's.")
        yield Cause(Words(words), tuple(path for event in events for path in _place(event)))


def _beside_no(look: Look, filing: Filing) -> Iterator[Cause]:
    for one in no(look, _WAY, _STATUS):
        if one.filing is filing:
            events = EVIDENCE[Form.I589][one.key](look.case, filing)
            told = tuple(path for event in events for path in _place(event))
            if told:
                yield Cause(one.words(), told, said=(one,))


def _place(event: Event) -> tuple[str, ...]:
    if event.kind == "exit":
        return (f"{event.path}.country", f"{event.path}.destination")
    if event.kind == "application":
        return (f"{event.path}.government", f"{event.path}.kind")
    return (f"{event.path}.country", f"{event.path}.from")
