"""Facts of law, each with its days, its source and the day by which it must be read again.

They lie in resources/law, one topic a file; its README says how they are written and reviewed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from app.i18n import N_

FactId = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,2}-[0-9]+[a-z]?(\.[a-z0-9_]+)*$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Value = bool | int | date | str


class Dated(BaseModel):
    """What a thing is ``from`` a day ``to`` another, both included; open where none is given."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)

    since: date | None = Field(default=None, alias="from")
    until: date | None = Field(default=None, alias="to")
    value: Value = Field(alias="is")

    def holds(self, on: date) -> bool:
        """Whether this is so on that day."""
        after = self.since is None or self.since <= on
        return after and (self.until is None or on <= self.until)

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise ValueError("it ends before it begins")
        return self


class Confidence(StrEnum):
    """How sure a fact is: two sources, one, the form itself, or memory alone."""

    TWO_SOURCES = "C2"
    ONE_SOURCE = "C1"
    THE_FORM = "CF"
    MEMORY = "CM"


class Doubt(StrEnum):
    """What is not sure about a fact. :data:`DOUBTS` has the words for people."""

    ONE_SOURCE = "one source"
    MEMORY = "memory"
    CONTRADICTED = "contradicted"
    COURT = "court"
    PROPOSED = "proposed"
    VOLATILE = "volatile"
    PRACTICE = "practice"
    UNVERIFIED = "unverified"


DOUBTS: Final = {
    Doubt.ONE_SOURCE: N_("We know this from one source only."),
    Doubt.MEMORY: N_("We have not yet found this in writing."),
    Doubt.CONTRADICTED: N_("Our sources do not agree about this."),
    Doubt.COURT: N_("A court is looking at this. It can change on any day."),
    Doubt.PROPOSED: N_("This is only a plan of the government. It is not a rule yet."),
    Doubt.VOLATILE: N_("This changes often. Look it up again on the day you mail."),
    Doubt.PRACTICE: N_("This is what people have seen. It is not a written rule."),
    Doubt.UNVERIFIED: N_("Part of this has not been checked yet."),
}
"""What to tell people, to be translated."""

_WEAK = {Confidence.ONE_SOURCE: Doubt.ONE_SOURCE, Confidence.MEMORY: Doubt.MEMORY}


class Source(BaseModel):
    """Where a fact stands; ``url`` is the public page on which a person can look it up."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    title: Words
    url: str | None = Field(default=None, pattern=r"^https://[a-z0-9.-]+(/\S*)?$")


class Checked(BaseModel):
    """Something that was read somewhere on a day and must be read again by another.

    ``cite`` is the rule itself (a section, a notice), ``note`` a remark for the one who reviews;
    ``doubt`` what speaks against it beside its ``confidence``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    id: FactId
    topic: Words
    source: Source
    cite: Words | None = None
    confidence: Confidence
    read_on: date
    review_by: date
    doubt: tuple[Doubt, ...] = ()
    note: Words | None = None

    @model_validator(mode="after")
    def _is_good_for_a_while(self) -> Self:
        if self.review_by <= self.read_on:
            raise ValueError("review_by is not after read_on")
        return self

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """All that is not sure: its weak source (one alone, or memory) first."""
        weak = (_WEAK[self.confidence],) if self.confidence in _WEAK else ()
        return tuple(dict.fromkeys((*weak, *self.doubt)))

    def is_stale(self, today: date) -> bool:
        """Whether it should have been read again by ``today``."""
        return today > self.review_by


class Fact(Checked):
    """One fact. ``says`` is a short sentence of our own; without ``values`` it is words only.

    ``since`` and ``until`` are the days of the whole fact, where it has such.
    """

    says: Words
    since: date | None = Field(default=None, alias="from")
    until: date | None = Field(default=None, alias="to")
    values: tuple[Dated, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for before, after in zip(self.values, self.values[1:], strict=False):
            if before.until is None or after.since is None or before.until >= after.since:
                raise ValueError("the days of the values overlap, or are not in order")
        return self

    def value(self, on: date) -> Dated | None:
        """What it is on that day, however long ago it was read."""
        return next((one for one in self.values if one.holds(on)), None)


@dataclass(frozen=True)
class Figure:
    """What a fact is on a day, as far as it may be shown.

    ``value`` is None when nothing may be shown: ``stale`` says that its checked period is over
    ("look it up on the day you mail"), otherwise nothing is known for that day.
    """

    fact: Fact
    value: Value | None
    stale: bool

    @property
    def number(self) -> int | None:
        """The value as a whole number (US dollars, days, months); None when there is none."""
        whole = isinstance(self.value, int) and not isinstance(self.value, bool)
        return int(str(self.value)) if whole else None

    @property
    def flag(self) -> bool | None:
        """The value as yes or no; None when there is none."""
        return self.value if isinstance(self.value, bool) else None


def figure(fact: Fact, on: date, today: date) -> Figure:
    """What ``fact`` is ``on`` a day, as far as it may be shown ``today`` (never.md 13).

    Past the review day nothing is shown; nor is an amount with no known end for a day that lies
    past it: nobody can know today what will hold then.
    """
    held = fact.value(on)
    if fact.is_stale(today) or (held and held.until is None and on > fact.review_by):
        return Figure(fact, None, stale=True)
    return Figure(fact, held.value if held else None, stale=False)
