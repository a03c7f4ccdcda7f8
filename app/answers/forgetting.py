"""Forgetting for good: what a case keeps of an answer goes with it (never.md 9).

A *place* is the path of an answer, a row, a person or a filing, or of one value that was read
from a filed form: ``people.p1.filed.e1.answers.self.birth.city``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from app.answers import clinic_work, paths, proposals
from app.answers.case import Case
from app.answers.filed import Filed
from app.answers.model import Frozen
from app.answers.rows import Rows
from app.answers.states import Answer
from app.answers.work import SignOff, Work
from app.problems import Problem

_OF_FILED: Final = re.compile(r"(?P<filed>.+?\.filed(\.[a-z]+\d+)?)\.(answers|unread)\.(?P<key>.+)")


def forgotten(case: Case, places: Iterable[str]) -> Case:
    """Return ``case`` without what stands at ``places``, and without what it left behind.

    An answer becomes *unasked*, and its provenance goes; a row goes whole. With them go what was
    typed there and is no answer yet, that findings about the same person or filing were read,
    the comments of a review there or below, what sign-offs know of it, and the confirmation of
    every sworn item whose fingerprint is of other events than those that are left. The same
    words in other places stay: see ``app.answers.echoes``. Places that are gone count for
    nothing.

    Raises Problem ``answer-invalid`` while something still names a row or a person.
    """
    outermost = _outermost(places)
    left = case
    for place in outermost:
        left = _without(left, place)
    drafts = {path: parts for path, parts in left.drafts.items() if not lies_in(path, outermost)}
    about = _about(case, outermost)
    read = {
        key: day for key, day in left.acknowledged.items() if key.partition(" ")[2] not in about
    }
    left = _unconfirmed(left.model_copy(update={"drafts": drafts, "acknowledged": read}))
    return left.model_copy(update={"work": _work(case, left, outermost)})


def lies_in(path: str, places: Iterable[str]) -> bool:
    """Return True when ``path`` is one of ``places`` or lies below one."""
    return any(path == place or path.startswith(f"{place}.") for place in places)


def _outermost(places: Iterable[str]) -> tuple[str, ...]:
    every = tuple(dict.fromkeys(places))
    return tuple(
        one for one in every if not lies_in(one, (other for other in every if other != one))
    )


def _without(case: Case, place: str) -> Case:
    read = _OF_FILED.fullmatch(place)
    if read is not None:
        return _without_reading(case, read["filed"], read["key"])
    here, above = _found(case, place), _found(case, place.rpartition(".")[0])
    if isinstance(above, Rows | dict) and not isinstance(here, Answer):
        return case if here is None else paths.without(case, place)
    if here is None or not isinstance(above, Frozen | dict):
        return case
    return paths.replace(case, place, _nothing(above, place.rpartition(".")[2]))


def _found(case: Case, path: str) -> object:
    try:
        return paths.get(case, path) if path else case
    except Problem:
        return None


def _nothing(above: Frozen | dict[str, object], step: str) -> object:
    """What stands there in a case in which nobody was asked."""
    if isinstance(above, dict):
        return None
    fields = type(above).model_fields
    named = step if step in fields else f"{step}_"
    return fields[named].get_default(call_default_factory=True)


def _without_reading(case: Case, where: str, key: str) -> Case:
    """Without one value that was read from a filed form, by its path or the name of its box."""
    filed = _found(case, where)
    if not isinstance(filed, Filed):
        return case
    answers = {path: value for path, value in filed.answers.items() if path != key}
    unread = [one for one in filed.unread if one.box != key]
    return paths.replace(
        case, where, filed.model_copy(update={"answers": answers, "unread": unread})
    )


def _about(case: Case, places: Iterable[str]) -> set[str]:
    """Whom and what findings are about that may have read ``places``; nothing: the household."""
    found = {""}
    for place in places:
        kind, _dot, rest = place.partition(".")
        name = rest.partition(".")[0]
        found.add(name)
        if kind == "filings" and name in case.filings:
            found.add(case.filings[name].person)
        found |= {key for key, filing in case.filings.items() if filing.person == name}
    return found


def _unconfirmed(case: Case) -> Case:
    """Take away fingerprints of events that are no more: short answers could be guessed from them.

    What was confirmed then was confirmed of other events (never.md 1); it is asked anew.
    """
    for filing_id, filing in case.filings.items():
        for key in proposals.keys(filing):
            sworn = proposals.sworn_item(filing, key)
            if sworn is None or sworn.saw in {None, proposals.digest(case, filing_id, key)}:
                continue
            asked_anew = sworn.model_copy(update={"confirmed": None, "saw": None})
            case = paths.replace(case, proposals.sworn_path(filing_id, key), asked_anew)
    return case


def _work(before: Case, left: Case, places: tuple[str, ...]) -> Work:
    """The work without comments at ``places``, and without hashes that what is gone goes into."""
    was, now = clinic_work.told(before), clinic_work.told(left)
    gone = {path for path in was if was[path] != now.get(path)}
    comments = {
        key: one for key, one in left.work.comments.items() if not lies_in(one.place, places)
    }
    stands = clinic_work.version(left)
    signoffs = {
        kind: _blind(one, gone, places) if one.version != stands else one
        for kind, one in left.work.signoffs.items()
    }
    return left.work.model_copy(update={"comments": comments, "signoffs": signoffs})


def _blind(one: SignOff, gone: set[str], places: tuple[str, ...]) -> SignOff:
    """``one``, from which no forgotten answer can be guessed: all the others are at hand."""
    kept = {
        path: short
        for path, short in one.answers.items()
        if path not in gone and not lies_in(clinic_work.place_of(path), places)
    }
    return one.model_copy(update={"answers": kept, "version": ""})
