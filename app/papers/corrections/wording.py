"""What both papers about corrections say, and how an item is named in full."""

from __future__ import annotations

from typing import Final

from app.answers.differences import Resolution
from app.filing import wording
from app.i18n import N_
from app.papers.corrections.found import Correction
from app.rules.sentences import Words

WRITTEN: Final = Words(N_("What was written"))
NOW: Final = Words(N_("What is correct now"))
WHY: Final = Words(N_("Why"))
REASONS: Final = {
    Resolution.MISTAKE: Words(N_("It was a mistake on the form.")),
    Resolution.CHANGED: Words(N_("It changed after the form was filed.")),
}
_ITEM: Final = N_("Form {form}, Part {part}, item {number}")
_PART: Final = N_("Form {form}, Part {part}")


def place(one: Correction) -> Words:
    """Form, part and item of a correction: *Form I-589, Part B, item 2*."""
    form, _space, item = one.item.partition(" ")
    part, number = wording.part_and_question(item)
    if number:
        return Words(_ITEM, form=form, part=part, number=number)
    return Words(_PART, form=form, part=part) if part else Words(N_("Form {form}"), form=form)
