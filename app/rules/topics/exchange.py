"""Exchange visitors and the rule of two years at home (R-17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from app.answers.forms import Form
from app.i18n import N_
from app.rules.causes import Cause, answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import no, source, yes

_VISITOR = "i485.sworn.exchange_visitor"
_SETTLED: Final = ("i485.sworn.exchange_complied", "i485.sworn.exchange_waiver")
_J_VISA: Final = re.compile(r"j-?[12]\b", re.IGNORECASE)


@rule("R-17", topic="exchange", per="person", facts=("Q-128",))
def exchange_visitor(look: Look) -> Found | None:
    """A J visa was told, or the item about the two years says Yes; only for Form I-485.

    Warns where the two years were neither spent nor waived; nothing where they were. Source:
    facts R-17; Form I-485 Part 9.
    """
    if not look.filings(Form.I485) or yes(look, *_SETTLED):
        return None
    bound = yes(look, _VISITOR)
    open_ones = no(look, *_SETTLED) if bound else ()
    return together(
        look,
        Kind.WARN if bound and open_ones else Kind.INFO,
        (*_visas(look), *answered((*bound, *open_ones))),
        Words(
            N_(
                "Part 9 of Form I-485 asks exchange visitors about the rule of two years at home. "
                "For a green card through asylum that rule is no condition. The items are still "
                "asked."
            )
        ),
        Words(
            N_(
                "People usually look at their visa and at Form DS-2019: both say whether the rule "
                "was meant for them."
            )
        ),
        *((LAWYER,) if bound and open_ones else ()),
        sources=(*map(source, (_VISITOR, *_SETTLED)), "self.admitted_as", "self.i94_status"),
    )


def _visas(look: Look) -> Iterator[Cause]:
    for key, row in look.person.entries.rows.items():
        if row.status.value is not None and _J_VISA.match(row.status.value.strip()):
            words = N_("You told us that you came as an exchange visitor ({status}).")
            yield Cause(Words(words, status=row.status.value), (f"self.entries.{key}.status",))
