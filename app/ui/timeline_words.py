"""The line of a person's life in words, for the list beside the drawing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app import i18n
from app.answers.case import Case
from app.answers.dates import PartialDate
from app.i18n import N_, _
from app.i18n.names import month
from app.interview import places
from app.interview.timeline import Between, Lane, Piece, Timeline
from app.rules.misfit import Misfit
from app.rules.sentences import Words
from app.ui.answer_words import date_in_words

LANE_WORDS: dict[Lane, str] = {
    "homes": N_("Homes"),
    "schools": N_("Schools"),
    "work": N_("Work"),
    "journeys": N_("Journeys"),
}
_GAP = N_("No home is told from {start} to {end}. Add one if you remember it.")
_OVERLAP = N_("Two homes at the same time, from {start} to {end}. Both can be true.")
_SPELL = N_("{what}: {start} to {end}")
_STILL = N_("{what}: since {start}")
_NO_END = N_("{what}: from {start}, the end is not told")
_DAY = N_("{what}: {start}")
_UNDATED = N_("{what}: the time is not told")


@dataclass(frozen=True)
class Mark:
    """Two days (or one) to look at again, the first to the last, and what is said of them."""

    words: Words
    path: str
    first: date
    last: date


def marks(case: Case, found: Iterable[Misfit], today: date) -> tuple[Mark, ...]:
    """The days of what was found, as the case tells them; what has no day any more is left out."""
    made = (_mark(case, one, today) for one in found)
    return tuple(one for one in made if one is not None)


@dataclass(frozen=True)
class Said:
    """One row of the list: the words, where they lead, and the first and last day meant.

    ``look_again``: days that stand in another order than days do.
    """

    words: str
    path: str
    days: tuple[date, date] | None = None
    look_again: bool = False


def said(line: Timeline, marks: tuple[Mark, ...] = ()) -> tuple[Said, ...]:
    """Everything on the line in words, in the order of time; what has no date comes last."""
    rows = [*map(_of_piece, line.pieces), *map(_of_between, line.between), *map(_of_mark, marks)]
    rows.sort(key=_start)
    undated = (Said(_(_UNDATED).format(what=label), f"{path}.from") for path, label in line.undated)
    return (*rows, *undated)


def question_of(piece: Piece) -> str:
    """The path of the question about the first day of ``piece``."""
    return f"{piece.path}.{'date' if piece.lane == 'journeys' else 'from'}"


def _of_piece(piece: Piece) -> Said:
    message = _DAY if piece.lane == "journeys" else _SPELL
    if piece.goes_on:
        message = _STILL
    elif piece.no_end and piece.lane != "journeys":
        message = _NO_END
    words = _(message).format(
        what=piece.label, start=date_in_words(piece.began), end=_end(piece.ended)
    )
    return Said(words, question_of(piece), (piece.start, piece.end))


def _end(ended: PartialDate | None) -> str:
    return date_in_words(ended) if ended is not None else ""


def _of_between(one: Between) -> Said:
    message = _GAP if one.kind == "gap" else _OVERLAP
    language = i18n.language()
    start = month(one.start.year, one.start.month, language)
    end = month(one.end.year, one.end.month, language)
    return Said(_(message).format(start=start, end=end), "", (one.start, one.end))


def _of_mark(one: Mark) -> Said:
    return Said(one.words.said(), one.path, (one.first, one.last), look_again=True)


def _mark(case: Case, one: Misfit, today: date) -> Mark | None:
    told = (_day(places.answer(case, path).value, today) for path in one.paths)
    days = [day for day in told if day is not None]
    return Mark(one.message, one.paths[0], min(days), max(days)) if days else None


def _day(value: object, today: date) -> date | None:
    if isinstance(value, PartialDate):
        return value.earliest
    if isinstance(value, date):
        return value
    return today if value == "present" else None


def _start(row: Said) -> tuple[date, bool]:
    return row.days[0] if row.days else date.max, not row.path
