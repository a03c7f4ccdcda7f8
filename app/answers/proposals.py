"""What a person's history suggests for sworn items: only ever Yes, and only until they confirm.

Never for what somebody fears, did to others, or for a conclusion of law (never.md 1). A sworn
item is known by its key, the path below its filing (``i485.sworn.arrested``); items of Form
I-589 by their last word (``arrested_abroad``). Printed item numbers change with editions: the
map of the edition knows them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from app.answers import paths
from app.answers.assistance import Assistance
from app.answers.case import Case
from app.answers.claim import Sworn, SwornI589
from app.answers.concern import concerns
from app.answers.evidence import EVIDENCE
from app.answers.filed import Filed
from app.answers.filing import Filing, FilingState
from app.answers.history import Event
from app.answers.model import Section
from app.answers.told import Events
from app.i18n import _
from app.problems import Problem

_SHORT: Final[dict[str, type[Section]]] = {"claim.sworn": SwornI589, "assistance": Assistance}
_PARTS: Final = frozenset(Filing.model_fields)


@dataclass(frozen=True)
class Proposal:
    """A Yes that the history suggests for one item, with the events it comes from.

    ``key`` names the sworn item, ``path`` is where it stands in the case; the paths of
    ``events`` begin at the case, too.
    """

    key: str
    path: str
    events: tuple[Event, ...]


def proposals(case: Case, filing_id: str, today: date | None = None) -> tuple[Proposal, ...]:
    """Return the items for which the history suggests Yes, in the order of the form.

    Nothing is suggested for a filing that was sent: what is on paper stands still.
    ``today`` stands in for a mailing day that is not chosen yet. Items that the form does not
    ask of this person are left out, and so is Part 9 of a child's Form I-485 (never.md 11).
    Sources: facts R-01 to R-05, and the wording of each item's own scope. An item that is not
    here is not a No: nobody knows yet.
    """
    found = (
        proposal(case, filing_id, key, today) for key in EVIDENCE[_filing(case, filing_id).form]
    )
    return tuple(one for one in found if one is not None)


def proposal(case: Case, filing_id: str, key: str, today: date | None = None) -> Proposal | None:
    """Return what :func:`proposals` has for the item ``key``; None when it has nothing."""
    filing = _filing(case, filing_id)
    if filing.state is FilingState.SENT or key not in EVIDENCE[filing.form]:
        return None
    if not concerns(case, filing, key, filing.mail_date or today):
        return None
    events = events_for(case, filing, key)
    return Proposal(key, sworn_path(filing_id, key), events) if events else None


def events_for(case: Case, filing: Filing, key: str) -> Events:
    """Return the events that speak to the item ``key``; none for items history says nothing of."""
    find = EVIDENCE[filing.form].get(key)
    return find(case, filing) if find else ()


def digest(case: Case, filing_id: str, key: str) -> str:
    """Return a fingerprint (SHA-256, hex) of all data of the events that speak to ``key``.

    It changes when such an event comes, goes or is edited in any way, and with nothing else.
    """
    filing = _filing(case, filing_id)
    seen = {event.path: _told(case, event) for event in events_for(case, filing, key)}
    if key == "late_filing":
        seen["mail_date"] = filing.mail_date.isoformat() if filing.mail_date else None
    return _fingerprint(key, seen) if seen else _of_nothing(key)


@cache
def _of_nothing(key: str) -> str:
    return _fingerprint(key, {})


def _fingerprint(key: str, seen: dict[str, object]) -> str:
    written = json.dumps([key, seen], ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(written.encode("ascii")).hexdigest()


def confirmed(case: Case, filing_id: str, key: str) -> bool:
    """Return True when the person answered and confirmed ``key``, and nothing changed since.

    Only then may the answer print (never.md 1).
    """
    sworn = sworn_item(_filing(case, filing_id), key)
    if sworn is None or sworn.confirmed is None or not sworn.answer.is_given:
        return False
    return sworn.saw is None or sworn.saw == digest(case, filing_id, key)


def outrun(case: Case, filing_id: str, key: str, today: date) -> bool:
    """Return True when time alone made a confirmed No to ``key`` untrue by ``today``.

    So it is with item C.5 (more than one year after the last arrival): the person said No for the
    planned mailing day, that day went by, and the year ended since. Source: facts Q-1, R-51.
    """
    filing = _filing(case, filing_id)
    sworn = sworn_item(filing, key)
    if key != "late_filing" or filing.state is FilingState.SENT:
        return False
    if sworn is None or sworn.confirmed is None or sworn.answer.value is not False:
        return False
    meant = max(filing.mail_date or sworn.confirmed, sworn.confirmed)
    on = (filing.model_copy(update={"mail_date": day}) for day in (meant, today))
    then, now = (bool(events_for(case, one, key)) for one in on)
    return today > meant and now and not then


def confirm(case: Case, filing_id: str, key: str, on: date) -> Case:
    """Return ``case`` with the answer to ``key`` confirmed ``on`` that day, as things stand now.

    Raises Problem ``nothing-to-confirm`` when the person has not answered the item.
    """
    sworn = sworn_item(_filing(case, filing_id), key)
    if sworn is None or not sworn.answer.is_given:
        raise Problem(
            "nothing-to-confirm",
            _("The sworn item {key} has not been answered.").format(key=key),
            _("Answer it first, then confirm it."),
        )
    changed = sworn.model_copy(update={"confirmed": on, "saw": digest(case, filing_id, key)})
    return paths.replace(case, sworn_path(filing_id, key), changed)


def keys(filing: Filing) -> tuple[str, ...]:
    """Return the keys of all sworn items that ``filing`` holds, in the order of its parts."""
    return tuple(key_of(path) for path in _sworn_below(filing, ""))


def key_of(path: str) -> str:
    """Return the key of the sworn item at ``path`` below its filing."""
    group, _dot, last = path.rpartition(".")
    return last if group in _SHORT else path


def sworn_path(filing_id: str, key: str) -> str:
    """Return the path of the sworn item ``key`` in the case."""
    return f"filings.{filing_id}.{_below(key)}"


def sworn_item(filing: Filing, key: str) -> Sworn | None:
    """Return the sworn item ``key`` of ``filing``; None when its part of the form is not there.

    Raises Problem ``unknown-path`` for a key that does not exist.
    """
    path = _below(key)
    part = path.partition(".")[0]
    if part in _PARTS and getattr(filing, part) is None:
        return None
    found = paths.get(filing, path)
    if isinstance(found, Sworn):
        return found
    raise _unknown(key)


@cache
def _below(key: str) -> str:
    if "." in key:
        return key
    for group, kind in _SHORT.items():
        if key in kind.model_fields:
            return f"{group}.{key}"
    raise _unknown(key)


def _sworn_below(here: Section, prefix: str) -> Iterator[str]:
    for name in type(here).model_fields:
        child = getattr(here, name)
        if isinstance(child, Sworn):
            yield f"{prefix}{name}"
        elif isinstance(child, Section):
            yield from _sworn_below(child, f"{prefix}{name}.")


def _unknown(key: str) -> Problem:
    return Problem(
        "unknown-path",
        _("There is no sworn item {key}.").format(key=key),
        _("Check the spelling; `portolan schema` lists every name."),
    )


def _filing(case: Case, filing_id: str) -> Filing:
    found: Filing = paths.get(case, f"filings.{filing_id}")
    return found


def _told(case: Case, event: Event) -> object:
    """Return all that is told of an event; of a mailed form who mailed what, and when."""
    row = paths.get(case, event.path)
    if isinstance(row, Filing):
        return row.model_dump(mode="json", include={"form", "person", "mail_date"})
    if isinstance(row, Filed):
        return row.model_dump(mode="json", include={"form", "on"})
    return row.model_dump(mode="json")
