"""Boxes of Form I-485 about support and public charge that were left without an answer (R-20)."""

from __future__ import annotations

from typing import Final

from app.answers.events import GrantKind
from app.answers.forms import Form
from app.answers.i485 import AdjustmentCategory
from app.answers.states import State
from app.i18n import N_
from app.rules.finding import Found, Kind, Read
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.situation import granted

_BOXES: Final = ("filing.i485.support_exemption", "filing.i485.charge_exemption")
_NONE_FITS: Final = (State.NONE, State.NOT_APPLICABLE, State.UNKNOWN)


@rule("R-20", topic="public-charge", per="filing", forms=(Form.I485,), facts=("Q-125",))
def public_charge(look: Look) -> Found | None:
    """A person with asylum said that no box fits, or that they do not know it.

    Source: facts R-20; Form I-485 Parts 3 and 9.
    """
    asked = [box for box in _BOXES if look.answer(box).state in _NONE_FITS]
    if not asked or not _through_asylum(look):
        return None
    return Found(
        Kind.INFO,
        Words(
            N_(
                "Form I-485 asks about support and about public charge. You told us that no box "
                "there fits you, or that you do not know it."
            )
        ),
        Words(
            N_(
                "Both lists have a box about asylum. The law has no test of public charge for a "
                "green card through asylum, and no Form I-864 goes with it."
            )
        ),
        Words(N_("People usually read both lists again with somebody who knows the form.")),
        because=tuple(Read(look.path(box), look.answer(box).state.value) for box in asked),
        items=look.items(*asked),
    )


def _through_asylum(look: Look) -> bool:
    category = look.told("filing.i485.category") is AdjustmentCategory.ASYLUM
    return category or granted(look, GrantKind.ASYLUM) is not None
