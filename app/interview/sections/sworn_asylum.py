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
        N_(
            "Were you, your family, close friends or people you work with ever harmed, "
            "treated badly or threatened?"
        ),
        N_("By anybody, in the past. If yes: what, when, who, and why you think so."),
    ),
    sworn(
        f"{_A}.harm_feared",
        N_("Do you fear harm or bad treatment if you go back to your home country?"),
        N_("If yes: what, from whom, and why."),
    ),
    sworn(
        f"{_A}.torture_feared",
        N_(
            "Are you afraid of torture in your home country, or in any other country you "
            "may be sent to?"
        ),
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
        N_(
            "Outside the United States: were you or your family ever accused, charged, "
            "arrested, held, questioned or jailed?"
        ),
        N_(
            "In any other country. Also being found guilty or sentenced. Also for breaking "
            "a law about visas, borders or stay."
        ),
    ),
    asked_when=whose.ASYLUM,
    sensitive=True,
)

_GROUPS = topic(
    "asylum.groups",
    N_("Groups in your home country"),
    sworn(
        f"{_A}.organizations",
        N_(
            "Did you or your family ever belong to any group in your home country, or have "
            "ties to one?"
        ),
        N_(
            "Such as a party, student group, union, church or mosque, army or armed group, "
            "village guard, ethnic or rights group, newspaper or radio. Other groups count, "
            "too."
        ),
    ),
    sworn(
        f"{_A}.organizations_continuing",
        N_("Do you or your family still take part in any of these groups, in any way?"),
        N_("If yes: who, how, in which role, and since when."),
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
            "Close family is: husband or wife, child, parents, brothers and sisters. If "
            "yes: who, what was decided, and what came after. If you were part of the case "
            "of a parent, husband or wife, give their A-Number. After a judge said no: what "
            "has changed since then?"
        ),
    ),
    asked_when=whose.ASYLUM,
)

_COUNTRIES = topic(
    "asylum.countries",
    N_("Other countries"),
    sworn(
        f"{_A}.travelled_through",
        N_(
            "After you left the country you fear: did you pass through or live in any other "
            "country before you came to the United States?"
        ),
        N_(
            "You, or your husband, wife or children who are in the United States now. Each "
            "country counts, also a stop for an hour."
        ),
        explain=False,
    ),
    sworn(
        f"{_A}.status_elsewhere",
        N_(
            "Did you or your family ever ask for or get lawful status in any country but "
            "the one you fear?"
        ),
        N_(
            "Family is: husband or wife, children, parents, brothers, sisters and others. "
            "Such as residence, a visa to work or study, refugee status, or a second "
            "citizenship."
        ),
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
        N_("After you left the country where you were harmed or fear harm: did you go back there?"),
        N_("Also for a short visit. If yes: when, how long, and why."),
    ),
    asked_when=whose.ASYLUM,
)

_OTHERS = topic(
    "asylum.others",
    N_("Harm to other people"),
    sworn(
        f"{_A}.persecuted_others",
        N_(
            "Harm to a person for who they are or what they think: did you, your husband or "
            "wife, or your children ever take part in it?"
        ),
        N_(
            "For race, religion, nationality, a social group or politics. Also ordering it, "
            "urging others to do it, or helping."
        ),
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
            "In the United States: did you, or family included in this form, ever commit a "
            "crime, or get arrested, charged, found guilty or sentenced for one?"
        ),
        N_(
            "Also for breaking immigration law. An arrest counts also if the record was "
            "closed or wiped. If yes: what, when, where, why, and how it ended."
        ),
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
        N_("In any country, at any time. An arrest counts also if no court found you guilty."),
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
