"""What happened to the person, in their own words, and what they fear."""

from __future__ import annotations

from app.i18n import N_
from app.interview.pages import Page, RowsPage, Section
from app.interview.questions import ANY, Choice, Country, Date, Story, Text, YesNo
from app.interview.sections import delay, support, whose
from app.interview.sections import wording as w
from app.interview.sections.pauses import child_page, pause_page

_ROW = "people.{p}.harms.{r}"
_GROUNDS = "filings.{f}.claim.grounds"

_PAUSE = pause_page("happened.pause")
_CHILD = child_page("happened.child", asked_when=whose.ASYLUM_OR_GREEN_CARD)

_HARMS = RowsPage(
    id="happened.harms",
    title=N_("What happened"),
    intro=N_("Tell it in your own language and in your own order, as much as you can today."),
    body=(
        N_("Harm to you, to your family, or to people close to you. Threats are harm, too."),
        N_("You can come back and add more at any time."),
    ),
    per="person",
    asked_when=whose.ASYLUM,
    sensitive=True,
    table="people.{p}.harms",
    card=("happened.harms.date", "happened.harms.place"),
    add=N_("Add something that happened"),
    none=N_("Nothing like this happened"),
    questions=(
        Story(
            id="happened.harms.what",
            path=f"{_ROW}.what_happened",
            label=N_("What happened?"),
            why=N_("The asylum form asks what happened, when, who did it, and why."),
            unknown=N_("Tell what you recall. You may say that you do not recall the rest."),
            optional=True,
        ),
        Date(
            id="happened.harms.date",
            path=f"{_ROW}.date",
            label=N_("When was it, or when did it begin?"),
            hint=w.ABOUT,
            optional=True,
        ),
        Date(
            id="happened.harms.until",
            path=f"{_ROW}.until",
            label=N_("When did it end?"),
            states=ANY,
            optional=True,
        ),
        Text(
            id="happened.harms.place",
            path=f"{_ROW}.place",
            label=N_("In which town or place?"),
            optional=True,
        ),
        Country(
            id="happened.harms.country", path=f"{_ROW}.country", label=w.COUNTRY, optional=True
        ),
        Text(
            id="happened.harms.by_whom",
            path=f"{_ROW}.by_whom",
            label=N_("Who did it?"),
            hint=N_("If you do not know who, say what you saw."),
            optional=True,
        ),
        Text(
            id="happened.harms.to_whom",
            path=f"{_ROW}.to_whom",
            label=N_("To whom was it done?"),
            optional=True,
        ),
        Story(
            id="happened.harms.why",
            path=f"{_ROW}.why",
            label=N_("Why do you think it was done?"),
            hint=N_("Such as: what they said, or what they knew about you."),
            optional=True,
        ),
    ),
)

_FEAR = Page(
    id="happened.fear",
    title=N_("The country you fear"),
    per="filing",
    asked_when=whose.ASYLUM,
    sensitive=True,
    questions=(
        Country(
            id="happened.fear.country",
            path="filings.{f}.claim.country_feared",
            label=N_("Which country are you afraid to go back to?"),
            optional=True,
        ),
        Choice(
            id="happened.fear.whom",
            path="filings.{f}.claim.feared",
            label=N_("Who are you afraid of there?"),
            hint=w.NOT_PRINTED,
            options=(
                ("government", N_("The government, or people who work for it")),
                ("linked", N_("People whom the government helps, or lets do it")),
                ("private", N_("Others, such as a gang")),
                ("family", N_("Somebody in my family")),
                ("several", N_("More than one of these")),
                ("unknown", N_("I do not know who they are")),
            ),
            optional=True,
        ),
    ),
)

_WHY = Page(
    id="happened.grounds",
    title=N_("The reasons the form names"),
    intro=N_("The asylum form asks why. You may choose more than one, or none now."),
    body=(N_("A lawyer can tell you which boxes fit your story."),),
    per="filing",
    asked_when=whose.ASYLUM,
    sensitive=True,
    questions=(
        YesNo(id="happened.grounds.race", path=f"{_GROUNDS}.race", label=N_("Race"), optional=True),
        YesNo(
            id="happened.grounds.religion",
            path=f"{_GROUNDS}.religion",
            label=N_("Religion"),
            optional=True,
        ),
        YesNo(
            id="happened.grounds.nationality",
            path=f"{_GROUNDS}.nationality",
            label=N_("Nationality"),
            optional=True,
        ),
        YesNo(
            id="happened.grounds.politics",
            path=f"{_GROUNDS}.politics",
            label=N_("What you think, or are seen to think, about politics"),
            hint=N_("The form calls this political opinion."),
            optional=True,
        ),
        YesNo(
            id="happened.grounds.social_group",
            path=f"{_GROUNDS}.social_group",
            label=N_("You belong to a group of people"),
            hint=N_("The form calls this membership in a particular social group."),
            optional=True,
        ),
        YesNo(
            id="happened.grounds.torture",
            path=f"{_GROUNDS}.torture",
            label=N_("Fear of torture"),
            hint=N_("The form calls this the Torture Convention."),
            optional=True,
        ),
    ),
)

SECTION = Section(
    id="happened",
    title=N_("What happened"),
    pages=(_PAUSE, _CHILD, _HARMS, support.PAGE, _FEAR, _WHY, delay.PAGE),
    sensitive=True,
)
