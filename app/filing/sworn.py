"""A sworn yes or no counts only once the person confirmed that very item (never.md 1)."""

from __future__ import annotations

from datetime import date

from app.answers import proposals
from app.answers.case import Case
from app.answers.claim import Sworn
from app.answers.states import State
from app.filing.outcome import Resolved


def resolved(case: Case, filing_id: str, path: str, item: Sworn, today: date) -> Resolved:
    """The sworn answer at absolute ``path``; without a confirmation it is still to be asked.

    A change in the events that were shown takes the confirmation back, on every form that asks
    about them; so does time, where the answer depends on the day of mailing.
    """
    answer = item.answer
    if not answer.is_given:
        return Resolved(answer.state, sources=(f"{path}.answer",))
    key = proposals.key_of(path.removeprefix(f"filings.{filing_id}."))
    outrun = proposals.outrun(case, filing_id, key, today)
    if outrun or not proposals.confirmed(case, filing_id, key):
        return Resolved(State.UNASKED, sources=(f"{path}.confirmed",))
    return Resolved(State.GIVEN, answer.value, (f"{path}.answer",))
