"""Which events speak to which sworn item of Form I-765, in that item's own scope.

Sources: the items' wording in edition 08/21/25; facts R-01, R-02, Q-25, Q-33.
"""

from __future__ import annotations

from app.answers.case import Case
from app.answers.events import ArrestKind
from app.answers.filing import Filing, Form
from app.answers.mailed import mailed
from app.answers.told import Events, arrest_kind, asks_for, may_be_in_united_states, of

# Item 30 asks for arrests and convictions, not for questioning, custody or charges. Nobody is
# in prison for a crime without one of the two; what nobody named may be either.
_ARRESTED_OR_CONVICTED = frozenset(
    {ArrestKind.ARRESTED, ArrestKind.CONVICTED, ArrestKind.IMPRISONED, None}
)
# Words in the English name of an application that item 12 asks about.
_PERMIT = ("work permit", "employment auth", "i-765", "i765")


def arrested(case: Case, filing: Filing) -> Events:
    """Item 30: arrest for, or conviction of, a crime; of the person only, anywhere, ever."""
    return tuple(
        event
        for event in of(case, (filing.person,), "arrest")
        if arrest_kind(case, event) in _ARRESTED_OR_CONVICTED
    )


def filed_before(case: Case, filing: Filing) -> Events:
    """Item 12: an earlier Form I-765 of the person."""
    asked = (
        event
        for event in of(case, (filing.person,), "application")
        if may_be_in_united_states(event) and asks_for(case, event, _PERMIT)
    )
    return (*asked, *mailed(case, (filing.person,), Form.I765, but=filing))
