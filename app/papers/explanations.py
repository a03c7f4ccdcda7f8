"""Where answers of one person differ from form to form: what may want a word of explanation.

Only offered: whether a form gets such words, and which, the person says (facts R-01).
What they confirm prints on the form's extra page (``app.filing.beside``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.answers import paths, proposals
from app.answers.case import Case
from app.answers.claim import Sworn
from app.answers.concern import concerns
from app.answers.differences import Difference, Resolution
from app.answers.filing import Filing, FilingState
from app.answers.forms import Form
from app.answers.papers import Explained
from app.answers.states import given
from app.filing import beside, printed
from app.filing.blanks import newest
from app.filing.editions import FORMS
from app.filing.maps import FormMap
from app.rules import sworn
from app.rules.earlier.kept import Earlier, earlier_forms
from app.rules.earlier.resolved import of_form
from app.rules.earlier.subjects import OTHERS, subject

_DAY: Final = "%m/%d/%Y"


@dataclass(frozen=True)
class Candidate:
    """An answer of a form, and printed items of others that say something else.

    ``form_path`` and ``others`` are as ``Explained`` keeps them, ``item`` is the answer's own
    printed item with its form.
    """

    form_path: str
    item: str
    others: tuple[str, ...]

    def row(self) -> Explained:
        """The row for the filing's explanations, still without words and not confirmed."""
        return Explained(form_path=given(self.form_path), others=given(list(self.others)))


@dataclass(frozen=True)
class _Said:
    """A yes or no under oath on some form: confirmed here, or on paper."""

    form: Form
    source: str
    yes: bool
    reference: str


def candidates(case: Case, filing_id: str) -> tuple[Candidate, ...]:
    """What the form of ``filing_id`` may explain and does not yet; nothing once it was sent.

    Differences with filed forms that the person called right on both, and sworn answers on
    another form that ask about the same matter and are answered otherwise. ``case`` holds only
    answers in use; an answer counts once it is confirmed.
    """
    filing = case.filings[filing_id]
    if filing.state is FilingState.SENT:
        return ()
    found: dict[str, dict[str, None]] = {}
    for source, reference in (*_both_right(case, filing), *_under_oath(case, filing_id)):
        found.setdefault(source, {})[reference] = None
    told = (_candidate(filing, source, tuple(others)) for source, others in found.items())
    return tuple(one for one in told if one is not None and not _is_told(filing, one))


def _candidate(filing: Filing, source: str, others: tuple[str, ...]) -> Candidate | None:
    box = beside.box_of(_map(filing.form), source)
    if box is None:
        return None
    item = printed.named(filing.form.value, box.item)
    return Candidate(source.removeprefix("filing."), item, others)


def _is_told(filing: Filing, one: Candidate) -> bool:
    rows = filing.explanations.rows.values()
    return any(
        row.form_path.value == one.form_path and set(one.others) <= set(row.others.value or [])
        for row in rows
    )


def _both_right(case: Case, filing: Filing) -> Iterator[tuple[str, str]]:
    """The answers of this form that the person called right beside a filed one."""
    earlier = earlier_forms(case, filing.person)
    for row in case.people[filing.person].differences.rows.values():
        form = of_form(row, earlier)
        if row.resolution.value is Resolution.BOTH_RIGHT and form and row.path.value:
            yield row.path.value, _reference(row, form)


def _reference(row: Difference, form: Earlier) -> str:
    item = row.item.value or next(iter(_items(form.filed.form, row.path.value or "")), "")
    return _mailed(item, form)


def _under_oath(case: Case, filing_id: str) -> Iterator[tuple[str, str]]:
    """Confirmed answers of this form, each with the others on its matter that differ from it."""
    filing = case.filings[filing_id]
    others = [one for one in _stated(case, filing.person) if one.form is not filing.form]
    for mine in _confirmed(case, filing_id):
        matter = subject(mine.source).rule
        for one in others:
            about_it = matter != OTHERS and subject(one.source).rule == matter
            if about_it and one.yes is not mine.yes:
                yield mine.source, one.reference


def _stated(case: Case, person: str) -> Iterator[_Said]:
    for filing_id, filing in case.filings.items():
        if filing.person == person and filing.state is not FilingState.SENT:
            yield from _confirmed(case, filing_id)
    for earlier in earlier_forms(case, person):
        for source, value in earlier.filed.answers.items():
            if isinstance(value, bool) and ".sworn." in source:
                for item in _items(earlier.filed.form, source):
                    yield _Said(earlier.filed.form, source, value, _mailed(item, earlier))


def _confirmed(case: Case, filing_id: str) -> Iterator[_Said]:
    filing = case.filings[filing_id]
    for key in _keys(filing):
        item = proposals.sworn_item(filing, key)
        asked = "." not in key or concerns(case, filing, key, filing.mail_date)
        if item is None or not asked or not proposals.confirmed(case, filing_id, key):
            continue
        source, answer = sworn.source(key), item.answer.value
        if answer is not None:
            yield from (
                _Said(filing.form, source, answer, one) for one in _items(filing.form, source)
            )


def _keys(filing: Filing) -> Iterator[str]:
    """The sworn items of the form, as proposals name them."""
    part = "claim" if filing.form is Form.I589 else filing.form.value
    group = getattr(filing, part)
    for name in type(group.sworn).model_fields if group is not None else ():
        if isinstance(paths.get(group, f"sworn.{name}"), Sworn):
            yield name if part == "claim" else f"{part}.sworn.{name}"


def _items(form: Form, source: str) -> tuple[str, ...]:
    """The printed item (one or none) of the answer itself."""
    return printed.items(form.value, source)[:1]


def _mailed(item: str, form: Earlier) -> str:
    """The item of a form on paper: with the day it was mailed, where that is known."""
    return f"{item} (mailed {form.day.strftime(_DAY)})" if form.day else item


def _map(form: Form) -> FormMap:
    return newest(form.value, FORMS).map()
