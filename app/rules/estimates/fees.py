"""What the forms of a person cost on the days they are mailed: each fee with its own payment.

Sources: app.law.fees and app.law.payment.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.answers.case import Case
from app.answers.filing import Destination, Filing
from app.answers.forms import Form
from app.answers.permits import PaymentKind
from app.filing import blanks
from app.i18n import N_
from app.law.fees import Amount, FeeKind, Fees, Paying, Untold, fee
from app.law.payment import Taken, taken
from app.rules.estimates.estimate import Estimate, doubts
from app.rules.look import Look
from app.rules.sentences import Count, Sentence, Words

_TITLE: Final = Words(N_("Estimate: the fees of your forms"))
_KINDS: Final = {
    FeeKind.ORDINARY: N_("Form {form}, mailed on {date}: ordinary fee, {amount} US dollars."),
    FeeKind.HR1: N_(
        "Form {form}, mailed on {date}: fee of H.R.1 (Public Law 119-21), {amount} US dollars."
    ),
}
_UNTOLD: Final = {
    Untold.CATEGORY: N_("what the form is filed for"),
    Untold.REASON: N_("whether it is a first card, a renewal or a replacement"),
    Untold.AGE: N_("your date of birth"),
    Untold.WITH_PARENT: N_("whether a parent files with you"),
}


@dataclass(frozen=True)
class Owed:
    """The fees of one filing on its day, and whether the person's kind of payment is taken."""

    look: Look
    day: date
    fees: Fees
    taken: Taken | None

    @property
    def name(self) -> str:
        """The form, as it is printed: I-765."""
        return blanks.printed(self.look.form.value)

    @property
    def to_pay(self) -> tuple[Amount, ...]:
        """What is paid: all that is due, but what a waiver is asked for."""
        return tuple(one for one in self.fees.due if not self.is_asked_to_waive(one))

    def is_asked_to_waive(self, amount: Amount) -> bool:
        """Whether the person asks for a waiver, and the amount is one that can be waived."""
        asked = self.look.told("filing.payment.waiver") is True
        return asked and amount.waivable.flag is True


def owed(look: Look, on: date | None = None) -> Owed:
    """The fees of the filing of ``look``, on its mail day or ``on`` another."""
    day = on or look.day
    kind: PaymentKind | None = look.told("filing.payment.kind")
    to = look.filing.to or Destination.USCIS
    how = taken(look.law, kind.value, to, day, look.today) if kind else None
    return Owed(look, day, _fees(look, day), how)


def of_person(look: Look) -> tuple[Owed, ...]:
    """The fees of each form of the person that was not sent."""
    return tuple(owed(look.household.look(look.person_id, one)) for one in look.filings())


def estimate(look: Look) -> Estimate | None:
    """What the person's forms cost, one payment for each fee; None where nothing is to be sent."""
    every = of_person(look)
    if not every:
        return None
    facts = tuple(dict.fromkeys((*_facts(every), "P-3", "P-3.hr1")))
    paths = (f"filings.{one.look.filing_id}.payment.kind" for one in every)
    return Estimate(
        _TITLE,
        _result(every),
        tuple(step for one in every for step in steps(one)),
        facts,
        doubts(look.law, *facts),
        look.because(*paths),
    )


def _fees(look: Look, day: date) -> Fees:
    """The fees by the age on that day; by a rough one only where all it can mean cost the same."""
    ages = look.age(day) or (None, None)
    both = [fee(look.law, _paying(look, age), day, look.today) for age in dict.fromkeys(ages)]
    if len(both) > 1 and both[0].amounts != both[1].amounts:
        return Fees(untold=(Untold.AGE,), paper_only=both[0].paper_only)
    return both[0]


def _paying(look: Look, age: int | None) -> Paying:
    filing = look.filing
    return Paying(
        form=filing.form,
        category=look.told("filing.i131.application") or look.told("filing.i765.category"),
        reason=look.told("filing.i765.reason"),
        age=age,
        with_parent=_with_parent(look) or None,
        to=filing.to or Destination.USCIS,
        paper=look.told("filing.payment.kind") is not PaymentKind.ONLINE,
    )


def _with_parent(look: Look) -> bool:
    """Whether a parent's Form I-485 goes out on the same day."""
    own = look.filing
    return any(
        _is_beside(one, own) and one.person in _parents(look.case, own.person)
        for one in look.case.filings.values()
    )


def _is_beside(one: Filing, own: Filing) -> bool:
    return one.form is Form.I485 and one is not own and one.mail_date == own.mail_date


def _parents(case: Case, who: str) -> tuple[str | None, ...]:
    child = case.people[who]
    told = (key for key, one in case.people.items() if who in (one.children.value or ()))
    return (child.mother.value, child.father.value, *told)


def _result(every: tuple[Owed, ...]) -> Sentence:
    pay = [amount for one in every for amount in one.to_pay]
    unknown = [one for one in every if not one.fees.amounts]
    if unknown or any(amount.usd is None for amount in pay):
        return Words(N_("Some fees are not known here. Look them up on the day you mail."))
    if not pay:
        return Words(N_("There is nothing to pay."))
    return Count(
        "{total} US dollars, in {count} payment.",
        "{total} US dollars, in {count} payments: each fee has its own.",
        len(pay),
        total=sum(amount.usd or 0 for amount in pay),
    )


def steps(one: Owed) -> Iterator[Sentence]:
    """The fees of one filing, one by one."""
    yield from _unknown(one)
    if one.fees.amounts and not one.fees.due:
        yield Words(N_("Form {form}, mailed on {date}: no fee."), form=one.name, date=one.day)
    for amount in one.fees.due:
        yield _amount(one, amount)
        yield from _waiver(one, amount)
    if one.fees.due and one.taken and one.taken.form:
        words = N_("The payment for Form {form} goes on Form {payment}, one for each fee.")
        yield Words(words, form=one.name, payment=one.taken.form)


def _unknown(one: Owed) -> Iterator[Sentence]:
    if one.fees.untold:
        missing = tuple(Words(_UNTOLD[what]) for what in one.fees.untold)
        yield Words(N_("Form {form}: the fee depends on {what}."), form=one.name, what=missing)
    elif not one.fees.amounts:
        yield _look_up(one)


def _look_up(one: Owed) -> Words:
    words = N_("Form {form}: look up the fee on the day you mail, at {page}.")
    return Words(words, form=one.name, page="uscis.gov/g-1055")


def _amount(one: Owed, amount: Amount) -> Words:
    if amount.usd is None:
        return _look_up(one)
    return Words(_KINDS[amount.kind], form=one.name, date=one.day, amount=amount.usd)


def _waiver(one: Owed, amount: Amount) -> Iterator[Sentence]:
    if one.is_asked_to_waive(amount):
        yield Words(N_("You told us that you ask for a waiver of it, with Form I-912."))
    elif amount.waivable.flag is True:
        yield Words(N_("Form I-912 can ask to waive it."))
    elif amount.waivable.flag is False:
        yield Words(N_("It cannot be waived."))


def _facts(every: tuple[Owed, ...]) -> Iterator[str]:
    for one in every:
        for amount in one.fees.amounts:
            yield amount.figure.fact.id
            if one.fees.due:
                yield amount.waivable.fact.id
        if one.taken and one.fees.due:
            yield one.taken.figure.fact.id
