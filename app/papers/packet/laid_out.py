"""The parts of a packet in the order of the office that gets it (facts K-1b, K-10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from app.filing.fill import Attachment
from app.filing.practice import WARNING
from app.filing.report import AttachmentKind
from app.papers import typeset
from app.papers.certificates import reading, stories
from app.papers.certificates.certificate import Certificate
from app.papers.packet.binding import Binding, Bound
from app.papers.packet.front.court import court_cover, proof_of_service
from app.papers.packet.front.letter import cover_letter, head
from app.papers.packet.front.lists import contents, exhibits_list
from app.papers.packet.front.sending import Sending
from app.papers.packet.marked import marked
from app.papers.packet.parts import Part, Piece, label
from app.papers.refusal import Refusal
from app.papers.said import as_written
from app.papers.sheet import Sheet, Text, Title

EXTRA: Final[Mapping[AttachmentKind, str]] = {
    "supplement-a-copy": "Further Supplement A",
    "supplement-b-copy": "Further Supplement B",
    "additional-copy": "Further additional information",
    "continuation-sheet": "Continuation sheets",
}
"""What the extra pages of a form are called among the bookmarks."""

COVER_LETTER: Final = "Cover letter"
PROOF_OF_SERVICE: Final = "Proof of service"
EXHIBIT: Final = "Exhibit "
"""What stands before the letter of an exhibit."""


@dataclass
class LaidOut:
    """The parts of the packet of one filing; ``lacking`` are certificates that were not made."""

    sending: Sending
    bound: Binding
    lacking: list[Refusal] = field(default_factory=list)

    def parts(self) -> tuple[Part, ...]:
        """Every part, from the top of the pile down."""
        court = self.sending.is_for_court
        return _counted(self._of_court() if court else self._of_uscis())

    def _of_uscis(self) -> Iterator[Part]:
        listed, behind = self.bound.listed, self._certificates()
        named = tuple((piece.title, piece.pages) for part in behind for piece in part.pieces)
        yield self._front(COVER_LETTER, cover_letter(self.sending, listed, named))
        if listed:
            yield self._front("List of exhibits", exhibits_list(self.sending, listed))
        yield self.form()
        yield from behind
        for one in self.bound.exhibits:
            yield _exhibit(one)

    def _of_court(self) -> Iterator[Part]:
        listed, form, behind = self.bound.listed, self.form(), self._certificates()
        places = tuple(map(_pages, (form, *behind)))
        yield self._front("Court cover page", court_cover(self.sending))
        yield self._front("Table of contents", contents(self.sending, listed, *places))
        yield form
        yield from behind
        for one in self.bound.exhibits:
            yield self._tab(one)
            yield _exhibit(one)
        yield self._front(PROOF_OF_SERVICE, proof_of_service(self.sending))

    def form(self) -> Part:
        """The form with its extra pages."""
        made, name = self.sending.made, self.sending.form_name
        whole = Piece("", made.blank.edition.pages, partial(bytes, made.filled.data))
        extra = map(self._extra, made.filled.attachments)
        return Part("form", f"Form {name}", f"{name} p.", 1, (whole, *extra))

    def _extra(self, one: Attachment) -> Piece:
        """Copies of a practice form say what they are; our own continuation sheet does not."""
        own = one.kind == "continuation-sheet" and not self.sending.made.blank.official
        foot = WARNING if own else ""
        return Piece(EXTRA[one.kind], one.pages, partial(bytes, one.data), foot)

    def _certificates(self) -> tuple[Part, ...]:
        """What a translator or an interpreter of the form itself signs, behind the form."""
        pieces = tuple(self._certified())
        title = f"Certificates to Form {self.sending.form_name}"
        return (Part("certificate", title, "Certificate p.", 1, pieces),) if pieces else ()

    def _certified(self) -> Iterator[Piece]:
        sending = self.sending
        case, filing_id, filled = sending.case, sending.filing_id, sending.made.filled
        made = list(stories.stories(case, filing_id, filled.assembled))
        if reading.was_interpreted(sending.filing):
            made.append(reading.of_the_form(case, filing_id, sending.today))
        for one in made:
            if isinstance(one, Certificate):
                yield self._piece(one.sheet.title.english, one.sheet)
            else:
                self.lacking.append(one)

    def _tab(self, one: Bound) -> Part:
        name = f"{EXHIBIT}{one.listed.letter}"
        title = as_written(name)
        blocks = (Title(title), Text(as_written(one.listed.title), "strong"))
        sheet = Sheet(f"tab-{one.listed.letter}", title, blocks, head=head(self.sending))
        tab = f"Tab {one.listed.letter}"
        return Part("tab", tab, tab, 1, (self._piece(tab, sheet),))

    def _front(self, title: str, sheet: Sheet) -> Part:
        return Part("front", title, "", 1, (self._piece(title, sheet),))

    def _piece(self, title: str, sheet: Sheet) -> Piece:
        sheet = marked(sheet, self.sending.made)
        return Piece(title, typeset.pages(sheet), partial(typeset.pdf, sheet))


def _pages(part: Part) -> str:
    """Where it stands, as its pages are labelled: ``I-589 p.1-14``."""
    first = label(part, 0)
    return first if part.pages == 1 else f"{first}-{part.pages}"


def _exhibit(one: Bound) -> Part:
    listed = one.listed
    name = f"{EXHIBIT}{listed.letter}"
    title = f"{name}: {listed.title}"
    return Part("exhibit", title, f"{listed.letter}-", listed.first_page, one.pieces, stamp=name)


def _counted(parts: Iterator[Part]) -> tuple[Part, ...]:
    """The same parts; the papers of ours in front and behind are counted on from one another."""
    found, number = [], 1
    for part in parts:
        if part.kind == "front":
            found.append(replace(part, first=number))
            number += part.pages
        else:
            found.append(part)
    return tuple(found)
