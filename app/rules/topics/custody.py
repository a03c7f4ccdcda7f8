"""The words for what officers did (R-02), and custody at the border that was forgotten (R-03)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers import paths
from app.answers.events import ArrestKind, EntryManner
from app.answers.evidence import EVIDENCE
from app.answers.risk import StatementTo
from app.answers.told import Events, arrest_kind, in_united_states, of
from app.i18n import N_
from app.rules.arrivals import manner
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import OWN_WORDS, READ_AGAIN
from app.rules.police_items import CONVICTED, FOR_CRIME, HELD, IN_US, PUNISHED
from app.rules.police_words import events_in_words, where_told
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import last_arrival
from app.rules.sworn import Said, no, yes

_ASKED_OF_ONESELF: Final = (FOR_CRIME, HELD, CONVICTED, PUNISHED)


@rule("R-02", topic="arrests", per="person", facts=("Q-183",))
def only_questioned(look: Look) -> Found | None:
    """All that was told is being questioned, and an item that asks for more says Yes.

    Whoever answers each item as its own words go hears nothing. Source: facts R-02.
    """
    events = _own(look)
    if not events or any(
        arrest_kind(look.case, one) is not ArrestKind.QUESTIONED for one in events
    ):
        return None
    said = yes(look, *_ASKED_OF_ONESELF)
    told = Words(N_("You told us about: {events}."), events=events_in_words(look.case, events))
    return together(
        look,
        Kind.WARN,
        (Cause(told, where_told(events)), *answered(said)) if said else (),
        Words(
            N_(
                "Arrested, held and questioned are different words on the forms. People usually "
                "write what happened: who came, whether they could leave, how long it was, which "
                "papers they were given."
            )
        ),
        READ_AGAIN,
        sensitive=_is_abroad(events),
    )


@rule("R-03", topic="arrests", per="person", facts=("Q-185",))
def border_custody(look: Look) -> Found | None:
    """Signs of custody by immigration officers, none told, and an item that names it says No.

    Signs: an entry without inspection, an interview about fear, papers for the court of somebody
    let in on parole. Source: facts R-03.
    """
    said = tuple(one for one in no(look, IN_US, HELD) if not _events(look, one))
    signs = tuple(_signs(look)) if said else ()
    return together(
        look,
        Kind.WARN,
        (*signs, *answered(said)) if signs else (),
        Words(
            N_(
                "These items also name being held by the Border Patrol or by immigration officers, "
                "even for some hours."
            )
        ),
        OWN_WORDS,
        sources=("rows.entries", "self.proceedings.status", "filing.i485.sworn.proceedings"),
    )


def _signs(look: Look) -> Iterator[Cause]:
    for key, entry in look.person.entries.rows.items():
        if manner(entry) is EntryManner.WITHOUT_INSPECTION:
            words = N_("You told us that you came in without meeting an officer.")
            yield Cause(Words(words), _how(f"self.entries.{key}"), ("self.arrival_manner",))
    for key, row in look.person.statements.rows.items():
        if row.to.value is StatementTo.CREDIBLE_FEAR:
            words = N_("You told us that officers asked you about your fear in an interview.")
            yield Cause(Words(words), (f"self.statements.{key}.to",))
    last, papers = last_arrival(look), look.told("self.proceedings.papers")
    if last and papers and manner(paths.get(look.case, last[1])) is EntryManner.PAROLED:
        words = N_("You told us that you came in on parole and were given papers for court.")
        yield Cause(Words(words), (*_how(last[1]), "self.proceedings.papers"))


def _how(entry: str) -> tuple[str, str]:
    return (f"{entry}.manner", f"{entry}.status")


def _own(look: Look) -> Events:
    return tuple(of(look.case, (str(look.person_id),), "arrest"))


def _events(look: Look, said: Said) -> Events:
    return EVIDENCE[said.filing.form][said.key](look.case, said.filing)


def _is_abroad(events: Events) -> bool:
    return any(not in_united_states(event) for event in events)
