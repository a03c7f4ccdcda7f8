"""What only Form I-485 (adjustment of status) asks, of one filing."""

from __future__ import annotations

from enum import StrEnum

from app.answers.dates import PartialDate
from app.answers.model import Section, group, leaf
from app.answers.permits import Medical
from app.answers.person import PersonId
from app.answers.states import Answer, YesNo
from app.answers.sworn_i485 import SwornI485


class ApplyingAs(StrEnum):
    """Part 2: whose own status the application rests on. Never chosen for the person."""

    PRINCIPAL = "principal"
    DERIVATIVE = "derivative"


class AdjustmentCategory(StrEnum):
    """Part 2: the category. Only what people with asylum ask for."""

    ASYLUM = "asylum"


class SupportExemption(StrEnum):
    """Part 3: why no affidavit of support is attached."""

    NOT_REQUIRED = "not required"


class ChargeExemption(StrEnum):
    """Part 9: the category that is exempt from the public-charge ground."""

    ASYLEE = "asylee"


class ImmigrantVisa(Section):
    """Part 4: an immigrant visa that was asked for abroad."""

    city: Answer[str] = leaf("City of the embassy or consulate.")
    country: Answer[str] = leaf("Country of the embassy or consulate.")
    decision: Answer[str] = leaf("Approved, refused, denied, withdrawn.")
    decided: Answer[PartialDate] = leaf("Day of the decision.")


class I485(Section):
    """The answers of one Form I-485."""

    applying_as: Answer[ApplyingAs] = leaf("Part 2: principal or derivative applicant.")
    principal: Answer[PersonId] = leaf("Person id of the principal asylee, for a derivative.")
    category: Answer[AdjustmentCategory] = leaf("Part 2: the category applied under.")
    petition_receipt: Answer[str] = leaf("Part 2: receipt number of an underlying petition.")
    priority_date: Answer[PartialDate] = leaf("Part 2: priority date of that petition.")
    wants_ssn_card: Answer[YesNo] = leaf("Part 1: wants Social Security to issue a card.")
    support_exemption: Answer[SupportExemption] = leaf("Part 3: why no affidavit of support.")
    immigrant_visa: ImmigrantVisa = group(ImmigrantVisa, "Part 4: the visa asked for abroad.")
    charge_exemption: Answer[ChargeExemption] = leaf("Part 9: exempt from public charge as.")
    status_when_leaving: Answer[str] = leaf(
        "Part 9: nationality or status just before leaving to avoid service."
    )
    medical: Medical = group(Medical, "The medical examination that goes into the packet.")
    sworn: SwornI485 = group(SwornI485, "The yes-or-no items.")
