"""Which events speak to which sworn item of Form I-485, in that item's own scope.

Every item asks about the person who adjusts and nobody else. Items about conduct, groups that
did harm, fraud, smuggling, unlawful presence or removal (23, 43 to 55, 68 to 76) have no
evidence here and never will; nor have conclusions of law such as work without permission (12)
or a broken condition of a status (13).
Sources: the items' wording in edition 01/20/25; facts R-01 to R-05, R-23, R-30, R-31; never.md 1.
"""

from __future__ import annotations

from app.answers.case import Case
from app.answers.events import ArrestKind
from app.answers.family import included
from app.answers.filing import Filing, Form
from app.answers.mailed import mailed
from app.answers.told import (
    Events,
    arrest_kind,
    asks_for,
    may_be_in_united_states,
    of,
    was_refused,
)

# Item 22 takes in everything but questioning; what nobody named may be any of it.
_POLICE = frozenset(ArrestKind) - {ArrestKind.QUESTIONED} | {None}
_PROTECTION = ("asylum", "withholding", "torture", "cancellation", "suspension", "protection")
_VISA = ("visa",)
_IMMIGRANT_VISA = ("immigrant visa",)
_NONIMMIGRANT = ("nonimmigrant", "non-immigrant")
_RESIDENCE = ("permanent residen", "green card", "adjustment", "i-485", "i485")


def organizations(case: Case, filing: Filing) -> Events:
    """Item 1: every group, anywhere, ever."""
    return tuple(of(case, (filing.person,), "membership"))


def visa_refused(case: Case, filing: Filing) -> Events:
    """Item 11: a visa of the United States that was refused."""
    return tuple(
        event
        for event in of(case, (filing.person,), "application")
        if may_be_in_united_states(event)
        and asks_for(case, event, _VISA)
        and was_refused(case, event)
    )


def proceedings(case: Case, filing: Filing) -> Events:
    """Item 14: immigration court, now or in the past."""
    return tuple(of(case, (filing.person,), "court"))


def relief(case: Case, filing: Filing) -> Events:
    """Item 18: protection asked of the United States, also as part of another's I-589."""
    asked = (
        event
        for event in of(case, (filing.person,), "application")
        if may_be_in_united_states(event) and asks_for(case, event, _PROTECTION)
    )
    return (*asked, *_claims(case, filing))


def arrested(case: Case, filing: Filing) -> Events:
    """Item 22: arrest, charge or detention by any officer of any country, immigration too."""
    return _done(case, filing, _POLICE)


def convicted(case: Case, filing: Filing) -> Events:
    """Item 24: a conviction anywhere, also when it was erased later."""
    return _done(case, filing, frozenset({ArrestKind.CONVICTED}))


def punished(case: Case, filing: Filing) -> Events:
    """Item 25: prison, anywhere."""
    return _done(case, filing, frozenset({ArrestKind.IMPRISONED}))


def immigrant_visa(case: Case, filing: Filing) -> Events:
    """Part 4 item 1: an immigrant visa asked of the United States."""
    return tuple(
        event
        for event in of(case, (filing.person,), "application")
        if may_be_in_united_states(event)
        and asks_for(case, event, _IMMIGRANT_VISA)
        and not asks_for(case, event, _NONIMMIGRANT)
    )


def residence_before(case: Case, filing: Filing) -> Events:
    """Part 4 item 5: permanent residence asked of the United States before."""
    asked = (
        event
        for event in of(case, (filing.person,), "application")
        if may_be_in_united_states(event) and asks_for(case, event, _RESIDENCE)
    )
    return (*asked, *mailed(case, (filing.person,), Form.I485, but=filing))


def _done(case: Case, filing: Filing, kinds: frozenset[ArrestKind | None]) -> Events:
    events = of(case, (filing.person,), "arrest")
    return tuple(event for event in events if arrest_kind(case, event) in kinds)


def _claims(case: Case, filing: Filing) -> Events:
    """Return the mailed Forms I-589 that the person filed or was included in."""
    who = filing.person
    others = tuple(one for one in case.people if one != who)
    with_who = {
        f"filings.{filing_id}" for filing_id, one in case.filings.items() if who in included(one)
    }
    shared = (
        event for event in mailed(case, others, Form.I589, but=filing) if event.path in with_who
    )
    return (*mailed(case, (who,), Form.I589, but=filing), *shared)
