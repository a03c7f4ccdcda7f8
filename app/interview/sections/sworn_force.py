"""The green card form's sworn questions about groups, arms, harm to others, and plans."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import Is
from app.interview.questions import Text
from app.interview.sections import whose
from app.interview.sections.oath import sworn, topic

_G = "i485.sworn"
_EVER = N_("In any country, at any time.")
_FOREIGN = Is(f"filings.{{f}}.{_G}.foreign_official", value=True)

_GROUPS = topic(
    "green.groups",
    N_("Groups, army and police"),
    sworn(
        f"{_G}.organizations",
        N_("Were you ever a member of any group, or part of it in any way?"),
        N_("Any club, party, fund, union, church group or society, here or abroad."),
    ),
    sworn(
        f"{_G}.totalitarian_party",
        N_("Were you ever in a Communist party, or in the only party a state allowed?"),
        N_("The form says: Communist or any totalitarian party. Also any tie to one."),
    ),
    sworn(f"{_G}.foreign_official", N_("Did you ever work as an official of another country?")),
    sworn(
        f"{_G}.religious_freedom",
        N_("As an official: did you ever take part in acts against freedom of religion?"),
        asked_when=_FOREIGN,
    ),
    sworn(
        f"{_G}.military_police",
        N_("Did you ever serve in, belong to or help an army or police unit?"),
        N_("If yes: country, name of the unit, rank, and dates."),
    ),
    sworn(
        f"{_G}.armed_group",
        N_("Did you ever serve in, belong to or help a group that carries weapons?"),
        N_("Such as rebels, guards of a village, or a private army."),
    ),
    sworn(
        f"{_G}.detention_served",
        N_("Did you ever work or help in a place where people were locked up?"),
        N_("Such as a prison or a camp. Also any other part in locking people up."),
    ),
    sworn(
        f"{_G}.weapons_training",
        N_("Did you ever get training with weapons, or training like in an army?"),
    ),
    asked_when=whose.GREEN_CARD,
    intro=_EVER,
)

_WEAPONS = topic(
    "green.weapons",
    N_("Weapons and attacks"),
    sworn(
        f"{_G}.violence_sabotage",
        N_("Did you ever kidnap, murder for a cause, or seize or wreck a plane or vehicle?"),
        N_("A vehicle is any ship, train, bus or car."),
    ),
    sworn(
        f"{_G}.violence_weapon",
        N_("Did you ever use a weapon or a bomb to hurt people or to damage things?"),
    ),
    sworn(
        f"{_G}.violence_planned",
        N_("Did you ever threaten, try, plan or prepare one of these two?"),
    ),
    sworn(
        f"{_G}.violence_incited",
        N_("Did you ever urge others to do one of these, so that people would be hurt?"),
    ),
    sworn(
        f"{_G}.violence_group",
        N_("Were you ever part of a group that did one of these?"),
    ),
    sworn(
        f"{_G}.violence_recruited",
        N_("Did you ever find members or ask for money for such a group?"),
    ),
    sworn(
        f"{_G}.violence_supported",
        N_("Did you ever give money, things, work or other help for one of these acts?"),
        N_("Also if you were forced. Then say so, and show it to a lawyer."),
    ),
    sworn(
        f"{_G}.violence_supported_group",
        N_("Did you ever give money, things, work or other help to people who did these?"),
        N_("Also if you were forced. Then say so, and show it to a lawyer."),
    ),
    sworn(
        f"{_G}.violence_family",
        N_("Are you the husband, wife or child of somebody who ever did one of the things above?"),
    ),
    sworn(
        f"{_G}.weapons_supplied",
        N_("Did you ever sell, give or carry weapons that you thought would harm people?"),
    ),
    sworn(
        f"{_G}.weapons_group",
        N_("Were you ever in a group where anybody used weapons on people, or said they would?"),
    ),
    asked_when=whose.GREEN_CARD,
    intro=_EVER,
    sensitive=True,
)

_HARM = topic(
    "green.harm",
    N_("Harm to other people"),
    sworn(
        f"{_G}.torture", N_("Did you ever take part in torture?"), N_("Also ordering or helping.")
    ),
    sworn(
        f"{_G}.genocide",
        N_("Did you ever take part in genocide?"),
        N_("That is killing many people because of the group they belong to."),
    ),
    sworn(f"{_G}.killing", N_("Did you ever take part in killing somebody, or in trying to?")),
    sworn(
        f"{_G}.severe_injury",
        N_("Did you ever hurt a person badly on purpose, try to, or take part in it?"),
    ),
    sworn(
        f"{_G}.child_soldiers_recruited",
        N_("Did you ever bring a child under 15 to an army or an armed group, or try to?"),
    ),
    sworn(
        f"{_G}.child_soldiers_used",
        N_("Did you ever use a child under 15 in fighting or to help fighters, or try to?"),
    ),
    sworn(
        f"{_G}.custody_withheld",
        N_("Did you ever help keep a US citizen child abroad, away from the person with custody?"),
    ),
    asked_when=whose.GREEN_CARD,
    intro=_EVER,
    sensitive=True,
)

_PLANS = topic(
    "green.plans",
    N_("Your plans in the United States"),
    sworn(f"{_G}.intends_espionage", N_("Do you plan to spy or to sabotage?")),
    sworn(
        f"{_G}.intends_export",
        N_("Do you plan to send goods or secrets out of the country against the law?"),
    ),
    sworn(
        f"{_G}.intends_overthrow",
        N_("Do you plan to fight or bring down the US government by force?"),
    ),
    sworn(f"{_G}.intends_unlawful", N_("Do you plan to do anything else against the law?")),
    sworn(
        f"{_G}.intends_violence",
        N_("Do you plan one of the attacks that the page on weapons names?"),
    ),
    sworn(
        f"{_G}.intends_danger",
        N_("Do you plan anything that could put the United States in danger?"),
    ),
    sworn(f"{_G}.polygamy", N_("Do you plan to have more than one husband or wife here?")),
    sworn(
        f"{_G}.accompanying",
        N_("Do you travel with a person who may not come in and who needs your care?"),
        N_("The form asks about a person who was refused and is sick, a child or helpless."),
    ),
    asked_when=whose.GREEN_CARD,
)

_SERVICE = topic(
    "green.service",
    N_("US citizenship and service"),
    sworn(
        f"{_G}.citizenship_renounced",
        N_("Did you ever give up US citizenship so that you would not pay tax?"),
    ),
    sworn(
        f"{_G}.service_exemption",
        N_("Did you ever ask not to serve, or to be let go, because you are not a US citizen?"),
    ),
    sworn(
        f"{_G}.service_discharged",
        N_("Were you ever let go from the US armed forces because you are not a citizen?"),
    ),
    sworn(f"{_G}.deserted", N_("Were you ever found guilty of deserting the US armed forces?")),
    sworn(
        f"{_G}.service_evaded",
        N_("Did you ever leave or stay away from the US so as not to serve in a war or emergency?"),
    ),
    Text(
        id="sworn.i485.status_when_leaving",
        path="filings.{f}.i485.status_when_leaving",
        label=N_("What was your nationality or status just before you left?"),
        asked_when=Is(f"filings.{{f}}.{_G}.service_evaded", value=True),
    ),
    asked_when=whose.GREEN_CARD,
)

PAGES: Final = (_GROUPS, _WEAPONS, _HARM, _PLANS, _SERVICE)
