"""What is mailed, and what is read before it is mailed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from app.answers.forms import Form
from app.filing.blanks import printed
from app.filing.notices import FRIVOLOUS, TRAVEL
from app.i18n import N_
from app.papers.desk import Desk
from app.papers.packet import packet
from app.papers.packet.front.before import before_you_mail
from app.papers.paper import Drawn, Outcome, Paper, PaperKind, drawn
from app.papers.refusal import Refusal
from app.rules.sentences import Words

_PACKET: Final = N_("Packet: Form {form}")
_BEFORE: Final = N_("Before you mail Form {form}")
_READ_FIRST: Final = {Form.I589: Words(FRIVOLOUS), Form.I131: Words(TRAVEL)}
"""The warnings that stand before these forms are printed (never.md, Always)."""


def packets(desk: Desk, filing_id: str) -> Iterator[Paper]:
    """The packet of a filing, and the paper that stays with the person until it is mailed."""
    filing = desk.case.filings[filing_id]
    form, who = printed(filing.form.value), (filing.person, filing_id)
    made = desk.made(filing_id)
    stem = f"packet-{filing_id}" if isinstance(made, Refusal) else packet.stem(made)
    kind, title = PaperKind.PACKET, Words(_PACKET, form=form)
    first = _READ_FIRST.get(filing.form)
    yield Paper(kind, title, stem, *who, False, partial(_packet, desk, filing_id), first)
    title, stem = Words(_BEFORE, form=form), f"before-you-mail-{filing_id}"
    yield Paper(kind, title, stem, *who, True, partial(_before, desk, filing_id))


def _packet(desk: Desk, filing_id: str) -> Outcome:
    made = desk.made(filing_id)
    if isinstance(made, Refusal):
        return made
    packed = desk.packed(made)
    lacking = tuple(one for refusal in packed.refused for one in refusal.missing)
    if packed.data is None:
        places = tuple(one for refusal in packed.refused for one in refusal.places())
        return Refusal(lacking, tuple(path for _lack, path in places))
    return Drawn(packed.data, packed.pages, lacking)


def _before(desk: Desk, filing_id: str) -> Outcome:
    made = desk.made(filing_id)
    if isinstance(made, Refusal):
        return made
    packed = desk.packed(made)
    listed, refused, placed = packed.listed, packed.refused, packed.placed or {}
    return drawn(before_you_mail(desk.sending(made), listed, refused, placed))
