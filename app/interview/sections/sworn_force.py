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
        N_("Were you ever a member of any group, involved in one, or tied to one in any way?"),
        N_("Any club, party, fund, union, church group or society. Here or anywhere in the world."),
    ),
    sworn(
        f"{_G}.totalitarian_party",
        N_(
            "Were you ever a member of a Communist or totalitarian party, or tied to one in "
            "any way?"
        ),
        N_("Here or abroad. A totalitarian party rules alone and allows no other."),
    ),
    sworn(
        f"{_G}.foreign_official",
        N_("Did you ever serve as an official of another country's government?"),
    ),
    sworn(
        f"{_G}.religious_freedom",
        N_(
            "Acts against freedom of religion: did you ever do or enforce them, or were you "
            "responsible for them?"
        ),
        asked_when=_FOREIGN,
    ),
    sworn(
        f"{_G}.military_police",
        N_("Did you ever serve in, belong to, help or take part in an army or police unit?"),
        N_("If yes: country, name of the unit, rank, and dates."),
    ),
    sworn(
        f"{_G}.armed_group",
        N_("Did you ever serve in, belong to, help or take part in a group that carries weapons?"),
        N_(
            "Such as rebels, guards of a village or town, or a private army. If yes: "
            "country, name of the group, rank, and dates."
        ),
    ),
    sworn(
        f"{_G}.detention_served",
        N_("Did you ever work, help out or serve in a place where people were locked up?"),
        N_(
            "Such as a prison, jail or camp, with or without pay. Also leading or taking "
            "part in anything else that held people."
        ),
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
        N_(
            "To put people in danger or to damage things: did you ever use a weapon, a bomb "
            "or another dangerous thing?"
        ),
    ),
    sworn(
        f"{_G}.violence_planned",
        N_("Did you ever threaten, try, plan or prepare anything in the two questions above?"),
        N_("Alone or with others."),
    ),
    sworn(
        f"{_G}.violence_incited",
        N_(
            "Did you ever urge others to do such a thing, so that people would die or be "
            "badly hurt?"
        ),
    ),
    sworn(
        f"{_G}.intends_violence",
        N_("Do you plan to do any of the things in the four questions above?"),
    ),
    sworn(
        f"{_G}.violence_group",
        N_(
            "Were you ever a member of a group that did one of these things, or did you "
            "take part in such a group?"
        ),
    ),
    sworn(
        f"{_G}.violence_recruited",
        N_("Did you ever find members, or ask for money or things of value, for such a group?"),
    ),
    sworn(
        f"{_G}.violence_supported",
        N_("Did you ever give money, things, work or any other help for one of these acts?"),
        N_("Also if you were forced. Then say so, and show it to a lawyer."),
    ),
    sworn(
        f"{_G}.violence_supported_group",
        N_(
            "Did you ever give money, things, work or any other help to a person or group "
            "that did these?"
        ),
        N_("Also if you were forced. Then say so, and show it to a lawyer."),
    ),
    sworn(
        f"{_G}.violence_family",
        N_("Are you the husband, wife or child of somebody who ever did one of the things above?"),
    ),
    sworn(
        f"{_G}.weapons_supplied",
        N_(
            "Did you ever sell, give or carry weapons that you knew or thought would be "
            "used against a person?"
        ),
        N_("Also helping another person to do so."),
    ),
    sworn(
        f"{_G}.weapons_group",
        N_(
            "Were you ever in a group where you or others used weapons on people, or said "
            "they would?"
        ),
        N_("Any kind of group and any kind of weapon. Also if you only helped or took part."),
    ),
    asked_when=whose.GREEN_CARD,
    intro=_EVER,
    sensitive=True,
)

_HARM = topic(
    "green.harm",
    N_("Harm to other people"),
    sworn(
        f"{_G}.torture",
        N_("Did you ever take part in torture?"),
        N_("Also ordering it, calling for it, or helping."),
    ),
    sworn(
        f"{_G}.genocide",
        N_("Did you ever take part in genocide?"),
        N_(
            "That is killing or hurting people to wipe out their nation, race or religion. "
            "Also ordering it, calling for it, or helping."
        ),
    ),
    sworn(
        f"{_G}.killing",
        N_("Did you ever take part in killing any person, or in trying to?"),
        N_("Also ordering it, calling for it, or helping."),
    ),
    sworn(
        f"{_G}.severe_injury",
        N_("Did you ever hurt a person badly on purpose, try to, or take part in it?"),
        N_("Also ordering it, calling for it, or helping."),
    ),
    sworn(
        f"{_G}.child_soldiers_recruited",
        N_(
            "Did you ever bring or use a child under 15 to fight, or to serve in or help an "
            "army or an armed group?"
        ),
        N_("Also trying to, or working with others to do so."),
    ),
    sworn(
        f"{_G}.child_soldiers_used",
        N_("Did you ever use a child under 15 in fighting, or to help those who fight?"),
        N_(
            "Such as to carry messages or supplies. Also trying to, or working with others "
            "to do so."
        ),
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
    sworn(
        f"{_G}.intends_espionage",
        N_(
            "Do you plan to spy or to sabotage in the United States, or to get around the "
            "laws on that?"
        ),
    ),
    sworn(
        f"{_G}.intends_export",
        N_(
            "Do you plan to send goods, technology or secret facts out of the United States "
            "against the law?"
        ),
    ),
    sworn(
        f"{_G}.intends_overthrow",
        N_(
            "Do you plan to oppose, control or bring down the US government by force or "
            "against the law?"
        ),
    ),
    sworn(f"{_G}.intends_unlawful", N_("Do you plan to do anything else against the law?")),
    sworn(
        f"{_G}.intends_danger",
        N_(
            "Do you plan anything that could harm the safety, security or well-being of the "
            "United States?"
        ),
    ),
    sworn(
        f"{_G}.polygamy",
        N_("Do you plan to have more than one husband or wife in the United States?"),
    ),
    sworn(
        f"{_G}.accompanying",
        N_("Do you travel with a person who may not come in and who needs your care?"),
        N_(
            "The form means a person who is refused entry, and whom a government doctor "
            "found helpless: sick, disabled, or a small child."
        ),
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
        N_(
            "Because you are not a US citizen: did you ever ask not to train or serve in "
            "the US armed forces, or to be let go?"
        ),
    ),
    sworn(
        f"{_G}.service_discharged",
        N_(
            "Because you are not a US citizen: were you ever excused or let go from "
            "training or service in the US armed forces?"
        ),
    ),
    sworn(f"{_G}.deserted", N_("Were you ever found guilty of deserting the US armed forces?")),
    sworn(
        f"{_G}.service_evaded",
        N_(
            "Did you ever leave or stay away from the US so as not to train or serve in its "
            "armed forces?"
        ),
        N_("In a war, or in an emergency that the President declared."),
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
