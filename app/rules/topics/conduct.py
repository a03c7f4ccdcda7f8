"""Drugs, prostitution, trafficking, gambling, money (R-27); helping others to enter (R-28)."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.rules.causes import answered, together
from app.rules.finding import Found, Kind
from app.rules.look import Look
from app.rules.next_steps import LAWYER, OWN_WORDS
from app.rules.registry import rule
from app.rules.sentences import Words
from app.rules.sworn import source, yes

_PEOPLE: Final = tuple(
    f"i485.sworn.{item}"
    for item in (
        "prostitution",
        "prostitution_procured",
        "prostitution_proceeds",
        "sex_trafficking",
        "labor_trafficking",
        "trafficking_aided",
        "trafficking_family_benefit",
        "trafficking_benefit_known",
    )
)
_THINGS: Final = tuple(
    f"i485.sworn.{item}"
    for item in (
        "drug_violation",
        "drug_trafficking",
        "drug_family_benefit",
        "drug_benefit_known",
        "commercialized_vice",
        "immunity",
        "money_laundering",
        "intends_espionage",
        "intends_export",
        "intends_overthrow",
        "intends_unlawful",
    )
)
_DRUGS: Final = frozenset(key for key in _THINGS if ".drug_" in key)
_SMUGGLING: Final = "i485.sworn.smuggling"
_CRIMES: Final = ("crime_in_us", "i765.sworn.arrested")


@rule("R-27", topic="conduct", per="person", facts=("Q-126",))
def conduct(look: Look) -> Found | None:
    """A confirmed Yes to an item about drugs, prostitution, trafficking, gambling or money.

    Soft words where it may touch on harm. Source: facts R-27; Form I-485 Part 9.
    """
    said = yes(look, *_THINGS, *_PEOPLE)
    drugs = (_DRUG_LAW,) if any(one.key in _DRUGS for one in said) else ()
    return together(
        look,
        Kind.SEE_A_LAWYER,
        answered(said),
        Words(
            N_(
                "These items ask about the whole life, in any country. They do so also when nobody "
                "was arrested."
            )
        ),
        *drugs,
        Words(
            N_(
                "The doctor who fills the medical form can ask about some of them, too. People "
                "usually tell a lawyer first what happened."
            )
        ),
        LAWYER,
        sources=tuple(map(source, _CRIMES)) if said else (),
        sensitive=any(one.key in _PEOPLE for one in said),
    )


_DRUG_LAW: Final = Words(
    N_("The items about drugs go by the law of the United States, also where a state has another.")
)


@rule("R-28", topic="smuggling", per="person", facts=("Q-126",))
def helped_to_enter(look: Look) -> Found | None:
    """A confirmed Yes to the item about helping somebody to enter. Source: facts R-28."""
    return together(
        look,
        Kind.SEE_A_LAWYER,
        answered(yes(look, _SMUGGLING)),
        Words(
            N_(
                "This item asks about help for anybody to come in without permission. It means a "
                "husband or wife, a child or a parent too, and also paying a guide."
            )
        ),
        OWN_WORDS,
        Words(N_("A lawyer knows whether Form I-485 needs a waiver with it.")),
        LAWYER,
        sources=("include.spouse", "include.children", source("harm_past")),
    )
