"""The paper that stays with the person until the packet is mailed. It is never part of it."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.papers.packet.front.envelope import envelope
from app.papers.packet.front.lacking import lacking, warnings
from app.papers.packet.front.paying import payment_sheet
from app.papers.packet.front.sending import Sending
from app.papers.packet.front.sign_here import Placed, sign_here
from app.papers.packet.front.signatures import was_interpreted
from app.papers.packet.listed import Listed
from app.papers.refusal import Refusal
from app.papers.said import in_both, reads_right_to_left
from app.papers.sheet import Sheet, Text, Title
from app.rules.sentences import Words

_TITLE: Final = N_("Before you mail Form {form}")
_FOR_DAY: Final = N_(
    "This was worked out for mailing on {date}. If the day changes, print it anew."
)
_NOWHERE: Final[Placed] = {}


def before_you_mail(
    sending: Sending,
    listed: tuple[Listed, ...] = (),
    refused: tuple[Refusal, ...] = (),
    placed: Placed = _NOWHERE,
) -> Sheet:
    """What is missing, where to sign, what to pay, what goes into the envelope; in two languages.

    ``refused`` are papers of this filing that could not be made, such as certificates; ``placed``
    says where each paper stands in the packet.
    """
    title = in_both(Words(_TITLE, form=sending.form_name))
    return Sheet(
        f"before-you-mail-{sending.filing_id}",
        title,
        (
            Title(title),
            Text(in_both(Words(_FOR_DAY, date=sending.day)), "small"),
            *warnings(sending),
            *lacking(sending, listed, refused),
            *sign_here(sending, placed, certified=_is_certified(sending, listed)),
            *payment_sheet(sending),
            *envelope(sending),
        ),
        private=True,
        right_to_left=reads_right_to_left(),
    )


def _is_certified(sending: Sending, listed: tuple[Listed, ...]) -> bool:
    """Whether somebody translated a paper or a story, or interpreted."""
    person = sending.case.people[sending.filing.person]
    translated = any(one.has_translation for one in listed) or person.story_translators.rows
    return bool(translated) or was_interpreted(sending)
