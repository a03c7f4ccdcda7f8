"""What a person's history suggests for sworn items: only ever Yes, and only until they confirm.

Never for what somebody fears, did to others, or for a conclusion of law (never.md 1).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.answers import paths
from app.answers.case import Case
from app.answers.claim import Sworn, SwornI589
from app.answers.evidence import EVIDENCE
from app.answers.filing import Filing
from app.answers.history import Event
from app.i18n import _
from app.problems import Problem

ITEMS = {
    "harm_past": "B.1.A",
    "harm_feared": "B.1.B",
    "arrested_abroad": "B.2",
    "organizations": "B.3.A",
    "organizations_continuing": "B.3.B",
    "torture_feared": "B.4",
    "applied_before": "C.1",
    "travelled_through": "C.2.A",
    "status_elsewhere": "C.2.B",
    "persecuted_others": "C.3",
    "returned": "C.4",
    "late_filing": "C.5",
    "crime_in_us": "C.6",
    "helped_by_family": "D",
    "prepared_by_other": "D",
    "given_counsel_list": "D",
}


@dataclass(frozen=True)
class Proposal:
    """A Yes that the history suggests for one item, with the events it comes from.

    ``key`` names the sworn item (``arrested_abroad``), ``item`` is its printed number (B.2);
    the paths of ``events`` begin at the case.
    """

    key: str
    item: str
    events: tuple[Event, ...]


def proposals(case: Case, filing_id: str) -> tuple[Proposal, ...]:
    """Return the items for which the history suggests Yes, in the order of the form.

    Sources: facts R-01 to R-05, and the wording of each item's own scope. An item that is not
    here is not a No: nobody knows yet.
    """
    filing = _filing(case, filing_id)
    found = [(key, events_for(case, filing, key)) for key in EVIDENCE]
    return tuple(Proposal(key, ITEMS[key], events) for key, events in found if events)


def events_for(case: Case, filing: Filing, key: str) -> tuple[Event, ...]:
    """Return the events that speak to the item ``key``; none for items history says nothing of."""
    find: Callable[[Case, Filing], tuple[Event, ...]] | None = EVIDENCE.get(key)
    return find(case, filing) if find else ()


def digest(case: Case, filing_id: str, key: str) -> str:
    """Return a fingerprint (SHA-256, hex) of all data of the events that speak to ``key``.

    It changes when such an event comes, goes or is edited in any way, and with nothing else.
    """
    filing = _filing(case, filing_id)
    seen = {event.path: _row(case, event.path) for event in events_for(case, filing, key)}
    if key == "late_filing":
        seen["mail_date"] = filing.mail_date.isoformat() if filing.mail_date else None
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


def confirm(case: Case, filing_id: str, key: str, on: date) -> Case:
    """Return ``case`` with the answer to ``key`` confirmed ``on`` that day, as things stand now.

    Raises Problem ``nothing-to-confirm`` when the person has not answered the item.
    """
    sworn = sworn_item(_filing(case, filing_id), key)
    if sworn is None or not sworn.answer.is_given:
        raise Problem(
            "nothing-to-confirm",
            _("The item {item} has not been answered.").format(item=ITEMS.get(key, key)),
            _("Answer it first, then confirm it."),
        )
    changed = sworn.model_copy(update={"confirmed": on, "saw": digest(case, filing_id, key)})
    return paths.replace(case, sworn_path(filing_id, key), changed)


def sworn_path(filing_id: str, key: str) -> str:
    """Return the path of the sworn item ``key`` in the case."""
    folder = "claim.sworn" if key in SwornI589.model_fields else "assistance"
    return f"filings.{filing_id}.{folder}.{key}"


def sworn_item(filing: Filing, key: str) -> Sworn | None:
    """Return the sworn item ``key`` of ``filing``; None when it has no claim.

    Raises Problem ``unknown-path`` for a key that does not exist.
    """
    if key in SwornI589.model_fields:
        return getattr(filing.claim.sworn, key) if filing.claim else None
    found = paths.get(filing.assistance, key) if key in ITEMS else None
    if isinstance(found, Sworn):
        return found
    raise Problem(
        "unknown-path",
        _("There is no sworn item {key}.").format(key=key),
        _("Check the spelling; `portolan schema` lists every name."),
    )


def _filing(case: Case, filing_id: str) -> Filing:
    found: Filing = paths.get(case, f"filings.{filing_id}")
    return found


def _row(case: Case, path: str) -> object:
    row = paths.get(case, path)
    return row.model_dump(mode="json")
