"""The sections of the interview, in the order of a person's life."""

from __future__ import annotations

from typing import Final

from app.interview.pages import Section
from app.interview.sections import welcome, who

SECTIONS: Final[tuple[Section, ...]] = (welcome.SECTION, who.SECTION)
