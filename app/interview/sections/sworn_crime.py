"""The green card form's sworn questions about crimes, drugs, trade in people, and money."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import Is
from app.interview.sections import whose
from app.interview.sections.oath import sworn, topic

_G = "i485.sworn"
_EVER = N_("In any country, at any time. Say Yes also if the record was closed or wiped.")


def _yes(key: str) -> Is:
    return Is(f"filings.{{f}}.{_G}.{key}", value=True)


_POLICE = topic(
    "green.police",
    N_("Police and courts"),
    sworn(
        f"{_G}.arrested",
        N_("Were you ever arrested, charged, fined or held by any officer, for any reason?"),
        N_(
            "By police, army, border or immigration officers of any country. Also a program that "
            "takes the place of a trial."
        ),
    ),
    sworn(
        f"{_G}.committed_crime",
        N_("Did you ever commit a crime, even if nobody caught you?"),
    ),
    sworn(
        f"{_G}.convicted",
        N_("Did you ever plead guilty, or were you ever found guilty?"),
        N_("Also if you were pardoned later."),
    ),
    sworn(
        f"{_G}.punished",
        N_("Did a judge ever punish you or put limits on your freedom?"),
        N_("Such as prison, house arrest, probation, set classes, or unpaid work."),
    ),
    sworn(
        f"{_G}.immunity",
        N_("Did you ever use immunity so that you could not be tried for a crime in the US?"),
        N_("Immunity is what protects diplomats from courts."),
    ),
    asked_when=whose.GREEN_CARD,
    intro=_EVER,
    sensitive=True,
)

_DRUGS = topic(
    "green.drugs",
    N_("Drugs"),
    sworn(
        f"{_G}.drug_violation",
        N_("Did you ever break a drug law, or try to, or plan it with others?"),
        N_("The law of any state or country. Also small amounts."),
    ),
    sworn(
        f"{_G}.drug_trafficking",
        N_("Did you ever trade in drugs, help others to do so, or gain from it?"),
    ),
    sworn(
        f"{_G}.drug_family_benefit",
        N_("In the last 5 years: did you gain from drug trade by your husband, wife or parent?"),
    ),
    sworn(
        f"{_G}.drug_benefit_known",
        N_("Did you know where that gain came from, or should you have known?"),
        asked_when=_yes("drug_family_benefit"),
    ),
    asked_when=whose.GREEN_CARD,
    intro=_EVER,
    sensitive=True,
)

_PEOPLE = topic(
    "green.people",
    N_("Sex work and trade in people"),
    sworn(
        f"{_G}.prostitution",
        N_("Did you ever do sex work, or do you come to the United States to do it?"),
    ),
    sworn(
        f"{_G}.prostitution_procured",
        N_("Did you ever find or bring people for sex work, or try to?"),
    ),
    sworn(f"{_G}.prostitution_proceeds", N_("Did you ever get money from sex work?")),
    sworn(
        f"{_G}.commercialized_vice",
        N_("Do you plan to take part in unlawful gambling or other trade in vice here?"),
        N_("Such as sex work, the sale of banned drinks, or sex pictures of children."),
    ),
    sworn(
        f"{_G}.sex_trafficking",
        N_("Did you ever take part in making another person do sex acts for money or goods?"),
        N_("By force or by lies; with a person under 18 also without force."),
    ),
    sworn(
        f"{_G}.labor_trafficking",
        N_("Did you ever make another person work by force, lies or debt?"),
    ),
    sworn(
        f"{_G}.trafficking_aided",
        N_("Did you ever help others to do that to people, for sex or for work?"),
    ),
    sworn(
        f"{_G}.trafficking_family_benefit",
        N_(
            "In the last 5 years: did you gain from such a trade in people by your husband, wife "
            "or parent?"
        ),
    ),
    sworn(
        f"{_G}.trafficking_benefit_known",
        N_("Did you know where that gain came from, or should you have known?"),
        asked_when=_yes("trafficking_family_benefit"),
    ),
    sworn(
        f"{_G}.money_laundering",
        N_("Did you ever hide where crime money came from, help others do it, or plan to?"),
        N_("This is called money laundering."),
    ),
    asked_when=whose.GREEN_CARD,
    intro=_EVER,
    sensitive=True,
)

PAGES: Final = (_POLICE, _DRUGS, _PEOPLE)
