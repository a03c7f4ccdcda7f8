"""The read-back of one form: about three pages to read aloud and to sign, or the whole book."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

from app.answers.case import Case
from app.filing.blanks import printed as printed_name
from app.filing.fill import Filled
from app.filing.reporting import Made
from app.i18n import N_
from app.papers.readback import book, chosen, kin, tables
from app.papers.readback.ending import ending, opening, title
from app.papers.readback.oath import oath
from app.papers.readback.printed import Printed
from app.papers.said import in_both, office, reads_right_to_left
from app.papers.sheet import Block, Sheet, Text
from app.rules.sentences import Words

_YOU: Final = Words(N_("Names, dates and numbers"))
_FAMILY: Final = Words(N_("Husband or wife, and children"))
_PARENTS: Final = Words(N_("Parents"))
_PLACES: Final = Words(N_("Homes and arrivals"))
_HEAD: Final = N_("Form {form}: {name}")
_STORIES: Final = N_(
    "Told in own words at {items}: read aloud from the form, or from the whole book."
)


def read_back(case: Case, made: Made, *, whole: bool = False) -> Sheet:
    """What is printed on one filled form, to be read to the person who files it.

    ``case`` is only asked for the words that the person said where the form prints their English.
    ``whole``: every printed box and every story instead of the short read-back. Nothing that the
    form does not print stands on it; signatures, names and days of those who sign stay empty.
    """
    told = Printed(made.blank, made.filled.assembled)
    form = printed_name(made.filing.form.value)
    blocks = book.blocks(case, told) if whole else _blocks(told)
    return Sheet(
        f"read-back-whole-{made.filing_id}" if whole else f"read-back-{made.filing_id}",
        in_both(title(form)),
        (*opening(told, form), *blocks, *ending()),
        head=office(Words(_HEAD, form=form, name=_name(told))),
        private=True,
        right_to_left=reads_right_to_left(),
    )


def _name(told: Printed) -> str:
    """The name of the person as the form prints it."""
    parts = {box.source: box.text for box in told.boxes}
    wanted = (parts.get("self.name.given"), parts.get("self.name.family"))
    return " ".join(part for part in wanted if part)


def files(filled: Filled) -> tuple[str, ...]:
    """SHA-256 of the form and its attachments, for the case; they never stand on paper."""
    every = (filled.data, *(one.data for one in filled.attachments))
    return tuple(hashlib.sha256(data).hexdigest() for data in every)


def _blocks(told: Printed) -> Iterator[Block]:
    yield from tables.part(_YOU, chosen.own(told.boxes))
    yield from tables.groups(_FAMILY, chosen.family(told.boxes))
    yield from tables.groups(_PARENTS, chosen.parents(told.boxes))
    yield from kin.blocks(told.boxes)
    yield from tables.groups(_PLACES, chosen.places(told.boxes))
    yield from tables.sworn(oath(told))
    items = tuple(dict.fromkeys(one.item for one in book.stories(told)))
    if items:
        yield Text(in_both(Words(_STORIES, items=items)), "small")
