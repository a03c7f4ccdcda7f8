"""Addresses and other places."""

from __future__ import annotations

from enum import StrEnum

from app.answers.model import Section, group, leaf
from app.answers.states import Answer, YesNo


class UnitKind(StrEnum):
    """What kind of unit a number belongs to."""

    APT = "apt"
    STE = "ste"
    FLR = "flr"


class Address(Section):
    """A postal address anywhere; in the US ``province`` is the two-letter state code."""

    street: Answer[str] = leaf("Street number and name.")
    unit_kind: Answer[UnitKind] = leaf("Apartment, suite or floor.")
    unit: Answer[str] = leaf("Number of the apartment, suite or floor.")
    city: Answer[str] = leaf("City or town.")
    province: Answer[str] = leaf("Department, province or state; in the US its two letters.")
    postal_code: Answer[str] = leaf("ZIP or postal code.")
    country: Answer[str] = leaf("Country.")


class Mailing(Section):
    """Where mail in the US goes when that is not where the person lives."""

    in_care_of: Answer[str] = leaf("Who receives the mail for the person.")
    street: Answer[str] = leaf("Street number and name.")
    unit_kind: Answer[UnitKind] = leaf("Apartment, suite or floor.")
    unit: Answer[str] = leaf("Number of the apartment, suite or floor.")
    city: Answer[str] = leaf("City or town.")
    province: Answer[str] = leaf("State, its two letters.")
    postal_code: Answer[str] = leaf("ZIP code.")
    phone: Answer[str] = leaf("Telephone number at this address, ten digits.")


class Contact(Section):
    """How to reach the person. The home address is the residence with ``to`` = present."""

    phone: Answer[str] = leaf("Daytime telephone number, ten digits in the US.")
    mobile: Answer[str] = leaf("Mobile telephone number.")
    email: Answer[str] = leaf("Email address.")
    mailing_differs: Answer[YesNo] = leaf("True when mail goes to another address than home.")
    mailing: Mailing = group(Mailing, "The mailing address, when it differs.")
