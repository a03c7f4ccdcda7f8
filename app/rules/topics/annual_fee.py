"""The annual asylum fee (R-62)."""

from __future__ import annotations

from collections.abc import Iterator

from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.estimates.annual_fee import Notice, notices, pending_year
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words


@rule(
    "R-62",
    topic="annual_fee",
    per="person",
    facts=("F-7", "F-7.days", "F-8", "F-9", "F-11", "F-12", "P-7.annual"),
)
def annual_fee(look: Look) -> Found | None:
    """A notice asks for the fee and no payment in time was told, or a request is open for a year.

    A stop where the last day has gone by beyond doubt. Source: facts R-62.
    """
    every = notices(look)
    causes = [cause for one in every for cause in _notice(one)]
    if not causes:
        return None if any(_is_new(look, one) for one in every) else _by_year(look)
    over = any(one.is_over(look.today) and not one.is_paid for one in every)
    return together(
        look,
        Kind.SEE_A_LAWYER if over else Kind.WARN,
        causes,
        Words(
            N_(
                "The notice names the amount. The fee is paid online, and it has no waiver. The "
                "rule says that the asylum case and the work permit can end without it. A court "
                "has limited that, and it can change on any day. The fee is still owed."
            )
        ),
        Words(N_("People keep the receipt of the payment with the notice.")),
        LAWYER,
    )


def _notice(one: Notice) -> Iterator[Cause]:
    if one.is_paid and not one.is_late:
        return
    told = Words(N_("You told us about a notice for the annual fee: {date}."), date=one.notice)
    yield Cause(told, (one.path,))
    if one.due is not None:
        yield Cause(Words(N_("By our estimate, the last day to pay is {date}."), date=one.due))
    if one.is_late and one.paid:
        yield Cause(
            Words(N_("You told us that you paid: {date}."), date=one.paid), (one.paid_path,)
        )
    elif not one.is_paid:
        yield Cause(Words(N_("You have not told us a day of payment.")))


def _by_year(look: Look) -> Found | None:
    pending = pending_year(look)
    if pending is None or pending.years < 1 or pending.filed.about:
        return None
    words = N_("You told us that your request for asylum is open for more than a year: {date}.")
    return together(
        look,
        Kind.INFO,
        (Cause(Words(words, date=pending.filed), (pending.path,)),),
        Words(
            N_(
                "An annual fee is owed for each year that Form I-589 is pending. USCIS sends a "
                "notice with the day by which it is due."
            )
        ),
        Words(
            N_(
                "People look into their online account from time to time, and check that USCIS "
                "has their address."
            )
        ),
    )


def _is_new(look: Look, one: Notice) -> bool:
    """Whether the last notice was paid less than a year ago, so that none is due."""
    return one.paid is not None and (look.today - one.paid.earliest).days < _YEAR


_YEAR = 365
