"""What the person answered under oath on the asylum form, in their own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers import proposals
from app.answers.case import Case
from app.answers.claim import Sworn
from app.answers.filing import Filing, FilingState
from app.answers.forms import Form
from app.answers.states import Answer
from app.answers.text import FreeText
from app.filing import blanks
from app.filing.editions import FORMS
from app.filing.maps import MapRow
from app.i18n import N_
from app.interview.labels import label_of
from app.interview.places import found
from app.papers.readback.asked import in_case, item_words
from app.papers.readback.oath import is_sworn
from app.papers.said import Said, as_written, in_both
from app.papers.sheet import Block, Grid, Heading, Text
from app.rules.sentences import Words

_TITLE: Final = Words(N_("Your answers under oath on Form I-589"))
_FILED: Final = Words(N_("As they stand on the form that was mailed."))
_HEADS: Final = (
    Words(N_("Item")),
    Words(N_("What the form asks")),
    Words(N_("Answer")),
    Words(N_("Your own words")),
)
_YES_NO: Final = {True: Words(N_("Yes")), False: Words(N_("No"))}
_OPEN: Final = Words(N_("Not confirmed yet"))
_EMPTY: Final = Words(N_("left empty"))
_ABOUT_COUNTRIES: Final = frozenset(
    {"claim.sworn.travelled_through", "claim.sworn.status_elsewhere"}
)
_SHARES: Final = (0.09, 0.4, 0.11, 0.4)


def blocks(case: Case, person: str) -> Iterator[Block]:
    """The sworn answers of each asylum form of ``person``, with what they said to each.

    Of a form that was mailed: what stands on it. What was not confirmed has no answer here.
    """
    for filing_id, filing in case.filings.items():
        if filing.form is Form.I589 and filing.person == person:
            yield Heading(in_both(_TITLE))
            if filing.state is FilingState.SENT and filing.filed is not None:
                yield Text(in_both(_FILED))
            rows = tuple(_row(case, filing_id, row) for row in _asked())
            yield Grid(tuple(map(in_both, _HEADS)), rows, _SHARES, dense=True)


def _asked() -> tuple[MapRow, ...]:
    """One row of the map for each sworn question, in the order of the form."""
    rows = blanks.newest("i589", FORMS).map().rows
    return tuple({row.source: row for row in rows if is_sworn(row)}.values())


def _row(case: Case, filing_id: str, row: MapRow) -> tuple[Said, ...]:
    source = str(row.source)
    question = Words(label_of(in_case(source)))
    return (
        as_written(item_words(row.item)),
        in_both(question),
        in_both(_answer(case, filing_id, source)),
        as_written(_own_words(case, filing_id, source)),
    )


def _answer(case: Case, filing_id: str, source: str) -> Words:
    filing = case.filings[filing_id]
    mailed = filing.filed is not None
    said = _filed(filing, source) if mailed else _told(case, filing_id, source)
    if said is not None:
        return _YES_NO[said]
    return _EMPTY if mailed else _OPEN


def _filed(filing: Filing, source: str) -> bool | None:
    said = filing.filed.answers.get(source) if filing.filed is not None else None
    return said if isinstance(said, bool) else None


def _told(case: Case, filing_id: str, source: str) -> bool | None:
    """The answer that was confirmed."""
    below = source.removeprefix("filing.")
    sworn = found(case, f"filings.{filing_id}.{below}")
    if not isinstance(sworn, Sworn) or not sworn.answer.is_given:
        return None
    return sworn.answer.value if _is_confirmed(case, filing_id, below) else None


def _is_confirmed(case: Case, filing_id: str, below: str) -> bool:
    return proposals.confirmed(case, filing_id, proposals.key_of(below))


def _own_words(case: Case, filing_id: str, source: str) -> str:
    """What the person said to this question, in the language they said it."""
    below = source.removeprefix("filing.")
    place = "claim.other_countries" if source in _ABOUT_COUNTRIES else f"{below}.explanation"
    told = found(case, f"filings.{filing_id}.{place}")
    value = told.value if isinstance(told, Answer) else None
    return value.said if isinstance(value, FreeText) else ""
