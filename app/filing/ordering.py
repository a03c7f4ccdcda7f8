"""Which filings an order means: those of the case, or one more that only the order names."""

from __future__ import annotations

from collections.abc import Sequence

from app.answers.case import Case
from app.answers.filing import Filing, Form
from app.i18n import _
from app.problems import Problem


def ordered(case: Case, forms: Sequence[str], people: Sequence[str]) -> tuple[Case, list[str]]:
    """The case and the ids of the filings meant by form names and person ids.

    Neither named: every filing of the case. A form without a person means the principal. A form
    that the person does not file in this case is added to the case that comes back: it is made
    from what the case knows about the person. Raises ``Problem``: ``usage`` for a form or person
    that does not exist, ``no-filing`` when the case has nothing to make.
    """
    wanted = [_form(name) for name in forms]
    persons = [_person(case, name) for name in people]
    if wanted and not persons:
        persons = [_principal(case)]
    found = [
        filing_id
        for filing_id, filing in case.filings.items()
        if (not wanted or filing.form in wanted) and (not persons or filing.person in persons)
    ]
    for form in wanted:
        for person in persons:
            if not any(_is(case.filings[one], form, person) for one in found):
                case, filing_id = _with(case, Filing(form=form, person=person))
                found.append(filing_id)
    if not found:
        raise Problem(
            "no-filing",
            _("The case has no such filing."),
            _("Add a filing to the case, or name a form with --form."),
        )
    return case, found


def _form(name: str) -> Form:
    try:
        return Form(name.lower().replace("-", ""))
    except ValueError:
        raise Problem(
            "usage",
            _("There is no form of the name given with --form."),
            _("The forms are i589, i765, i131 and i485."),
            exit_code=2,
        ) from None


def _person(case: Case, name: str) -> str:
    if name in case.people:
        return name
    raise Problem(
        "usage",
        _("The case has no person of the id given with --person."),
        _("Persons have ids like p1; look into the case file."),
        exit_code=2,
    )


def _principal(case: Case) -> str:
    """Who asks for asylum; in a case without an asylum form, who files first."""
    filings = sorted(case.filings.values(), key=lambda filing: filing.form is not Form.I589)
    people = [filing.person for filing in filings] or list(case.people)
    if people:
        return people[0]
    raise Problem(
        "no-filing",
        _("The case has nobody in it yet."),
        _("Add a person to the case first."),
    )


def _is(filing: Filing, form: Form, person: str) -> bool:
    return (filing.form, filing.person) == (form, person)


def _with(case: Case, filing: Filing) -> tuple[Case, str]:
    number = next(n for n in range(1, len(case.filings) + 2) if f"f{n}" not in case.filings)
    filings = {**case.filings, f"f{number}": filing}
    return case.model_copy(update={"filings": filings}), f"f{number}"
