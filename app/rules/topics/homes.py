"""Homes: gaps, overlaps and addresses (R-42), a move while something waits (R-67), mail (R-81)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from app.answers import spans
from app.answers.countries import is_united_states
from app.answers.forms import Form
from app.answers.person import CourtStatus
from app.answers.risk import FearedParty
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.order import misfits
from app.rules.present_home import has_moved_since, present_home, waiting
from app.rules.registry import rule
from app.rules.sentences import Count, Sentence, Words
from app.rules.topics.entry import LOOK_AGAIN
from app.rules.zip_codes import may_lie_in

YEARS_ASKED: Final = 5
_BOX: Final = re.compile(r"\b(p\.? ?o\.? ?box|post office box|apartado)\b", re.IGNORECASE)
_HOMES: Final = (
    "rows.residences",
    "rows.last_homes",
    "rows.prior_addresses",
    "rows.address_abroad",
)
_NOW: Final = ("home.street", "self.contact.mailing")
_MAIL: Final = ("self.contact.mailing", "self.mail_street", "self.contact.mailing_differs")


@rule("R-42", topic="homes", per="person", facts=())
def homes(look: Look) -> Found | None:
    """Months of five years without a home, two homes at once, an address to look at again.

    Only where Form I-589 or I-485 asks for homes. Two homes at once may well be true: alone they
    are only mentioned. Source: facts R-42.
    """
    if not look.filings(Form.I589, Form.I485):
        return None
    missing = [*_gaps(look), *_addresses(look), *(one.cause for one in misfits(look, "homes"))]
    return together(
        look,
        Kind.WARN if missing else Kind.INFO,
        [*missing, *_overlaps(look)],
        Words(
            N_(
                "Form I-589 asks for the homes of the last five years by month, Form I-485 by day. "
                "A shelter, a friend's place or no fixed home is a home for these items."
            )
        ),
        LOOK_AGAIN,
        sources=_HOMES,
    )


@rule("R-67", topic="homes", per="person", facts=("Q-100", "Q-101", "Q-102"))
def moved(look: Look) -> Found | None:
    """The person moved after something was mailed that waits for a decision. Source: facts R-67."""
    home = present_home(look)
    if home is None:
        return None
    path, row = home
    late = [one for one in waiting(look) if has_moved_since(row, one)]
    if not late:
        return None
    told = (*(f"{path}.{leaf}" for leaf in ("street", "city", "from")), *(one.path for one in late))
    message = _MOVED if row.from_.value else _OTHER_HOME
    words = Words(message, day=row.from_.value) if row.from_.value else Words(message)
    return together(
        look,
        Kind.WARN,
        [Cause(words, told)],
        _tell_uscis(look),
        *_tell_court(look),
        Words(
            N_(
                "People usually keep the page that confirms it. What the post office sends on may "
                "come late or not at all."
            )
        ),
        sources=("home.street", *_MAIL),
    )


@rule("R-81", topic="homes", per="person", facts=())
def safe_mail(look: Look) -> Found | None:
    """The person fears somebody of the family, and mail goes to the home.

    Only what stands in the person's own claim is read (never.md 7). Source: facts R-81.
    """
    if look.told("self.contact.mailing_differs") is True:
        return None
    feared = [
        f"filings.{key}.claim.feared"
        for key in look.filings(Form.I589)
        if look.told(f"filings.{key}.claim.feared") is FearedParty.FAMILY
    ]
    if not feared:
        return None
    told = (*feared, "self.contact.mailing_differs")
    return together(
        look,
        Kind.INFO,
        [Cause(Words(N_("You told us that you fear somebody of your family.")), told)],
        Words(
            N_(
                "Each form has room for a mailing address that is not your home. Some people use "
                "the address of somebody they trust, so that letters come to a safe place."
            )
        ),
        Words(
            N_(
                "There are other kinds of protection for people who were hurt at home or were "
                "forced to work. A lawyer can say more about them."
            )
        ),
        sources=_MAIL,
        sensitive=True,
    )


_MOVED: Final = N_(
    "You told us that you have lived at your present home since {day}. Something was mailed or "
    "asked for before."
)
_OTHER_HOME: Final = N_(
    "You told us about a present home that is not the one on a form you mailed."
)


def _tell_uscis(look: Look) -> Sentence:
    days = look.law.figure("Q-100", look.today, look.today).number
    if days is None:
        return Words(
            N_(
                "USCIS is told of a new address, for each form that waits. Look up within how many "
                "days."
            )
        )
    return Count(
        "USCIS is told of a new address within {count} day, for each form that waits.",
        "USCIS is told of a new address within {count} days, for each form that waits.",
        days,
    )


def _tell_court(look: Look) -> Iterator[Sentence]:
    if look.told("self.proceedings.status") is not CourtStatus.NOW:
        return
    days = look.law.figure("Q-101", look.today, look.today).number
    if days is None:
        yield Words(N_("The court is told too, on Form EOIR-33. Look up within how many days."))
        return
    yield Count(
        "The court is told too, on Form EOIR-33, within {count} working day.",
        "The court is told too, on Form EOIR-33, within {count} working days.",
        days,
    )
    yield Words(N_("The government's lawyer gets a copy of it."))


def since(look: Look) -> date:
    """The first day that the forms ask about: five years ago, or the birth after it."""
    today = look.today
    leap = (today.month, today.day) == (2, 29)
    start = today.replace(year=today.year - YEARS_ASKED, day=28 if leap else today.day)
    born = look.person.birth.date.value
    return max(start, born.latest) if born else start


def _gaps(look: Look) -> Iterator[Cause]:
    table = look.person.residences
    told = spans.spans(table, look.path("self.residences"))
    if len(told) < len(table.rows) or not told:
        return  # a home without a first day may fill any gap
    start = since(look)
    for gap in spans.gaps(told, start, look.today):
        words = Words(
            N_("You told us about no home between {start} and {end}."), start=gap.start, end=gap.end
        )
        leaf = ("to", "from")
        yield Cause(words, tuple(f"{path}.{leaf[at]}" for at, path in enumerate(gap.paths)))
    first = told[0]
    if table.complete and not first.began.about and first.began.earliest > start + spans.MOVING:
        words = Words(
            N_("You told us that the first home on your list began on {day}."), day=first.began
        )
        yield Cause(words, (f"{first.path}.from",))


def _overlaps(look: Look) -> Iterator[Cause]:
    told = spans.spans(look.person.residences, look.path("self.residences"))
    for both in spans.overlaps(told, look.today):
        if both.end > since(look):
            words = Words(
                N_("You told us about two homes between {start} and {end}."),
                start=both.start,
                end=both.end,
            )
            one, other = both.paths
            yield Cause(words, (f"{one}.to", f"{other}.from"))


def _addresses(look: Look) -> Iterator[Cause]:
    home = present_home(look)
    if home is not None:
        path, row = home
        if row.street.value and _BOX.search(row.street.value):
            words = N_("You told us a post office box as the place where you live.")
            yield Cause(Words(words), (f"{path}.street",), _NOW)
        if row.country.value and is_united_states(row.country.value):
            yield from _zip(look, path)
    if look.told("self.contact.mailing_differs") is True:
        yield from _zip(look, "self.contact.mailing")


def _zip(look: Look, path: str) -> Iterator[Cause]:
    code, state = look.told(f"{path}.postal_code"), look.told(f"{path}.province")
    if code and state and not may_lie_in(str(code), str(state).upper()):
        words = N_("The ZIP code that you told us is not one of that state.")
        yield Cause(Words(words), (f"{path}.postal_code", f"{path}.province"), _NOW)
