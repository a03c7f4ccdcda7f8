"""What the form costs on the mail day, for the person: each fee with its own payment.

Figures come from app.law alone; a stale one is looked up on the day of mailing (never.md 13).
Sources: P-2 to P-7, Q-48, F-55.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from app.answers.filing import Destination
from app.i18n import N_
from app.law.payment import KINDS, is_one_each, taken
from app.papers.packet.front.sending import Sending
from app.papers.said import Said, as_written, in_both
from app.papers.sheet import Block, Heading, Points, Text
from app.rules.estimates.estimate import sources
from app.rules.estimates.fees import Owed, steps
from app.rules.sentences import Sentence, Words

_NAMES: Final = {
    "card": N_("card (Form {form})"),
    "bank": N_("a bank account in the United States (Form {form})"),
    "online": N_("online, in the payment portal of the court"),
    "check": N_("check"),
    "money_order": N_("money order"),
    "cash": N_("cash"),
}
_HOW_UNKNOWN: Final = Words(N_("How fees are paid: look it up on the day you mail."))


def payment_sheet(sending: Sending) -> Iterator[Block]:
    """The fees of the form, how they are paid, and where that stands."""
    yield Heading(in_both(Words(N_("Payment"))))
    yield Points(tuple(map(in_both, _lines(sending))))
    yield from _sources(sending)


def _lines(sending: Sending) -> Iterator[Sentence]:
    owed = sending.owed
    yield from steps(owed)
    if not owed.fees.due:
        return
    if len(owed.to_pay) > 1 and is_one_each(sending.law, owed.day, sending.today):
        yield Words(
            N_(
                "Each fee has a payment of its own. One payment for several fees can send the "
                "whole packet back."
            )
        )
    if owed.to_pay:
        yield from _how(sending)


def _how(sending: Sending) -> Iterator[Sentence]:
    """The kinds of payment that are taken on the day, and that numbers are written by hand."""
    to = Destination.COURT if sending.is_for_court else Destination.USCIS
    day = sending.owed.day
    judged = {kind: taken(sending.law, kind, to, day, sending.today) for kind in KINDS}
    if not sending.is_for_court:
        del judged["online"]  # that is for what is filed online; this is a packet on paper
    if any(one.taken is None for one in judged.values()):
        yield _HOW_UNKNOWN
    else:
        kinds = ((kind, one.form or "") for kind, one in judged.items() if one.taken)
        names = tuple(Words(_NAMES[kind], form=form) for kind, form in kinds)
        yield Words(N_("Taken on that day: {kinds}."), kinds=names)
    if any(one.taken and one.form for one in judged.values()):
        yield Words(
            N_(
                "Write the number of a card or an account by hand, on the payment form only. This "
                "program never asks for it. A payment that is refused sends the packet back."
            )
        )


def _sources(sending: Sending) -> Iterator[Block]:
    """Where each figure that is shown stands; a stale one has its page in its own line."""
    law = sending.law
    shown = (one for one in _facts(sending.owed) if not law.fact(one).is_stale(sending.today))
    facts = tuple(dict.fromkeys(shown))
    if facts:
        pages = (law.fact(one).source.url for one in facts)
        lines = (Words(N_("Where this stands:")), *sources(law, *facts))
        yield Text(_together(map(in_both, lines)), "small")
        yield Text(as_written("\n".join(dict.fromkeys(one for one in pages if one))), "small")


def _together(lines: Iterable[Said]) -> Said:
    """Several lines in one block, the person's language first and then the English."""
    said = tuple(lines)
    native = tuple(one.native for one in said if one.native)
    return Said("\n".join(one.english for one in said), "\n".join(native))


def _facts(owed: Owed) -> Iterator[str]:
    for amount in owed.fees.amounts:
        yield amount.figure.fact.id
        yield amount.waivable.fact.id
    if owed.fees.due:
        yield "P-3"
        if owed.taken:
            yield owed.taken.figure.fact.id
