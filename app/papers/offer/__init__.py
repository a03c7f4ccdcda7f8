"""Which papers a case can have, in the order of use: before signing, to mail, to keep."""

from __future__ import annotations

from collections.abc import Iterator

from app.papers.desk import Desk
from app.papers.offer.certificates import certificates
from app.papers.offer.layouts import layouts
from app.papers.offer.packets import packets
from app.papers.offer.people import corrections, interview, moving
from app.papers.offer.read_backs import read_backs
from app.papers.offer.worksheets import blank_worksheet
from app.papers.paper import Paper

__all__ = ["offered"]


def offered(desk: Desk) -> tuple[Paper, ...]:
    """Every paper of the filings and people that ``desk`` means.

    Forms are filled to know whose words they print; that takes a second each, the first time.
    """
    forms = {desk.case.filings[one].form for one in desk.filings}
    return (*_of_filings(desk), *_of_people(desk), blank_worksheet(forms), *layouts())


def _of_filings(desk: Desk) -> Iterator[Paper]:
    for filing_id in desk.open_filings:
        yield from read_backs(desk, filing_id)
        yield from certificates(desk, filing_id)
        yield from packets(desk, filing_id)


def _of_people(desk: Desk) -> Iterator[Paper]:
    for person in desk.people:
        yield from corrections(desk, person)
        yield from interview(desk, person)
        yield moving(desk, person)
