"""Where else the words of an answer stand, in the words of the questions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, partial
from typing import Final

from app.answers import paths
from app.answers.case import Case
from app.answers.echoes import Words, echoes, words_at
from app.filing.blanks import printed
from app.i18n import N_, _
from app.interview.labels import question_at
from app.interview.questions import Countries, Country, Language, Question
from app.interview.sections import SECTIONS
from app.problems import Problem
from app.ui.both_languages import in_both
from app.ui.household import person_name

_CHOSEN: Final = (Country, Countries, Language)
"""Names from lists stand in many places, and tell nothing of where they come from."""
_PERSON: Final = re.compile(r"people\.(?P<who>[a-z]+\d+)")
_READ: Final = re.compile(r"(people|filings)\.[a-z]+\d+\.filed(\.(?P<row>[a-z]+\d+))?\.")
_WHOLE_FORM: Final = re.compile(r"people\.[a-z]+\d+\.filed\.[a-z]+\d+")
FILED: Final = N_("What was read from your filed Form {form}")
ON_PAGE: Final = N_("{page}: {question}")
OF_SOMEBODY: Final = N_("{question} ({name})")
_TABLES: Final = {
    "exhibits": N_("Papers that go with a form"),
    "explanations": N_("Why an answer differs from another form"),
    "differences": N_("What a filed form says otherwise"),
    "translations": N_("Papers with their English text"),
    "comments": N_("A comment on the case"),
    "signoffs": N_("Who prepared, interpreted or reviewed the case"),
}
OTHER: Final = N_("Another place in this case")

Places = Mapping[str, tuple[str, ...]]


def where_else(case: Case, place: str, *but: str) -> Places:
    """What to call the other places where the words of ``place`` stand, and which they are.

    ``place`` is an answer or a row of ``case``. Empty when they stand nowhere else than there
    and in the places ``but``; also for a whole filed form, since most of it is told today, too.
    """
    if _WHOLE_FORM.fullmatch(place):
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for one in echoes(case, _looked_for(case, place), [place, *but]):
        name = in_both(partial(name_of, case, one))
        found[name] = (*found.get(name, ()), one)
    return found


def name_of(case: Case, place: str) -> str:
    """What to call a place: its question, and whose it is where there are several people."""
    read = _READ.match(place)
    if read is not None:
        return _(FILED).format(form=_form(case, place, read["row"]))
    question = question_at(place)
    name = _on_page(question) if question else _(_table(place))
    person = _PERSON.match(place)
    if person is None or len(case.people) < 2:
        return name
    return _(OF_SOMEBODY).format(question=name, name=person_name(case, person["who"]))


def _on_page(question: Question) -> str:
    """The question with the page where it is asked; many labels are as short as "City"."""
    words = {"page": _(_titles()[question.id]), "question": _(question.label)}
    return _(ON_PAGE).format(**words)


@cache
def _titles() -> Mapping[str, str]:
    pages = (page for section in SECTIONS for page in section.pages)
    return {one.id: page.title for page in pages for one in page.questions}


def _looked_for(case: Case, place: str) -> Words:
    """All that is said at ``place``, but for what was chosen from a list of countries."""
    try:
        here = paths.get(case, place)
    except Problem:
        return frozenset()
    below = (path for path, _told in paths.walk(here, place))
    chosen = (path for path in below if isinstance(question_at(path), _CHOSEN))
    return words_at(case, place).difference(*(words_at(case, path) for path in chosen))


def _form(case: Case, place: str, row: str | None) -> str:
    kind, key, *_rest = place.split(".")
    filed = case.people[key].filed[row] if kind == "people" and row else case.filings[key].filed
    return printed(filed.form.value) if filed else ""


def _table(place: str) -> str:
    return next((name for table, name in _TABLES.items() if f".{table}." in place), OTHER)
