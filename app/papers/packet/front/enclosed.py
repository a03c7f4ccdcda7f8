"""What lies in the envelope, in English, for the letter on top: payments, form, photos, exhibits.

Only what the case knows is named. Sources: facts K-10, K-11, P-3, P-4, Q-62, Q-66.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.permits import PaymentKind
from app.filing.report import AttachmentKind
from app.law.fees import Amount, FeeKind
from app.papers.packet.front.sending import Sending
from app.papers.packet.listed import Listed

_FEES: Final = {
    FeeKind.ORDINARY: "filing fee",
    FeeKind.HR1: "fee under Public Law 119-21 (H.R.1)",
}
_COPIES: Final[dict[AttachmentKind, str]] = {
    "supplement-a-copy": "Further Supplement A",
    "supplement-b-copy": "Further Supplement B",
    "additional-copy": "Further copies of the page for additional information",
    "continuation-sheet": "Continuation sheets",
}
NOTHING_PAID: Final = "No payment is enclosed."


def payments(sending: Sending) -> Iterator[str]:
    """Each fee by itself: form, amount and how it is paid.

    A stale amount is not printed (never.md 13). Nothing where the fees cannot be told.
    """
    owed = sending.owed
    if owed.fees.amounts and not owed.fees.due:
        yield NOTHING_PAID
    for amount in owed.fees.due:
        yield _payment(sending, amount)


Behind = tuple[tuple[str, int], ...]
"""What lies behind the form and speaks of it: the title of each certificate, and its pages."""


def enclosures(sending: Sending, listed: tuple[Listed, ...], behind: Behind = ()) -> Iterator[str]:
    """What is enclosed, from the top of the envelope down."""
    yield from _payment_forms(sending)
    if _has_g28(sending):
        yield "Form G-28"
    yield from form_pages(sending)
    yield from (f"{title}, {_count(pages)}" for title, pages in behind)
    yield from _photos(sending)
    yield from _medical(sending)
    for one in listed:
        yield f"Exhibit {one.letter}: {document(one)}, {pages_of(one)}"


def form_pages(sending: Sending) -> Iterator[str]:
    """The form and what goes on beyond it, with the number of pages."""
    made = sending.made
    count = _count(made.blank.edition.pages)
    yield f"Form {sending.form_name}, edition {sending.edition}, {count}"
    for extra in made.filled.attachments:
        yield f"{_COPIES[extra.kind]} to Form {sending.form_name}, {_count(extra.pages)}"


def document(one: Listed) -> str:
    """What an exhibit is, and that its English stands behind it."""
    return f"{one.title}, with English translation" if one.has_translation else one.title


def pages_of(one: Listed) -> str:
    """Where an exhibit stands: ``page 12`` or ``pages 12-15``."""
    if one.pages == 1:
        return f"page {one.first_page}"
    return f"pages {one.first_page}-{one.last_page}"


def _payment(sending: Sending, amount: Amount) -> str:
    owed = sending.owed
    what = f"Form {sending.form_name}, {_FEES[amount.kind]}"
    if amount.usd is not None:
        what = f"{what}: {amount.usd:,} US dollars"
    if owed.is_asked_to_waive(amount):
        return f"{what}. A fee waiver is requested with Form I-912."
    how = _how(sending)
    return f"{what}, {how}." if how else f"{what}."


def _how(sending: Sending) -> str:
    kind, taken = sending.look.told("filing.payment.kind"), sending.owed.taken
    if kind is PaymentKind.ONLINE and taken and taken.taken:
        return "paid online"
    return f"on Form {taken.form}" if taken and taken.form else ""


def _payment_forms(sending: Sending) -> Iterator[str]:
    owed = sending.owed
    form = owed.taken.form if owed.taken else None
    for amount in owed.to_pay if form else ():
        yield f"Form {form}, for the {_FEES[amount.kind]}"
    if any(owed.is_asked_to_waive(amount) for amount in owed.fees.due):
        yield "Form I-912, Request for Fee Waiver, with its evidence"


def _photos(sending: Sending) -> Iterator[str]:
    number = sum(one.number or 0 for one in sending.photos)
    if number:
        yield f"{number} photographs of the applicant, in an envelope"


def _medical(sending: Sending) -> Iterator[str]:
    told = sending.look.told
    if told("filing.i485.medical.sealed") is True:
        yield "Form I-693, in a sealed envelope"


def _has_g28(sending: Sending) -> bool:
    return any(sending.prints_item(item) for item in ("attorney.g28", "E.attorney.g28"))


def _count(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages} pages"
