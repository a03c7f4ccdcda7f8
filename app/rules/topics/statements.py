"""Earlier requests for protection (R-31), and what officers were told before (R-34)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from app.answers import evidence_i485, evidence_i589
from app.answers.case import Case
from app.answers.forms import Form
from app.answers.history import Event
from app.answers.permits import Outcome
from app.answers.risk import StatementTo
from app.answers.states import State
from app.answers.told import Events, application, asks_for, was_refused
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER, OWN_WORDS, RECORD
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import no

_TO: Final = {
    StatementTo.BORDER: N_("what you told officers at the border"),
    StatementTo.CREDIBLE_FEAR: N_("what you told in the interview about your fear"),
    StatementTo.VISA_FORM: N_("a visa form"),
    StatementTo.EARLIER_FORM: N_("a form that was filed earlier"),
    StatementTo.OTHER_COUNTRY: N_("what you told another country"),
    None: N_("what you told officers"),
}
_OWN: Final = N_("You told us about an earlier request of yours: {what}.")
_OF_FAMILY: Final = N_("You told us about a request by somebody in your family: {what}.")
_MAILED: Final = N_("You told us about a Form I-589 that was mailed before.")
_RELIEF: Final = "i485.sworn.relief"
_ASKED: Final = ("applied_before", _RELIEF)
_REQUESTS: Final = ("claim.sworn.applied_before", "claim.sworn.status_elsewhere")
_STATEMENTS: Final = (
    "claim.sworn.harm_past",
    "claim.sworn.applied_before",
    "claim.sworn.status_elsewhere",
    "filing.i485.sworn.admission_denied",
    "filing.i485.sworn.visa_refused",
    "filing.i485.sworn.misrepresentation",
)


@rule("R-31", topic="earlier", per="person", facts=("Q-185",))
def earlier_requests(look: Look) -> Found | None:
    """Protection was asked of the United States before a new claim, by the person or close family.

    A stop where such a request was denied. For Form I-485 only where the item says No beside it.
    Source: facts R-31; Form I-589 item C.1; Form I-485 Part 9.
    """
    events = _once((*_before_claim(look), *_beside_no(look)))
    answers = no(look, *_ASKED) if events else ()
    causes = [_cause(look, one) for one in events]
    denied = any(_was_denied(look.case, event) for event in events)
    return together(
        look,
        Kind.SEE_A_LAWYER if denied else Kind.WARN,
        (*causes, *answered(answers)),
        Words(
            N_(
                "Item C.1 of Form I-589 asks about requests by you, your spouse, your children, "
                "your parents, your brothers and sisters. Officers can read what stands in them."
            )
        ),
        Words(N_("People usually ask each of these for the A-Number and for what was decided.")),
        RECORD,
        LAWYER,
        sources=_REQUESTS,
    )


@rule("R-34", topic="earlier", per="person", facts=("Q-183", "Q-185"))
def told_otherwise(look: Look) -> Found | None:
    """Officers were told something else before, in the person's own word, or they do not know.

    Source: facts R-34.
    """
    rows = look.person.statements.rows.items()
    differ = [(key, row.to.value) for key, row in rows if row.differs.value is True]
    unsure = [(key, row.to.value) for key, row in rows if row.differs.state is State.UNKNOWN]
    words = {
        N_("You told us that something was different in {where}."): differ,
        N_("You told us that you do not know whether {where} was the same."): unsure,
    }
    causes = [
        Cause(Words(message, where=Words(_TO[to])), _read(key))
        for message, found in words.items()
        for key, to in found
    ]
    return together(
        look,
        Kind.WARN if differ else Kind.INFO,
        causes,
        Words(
            N_(
                "What was told at the border, in interviews and on forms is in the government's "
                "file. Notes can be short or wrong: an interpreter, fear and short questions are "
                "common reasons."
            )
        ),
        RECORD,
        OWN_WORDS,
        sources=_STATEMENTS,
    )


def _before_claim(look: Look) -> Iterator[Event]:
    for filing in look.filings(Form.I589).values():
        for event in evidence_i589.applied_before(look.case, filing):
            if event.kind == "filing" or asks_for(look.case, event, evidence_i589.PROTECTION):
                yield event


def _beside_no(look: Look) -> Iterator[Event]:
    for one in no(look, _RELIEF):
        yield from evidence_i485.relief(look.case, one.filing)


def _cause(look: Look, event: Event) -> Cause:
    own = event.path.startswith(look.path("self.")) or event.kind == "filing"
    message = _OWN if own else _OF_FAMILY
    if event.kind == "filing":
        return Cause(Words(_MAILED), (event.path,))
    row = application(look.case, event)
    told = (f"{event.path}.{leaf}" for leaf in ("kind", "filed", "outcome"))
    return Cause(Words(message, what=str(row.kind.value)), tuple(told))


def _was_denied(case: Case, event: Event) -> bool:
    if event.kind == "filing":
        return False
    return application(case, event).outcome.value is Outcome.DENIED or was_refused(case, event)


def _read(row: str) -> tuple[str, ...]:
    return tuple(f"self.statements.{row}.{leaf}" for leaf in ("to", "date", "differs", "how"))


def _once(events: Iterable[Event]) -> Events:
    return tuple({event.path: event for event in events}.values())
