"""Of whom a blank worksheet asks what, when nothing is known yet but the forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.answers.forms import Form
from app.interview.conditions import (
    AllOf,
    AnyOf,
    Condition,
    FormFiled,
    Kin,
    Not,
    Translated,
    Younger,
)
from app.interview.kin import Role

_NEVER: Final = (Younger, Translated)
"""For a child, and for somebody whose words were translated, there are other ways than paper."""


@dataclass(frozen=True)
class Whose:
    """Who is asked: the one who files ``forms``, or a relative of theirs.

    On a page about one form, ``forms`` is that form alone.
    """

    forms: frozenset[Form]
    role: Role = "filer"

    def of_nothing(self) -> Whose:
        """The same person where no form is filed."""
        return Whose(frozenset(), self.role)


def may_hold(condition: Condition | None, whose: Whose) -> bool | None:
    """Whether ``condition`` holds on a worksheet; None where an answer would decide it."""
    match condition:
        case Not(inner):
            return _turned(may_hold(inner, whose))
        case AnyOf(several):
            return _any(may_hold(one, whose) for one in several)
        case AllOf(several):
            return _turned(_any(_turned(may_hold(one, whose)) for one in several))
    return _of_forms(condition, whose)


def _of_forms(condition: Condition | None, whose: Whose) -> bool | None:
    match condition:
        case None:
            return True
        case FormFiled(form):
            return whose.role == "filer" and form in whose.forms
        case Kin(role, form):
            return whose.role == role and form in whose.forms
    return False if isinstance(condition, _NEVER) else None


def _any(several: Iterable[bool | None]) -> bool | None:
    found = tuple(several)
    if True in found:
        return True
    return None if None in found else False


def _turned(found: bool | None) -> bool | None:
    return None if found is None else not found
