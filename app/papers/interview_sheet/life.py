"""What the person told of their life, in the order of time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app import i18n
from app.answers.dates import PartialDate
from app.answers.history import Event, history
from app.answers.person import Person
from app.i18n import N_
from app.papers.said import Said, in_both
from app.papers.sheet import Block, Grid, Heading
from app.rules.sentences import Sentence, Words

_TITLE: Final = Words(N_("Your life in the order of time"))
_WHEN: Final = Words(N_("When"))
_WHAT: Final = Words(N_("What you told"))
_SPELL: Final = N_("{start} to {end}")
_SINCE: Final = N_("since {start}")
_DAY: Final = "{start}"
_UNDATED: Final = N_("the time is not told")
_ONE_DAY: Final = frozenset({"birth", "entry", "exit", "document", "application", "grant"})
_SHARES: Final = (0.34, 0.66)


def blocks(person: Person) -> Iterator[Block]:
    """The events that ``person`` told, oldest first; nothing where there are none.

    Nothing is compared or judged here, and nothing is said about what may be missing.
    """
    native = history(person)
    with i18n.in_english():
        english = history(person)
    if native:
        rows = tuple(
            (in_both(_when(one)), _both(said.label, one.label))
            for said, one in zip(native, english, strict=True)
        )
        yield Heading(in_both(_TITLE))
        yield Grid((in_both(_WHEN), in_both(_WHAT)), rows, _SHARES, dense=True)


def _when(event: Event) -> Sentence:
    if event.date is None:
        return Words(_UNDATED)
    if event.kind in _ONE_DAY or event.until is None:
        return Words(_DAY, start=event.date)
    if isinstance(event.until, PartialDate):
        return Words(_SPELL, start=event.date, end=event.until)
    return Words(_SINCE, start=event.date)


def _both(native: str, english: str) -> Said:
    return Said(english, "" if native == english else native)
