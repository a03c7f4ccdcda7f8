"""Who put the person's own words into English, for the page that this human signs."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import AllOf, Translated
from app.interview.pages import RowsPage
from app.interview.questions import NONE, Choice, Language, Phone, Text, YesNo
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.address import address, nobody_waits

RELATIONS: Final = (
    ("self", N_("I did it myself")),
    ("relative", N_("Somebody of my family")),
    ("friend", N_("A friend")),
    ("professional", N_("A translator by trade")),
    ("other", N_("Somebody else")),
)
_WORDS = "people.{p}.story_translators.{r}"
_WHO = f"{_WORDS}.translator"

STORIES: Final = RowsPage(
    id="mailing.stories",
    title=N_("Who put your own words into English"),
    intro=N_("You told some things in your own language. A person put them into English."),
    body=(
        N_("That person can sign a page. It says that the English is right."),
        N_("Only say here what that person says. Ask them if you do not know."),
        w.SIGNED_PAGE,
    ),
    per="person",
    asked_when=AllOf(whose.FILES, Translated()),
    table="people.{p}.story_translators",
    card=("mailing.stories.known_as", "mailing.stories.language"),
    add=N_("Add a person"),
    optional=True,
    questions=nobody_waits(
        (
            Text(
                id="mailing.stories.known_as",
                path=f"{_WORDS}.known_as",
                label=N_("Which name stands beside the English of your words?"),
                hint=N_("Write it just as it stands there."),
                shape="name",
            ),
            Language(
                id="mailing.stories.language",
                path=f"{_WORDS}.language",
                label=N_("From which language?"),
            ),
            Text(
                id="mailing.stories.given",
                path=f"{_WHO}.given",
                label=N_("Given name of the translator"),
                shape="name",
            ),
            Text(
                id="mailing.stories.family",
                path=f"{_WHO}.family",
                label=N_("Family name of the translator"),
                shape="name",
            ),
            Choice(
                id="mailing.stories.relation",
                path=f"{_WORDS}.relation",
                label=N_("Who is the translator to you?"),
                options=RELATIONS,
            ),
            *address("mailing.stories", _WHO),
            Phone(id="mailing.stories.phone", path=f"{_WHO}.phone", label=w.PHONE, states=NONE),
            Text(
                id="mailing.stories.email",
                path=f"{_WHO}.email",
                label=w.EMAIL,
                shape="email",
                states=NONE,
            ),
            YesNo(
                id="mailing.stories.competent",
                path=f"{_WORDS}.competent",
                label=N_("Does this person say that they know both languages well?"),
                hint=N_("The rule's own word is competent (8 CFR 103.2)."),
            ),
            YesNo(
                id="mailing.stories.complete",
                path=f"{_WORDS}.complete",
                label=N_("Do they say that the English is complete and right?"),
                hint=N_("The rule's own words are complete and accurate."),
            ),
            YesNo(
                id="mailing.stories.compared",
                path=f"{_WORDS}.compared",
                label=N_("Did they compare each line with your own words?"),
                hint=N_("Also if a machine wrote the English first."),
            ),
        )
    ),
)
