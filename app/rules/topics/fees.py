"""How the fees of a form are paid, on the day it is mailed (R-61)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.filing import Destination
from app.answers.permits import PaymentKind
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.estimates.fees import Owed, of_person, owed, steps
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Words

_KIND, _WAIVER = "filing.payment.kind", "filing.payment.waiver"
_APART: Final = "filing.payment.each_apart"
_SAYS: Final = {
    PaymentKind.CARD: N_("You told us that you pay by card."),
    PaymentKind.BANK: N_("You told us that you pay from a bank account."),
    PaymentKind.ONLINE: N_("You told us that you pay online."),
    PaymentKind.CHECK: N_("You told us that you pay with a check."),
    PaymentKind.MONEY_ORDER: N_("You told us that you pay with a money order."),
}


@rule(
    "R-61",
    topic="fees",
    per="filing",
    facts=(
        "P-2",
        "P-2.check",
        "P-2.money_order",
        "P-3",
        "P-3.hr1",
        "P-7",
        "F-55.hr1",
        "F-55.paper",
    ),
)
def fees(look: Look) -> Found | None:
    """The kind of payment is not taken on the mail day, or what is paid does not fit the fees.

    A payment that is not taken, or one for several fees, is a missing part: the packet comes
    back. Nothing where the facts
    are too old. No item of the forms asks about payment. Source: facts R-61.
    """
    one = owed(look)
    refused = (*_refused(look, one), *_together(look))
    wrong = tuple(_waiver(look, one))
    period = tuple(_period(look, one))
    kind = Kind.CANNOT_FILE if refused else Kind.WARN if wrong else Kind.INFO
    return together(
        look,
        kind,
        (*refused, *wrong, *period),
        *steps(one),
        Words(N_("People look at the fee schedule, G-1055, at uscis.gov on the day they mail.")),
    )


def _refused(look: Look, one: Owed) -> Iterator[Cause]:
    kind: PaymentKind | None = look.told(_KIND)
    if kind is None or not one.fees.due:
        return
    if one.taken and one.taken.taken is False:
        yield Cause(Words(_SAYS[kind]), (_KIND,))
        yield Cause(Words(_court(look)), ("filing.to",))
    elif kind is PaymentKind.ONLINE and one.fees.paper_only:
        yield Cause(Words(_SAYS[kind]), (_KIND,))
        yield Cause(Words(N_("This form is filed on paper, with its payment.")))


def _court(look: Look) -> str:
    if look.filing.to is Destination.COURT:
        return N_(
            "The court takes fees in its payment portal only. The receipt goes with the form."
        )
    return N_("USCIS does not take this by mail any more. A packet with it comes back.")


def _together(look: Look) -> Iterator[Cause]:
    if look.told(_APART) is False and sum(len(each.to_pay) for each in of_person(look)) > 1:
        yield Cause(Words(N_("You told us that one payment covers several fees.")), (_APART,))
        yield Cause(
            Words(
                N_(
                    "Each form of each person has its own payment, and so has the extra fee of "
                    "H.R.1. A packet with one payment for several can come back."
                )
            )
        )


def _waiver(look: Look, one: Owed) -> Iterator[Cause]:
    if look.told(_WAIVER) is not True:
        return
    asked = Cause(Words(N_("You told us that you ask for a fee waiver, Form I-912.")), (_WAIVER,))
    fixed = [amount for amount in one.fees.due if amount.waivable.flag is False]
    if fixed:
        yield asked
        yield Cause(Words(N_("A part of the fee of this form has no waiver. It is paid.")))
    on_paper = look.law.figure("F-55.paper", one.day, look.today).flag is True
    if on_paper and look.told(_KIND) is PaymentKind.ONLINE:
        yield asked
        yield Cause(Words(N_("A form with a request for a waiver goes on paper.")), (_KIND,))


def _period(look: Look, one: Owed) -> Iterator[Cause]:
    """The fee is another one on the mail day than today."""
    if look.day == look.today:
        return
    now = [amount.usd for amount in owed(look, look.today).fees.amounts]
    then = [amount.usd for amount in one.fees.amounts]
    if None not in (*now, *then) and now != then:
        words = N_("On {date}, the day you mail, the fee is another one than today.")
        yield Cause(Words(words, date=look.day), ("filing.mail_date",))
