"""What a rule may look at: one person, or one filing, of a household on a day.

Answers are asked for by paths as the maps name them: ``self.birth.date`` of the person,
``filing.mail_date`` and ``claim.country_feared`` of the filing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final, TypeVar, cast

from app.answers import paths, proposals
from app.answers.case import Case
from app.answers.dates import PartialDate
from app.answers.filing import Filing, FilingState
from app.answers.forms import Form
from app.answers.history import Event, history
from app.answers.person import Person
from app.answers.states import Answer, given
from app.answers.text import FreeText
from app.filing import printed
from app.law.facts import Law
from app.problems import Problem
from app.rules.earlier.findings import Together, differences
from app.rules.earlier.kept import people_with_forms
from app.rules.finding import Read

_ROUGH: Final = timedelta(days=366)
T = TypeVar("T")


@dataclass(frozen=True)
class Household:
    """A case with the law and the day; hands out the looks, each kept for all rules."""

    case: Case
    law: Law
    today: date

    def look(self, person: str | None = None, filing: str | None = None) -> Look:
        """A look at the household, at a person, or at a filing."""
        return Look(self, person, filing)

    def people(self) -> tuple[Look, ...]:
        """A look at each person who files something, in the order of the case."""
        return self._people

    def filings(self) -> tuple[Look, ...]:
        """A look at each filing that was not sent."""
        return self._filings

    def earlier(self, person: str) -> tuple[Together, ...]:
        """What the forms that ``person`` filed earlier say otherwise, worked out once."""
        return self._earlier.get(person, ())

    @cached_property
    def _earlier(self) -> dict[str, tuple[Together, ...]]:
        case, today = self.case, self.today
        with_forms = people_with_forms(case)
        return {one: tuple(differences(case, one, today)) for one in with_forms}

    def confirmed(self, filing: str, key: str) -> bool | None:
        """The confirmed answer to the sworn item ``key`` of ``filing``, worked out once."""
        at = filing, key
        if at not in self._sworn:
            self._sworn[at] = _confirmed(self.case, filing, key)
        return self._sworn[at]

    @cached_property
    def _sworn(self) -> dict[tuple[str, str], bool | None]:
        return {}

    @cached_property
    def everybody(self) -> dict[str, Look]:
        """A look at each person of the case, whether they file or not."""
        return {one: Look(self, one, None) for one in self.case.people}

    @cached_property
    def _people(self) -> tuple[Look, ...]:
        who = dict.fromkeys(filing.person for filing in self.case.filings.values())
        return tuple(self.everybody[one] for one in who)

    @cached_property
    def _filings(self) -> tuple[Look, ...]:
        return tuple(
            Look(self, filing.person, filing_id)
            for filing_id, filing in self.case.filings.items()
            if filing.state is not FilingState.SENT
        )


class Look:
    """One person (and one filing, where the rule is about filings) of a household."""

    def __init__(self, household: Household, person: str | None, filing: str | None) -> None:
        self.household = household
        self.case, self.law, self.today = household.case, household.law, household.today
        self.person_id, self.filing_id = person, filing
        self._once: dict[Callable[[Look], object], object] = {}

    @property
    def person(self) -> Person:
        """The person. Only for rules per person or per filing."""
        return self.case.people[self._who]

    @property
    def filing(self) -> Filing:
        """The filing. Only for rules per filing."""
        if self.filing_id is None:
            raise LookupError("a rule about people asked for a filing")
        return self.case.filings[self.filing_id]

    @property
    def form(self) -> Form:
        """The form of the filing."""
        return self.filing.form

    @property
    def day(self) -> date:
        """The planned mailing day, never before today; today where none is chosen."""
        planned = self.filing.mail_date if self.filing_id else None
        return max(planned, self.today) if planned else self.today

    @property
    def _who(self) -> str:
        if self.person_id is None:
            raise LookupError("a rule about the household asked for one person")
        return self.person_id

    def filings(self, *forms: Form) -> dict[str, Filing]:
        """This person's filings that were not sent, of ``forms`` where some are named."""
        return {
            key: one
            for key, one in self._own.items()
            if one.state is not FilingState.SENT and (not forms or one.form in forms)
        }

    def sent(self, *forms: Form) -> dict[str, Filing]:
        """This person's filings that were sent, of ``forms`` where some are named."""
        return {
            key: one
            for key, one in self._own.items()
            if one.state is FilingState.SENT and (not forms or one.form in forms)
        }

    @cached_property
    def _own(self) -> dict[str, Filing]:
        return {key: one for key, one in self.case.filings.items() if one.person == self._who}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The person's history, the oldest first; paths begin at the case."""
        return history(self.person, f"people.{self._who}.")

    def once(self, find: Callable[[Look], T]) -> T:
        """What ``find`` sees here, worked out once for all rules that ask."""
        if find not in self._once:
            self._once[find] = find(self)
        return cast("T", self._once[find])

    def path(self, relative: str) -> str:
        """The path in the case of ``self...``, ``filing...`` or ``claim...``; others stand."""
        root, dot, rest = relative.partition(".")
        if root == "self":
            return f"people.{self._who}{dot}{rest}"
        if root == "filing":
            return f"filings.{self.filing_id}{dot}{rest}"
        if root == "claim":
            return f"filings.{self.filing_id}.claim{dot}{rest}"
        return relative

    def answer(self, relative: str) -> Answer[Any]:
        """The answer at that path; unasked where its part of the case is not there."""
        try:
            found = paths.get(self.case, self.path(relative))
        except Problem:  # a part of the case that is not there was never asked about
            return Answer()
        if isinstance(found, str | date):  # such as filing.mail_date, filing.edition
            return given(found)
        return found if isinstance(found, Answer) else Answer()

    def told(self, relative: str) -> Any:  # noqa: ANN401 - the value is of the question's type
        """The value told at that path; None when there is none."""
        found = self.answer(relative)
        return found.value if found.is_given else None

    def because(self, *relative: str) -> tuple[Read, ...]:
        """What a rule read at those paths, as it was told; paths without a value are left out."""
        return tuple(self._read(relative))

    def _read(self, relative: tuple[str, ...]) -> Iterator[Read]:
        for one in relative:
            value = self.told(one)
            if value is not None:
                yield Read(self.path(one), _plain(value))

    def items(self, *sources: str) -> tuple[str, ...]:
        """The printed items (``I-589 B.2``) that ``sources`` of the maps fill.

        Of the filing of this look; of all filings of the person where the rule is per person.
        """
        about = [self.filing] if self.filing_id else self.filings().values()
        forms = dict.fromkeys(filing.form for filing in about)
        found = (item for form in forms for item in printed.items(form.value, *sources))
        return tuple(dict.fromkeys(found))

    def confirmed(self, filing_id: str, key: str) -> bool | None:
        """The person's own, confirmed answer to a sworn item; None where it is not confirmed."""
        return self.household.confirmed(filing_id, key)

    def age(self, on: date) -> tuple[int, int] | None:
        """The youngest and the oldest the person may be ``on`` that day, in years."""
        born = self.person.birth.date.value
        if born is None:
            return None
        return _years(born.latest, on), _years(born.earliest, on)


def _confirmed(case: Case, filing: str, key: str) -> bool | None:
    if not proposals.confirmed(case, filing, key):
        return None
    sworn = proposals.sworn_item(case.filings[filing], key)
    return None if sworn is None else sworn.answer.value


def _years(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _plain(value: object) -> str:
    """A value as the case file writes it; of a story only that it was told (never.md 8)."""
    if isinstance(value, FreeText):
        return "..."
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)


def certain_before(first: PartialDate, second: PartialDate) -> bool:
    """Whether ``first`` was before ``second`` beyond doubt: a rough date may be off by a year."""
    last = first.latest + _ROUGH if first.about else first.latest
    return last < (second.earliest - _ROUGH if second.about else second.earliest)
