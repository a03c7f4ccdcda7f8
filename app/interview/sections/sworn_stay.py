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
        N_(
            "At a US embassy or consulate abroad: did you ever ask for a visa to live in "
            "the US for good?"
        ),
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
    sworn(
        f"{_G}.visa_refused",
        N_("Were you ever refused a visa to the United States?"),
    ),
    sworn(
        f"{_G}.unauthorized_work",
        N_("Did you ever work in the United States without permission?"),
    ),
    sworn(
        f"{_G}.status_violated",
        N_("Did you ever break the rules of the status you had in the United States?"),
        N_("Status for a time: such as visitor, student or worker."),
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
        N_(
            "Were you excused from those two years, or did the US State Department write "
            "that you can be?"
        ),
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
        N_(
            "Also a case called exclusion, deportation or rescission, a fast removal at the "
            "border, and a closed case."
        ),
    ),
    sworn(
        f"{_G}.final_order",
        N_("Did you ever get a final order to leave the United States?"),
        N_("It may be called removal, deportation or exclusion."),
    ),
    sworn(f"{_G}.order_reinstated", N_("Was an old order to leave ever put back in force?")),
    sworn(
        f"{_G}.departure_failed",
        N_("Were you ever given a day by which to leave by yourself, and did you stay longer?"),
        N_("This is called voluntary departure. A judge or an officer gives it."),
    ),
    sworn(
        f"{_G}.relief",
        N_("Did you ever ask for any kind of help so as not to be removed or deported?"),
        N_("Such as asylum, withholding of removal, or other help from a judge."),
    ),
    sworn(
        f"{_G}.hearing_missed",
        N_(
            "Did you ever miss a hearing about your removal, refuse to go, or leave before its end?"
        ),
        N_("In a case that the government began on or after April 1, 1997."),
    ),
    sworn(
        f"{_G}.removed",
        N_(
            "Were you ever removed or deported from the United States? Or did you leave by "
            "yourself after such an order?"
        ),
        N_("The order may be called removal, deportation or exclusion."),
    ),
    asked_when=whose.GREEN_CARD,
)

_PRESENCE = topic(
    "green.presence",
    N_("How you came, and time without status"),
    sworn(
        f"{_G}.entered_uninspected",
        N_(
            "Did you ever come into the United States without an officer who let you in or "
            "paroled you?"
        ),
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
        N_(
            "After more than one year of such time: did you come back, or try to, without "
            "being let in or paroled?"
        ),
        N_(
            "Count all such days since April 1, 1997 together. Only coming back since that "
            "day counts."
        ),
    ),
    sworn(
        f"{_G}.reentered_after_removal",
        N_(
            "After you were removed: did you come back, or try to, without being let in or paroled?"
        ),
        N_("After removal, deportation or exclusion. Only coming back since April 1, 1997 counts."),
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
        N_(
            "To get a visa, to come in, or for other immigration benefits: did you ever "
            "give a US official a false or changed paper?"
        ),
        N_("Also if you did not get it."),
    ),
    sworn(
        f"{_G}.misrepresentation",
        N_(
            "Did you ever lie, hide or change facts on an application for a visa, entry or "
            "another immigration benefit?"
        ),
        N_(
            "Also for other papers that you need to come in. Ask a lawyer how words to an "
            "officer count."
        ),
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
    sworn(
        f"{_G}.unlawful_voting",
        N_("Did you ever vote in the United States against any law?"),
        N_("A federal, state or local law."),
    ),
    sworn(
        f"{_G}.smuggling",
        N_(
            "Did you ever knowingly help or urge somebody to come to the United States "
            "against the law, or to try to?"
        ),
        N_("Also your own family. Also advice, money or a ride."),
    ),
    asked_when=whose.GREEN_CARD,
)

PAGES: Final = (_ARRIVAL, _REQUESTS, _STATUS, _ORDERS, _PRESENCE, _TRUTH)
