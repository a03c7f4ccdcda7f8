"""What is asked of one paper that goes with a form. Nobody answers it for the person."""

from __future__ import annotations

from datetime import date
from typing import Final

from app.answers.case import Case
from app.answers.papers import ExhibitKind
from app.answers.states import State
from app.i18n import N_
from app.interview.asked import Asked, Step, questions_of
from app.interview.conditions import AllOf, Condition, HasRows, Is
from app.interview.pages import RowsPage
from app.interview.places import Subject
from app.interview.questions import Choice, FromTable, Text, YesNo

KINDS: Final = {
    ExhibitKind.IDENTITY: N_("Who you are, such as a passport or birth record"),
    ExhibitKind.ENTRY: N_("How and when you came to the United States"),
    ExhibitKind.STATUS: N_("Papers of the US government, such as Form I-94"),
    ExhibitKind.FAMILY: N_("Your family, such as a marriage or birth record"),
    ExhibitKind.DECLARATION: N_("Your own story, in writing and signed"),
    ExhibitKind.HARM: N_("Harm or threats, such as letters or photos"),
    ExhibitKind.POLICE: N_("Police or court papers"),
    ExhibitKind.MEDICAL: N_("Papers of doctors or hospitals"),
    ExhibitKind.WITNESS: N_("Letters of people who saw or know it"),
    ExhibitKind.LATE_FILING: N_("Why you file after one year"),
    ExhibitKind.COUNTRY: N_("News and reports about your country"),
    ExhibitKind.OTHER: N_("Something else"),
}
_TABLE: Final = "filings.{f}.exhibits"
_ROW: Final = f"{_TABLE}.{{r}}"
_ELSEWHERE: Final = Is(f"{_ROW}.in_english", value=False)


def _yes_no(name: str, label: str, hint: str, asked_when: Condition | None = None) -> YesNo:
    return YesNo(
        id=f"exhibits.{name}",
        path=f"{_ROW}.{name}",
        label=label,
        hint=hint,
        asked_when=asked_when,
        states=(),
        optional=True,
    )


TITLE: Final = Text(
    id="exhibits.title",
    path=f"{_ROW}.title",
    label=N_("What is this paper? Say it in English"),
    hint=N_("Such as: Birth certificate. It stands so on the list of your papers."),
    states=(),
    optional=True,
)
KIND: Final = Choice(
    id="exhibits.kind",
    path=f"{_ROW}.kind",
    label=N_("What does this paper show?"),
    hint=N_("Papers that show the same go together."),
    options=tuple((kind.value, words) for kind, words in KINDS.items()),
    states=(),
    optional=True,
)
IN_ENGLISH: Final = _yes_no(
    "in_english", N_("Is all of this paper in English?"), N_("Also stamps and notes by hand.")
)
READ_ALOUD: Final = _yes_no(
    "read_aloud",
    N_("Did the interpreter read all of it to you, and did you understand all of it?"),
    N_("The interpreter of this form, before you signed your story."),
    AllOf(Is(f"{_ROW}.kind", ExhibitKind.DECLARATION.value), Is(f"{_ROW}.in_english", value=True)),
)
TRANSLATION: Final = FromTable(
    id="exhibits.translation",
    path=f"{_ROW}.translation",
    label=N_("Which of your translated papers is it?"),
    hint=N_("Then the page that the translator signs goes with it."),
    table="people.{p}.translations",
    card=("mailing.translations.document", "mailing.translations.language"),
    asked_when=AllOf(_ELSEWHERE, HasRows("people.{p}.translations")),
    states=(State.NOT_APPLICABLE,),
    optional=True,
)
PAGE: Final = RowsPage(
    id="exhibits",
    title=N_("Papers you add"),
    per="filing",
    table=_TABLE,
    card=(TITLE.id, KIND.id),
    add=N_("Add papers"),
    optional=True,
    questions=(TITLE, KIND, IN_ENGLISH, READ_ALOUD, TRANSLATION),
)


def asked(case: Case, filing: str, row: str, today: date) -> tuple[Asked, ...]:
    """What is asked of that paper now."""
    subject = Subject(case.filings[filing].person, filing)
    every = questions_of(case, Step(PAGE.id, PAGE, subject), today)
    return tuple(one for one in every if one.subject.row == row)


def no_items(_path: str) -> tuple[str, ...]:
    """None of this is printed on a form."""
    return ()
