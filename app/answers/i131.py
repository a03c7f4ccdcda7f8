"""What only Form I-131 (travel document) asks, of one filing."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from app.answers.claim import Sworn
from app.answers.dates import PartialDate
from app.answers.model import Section, group, leaf
from app.answers.place import Address
from app.answers.rows import RowId
from app.answers.states import Answer
from app.answers.text import FreeText


class TravelApplication(StrEnum):
    """Part 1: what is applied for. Only what people with an asylum case ask for."""

    REFUGEE_TRAVEL_ASYLEE = "refugee travel document, asylee"
    REFUGEE_TRAVEL_RESIDENT = "refugee travel document, permanent resident"
    ADVANCE_PAROLE_I589 = "advance parole, pending I-589"
    ADVANCE_PAROLE_I485 = "advance parole, pending I-485"


class ReplacementReason(StrEnum):
    """Part 4 item 5: what happened to the document that is replaced."""

    NOT_RECEIVED = "never received"
    LOST = "lost, stolen or damaged"
    OWN_ERROR = "wrong, my error or my information changed"
    OFFICE_ERROR = "wrong, not my error"


class WrongDetail(StrEnum):
    """Part 4 item 6.a: what the document that is replaced says wrongly."""

    NAME = "name"
    A_NUMBER = "a_number"
    COUNTRY = "country"
    TERMS = "terms"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    VALIDITY = "validity"
    PHOTO = "photo"


class Delivery(StrEnum):
    """Part 4 item 7: where the travel document goes."""

    MAILING_ADDRESS = "mailing address"
    OFFICE_ABROAD = "office abroad"


class NoticeTo(StrEnum):
    """Part 4 item 8: where the notice to pick up the document goes."""

    MAILING_ADDRESS = "mailing address"
    OTHER_ADDRESS = "other address"


class Trips(StrEnum):
    """Part 7 item 4: how often the advance parole document is to be used."""

    ONE = "one"
    MORE = "more than one"


def _days(value: object) -> object:
    whole = isinstance(value, int) and not isinstance(value, bool)
    if not whole or not 1 <= int(str(value)) <= 999:
        raise PydanticCustomError("measure", "not a whole number of days from 1 to 999")
    return value


Days = Annotated[int, BeforeValidator(_days)]
"""Whole days; the form's box takes three digits."""


class SwornI131(Section):
    """The yes-or-no items of Form I-131; all stand above the oath of Part 10."""

    refugee_status: Sworn = group(Sworn, "Part 1: refugee, or resident through refugee status.")
    in_proceedings: Sworn = group(Sworn, "Part 4: exclusion, deportation, removal, rescission.")
    had_travel_document: Sworn = group(Sworn, "Part 4: ever issued a travel document or permit.")
    had_advance_parole: Sworn = group(Sworn, "Part 4: ever issued advance parole.")
    replacement: Sworn = group(Sworn, "Part 4: asks for a replacement.")
    plans_return: Sworn = group(Sworn, "Part 6: plans to go to the country of refuge.")
    returned: Sworn = group(Sworn, "Part 6: went there since asylum or refugee status.")
    home_passport: Sworn = group(Sworn, "Part 6: its passport or entry permit since then.")
    home_benefits: Sworn = group(Sworn, "Part 6: a benefit from that country since then.")
    regained_nationality: Sworn = group(Sworn, "Part 6: took its nationality again since then.")
    new_nationality: Sworn = group(Sworn, "Part 6: took a new nationality since then.")
    status_elsewhere: Sworn = group(Sworn, "Part 6: refugee or asylee in another country.")
    before_departing: Sworn = group(Sworn, "Part 6: files before leaving the United States.")
    outside_us: Sworn = group(Sworn, "Part 6: is outside the United States now.")


class EarlierDocument(Section):
    """Part 4 items 2 and 3: the last document of a kind that was issued to the person."""

    document: Answer[RowId] = leaf("Row id, among the person's documents, of the last one.")
    disposition: Answer[str] = leaf("What became of it: attached, lost, stolen, still with me.")


class Replacement(Section):
    """Part 4 items 5 and 6: the document that is to be replaced."""

    reason: Answer[ReplacementReason] = leaf("What happened to it.")
    wrong: Answer[list[WrongDetail]] = leaf("What it says wrongly.")
    explanation: Answer[FreeText] = leaf("What is wrong and what is right.")
    receipt: Answer[str] = leaf("Receipt number of the Form I-131 it was issued for.")


class PickUp(Address):
    """Part 4 items 7.b and 9: an office abroad, and where its notice goes."""

    office_city: Answer[str] = leaf("City of the embassy, consulate or office.")
    office_country: Answer[str] = leaf("Country of the embassy, consulate or office.")
    notice_to: Answer[NoticeTo] = leaf("Where the notice goes.")
    in_care_of: Answer[str] = leaf("Who receives the notice for the person.")
    phone: Answer[str] = leaf("Daytime telephone number there.")
    email: Answer[str] = leaf("Email address there.")


class Trip(Section):
    """Part 7: the journey for which advance parole is asked."""

    departure: Answer[PartialDate] = leaf("Day the person wants to leave.")
    purpose: Answer[FreeText] = leaf("Why the person travels.")
    countries: Answer[list[str]] = leaf("Countries the person wants to visit.")
    trips: Answer[Trips] = leaf("One trip, or more than one.")
    days: Answer[Days] = leaf("Expected length of the trip in days.")


class I131(Section):
    """The answers of one Form I-131."""

    application: Answer[TravelApplication] = leaf("Part 1: what is applied for.")
    based_on: Answer[RowId] = leaf(
        "Row id, among the person's applications, of the pending Form I-589 or I-485; "
        "not applicable when the I-485 is mailed together with this form."
    )
    refugee_from: Answer[str] = leaf("Part 6: country from which the person is an asylee.")
    sworn: SwornI131 = group(SwornI131, "The yes-or-no items.")
    earlier_travel_document: EarlierDocument = group(
        EarlierDocument, "Part 4: the last travel document or reentry permit."
    )
    earlier_advance_parole: EarlierDocument = group(
        EarlierDocument, "Part 4: the last advance parole document."
    )
    replacement: Replacement = group(Replacement, "Part 4: the document to be replaced.")
    delivery: Answer[Delivery] = leaf("Part 4: where the travel document is sent.")
    pick_up: PickUp = group(PickUp, "Part 4: an office abroad where it is picked up.")
    countries_since_leaving: Answer[list[str]] = leaf(
        "Part 6: other countries since leaving the United States."
    )
    trip: Trip = group(Trip, "Part 7: the planned journey.")
    parolee_id: Answer[str] = leaf("Part 2: eMedical U.S. Parolee ID, if any.")
