"""A row of the list of cases, in words: code and day for everybody, the rest for the clinic."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from app import i18n
from app.i18n import N_, _, ngettext
from app.i18n.names import clock, day
from app.ui.both_languages import in_english
from app.ui.case_files import CaseFile
from app.ui.row_words import one_line

if TYPE_CHECKING:
    from app.ui.cases.reading import Standing

UNPROTECTED: Final = N_("Not protected yet: made by an earlier test build")
STATIONS: Final = {
    "intake": N_("Intake"),
    "story": N_("Story"),
    "review": N_("Review"),
    "print": N_("Print"),
}
"""The words of each station."""
HELD: Final = {
    "prepared": N_("prepared"),
    "interpreted": N_("interpreted"),
    "reviewed": N_("reviewed"),
}
COPY: Final = N_("Review copy")
NO_STOPS: Final = N_("no stops")
ALL_READ: Final = N_("all read")
_BETWEEN: Final = " \u00b7 "


def words(file: CaseFile, standing: Standing | None) -> str:
    """Code and day of ``file``; where it stands, when that is known."""
    if standing is None:
        said = [file.code, _changed(file)]
    else:
        where = COPY if standing.is_copy else STATIONS[standing.station]
        said = [_BETWEEN.join((f"\u2066{file.code}\u2069", one_line(where)))]
        said += _in_both(partial(_numbers, standing), _changed(file))
    return "\n".join(said if file.protected else [*said, one_line(UNPROTECTED)])


def _in_both(make: Callable[[], str], changed: str) -> Iterator[str]:
    """What ``make`` says and the day in one line, the English of the former beneath."""
    native, english = make(), in_english(make)
    yield _BETWEEN.join((native, changed))
    if english is not None and english != native:
        yield f"\u2066{english}\u2069"


def _numbers(standing: Standing) -> str:
    counts = [*_stops(standing), *(_(HELD[kind]) for kind in standing.held)]
    return _BETWEEN.join(counts)


def _stops(standing: Standing) -> Iterator[str]:
    """How many stops and open comments; the stops that were read count, and it is said."""
    stops, unread, comments = standing.stops, standing.unread, standing.comments
    if not stops:
        yield _(NO_STOPS)
    else:
        yield ngettext("{count} stop", "{count} stops", stops).format(count=stops)
        yield _("not read yet: {count}").format(count=unread) if unread else _(ALL_READ)
    if comments:
        told = ngettext("{count} comment open", "{count} comments open", comments)
        yield told.format(count=comments)


def _changed(file: CaseFile) -> str:
    language = i18n.language()
    return _("Changed on {day} at {time}").format(
        day=day(file.changed.date(), language),
        time=clock(file.changed.hour, file.changed.minute, language),
    )
