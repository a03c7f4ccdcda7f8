"""What is another now than on the forms that were filed, and what the person said of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from app.answers.case import Case
from app.answers.differences import Resolution
from app.i18n import N_
from app.papers.said import Said, as_written, in_both
from app.papers.sheet import Block, Grid, Heading, Text
from app.rules.earlier import shown
from app.rules.earlier.compare import Comparison, Verdict, compare
from app.rules.earlier.kept import Earlier, earlier_forms
from app.rules.earlier.resolved import resolution_of
from app.rules.sentences import Words

_TITLE: Final = Words(N_("What changed since you filed"))
_NOTHING_KEPT: Final = Words(N_("No filed form is kept here to compare with."))
_NOTHING: Final = Words(N_("What you tell today is the same as on the filed forms."))
_TAKEN: Final = Words(
    N_("Corrections are taken at the interview. People send them about a week before.")
)
_HEADS: Final = (
    Words(N_("Item")),
    Words(N_("On the form")),
    Words(N_("What you tell today")),
    Words(N_("What you said of it")),
)
_SAID: Final = {
    Resolution.MISTAKE: Words(N_("A mistake then")),
    Resolution.CHANGED: Words(N_("Things changed")),
    Resolution.BOTH_RIGHT: Words(N_("Both are right")),
}
_DIFFERENT: Final = frozenset({Verdict.DIFFERENT, Verdict.NEWER_EVENT})
_SHARES: Final = (0.14, 0.28, 0.28, 0.3)


def blocks(case: Case, person: str, today: date) -> Iterator[Block]:
    """Each answer of a filed form that is told otherwise today, form by form, side by side."""
    forms = earlier_forms(case, person)
    yield Heading(in_both(_TITLE))
    yield Text(in_both(_TAKEN))
    tables = [table for one in forms for table in _form(case, one, today)]
    yield from tables
    if not tables:
        yield Text(in_both(_NOTHING if forms else _NOTHING_KEPT))


def _form(case: Case, earlier: Earlier, today: date) -> Iterator[Block]:
    told = compare(case, earlier, today)
    rows = tuple(_row(case, one) for one in told if one.verdict in _DIFFERENT)
    if rows:
        yield Heading(in_both(shown.name(earlier)), 2)
        yield Grid(tuple(map(in_both, _HEADS)), rows, _SHARES, dense=True)


def _row(case: Case, one: Comparison) -> tuple[Said, ...]:
    said, now = (Words("{value}", value=shown.spoken(value)) for value in (one.said, one.now))
    return as_written(one.item), in_both(said), in_both(now), _explained(case, one)


def _explained(case: Case, one: Comparison) -> Said:
    """What the person said a difference is, and their own words to it."""
    found = resolution_of(case, one)
    if found is None or found[1].resolution.value is None:
        return as_written("")
    reason, words = in_both(_SAID[found[1].resolution.value]), found[1].words.value
    if words is None:
        return reason
    native = f"{reason.native}\n{words.said}" if reason.native else ""
    return Said(f"{reason.english}\n{words.said}", native)
