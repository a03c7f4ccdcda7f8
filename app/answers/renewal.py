"""A new filing may start from one that was filed: value by value, each accepted by the person.

What the old form says is only ever shown beside what the case says today; ``accept`` takes over
one value, and nothing else does. ``app.filing.renewal`` makes the suggestions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.answers import paths
from app.answers.case import Case
from app.answers.filed import Json
from app.answers.states import Answer, Provenance, State
from app.answers.text import FreeText
from app.i18n import _
from app.problems import Problem


class How(StrEnum):
    """What the person can do with a suggestion."""

    ACCEPT = "accept"
    ASK_AGAIN = "ask again"
    BY_HAND = "by hand"


@dataclass(frozen=True)
class Suggestion:
    """One value of a filed form beside today's.

    ``path`` is the form's own path, ``then`` its value on the filed form, ``now`` the one of
    today (None: not answered), ``same`` whether they agree to the precision of the form.
    ``target`` is where ``accept`` puts the value; ``row`` what a row needs that is not there yet.
    ``how``: a sworn yes or no is asked again for each form; a value that has no place of its own,
    or whose place may be another person's or another row's, is taken over by hand. ``document``
    names the form and goes into the provenance of the answer.
    """

    path: str
    then: Json
    now: Json | None
    same: bool
    how: How
    target: str | None = None
    row: Mapping[str, str] = field(default_factory=dict)
    document: str | None = None


def accept(case: Case, suggestion: Suggestion) -> Case:
    """Return ``case`` with the value of ``suggestion`` in its place, and nothing else changed.

    Raises Problem ``ask-again`` or ``by-hand`` for a suggestion that cannot be accepted,
    ``changed-since`` when the place holds another answer than the one shown beside it,
    ``answer-invalid`` when the place cannot hold the value.
    """
    if suggestion.how is not How.ACCEPT or suggestion.target is None:
        raise _not_accepted(suggestion.how)
    ready = prepared(case, suggestion.target, suggestion.row)
    place = paths.get(ready, suggestion.target)
    if not isinstance(place, Answer) or shown(place) != suggestion.now:
        raise Problem(
            "changed-since",
            _("This answer was changed after it was shown beside the old form."),
            _("Look at both again, then decide."),
        )
    written = _written(place, suggestion.then)
    provenance = Provenance(document=suggestion.document) if suggestion.document else None
    answer = written | ({"provenance": provenance} if provenance else {})
    try:
        return paths.replace(ready, suggestion.target, answer)
    except Problem:
        number = _whole_number(suggestion.then)
        if number is None:
            raise
        return paths.replace(ready, suggestion.target, answer | {"value": number})


def prepared(case: Case, target: str, row: Mapping[str, str]) -> Case:
    """Return ``case`` with the groups and the one row (begun as ``row``) that ``target`` needs."""
    steps = target.split(".")
    for end in range(3, len(steps)):
        above = ".".join(steps[:end])
        if not _is_there(case, above):
            case = paths.replace(case, above, dict(row))
    return case


def shown(answer: Answer[Any]) -> Json | None:
    """The answer as a filed form would say it; None while nobody gave one."""
    if isinstance(answer.value, FreeText):
        return answer.value.printable
    if answer.state is State.UNASKED:
        return None
    if not answer.is_given:
        return {"state": answer.state.value}
    value = answer.value
    if isinstance(value, bool | int):
        return value
    return [str(one) for one in value] if isinstance(value, list) else str(value)


def _is_there(case: Case, path: str) -> bool:
    try:
        return paths.get(case, path) is not None
    except Problem:
        return False


def _written(place: Answer[Any], then: Json) -> dict[str, object]:
    """The long form of the answer. What a person signed in English was said in English."""
    if isinstance(then, dict):
        return dict(then)
    holds = type(place).__pydantic_generic_metadata__["args"]
    value = {"said": then, "language": "en"} if FreeText in holds else then
    return {"state": "given", "value": value}


def _whole_number(then: Json) -> int | None:
    return int(then) if isinstance(then, str) and then.isascii() and then.isdecimal() else None


def _not_accepted(how: How) -> Problem:
    if how is How.ASK_AGAIN:
        return Problem(
            "ask-again",
            _("A sworn answer of an earlier form does not count for a new one."),
            _("Answer the question anew, for this form."),
        )
    return Problem(
        "by-hand",
        _("This value has no single place in the case."),
        _("Open the page it belongs to, and enter it there."),
    )
