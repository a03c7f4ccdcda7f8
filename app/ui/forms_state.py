"""Which official PDFs are here and what may be done with them: plain data, made in a thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.answers.case import Case
from app.answers.filing import FilingState
from app.cli.files import blanks
from app.filing.editions import FORMS, Acceptance, Edition, accepted, editions
from app.filing.library import Found, Library


@dataclass(frozen=True)
class FormState:
    """One form this program fills, in its newest known edition.

    ``here`` says that its official PDF is in the folder; ``other`` is the edition (mm/dd/yy) of
    another official one that is there instead, ``wrong`` why the one that is there cannot be
    used. ``needed`` says that the case files the form.
    """

    edition: Edition
    needed: bool
    here: bool
    acceptance: Acceptance
    mail_date: date
    other: str = ""
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shelf:
    """All forms, those of the case first; ``notes`` tell of files that could not be used."""

    forms: tuple[FormState, ...]
    notes: tuple[str, ...]


def shelf(case: Case, today: date) -> Shelf:
    """Look at the folder of official PDFs. Raises ``Problem`` when a named folder is not there."""
    library = blanks(None)
    newest: dict[str, Edition] = {}
    for edition in editions(FORMS):
        newest.setdefault(edition.form, edition)
    forms = [_state(edition, library, case, today) for edition in newest.values()]
    notes = library.notes if library is not None else ()
    return Shelf(tuple(sorted(forms, key=_needed_first)), notes)


def _state(edition: Edition, library: Library | None, case: Case, today: date) -> FormState:
    mine = [
        filing
        for filing in case.filings.values()
        if filing.form.value == edition.form and filing.state is not FilingState.SENT
    ]
    planned = max((one.mail_date for one in mine if one.mail_date is not None), default=None)
    noted = {one.edition for one in mine}
    found = library.forms.get(edition.form, []) if library is not None else []
    good = [one for one in found if one.recognition.state in {"verified", "newer"}]
    here = any(one.recognition.edition == edition.edition and _is_verified(one) for one in good)
    return FormState(
        edition=edition,
        needed=bool(mine),
        here=here,
        acceptance=accepted(edition, planned, today, noted.pop() if len(noted) == 1 else None),
        mail_date=max(planned or today, today),
        other="" if here or not good else good[0].recognition.edition or "",
        wrong=() if good or not found else found[0].recognition.reasons,
    )


def _is_verified(found: Found) -> bool:
    return found.recognition.state == "verified"


def _needed_first(state: FormState) -> tuple[bool, str]:
    return not state.needed, state.edition.form
