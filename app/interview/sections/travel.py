"""Form I-131: a travel paper for a person with asylum, or for one whose case is open."""

from __future__ import annotations

from app.i18n import N_
from app.interview.pages import Page, Section
from app.interview.questions import ANY, NOT_APPLICABLE, Choice, Country, FromTable, Text
from app.interview.sections import whose
from app.interview.sections.oath import sworn, topic
from app.interview.sections.travel_kind import PAROLE, REFUGEE, ROOT
from app.interview.sections.travel_papers import PAGES as PAPERS
from app.interview.sections.travel_plan import WARNING
from app.interview.sections.travel_trip import PAGES as TRIP

_WHAT = Page(
    id="travel.what",
    title=N_("Which travel paper"),
    per="filing",
    asked_when=whose.TRAVEL,
    questions=(
        Choice(
            id="travel.what.application",
            path=f"{ROOT}.application",
            label=N_("Which is true, and which paper do you ask for?"),
            options=(
                (
                    "refugee travel document, asylee",
                    N_("I have asylum: a refugee travel document"),
                ),
                (
                    "refugee travel document, permanent resident",
                    N_("I have a green card through asylum: a refugee travel document"),
                ),
                ("advance parole, pending I-589", N_("My asylum form is open: advance parole")),
                (
                    "advance parole, pending I-485",
                    N_("My green card form is open: advance parole"),
                ),
            ),
        ),
        FromTable(
            id="travel.what.based_on",
            path=f"{ROOT}.based_on",
            label=N_("Which open application is it?"),
            hint=N_(
                "Add it under Earlier applications. If you mail Form I-485 together with this "
                "form, choose Does not apply."
            ),
            states=NOT_APPLICABLE,
            table="people.{p}.applications",
            card=("earlier.applications.kind", "earlier.applications.receipt"),
            asked_when=PAROLE,
        ),
        Text(
            id="travel.what.parolee_id",
            path=f"{ROOT}.parolee_id",
            label=N_("Parolee ID from eMedical"),
            hint=N_("Most people do not have one. Then choose Does not apply."),
            shape="number",
            states=ANY,
            asked_when=PAROLE,
        ),
        Country(
            id="travel.what.refugee_from",
            path=f"{ROOT}.refugee_from",
            label=N_("From which country did you get asylum?"),
            hint=N_("The country you fled, not the United States."),
            where=N_("Look at the approval letter or the judge's order."),
            asked_when=REFUGEE,
        ),
    ),
)

_STATUS = topic(
    "travel.status",
    N_("Your status and your case"),
    sworn(
        "i131.sworn.refugee_status",
        N_(
            "Are you a refugee, were you paroled as one, or did you get a green card through "
            "refugee status?"
        ),
        explain=False,
    ),
    sworn(
        "i131.sworn.in_proceedings",
        N_("Were you ever in a case to exclude, deport or remove you, or to take back a status?"),
        explain=False,
    ),
    asked_when=whose.TRAVEL,
)

_CHOSEN = N_("By a legal step, or by what you chose to do.")
_TIES = topic(
    "travel.ties",
    N_("The country you fled"),
    sworn("i131.sworn.plans_return", N_("Do you plan to go to the country you got asylum from?")),
    sworn(
        "i131.sworn.returned",
        N_("Since you got asylum or came as a refugee: did you ever go back to that country?"),
    ),
    sworn(
        "i131.sworn.home_passport",
        N_("Since then: did you ask for or get a passport or entry permit of that country?"),
        N_("Also a renewal."),
    ),
    sworn(
        "i131.sworn.home_benefits",
        N_("Since then: did you ask for or get any benefit from that country?"),
        N_("Such as health insurance."),
    ),
    sworn(
        "i131.sworn.regained_nationality",
        N_("Since then: did you take the nationality of that country again?"),
        _CHOSEN,
    ),
    sworn("i131.sworn.new_nationality", N_("Since then: did you take a new nationality?"), _CHOSEN),
    sworn(
        "i131.sworn.status_elsewhere",
        N_("Since then: did another country give you asylum or refugee status?"),
    ),
    asked_when=REFUGEE,
)

SECTION = Section(
    id="travel",
    title=N_("Travel paper"),
    pages=(WARNING, _WHAT, _STATUS, _TIES, *PAPERS, *TRIP),
)
