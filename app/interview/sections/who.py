"""The people of the household, and which form each of them wants to file."""

from __future__ import annotations

from app.i18n import N_
from app.interview.conditions import FormFiled
from app.interview.pages import FormsPage, Option, Page, RowsPage, Section, Situation
from app.interview.questions import Choice, Day, Text
from app.interview.sections.green_card import BASED_ON
from app.interview.sections.wording import AS_SPELLED, FAMILY_NAME, GIVEN_NAME, ONE_NAME, SPELLED_IN

_PEOPLE = RowsPage(
    id="who.people",
    title=N_("Who is in your family?"),
    intro=N_("Add yourself first. Then add your husband or wife and each child."),
    body=(
        N_("Add your parents, brothers and sisters too. The forms ask about them."),
        N_("List every child, of any age, wherever they live, also if they have died."),
    ),
    table="people",
    card=("who.people.given", "who.people.family"),
    add=N_("Add a person"),
    questions=(
        Text(
            id="who.people.given",
            path="people.{r}.name.given",
            label=GIVEN_NAME,
            hint=AS_SPELLED,
            shape="name",
        ),
        Text(
            id="who.people.family",
            path="people.{r}.name.family",
            label=FAMILY_NAME,
            hint=AS_SPELLED,
            where=SPELLED_IN,
            unknown=ONE_NAME,
            shape="name",
        ),
    ),
)

_WORK = N_("Form I-765 asks for a work permit.")
_TRAVEL = N_("Form I-131 asks for a travel paper.")

_FORMS = FormsPage(
    id="who.forms",
    title=N_("Which forms do you want to fill in?"),
    intro=N_("Choose what is true today. You then see the forms that name it."),
    body=(
        N_("Each person who files has their own form."),
        N_("This program does not tell you which form is right for you. A lawyer can."),
    ),
    situations=(
        Situation(
            id="afraid",
            label=N_("A person wants to ask for asylum in the United States"),
            options=(Option("i589", N_("Form I-589 asks for asylum."), "8 CFR 208.3; Form I-589"),),
        ),
        Situation(
            id="waiting",
            label=N_("A person asked for asylum and waits for a decision"),
            options=(
                Option("i765", _WORK, "Form I-765 Instructions, Who May File, (c)(8)"),
                Option("i131", _TRAVEL, "Form I-131, Part 1, item 5.B"),
            ),
        ),
        Situation(
            id="granted",
            label=N_("A person was granted asylum"),
            options=(
                Option("i765", _WORK, "Form I-765 Instructions, Who May File, (a)(5)"),
                Option("i131", _TRAVEL, "Form I-131, Part 1, item 2"),
                Option("i485", N_("Form I-485 asks for a green card."), "8 CFR 209.2; Form I-485"),
            ),
        ),
        Situation(
            id="withholding",
            label=N_("A judge gave a person withholding of removal"),
            options=(Option("i765", _WORK, "Form I-765 Instructions, Who May File, (a)(10)"),),
        ),
        Situation(
            id="adjusting",
            label=N_("A person with asylum asked for a green card and waits"),
            options=(
                Option("i765", _WORK, "Form I-765 Instructions, Who May File, (a)(5)"),
                Option("i131", _TRAVEL, "Form I-131, Part 1, item 5.A"),
            ),
        ),
    ),
)

_FRIVOLOUS = Page(
    id="who.warning",
    title=N_("A warning from the asylum form"),
    intro=N_("Tell only what is true. The form warns of hard results for what is made up."),
    body=(
        N_("It calls a made-up claim a frivolous application."),
        N_("A person who makes one on purpose can lose every immigration benefit for good."),
        N_("To take the form back later does not undo this. Bad advice is no excuse."),
        N_("If you do not know or do not recall something, you may say so."),
        N_("The source is the Immigration and Nationality Act, section 208(d)(6)."),
    ),
    per="filing",
    asked_when=FormFiled("i589"),
)

_WHERE = Page(
    id="who.where",
    title=N_("Where the form goes"),
    per="filing",
    questions=(
        Choice(
            id="who.where.to",
            path="filings.{f}.to",
            label=N_("Who receives this form?"),
            hint=N_("A person with a case in immigration court files there."),
            where=N_(
                "Look at the letters from the court or from USCIS. They say who has your case."
            ),
            unknown=N_("Ask a lawyer or call the court's phone line."),
            options=(("uscis", N_("USCIS")), ("court", N_("The immigration court"))),
            asked_when=FormFiled("i589"),
            plain=True,
            states=(),
        ),
        Day(
            id="who.where.mail_date",
            path="filings.{f}.mail_date",
            label=N_("On which day do you plan to mail it?"),
            hint=N_("You can change this later. Some lists on the forms count back from this day."),
            plain=True,
            optional=True,
            states=(),
        ),
        Text(
            id="who.where.edition",
            path="filings.{f}.edition",
            label=N_("Which edition of this form does the agency's page name?"),
            hint=N_(
                "Leave this empty until you look there, a few days before you mail. It is a date "
                "like 01/20/25."
            ),
            where=N_(
                "Official forms, in the list of pages, shows the address. On that page, look for "
                "the words Edition Date. If it takes more than one edition, write the one you have."
            ),
            unknown=N_("Leave it empty. Portolan says when a newer edition may be out."),
            shape="edition",
            plain=True,
            optional=True,
            states=(),
        ),
    ),
)

SECTION = Section(
    id="who",
    title=N_("People and forms"),
    pages=(_PEOPLE, _FORMS, _FRIVOLOUS, _WHERE, BASED_ON),
)
