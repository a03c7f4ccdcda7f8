"""What only Form I-765 (work permit) asks, of one filing."""

from __future__ import annotations

from enum import StrEnum

from app.answers.model import Section, leaf
from app.answers.states import Answer


class PermitReason(StrEnum):
    """Part 1: why the form is filed."""

    INITIAL = "initial"
    REPLACEMENT = "replacement"
    RENEWAL = "renewal"


class I765(Section):
    """The answers of one Form I-765."""

    reason: Answer[PermitReason] = leaf("Part 1: first permit, replacement or renewal.")
