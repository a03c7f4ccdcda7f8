"""The letter on top of a packet for USCIS, in English: what is enclosed and nothing more.

It says what the form itself says (K-11). The person dates and signs it by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from app.papers.packet.front.enclosed import Behind, enclosures, payments
from app.papers.packet.front.sending import TITLES, Sending
from app.papers.packet.front.signatures import Signer, who_signs
from app.papers.packet.listed import Listed
from app.papers.said import Said, as_written
from app.papers.sheet import Blanks, Block, Heading, Pairs, Points, Sheet, Text, Title

TRANSLATED: Final = (
    "Each document in another language is enclosed with a full English translation and the "
    "translator's certification, as 8 CFR 103.2(b)(3) requires."
)
OWN_WORDS: Final = (
    "What the applicant told in another language stands on the form in English, with the "
    "translator's certification, as 8 CFR 103.2(b)(3) requires."
)
_OF_TRANSLATION: Final = "Certificate of translation"
_LATE: Final = "claim.sworn.late_filing"
_SIGNS: Final = {
    Signer.APPLICANT: "Signature of the applicant",
    Signer.PARENT: "Signature of the parent or legal guardian",
    Signer.CHILD_OR_PARENT: "Signature of the applicant, or of a parent or legal guardian",
}


def cover_letter(sending: Sending, listed: tuple[Listed, ...], behind: Behind = ()) -> Sheet:
    """The letter of one filing with its exhibits ``listed``; date and signature are empty lines.

    ``behind`` are the certificates that lie behind the form.
    """
    title = as_written("Cover letter")
    return Sheet(
        f"cover-letter-{sending.filing_id}",
        title,
        (
            Title(title),
            Blanks((as_written("Date"),)),
            Text(as_written("To: U.S. Citizenship and Immigration Services")),
            Pairs(tuple(_subject(sending))),
            *_listed("Payments", payments(sending)),
            *_in_time(sending),
            *_listed("Enclosures", enclosures(sending, listed, behind), number=True),
            *_translated(listed, behind),
            _signing(sending),
        ),
        head=head(sending),
    )


def head(sending: Sending) -> Said:
    """What stands at the top of each page that goes along: form, name, A-Number."""
    words = (f"Form {sending.form_name}", sending.name, sending.a_number)
    return as_written("   ".join(one for one in words if one))


def applicant(sending: Sending) -> Iterator[tuple[Said, Said]]:
    """Who applies, as the form prints it; what it does not print has no row."""
    told = (
        ("Applicant", sending.name),
        ("A-Number", sending.a_number),
        ("USCIS online account number", sending.account),
        ("Mailing address", "\n".join(sending.mailing)),
        ("Telephone", sending.phone),
        ("Email", sending.email),
    )
    yield from ((as_written(label), as_written(words)) for label, words in told if words)


def in_time(sending: Sending) -> str:
    """What item C.5 of the form says about the year after the last arrival; empty if nothing."""
    late = sending.look.confirmed(sending.filing_id, "late_filing")
    if late is None or _LATE not in sending.printed:
        return ""
    if late is False:
        return "Part C, item 5 (filed more than one year after the last arrival): No."
    told = "Part C, item 5 (filed more than one year after the last arrival): Yes."
    explained = f"{_LATE}.explanation" in sending.printed
    return f"{told} The reason is given there." if explained else told


def _subject(sending: Sending) -> Iterator[tuple[Said, Said]]:
    form = f"Form {sending.form_name}, {TITLES[sending.form]}, edition {sending.edition}"
    yield as_written("RE"), as_written(form)
    if sending.category:
        yield as_written("Category"), as_written(sending.category)
    yield from applicant(sending)


def _in_time(sending: Sending) -> Iterator[Block]:
    words = in_time(sending)
    if words:
        yield Heading(as_written("Time of filing"), 2)
        yield Text(as_written(words))


def _listed(heading: str, lines: Iterable[str], *, number: bool = False) -> Iterator[Block]:
    items = tuple(map(as_written, lines))
    if items:
        yield Heading(as_written(heading), 2)
        yield Points(items, "number" if number else "dot")


def _translated(listed: tuple[Listed, ...], behind: Behind) -> Iterator[Block]:
    if any(one.has_translation for one in listed):
        yield Text(as_written(TRANSLATED))
    if any(title.startswith(_OF_TRANSLATION) for title, _pages in behind):
        yield Text(as_written(OWN_WORDS))


def _signing(sending: Sending) -> Blanks:
    return Blanks((as_written(_SIGNS[who_signs(sending)]),))
