"""What a packet for the immigration court begins and ends with, in English.

The cover page, and the proof that the government's lawyer got a copy (8 CFR 1003.32(a)). What the
case does not know is left for the person to mark by hand: above all whether somebody is detained.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.dates import PartialDate
from app.papers import contact
from app.papers.packet.front.letter import applicant, head
from app.papers.packet.front.sending import TITLES, Sending
from app.papers.said import Said, as_written
from app.papers.sheet import Blanks, Pairs, Points, Room, Sheet, Text, Title, Together

_OPLA: Final = (
    "U.S. Department of Homeland Security, U.S. Immigration and Customs Enforcement, Office of the "
    "Principal Legal Advisor"
)
_SIGNED: Final = Blanks((as_written("Signature"), as_written("Date")))
_METHODS: Final = (
    "electronically, through the court's system (ECAS)",
    "by hand",
    "by mail or courier",
    "in another way, named below",
)


def court_cover(sending: Sending) -> Sheet:
    """The first page: who files, which court, whose case, the next hearing, what it is.

    Judge, custody and what is not told are lines and boxes to fill in by hand.
    """
    title = as_written(f"Form {sending.form_name}, {TITLES[sending.form]}")
    return Sheet(
        f"court-cover-{sending.filing_id}",
        title,
        (
            Pairs(tuple(applicant(sending))),
            Points((as_written("DETAINED"), as_written("NOT DETAINED")), "box"),
            Text(as_written("UNITED STATES DEPARTMENT OF JUSTICE"), "strong"),
            Text(as_written("EXECUTIVE OFFICE FOR IMMIGRATION REVIEW"), "strong"),
            Text(as_written("IMMIGRATION COURT"), "strong"),
            Pairs(tuple(_matter(sending))),
            Blanks(tuple(_by_hand(sending))),
            Title(title),
        ),
        head=head(sending),
    )


def proof_of_service(sending: Sending) -> Sheet:
    """The page on which whoever serves the copy says so: all of it is filled in by hand."""
    title = as_written("Proof of service")
    what = f"Form {sending.form_name} with its supplements and all attached pages"
    lines = ("Date of service", "Name of the person who serves it")
    return Sheet(
        f"proof-of-service-{sending.filing_id}",
        title,
        (
            Title(title),
            Pairs(tuple(_whose(sending))),
            Text(as_written(f"I served a full copy of this filing ({what}) on: {_OPLA}.")),
            Text(as_written("It was served:")),
            Points(tuple(map(as_written, _METHODS)), "box"),
            Text(as_written("Address, or how it was sent:")),
            Room(2),
            Together((Blanks(tuple(map(as_written, lines))), _SIGNED)),
        ),
        head=head(sending),
    )


def _matter(sending: Sending) -> Iterator[tuple[Said, Said]]:
    yield from _whose(sending)
    told = (
        ("Family members included", "; ".join(_included(sending))),
        ("Immigration court", _court(sending)),
        ("Next hearing", _hearing(sending)),
    )
    yield from ((as_written(label), as_written(words)) for label, words in told if words)


def _by_hand(sending: Sending) -> Iterator[Said]:
    lines = (
        ("File number (A-Number)", sending.a_number),
        ("Immigration court", _court(sending)),
        ("Immigration judge", ""),
        ("Next hearing, date", _hearing(sending)),
        ("Time of the hearing", ""),
    )
    yield from (as_written(label) for label, told in lines if not told)


def _whose(sending: Sending) -> Iterator[tuple[Said, Said]]:
    yield as_written("In the matter of"), as_written(sending.name)
    if sending.a_number:
        yield as_written("File number"), as_written(sending.a_number)


def _court(sending: Sending) -> str:
    told = str(sending.look.told("self.proceedings.court") or "")
    return told if contact.in_latin(told) else ""


def _hearing(sending: Sending) -> str:
    """The day of the next hearing, mm/dd/yyyy; a rough one is left to be filled in by hand."""
    told: PartialDate | None = sending.look.told("self.proceedings.next_hearing")
    if told is None or told.day is None or told.about:
        return ""
    return told.earliest.strftime("%m/%d/%Y")


def _included(sending: Sending) -> Iterator[str]:
    """The names of the family members whom the form includes."""
    for who, wanted in sending.filing.include.items():
        name = sending.case.people[who].name
        parts = (name.given, name.middle, name.family)
        words = " ".join(contact.written(one) for one in parts if one.is_given)
        if wanted.value is True and contact.in_latin(words):
            yield words
