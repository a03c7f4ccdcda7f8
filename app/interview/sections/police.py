"""Police, prison and criminal courts, anywhere and at any time."""

from __future__ import annotations

from app.i18n import N_
from app.interview.pages import RowsPage, Section
from app.interview.questions import ANY, Choice, Country, Date, Story, Text
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.pauses import child_page, pause_page

_ROW = "people.{p}.arrests.{r}"

_PAUSE = pause_page("police.pause")
_CHILD = child_page("police.child", asked_when=whose.FILES)

_ARRESTS = RowsPage(
    id="police.arrests",
    title=N_("Police, prison and courts"),
    intro=N_("Add each time police, soldiers, guards or officers held or charged you."),
    body=(
        N_("In any country, at any age, also if you did nothing wrong or were let go."),
        N_("Also add being stopped and questioned, and immigration detention."),
        N_("Show this list to a lawyer before you mail any form."),
    ),
    per="person",
    asked_when=whose.FILES,
    sensitive=True,
    table="people.{p}.arrests",
    card=("police.arrests.kind", "police.arrests.date", "police.arrests.country"),
    add=N_("Add a time"),
    none=N_("This never happened"),
    questions=(
        Choice(
            id="police.arrests.kind",
            path=f"{_ROW}.kind",
            label=N_("What did they do?"),
            why=N_("The forms ask about every time, in every country."),
            options=(
                ("questioned", N_("They questioned me")),
                ("detained", N_("They held me")),
                ("arrested", N_("They arrested me")),
                ("charged", N_("They charged me with a crime")),
                ("convicted", N_("A court found me guilty, or I pleaded guilty")),
                ("imprisoned", N_("They put me in prison")),
            ),
            optional=True,
        ),
        Date(
            id="police.arrests.date",
            path=f"{_ROW}.date",
            label=N_("When did it begin?"),
            hint=w.ABOUT,
            optional=True,
        ),
        Date(
            id="police.arrests.until",
            path=f"{_ROW}.until",
            label=N_("When did it end?"),
            states=ANY,
            optional=True,
        ),
        Text(
            id="police.arrests.place",
            path=f"{_ROW}.place",
            label=N_("In which town or place?"),
            optional=True,
        ),
        Country(
            id="police.arrests.country", path=f"{_ROW}.country", label=w.COUNTRY, optional=True
        ),
        Text(
            id="police.arrests.by_whom",
            path=f"{_ROW}.by_whom",
            label=N_("Who did it?"),
            hint=N_("Such as: police, army, border officers."),
            optional=True,
        ),
        Story(
            id="police.arrests.why",
            path=f"{_ROW}.why",
            label=N_("Which reason did they give?"),
            optional=True,
        ),
        Story(
            id="police.arrests.what",
            path=f"{_ROW}.what_happened",
            label=N_("What happened?"),
            optional=True,
        ),
        Story(
            id="police.arrests.released",
            path=f"{_ROW}.released",
            label=N_("How did it end?"),
            optional=True,
        ),
    ),
)

SECTION = Section(
    id="police",
    title=N_("Police and courts"),
    pages=(_PAUSE, _CHILD, _ARRESTS),
    sensitive=True,
)
