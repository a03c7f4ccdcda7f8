"""What only Form I-131 (travel document) asks, of one filing."""

from __future__ import annotations

from enum import StrEnum

from app.answers.model import Section, leaf
from app.answers.states import Answer


class TravelApplication(StrEnum):
    """Part 1: what is applied for. Only what people with an asylum case ask for."""

    REFUGEE_TRAVEL_ASYLEE = "refugee travel document, asylee"
    REFUGEE_TRAVEL_RESIDENT = "refugee travel document, permanent resident"
    ADVANCE_PAROLE_I589 = "advance parole, pending I-589"
    ADVANCE_PAROLE_I485 = "advance parole, pending I-485"


class I131(Section):
    """The answers of one Form I-131."""

    application: Answer[TravelApplication] = leaf("Part 1: what is applied for.")
