"""The corrections of one filed form: what was written, what is so now, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.answers.case import Case
from app.answers.differences import Difference, Resolution
from app.answers.filed import Json
from app.answers.text import FreeText
from app.filing import printed
from app.rules.earlier import shown
from app.rules.earlier.compare import Comparison, Verdict, Why, compare
from app.rules.earlier.kept import Earlier, earlier_forms
from app.rules.earlier.resolved import resolution_of
from app.rules.earlier.sides import Sides
from app.rules.sentences import Words

Lines = tuple[Words, ...]

_CORRECTED = (Resolution.MISTAKE, Resolution.CHANGED)


@dataclass(frozen=True)
class Correction:
    """One line of the sheet.

    ``path`` is the row of the case that it comes from, ``item`` the printed item with its form.
    ``said`` and ``now`` have a line for each box of a row of a list. ``now`` is None where the
    case does not tell what is so today.
    """

    path: str
    item: str
    resolution: Resolution
    said: Lines
    now: Lines | None
    words: FreeText | None


@dataclass(frozen=True)
class Corrected:
    """A filed form with its corrections, in the order of the form."""

    earlier: Earlier
    corrections: tuple[Correction, ...]


def corrected(case: Case, person: str, today: date) -> tuple[Corrected, ...]:
    """Each filed form of ``person`` of which they said that an answer was a mistake or changed.

    Answers that differ and are both right are no corrections; neither is a difference that is
    gone since. ``case`` holds only answers in use.
    """
    found = (_Form(case, one, today).corrected() for one in earlier_forms(case, person))
    return tuple(one for one in found if one.corrections)


@dataclass(frozen=True)
class _Form:
    case: Case
    earlier: Earlier
    today: date

    def corrected(self) -> Corrected:
        told = (self._correction(one) for one in compare(self.case, self.earlier, self.today))
        corrections = [one for one in told if one is not None]
        return Corrected(self.earlier, tuple(sorted(corrections, key=self._place)))

    def _place(self, one: Correction) -> int:
        """How many items the form asks before that one."""
        return self._order.get(one.item, len(self._order))

    @cached_property
    def _order(self) -> Mapping[str, int]:
        form = self.earlier.filed.form.value
        items = (printed.named(form, row.item) for row in self._sides.map.rows if row.item)
        return {item: place for place, item in enumerate(dict.fromkeys(items))}

    def _correction(self, one: Comparison) -> Correction | None:
        row = resolution_of(self.case, one) if one.path else None
        if row is None or one.verdict is Verdict.SAME:
            return None
        key, told = row
        if told.resolution.value not in _CORRECTED:
            return None
        return self._made(one, f"people.{self.earlier.person}.differences.{key}", told)

    def _made(self, one: Comparison, path: str, told: Difference) -> Correction:
        said, now = self._both_sides(one)
        resolution = told.resolution.value or Resolution.MISTAKE
        return Correction(path, one.item, resolution, said, now, told.words.value)

    def _both_sides(self, one: Comparison) -> tuple[Lines, Lines | None]:
        """What was written and what is so now; of a row that only one side has, all of it."""
        if one.said is None:
            return (shown.NOTHING,), _every(self._sides.row_today(one.path))
        if one.now is None and one.why is Why.NOT_TOLD:
            return self._named(one.path, one.said), None
        if one.now is None:
            return _every(self._sides.row_on_paper(one.path)), (shown.NOTHING,)
        return self._named(one.path, one.said), self._named(one.path, one.now)

    def _named(self, path: str, value: Json) -> Lines:
        """An answer; in a list with the name of its box."""
        return (_cell(self._sides.column(path), value),)

    @cached_property
    def _sides(self) -> Sides:
        return Sides(self.case, self.earlier, self.today)


def _every(row: Mapping[str, Json]) -> Lines:
    return tuple(_cell(label, value) for label, value in row.items())


def _cell(label: str, value: Json) -> Words:
    told = shown.spoken(value)
    return (
        Words("{label}: {told}", label=Words(label), told=told)
        if label
        else Words("{told}", told=told)
    )
