"""The green card form's sworn questions about entry, status, court orders and visas."""

from __future__ import annotations

from typing import Final

from app.i18n import N_
from app.interview.conditions import Is
from app.interview.sections import whose
from app.interview.sections.oath import sworn, topic

_G = "i485.sworn"


def _yes(key: str, *, value: bool = True) -> Is:
    return Is(f"filings.{{f}}.{_G}.{key}", value=value)


_ARRIVAL = topic(
    "green.arrival",
    N_("Your last arrival"),
    sworn(f"{_G}.first_arrival", N_("Was your last arrival your first time in the United States?")),
    sworn(
        f"{_G}.crewman_visa",
        N_("Did you ever get a visa as a member of a ship's or plane's crew?"),
    ),
    sworn(
        f"{_G}.arrived_as_crew",
        N_("Did you last come to work on a ship or plane, or to join one?"),
    ),
    asked_when=whose.GREEN_CARD,
)

_REQUESTS = topic(
    "green.requests",
    N_("This request and earlier ones"),
    sworn(
        f"{_G}.in_court",
        N_("Do you file this form with the immigration court because you have a case there?"),
    ),
    sworn(
        f"{_G}.child_status_protection",
        N_("Are you 21 or older, and do you apply as somebody's child?"),
        N_("A law called CSPA lets some people count as a child after they turn 21."),
    ),
    sworn(
        f"{_G}.immigrant_visa",
        N_("Did you ever ask for a visa to live in the US for good, at an office abroad?"),
    ),
    sworn(
        f"{_G}.residence_before",
        N_("Did you ever ask for a green card before, while you were in the United States?"),
    ),
    sworn(
        f"{_G}.residence_rescinded",
        N_("Did you ever have a green card that the government took back?"),
    ),
    asked_when=whose.GREEN_CARD,
)

_STATUS = topic(
    "green.status",
    N_("Visas, work and status"),
    sworn(f"{_G}.admission_denied", N_("Were you ever refused entry to the United States?")),
    sworn(f"{_G}.visa_refused", N_("Were you ever refused a visa to the United States?")),
    sworn(
        f"{_G}.unauthorized_work",
        N_("Did you ever work in the United States without permission?"),
    ),
    sworn(
        f"{_G}.status_violated",
        N_("Did you ever break the rules of the status you had in the United States?"),
    ),
    sworn(
        f"{_G}.exchange_visitor",
        N_("Were you ever here on a J visa that says you must go home for two years?"),
    ),
    sworn(
        f"{_G}.exchange_complied",
        N_("Did you go home for those two years?"),
        both=True,
        asked_when=_yes("exchange_visitor"),
    ),
    sworn(
        f"{_G}.exchange_waiver",
        N_("Were you excused from those two years?"),
        both=True,
        asked_when=_yes("exchange_complied", value=False),
    ),
    asked_when=whose.GREEN_CARD,
)

_ORDERS = topic(
    "green.orders",
    N_("Immigration court and orders"),
    sworn(
        f"{_G}.proceedings",
        N_("Are you now, or were you ever, in a case to remove you from the United States?"),
        N_("Also a case called exclusion or deportation, and a closed case."),
    ),
    sworn(f"{_G}.final_order", N_("Did you ever get a final order to leave the United States?")),
    sworn(f"{_G}.order_reinstated", N_("Was an old order to leave ever put back in force?")),
    sworn(
        f"{_G}.departure_failed",
        N_("Did you ever agree to leave by yourself by a set day, and not leave by then?"),
        N_("This is called voluntary departure."),
    ),
    sworn(
        f"{_G}.relief",
        N_("Did you ever ask for protection from being removed?"),
        N_("Such as asylum, withholding of removal, or other help from a judge."),
    ),
    sworn(
        f"{_G}.hearing_missed",
        N_("Since April 1, 1997: did you ever miss a hearing about your removal, or leave it?"),
    ),
    sworn(
        f"{_G}.removed",
        N_("Were you ever removed from the United States, or did you leave under an order?"),
    ),
    asked_when=whose.GREEN_CARD,
)

_PRESENCE = topic(
    "green.presence",
    N_("How you came, and time without status"),
    sworn(
        f"{_G}.entered_uninspected",
        N_("Did you ever come in without an officer who let you in or paroled you?"),
    ),
    sworn(
        f"{_G}.unlawful_presence",
        N_("Since April 1, 1997: did you stay after your time was up, or without being let in?"),
        N_("If yes, give the dates. A lawyer knows how time with an open asylum case counts."),
    ),
    sworn(
        f"{_G}.presence_trafficking",
        N_("Was human trafficking a main reason for that time?"),
        asked_when=_yes("unlawful_presence"),
    ),
    sworn(
        f"{_G}.reentered_after_presence",
        N_("Did you come back, or try to, without inspection after more than one such year?"),
        N_("Count all such days since April 1, 1997 together."),
    ),
    sworn(
        f"{_G}.reentered_after_removal",
        N_("Did you come back, or try to, without inspection after you were removed?"),
    ),
    sworn(
        f"{_G}.stowaway", N_("Did you ever hide on a ship or plane to get to the United States?")
    ),
    asked_when=whose.GREEN_CARD,
)

_TRUTH = topic(
    "green.truth",
    N_("Papers and statements"),
    sworn(
        f"{_G}.false_documents",
        N_("Did you ever give a false paper to get something from the immigration system?"),
    ),
    sworn(
        f"{_G}.misrepresentation",
        N_("Did you ever lie or hide something on an application, or to an officer?"),
    ),
    sworn(
        f"{_G}.citizenship_claimed",
        N_("Did you ever say that you are a US citizen when you were not?"),
        N_("By word or on paper, for any reason."),
    ),
    sworn(
        f"{_G}.document_penalty",
        N_("Is there a final order that fines you for false immigration papers?"),
    ),
    sworn(f"{_G}.unlawful_voting", N_("Did you ever vote in the United States against the law?")),
    sworn(
        f"{_G}.smuggling",
        N_("Did you ever help somebody to come to the United States against the law?"),
        N_("Also your own family. Also advice, money or a ride."),
    ),
    asked_when=whose.GREEN_CARD,
)

PAGES: Final = (_ARRIVAL, _REQUESTS, _STATUS, _ORDERS, _PRESENCE, _TRUTH)
