"""What was said on a filed form and is told otherwise now, and why, in the person's words."""

from __future__ import annotations

from enum import StrEnum

from app.answers.filed import FiledId
from app.answers.model import Section, leaf
from app.answers.states import Answer
from app.answers.text import FreeText


class Resolution(StrEnum):
    """What the person says about a difference. Nobody chooses it for them."""

    MISTAKE = "mistake"
    CHANGED = "changed"
    BOTH_RIGHT = "both_right"


class Difference(Section):
    """One answer of a filed form that differs from today's."""

    filed: Answer[FiledId] = leaf("Which of the person's filed forms.")
    path: Answer[str] = leaf("The answer's path on that form.")
    item: Answer[str] = leaf("The printed item, such as I-589 B.2.")
    said: Answer[str] = leaf("What the form says.")
    resolution: Answer[Resolution] = leaf("A mistake then, things changed, or both are right.")
    words: Answer[FreeText] = leaf("Why, in the person's words.")
