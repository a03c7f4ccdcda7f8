"""What no box of the forms asks outright and yet decides whether somebody needs a lawyer first.

Asked once, in plain words; nothing here prints. Each class names the rules it feeds.
"""

from __future__ import annotations

from enum import StrEnum

from app.answers.dates import PartialDate, Until
from app.answers.model import Section, leaf
from app.answers.states import Answer, YesNo
from app.answers.text import FreeText


class ServiceKind(StrEnum):
    """Where the person served, or was trained."""

    MILITARY = "military"
    POLICE = "police"
    PRISON = "prison"
    INTELLIGENCE = "intelligence"
    MILITIA = "militia"
    ARMED_GROUP = "armed_group"
    WEAPONS_TRAINING = "weapons_training"
    GOVERNMENT = "government"


class Service(Section):
    """Army, police, guard, armed group, weapons training, a government post (R-22, R-26)."""

    kind: Answer[ServiceKind] = leaf("What kind of service or training.")
    name: Answer[str] = leaf("Name of the unit, office or place.")
    country: Answer[str] = leaf("Country.")
    rank: Answer[str] = leaf("Rank or post.")
    from_: Answer[PartialDate] = leaf("When it began.", key="from")
    to: Answer[Until] = leaf("When it ended, or 'present'.")
    duties: Answer[FreeText] = leaf("What the person did there.")
    held_people: Answer[YesNo] = leaf("True when the person guarded, held or questioned anybody.")
    fought: Answer[YesNo] = leaf("True when the person fought, or stood at a checkpoint.")


class SupportKind(StrEnum):
    """What was given."""

    MONEY = "money"
    FOOD_OR_SHELTER = "food_or_shelter"
    GOODS = "goods"
    TRANSPORT = "transport"
    MEDICAL = "medical"
    OTHER = "other"


class Support(Section):
    """Something given to anybody armed, also under pressure (R-24)."""

    kind: Answer[SupportKind] = leaf("What was given.")
    to_whom: Answer[str] = leaf("To whom.")
    country: Answer[str] = leaf("Country.")
    date: Answer[PartialDate] = leaf("When, or when it began.")
    forced: Answer[YesNo] = leaf("True when the person was threatened or forced.")
    what: Answer[FreeText] = leaf("What happened.")


class ClaimPlace(StrEnum):
    """Where the person was written down as a citizen."""

    I9 = "i9"
    BANK = "bank"
    SCHOOL = "school"
    LICENCE = "licence"
    VOTER_FORM = "voter_form"
    OFFICER = "officer"
    OTHER = "other"


class CitizenClaim(Section):
    """A paper or a conversation in which the person was called a US citizen (R-12)."""

    where: Answer[ClaimPlace] = leaf("On which paper, or to whom.")
    date: Answer[PartialDate] = leaf("When.")
    words: Answer[FreeText] = leaf("How it came about.")


class VoteKind(StrEnum):
    """What the person took part in."""

    VOTED = "voted"
    REGISTERED = "registered"
    DONATED = "donated"


class Vote(Section):
    """Voting, being registered to vote, or a gift to a candidate in the US (R-13)."""

    kind: Answer[VoteKind] = leaf("Voted, registered, or gave money.")
    date: Answer[PartialDate] = leaf("When.")
    place: Answer[str] = leaf("City and state.")


class StatementTo(StrEnum):
    """To whom the person spoke or wrote earlier."""

    BORDER = "border"
    CREDIBLE_FEAR = "credible_fear"
    VISA_FORM = "visa_form"
    EARLIER_FORM = "earlier_form"
    OTHER_COUNTRY = "other_country"


class Statement(Section):
    """What officers were told before (R-34). ``differs`` is the person's own word."""

    to: Answer[StatementTo] = leaf("To whom.")
    date: Answer[PartialDate] = leaf("When.")
    differs: Answer[YesNo] = leaf("True when something there was not as it is told now.")
    how: Answer[FreeText] = leaf("What was different, and why.")


class TravelPlan(Section):
    """A journey out of the US that the person thinks of (R-08), whatever they file."""

    leaving: Answer[YesNo] = leaf("True when the person plans to leave the United States.")
    date: Answer[PartialDate] = leaf("When.")
    countries: Answer[list[str]] = leaf("To which countries.")


class FearedParty(StrEnum):
    """Whom the person fears."""

    GOVERNMENT = "government"
    LINKED = "linked"
    PRIVATE = "private"
    FAMILY = "family"
    SEVERAL = "several"
    UNKNOWN = "unknown"


class DelayReason(StrEnum):
    """Why the request comes late, in the groups of 8 CFR 208.4(a)(4) and (5)."""

    CHANGED = "changed"
    EXTRAORDINARY = "extraordinary"
    BOTH = "both"
    NONE_KNOWN = "none_known"


class Delay(Section):
    """What stood in the way of asking within a year (R-51)."""

    reason: Answer[DelayReason] = leaf("What kind of reason; none_known when there is none.")
    began: Answer[PartialDate] = leaf("When it began.")
    ended: Answer[PartialDate] = leaf("When it ended; none when it goes on.")
    words: Answer[FreeText] = leaf("The reason in the person's words.")
