"""Copies, photos, where to look up the address, and the order of the pile, for the person.

Sources: Q-60 to Q-65, Q-72, Q-84, Q-89, K-1 to K-10. What is stale is looked up on the mail day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.forms import Form
from app.i18n import N_
from app.law.checklists import Checklist, Need, Paper, of_filing
from app.papers.packet.front.sending import Sending
from app.papers.said import in_both
from app.papers.sheet import Block, Heading, Points, Text
from app.rules.estimates import photos
from app.rules.estimates.estimate import LOOK_IT_UP
from app.rules.sentences import Sentence, Words

_ANY_PACKET: Final = "K-10"
_COURT_PAGES: Final = "justice.gov/eoir"


def envelope(sending: Sending) -> Iterator[Block]:
    """How many copies and photos, where the address is found, what lies upon what."""
    yield Heading(in_both(Words(N_("Copies"))))
    yield Points(tuple(map(in_both, _copies(sending))))
    yield Heading(in_both(Words(N_("Photos"))))
    yield Points(tuple(map(in_both, _photos(sending))))
    yield Heading(in_both(Words(N_("Where it goes"))))
    yield Points(tuple(map(in_both, _where(sending))))
    yield Heading(in_both(Words(N_("The order of the pile, from the top down"))))
    yield from _pile(sending)


def page_of(sending: Sending) -> str:
    """The agency's page of the form, without what every address begins with."""
    return sending.made.blank.edition.get.removeprefix("https://").removeprefix("www.")


def _copies(sending: Sending) -> Iterator[Sentence]:
    if sending.is_for_court:
        yield from _known(
            sending,
            "Q-84",
            N_(
                "One full set goes to the court, and the same set to the government's lawyer (ICE "
                "OPLA). The proof of service says when, where and how."
            ),
        )
    elif sending.form is Form.I589:
        yield from _known(
            sending,
            "Q-60",
            N_(
                "The signed Form I-589 goes once, with one copy of the papers. There are no extra "
                "sets for the family."
            ),
        )
    yield from _known(
        sending,
        "Q-65",
        N_(
            "Copies of papers go along, not originals, unless the instructions ask for an "
            "original. Originals that nobody asked for may be destroyed."
        ),
    )
    yield Words(N_("Pages are printed on one side only, on letter paper, and nothing is bound."))
    yield Words(N_("Keep a full copy of all of it for yourself, with the signed pages."))


def _photos(sending: Sending) -> Iterator[Sentence]:
    yield from photos.steps(sending.photos)
    if any(one.number for one in sending.photos):
        yield from _known(
            sending,
            "Q-62",
            N_(
                "The instructions ask for photos in color, alike, with a white background, 2 by 2 "
                "inches. On the back of each stand the name and the A-Number, written lightly in "
                "pencil or felt pen. The photos go into a small envelope with a label."
            ),
        )


def _where(sending: Sending) -> Iterator[Sentence]:
    if sending.is_for_court:
        yield Words(
            N_(
                "This program holds no addresses. Look up the address of the court, and of the "
                "office of the government's lawyer, on the day you mail or hand it in. The pages "
                "of the courts begin at {page}."
            ),
            page=_COURT_PAGES,
        )
        return
    yield Words(
        N_(
            "This program holds no addresses: they change often, and each form and category has "
            "its own. Look up the address on the day you mail, at {page}."
        ),
        page=page_of(sending),
    )
    yield Words(
        N_("Form G-1145 on top asks for an email or a text when the packet arrives: {page}."),
        page="uscis.gov/g-1145",
    )
    yield Words(N_("Mail that can be traced shows when the packet came. Keep the proof of it."))


def _pile(sending: Sending) -> Iterator[Block]:
    law = sending.law
    found = of_filing(law.checklists, sending.filing) or law.checklist(_ANY_PACKET)
    if found.is_stale(sending.today):
        yield Text(in_both(LOOK_IT_UP))
        return
    wanted = (one for one in found.papers if one.need is not Need.NOT_NEEDED)
    yield Points(tuple(in_both(_line(one)) for one in wanted), "box")
    left = _left_out(found)
    if left:
        yield Text(in_both(Words(N_("What does not belong there: {papers}."), papers=left)))


def _line(paper: Paper) -> Sentence:
    if paper.when is None:
        return Words(paper.says)
    message = N_("{paper} (if {when})")
    return Words(message, paper=Words(paper.says), when=Words(paper.when))


def _left_out(found: Checklist) -> tuple[Sentence, ...]:
    return tuple(Words(one.says) for one in found.papers if one.need is Need.NOT_NEEDED)


def _known(sending: Sending, fact: str, message: str) -> Iterator[Sentence]:
    """The sentence that rests on ``fact``, or that it is to be looked up."""
    yield LOOK_IT_UP if sending.law.fact(fact).is_stale(sending.today) else Words(message)
