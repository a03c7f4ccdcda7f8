"""Where the person lives now, as they told it, and whether a form that was mailed says so too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.answers.dates import PartialDate
from app.answers.events import Residence
from app.answers.filed import Filed
from app.answers.forms import Form
from app.rules.look import Look
from app.rules.names_alike import folded
from app.rules.situation import granted, pending_request

_COMPARED = ("street", "city")


@dataclass(frozen=True)
class Waiting:
    """Something that waits for a decision: its path, the day it went out, what it says."""

    path: str
    day: date | None
    filed: Filed | None = None


def present_home(look: Look) -> tuple[str, Residence] | None:
    """The one home that is told to be the present one, with its path; None for none or several."""
    homes = [
        (f"self.residences.{key}", row)
        for key, row in look.person.residences.rows.items()
        if row.to.value == "present"
    ]
    return homes[0] if len(homes) == 1 else None


def waiting(look: Look) -> tuple[Waiting, ...]:
    """Forms that were mailed, and a pending request; a claim that was granted waits no more."""
    done = granted(look) is not None
    mailed = [
        Waiting(f"filings.{key}", (one.filed.on if one.filed else None) or one.mail_date, one.filed)
        for key, one in look.sent().items()
        if not (done and one.form is Form.I589)
    ]
    asked = pending_request(look)
    if asked and not asked.path.startswith("filings.") and asked.filed:
        mailed.append(Waiting(f"{asked.path}.filed", asked.filed.latest))
    return tuple(mailed)


def has_moved_since(home: Residence, one: Waiting) -> bool:
    """Whether the person surely moved after that day, or the form gives another home."""
    since = home.from_.value
    return _is_after(since, one.day) or (one.filed is not None and _differs(home, one.filed))


def _is_after(since: PartialDate | None, day: date | None) -> bool:
    return since is not None and day is not None and not since.about and day < since.earliest


def _differs(home: Residence, filed: Filed) -> bool:
    """Whether street or city on paper are others, apart from case, accents and punctuation."""
    for leaf in _COMPARED:
        then, now = filed.answers.get(f"home.{leaf}"), getattr(home, leaf).value
        if isinstance(then, str) and now is not None and folded(then) != folded(now):
            return True
    return False
