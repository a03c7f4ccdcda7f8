"""One year in the United States since the grant, beside the day Form I-485 is mailed (R-59)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.answers.forms import Form
from app.i18n import N_
from app.rules.causes import Cause, together
from app.rules.estimates.presence import Presence, counted
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.registry import rule
from app.rules.sentences import Count, Sentence, Words

_TOUCHED: Final = ("self.asylum_granted", "self.last_entry_date", "home.from")


@rule(
    "R-59",
    topic="presence",
    per="filing",
    forms=(Form.I485,),
    facts=("Q-120", "Q-121", "Q-122"),
)
def presence(look: Look) -> Found | None:
    """The form is mailed before a year of presence is complete, days abroad not counted.

    Source: facts R-59.
    """
    year = counted(look)
    if year is None or look.day >= year.complete:
        return None
    return together(
        look,
        Kind.WARN,
        (_granted(year), *_trips(year), Cause(_mailed(look), ("filing.mail_date",))),
        _complete(year),
        Words(
            N_(
                "The year is measured on the day of the decision. A decision before it is "
                "complete can be a denial, and then the fee and the medical form are spent."
            )
        ),
        Words(N_("Before they mail, people often count their days abroad with a lawyer.")),
        sources=_TOUCHED,
    )


def _granted(year: Presence) -> Cause:
    words = Words(N_("You told us that asylum was granted: {date}."), date=year.granted)
    return Cause(words, (f"{year.path}.on",))


def _trips(year: Presence) -> Iterator[Cause]:
    if year.away:
        words = Count(
            "You told us about {count} day outside the United States since then.",
            "You told us about {count} days outside the United States since then.",
            year.away,
        )
        yield Cause(words, tuple(f"{trip.path}.date" for trip in year.trips))


def _mailed(look: Look) -> Words:
    return Words(N_("Form I-485 is to be mailed on {date}."), date=look.day)


def _complete(year: Presence) -> Sentence:
    if year.rough:
        return Words(
            N_("By our estimate, the year in the United States is complete about {date}."),
            date=year.complete,
        )
    return Words(
        N_("By our estimate, the year in the United States is complete on {date}."),
        date=year.complete,
    )
