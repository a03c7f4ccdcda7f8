"""The packet of one filing: one PDF to print and mail, with all that belongs to it in order.

It holds only what an office may read. What the person keeps is another paper (decision 012).
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.filing.reporting import Made
from app.i18n import N_
from app.papers.packet.binding import CERTIFICATES, bind, spoiled
from app.papers.packet.front.sending import Sending
from app.papers.packet.front.sign_here import Placed
from app.papers.packet.front.signatures import Where
from app.papers.packet.joining import Spoiled, join
from app.papers.packet.laid_out import COVER_LETTER, EXHIBIT, PROOF_OF_SERVICE, LaidOut
from app.papers.packet.listed import Listed
from app.papers.packet.parts import Entry, Part, plan
from app.papers.refusal import Refusal
from app.rules.sentences import Words

_CARRIED: Final = N_(
    "Form {form} was only carried over to an edition that this program does not know. Such a "
    "draft does not go into a packet."
)
_OURS: Final[dict[str, Where]] = {
    COVER_LETTER: "cover-letter",
    PROOF_OF_SERVICE: "proof-of-service",
}


@dataclass(frozen=True)
class Packed:
    """What became of a packet.

    ``data`` is the PDF, None when it was refused. ``refused`` is all that is not there: why there
    is no packet, or which certificates, files and names it still lacks. ``index`` says where its
    parts stand, ``listed`` what its exhibits are, ``placed`` where its papers to sign begin.
    """

    data: bytes | None
    refused: tuple[Refusal, ...]
    index: tuple[Entry, ...] = ()
    listed: tuple[Listed, ...] = ()
    placed: Placed | None = None

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return sum(entry.pages for entry in self.index if entry.level == 1)


def stem(made: Made) -> str:
    """The file name of a packet without its ending: ``packet-f1``, or ``packet-f1-practice``."""
    return (
        f"packet-{made.filing_id}" if made.blank.official else f"packet-{made.filing_id}-practice"
    )


def packet(sending: Sending, folder: Path) -> Packed:
    """Make the packet of a filing.

    ``folder`` is where exhibits with a relative name lie: beside the case. A form that was only
    carried over, and an exhibit that cannot be read or has changed, refuse all of it. The same
    arguments give the same bytes. Raises ``Problem`` for characters that no font of ours has.
    """
    if sending.made.blank.carried is not None:
        return Packed(None, (Refusal((Words(_CARRIED, form=sending.form_name),)),))
    bound = bind(sending, folder)
    if bound.spoiled:
        return Packed(None, tuple(bound.spoiled), listed=bound.listed)
    layout = LaidOut(sending, bound)
    parts, out = layout.parts(), io.BytesIO()
    try:
        join(parts, out, practice=not sending.made.blank.official)
    except Spoiled as found:
        return Packed(None, (_spoiled(found, bound.listed, sending.filing_id),))
    return Packed(
        out.getvalue(),
        (*bound.lacking, *layout.lacking),
        plan(parts),
        bound.listed,
        dict(_placed(parts, sending.made)),
    )


def _spoiled(found: Spoiled, listed: Sequence[Listed], filing_id: str) -> Refusal:
    """The refusal that names the exhibit. Papers of ours are never spoiled: that is our mistake."""
    for one in listed:
        if found.part.kind == "exhibit" and found.part.first == one.first_page:
            return spoiled(one.letter, found.problem, f"filings.{filing_id}.exhibits.{one.key}")
    raise found


def _placed(parts: Sequence[Part], made: Made) -> Iterator[tuple[Where | str, tuple[int, int]]]:
    page = 1
    for part in parts:
        if part.title in _OURS:
            yield _OURS[part.title], (page, part.pages)
        if part.kind == "form":
            yield from _of_form(part, made, page)
        if part.kind == "certificate":
            yield "certificates", (page, part.pages)
        if part.kind == "exhibit" and part.pieces[-1].title in CERTIFICATES:
            pages = part.pieces[-1].pages
            yield part.stamp.removeprefix(EXHIBIT), (page + part.pages - pages, pages)
        page += part.pages


def _of_form(part: Part, made: Made, page: int) -> Iterator[tuple[Where, tuple[int, int]]]:
    kinds: tuple[Where, ...] = ("form", *(one.kind for one in made.filled.attachments))
    for kind, piece in zip(kinds, part.pieces, strict=True):
        yield kind, (page, piece.pages)
        page += piece.pages
