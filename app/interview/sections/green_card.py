"""Form I-485: what only the green card form asks, apart from its sworn pages."""

from __future__ import annotations

from app.i18n import N_
from app.interview.conditions import AllOf, Given, Is
from app.interview.pages import Page, Section
from app.interview.questions import NONE, NOT_APPLICABLE, Choice, Country, Date, Person, Text, YesNo
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.oath import sworn

_F = "filings.{f}.i485"
_DERIVATIVE = Is(f"{_F}.applying_as", value="derivative")
_EXAMINED = Given(f"{_F}.medical.signed")

BASED_ON = Page(
    id="green.based_on",
    title=N_("How you ask for a green card"),
    per="filing",
    asked_when=whose.GREEN_CARD,
    questions=(
        Choice(
            id="green.based_on.applying",
            path=f"{_F}.applying_as",
            label=N_("Whose asylum is this based on?"),
            options=(
                ("principal", N_("My own: I was the main applicant")),
                ("derivative", N_("My husband's, wife's or parent's")),
            ),
        ),
        Person(
            id="green.based_on.principal",
            path=f"{_F}.principal",
            label=N_("Who was the main applicant?"),
            asked_when=_DERIVATIVE,
        ),
    ),
)
"""Asked with the forms: it says whose papers, too, the green card form asks for."""

_AS = Page(
    id="green.as",
    title=N_("More about the request for a green card"),
    per="filing",
    asked_when=whose.GREEN_CARD,
    questions=(
        Choice(
            id="green.as.category",
            path=f"{_F}.category",
            label=N_("Which category of the form?"),
            hint=N_("This program knows the form's asylum category only."),
            unknown=N_("Ask a lawyer before you go on."),
            options=(("asylum", N_("Asylum status")),),
        ),
        Text(
            id="green.as.receipt",
            path=f"{_F}.petition_receipt",
            label=N_("Receipt number of the petition under this request"),
            hint=N_("If there was none, choose None."),
            shape="number",
            states=NONE,
        ),
        Date(
            id="green.as.priority",
            path=f"{_F}.priority_date",
            label=N_("Priority date of that petition"),
            states=NOT_APPLICABLE,
        ),
        Choice(
            id="green.as.support",
            path=f"{_F}.support_exemption",
            label=N_("Form I-864, a promise of support: which box?"),
            hint=N_("The box says that the form is not required of the person who applies."),
            unknown=N_("Ask a lawyer which box is yours."),
            options=(("not required", N_("Not required")),),
        ),
        Choice(
            id="green.as.charge",
            path=f"{_F}.charge_exemption",
            label=N_("Public charge: which exempt group of the form's list are you in?"),
            hint=N_("The list has more groups. This program knows only this one."),
            unknown=N_("Ask a lawyer which box is yours."),
            options=(("asylee", N_("A person with asylum")),),
        ),
    ),
)

_CARD = Page(
    id="green.ssn",
    title=N_("Social Security card"),
    per="filing",
    asked_when=whose.GREEN_CARD,
    questions=(
        YesNo(
            id="green.ssn.wants",
            path=f"{_F}.wants_ssn_card",
            label=N_("Do you want Social Security to send you a card?"),
        ),
        sworn(
            "i485.sworn.ssn_consent",
            N_("May the government give your data to Social Security for this card?"),
            explain=False,
            asked_when=Is(f"{_F}.wants_ssn_card", value=True),
        ),
    ),
)

_MEDICAL = Page(
    id="green.medical",
    title=N_("The medical exam"),
    intro=N_("A doctor fills in Form I-693 and closes it in an envelope."),
    body=(w.NOWHERE,),
    per="filing",
    asked_when=whose.GREEN_CARD,
    questions=(
        Date(
            id="green.medical.signed",
            path=f"{_F}.medical.signed",
            label=N_("On which day did the doctor sign it?"),
            hint=N_("If there was no exam yet, choose None."),
            where=N_("Look at the copy that the doctor gave you. The envelope stays closed."),
            states=NONE,
            optional=True,
        ),
        YesNo(
            id="green.medical.sealed",
            path=f"{_F}.medical.sealed",
            label=N_("Is the envelope still closed?"),
            asked_when=_EXAMINED,
            optional=True,
        ),
        YesNo(
            id="green.medical.for_this",
            path=f"{_F}.medical.for_this",
            label=N_("Was the exam made for this form, and not for an earlier one?"),
            asked_when=_EXAMINED,
            optional=True,
        ),
    ),
)

VISA = Page(
    id="green.visa",
    title=N_("The visa you asked for abroad"),
    per="filing",
    asked_when=AllOf(whose.GREEN_CARD, Is(f"{_F}.sworn.immigrant_visa", value=True)),
    questions=(
        Text(
            id="green.visa.city",
            path=f"{_F}.immigrant_visa.city",
            label=N_("City of the US office"),
        ),
        Country(
            id="green.visa.country",
            path=f"{_F}.immigrant_visa.country",
            label=N_("Country of the US office"),
        ),
        Text(
            id="green.visa.decision",
            path=f"{_F}.immigrant_visa.decision",
            label=N_("What was decided?"),
            hint=N_("Such as: approved, refused, denied, taken back."),
        ),
        Date(
            id="green.visa.decided",
            path=f"{_F}.immigrant_visa.decided",
            label=N_("When was it decided?"),
            states=NOT_APPLICABLE,
        ),
    ),
)
"""Asked after the sworn question that opens it, where Continue comes past."""

SECTION = Section(id="green", title=N_("Green card"), pages=(_AS, _CARD, _MEDICAL))
