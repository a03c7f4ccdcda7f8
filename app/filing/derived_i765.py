"""Values that Form I-765 wants otherwise than a case keeps them: its category, its attorney.

The functions are of the same kind as those of ``app.filing.derived``, which lists them all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from app.answers.i765 import OFFERED, PermitCategory
from app.answers.states import State
from app.filing.outcome import ABSENT, Outcome, Resolved, unclear
from app.i18n import _

if TYPE_CHECKING:
    from app.filing.scope import Scope

_CATEGORY: Final = "filing.i765.category"
_ATTORNEY: Final = "filing.assistance.attorney"
_PREPARER: Final = "filing.assistance.preparer"
_OF_ATTORNEY: Final = ("g28_attached", "bar_number", "uscis_account")


def category_letter(scope: Scope, _who: str) -> Outcome:
    """First little box of item 27: the letter of the category."""
    return _category(scope, _first)


def category_number(scope: Scope, _who: str) -> Outcome:
    """Second little box of item 27: the number; the third stays empty for our categories."""
    return _category(scope, _rest)


def has_attorney(scope: Scope, _who: str) -> Outcome:
    """``yes`` when an attorney or accredited representative has told something of themselves."""
    where = _attorney(scope)
    return ABSENT if where is None else Resolved(State.GIVEN, "yes", (where,))


def attorney_g28(scope: Scope, _who: str) -> Outcome:
    """Whether the attorney attaches Form G-28."""
    return _of_attorney(scope, "g28_attached")


def attorney_bar_number(scope: Scope, _who: str) -> Outcome:
    """The attorney's State bar number."""
    return _of_attorney(scope, "bar_number")


def attorney_account(scope: Scope, _who: str) -> Outcome:
    """USCIS online account number of the attorney or accredited representative."""
    return _of_attorney(scope, "uscis_account")


def _category(scope: Scope, part: Callable[[str], str]) -> Outcome:
    answer = scope.resolve(_CATEGORY)
    if not isinstance(answer, Resolved) or answer.state is not State.GIVEN:
        return answer
    category = PermitCategory(str(answer.value))
    if category not in OFFERED:
        return unclear(
            answer.sources[0],
            _("This program fills the form for (c)(8), (a)(5) and (a)(10) only. Ask a lawyer."),
        )
    return Resolved(State.GIVEN, part(category.value), answer.sources)


def _first(category: str) -> str:
    return category[:1]


def _rest(category: str) -> str:
    return category[1:]


def _attorney(scope: Scope) -> str | None:
    """Where the attorney's answers stand: under their own name, or as those of the preparer."""
    if any(_told(scope, f"{_ATTORNEY}.{word}") for word in _OF_ATTORNEY):
        return _ATTORNEY
    prepared = scope.resolve("filing.assistance.prepared_by_other")
    attorney = scope.resolve(f"{_PREPARER}.is_attorney")
    both = (isinstance(one, Resolved) and one.value is True for one in (prepared, attorney))
    return _PREPARER if all(both) else None


def _told(scope: Scope, path: str) -> bool:
    answer = scope.resolve(path)
    return isinstance(answer, Resolved) and not answer.is_open


def _of_attorney(scope: Scope, word: str) -> Outcome:
    where = _attorney(scope)
    return ABSENT if where is None else scope.resolve(f"{where}.{word}")


FUNCTIONS: Final = (
    category_letter,
    category_number,
    has_attorney,
    attorney_g28,
    attorney_bar_number,
    attorney_account,
)
"""The derived values of this module, for the list in ``app.filing.derived``."""
