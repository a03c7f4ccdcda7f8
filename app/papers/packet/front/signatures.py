"""Where this very filing is signed by hand, and by whom: the form and its extra pages.

Places are read from the map of the edition that was filled. Who signs: facts Q-47 to Q-52. The
program itself never signs nor dates (never.md 6).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final, Literal

from app.answers.i765 import Understood
from app.filing import blanks
from app.filing.editions import FORMS
from app.filing.maps import MapRow
from app.filing.report import AttachmentKind
from app.law import clock
from app.papers.packet.front.sending import Sending

Where = Literal["form", "cover-letter", "proof-of-service", "certificates"] | AttachmentKind
"""On which paper: the form itself, copies of its pages, a continuation sheet, a paper of ours.

``certificates`` are those to the form itself, which lie behind it in the packet.
"""

LAST_PAGE: Final = 0
"""The page number that stands for the last page of a paper of ours."""

_LATER: Final = frozenset({"F", "G", "13"})
_SUPPLEMENTS: Final = {"S-A": "supplement_a", "S-B": "supplement_b"}
_OFFICERS: Final = ("Officer:", "Judge:", "Interview: signature of the officer")
_COPIED: Final[dict[AttachmentKind, str]] = {"supplement-a-copy": "S-A", "supplement-b-copy": "S-B"}
_SHEET: Final = "sheet"
_LETTER: Final = "letter"
_SERVICE: Final = "service"
_GROWN: Final = 18


class Signer(StrEnum):
    """Whose signature it is. ``CHILD_OR_PARENT`` is said where the age is not known."""

    APPLICANT = "applicant"
    PARENT = "parent or guardian"
    CHILD_OR_PARENT = "applicant, or parent or guardian"
    INTERPRETER = "interpreter"
    PREPARER = "preparer"
    ATTORNEY = "attorney or accredited representative"
    SERVER = "whoever serves it"


@dataclass(frozen=True)
class SignHere:
    """One place to sign by hand.

    ``page`` counts as ``where`` itself counts: the form's own pages, or the copies behind it from
    1. ``item`` is the item of the map (``3.7.a``), ``date`` the one of its date; empty where no
    date is asked for. Without a ``line`` nothing is printed there: signature and date go on an
    empty place of the page. Not ``now``: only before an officer or a judge.
    """

    page: int
    item: str
    who: Signer
    where: Where = "form"
    date: str = ""
    line: bool = True
    now: bool = True


def signature_map(sending: Sending) -> tuple[SignHere, ...]:
    """Every place of this filing where somebody signs, in the order of the papers.

    Interpreter and preparer are there when they took part. A form that was carried over to an
    unknown edition has the places that could be carried over. An attorney's Form G-28 is not ours.
    """
    return (*_of_form(sending), *_of_extra_pages(sending), *_of_own(sending))


def who_signs(sending: Sending) -> Signer:
    """The applicant, or a parent or guardian for a child under the age of Q-50 on the mail day.

    Both where the age is not known, or the limit is stale and the person not grown up.
    """
    age = sending.look.age(sending.day)
    limit = clock.count(
        sending.law, clock.Count.PARENT_SIGNS_UNDER_AGE, sending.day, sending.today
    ).number
    if age is None:
        return Signer.CHILD_OR_PARENT
    youngest, oldest = age
    if youngest >= (_GROWN if limit is None else limit):
        return Signer.APPLICANT
    return Signer.PARENT if limit and oldest < limit else Signer.CHILD_OR_PARENT


def was_interpreted(sending: Sending) -> bool:
    """Whether somebody interpreted, as it was told or as the form prints it."""
    told = sending.look.told("filing.i765.understood") is Understood.INTERPRETED
    said = sending.look.told("filing.assistance.interpreted") is True
    return told or said or names(sending, "interpreter")


def was_prepared(sending: Sending) -> bool:
    """Whether somebody else prepared the form, as it was confirmed or as the form prints it."""
    confirmed = sending.look.confirmed(sending.filing_id, "prepared_by_other") is True
    return confirmed or names(sending, "preparer")


def names(sending: Sending, helper: str) -> bool:
    """Whether the form prints anything of the part of that ``helper``."""
    return any(f"assistance.{helper}" in source for source in sending.printed)


def _of_form(sending: Sending) -> Iterator[SignHere]:
    pages = {one.name: one.page for one in sending.made.blank.catalogue.fields}
    dates = _dates(sending)
    for row in sending.made.blank.form_map.rows:
        part = _part(_known_items(sending.form.value).get(row.field, row.item))
        if row.leave_kind != "signature" or row.label.startswith(_OFFICERS):
            continue
        page, who = pages[row.field], _signer(sending, row)
        if who is None or (part in _SUPPLEMENTS and not _is_used(sending, page)):
            continue
        later = part in _LATER
        date = "" if later else dates.get(_part(row.item), "")
        yield SignHere(page, row.item, who, date=date, now=not later)
    additional = sending.made.blank.form_map.additional
    if additional and any(source.startswith("slot[") for source in sending.printed):
        item = additional.name.removeprefix("Part ")
        yield SignHere(additional.page, item, who_signs(sending), date=item, line=False)


def _of_extra_pages(sending: Sending) -> Iterator[SignHere]:
    additional = sending.made.blank.form_map.additional
    own = additional.name.removeprefix("Part ") if additional else ""
    dates = _dates(sending)
    for extra in sending.made.filled.attachments:
        part = _COPIED.get(extra.kind, _SHEET if extra.kind == "continuation-sheet" else own)
        copied = part in _SUPPLEMENTS
        item, date = (f"{part}.signature", dates.get(part, "")) if copied else (part, part)
        for page in range(1, extra.pages + 1):
            line = part != own or copied
            yield SignHere(page, item, who_signs(sending), extra.kind, date, line=line)


def _of_own(sending: Sending) -> Iterator[SignHere]:
    if sending.is_for_court:
        yield SignHere(LAST_PAGE, _SERVICE, Signer.SERVER, "proof-of-service", _SERVICE)
    else:
        yield SignHere(LAST_PAGE, _LETTER, who_signs(sending), "cover-letter", _LETTER)


def _signer(sending: Sending, row: MapRow) -> Signer | None:
    """Whose the box is, by the first word of its label; None where nobody took part."""
    if row.label.startswith("Interpreter:"):
        return Signer.INTERPRETER if was_interpreted(sending) else None
    if row.label.startswith("Preparer:"):
        if not was_prepared(sending):
            return None
        lawyer = sending.look.told("filing.assistance.preparer.is_attorney") is True
        return Signer.ATTORNEY if lawyer else Signer.PREPARER
    return who_signs(sending)


def _dates(sending: Sending) -> dict[str, str]:
    """The item of the date of signature in each part."""
    rows = sending.made.blank.form_map.rows
    found = (row.item for row in rows if row.leave_kind == "date-of-signature")
    return {_part(item): item for item in found if item}


def _is_used(sending: Sending, page: int) -> bool:
    """Whether anything stands on that page of the form."""
    fields = {one.name for one in sending.made.blank.catalogue.fields if one.page == page}
    return any(mark.field in fields for mark in sending.made.filled.assembled.marks)


@cache
def _known_items(form: str) -> dict[str, str]:
    """The item of each field in the edition that this program knows best.

    In a form that was carried over it may have another number, or none that is sure: what is
    signed before an officer must not become something to sign now.
    """
    rows = blanks.newest(form, FORMS).map().rows
    return {row.field: row.item for row in rows}


def _part(item: str) -> str:
    return item.partition(".")[0]
