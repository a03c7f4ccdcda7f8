"""Forms that were mailed, told as events: with this program, or before and read from a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from app.answers.case import Case
from app.answers.dates import PartialDate
from app.answers.filing import Filing, FilingState, Form
from app.answers.history import UNITED_STATES, Event
from app.answers.told import Events
from app.i18n import _

_PRINTED = {Form.I589: "I-589", Form.I765: "I-765", Form.I131: "I-131", Form.I485: "I-485"}


def mailed(case: Case, ids: Sequence[str], form: Form, *, but: Filing) -> Events:
    """Return the mailing of each ``form`` of the people ``ids``, other than the filing ``but``.

    The path of such an event is that of the filing, or of the form among the person's earlier
    ones.
    """
    return (*_sent(case, ids, form, but), *_read_from_paper(case, ids, form))


def _sent(case: Case, ids: Sequence[str], form: Form, but: Filing) -> Iterator[Event]:
    for filing_id, filing in case.filings.items():
        same = filing.form is form and filing.person in ids
        if same and filing.state is FilingState.SENT and filing is not but:
            day = filing.filed.on if filing.filed else None
            yield _event(f"filings.{filing_id}", form, day or filing.mail_date)


def _read_from_paper(case: Case, ids: Sequence[str], form: Form) -> Iterator[Event]:
    for who in ids:
        for filed_id, filed in case.people[who].filed.items():
            if filed.form is form:
                yield _event(f"people.{who}.filed.{filed_id}", form, filed.on)


def _event(path: str, form: Form, day: date | None) -> Event:
    label = _("Mailed Form {form}").format(form=_PRINTED[form])
    when = PartialDate(day.year, day.month, day.day) if day else None
    return Event("filing", path, when, None, UNITED_STATES, label)
