"""Sets a filed form beside today's answers, for a new filing that starts from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from app.answers import paths
from app.answers.case import Case
from app.answers.claim import Sworn
from app.answers.filed import Filed, Json
from app.answers.renewal import How, Suggestion, prepared, shown
from app.answers.states import Answer, State
from app.filing import beside
from app.filing.blanks import printed
from app.filing.outcome import Resolved
from app.filing.relatives import Anchor
from app.filing.scope import Scope
from app.i18n import _
from app.problems import Problem

_RELATIVES: Final = frozenset({"spouse", "mother", "father", "siblings", "children", "principal"})
_OF_SPOUSE: Final = frozenset({"marriage", "spouse_home"})
_NEW_ROWS: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "home": ("residences", {"to": "present"}),
    "passport": ("documents", {"kind": "passport"}),
    "travel_document": ("documents", {"kind": "travel_document"}),
}
_LOOSE = re.compile(r"[\s().\-]+")


def renewal(case: Case, filing_id: str, filed: Filed, today: date) -> tuple[Suggestion, ...]:
    """Every value of ``filed`` with its value of today in the filing ``filing_id``, in its order.

    Why answers differed from other forms was about that one form, and is left out. Nothing is
    taken over: see ``app.answers.renewal.accept``. Ask again after each acceptance, since a new
    row gives further values their place.
    """
    scope = Scope(case, filing_id, today)
    found = _Beside(case, scope, filed)
    told = filed.answers.items()
    return tuple(
        found.suggestion(path, then) for path, then in told if not path.endswith(beside.ENDING)
    )


def agree(then: Json, now: Json | None) -> bool:
    """True when both mean the same: numbers without their dashes, dates as exact as the form."""
    if then == now:
        return True
    if isinstance(then, list):
        return now in then
    if not isinstance(then, str) or not isinstance(now, str):
        truth = isinstance(then, bool) or isinstance(now, bool)
        return not truth and str(then) == str(now)
    if " ".join(then.split()) == " ".join(now.split()):
        return True
    bare = _LOOSE.sub("", then), _LOOSE.sub("", now)
    if bare[0].isdigit() and not _is_date(then):
        return bare[0] == bare[1]
    return _is_date(then) and now.startswith(f"{then}-")


def _is_date(text: str) -> bool:
    return re.fullmatch(r"(about )?\d{4}(-\d\d){0,2}", text) is not None


class _Beside:
    """Looks up, for each path of a filed form, what the case says today and where."""

    def __init__(self, case: Case, scope: Scope, filed: Filed) -> None:
        self._case = case
        self._scope = scope
        self._filed = filed
        self._document = _document(filed)

    def suggestion(self, path: str, then: Json) -> Suggestion:
        """The value at ``path`` beside today's."""
        target, row = self._target(path)
        if row and isinstance(then, dict):
            target = None  # there was none then either: no reason to begin a row
        place = self._place(target, row)
        if isinstance(place, Sworn):
            now = shown(place.answer)
            return Suggestion(path, then, now, agree(then, now), How.ASK_AGAIN)
        if isinstance(place, Answer) and not isinstance(then, list):
            now = shown(place)
            how = (How.ACCEPT, target, row, self._document)
            return Suggestion(path, then, now, agree(then, now), *how)
        now = shown(place) if isinstance(place, Answer) else self._resolved(path)
        return Suggestion(path, then, now, agree(then, now), How.BY_HAND)

    def _target(self, path: str) -> tuple[str | None, Mapping[str, str]]:
        """Where the value lies in the case, if it is clear; and how a new row there begins."""
        root, _dot, rest = path.partition(".")
        name = root.partition("[")[0]
        if name in ("derived", "rows", "sheet", "slot", "include", "prior_marriages") or not rest:
            return None, {}
        anchor = self._anchor(root)
        if isinstance(anchor, str):
            known = self._is_known(name, root, anchor)
            return (f"{anchor}.{rest}", {}) if known else (None, {})
        if name in _NEW_ROWS and isinstance(anchor, Resolved) and anchor.unclear is None:
            table, row = _NEW_ROWS[name]
            where = f"people.{self._scope.filing.person}.{table}"
            return f"{where}.{self._free_row(where)}.{rest}", row
        return None, {}

    def _anchor(self, root: str) -> Anchor | None:
        try:
            return self._scope.anchor(root)
        except (LookupError, ValueError):
            return None

    def _is_known(self, name: str, root: str, anchor: str) -> bool:
        """False where the values may be about somebody else than the one who is meant today."""
        if name in _OF_SPOUSE:
            spouse = self._anchor("spouse")
            return isinstance(spouse, str) and self._is_the_same_person("spouse", spouse)
        return name not in _RELATIVES or self._is_the_same_person(root, anchor)

    def _is_the_same_person(self, root: str, anchor: str) -> bool:
        """Values of a relative go only to one of the same given name and, if told, birthday."""
        told = {
            answer: self._filed.answers[path]
            for answer in ("name.given", "name.family", "birth.date")
            if (path := f"{root}.{answer}") in self._filed.answers
        }
        answers = {answer: paths.get(self._case, f"{anchor}.{answer}") for answer in told}
        same = [agree(then, shown(answers[answer])) for answer, then in told.items()]
        return "name.given" in told and all(same)

    def _free_row(self, table: str) -> str:
        rows = paths.get(self._case, table).rows
        return next(f"r{number}" for number in range(1, len(rows) + 2) if f"r{number}" not in rows)

    def _place(self, target: str | None, row: Mapping[str, str]) -> object:
        if target is None:
            return None
        try:
            return paths.get(prepared(self._case, target, row), target)
        except Problem:
            return None

    def _resolved(self, path: str) -> Json | None:
        """Today's value of a path without a place of its own, for the person to compare."""
        try:
            found = self._scope.resolve(path)
        except (LookupError, ValueError):
            return None
        if not isinstance(found, Resolved) or found.is_open:
            return None
        if found.state is not State.GIVEN:
            return {"state": found.state.value}
        value = found.value
        return value if isinstance(value, bool | int) else str(value)


def _document(filed: Filed) -> str:
    words = {"form": printed(filed.form.value), "edition": filed.edition}
    if filed.on is None:
        return _("Form {form}, edition {edition}, filed earlier").format(**words)
    return _("Form {form}, edition {edition}, mailed {day}").format(**words, day=filed.on)
