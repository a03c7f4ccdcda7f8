"""What the asylum form asks under oath. Nothing here is ever answered for the person."""

from __future__ import annotations

from pydantic import Field

from app.answers.dates import Day
from app.answers.model import Section, group, leaf
from app.answers.risk import Delay, FearedParty
from app.answers.states import Answer, YesNo
from app.answers.text import FreeText, Text


class Sworn(Section):
    """A yes or no that is sworn to. It prints only once the person confirmed this very item.

    ``saw`` is the digest of the events that were on the screen at that moment; when they
    change, the confirmation no longer counts (never.md 1).
    """

    answer: Answer[YesNo] = leaf("The person's own yes or no.")
    confirmed: Day | None = Field(
        default=None, description="Day the person confirmed this item, YYYY-MM-DD."
    )
    saw: Text | None = Field(
        default=None, description="Digest of the events that were shown when it was confirmed."
    )
    explanation: Answer[FreeText] = leaf("The explanation the item asks for.")


class Grounds(Section):
    """Form I-589 item B.1: the boxes the person chose."""

    race: Answer[YesNo] = leaf("B.1 Race.")
    religion: Answer[YesNo] = leaf("B.1 Religion.")
    nationality: Answer[YesNo] = leaf("B.1 Nationality.")
    politics: Answer[YesNo] = leaf("B.1 Political opinion.")
    social_group: Answer[YesNo] = leaf("B.1 Membership in a particular social group.")
    torture: Answer[YesNo] = leaf("B.1 Torture Convention; also the box above Part A.I.")


class SwornI589(Section):
    """The sworn items of Form I-589 Parts B and C."""

    harm_past: Sworn = group(Sworn, "B.1.A harm, mistreatment or threats in the past.")
    harm_feared: Sworn = group(Sworn, "B.1.B harm feared on return.")
    arrested_abroad: Sworn = group(Sworn, "B.2 accused, arrested, questioned, held abroad.")
    organizations: Sworn = group(Sworn, "B.3.A organizations in the home country.")
    organizations_continuing: Sworn = group(Sworn, "B.3.B still taking part in them.")
    torture_feared: Sworn = group(Sworn, "B.4 fear of torture.")
    applied_before: Sworn = group(Sworn, "C.1 earlier applications to the US.")
    travelled_through: Sworn = group(Sworn, "C.2.A other countries on the way.")
    status_elsewhere: Sworn = group(Sworn, "C.2.B lawful status in another country.")
    persecuted_others: Sworn = group(Sworn, "C.3 harm to others.")
    returned: Sworn = group(Sworn, "C.4 return to the country of fear.")
    late_filing: Sworn = group(Sworn, "C.5 more than one year after the last arrival.")
    crime_in_us: Sworn = group(Sworn, "C.6 crimes or arrests in the United States.")


class Claim(Section):
    """The asylum claim of one applicant."""

    country_feared: Answer[str] = leaf("The country the person fears to return to.")
    feared: Answer[FearedParty] = leaf("Whom the person fears; prints nowhere.")
    delay: Delay = group(Delay, "What stood in the way of asking within a year.")
    grounds: Grounds = group(Grounds, "B.1 boxes.")
    sworn: SwornI589 = group(SwornI589, "Parts B and C.")
    other_countries: Answer[FreeText] = leaf("The one explanation shared by C.2.A and C.2.B.")
