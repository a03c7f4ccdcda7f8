"""What stood in the way of asking in the first year; asked when that year is nearly over."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import AllOf, AnyOf, Arrived, Is, IsNot
from app.interview.pages import Page
from app.interview.questions import NONE, Choice, Date, Story
from app.interview.sections import whose
from app.interview.sections import wording as w

_DELAY = "filings.{f}.claim.delay"
_TEN_MONTHS = 300
_KNOWN = IsNot(f"{_DELAY}.reason", "none_known")

PAGE: Final = Page(
    id="happened.delay",
    title=N_("The time since you came"),
    intro=N_("The asylum form asks about the first year after you came. Life can get in the way."),
    body=(
        N_("Such as: a new danger at home, a long illness, or papers that were still good."),
        w.NOWHERE,
        N_("The form asks for the reason later, under oath. Only what you say there prints."),
    ),
    per="filing",
    asked_when=AllOf(
        whose.ASYLUM,
        AnyOf(Arrived(_TEN_MONTHS), Is("filings.{f}.claim.sworn.late_filing", value=True)),
    ),
    sensitive=True,
    questions=(
        Choice(
            id="happened.delay.reason",
            path=f"{_DELAY}.reason",
            label=N_("What stood in the way of asking earlier?"),
            options=(
                ("changed", N_("Something changed, at home or for me")),
                ("extraordinary", N_("Something hard kept me from it")),
                ("both", N_("Both")),
                ("none_known", N_("I know of nothing like this")),
            ),
            unknown=N_("Choose I do not know and show this page to a lawyer."),
            optional=True,
        ),
        Date(
            id="happened.delay.began",
            path=f"{_DELAY}.began",
            label=N_("When did it begin?"),
            hint=w.ABOUT,
            asked_when=_KNOWN,
            optional=True,
        ),
        Date(
            id="happened.delay.ended",
            path=f"{_DELAY}.ended",
            label=N_("When did it end?"),
            hint=w.GOES_ON,
            states=NONE,
            asked_when=_KNOWN,
            optional=True,
        ),
        Story(
            id="happened.delay.words",
            path=f"{_DELAY}.words",
            label=N_("What happened?"),
            hint=w.OWN_WORDS,
            asked_when=_KNOWN,
            optional=True,
        ),
    ),
)
