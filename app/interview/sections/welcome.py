"""The first words: are you safe here, what this program is not, and in which language."""

from __future__ import annotations

from app.i18n import N_
from app.interview.pages import Page, Section
from app.interview.questions import Language

_ALONE = Page(
    id="welcome.alone",
    title=N_("Are you alone and safe?"),
    intro=N_("These forms ask about your life. Choose a time and place where nobody listens."),
    body=(
        N_("To hide this window fast, press F12 or press Shift three times."),
        N_("This hides the window. It does not delete what you typed."),
        N_("You can stop at any time. Your answers are kept on this computer, nowhere else."),
    ),
    pause=True,
)

_NOT_A_LAWYER = Page(
    id="welcome.not_a_lawyer",
    title=N_("This program is not your lawyer"),
    intro=N_("It helps you put your own answers on the government's forms."),
    body=(
        N_("It does not know the law of your case. It cannot tell you what to do."),
        N_("It never answers for you. When you see a hard question, show it to a lawyer."),
        N_("Some lawyers help for free. Ask at a legal aid office or a clinic near you."),
        N_("Nobody but you can sign. Never sign a form you have not read or heard."),
    ),
)

_LANGUAGE = Page(
    id="welcome.language",
    title=N_("Your language"),
    questions=(
        Language(
            id="welcome.language.interview",
            path="language",
            label=N_("In which language do you want to be asked?"),
            hint=N_("The forms must still be in English. This says nothing about your English."),
            plain=True,
            tag=True,
            states=(),
        ),
    ),
)

SECTION = Section(
    id="welcome", title=N_("Before you start"), pages=(_ALONE, _NOT_A_LAWYER, _LANGUAGE)
)
