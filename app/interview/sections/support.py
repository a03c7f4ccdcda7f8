"""What was given to anybody armed, also under pressure: an open question, never a list to tick."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.pages import RowsPage
from app.interview.questions import Choice, Country, Date, Story, Text, YesNo
from app.interview.sections import whose
from app.interview.sections import wording as w

_ROW = "people.{p}.supports.{r}"

PAGE: Final = RowsPage(
    id="happened.support",
    title=N_("What people with weapons got from you"),
    intro=N_("Did anybody with weapons ever get something from you, or have you do something?"),
    body=(
        N_("Large or small, once or often. Also if you were afraid, or had no choice."),
        N_("It can matter in ways that nobody expects. A lawyer can look at it with you."),
        w.NOWHERE,
    ),
    per="person",
    asked_when=whose.ASYLUM_OR_GREEN_CARD,
    sensitive=True,
    table="people.{p}.supports",
    card=("happened.support.to_whom", "happened.support.date"),
    add=N_("Tell about it"),
    none=N_("There was nothing like this"),
    optional=True,
    questions=(
        Story(
            id="happened.support.what",
            path=f"{_ROW}.what",
            label=N_("What happened?"),
            hint=w.OWN_WORDS,
            unknown=N_("Tell what you recall. You may say that you do not recall the rest."),
            optional=True,
        ),
        Text(
            id="happened.support.to_whom",
            path=f"{_ROW}.to_whom",
            label=N_("Who was it for?"),
            hint=N_("If you do not know who, say what you saw."),
            optional=True,
        ),
        Choice(
            id="happened.support.kind",
            path=f"{_ROW}.kind",
            label=N_("What was it?"),
            options=(
                ("money", N_("Money, also a fee or a tax they asked for")),
                ("food_or_shelter", N_("Food, or a place to stay")),
                ("goods", N_("Things, such as clothes or a phone")),
                ("transport", N_("A ride, or carrying something")),
                ("medical", N_("Care for somebody sick or hurt")),
                ("other", N_("Something else")),
            ),
            optional=True,
        ),
        Country(
            id="happened.support.country", path=f"{_ROW}.country", label=w.COUNTRY, optional=True
        ),
        Date(
            id="happened.support.date",
            path=f"{_ROW}.date",
            label=N_("When was it, or when did it begin?"),
            hint=w.ABOUT,
            optional=True,
        ),
        YesNo(
            id="happened.support.forced",
            path=f"{_ROW}.forced",
            label=N_("Did they threaten you or force you?"),
            optional=True,
        ),
    ),
)
