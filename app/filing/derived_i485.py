"""Values that Form I-485 wants and a case keeps otherwise: counts, earlier marriages, work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.answers.dates import PartialDate
from app.answers.events import Grant, GrantKind, Job, School
from app.answers.person import MaritalStatus
from app.answers.rows import Rows
from app.answers.states import State
from app.filing.outcome import ABSENT, Absent, Outcome, Resolved, whole
from app.filing.selecting import YEARS_ASKED, years_before

if TYPE_CHECKING:
    from app.filing.scope import Scope

_SAME: Final = frozenset({State.NONE, State.NOT_APPLICABLE})
_NO_WORK: Final = ("unemployed", "retired", "no work", "not working", "jobless")
_STUDENT: Final = "Student"
_ENDED: Final = {"annul": "annulled", "divorc": "divorced", "dea": "died", "die": "died"}
_WITH_SPOUSE: Final = frozenset({MaritalStatus.MARRIED, MaritalStatus.SEPARATED})


def has_a_number(scope: Scope, who: str) -> Outcome:
    """``yes`` with an A-Number, ``no`` when the person said that there is none."""
    return _exists(scope.resolve(f"{who}.numbers.a_number"))


def used_other_birth_dates(scope: Scope, who: str) -> Outcome:
    """``yes`` with another date of birth told, ``no`` when there is none."""
    return _exists(scope.resolve(f"{who}.other_birth_dates"))


def used_other_a_numbers(scope: Scope, who: str) -> Outcome:
    """``yes`` with another A-Number told, ``no`` when there is none."""
    return _exists(scope.resolve(f"{who}.other_a_numbers"))


def home_five_years(scope: Scope, _who: str) -> Outcome:
    """``yes`` when the present home is that of the last five years, as far as its date tells."""
    since = scope.resolve("home.from")
    if not isinstance(since, Resolved) or not isinstance(since.value, PartialDate):
        return since
    start = years_before(scope.day, YEARS_ASKED)
    if since.value.earliest <= start < since.value.latest or since.value.about:
        return whole(State.UNASKED, *since.sources)
    word = "yes" if since.value.latest <= start else "no"
    return Resolved(State.GIVEN, word, since.sources)


def asylum_granted(scope: Scope, who: str) -> Outcome:
    """The day asylum was granted; of several grants the first."""
    answer = scope.resolve(f"{who}.grants")
    if not isinstance(answer, Resolved) or not isinstance(answer.value, Rows):
        return answer
    rows: dict[str, Grant] = answer.value.rows
    found = {row: one.on for row, one in rows.items() if one.kind.value is GrantKind.ASYLUM}
    if not found:
        return whole(State.UNASKED, *answer.sources)
    first = min(found, key=lambda row: str(found[row].value or ""))
    return scope.leaf(f"{answer.sources[0]}.{first}.on")


def occupation_place(scope: Scope, who: str) -> Outcome:
    """Name of the employer, company or school."""
    word = "name" if isinstance(_row(scope, who), School) else "employer"
    return scope.resolve(f"{who}.{word}")


def latest_occupation_place(scope: Scope, _who: str) -> Outcome:
    """Name of the present, else the last employer or school; the form has two boxes for it."""
    return occupation_place(scope, "rows.occupations[0]")


def has_employer(scope: Scope, who: str) -> Outcome:
    """``no`` when the person said that there was neither employer nor school, else ``yes``."""
    place = occupation_place(scope, who)
    if not isinstance(place, Resolved) or place.whole:
        return place
    word = "no" if place.state in _SAME else "yes"
    return Resolved(State.GIVEN, word, place.sources)


def occupation_title(scope: Scope, who: str) -> Outcome:
    """What the person worked as; a pupil or student is a student."""
    row = scope.resolve(who)
    if isinstance(row, Resolved) and isinstance(row.value, School):
        return Resolved(State.GIVEN, _STUDENT, row.sources)
    return scope.resolve(f"{who}.occupation")


def occupation_support(scope: Scope, who: str) -> Outcome:
    """What the person lived on; asked only of a time without work."""
    if isinstance(_row(scope, who), School):
        return ABSENT
    title, support = scope.resolve(f"{who}.occupation"), scope.resolve(f"{who}.support")
    if not isinstance(support, Resolved) or not support.is_open:
        return support
    word = str(title.value).casefold() if isinstance(title, Resolved) else ""
    return support if word.startswith(_NO_WORK) else ABSENT


def spouse_service(scope: Scope, who: str) -> Outcome:
    """Whether the spouse serves in the US armed forces: ``yes``, ``no``, or ``N/A``."""
    status = scope.resolve(f"{who}.marital_status")
    if isinstance(status, Absent) or status.state is not State.GIVEN:
        return status
    if status.value not in _WITH_SPOUSE:
        return Resolved(State.GIVEN, "not married", status.sources)
    answer = scope.resolve("spouse.us_armed_forces")
    if not isinstance(answer, Resolved) or answer.state is not State.GIVEN:
        return answer
    return Resolved(State.GIVEN, "yes" if answer.value else "no", answer.sources)


def times_married(scope: Scope, who: str) -> Outcome:
    """How often the person married; open until the list is said to be complete."""
    answer = scope.resolve(f"{who}.marriages")
    if not isinstance(answer, Resolved) or not isinstance(answer.value, Rows):
        return answer
    if not answer.value.complete:
        return whole(State.UNASKED, *answer.sources)
    return Resolved(State.GIVEN, len(answer.value.rows), answer.sources)


def prior_spouse_family(scope: Scope, who: str) -> Outcome:
    """Family name of an earlier spouse before marriage: the one at birth, else the legal one."""
    before = _of_spouse(scope, who, "name_at_birth.family")
    if isinstance(before, Resolved) and not before.whole and before.state in _SAME:
        return _of_spouse(scope, who, "name.family")
    return before


def prior_spouse_given(scope: Scope, who: str) -> Outcome:
    """Given name of an earlier spouse."""
    return _of_spouse(scope, who, "name.given")


def prior_spouse_middle(scope: Scope, who: str) -> Outcome:
    """Middle name of an earlier spouse."""
    return _of_spouse(scope, who, "name.middle")


def prior_spouse_birth_date(scope: Scope, who: str) -> Outcome:
    """Date of birth of an earlier spouse."""
    return _of_spouse(scope, who, "birth.date")


def prior_spouse_birth_country(scope: Scope, who: str) -> Outcome:
    """Country of birth of an earlier spouse."""
    return _of_spouse(scope, who, "birth.country")


def prior_spouse_nationality(scope: Scope, who: str) -> Outcome:
    """Country of nationality of an earlier spouse."""
    return _of_spouse(scope, who, "nationality")


def marriage_end(scope: Scope, who: str) -> Outcome:
    """How a marriage ended, as the boxes say it: annulled, divorced, died, or ``other``."""
    answer = scope.resolve(f"{who}.how_ended")
    if not isinstance(answer, Resolved) or answer.state is not State.GIVEN:
        return answer
    told = str(answer.value).casefold()
    words = (word for start, word in _ENDED.items() if told.startswith(start))
    return Resolved(State.GIVEN, next(words, "other"), answer.sources)


def marriage_end_other(scope: Scope, who: str) -> Outcome:
    """How a marriage ended in the person's words, where no box says it."""
    end = marriage_end(scope, who)
    other = isinstance(end, Resolved) and end.value == "other"
    return scope.resolve(f"{who}.how_ended") if other else ABSENT


def living_children(scope: Scope, who: str) -> Outcome:
    """How many children live, anywhere; open until it is known of each."""
    answer = scope.resolve(f"{who}.children")
    if not isinstance(answer, Resolved) or not isinstance(answer.value, list):
        return answer
    told = [scope.leaf(f"people.{child}.deceased") for child in answer.value]
    waiting = tuple(path for one in told if one.is_open for path in one.sources)
    if waiting:
        return Resolved(State.UNASKED, sources=waiting)
    if any(one.state is State.UNKNOWN for one in told):
        return Resolved(State.UNKNOWN, sources=answer.sources)
    return Resolved(State.GIVEN, sum(one.value is not True for one in told), answer.sources)


def child_relationship(scope: Scope, who: str) -> Outcome:
    """How a child is related to the person who files."""
    child, told = scope.anchor(who), scope.resolve("self.child_relations")
    if not isinstance(child, str):
        return child
    if not isinstance(told, Resolved) or not isinstance(told.value, Rows):
        return whole(State.UNASKED, *told.sources) if isinstance(told, Resolved) else told
    rows = told.value.rows
    row = next((row for row, one in rows.items() if f"people.{one.child.value}" == child), None)
    if row is None:
        return Resolved(State.UNASKED, sources=told.sources)
    return scope.leaf(f"{told.sources[0]}.{row}.relationship")


def _exists(answer: Outcome) -> Outcome:
    if isinstance(answer, Absent) or answer.is_open or answer.state is State.UNKNOWN:
        return answer
    return Resolved(State.GIVEN, "yes" if answer.state is State.GIVEN else "no", answer.sources)


def _row(scope: Scope, who: str) -> Job | School | None:
    found = scope.resolve(who)
    value = found.value if isinstance(found, Resolved) else None
    return value if isinstance(value, Job | School) else None


def _of_spouse(scope: Scope, who: str, word: str) -> Outcome:
    """What is told of the spouse in the row of an earlier marriage."""
    named = scope.resolve(f"{who}.spouse")
    if not isinstance(named, Resolved) or named.state is not State.GIVEN:
        return whole(named.state, *named.sources) if isinstance(named, Resolved) else named
    return scope.leaf(f"people.{named.value}.{word}")


FUNCTIONS: Final = (
    has_a_number,
    used_other_birth_dates,
    used_other_a_numbers,
    home_five_years,
    asylum_granted,
    occupation_place,
    latest_occupation_place,
    has_employer,
    occupation_title,
    occupation_support,
    spouse_service,
    times_married,
    prior_spouse_family,
    prior_spouse_given,
    prior_spouse_middle,
    prior_spouse_birth_date,
    prior_spouse_birth_country,
    prior_spouse_nationality,
    marriage_end,
    marriage_end_other,
    living_children,
    child_relationship,
)
