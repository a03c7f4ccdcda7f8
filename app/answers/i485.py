"""What only Form I-485 (adjustment of status) asks, of one filing."""

from __future__ import annotations

from app.answers.model import Section, leaf
from app.answers.person import PersonId
from app.answers.states import Answer


class I485(Section):
    """The answers of one Form I-485."""

    principal: Answer[PersonId] = leaf("Person id of the principal asylee, for a derivative.")
