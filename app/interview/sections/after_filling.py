"""What comes after the forms are filled: they are read to the person, and the interview."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.pages import Page
from app.interview.questions import NONE, NOT_APPLICABLE, Date, Language, Text, YesNo
from app.interview.sections import whose
from app.interview.sections import wording as w
from app.interview.sections.address import nobody_waits

_READ = "filings.{f}.read_back"
_TALK = "people.{p}.interview"

READ_BACK: Final = Page(
    id="mailing.read_back",
    title=N_("The filled form is read to you"),
    intro=N_("First fill the form. Then have all of it read to you, in a language you know well."),
    body=(
        N_(
            "If you read it yourself, choose Does not apply. "
            "If it is not filled yet, leave this open."
        ),
        w.OUR_PAPERS,
    ),
    per="filing",
    questions=nobody_waits(
        (
            Text(
                id="mailing.read_back.by",
                path=f"{_READ}.by",
                label=N_("Who read the filled form to you?"),
                hint=N_("Given name and family name."),
                shape="name",
                states=NOT_APPLICABLE,
            ),
            Date(
                id="mailing.read_back.on",
                path=f"{_READ}.on",
                label=N_("On which day was it read?"),
                states=NOT_APPLICABLE,
            ),
            Language(
                id="mailing.read_back.language",
                path=f"{_READ}.language",
                label=N_("In which language was it read?"),
                states=NOT_APPLICABLE,
            ),
            YesNo(
                id="mailing.read_back.understood",
                path=f"{_READ}.understood",
                label=N_("Did you understand all of it?"),
                unknown=N_("Ask to hear that part again. Sign only what you know."),
            ),
        )
    ),
)

INTERVIEW: Final = Page(
    id="earlier.interview",
    title=N_("Your asylum interview"),
    intro=N_(
        "If you have a letter that names the day, copy from it here. If not, leave this open."
    ),
    body=(w.OUR_PAPERS,),
    per="person",
    asked_when=whose.FILES,
    questions=nobody_waits(
        (
            Text(
                id="earlier.interview.office",
                path=f"{_TALK}.office",
                label=N_("Which asylum office?"),
                where=N_("Look at the top of the interview notice."),
                states=NONE,
            ),
            Date(
                id="earlier.interview.date",
                path=f"{_TALK}.date",
                label=N_("On which day is the interview?"),
                states=NONE,
            ),
            Text(
                id="earlier.interview.time",
                path=f"{_TALK}.time",
                label=N_("At what time?"),
                hint=N_("As it stands on the notice, such as 8:30 AM."),
                states=NONE,
            ),
        )
    ),
)
