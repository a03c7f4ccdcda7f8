"""Papers and requests beside the arrivals they belong to: which day comes first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.events import Entry, GrantKind
from app.i18n import N_
from app.rules.look import Look, certain_before
from app.rules.misfit import Misfit
from app.rules.sentences import Words
from app.rules.situation import asylum_requests

_PAPER: Final = N_(
    "You told us that the paper you showed on your arrival on {arrival} was issued on {issued}."
)
_VISA: Final = N_(
    "You told us that the visa you used on your arrival on {arrival} was issued on {issued}."
)
_STATUS: Final = N_(
    "You told us that you arrived on {arrival}, and that the status of that arrival was good until "
    "{ended}."
)
_GRANT: Final = N_("You told us that asylum was granted on {granted}, and asked for on {filed}.")


def misfits(look: Look) -> Iterator[Misfit]:
    """Papers issued after the arrival they were shown at; a grant before the request."""
    for key, row in look.person.entries.rows.items():
        yield from _of_arrival(look, f"self.entries.{key}", row)
    yield from _of_grants(look)


def _of_arrival(look: Look, at: str, row: Entry) -> Iterator[Misfit]:
    arrival = row.date.value
    if arrival is None:
        return
    here = look.path(f"{at}.date")
    shown = f"self.documents.{row.document.value}.issued"
    for message, issued_at in ((_PAPER, shown), (_VISA, f"{at}.visa_issued")):
        issued = look.told(issued_at) if row.document.value or issued_at != shown else None
        if issued is not None and certain_before(arrival, issued):
            words = Words(message, arrival=arrival, issued=issued)
            yield Misfit("papers", words, (look.path(issued_at), here))
    ended = row.status_expires.value
    if ended is not None and certain_before(ended, arrival):
        words = Words(_STATUS, arrival=arrival, ended=ended)
        yield Misfit("papers", words, (look.path(f"{at}.status_expires"), here))


def _of_grants(look: Look) -> Iterator[Misfit]:
    """A grant that came before every request; a request without a day leaves it open."""
    asked = asylum_requests(look)
    if not asked or any(one.filed is None for one in asked):
        return
    for key, row in look.person.grants.rows.items():
        on = row.on.value
        if on is None or row.kind.value is not GrantKind.ASYLUM:
            continue
        if all(one.filed and certain_before(on, one.filed) for one in asked):
            first = asked[0]
            words = Words(_GRANT, granted=on, filed=first.filed or on)
            leaf = "mail_date" if first.path.startswith("filings.") else "filed"
            paths = (look.path(f"self.grants.{key}.on"), f"{first.path}.{leaf}")
            yield Misfit("papers", words, paths)
