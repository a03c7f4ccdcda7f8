"""The signature map as the person reads it: paper, page, place, and whose signature it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Final

from app.i18n import N_
from app.papers.packet.front.places import place
from app.papers.packet.front.sending import Sending
from app.papers.packet.front.signatures import LAST_PAGE, Signer, SignHere, Where, signature_map
from app.papers.said import Said, as_written, in_both
from app.papers.sheet import Block, Grid, Heading, Points, Text
from app.rules.sentences import Sentence, Words

Placed = Mapping[Where | str, tuple[int, int]]
"""The first page of each paper, counting all pages of the packet from 1, and how many it has.

The certificate behind an exhibit goes by the letter of that exhibit.
"""

_WHO: Final = {
    Signer.APPLICANT: N_("The applicant"),
    Signer.PARENT: N_("A parent or legal guardian"),
    Signer.CHILD_OR_PARENT: N_("The applicant, or for a young child a parent or legal guardian"),
    Signer.INTERPRETER: N_("The interpreter"),
    Signer.PREPARER: N_("Whoever prepared the form"),
    Signer.ATTORNEY: N_("The lawyer or accredited representative who prepared the form"),
    Signer.SERVER: N_("Whoever brings or sends the copy"),
}
_WHERE: Final[dict[Where, str]] = {
    "supplement-a-copy": N_("Further Supplement A"),
    "supplement-b-copy": N_("Further Supplement B"),
    "additional-copy": N_("Further page for additional information"),
    "continuation-sheet": N_("Continuation sheet"),
    "cover-letter": N_("Cover letter"),
    "proof-of-service": N_("Proof of service"),
}
_BY_HAND: Final = N_(
    "A signature is written by hand in ink, after everything was read. A typed name, a "
    "stamp or a picture of a signature does not count. The date is written by hand too."
)
_HELPED: Final = N_(
    "Everybody who helped with a form is named on it and signs it, also when the help was "
    "free. The program is not such a person, who types for you is."
)
_ON_LINES: Final = N_("Signature and date, on the lines")
_BESIDE: Final = 1_000_000
_WIDTHS: Final = (0.22, 0.12, 0.34, 0.32)
_WIDTHS_PLACED: Final = (0.19, 0.1, 0.13, 0.29, 0.29)


def sign_here(sending: Sending, placed: Placed, *, certified: bool) -> Iterator[Block]:
    """All places to sign now as a table, then those that wait for an officer or a judge.

    ``certified``: certificates of translators or of an interpreter go along, too.
    """
    every = signature_map(sending)
    now = tuple(one for one in every if one.now)
    heads = [N_("Paper"), N_("Page"), N_("Place"), N_("Who signs")]
    if placed:
        heads.insert(2, N_("In the packet"))
    yield Heading(in_both(Words(N_("Sign here"))))
    yield Text(in_both(Words(_BY_HAND)))
    yield Grid(
        tuple(in_both(Words(one)) for one in heads),
        _rows(sending, now, placed),
        _WIDTHS_PLACED if placed else _WIDTHS,
    )
    if sending.made.blank.carried is not None:
        words = N_("This edition is not known here. Look on every page for more places to sign.")
        yield Text(in_both(Words(words)), "strong")
    if certified:
        words = N_("The person named on a certificate signs and dates it, each certificate.")
        yield Text(in_both(Words(words)))
    yield Text(in_both(Words(_HELPED)))
    yield from _lawyer(sending)
    later = tuple(in_both(_later(sending, one)) for one in every if not one.now)
    if later:
        yield Heading(in_both(Words(N_("Do not sign now"))), 2)
        yield Points(later)


def _rows(
    sending: Sending, now: tuple[SignHere, ...], placed: Placed
) -> tuple[tuple[Said, ...], ...]:
    """A row for each place; with a packet at hand in the order in which its pages lie."""
    groups = tuple(_grouped(now))
    rows = [(_first(group, placed), tuple(_row(sending, group, placed))) for group in groups]
    rows += _certificates(placed)
    return tuple(row for _page, row in sorted(rows, key=itemgetter(0)))


def _row(sending: Sending, group: tuple[SignHere, ...], placed: Placed) -> Iterator[Said]:
    """One place, or the same place on several pages one after another."""
    one = group[0]
    paper = _WHERE.get(one.where)
    yield in_both(Words(paper)) if paper else as_written(f"Form {sending.form_name}")
    last = one.page == LAST_PAGE
    pages = _span(one.page, len(group))
    yield in_both(Words(N_("last"))) if last else as_written(pages)
    if placed:
        first = _first(group, placed)
        yield as_written(_span(first, len(group)) if first < _BESIDE else "")
    yield in_both(_place(one, on_each=len(group) > 1))
    yield in_both(Words(_WHO[one.who]))


def _certificates(placed: Placed) -> Iterator[tuple[int, tuple[Said, ...]]]:
    """The certificates behind the form, then that behind each exhibit, with their first page."""
    for key, (first, pages) in placed.items():
        of_form = key == "certificates"
        if not of_form and not key.isupper():
            continue
        letter = N_("Certificate to Exhibit {letter}")
        paper = Words(N_("Certificates")) if of_form else Words(letter, letter=key)
        yield (
            first,
            (
                in_both(paper),
                as_written(_span(1, pages)),
                as_written(_span(first, pages)),
                in_both(Words(_ON_LINES)),
                in_both(Words(N_("The person named on it"))),
            ),
        )


def _grouped(places: tuple[SignHere, ...]) -> Iterator[tuple[SignHere, ...]]:
    """Neighbours that differ in nothing but the page."""
    for _same, found in groupby(places, key=_but_page):
        yield tuple(found)


def _but_page(one: SignHere) -> SignHere:
    return replace(one, page=LAST_PAGE)


def _span(first: int, count: int) -> str:
    return str(first) if count == 1 else f"{first}-{first + count - 1}"


def _first(group: tuple[SignHere, ...], placed: Placed) -> int:
    """Its page in the packet; what lies beside it comes after all pages."""
    one = group[0]
    if one.where not in placed:
        return _BESIDE
    first, pages = placed[one.where]
    return first + (pages if one.page == LAST_PAGE else one.page) - 1


def _place(one: SignHere, *, on_each: bool) -> Sentence:
    """Where on the page; ``on_each`` of several."""
    if not one.line:
        words = N_("{place}: nothing is printed for it. Signature and date on an empty place.")
        if on_each:
            words = N_("{place}: nothing is printed for it. Sign and date each on an empty place.")
        return Words(words, place=place(one.item))
    where = _line(one)
    return Words(N_("{place}, on each page"), place=where) if on_each else where


def _line(one: SignHere) -> Sentence:
    if one.where not in ("form", "supplement-a-copy", "supplement-b-copy"):
        return Words(_ON_LINES)
    if not one.date:
        return Words(N_("{place}: signature"), place=place(one.item))
    if one.date != one.item and one.item.rpartition(".")[2] != "signature":
        words = N_("{place}: signature; {other}: date")
        return Words(words, place=place(one.item), other=one.date.partition(".")[2])
    return Words(N_("{place}: signature and date"), place=place(one.item))


def _later(sending: Sending, one: SignHere) -> Sentence:
    message = (
        N_("Form {form}, page {page}, {place}: do not sign now, only before the judge.")
        if one.item.startswith("G.")
        else N_("Form {form}, page {page}, {place}: do not sign now, only before the officer.")
    )
    return Words(message, form=sending.form_name, page=one.page, place=place(one.item))


def _lawyer(sending: Sending) -> Iterator[Block]:
    lawyer = sending.filing.assistance.attorney
    prepared = sending.look.told("filing.assistance.preparer.is_attorney") is True
    if prepared or lawyer.family.is_given:
        words = N_("Form G-28 is the lawyer's own form. This program does not make it.")
        if sending.is_for_court:
            words = N_("Form EOIR-28 is the lawyer's own form. This program does not make it.")
        yield Text(in_both(Words(words)))
