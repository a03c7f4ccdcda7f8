"""Travel papers, arrivals in the United States, and departures from any country."""

from __future__ import annotations

from app.i18n import N_
from app.interview.conditions import AllOf, AnyOf, Is, Not
from app.interview.pages import RowsPage, Section
from app.interview.questions import (
    ANY,
    NONE,
    NOT_APPLICABLE,
    Choice,
    Country,
    Date,
    FromTable,
    Text,
    YesNo,
)
from app.interview.sections import whose
from app.interview.sections.states import STATES
from app.interview.sections.travel_plan import PLAN

_PHOTO = N_("Look at the page or the side with the photo.")
_PAPER = "people.{p}.documents.{r}"
_IN = "people.{p}.entries.{r}"
_OUT = "people.{p}.exits.{r}"

_PAPERS = RowsPage(
    id="journeys.papers",
    title=N_("Passports and travel papers"),
    intro=N_("Add every passport, travel document and ID card, also old and expired ones."),
    per="person",
    asked_when=whose.FILES_OR_FAMILY,
    table="people.{p}.documents",
    card=("journeys.papers.kind", "journeys.papers.country", "journeys.papers.number"),
    add=N_("Add a paper"),
    none=N_("There are no such papers"),
    questions=(
        Choice(
            id="journeys.papers.kind",
            path=f"{_PAPER}.kind",
            label=N_("What kind of paper?"),
            options=(
                ("passport", N_("Passport")),
                ("travel_document", N_("Travel document")),
                ("id_card", N_("ID card")),
                ("advance_parole", N_("Advance parole document")),
            ),
        ),
        Country(
            id="journeys.papers.country",
            path=f"{_PAPER}.country",
            label=N_("Which country gave it?"),
        ),
        Text(
            id="journeys.papers.number",
            path=f"{_PAPER}.number",
            label=N_("Its number"),
            hint=N_("Write it as printed, letters too."),
            unknown=N_("If the paper is lost, look for a photo or a copy."),
            shape="number",
        ),
        Date(
            id="journeys.papers.issued",
            path=f"{_PAPER}.issued",
            label=N_("Day it was issued"),
            where=_PHOTO,
        ),
        Date(
            id="journeys.papers.expires",
            path=f"{_PAPER}.expires",
            label=N_("Day it expires"),
            where=_PHOTO,
            states=NOT_APPLICABLE,
        ),
    ),
)

_I94 = AnyOf(Is(f"{_IN}.manner", value="admitted"), Is(f"{_IN}.manner", value="paroled"))

_ARRIVALS = RowsPage(
    id="journeys.arrivals",
    title=N_("Arrivals in the United States"),
    intro=N_("Every time you came in, with or without papers. The last time first."),
    per="person",
    asked_when=whose.FILES_OR_FAMILY,
    table="people.{p}.entries",
    card=("journeys.arrivals.date", "journeys.arrivals.city"),
    add=N_("Add an arrival"),
    none=N_("Never came to the United States"),
    questions=(
        Date(
            id="journeys.arrivals.date",
            path=f"{_IN}.date",
            label=N_("Day of arrival"),
            where=N_("Look at the I-94, a stamp in the passport, or papers from the border."),
            why=N_("The asylum form asks if you file within one year of your last arrival."),
            unknown=N_("Give the month, or say about when."),
        ),
        Text(
            id="journeys.arrivals.city",
            path=f"{_IN}.city",
            label=N_("City or border crossing"),
            unknown=N_("Name the nearest town."),
        ),
        Choice(
            id="journeys.arrivals.state", path=f"{_IN}.state", label=N_("State"), options=STATES
        ),
        Choice(
            id="journeys.arrivals.manner",
            path=f"{_IN}.manner",
            label=N_("How did you come in?"),
            options=(
                ("admitted", N_("An officer let me in with a visa or another paper")),
                ("paroled", N_("An officer let me in on parole")),
                ("without_inspection", N_("I did not go through an officer at the border")),
                ("other", N_("In another way")),
            ),
            asked_when=whose.GREEN_CARD,
        ),
        Text(
            id="journeys.arrivals.manner_other",
            path=f"{_IN}.manner_other",
            label=N_("In which other way?"),
            asked_when=AllOf(whose.GREEN_CARD, Is(f"{_IN}.manner", value="other")),
        ),
        Text(
            id="journeys.arrivals.status",
            path=f"{_IN}.status",
            label=N_("Status when you came in"),
            hint=N_("Such as: B-2 visitor, F-1 student, parolee, no lawful status."),
            where=N_("Look at the I-94 under Class of Admission."),
        ),
        YesNo(
            id="journeys.arrivals.duration",
            path=f"{_IN}.duration_of_status",
            label=N_("Did the I-94 of this arrival say D/S and not a date?"),
            states=NOT_APPLICABLE,
            asked_when=whose.GREEN_CARD,
        ),
        Date(
            id="journeys.arrivals.status_expires",
            path=f"{_IN}.status_expires",
            label=N_("Until which day was this status good?"),
            where=N_("Look at the I-94 under Admit Until Date."),
            states=NOT_APPLICABLE,
            asked_when=AllOf(
                whose.ASYLUM_OR_GREEN_CARD, Not(Is(f"{_IN}.duration_of_status", value=True))
            ),
        ),
        FromTable(
            id="journeys.arrivals.document",
            path=f"{_IN}.document",
            label=N_("Which paper did you use?"),
            states=ANY,
            table="people.{p}.documents",
            card=("journeys.papers.kind", "journeys.papers.country", "journeys.papers.number"),
            asked_when=whose.GREEN_CARD,
        ),
        Text(
            id="journeys.arrivals.visa_number",
            path=f"{_IN}.visa_number",
            label=N_("Number of the visa you used"),
            where=N_("Look at the visa in the passport: the red number."),
            shape="number",
            states=ANY,
            asked_when=whose.GREEN_CARD,
        ),
        Date(
            id="journeys.arrivals.visa_issued",
            path=f"{_IN}.visa_issued",
            label=N_("Day the visa was issued"),
            states=NOT_APPLICABLE,
            asked_when=whose.GREEN_CARD,
        ),
        Text(
            id="journeys.arrivals.i94",
            path=f"{_IN}.i94",
            label=N_("I-94 number of this arrival"),
            where=N_("Look at the I-94 card or paper from the border, or at i94.cbp.dhs.gov."),
            shape="number",
            digits=11,
            states=NONE,
            optional=True,
            asked_when=AllOf(whose.GREEN_CARD, _I94),
        ),
        Text(
            id="journeys.arrivals.i94_family",
            path=f"{_IN}.i94_family",
            label=N_("Family name as the I-94 spells it"),
            shape="name",
            states=NOT_APPLICABLE,
            asked_when=whose.GREEN_CARD,
        ),
        Text(
            id="journeys.arrivals.i94_given",
            path=f"{_IN}.i94_given",
            label=N_("Given name as the I-94 spells it"),
            shape="name",
            states=NOT_APPLICABLE,
            asked_when=whose.GREEN_CARD,
        ),
    ),
)

_DEPARTURES = RowsPage(
    id="journeys.departures",
    title=N_("Journeys out of a country"),
    intro=N_("When you left your home country, and each country on the way."),
    body=(N_("Also journeys out of the United States, and visits back home."),),
    per="person",
    asked_when=AnyOf(whose.ASYLUM, whose.TRAVEL_OR_GREEN_CARD),
    table="people.{p}.exits",
    card=("journeys.departures.date", "journeys.departures.country"),
    add=N_("Add a journey"),
    none=N_("There were no journeys"),
    questions=(
        Date(
            id="journeys.departures.date",
            path=f"{_OUT}.date",
            label=N_("When did you leave?"),
            unknown=N_("Give the month, or say about when."),
        ),
        Country(
            id="journeys.departures.country",
            path=f"{_OUT}.country",
            label=N_("Which country did you leave?"),
        ),
        Country(
            id="journeys.departures.destination",
            path=f"{_OUT}.destination",
            label=N_("Which country did you go to?"),
        ),
        Text(
            id="journeys.departures.purpose",
            path=f"{_OUT}.purpose",
            label=N_("Why did you go?"),
            optional=True,
        ),
    ),
)

SECTION = Section(
    id="journeys",
    title=N_("Papers and journeys"),
    pages=(_PAPERS, _ARRIVALS, _DEPARTURES, PLAN),
)
