"""Names, birth, and the numbers that the government gave."""

from __future__ import annotations

from app.i18n import N_
from app.interview.conditions import AllOf, AnyOf, Younger
from app.interview.pages import Page, RowsPage, Section
from app.interview.questions import (
    ANY,
    NONE,
    NOT_APPLICABLE,
    Choice,
    Country,
    Date,
    Language,
    Text,
    YesNo,
)
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.numbers import PAGES as NUMBERS

_NAME = Page(
    id="names.name",
    title=N_("Full name"),
    per="person",
    questions=(
        Text(
            id="names.name.middle",
            path="people.{p}.name.middle",
            label=w.MIDDLE_NAME,
            hint=w.AS_SPELLED,
            shape="name",
            states=NONE,
        ),
        Text(
            id="names.name.native",
            path="people.{p}.name.native",
            label=N_("The whole name in your own alphabet"),
            hint=N_("Write it as you write it at home."),
            shape="native",
            states=NOT_APPLICABLE,
            asked_when=whose.ASYLUM,
        ),
        Language(
            id="names.name.native_language",
            path="people.{p}.name.native_language",
            label=N_("Which language is that?"),
            tag=True,
            optional=True,
            asked_when=whose.ASYLUM,
        ),
    ),
)

_AT_BIRTH_WHO = AnyOf(whose.GREEN_CARD_PARENT, whose.GREEN_CARD_FORMER)

_AT_BIRTH = Page(
    id="names.at_birth",
    title=N_("Name at birth"),
    intro=N_("If the name never changed, choose Does not apply."),
    per="person",
    asked_when=_AT_BIRTH_WHO,
    questions=(
        Text(
            id="names.at_birth.family",
            path="people.{p}.name_at_birth.family",
            label=N_("Family name at birth"),
            shape="name",
            states=ANY,
        ),
        Text(
            id="names.at_birth.given",
            path="people.{p}.name_at_birth.given",
            label=N_("Given name at birth"),
            shape="name",
            states=ANY,
            asked_when=whose.GREEN_CARD_PARENT,
        ),
        Text(
            id="names.at_birth.middle",
            path="people.{p}.name_at_birth.middle",
            label=N_("Middle name at birth"),
            shape="name",
            states=ANY,
            asked_when=whose.GREEN_CARD_PARENT,
        ),
    ),
)

_OTHER = RowsPage(
    id="names.other",
    title=N_("Other names"),
    intro=N_("Names from before a marriage, nicknames, other spellings, names in old papers."),
    body=(N_("The government looks for records under each name you list."),),
    per="person",
    asked_when=whose.FILES_OR_FAMILY,
    table="people.{p}.other_names",
    card=("names.other.given", "names.other.family"),
    add=N_("Add another name"),
    none=N_("There are no other names"),
    questions=(
        Text(
            id="names.other.family",
            path="people.{p}.other_names.{r}.family",
            label=w.FAMILY_NAME,
            shape="name",
            states=NONE,
        ),
        Text(
            id="names.other.given",
            path="people.{p}.other_names.{r}.given",
            label=w.GIVEN_NAME,
            shape="name",
            states=NONE,
        ),
        Text(
            id="names.other.middle",
            path="people.{p}.other_names.{r}.middle",
            label=w.MIDDLE_NAME,
            shape="name",
            states=NONE,
        ),
        Text(
            id="names.other.native",
            path="people.{p}.other_names.{r}.native",
            label=N_("This name in your own alphabet"),
            shape="native",
            optional=True,
        ),
    ),
)

_BIRTH = Page(
    id="names.birth",
    title=N_("Birth"),
    per="person",
    questions=(
        Date(
            id="names.birth.date",
            path="people.{p}.birth.date",
            label=N_("Date of birth"),
            hint=N_("The day of the Western calendar, as on the passport."),
            where=N_("Look at the passport or the birth certificate."),
            unknown=N_("Give the year, or say about when. The form can say that."),
            asked_when=whose.BORN_WHEN,
        ),
        Text(
            id="names.birth.city",
            path="people.{p}.birth.city",
            label=N_("City or town of birth"),
            asked_when=AnyOf(whose.FILES_OR_FAMILY, whose.ASYLUM_ORIGIN),
        ),
        Text(
            id="names.birth.province",
            path="people.{p}.birth.province",
            label=N_("State or province of birth"),
            states=NOT_APPLICABLE,
            asked_when=whose.WORK,
        ),
        Country(
            id="names.birth.country",
            path="people.{p}.birth.country",
            label=N_("Country of birth"),
            hint=N_("Use the name the country had then."),
            where=N_("Look at the birth certificate or the passport."),
            asked_when=whose.BORN_WHERE,
        ),
        Choice(
            id="names.birth.sex",
            path="people.{p}.sex",
            label=N_("Sex"),
            hint=N_("The forms offer only these two."),
            options=(("male", N_("Male")), ("female", N_("Female"))),
            asked_when=whose.FILES_OR_FAMILY,
        ),
    ),
)

_OTHER_BIRTHS = RowsPage(
    id="names.other_births",
    title=N_("Other dates of birth"),
    intro=N_("Has any paper ever shown another date of birth?"),
    per="person",
    asked_when=whose.GREEN_CARD,
    table="people.{p}.other_birth_dates",
    card=("names.other_births.date",),
    add=N_("Add a date"),
    none=N_("There are no other dates"),
    questions=(
        Date(
            id="names.other_births.date",
            path="people.{p}.other_birth_dates.{r}.date",
            label=N_("The other date of birth"),
        ),
    ),
)

_NATION = Page(
    id="names.nation",
    title=N_("Country and nationality"),
    per="person",
    asked_when=AnyOf(whose.FILES_OR_FAMILY, whose.GREEN_CARD_FORMER),
    questions=(
        Country(
            id="names.nation.now",
            path="people.{p}.nationality",
            label=N_("Nationality now (citizenship)"),
            hint=N_("If no country calls you its citizen, write Stateless."),
        ),
        Country(
            id="names.nation.other",
            path="people.{p}.other_nationality",
            label=N_("A second nationality"),
            states=NONE,
            asked_when=whose.WORK,
        ),
        Country(
            id="names.nation.at_birth",
            path="people.{p}.nationality_at_birth",
            label=N_("Nationality at birth"),
            asked_when=whose.ASYLUM,
        ),
        Country(
            id="names.nation.home",
            path="people.{p}.home_country",
            label=N_("The country you call home"),
            hint=N_("In most cases the country you left, or where your passport is from."),
            asked_when=whose.FILES,
        ),
        Text(
            id="names.nation.race",
            path="people.{p}.race",
            label=N_("Race, ethnic or tribal group"),
            hint=N_("Use your own words."),
            why=N_("The asylum form asks this of everybody."),
            asked_when=AnyOf(whose.ASYLUM, whose.ASYLUM_FAMILY),
        ),
        Text(
            id="names.nation.religion",
            path="people.{p}.religion",
            label=N_("Religion"),
            hint=N_("If you have none, choose None."),
            why=N_("The asylum form asks this of everybody."),
            states=NONE,
            asked_when=whose.ASYLUM,
        ),
    ),
)

_LANGUAGES = Page(
    id="names.languages",
    title=N_("Languages you speak"),
    per="person",
    asked_when=whose.ASYLUM,
    questions=(
        Language(
            id="names.languages.native",
            path="people.{p}.native_language",
            label=N_("Your first language"),
            hint=N_("Name the dialect, too, if there is one."),
        ),
        Text(
            id="names.languages.others",
            path="people.{p}.other_languages",
            label=N_("Other languages you speak well"),
            states=NONE,
        ),
        YesNo(
            id="names.languages.english",
            path="people.{p}.fluent_in_english",
            label=N_("Do you speak English well?"),
            hint=N_("Well means: you can talk about everything without an interpreter."),
            why=N_("The asylum form asks it."),
        ),
    ),
)

_ALONE = Page(
    id="names.alone",
    title=N_("Who is with this young person"),
    per="person",
    asked_when=AllOf(whose.FILES, Younger(18)),
    questions=(
        YesNo(
            id="names.alone.is",
            path="people.{p}.alone",
            label=N_("Is this person here without a parent or legal guardian?"),
            hint=w.NOT_PRINTED,
            optional=True,
        ),
    ),
)

_CHILD = Page(
    id="names.child",
    title=N_("This form is for a person under 18"),
    intro=N_("Show this form to a lawyer before you go on."),
    body=(
        N_("The questions are for the adult who helps. Do not ask the child about harm."),
        N_("A child who is here without a parent has other rights. A lawyer knows them."),
    ),
    per="filing",
    asked_when=Younger(18),
)

_UNDER_14 = Page(
    id="names.under_14",
    title=N_("This person is under 14"),
    intro=N_("A parent or legal guardian may sign the form for a child under 14."),
    per="filing",
    asked_when=Younger(14),
)

SECTION = Section(
    id="names",
    title=N_("Names and numbers"),
    pages=(
        _NAME,
        _AT_BIRTH,
        _OTHER,
        _BIRTH,
        _OTHER_BIRTHS,
        _NATION,
        _LANGUAGES,
        *NUMBERS,
        _ALONE,
        _CHILD,
        _UNDER_14,
    ),
)
