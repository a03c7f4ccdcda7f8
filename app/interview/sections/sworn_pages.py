"""All sworn questions of the asylum form and the green card form, by topic."""

from __future__ import annotations

from app.i18n import N_
from app.interview.conditions import AnyOf
from app.interview.pages import Section
from app.interview.sections import sworn_asylum, sworn_crime, sworn_force, sworn_stay, whose
from app.interview.sections.green_card import VISA
from app.interview.sections.pauses import child_page, pause_page

_PAUSE = pause_page("sworn.pause")
_CHILD = child_page("sworn.child", asked_when=AnyOf(whose.ASYLUM_OR_GREEN_CARD, whose.WORK))

SECTION = Section(
    id="sworn",
    title=N_("Questions under oath"),
    pages=(
        _PAUSE,
        _CHILD,
        *sworn_asylum.PAGES,
        *sworn_stay.PAGES,
        VISA,
        *sworn_crime.PAGES,
        *sworn_force.PAGES,
    ),
    sensitive=True,
)
