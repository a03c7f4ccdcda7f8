"""What a filing is called on the screen; never in a title, a file name or a log."""

from __future__ import annotations

from app.answers.case import Case
from app.filing.blanks import printed
from app.i18n import _


def filing_name(case: Case, filing_id: str) -> str:
    """``I-589``, with whom it is for where the household has several people."""
    filing = case.filings[filing_id]
    form = printed(filing.form.value)
    name = case.people[filing.person].name
    who = name.given.value or name.family.value
    if not who or len(case.people) < 2:
        return form
    # The marks keep a name of another direction from turning the words around it.
    return _("{form} ({person})").format(form=form, person=f"\u2068{who}\u2069")
