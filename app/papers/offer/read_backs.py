"""The read-back of each filled form, short and whole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from app.filing.blanks import printed
from app.i18n import N_
from app.papers.desk import Desk
from app.papers.paper import Outcome, Paper, PaperKind, drawn
from app.papers.readback import files, read_back
from app.papers.refusal import Refusal
from app.rules.sentences import Words

_READ_BACK: Final = N_("Read-back of Form {form}")
_WHOLE: Final = N_("Read-back of Form {form}, the whole book")


def read_backs(desk: Desk, filing_id: str) -> Iterator[Paper]:
    """The short read-back of one filing, and the whole book."""
    filing = desk.case.filings[filing_id]
    form = printed(filing.form.value)
    for whole in (False, True):
        yield Paper(
            PaperKind.READBACK,
            Words(_WHOLE if whole else _READ_BACK, form=form),
            f"read-back-whole-{filing_id}" if whole else f"read-back-{filing_id}",
            filing.person,
            filing_id,
            True,
            partial(_read_back, desk, filing_id, whole=whole),
        )


def _read_back(desk: Desk, filing_id: str, *, whole: bool) -> Outcome:
    made = desk.made(filing_id)
    if isinstance(made, Refusal):
        return made
    return drawn(read_back(desk.told, made, whole=whole), digests=files(made.filled))
