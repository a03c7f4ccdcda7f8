"""What stands before every part about harm: a pause, and the page for a person under 18."""

from __future__ import annotations

from app.i18n import N_
from app.interview.conditions import AllOf, Condition, Younger
from app.interview.pages import Page
from app.interview.sections import wording as w


def pause_page(name: str) -> Page:
    """Return the page that asks whether the person is alone, and offers to stop or to leave."""
    return Page(
        id=name,
        title=N_("Are you alone?"),
        intro=w.HARD,
        body=(w.PAUSE, w.LEAVE, w.KEEPS),
        sensitive=True,
        pause=True,
    )


def child_page(name: str, asked_when: Condition) -> Page:
    """Return the page that sends a person under 18 to a lawyer before the questions."""
    return Page(
        id=name,
        title=N_("Stop here if you are under 18 and alone"),
        intro=N_("Show this page to a lawyer before anybody asks you what happened."),
        body=(N_("An adult who helps can leave this part empty and go on."),),
        per="filing",
        asked_when=AllOf(asked_when, Younger(18)),
        sensitive=True,
    )
