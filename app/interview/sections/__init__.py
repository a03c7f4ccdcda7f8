"""The sections of the interview, in the order of a person's life."""

from __future__ import annotations

from typing import Final

from app.interview.pages import Section
from app.interview.sections import (
    earlier,
    family,
    green_card,
    groups,
    happened,
    help_given,
    journeys,
    looks,
    mailing,
    names,
    police,
    sworn_pages,
    timeline,
    travel,
    welcome,
    who,
    work_permit,
)

SECTIONS: Final[tuple[Section, ...]] = (
    welcome.SECTION,
    who.SECTION,
    family.SECTION,
    names.SECTION,
    timeline.SECTION,
    journeys.SECTION,
    happened.SECTION,
    police.SECTION,
    groups.SECTION,
    earlier.SECTION,
    work_permit.SECTION,
    travel.SECTION,
    green_card.SECTION,
    sworn_pages.SECTION,
    looks.SECTION,
    help_given.SECTION,
    mailing.SECTION,
)
