"""The green card form's sworn questions about crimes, drugs, trade in people, and money."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import Is
from app.interview.sections import whose
from app.interview.sections.oath import sworn, topic

_G = "i485.sworn"
_EVER = N_(
    "In any country, at any time. It counts also if the record was sealed or wiped, or if anybody "
    "told you that you have none any more."
)


def _yes(key: str) -> Is:
    return Is(f"filings.{{f}}.{_G}.{key}", value=True)


_POLICE = topic(
    "green.police",
    N_("Police and courts"),
    sworn(
        f"{_G}.arrested",
        N_("For any reason: were you ever arrested, cited, charged or held by any officer?"),
        N_(
            "Cited means: you got a ticket or a paper to go to court. By police, army, "
            "coast guard, border or immigration officers of any country. Also a program "
            "that takes the place of a trial or a sentence."
        ),
    ),
    sworn(
        f"{_G}.committed_crime",
        N_("Did you ever commit a crime of any kind, even if nobody caught you?"),
        N_("Also if you were never charged or tried for it."),
    ),
    sworn(
        f"{_G}.convicted",
        N_("Did you ever plead guilty to a crime or offense, or were you ever found guilty?"),
        N_("Also if the record was wiped or sealed, or if you were pardoned later."),
    ),
    sworn(
        f"{_G}.punished",
        N_("Did a judge ever order a penalty for you? Or were limits ever set on your freedom?"),
        N_(
            "Such as prison, house arrest, early release with rules, or probation. Also a sentence "
            "you did not have to serve, treatment for drugs or drink, set classes, or unpaid work."
        ),
    ),
    sworn(
        f"{_G}.immunity",
        N_("Did you ever use immunity so that you could not be tried for a crime in the US?"),
        N_("Immunity protects diplomats, and some other people, from courts."),
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
        N_("Did you ever break a drug law or rule, or try to, or plan it with others?"),
        N_(
            "The law of the United States, of any state, or of any other country. Also "
            "small amounts."
        ),
    ),
    sworn(
        f"{_G}.drug_trafficking",
        N_(
            "Did you ever trade in drugs against the law, gain from it, knowingly help "
            "others, or plan it with them?"
        ),
        N_("Also in chemicals to make drugs."),
    ),
    sworn(
        f"{_G}.drug_family_benefit",
        N_("In the last 5 years: did you gain from drug trade by your husband, wife or parent?"),
        N_(
            "The form means a husband, wife or parent who is not a US citizen, and who "
            "traded in drugs or helped. Money counts, and any other gain."
        ),
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
        N_("Did you ever find or bring in people for sex work, or try to?"),
        N_("By yourself or through others."),
    ),
    sworn(
        f"{_G}.prostitution_proceeds",
        N_("Did you ever get money or other gain from sex work?"),
        N_("Also from the sex work of others."),
    ),
    sworn(
        f"{_G}.commercialized_vice",
        N_(
            "In the United States: do you plan to take part in unlawful gambling or other "
            "trade in vice?"
        ),
        N_("Such as sex work, the sale of banned drinks, or sex pictures of children."),
    ),
    sworn(
        f"{_G}.sex_trafficking",
        N_("Did you ever take part in making another person do sex acts for money or goods?"),
        N_(
            "By force, lies or pressure. With a person under 18 also without force. Also to "
            "find, hide, move, offer or pay such a person, or to gain from it."
        ),
    ),
    sworn(
        f"{_G}.labor_trafficking",
        N_("Did you ever make another person work by force, lies, threats or debt?"),
        N_("Also to find, hide, move or provide a person for such work."),
    ),
    sworn(
        f"{_G}.trafficking_aided",
        N_(
            "For sex or for work: did you ever knowingly help others do that to people, or "
            "plan it with them?"
        ),
    ),
    sworn(
        f"{_G}.trafficking_family_benefit",
        N_(
            "In the last 5 years: did you gain from such a trade in people by your husband, wife "
            "or parent?"
        ),
        N_(
            "The form means a husband, wife or parent who is not a US citizen. Money "
            "counts, and any other gain."
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
        N_("This is called money laundering. Also if you come to the United States to do it."),
    ),
    asked_when=whose.GREEN_CARD,
    intro=_EVER,
    sensitive=True,
)

PAGES: Final = (_POLICE, _DRUGS, _PEOPLE)
