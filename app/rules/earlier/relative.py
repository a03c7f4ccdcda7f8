"""A relative's filed form, cut down to what the forms of this case ask about that relative.

It is read only with their agreement; what no item asks is not kept, not even as a fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.answers.case import Case
from app.answers.family import spouse_id
from app.answers.filed import Filed
from app.answers.filing import FilingState
from app.answers.forms import Form
from app.filing import blanks
from app.filing.editions import FORMS
from app.rules.earlier.scopes import ROW, known_map


def only_asked(case: Case, relative: str, filed: Filed) -> Filed:
    """``filed`` with those answers only that a form not sent yet asks about ``relative``.

    Sworn answers, stories and boxes that were not understood are never among them.
    """
    asked = frozenset(_asked(case, relative))
    answers = {path: value for path, value in filed.answers.items() if _own(path) in asked}
    return filed.model_copy(
        update={"answers": answers, "elsewhere": [], "unread": [], "sha256": None}
    )


def _own(path: str) -> str:
    """What is asked at ``path`` about the person who filed; empty for all else."""
    plain = path.removeprefix("derived.")
    return plain.removeprefix("self.") if plain.startswith("self.") else ""


def _asked(case: Case, relative: str) -> Iterator[str]:
    """What the maps ask about the relative, below ``spouse.``, ``children[0].`` and so on."""
    for filing in case.filings.values():
        if filing.state is FilingState.SENT:
            continue
        roots = tuple(f"{root}." for root in _roots(case, filing.person, relative))
        for source in _sources(filing.form):
            plain = ROW.sub(r"\g<table>", source.removeprefix("derived."), count=1)
            yield from (plain.removeprefix(root) for root in roots if plain.startswith(root))


def _sources(form: Form) -> Iterator[str]:
    edition = blanks.newest(form.value, FORMS).edition
    form_map = known_map(form.value, edition)[1]
    return (row.source for row in form_map.rows if row.source is not None)


def _roots(case: Case, asker: str, relative: str) -> Iterator[str]:
    person = case.people[asker]
    if spouse_id(person) == relative:
        yield "spouse"
    for root, who in (("mother", person.mother.value), ("father", person.father.value)):
        if who == relative:
            yield root
    for root, others in (("children", person.children.value), ("siblings", person.siblings.value)):
        if relative in (others or []):
            yield root
