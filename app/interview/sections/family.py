"""Marriages, children, parents, brothers and sisters, and where they are today."""

from __future__ import annotations

from app.answers.states import State
from app.i18n import N_
from app.interview.conditions import AllOf, AnyOf, FormFiled, Given, Stands
from app.interview.pages import Page, RowsPage, Section
from app.interview.questions import (
    NONE,
    NOT_APPLICABLE,
    Choice,
    Country,
    Date,
    People,
    Person,
    Text,
    YesNo,
)
from app.interview.sections import whose
from app.interview.sections.family_today import PAGES as TODAY

_ROW = "people.{p}.marriages.{r}"
_ENDED = AnyOf(Given(f"{_ROW}.ended"), Stands(f"{_ROW}.ended", State.UNKNOWN))

_STATUS = Page(
    id="family.status",
    title=N_("Marital status"),
    per="person",
    asked_when=AnyOf(whose.FILES, whose.ASYLUM_CHILD),
    questions=(
        Choice(
            id="family.status.now",
            path="people.{p}.marital_status",
            label=N_("What is true today?"),
            options=(
                ("single", N_("Single, never married")),
                ("married", N_("Married")),
                ("divorced", N_("Divorced")),
                ("widowed", N_("Widowed: the husband or wife died")),
                ("separated", N_("Married, but living apart by law")),
                ("annulled", N_("A judge said the marriage never counted")),
            ),
        ),
    ),
)

_MARRIAGES = RowsPage(
    id="family.marriages",
    title=N_("Marriages"),
    intro=N_("Add the marriage of today and every marriage before it."),
    body=(N_("A religious or village wedding counts if your country sees you as married."),),
    per="person",
    asked_when=whose.ASYLUM_OR_GREEN_CARD,
    table="people.{p}.marriages",
    card=("family.marriages.spouse", "family.marriages.date"),
    add=N_("Add a marriage"),
    none=N_("There was never a marriage"),
    questions=(
        Person(
            id="family.marriages.spouse",
            path=f"{_ROW}.spouse",
            label=N_("Husband or wife"),
            hint=N_("If the person is not in the list yet, add them under People and forms."),
        ),
        Date(
            id="family.marriages.date",
            path=f"{_ROW}.date",
            label=N_("Date of the marriage"),
            where=N_("Look at the marriage paper."),
            unknown=N_("Give the month or the year, or say about when."),
        ),
        Text(id="family.marriages.city", path=f"{_ROW}.city", label=N_("City of the wedding")),
        Text(
            id="family.marriages.province",
            path=f"{_ROW}.province",
            label=N_("State or province of the wedding"),
            states=NOT_APPLICABLE,
        ),
        Country(
            id="family.marriages.country",
            path=f"{_ROW}.country",
            label=N_("Country of the wedding"),
        ),
        Date(
            id="family.marriages.ended",
            path=f"{_ROW}.ended",
            label=N_("When did this marriage end?"),
            hint=N_("If you are still married, choose None."),
            states=NONE,
        ),
        Choice(
            id="family.marriages.how_ended",
            path=f"{_ROW}.how_ended",
            label=N_("How did it end?"),
            options=(
                ("Divorce", N_("By divorce")),
                ("Death", N_("The husband or wife died")),
                ("Annulment", N_("It was annulled")),
                ("Other", N_("In another way")),
            ),
            states=NOT_APPLICABLE,
            asked_when=AllOf(_ENDED, whose.GREEN_CARD),
        ),
        Text(
            id="family.marriages.ended_city",
            path=f"{_ROW}.ended_city",
            label=N_("City where it ended"),
            states=NOT_APPLICABLE,
            asked_when=AllOf(_ENDED, whose.GREEN_CARD),
        ),
        Text(
            id="family.marriages.ended_province",
            path=f"{_ROW}.ended_province",
            label=N_("State or province where it ended"),
            states=NOT_APPLICABLE,
            asked_when=AllOf(_ENDED, whose.GREEN_CARD),
        ),
        Country(
            id="family.marriages.ended_country",
            path=f"{_ROW}.ended_country",
            label=N_("Country where it ended"),
            states=NOT_APPLICABLE,
            asked_when=AllOf(_ENDED, whose.GREEN_CARD),
        ),
    ),
)

_CLOSE = Page(
    id="family.close",
    title=N_("Parents and children"),
    intro=N_("Choose from the people you added. You can add more under People and forms."),
    per="person",
    asked_when=whose.ASYLUM_OR_GREEN_CARD,
    questions=(
        Person(
            id="family.close.mother",
            path="people.{p}.mother",
            label=N_("Mother"),
            hint=N_("Add her also if she has died."),
        ),
        Person(
            id="family.close.father",
            path="people.{p}.father",
            label=N_("Father"),
            hint=N_("Add him also if he has died."),
        ),
        People(
            id="family.close.children",
            path="people.{p}.children",
            label=N_("Children"),
            hint=N_("All of them: of any age, married or not, adopted, or from another marriage."),
            why=N_("A child who is left out now may have trouble to join you later."),
            states=NONE,
        ),
        People(
            id="family.close.siblings",
            path="people.{p}.siblings",
            label=N_("Brothers and sisters"),
            hint=N_("Add them also if they have died, or have only one parent in common."),
            why=N_("The asylum form has lines for them."),
            states=NONE,
            asked_when=whose.ASYLUM,
        ),
    ),
)

_RELATIONS = RowsPage(
    id="family.relations",
    title=N_("How each child is related to you"),
    per="person",
    asked_when=AllOf(whose.GREEN_CARD, Given("people.{p}.children")),
    table="people.{p}.child_relations",
    card=("family.relations.child", "family.relations.kind"),
    add=N_("Add a child"),
    questions=(
        Person(
            id="family.relations.child",
            path="people.{p}.child_relations.{r}.child",
            label=N_("Child"),
        ),
        Choice(
            id="family.relations.kind",
            path="people.{p}.child_relations.{r}.relationship",
            label=N_("This child is"),
            options=(
                ("Biological child", N_("Your child by birth")),
                ("Stepchild", N_("The child of your husband or wife")),
                ("Legally adopted child", N_("A child you adopted by law")),
            ),
        ),
    ),
)

_INCLUDE = Page(
    id="family.include",
    title=N_("Is this person included?"),
    per="member",
    questions=(
        YesNo(
            id="family.include.member",
            path="filings.{f}.include.{p}",
            label=N_("Is this person part of the same asylum application?"),
            asked_when=FormFiled("i589"),
            hint=N_("You decide. The form lists your husband or wife and every child in any case."),
            unknown=N_("A lawyer can tell you what it means to include somebody, or not to."),
            states=NOT_APPLICABLE,
        ),
        YesNo(
            id="family.include.adjusting",
            path="filings.{f}.include.{p}",
            label=N_("Does this person apply for a green card together with you?"),
            hint=N_("Each person who applies needs their own Form I-485."),
            states=NOT_APPLICABLE,
            asked_when=FormFiled("i485"),
        ),
    ),
    asked_when=AnyOf(FormFiled("i589"), FormFiled("i485")),
)

SECTION = Section(
    id="family",
    title=N_("Family"),
    # Who is whose wife or child is known of everybody before it says what else is asked of them.
    pages=(_STATUS, _MARRIAGES, _CLOSE, _RELATIONS, _INCLUDE, *TODAY),
)
