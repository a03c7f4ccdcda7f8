"""What is not answered yet of who typed, who interpreted and who will be present."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from app.answers.case import Case
from app.interview import flow
from app.interview.asked import waits
from app.interview.sections.help_given import SECTION
from app.ui.filing_names import filing_name

_ALSO: Final = frozenset({"help.who.typed_by", "help.who.present"})
"""Optional questions of that section that a clinic has an answer to."""


class Open(NamedTuple):
    """A question (a message) and the filing that it is asked for."""

    label: str
    filing: str


def still_open(case: Case, today: date) -> tuple[Open, ...]:
    """The questions about helpers that wait for an answer, form by form."""
    asked = (one for one in flow.asked(case, today) if one.step.section == SECTION.id)
    found = (
        Open(one.question.label, filing_name(case, one.subject.filing or ""))
        for one in asked
        if waits(case, one) and (one.question.id in _ALSO or not one.question.optional)
    )
    return tuple(dict.fromkeys(found))
