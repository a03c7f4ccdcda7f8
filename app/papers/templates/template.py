"""The layout of a document drawn with room to write, and the translator's page at its end.

All of it is English: it is filled in by hand, signed by the translator, and mailed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.i18n import N_
from app.papers.said import Said, as_written, office
from app.papers.sheet import Blanks, Block, Heading, Points, Room, Sheet, Text, Title, Together
from app.papers.templates.layout import Group, Kind, Layout
from app.papers.templates.layouts import LAYOUTS
from app.rules.sentences import Words

_BY_KIND: Final = {one.kind: one for one in LAYOUTS}
_TITLE: Final = N_("English translation: {document}")
_ABOUT: Final = Group(
    N_("The document"),
    (
        N_("Language of the document"),
        N_("Country of the document"),
        N_("How many pages it has"),
        N_("Name of the person who files"),
    ),
)
_REST: Final = Group(
    N_("All other text, line by line"), rooms=((N_("Printed words that have no line above"), 6),)
)
_MARKS: Final = Group(
    N_("Seals, stamps, signatures and handwriting"),
    rooms=((N_("Each one, and where it stands"), 5),),
)
_SHOWN: Final = (
    "[seal: ...]   [stamp: ...]   [signature: ...]   [handwritten: ...]   [photo: ...]   "
    "[not legible]"
)
_BACK: Final = Group(N_("The back page"), rooms=((N_("All that stands on the back"), 4),))
_EMPTY: Final = N_("The back page is empty: [blank]")
CLOSING: Final = (_REST, _MARKS, _BACK)
_COMPETENT: Final = N_(
    "I, ______________________________ (printed name), certify that I am competent in English and "
    "in ____________________ (language of the document), and competent to translate from that "
    "language into English."
)
_COMPLETE: Final = N_(
    "I certify that the translation of the document named above is complete and accurate, and that "
    "it is true and accurate to the best of my abilities."
)
_CERTIFICATE: Final = N_("Certificate of translation: {documents}")
_SIGNED: Final = (
    N_("Signature of the translator"),
    N_("Date of signature (mm/dd/yyyy)"),
    N_("Printed name"),
    N_("Telephone"),
    N_("Address"),
    N_("Email"),
)


def layout(kind: Kind) -> Layout:
    """The layout of a kind of document."""
    return _BY_KIND[kind]


def groups(kind: Kind) -> tuple[Group, ...]:
    """All parts of the paper from the top down, without the translator's page."""
    return (_ABOUT, *layout(kind).groups, *CLOSING)


def template(kind: Kind) -> Sheet:
    """The paper to translate a document of ``kind`` on, by hand. Nothing of a case is on it."""
    title = office(Words(_TITLE, document=Words(layout(kind).name)))
    blocks = (block for group in groups(kind) for block in _drawn(group))
    return Sheet(
        stem=f"translation-template-{kind.value}",
        title=title,
        head=title,
        blocks=(Title(title), *blocks, _certificate(kind)),
    )


def _drawn(group: Group) -> Iterator[Block]:
    rooms: list[Block] = [Together(tuple(_room(group, *one))) for one in group.rooms]
    if group.lines:
        rooms.insert(0, Blanks(tuple(_said(one) for one in group.lines)))
    yield Together((Heading(_said(group.heading), 2), rooms[0]))
    yield from rooms[1:]


def _room(group: Group, label: str, lines: int) -> Iterator[Block]:
    if group is _BACK:
        yield Points((_said(_EMPTY),), "box")
    yield Text(_said(label))
    if group is _MARKS:
        yield Text(as_written(_SHOWN), "small")
    yield Room(lines)


def _certificate(kind: Kind) -> Block:
    name = Words(layout(kind).name)
    return Together(
        (
            Heading(office(Words(_CERTIFICATE, documents=name))),
            Text(_said(_COMPETENT)),
            Text(_said(_COMPLETE)),
            Blanks(tuple(_said(one) for one in _SIGNED)),
        )
    )


def _said(message: str) -> Said:
    return office(Words(message))
