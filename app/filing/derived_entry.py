"""The last arrival in the United States, in the shapes that the forms ask for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from app.answers.events import Entry, EntryManner
from app.answers.rows import Rows
from app.answers.states import State
from app.filing.codecs import DURATION_OF_STATUS
from app.filing.outcome import ABSENT, Absent, Outcome, Resolved, joined, whole
from app.filing.tables import arrivals

if TYPE_CHECKING:
    from app.filing.scope import Scope

_NOTHING: Final = frozenset({State.NONE, State.NOT_APPLICABLE})


def last_entry_date(scope: Scope, who: str) -> Outcome:
    """The day of the most recent arrival in the United States."""
    return _entry(scope, who, 0, ("date",))


def last_entry_place(scope: Scope, who: str) -> Outcome:
    """City and state of the most recent arrival."""
    return _entry(scope, who, 0, ("city", "state"))


def last_entry_city(scope: Scope, who: str) -> Outcome:
    """City of the most recent arrival."""
    return _entry(scope, who, 0, ("city",))


def last_entry_state(scope: Scope, who: str) -> Outcome:
    """State of the most recent arrival."""
    return _entry(scope, who, 0, ("state",))


def last_entry_status(scope: Scope, who: str) -> Outcome:
    """Status at the most recent arrival."""
    return _entry(scope, who, 0, ("status",))


def previous_arrival(scope: Scope, who: str) -> Outcome:
    """The day of the arrival before the most recent one; *not applicable* after only one."""
    return _entry(scope, who, 1, ("date",))


def arrival_document_number(scope: Scope, who: str) -> Outcome:
    """Number of the document used at the last arrival; nothing when none was used."""
    return _of_document(scope, who, "number")


def arrival_document_expires(scope: Scope, who: str) -> Outcome:
    """Day on which that document expires."""
    return _of_document(scope, who, "expires")


def arrival_document_country(scope: Scope, who: str) -> Outcome:
    """Country that issued that document."""
    return _of_document(scope, who, "country")


def arrival_visa_number(scope: Scope, who: str) -> Outcome:
    """Number of the visa used at the last arrival."""
    return _entry(scope, who, 0, ("visa_number",))


def arrival_visa_issued(scope: Scope, who: str) -> Outcome:
    """Day on which that visa was issued; nothing when there was no visa."""
    number = arrival_visa_number(scope, who)
    without = isinstance(number, Resolved) and number.state in _NOTHING
    return ABSENT if without else _entry(scope, who, 0, ("visa_issued",))


def arrival_manner(scope: Scope, who: str) -> Outcome:
    """How the person came in at the last arrival."""
    return _entry(scope, who, 0, ("manner",))


def admitted_as(scope: Scope, who: str) -> Outcome:
    """As what the person was admitted; nothing when they came in otherwise."""
    return _if_came(scope, who, EntryManner.ADMITTED, "status")


def paroled_as(scope: Scope, who: str) -> Outcome:
    """As what the person was paroled; nothing when they came in otherwise."""
    return _if_came(scope, who, EntryManner.PAROLED, "status")


def came_otherwise(scope: Scope, who: str) -> Outcome:
    """How the person came in, when none of the form's other boxes says it."""
    return _if_came(scope, who, EntryManner.OTHER, "manner_other")


def i94_family(scope: Scope, who: str) -> Outcome:
    """Family name on the I-94; nothing when none was issued."""
    return _if_i94(scope, who, _words("i94_family"))


def i94_given(scope: Scope, who: str) -> Outcome:
    """Given name on the I-94."""
    return _if_i94(scope, who, _words("i94_given"))


def i94_status(scope: Scope, who: str) -> Outcome:
    """Class of admission, or parole, on the I-94."""
    return _if_i94(scope, who, _words("status"))


def i94_until(scope: Scope, who: str) -> Outcome:
    """Last day of the stay shown on the I-94, or ``D/S``."""
    return _if_i94(scope, who, _stay)


def stay_until(scope: Scope, who: str) -> Outcome:
    """Last day of the present stay, or ``D/S``."""
    lasting = scope.resolve(f"{who}.duration_of_status")
    return _ds(lasting) or scope.resolve(f"{who}.stay_expires")


def entry_until(scope: Scope, who: str) -> Outcome:
    """Last day of the stay that one arrival (``rows.entries[0]``) gave, or ``D/S``."""
    lasting = scope.resolve(f"{who}.duration_of_status")
    return _ds(lasting) or scope.resolve(f"{who}.status_expires")


def _stay(scope: Scope, who: str) -> Outcome:
    lasting = _entry(scope, who, 0, ("duration_of_status",))
    return _ds(lasting) or _entry(scope, who, 0, ("status_expires",))


def _ds(lasting: Outcome) -> Resolved | None:
    if isinstance(lasting, Resolved) and lasting.value is True:
        return Resolved(State.GIVEN, DURATION_OF_STATUS, lasting.sources)
    return None


def _words(word: str) -> Callable[[Scope, str], Outcome]:
    def find(scope: Scope, who: str) -> Outcome:
        return _entry(scope, who, 0, (word,))

    return find


def _if_i94(scope: Scope, who: str, find: Callable[[Scope, str], Outcome]) -> Outcome:
    number = scope.resolve(f"{who}.numbers.i94")
    without = isinstance(number, Absent) or number.state in _NOTHING
    return ABSENT if without else find(scope, who)


def _if_came(scope: Scope, who: str, manner: EntryManner, word: str) -> Outcome:
    came = arrival_manner(scope, who)
    same = isinstance(came, Resolved) and came.value == manner
    return _entry(scope, who, 0, (word,)) if same else ABSENT


def _of_document(scope: Scope, who: str, word: str) -> Outcome:
    used = _entry(scope, who, 0, ("document",))
    if not isinstance(used, Resolved) or used.is_open or used.state is State.UNKNOWN:
        return used
    if used.state is not State.GIVEN:
        return ABSENT
    return scope.resolve(f"{who}.documents.{used.value}.{word}")


def _entry(scope: Scope, who: str, index: int, words: tuple[str, ...]) -> Outcome:
    base = scope.anchor(who)
    if not isinstance(base, str):
        return base
    path = f"{base}.entries"
    table = scope.leaf(path)
    if not isinstance(table.value, Rows):
        return Resolved(table.state, sources=table.sources, whole=table.is_open)
    return _of_row(scope, path, table.value, index, words)


def _of_row(
    scope: Scope, path: str, table: Rows[Entry], index: int, words: tuple[str, ...]
) -> Outcome:
    rows = arrivals(table)
    undated = [row for row in rows if not table.rows[row].date.is_given]
    if undated and len(rows) > 1:  # which arrival was the last is then not known
        return whole(State.UNASKED, f"{path}.{undated[0]}.date")
    if index >= len(rows):
        known = table.complete
        return (
            Resolved(State.NOT_APPLICABLE, None, (path,)) if known else whole(State.UNASKED, path)
        )
    parts = [scope.leaf(f"{path}.{rows[index]}.{word}") for word in words]
    return parts[0] if len(parts) == 1 else joined(parts, ", ")


FUNCTIONS: Final = (
    last_entry_date,
    last_entry_place,
    last_entry_city,
    last_entry_state,
    last_entry_status,
    previous_arrival,
    arrival_document_number,
    arrival_document_expires,
    arrival_document_country,
    arrival_visa_number,
    arrival_visa_issued,
    arrival_manner,
    admitted_as,
    paroled_as,
    came_otherwise,
    i94_family,
    i94_given,
    i94_status,
    i94_until,
    stay_until,
    entry_until,
)
