"""What only Form I-765 (work permit) asks, of one filing."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from app.answers.claim import Sworn
from app.answers.model import Section, group, leaf
from app.answers.states import Answer, YesNo


class PermitReason(StrEnum):
    """Part 1: why the form is filed."""

    INITIAL = "initial"
    REPLACEMENT = "replacement"
    RENEWAL = "renewal"


class PermitCategory(StrEnum):
    """Item 27: the letter and number under which the person may work."""

    ASYLUM_PENDING = "c8"
    ASYLEE = "a5"
    WITHHOLDING = "a10"
    ADJUSTMENT_PENDING = "c9"


OFFERED: Final = (
    PermitCategory.ASYLUM_PENDING,
    PermitCategory.ASYLEE,
    PermitCategory.WITHHOLDING,
)
"""Categories that can be newly chosen.

(c)(9) may stand on a form that was filed and read, but nobody who adjusts status as an asylee
may file under it (facts Q-33; the instructions to the form).
"""


class Understood(StrEnum):
    """Part 3 item 1: how the applicant came to know every question and every answer."""

    READ_ENGLISH = "read English"
    INTERPRETED = "interpreter read it"


class SwornI765(Section):
    """The yes-or-no items of Form I-765 about the past."""

    filed_before: Sworn = group(Sworn, "Part 2: ever filed Form I-765 before.")
    arrested: Sworn = group(
        Sworn, "Part 2: ever arrested for, or convicted of, a crime; only in category (c)(8)."
    )


class I765(Section):
    """The answers of one Form I-765."""

    reason: Answer[PermitReason] = leaf("Part 1: first permit, replacement or renewal.")
    category: Answer[PermitCategory] = leaf("Part 2: eligibility category, such as c8 or a5.")
    sworn: SwornI765 = group(SwornI765, "The yes-or-no items about the past.")
    understood: Answer[Understood] = leaf(
        "Part 3: the person read the form in English, or an interpreter read it to them."
    )
    representation_extends: Answer[YesNo] = leaf(
        "Part 5: true when a preparing attorney represents the person beyond this form."
    )
