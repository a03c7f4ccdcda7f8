"""People and filings that a case names must exist in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic_core import PydanticCustomError

from app.answers.filing import Filing, FilingState, Form
from app.answers.person import Person

Fault = tuple[str, str]


def check_links(people: Mapping[str, Person], filings: Mapping[str, Filing]) -> None:
    """Raise PydanticCustomError ``links`` when an id points nowhere or a claim is misplaced.

    Its context holds ``faults``: pairs of (code, path), the codes of ``app.answers.faults``.
    """
    faults = tuple(_faults(people, filings))
    if faults:
        raise PydanticCustomError("links", "ids point nowhere", {"faults": faults})


def _faults(people: Mapping[str, Person], filings: Mapping[str, Filing]) -> Iterator[Fault]:
    for person_id, person in people.items():
        for path, target in _people_named_by(person):
            if target not in people:
                yield "no_such_person", f"people.{person_id}.{path}"
            elif target == person_id:
                yield "own_relative", f"people.{person_id}.{path}"
        for path in _documents_missing(person):
            yield "no_such_row", f"people.{person_id}.{path}"
    for filing_id, filing in filings.items():
        yield from _filing_faults(f"filings.{filing_id}", filing, people)


def _people_named_by(person: Person) -> Iterator[tuple[str, str]]:
    for field in ("mother", "father"):
        target = getattr(person, field).value
        if target is not None:
            yield field, target
    for field in ("siblings", "children"):
        for target in getattr(person, field).value or ():
            yield field, target
    for row_id, marriage in person.marriages.rows.items():
        if marriage.spouse.value is not None:
            yield f"marriages.{row_id}.spouse", marriage.spouse.value
    for row_id, relation in person.child_relations.rows.items():
        if relation.child.value is not None:
            yield f"child_relations.{row_id}.child", relation.child.value


def _documents_missing(person: Person) -> Iterator[str]:
    for row_id, entry in person.entries.rows.items():
        named = entry.document.value
        if named is not None and named not in person.documents.rows:
            yield f"entries.{row_id}.document"


def _filing_faults(path: str, filing: Filing, people: Mapping[str, Person]) -> Iterator[Fault]:
    if filing.person not in people:
        yield "no_such_person", f"{path}.person"
    for person_id in filing.include:
        if person_id not in people:
            yield "no_such_person", f"{path}.include.{person_id}"
    if filing.claim is not None and filing.form is not Form.I589:
        yield "claim_misplaced", f"{path}.claim"
    for form in (Form.I765, Form.I131, Form.I485):
        if getattr(filing, form) is not None and filing.form is not form:
            yield "answers_misplaced", f"{path}.{form}"
    if filing.filed is not None and filing.state is not FilingState.SENT:
        yield "filed_not_sent", f"{path}.filed"
    if filing.filed is not None and filing.filed.form is not filing.form:
        yield "answers_misplaced", f"{path}.filed"
    yield from _principal_faults(path, filing, people)
    yield from _rows_missing(path, filing, people)


def _principal_faults(path: str, filing: Filing, people: Mapping[str, Person]) -> Iterator[Fault]:
    named = filing.i485.principal.value if filing.i485 else None
    if named is not None and named not in people:
        yield "no_such_person", f"{path}.i485.principal"
    elif named is not None and named == filing.person:
        yield "own_relative", f"{path}.i485.principal"


def _rows_missing(path: str, filing: Filing, people: Mapping[str, Person]) -> Iterator[Fault]:
    """Rows of the person's own tables that a Form I-131 names."""
    person = people.get(filing.person)
    if person is None or filing.i131 is None:
        return
    named = filing.i131.based_on.value
    if named is not None and named not in person.applications.rows:
        yield "no_such_application", f"{path}.i131.based_on"
    for which in ("earlier_travel_document", "earlier_advance_parole"):
        named = getattr(filing.i131, which).document.value
        if named is not None and named not in person.documents.rows:
            yield "no_such_row", f"{path}.i131.{which}.document"
