"""*Signed and mailed on ...*: from that day on the answers of a filing stand still."""

from __future__ import annotations

from app.answers import paths
from app.answers.case import Case
from app.answers.filed import Filed
from app.answers.filing import FilingState
from app.answers.person import Person
from app.i18n import _
from app.problems import Problem


def freeze(case: Case, filing_id: str, filed: Filed) -> Case:
    """Return ``case`` with the filing sent and ``filed`` kept as what the agency holds.

    Nothing that is answered later changes ``filed``. Raises Problem ``no-filing`` when the case
    has no such filing, ``already-filed`` when it was sent before, ``not-mailed`` when ``filed``
    has no day, ``answer-invalid`` when it is another form.
    """
    filing = case.filings.get(filing_id)
    if filing is None:
        raise Problem(
            "no-filing",
            _("The case has no such filing."),
            _("Choose one of the filings of the case."),
        )
    if filing.state is FilingState.SENT:
        raise Problem(
            "already-filed",
            _("This filing was sent before. What was sent is never changed."),
            _("To file again, add a new filing; it can start from this one."),
        )
    if filed.on is None:
        raise Problem(
            "not-mailed",
            _("The day on which the form was mailed is missing."),
            _("Say on which day it was signed and mailed."),
        )
    sent = paths.replace(case, f"filings.{filing_id}.state", FilingState.SENT)
    return paths.replace(sent, f"filings.{filing_id}.filed", filed)


def keep_earlier(case: Case, person_id: str, filed: Filed) -> Case:
    """Return ``case`` with ``filed`` among the forms that the person filed earlier.

    The same PDF is kept once. Today's answers stay as they are. Raises Problem ``no-person``.
    """
    person = case.people.get(person_id)
    if person is None:
        raise Problem(
            "no-person",
            _("The case has no such person."),
            _("Choose one of the people of the case."),
        )
    if filed.sha256 is not None and filed.sha256 in {one.sha256 for one in person.filed.values()}:
        return case
    return paths.replace(case, f"people.{person_id}.filed.{_free_id(person)}", filed)


def _free_id(person: Person) -> str:
    numbers = (int(key.strip("abcdefghijklmnopqrstuvwxyz")) for key in person.filed)
    return f"e{max(numbers, default=0) + 1}"
