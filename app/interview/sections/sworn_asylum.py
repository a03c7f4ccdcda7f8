"""The sworn questions of the asylum form, and the one about arrests on the work permit form."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import AllOf, AnyOf, Is
from app.interview.questions import Story
from app.interview.sections import whose
from app.interview.sections.oath import sworn, topic

_A = "claim.sworn"

_HARM = topic(
    "asylum.harm",
    N_("Harm and fear"),
    sworn(
        f"{_A}.harm_past",
        N_("Were you, your family, or people close to you ever harmed or threatened?"),
        N_("By anybody, in the past. If yes: what, when, who, and why you think so."),
    ),
    sworn(
        f"{_A}.harm_feared",
        N_("Do you fear harm if you go back to your home country?"),
        N_("If yes: which harm, from whom, and why."),
    ),
    sworn(
        f"{_A}.torture_feared",
        N_("Are you afraid of torture in your home country, or where you may be sent?"),
        N_("If yes: which kind, by whom, and why."),
    ),
    asked_when=whose.ASYLUM,
    sensitive=True,
)

_POLICE = topic(
    "asylum.police",
    N_("Police and courts outside the United States"),
    sworn(
        f"{_A}.arrested_abroad",
        N_("Were you or your family ever accused, charged, arrested, held or jailed abroad?"),
        N_("In any country but the United States. Also being questioned or found guilty."),
    ),
    asked_when=whose.ASYLUM,
    sensitive=True,
)

_GROUPS = topic(
    "asylum.groups",
    N_("Groups in your home country"),
    sworn(
        f"{_A}.organizations",
        N_("Did you or your family ever belong to any group in your home country?"),
        N_("Such as a party, student group, union, church, army, rights group, newspaper."),
    ),
    sworn(
        f"{_A}.organizations_continuing",
        N_("Do you or your family still take part in such a group in any way?"),
    ),
    asked_when=whose.ASYLUM,
)

_BEFORE = topic(
    "asylum.before",
    N_("Earlier requests to the United States"),
    sworn(
        f"{_A}.applied_before",
        N_(
            "Did you or your close family ever ask the United States for asylum, refugee status "
            "or withholding of removal?"
        ),
        N_(
            "Close family is: husband or wife, child, parents, brothers and sisters. If yes: who, "
            "what was decided, and what came after."
        ),
    ),
    asked_when=whose.ASYLUM,
)

_COUNTRIES = topic(
    "asylum.countries",
    N_("Other countries"),
    sworn(
        f"{_A}.travelled_through",
        N_("After you left the country you fear: were you in another country on the way?"),
        N_("You, or those of your family who are in the United States. Each country counts."),
        explain=False,
    ),
    sworn(
        f"{_A}.status_elsewhere",
        N_("Did you or your family ever ask another country for lawful status, or get it there?"),
        N_("Any country but the one you are asking asylum from. Also refugee status."),
        explain=False,
    ),
    Story(
        id="sworn.claim.other_countries",
        path="filings.{f}.claim.other_countries",
        label=N_("Tell about each of these countries"),
        hint=N_("Who was there, from when to when, as what, and could you have stayed?"),
        asked_when=AnyOf(
            Is("filings.{f}.claim.sworn.travelled_through", value=True),
            Is("filings.{f}.claim.sworn.status_elsewhere", value=True),
        ),
    ),
    asked_when=whose.ASYLUM,
)

_RETURN = topic(
    "asylum.return",
    N_("Going back"),
    sworn(
        f"{_A}.returned",
        N_("After you left the country where you were harmed or fear harm: did you go back?"),
        N_("If yes: when, how long, and why."),
    ),
    asked_when=whose.ASYLUM,
)

_OTHERS = topic(
    "asylum.others",
    N_("Harm to other people"),
    sworn(
        f"{_A}.persecuted_others",
        N_(
            "Did you or your family ever take part in harm to a person for who they are or what "
            "they think?"
        ),
        N_("For race, religion, nationality, group or politics. Also ordering or helping."),
    ),
    asked_when=whose.ASYLUM,
    sensitive=True,
)

_HERE = topic(
    "asylum.here",
    N_("In the United States"),
    sworn(
        f"{_A}.late_filing",
        N_("Do you file this form more than one year after you last came to the United States?"),
        N_("If yes: explain why you did not file in the first year. Show it to a lawyer."),
    ),
    sworn(
        f"{_A}.crime_in_us",
        N_(
            "In the United States: did you or your family here ever commit a crime? Were you "
            "arrested, charged or found guilty?"
        ),
        N_("Also if a judge closed or wiped the record."),
    ),
    asked_when=whose.ASYLUM,
    sensitive=True,
)

_WORK = topic(
    "work.police",
    N_("Arrests, for the work permit"),
    sworn(
        "i765.sworn.arrested",
        N_("Were you ever arrested for a crime, or found guilty of one?"),
        N_("In any country, at any time."),
    ),
    asked_when=AllOf(whose.WORK, Is("filings.{f}.i765.category", value="c8")),
    sensitive=True,
)

PAGES: Final = (
    _HARM,
    _POLICE,
    _GROUPS,
    _BEFORE,
    _COUNTRIES,
    _RETURN,
    _OTHERS,
    _HERE,
    _WORK,
)
