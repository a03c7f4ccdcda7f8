"""A journey while asylum is pending (R-08), and Form I-131 for something else (R-10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.events import DocumentKind, GrantKind
from app.answers.forms import Form
from app.answers.i131 import TravelApplication as For
from app.answers.permits import Outcome
from app.answers.person import CourtStatus
from app.answers.states import State
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.lawful_stay import LIMIT, beyond, over_limit
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import asylum_requests, claim_filing, granted, is_feared, pending_request
from app.rules.travel_items import PAROLE, REFUGEE, asked_for, travel_filings

_TOUCHED: Final = (
    "filing.i131.application",
    "filing.i131.sworn.in_proceedings",
    "filing.i131.trip",
    "filing.trip_countries",
    "claim.sworn.returned",
    "self.proceedings.status",
)
_NAMES: Final = {
    For.REFUGEE_TRAVEL_ASYLEE: Words(
        N_("This form asks for a refugee travel document for a person with asylum.")
    ),
    For.REFUGEE_TRAVEL_RESIDENT: Words(
        N_("This form asks for a refugee travel document for a person with a green card.")
    ),
    For.ADVANCE_PAROLE_I589: Words(
        N_("This form asks for advance parole for a person whose request for asylum is open.")
    ),
    For.ADVANCE_PAROLE_I485: Words(
        N_("This form asks for advance parole for a person whose Form I-485 is open.")
    ),
}
_NOT_HERE: Final = (State.NONE, State.UNKNOWN)


@rule(
    "R-08",
    topic="travel",
    per="person",
    facts=("Q-160", "Q-161", "Q-162", "Q-163", "Q-164", LIMIT),
)
def leaving(look: Look) -> Found | None:
    """A journey is planned, or asked for, while a request for asylum is open.

    A stop where no advance parole is told or asked for, where the journey goes to the feared
    country, where the person is in court, or after a long time without a lawful stay. Source:
    facts R-08.
    """
    plans = tuple(_plans(look)) if _is_open(look) else ()
    risks = tuple(_risks(look)) if plans else ()
    return together(
        look,
        Kind.SEE_A_LAWYER if risks else Kind.WARN,
        (*plans, *risks),
        Words(
            N_(
                "While a request for asylum is open, the rules take leaving without advance "
                "parole as giving it up. The same goes for a journey to the feared country, "
                "unless there were strong reasons."
            )
        ),
        Words(
            N_(
                "A decision can come during the journey. Time without a status before it can "
                "matter for the way back."
            )
        ),
        LAWYER,
        sources=_TOUCHED,
    )


@rule("R-10", topic="travel", per="filing", forms=(Form.I131,), facts=("Q-165", "Q-163"))
def other_document(look: Look) -> Found | None:
    """What the form is filed for is meant for people who stand elsewhere than was told.

    Also where a form for advance parole has no receipt number of the open case. Source: facts
    R-10; Form I-131 Part 1.
    """
    wanted = asked_for(look.filing)
    causes = tuple(_elsewhere(look, wanted)) if wanted else ()
    return together(
        look,
        Kind.WARN,
        (*causes, *_no_receipt(look)),
        Words(
            N_(
                "Part 1 of Form I-131 has an item for each situation: item 2 is for people who "
                "have asylum, item 3 for people with a green card through asylum, item 5 for "
                "advance parole with the receipt number of the open case."
            )
        ),
        Words(N_("People often read Part 1 beside their last approval or receipt notice.")),
        sources=("filing.i131.application", "filing.pending_receipt"),
    )


def _is_open(look: Look) -> bool:
    if granted(look, GrantKind.ASYLUM, GrantKind.RESIDENCE, GrantKind.REFUGEE) is not None:
        return False
    with_a_judge = any(one.outcome is Outcome.REFERRED for one in asylum_requests(look))
    return with_a_judge or pending_request(look) is not None or claim_filing(look) is not None


def _plans(look: Look) -> Iterator[Cause]:
    if look.told("self.travel_plan.leaving") is True:
        words = Words(N_("You told us that you plan to leave the United States."))
        yield Cause(words, ("self.travel_plan.leaving", "self.travel_plan.date"))
    for filing_id in travel_filings(look, *PAROLE):
        words = Words(N_("You prepare Form I-131, which asks for advance parole."))
        read = f"filings.{filing_id}.i131"
        yield Cause(words, (f"{read}.application", f"{read}.trip.departure"))


def _risks(look: Look) -> Iterator[Cause]:
    if look.told("self.proceedings.status") is CourtStatus.NOW:
        words = Words(
            N_(
                "You told us that you are in immigration court. There, leaving counts as removal, "
                "also with advance parole."
            )
        )
        yield Cause(words, ("self.proceedings.status",))
    for path in _countries(look):
        words = Words(N_("The journey goes to the country you fear."))
        yield Cause(words, (path,))
    found = beyond(look)
    days = over_limit(look, found)
    if found is not None and days is not None:
        told = N_("By your dates more than {days} days passed without a lawful stay.")
        yield Cause(Words(told, days=days), (found.since[1],))
    if look.told("self.travel_plan.leaving") is True and not _has_parole(look):
        yield Cause(Words(N_("You did not tell us about an advance parole document.")))


def _countries(look: Look) -> Iterator[str]:
    trips = (f"filings.{one}.i131.trip.countries" for one in travel_filings(look, *PAROLE))
    for path in ("self.travel_plan.countries", *trips):
        if any(is_feared(look, country) for country in look.told(path) or ()):
            yield look.path(path)


def _has_parole(look: Look) -> bool:
    """Whether a document that lasts until the journey is told, or was asked for."""
    plan = look.told("self.travel_plan.date")
    until = max(look.today, plan.latest) if plan else look.today
    documents = (
        row.expires.value is None or row.expires.value.latest >= until
        for row in look.person.documents.rows.values()
        if row.kind.value is DocumentKind.ADVANCE_PAROLE
    )
    sent = (asked_for(one) in PAROLE for one in look.sent(Form.I131).values())
    return any(documents) or any(sent) or bool(travel_filings(look, *PAROLE))


def _elsewhere(look: Look, wanted: For) -> Iterator[Cause]:
    asylum, residence = granted(look), granted(look, GrantKind.RESIDENCE)
    asked = Cause(_NAMES[wanted], ("filing.i131.application",))
    if residence and wanted is not For.REFUGEE_TRAVEL_RESIDENT:
        yield asked
        yield Cause(Words(N_("You told us that you have a green card.")), (f"{residence[0]}.kind",))
    elif asylum and not residence and wanted is not For.REFUGEE_TRAVEL_ASYLEE:
        yield asked
        yield Cause(Words(N_("You told us that you have asylum.")), (f"{asylum[0]}.kind",))
    elif not asylum and not residence and wanted in REFUGEE:
        pending = pending_request(look)
        if pending:
            yield asked
            words = Words(N_("You told us that your request for asylum is not decided."))
            yield Cause(words, (f"{pending.path}.outcome", f"{pending.path}.kind"))


def _no_receipt(look: Look) -> Iterator[Cause]:
    if asked_for(look.filing) in PAROLE:
        row = look.told("filing.i131.based_on")
        path = f"self.applications.{row}.receipt"
        if row and look.answer(path).state in _NOT_HERE:
            words = Words(N_("You told us that the open case has no receipt number."))
            yield Cause(words, ("filing.i131.based_on",))
