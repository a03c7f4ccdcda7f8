"""What officers were told earlier, and papers that may have called the person a US citizen."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import AnyOf, HasRows, Is
from app.interview.pages import RowsPage
from app.interview.questions import Choice, Date, Story, Text, YesNo
from app.interview.sections import whose
from app.interview.sections import wording as w

_TALK = "people.{p}.statements.{r}"
_PAPER = "people.{p}.citizen_claims.{r}"
_VOTE = "people.{p}.votes.{r}"

_STATEMENTS = RowsPage(
    id="earlier.statements",
    title=N_("What you told officers before"),
    intro=N_("Talks at the border, interviews about your fear, visa forms, earlier forms."),
    body=(N_("Also what you told officers of other countries."), w.NOWHERE),
    per="person",
    asked_when=whose.ASYLUM_OR_GREEN_CARD,
    table="people.{p}.statements",
    card=("earlier.statements.to", "earlier.statements.date"),
    add=N_("Add a talk or a form"),
    none=N_("There was nothing like this"),
    optional=True,
    questions=(
        Choice(
            id="earlier.statements.to",
            path=f"{_TALK}.to",
            label=N_("Where was it?"),
            options=(
                ("border", N_("With officers at the border")),
                ("credible_fear", N_("In an interview about my fear")),
                ("visa_form", N_("On a form for a visa")),
                ("earlier_form", N_("On an earlier form in the United States")),
                ("other_country", N_("With officers of another country")),
            ),
            optional=True,
        ),
        Date(
            id="earlier.statements.date",
            path=f"{_TALK}.date",
            label=N_("When was it?"),
            hint=w.ABOUT,
            optional=True,
        ),
        YesNo(
            id="earlier.statements.differs",
            path=f"{_TALK}.differs",
            label=N_("Is something written there in another way than you tell it now?"),
            hint=N_("This is no test. Notes can be wrong. People can be tired or afraid."),
            unknown=N_("A lawyer can ask the government for a copy."),
            optional=True,
        ),
        Story(
            id="earlier.statements.how",
            path=f"{_TALK}.how",
            label=N_("What is written in another way, and why?"),
            asked_when=Is(f"{_TALK}.differs", value=True),
            optional=True,
        ),
    ),
)

_CITIZEN = RowsPage(
    id="earlier.citizen",
    title=N_("Papers that may have called you a US citizen"),
    intro=N_("Did any paper ever say that you are a US citizen? Or did you say so to anybody?"),
    body=(
        N_("Such as: Form I-9 for a job, a bank, a school, a driver license, a form to vote."),
        N_("Also by mistake, and also if somebody else filled it in."),
        w.NOWHERE,
    ),
    per="person",
    asked_when=whose.FILES,
    table="people.{p}.citizen_claims",
    card=("earlier.citizen.where", "earlier.citizen.date"),
    add=N_("Add a paper or a talk"),
    none=N_("There was nothing like this"),
    optional=True,
    questions=(
        Choice(
            id="earlier.citizen.where",
            path=f"{_PAPER}.where",
            label=N_("Where was it?"),
            unknown=N_("If you are not sure what was ticked, ask for a copy of the paper."),
            options=(
                ("i9", N_("Form I-9, for a job")),
                ("bank", N_("A bank or a loan")),
                ("school", N_("A school, or money for school")),
                ("licence", N_("A driver license or an ID card")),
                ("voter_form", N_("A form to vote")),
                ("officer", N_("I said it to an officer")),
                ("other", N_("Somewhere else")),
            ),
            optional=True,
        ),
        Date(
            id="earlier.citizen.date",
            path=f"{_PAPER}.date",
            label=N_("When was it?"),
            hint=w.ABOUT,
            optional=True,
        ),
        Story(
            id="earlier.citizen.words",
            path=f"{_PAPER}.words",
            label=N_("How did it come about?"),
            optional=True,
        ),
    ),
)

_VOTES = RowsPage(
    id="earlier.votes",
    title=N_("Voting in the United States"),
    intro=N_("Did you ever vote here, sign up to vote, or give money to a candidate?"),
    body=(N_("Also if an office put your name on the list and nobody asked you."), w.NOWHERE),
    per="person",
    asked_when=AnyOf(whose.ASYLUM_OR_GREEN_CARD, HasRows("people.{p}.citizen_claims")),
    table="people.{p}.votes",
    card=("earlier.votes.kind", "earlier.votes.date"),
    add=N_("Add a time"),
    none=N_("There was nothing like this"),
    optional=True,
    questions=(
        Choice(
            id="earlier.votes.kind",
            path=f"{_VOTE}.kind",
            label=N_("What was it?"),
            options=(
                ("voted", N_("I voted")),
                ("registered", N_("My name was on the list of voters")),
                ("donated", N_("I gave money to a candidate or a party")),
            ),
            optional=True,
        ),
        Date(
            id="earlier.votes.date",
            path=f"{_VOTE}.date",
            label=N_("When was it?"),
            hint=w.ABOUT,
            optional=True,
        ),
        Text(
            id="earlier.votes.place",
            path=f"{_VOTE}.place",
            label=N_("City and state"),
            optional=True,
        ),
    ),
)

PAGES: Final = (_STATEMENTS, _CITIZEN, _VOTES)
