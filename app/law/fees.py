"""What a form costs on the day it is mailed: each amount by itself, with its fact.

Ordinary fees and those of H.R.1 (Public Law 119-21) stand apart: each has a payment of its own
(P-3). Amounts are US dollars. Sources: F-1 to F-59 in resources/law/fees.toml.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from app.answers.filing import Destination
from app.answers.forms import Form
from app.answers.i131 import TravelApplication
from app.answers.i765 import PermitCategory, PermitReason
from app.law.facts import Figure, Law


class FeeKind(StrEnum):
    """By which law an amount is owed."""

    ORDINARY = "ordinary"
    HR1 = "hr1"


@dataclass(frozen=True)
class Amount:
    """One amount with its fact, 0 too. ``waivable``: whether Form I-912 can ask to waive it."""

    kind: FeeKind
    figure: Figure
    waivable: Figure

    @property
    def usd(self) -> int | None:
        """US dollars; None when it may not be shown: look it up on the day you mail."""
        return self.figure.number

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of what it rests on."""
        return (self.figure.fact.id, self.waivable.fact.id)


class Untold(StrEnum):
    """What must be told before a fee can be named."""

    CATEGORY = "category"
    REASON = "reason"
    AGE = "age"
    WITH_PARENT = "with parent"


@dataclass(frozen=True)
class Fees:
    """The amounts of one form of one person.

    ``untold`` names what is missing to tell them. Neither amounts nor anything untold: the facts do
    not hold this case, so it is to be looked up. ``paper_only``: it cannot be filed online.
    """

    amounts: tuple[Amount, ...] = ()
    untold: tuple[Untold, ...] = ()
    paper_only: bool = False

    @property
    def due(self) -> tuple[Amount, ...]:
        """What needs a payment of its own: every amount that is not known to be nothing."""
        return tuple(one for one in self.amounts if one.usd != 0)


@dataclass(frozen=True)
class Paying:
    """What a fee depends on, as far as it was told.

    ``age`` in years on the mail day; ``with_parent``: filed together with a parent's form;
    ``paper``: by mail or to the court, otherwise online.
    """

    form: Form
    category: PermitCategory | TravelApplication | None = None
    reason: PermitReason | None = None
    age: int | None = None
    with_parent: bool | None = None
    to: Destination = Destination.USCIS
    paper: bool = True


@dataclass(frozen=True)
class _Charge:
    """Where an amount stands: ids of its periods, on paper and online; whether it can be waived."""

    kind: FeeKind
    waivable: str
    paper: tuple[str, ...]
    online: tuple[str, ...] = ()


def _ordinary(fact: str, waivable: str = "F-55.base") -> _Charge:
    """An ordinary fee with two amounts, ``fact``.paper and ``fact``.online."""
    return _Charge(FeeKind.ORDINARY, waivable, (f"{fact}.paper",), (f"{fact}.online",))


def _one(fact: str, waivable: str = "F-55.base") -> _Charge:
    return _Charge(FeeKind.ORDINARY, waivable, (fact,))


def _hr1(*facts: str) -> _Charge:
    return _Charge(FeeKind.HR1, "F-55.hr1", facts)


_C8_RENEWAL: Final = _Charge(
    FeeKind.ORDINARY,
    "F-55.base",
    ("F-25", "F-24.base_paper"),
    ("F-25", "F-24.base_online"),
)
_PERMITS: Final = {
    (PermitCategory.ASYLUM_PENDING, PermitReason.INITIAL): (
        _one("F-20.base"),
        _hr1("F-20", "F-21", "F-22", "F-23"),
    ),
    (PermitCategory.ASYLUM_PENDING, PermitReason.RENEWAL): (_C8_RENEWAL, _hr1("F-24.hr1")),
    (PermitCategory.ASYLUM_PENDING, PermitReason.REPLACEMENT): (
        _ordinary("F-32"),
        _hr1("F-32.hr1"),
    ),
    (PermitCategory.ASYLEE, PermitReason.INITIAL): (_one("F-26"),),
    (PermitCategory.ASYLEE, PermitReason.RENEWAL): (_ordinary("F-27"),),
    (PermitCategory.ASYLEE, PermitReason.REPLACEMENT): (_ordinary("F-32"),),
}
_PAROLE: Final = {TravelApplication.ADVANCE_PAROLE_I589, TravelApplication.ADVANCE_PAROLE_I485}


def fee(law: Law, paying: Paying, on: date, today: date) -> Fees:
    """The amounts for ``paying``, mailed or submitted ``on`` that day, as known ``today``."""
    match paying.form:
        case Form.I589:
            court = paying.to is Destination.COURT
            return _fees(law, paying, (_hr1("F-1", "F-5" if court else "F-2"),), on, today)
        case Form.I765:
            return _permit(law, paying, on, today)
        case Form.I131:
            return _travel(law, paying, on, today)
        case Form.I485:
            return _green_card(law, paying, on, today)


def annual(law: Law, on: date, today: date) -> Figure:
    """The annual asylum fee by the day of its notice. Sources: F-7 to F-9."""
    return law.first(("F-7", "F-8", "F-9"), on, today)


def _permit(law: Law, paying: Paying, on: date, today: date) -> Fees:
    """(c)(9) and (a)(10) are not in the facts for the people of this program (Q-33)."""
    category, reason = paying.category, paying.reason
    missing = ((Untold.CATEGORY, category), (Untold.REASON, reason))
    untold = tuple(name for name, told in missing if told is None)
    if not isinstance(category, PermitCategory) or reason is None:
        return Fees(untold=untold)
    return _fees(law, paying, _PERMITS.get((category, reason), ()), on, today)


def _travel(law: Law, paying: Paying, on: date, today: date) -> Fees:
    if paying.category in _PAROLE:
        return _fees(law, paying, (_ordinary("F-44", "F-48"),), on, today)
    if not isinstance(paying.category, TravelApplication):
        return Fees(untold=(Untold.CATEGORY,))
    if paying.age is None:
        return Fees(untold=(Untold.AGE,), paper_only=True)
    young = _is_under(law, "F-40.age", paying.age, on, today)
    return _fees(law, paying, (_one("F-41" if young else "F-40", "F-48"),), on, today, only=True)


def _green_card(law: Law, paying: Paying, on: date, today: date) -> Fees:
    if paying.age is None:
        return Fees(untold=(Untold.AGE,))
    young = _is_under(law, "F-51.age", paying.age, on, today)
    if young and paying.with_parent is None:
        return Fees(untold=(Untold.WITH_PARENT,))
    child = young and paying.with_parent
    return _fees(law, paying, (_ordinary("F-51" if child else "F-50", "F-54"),), on, today)


def _is_under(law: Law, limit: str, age: int, on: date, today: date) -> bool:
    """Whether the lower fee is meant. With a stale limit the amount is stale and not shown."""
    years = law.figure(limit, on, today).number
    return years is not None and age < years


def _fees(
    law: Law,
    paying: Paying,
    charges: tuple[_Charge, ...],
    on: date,
    today: date,
    *,
    only: bool = False,
) -> Fees:
    amounts = tuple(
        Amount(
            one.kind,
            law.first(one.paper if paying.paper or not one.online else one.online, on, today),
            law.figure(one.waivable, on, today),
        )
        for one in charges
    )
    return Fees(amounts, paper_only=only)
