"""The tables of a person's life: homes, schools, jobs, journeys, papers, groups, applications."""

from __future__ import annotations

from enum import StrEnum

from app.answers.dates import PartialDate, Until
from app.answers.model import Section, leaf
from app.answers.permits import Outcome
from app.answers.place import Address, UnitKind
from app.answers.rows import RowId
from app.answers.states import Answer, YesNo
from app.answers.text import FreeText


class Residence(Address):
    """A place where the person lived. The one with ``to`` = present is the home address."""

    in_care_of: Answer[str] = leaf("Who receives mail for the person there.")
    from_: Answer[PartialDate] = leaf("When the person moved in.", key="from")
    to: Answer[Until] = leaf("When the person moved out, or 'present'.")


class School(Section):
    """A school the person attended."""

    name: Answer[str] = leaf("Name of the school.")
    kind: Answer[str] = leaf("Type of school: primary, secondary, university.")
    street: Answer[str] = leaf("Street number and name.")
    unit_kind: Answer[UnitKind] = leaf("Apartment, suite or floor.")
    unit: Answer[str] = leaf("Number of the apartment, suite or floor.")
    city: Answer[str] = leaf("City or town.")
    province: Answer[str] = leaf("Department, province or state.")
    postal_code: Answer[str] = leaf("ZIP or postal code.")
    country: Answer[str] = leaf("Country.")
    from_: Answer[PartialDate] = leaf("First month of attendance.", key="from")
    to: Answer[Until] = leaf("Last month of attendance, or 'present'.")


class Job(Section):
    """Work the person did, paid or on their own account."""

    employer: Answer[str] = leaf("Name of the employer, or 'self-employed'.")
    occupation: Answer[str] = leaf("What the person worked as.")
    street: Answer[str] = leaf("Street number and name of the employer.")
    unit_kind: Answer[UnitKind] = leaf("Apartment, suite or floor.")
    unit: Answer[str] = leaf("Number of the apartment, suite or floor.")
    city: Answer[str] = leaf("City or town.")
    province: Answer[str] = leaf("Department, province or state.")
    postal_code: Answer[str] = leaf("ZIP or postal code.")
    country: Answer[str] = leaf("Country.")
    from_: Answer[PartialDate] = leaf("First month of work.", key="from")
    to: Answer[Until] = leaf("Last month of work, or 'present'.")
    support: Answer[str] = leaf("What the person lived on while without work or retired.")


class EntryManner(StrEnum):
    """How the person came in, as they tell it."""

    ADMITTED = "admitted"
    PAROLED = "paroled"
    WITHOUT_INSPECTION = "without_inspection"
    OTHER = "other"


class Entry(Section):
    """An arrival in the United States."""

    date: Answer[PartialDate] = leaf("Day of arrival.")
    city: Answer[str] = leaf("City or port of entry.")
    state: Answer[str] = leaf("State of the port of entry, its two letters.")
    status: Answer[str] = leaf("Status at entry, such as B-2, paroled, no lawful status.")
    status_expires: Answer[PartialDate] = leaf("Day that status ended or ends.")
    duration_of_status: Answer[YesNo] = leaf("True when the I-94 says D/S and not a day.")
    manner: Answer[EntryManner] = leaf("Admitted, paroled, without inspection, or otherwise.")
    manner_other: Answer[str] = leaf("How, when it was otherwise.")
    document: Answer[RowId] = leaf("Row id of the passport or travel document used.")
    visa_number: Answer[str] = leaf("Number of the visa used.")
    visa_issued: Answer[PartialDate] = leaf("Day the visa was issued.")
    i94: Answer[str] = leaf("I-94 number of this arrival, eleven signs.")
    i94_family: Answer[str] = leaf("Family name as the I-94 spells it.")
    i94_given: Answer[str] = leaf("Given name as the I-94 spells it.")


class Exit(Section):
    """A departure from any country."""

    date: Answer[PartialDate] = leaf("Day of departure.")
    country: Answer[str] = leaf("The country the person left.")
    destination: Answer[str] = leaf("The country the person went to.")
    purpose: Answer[str] = leaf("Why the person went.")


class DocumentKind(StrEnum):
    """Papers that say who a person is when they travel."""

    PASSPORT = "passport"
    TRAVEL_DOCUMENT = "travel_document"
    ID_CARD = "id_card"
    ADVANCE_PAROLE = "advance_parole"


class TravelDocument(Section):
    """A passport, travel document or identity card."""

    kind: Answer[DocumentKind] = leaf("Passport, travel document, identity card, advance parole.")
    country: Answer[str] = leaf("Country that issued it.")
    number: Answer[str] = leaf("Its number.")
    issued: Answer[PartialDate] = leaf("Day of issue.")
    expires: Answer[PartialDate] = leaf("Day of expiry.")


class ArrestKind(StrEnum):
    """What the authorities did; the words of the event, not of the law."""

    ARRESTED = "arrested"
    DETAINED = "detained"
    QUESTIONED = "questioned"
    CHARGED = "charged"
    CONVICTED = "convicted"
    IMPRISONED = "imprisoned"


class Arrest(Section):
    """The person was arrested, held, questioned, charged, convicted or imprisoned."""

    kind: Answer[ArrestKind] = leaf("What was done.")
    date: Answer[PartialDate] = leaf("When it began.")
    until: Answer[PartialDate] = leaf("When it ended.")
    country: Answer[str] = leaf("Country.")
    place: Answer[str] = leaf("Town, and the building if known.")
    by_whom: Answer[str] = leaf("Who did it: police, army, immigration officers.")
    why: Answer[FreeText] = leaf("The reason they gave, or the person thinks.")
    what_happened: Answer[FreeText] = leaf("What happened.")
    released: Answer[FreeText] = leaf("How and why it ended.")


class Harm(Section):
    """Harm, mistreatment or threats to the person or people close to them."""

    date: Answer[PartialDate] = leaf("When it happened or began.")
    until: Answer[PartialDate] = leaf("When it ended.")
    country: Answer[str] = leaf("Country.")
    place: Answer[str] = leaf("Town or place.")
    by_whom: Answer[str] = leaf("Who did it.")
    to_whom: Answer[str] = leaf("Who suffered it.")
    what_happened: Answer[FreeText] = leaf("What happened.")
    why: Answer[FreeText] = leaf("Why the person thinks it happened.")


class Membership(Section):
    """Belonging to a group: party, union, church, student group, armed force."""

    name: Answer[str] = leaf("Name of the group.")
    kind: Answer[str] = leaf("What kind of group it is.")
    city: Answer[str] = leaf("City or town where the group is.")
    province: Answer[str] = leaf("State or province where the group is.")
    country: Answer[str] = leaf("Country where the group is, if not the home country.")
    purpose: Answer[str] = leaf("What the group is for and what it does.")
    involvement: Answer[str] = leaf("How the person took part, with role and positions held.")
    role: Answer[str] = leaf("What the person did or does in it.")
    from_: Answer[PartialDate] = leaf("When it began.", key="from")
    to: Answer[Until] = leaf("When it ended, or 'present'.")
    activities: Answer[FreeText] = leaf("What the person did there.")
    violence: Answer[YesNo] = leaf("True when anybody in it used or threatened force.")
    banned: Answer[YesNo] = leaf("True when a government has banned it.")


class Application(Section):
    """A request for protection or status to any government."""

    kind: Answer[str] = leaf("What was asked for: asylum, refugee status, a visa.")
    government: Answer[str] = leaf("The country whose government was asked.")
    filed: Answer[PartialDate] = leaf("When it was filed.")
    receipt: Answer[str] = leaf("Receipt or case number.")
    decision: Answer[str] = leaf("What was decided.")
    decided: Answer[PartialDate] = leaf("When it was decided.")
    outcome: Answer[Outcome] = leaf("Pending, granted, denied, referred, withdrawn, closed.")
    fee_notice: Answer[PartialDate] = leaf("Day of the notice that asks for the yearly fee.")
    fee_paid: Answer[PartialDate] = leaf("Day that fee was paid; none when it was not.")


class GrantKind(StrEnum):
    """What the US government granted."""

    ASYLUM = "asylum"
    REFUGEE = "refugee"
    RESIDENCE = "residence"
    OTHER = "other"


class Grant(Section):
    """A status that the US government granted the person."""

    kind: Answer[GrantKind] = leaf("Asylum, refugee status, permanent residence, other.")
    on: Answer[PartialDate] = leaf("Day it was granted.")
    office: Answer[str] = leaf("The asylum office, court or service center.")
    receipt: Answer[str] = leaf("Receipt number of the request that was granted.")
