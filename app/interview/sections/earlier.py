"""What the person asked of any government before, and what was granted."""

from __future__ import annotations

from app.i18n import N_
from app.interview.conditions import AllOf, AnyOf, Given, Is
from app.interview.pages import RowsPage, Section
from app.interview.questions import ANY, NONE, Choice, Country, Date, Text
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.after_filling import INTERVIEW
from app.interview.sections.said_before import PAGES as SAID

_ROW = "people.{p}.applications.{r}"
_GRANT = "people.{p}.grants.{r}"

_APPLICATIONS = RowsPage(
    id="earlier.applications",
    title=N_("Earlier applications"),
    intro=N_("Asylum, refugee status, visas, work permits, green cards. In any country."),
    body=(
        N_("Also add what is still open, such as your asylum form."),
        N_("Also add what your husband, wife or parents asked for with your name on it."),
    ),
    per="person",
    asked_when=whose.FILES,
    table="people.{p}.applications",
    card=("earlier.applications.kind", "earlier.applications.filed"),
    add=N_("Add an application"),
    none=N_("There were none"),
    questions=(
        Text(
            id="earlier.applications.kind",
            path=f"{_ROW}.kind",
            label=N_("What was asked for?"),
            hint=N_("Such as: asylum (I-589), work permit (I-765), visitor visa."),
        ),
        Country(
            id="earlier.applications.government",
            path=f"{_ROW}.government",
            label=N_("Which country was asked?"),
        ),
        Date(
            id="earlier.applications.filed",
            path=f"{_ROW}.filed",
            label=N_("When?"),
            where=N_("Look at the receipt letter: the received date."),
        ),
        Text(
            id="earlier.applications.receipt",
            path=f"{_ROW}.receipt",
            label=N_("Receipt number"),
            hint=N_("In the United States three letters and ten digits."),
            where=N_("Look at the top of the receipt letter (Form I-797)."),
            shape="number",
            states=NONE,
        ),
        Text(
            id="earlier.applications.decision",
            path=f"{_ROW}.decision",
            label=N_("What was decided?"),
            hint=N_("Such as: granted, denied, taken back. If it is still open, choose None."),
            states=NONE,
        ),
        Date(
            id="earlier.applications.decided",
            path=f"{_ROW}.decided",
            label=N_("When was it decided?"),
            states=ANY,
        ),
        Choice(
            id="earlier.applications.outcome",
            path=f"{_ROW}.outcome",
            label=N_("How far has it come?"),
            hint=w.NOT_PRINTED,
            options=(
                ("pending", N_("It is still open")),
                ("granted", N_("It was granted")),
                ("denied", N_("It was denied")),
                ("referred", N_("It was sent on to a judge")),
                ("withdrawn", N_("I took it back")),
                ("closed", N_("It was closed without a decision")),
            ),
            optional=True,
        ),
        Date(
            id="earlier.applications.fee_notice",
            path=f"{_ROW}.fee_notice",
            label=N_("When did a letter ask you for the yearly asylum fee?"),
            hint=N_("Only for an open asylum form. If there was no letter, choose None."),
            where=N_("Look at the date of the letter, or in your USCIS online account."),
            states=ANY,
            asked_when=Is(f"{_ROW}.outcome", "pending"),
            optional=True,
        ),
        Date(
            id="earlier.applications.fee_paid",
            path=f"{_ROW}.fee_paid",
            label=N_("When did you pay that fee?"),
            hint=N_("If it is not paid yet, choose None."),
            states=NONE,
            asked_when=AllOf(Is(f"{_ROW}.outcome", "pending"), Given(f"{_ROW}.fee_notice")),
            optional=True,
        ),
    ),
)

_GRANTS = RowsPage(
    id="earlier.grants",
    title=N_("What the United States granted you"),
    per="person",
    asked_when=AnyOf(whose.WORK, whose.TRAVEL_OR_GREEN_CARD),
    table="people.{p}.grants",
    card=("earlier.grants.kind", "earlier.grants.on"),
    add=N_("Add a grant"),
    none=N_("Nothing was granted yet"),
    questions=(
        Choice(
            id="earlier.grants.kind",
            path=f"{_GRANT}.kind",
            label=N_("What was granted?"),
            options=(
                ("asylum", N_("Asylum")),
                ("refugee", N_("Refugee status")),
                ("residence", N_("A green card (permanent residence)")),
                ("other", N_("Something else")),
            ),
        ),
        Date(
            id="earlier.grants.on",
            path=f"{_GRANT}.on",
            label=N_("On which day?"),
            where=N_("Look at the approval letter or the judge's order."),
        ),
        Text(
            id="earlier.grants.office",
            path=f"{_GRANT}.office",
            label=N_("Which office or court granted it?"),
            optional=True,
        ),
        Text(
            id="earlier.grants.receipt",
            path=f"{_GRANT}.receipt",
            label=N_("Receipt number"),
            shape="number",
            states=NONE,
            optional=True,
        ),
    ),
)

SECTION = Section(
    id="earlier",
    title=N_("Earlier applications and papers"),
    pages=(_APPLICATIONS, _GRANTS, *SAID, INTERVIEW),
)
