"""Where a person stands, read from what they told: the feared country, arrivals, the claim, grants.

Each function takes a look at a person or a filing; what was not told is None or empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from app.answers.countries import same_country
from app.answers.dates import PartialDate
from app.answers.events import Application, Grant, GrantKind
from app.answers.filing import Filing
from app.answers.forms import Form
from app.answers.permits import Outcome
from app.answers.risk import FearedParty
from app.answers.states import Answer
from app.rules.look import Look

_ASYLUM = ("asylum", "asilo", "i-589")
_MAIL = timedelta(days=60)
T = TypeVar("T")


@dataclass(frozen=True)
class Asked:
    """A request for asylum in the US: when it was filed, if told, and where that stands.

    ``decided``: a decision or its day was told, in whatever words.
    """

    path: str
    filed: PartialDate | None
    outcome: Outcome | None
    decided: bool = False

    @property
    def is_mailed(self) -> bool:
        """Whether it is a form mailed from here, not a row that was told."""
        return self.path.startswith("filings.")

    @property
    def is_open(self) -> bool:
        """Whether nothing was told of an end."""
        return self.outcome is Outcome.PENDING or (self.outcome is None and not self.decided)


def claim_filing(look: Look) -> str | None:
    """The filing whose asylum claim covers the person: their own, else one that includes them."""
    return look.once(_claim_filing)


def _claim_filing(look: Look) -> str | None:
    own = (key for key, one in look.case.filings.items() if _claims(one, look))
    return next(own, None) or next(
        (key for key, one in look.case.filings.items() if _includes(one, look)), None
    )


def country_feared(look: Look) -> tuple[str, str] | None:
    """The country the person fears, with the path where it was told."""
    return look.once(_country_feared)


def _country_feared(look: Look) -> tuple[str, str] | None:
    filing = claim_filing(look)
    path = f"filings.{filing}.claim.country_feared" if filing else ""
    for told in (path, "self.home_country", "self.nationality"):
        value = look.told(told) if told else None
        if value:
            return str(value), look.path(told)
    return None


def feared_party(look: Look) -> FearedParty | None:
    """Whom the person fears, as they told it for their claim."""
    filing = claim_filing(look)
    found: FearedParty | None = look.told(f"filings.{filing}.claim.feared") if filing else None
    return found


def is_feared(look: Look, country: str | None) -> bool:
    """Whether ``country`` is the one the person fears."""
    feared = country_feared(look)
    return bool(country) and feared is not None and same_country(str(country), feared[0])


def last_arrival(look: Look) -> tuple[PartialDate, str] | None:
    """The latest arrival in the US with a date, with the path of its row."""
    dated = [
        (row.date.value, look.path(f"self.entries.{key}"))
        for key, row in look.person.entries.rows.items()
        if row.date.value is not None
    ]
    return max(dated, key=_latest, default=None)


def granted(look: Look, *kinds: GrantKind) -> tuple[str, Grant] | None:
    """The latest grant of one of ``kinds`` (asylum where none is named), with its path."""
    wanted = kinds or (GrantKind.ASYLUM,)
    found = [
        (look.path(f"self.grants.{key}"), row)
        for key, row in look.person.grants.rows.items()
        if row.kind.value in wanted
    ]
    return found[-1] if found else None


def asylum_requests(look: Look) -> tuple[Asked, ...]:
    """Every request for asylum in the US that the person told, and forms mailed from here."""
    return look.once(_asylum_requests)


def _asylum_requests(look: Look) -> tuple[Asked, ...]:
    told = (
        Asked(
            look.path(f"self.applications.{key}"),
            row.filed.value,
            row.outcome.value,
            row.decided.is_given or row.decision.is_given,
        )
        for key, row in look.person.applications.rows.items()
        if _asks_asylum_here(row)
    )
    mailed = (
        Asked(f"filings.{key}", PartialDate.of(one.mail_date) if one.mail_date else None, None)
        for key, one in look.sent(Form.I589).items()
    )
    return (*told, *mailed)


def pending_request(look: Look) -> Asked | None:
    """The request for asylum that is not decided, as far as told; None after a grant."""
    found = open_requests(look)
    return found[-1] if found else None


def open_requests(look: Look) -> tuple[Asked, ...]:
    """The requests for asylum that are not decided, as far as told; none after a grant.

    A form mailed from here and a request that was told as filed about then are the same one.
    """
    if granted(look) is not None:
        return ()
    every = asylum_requests(look)
    told = [one for one in every if not one.is_mailed]
    return tuple(
        one
        for one in every
        if one.is_open and not (one.is_mailed and any(_is_same(one, other) for other in told))
    )


def _is_same(mailed: Asked, told: Asked) -> bool:
    if mailed.filed is None or told.filed is None:
        return True
    first, last = told.filed.earliest - _MAIL, told.filed.latest + _MAIL
    return first <= mailed.filed.earliest <= last


def given(answers: Iterable[Answer[T]]) -> tuple[T, ...]:
    """The values of those answers that have one."""
    return tuple(one.value for one in answers if one.value is not None)


def _claims(filing: Filing, look: Look) -> bool:
    return filing.form is Form.I589 and filing.person == look.person_id


def _includes(filing: Filing, look: Look) -> bool:
    if filing.form is not Form.I589 or look.person_id is None:
        return False
    included = filing.include.get(look.person_id)
    return included is not None and included.value is True


def _asks_asylum_here(row: Application) -> bool:
    kind, government = (row.kind.value or "").casefold(), row.government.value
    here = government is None or same_country(government, "United States")
    return here and any(word in kind for word in _ASYLUM)


def _latest(dated: tuple[PartialDate, str]) -> tuple[int, ...]:
    return dated[0].latest.timetuple()[:3]
