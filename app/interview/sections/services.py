"""Army, police, guards, weapons training, government posts: no box of the forms asks it so."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import IsNot
from app.interview.pages import RowsPage
from app.interview.questions import NONE, Choice, Country, Date, Story, Text, Until, YesNo
from app.interview.sections import whose
from app.interview.sections import wording as w

_ROW = "people.{p}.services.{r}"

PAGE: Final = RowsPage(
    id="groups.services",
    title=N_("Service, training and posts"),
    intro=N_("Army, police, guards, prisons, secret police. Any group with weapons."),
    body=(
        N_("Also training with weapons, and any job for a government, such as teacher or clerk."),
        N_("In any country, for any time, also if you had no choice."),
        w.NOWHERE,
    ),
    per="person",
    asked_when=whose.ASYLUM_OR_GREEN_CARD,
    table="people.{p}.services",
    card=("groups.services.kind", "groups.services.country", "groups.services.from"),
    add=N_("Add a service or a post"),
    none=N_("There was nothing like this"),
    optional=True,
    questions=(
        Choice(
            id="groups.services.kind",
            path=f"{_ROW}.kind",
            label=N_("What was it?"),
            options=(
                ("military", N_("Army, navy or air force")),
                ("police", N_("Police")),
                ("prison", N_("Prison, or guarding people")),
                ("intelligence", N_("Secret police or spy service")),
                ("militia", N_("Militia or village guard")),
                ("armed_group", N_("Another group with weapons")),
                ("weapons_training", N_("Only training with weapons")),
                ("government", N_("A government job without weapons")),
            ),
            optional=True,
        ),
        Text(
            id="groups.services.name",
            path=f"{_ROW}.name",
            label=N_("Name of the unit, office or place"),
            optional=True,
        ),
        Country(
            id="groups.services.country", path=f"{_ROW}.country", label=w.COUNTRY, optional=True
        ),
        Text(
            id="groups.services.rank",
            path=f"{_ROW}.rank",
            label=N_("Rank or post"),
            states=NONE,
            optional=True,
        ),
        Date(
            id="groups.services.from",
            path=f"{_ROW}.from",
            label=w.FROM,
            hint=w.ABOUT,
            optional=True,
        ),
        Until(id="groups.services.to", path=f"{_ROW}.to", label=w.TO, hint=w.ABOUT, optional=True),
        Story(
            id="groups.services.duties",
            path=f"{_ROW}.duties",
            label=N_("What did you do there?"),
            optional=True,
        ),
        YesNo(
            id="groups.services.held_people",
            path=f"{_ROW}.held_people",
            label=N_("Did you ever guard, hold or question anybody there?"),
            optional=True,
        ),
        YesNo(
            id="groups.services.fought",
            path=f"{_ROW}.fought",
            label=N_("Did you ever fight there, or stand guard at a road?"),
            asked_when=IsNot(f"{_ROW}.kind", "government"),
            optional=True,
        ),
    ),
)
