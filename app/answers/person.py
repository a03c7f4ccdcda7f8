"""A person of the household, with the facts that are theirs alone."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from app.answers.biographic import Biographic
from app.answers.dates import PartialDate
from app.answers.differences import Difference
from app.answers.events import (
    Application,
    Arrest,
    Entry,
    Exit,
    Grant,
    Harm,
    Job,
    Membership,
    Residence,
    School,
    TravelDocument,
)
from app.answers.filed import Filed, FiledId
from app.answers.model import Section, group, leaf
from app.answers.name import Name, OtherName
from app.answers.papers import Interview, StoryTranslator
from app.answers.permits import ClockStop, CourtOrder, WorkPermit
from app.answers.place import Contact
from app.answers.risk import CitizenClaim, Service, Statement, Support, TravelPlan, Vote
from app.answers.rows import Rows
from app.answers.states import Answer, YesNo
from app.answers.translations import Translation

PERSON_ID = r"^p[0-9]{1,6}$"
PersonId = Annotated[str, StringConstraints(pattern=PERSON_ID)]


class Sex(StrEnum):
    """As the forms ask it."""

    MALE = "male"
    FEMALE = "female"


class MaritalStatus(StrEnum):
    """As the forms together ask it; a form may offer fewer boxes."""

    SINGLE = "single"
    MARRIED = "married"
    DIVORCED = "divorced"
    WIDOWED = "widowed"
    SEPARATED = "separated"
    ANNULLED = "annulled"


class CourtStatus(StrEnum):
    """Whether the person is, or ever was, in immigration court."""

    NEVER = "never"
    NOW = "now"
    PAST = "past"


class Birth(Section):
    """When and where the person was born."""

    date: Answer[PartialDate] = leaf("Date of birth.")
    city: Answer[str] = leaf("City or town of birth.")
    province: Answer[str] = leaf("Province or state of birth.")
    country: Answer[str] = leaf("Country of birth.")


class Numbers(Section):
    """Numbers that US agencies gave the person."""

    a_number: Answer[str] = leaf("A-Number, nine digits.")
    ssn: Answer[str] = leaf("US Social Security number, nine digits.")
    uscis_account: Answer[str] = leaf("USCIS online account number, twelve digits.")
    i94: Answer[str] = leaf("Current I-94 number, eleven signs.")
    sevis: Answer[str] = leaf("SEVIS number of a student or exchange visitor.")
    ssn_card_issued: Answer[YesNo] = leaf("True when Social Security ever issued a card.")


class OtherANumber(Section):
    """Another A-Number that was given to the person."""

    a_number: Answer[str] = leaf("A-Number, nine digits.")


class OtherBirthDate(Section):
    """Another date of birth that the person has used."""

    date: Answer[PartialDate] = leaf("Date of birth used.")


class Proceedings(Section):
    """The person's case in immigration court."""

    status: Answer[CourtStatus] = leaf("Never, now, or in the past.")
    court: Answer[str] = leaf("Which immigration court.")
    next_hearing: Answer[PartialDate] = leaf("Day of the next hearing.")
    papers: Answer[YesNo] = leaf("True when the person got a Notice to Appear.")
    listed: Answer[YesNo] = leaf("True when the court's case information lists the A-Number.")
    order: Answer[CourtOrder] = leaf("What a judge or officer ordered; none when nothing.")


class Marriage(Section):
    """A marriage. It is the current one when ``ended`` is *none* or *not applicable*."""

    spouse: Answer[PersonId] = leaf("Person id of the spouse.")
    date: Answer[PartialDate] = leaf("Day of the marriage.")
    city: Answer[str] = leaf("City or town of the marriage.")
    province: Answer[str] = leaf("Province or state of the marriage.")
    country: Answer[str] = leaf("Country of the marriage.")
    ended: Answer[PartialDate] = leaf("Day it ended; none when it has not ended.")
    how_ended: Answer[str] = leaf("How it ended: divorce, death, annulment.")
    ended_city: Answer[str] = leaf("City or town where it legally ended.")
    ended_province: Answer[str] = leaf("Province or state where it legally ended.")
    ended_country: Answer[str] = leaf("Country where it legally ended.")


class ChildRelation(Section):
    """How one child is related to the person: by birth, as a stepchild, by adoption."""

    child: Answer[PersonId] = leaf("Person id of the child.")
    relationship: Answer[str] = leaf("Biological child, stepchild, legally adopted child.")


class Person(Section):
    """One person: who they are, their family, and the history the forms' tables come from."""

    name: Name = group(Name, "Full legal name.")
    name_at_birth: Name = group(Name, "Name at birth; not applicable when it is the same.")
    other_names: Rows[OtherName] = leaf("Other names the person has used.")
    sex: Answer[Sex] = leaf("Sex as the forms ask it.")
    marital_status: Answer[MaritalStatus] = leaf("Marital status today.")
    birth: Birth = group(Birth, "Date and place of birth.")
    other_birth_dates: Rows[OtherBirthDate] = leaf("Other dates of birth the person has used.")
    biographic: Biographic = group(Biographic, "Ethnicity, race, height, weight, eyes, hair.")
    nationality: Answer[str] = leaf("Country of present nationality (citizenship).")
    nationality_at_birth: Answer[str] = leaf("Country of nationality at birth.")
    other_nationality: Answer[str] = leaf("Country of a second nationality.")
    home_country: Answer[str] = leaf("The country the person calls home.")
    race: Answer[str] = leaf("Race, ethnic or tribal group.")
    religion: Answer[str] = leaf("Religion.")
    native_language: Answer[str] = leaf("Native language, with dialect.")
    other_languages: Answer[str] = leaf("Other languages spoken fluently.")
    fluent_in_english: Answer[YesNo] = leaf("True when the person is fluent in English.")
    numbers: Numbers = group(Numbers, "Numbers given by US agencies.")
    other_a_numbers: Rows[OtherANumber] = leaf("Other A-Numbers the person was ever given.")
    contact: Contact = group(Contact, "How to reach the person.")
    proceedings: Proceedings = group(Proceedings, "Immigration court.")
    current_status: Answer[str] = leaf("Immigration status in the US today.")
    stay_expires: Answer[PartialDate] = leaf("Day the authorized stay ends.")
    duration_of_status: Answer[YesNo] = leaf("True when the stay lasts for D/S, without a day.")
    us_armed_forces: Answer[YesNo] = leaf("True when now in the US armed forces or Coast Guard.")
    in_us: Answer[YesNo] = leaf("True when the person is in the US today.")
    deceased: Answer[YesNo] = leaf("True when the person has died.")
    location: Answer[str] = leaf("Where the person is now: city, country.")
    residences: Rows[Residence] = leaf("Homes.")
    schools: Rows[School] = leaf("Schools.")
    jobs: Rows[Job] = leaf("Jobs.")
    entries: Rows[Entry] = leaf("Arrivals in the United States.")
    exits: Rows[Exit] = leaf("Departures from any country.")
    documents: Rows[TravelDocument] = leaf("Passports, travel documents, identity cards.")
    marriages: Rows[Marriage] = leaf("Marriages.")
    mother: Answer[PersonId] = leaf("Person id of the mother.")
    father: Answer[PersonId] = leaf("Person id of the father.")
    siblings: Answer[list[PersonId]] = leaf("Person ids of brothers and sisters.")
    children: Answer[list[PersonId]] = leaf("Person ids of all children, in the order told.")
    child_relations: Rows[ChildRelation] = leaf("How each child is related to the person.")
    grants: Rows[Grant] = leaf("Asylum, refugee status, residence the US granted.")
    arrests: Rows[Arrest] = leaf("Arrests, detentions, questioning, charges, sentences.")
    harms: Rows[Harm] = leaf("Harm, mistreatment and threats.")
    memberships: Rows[Membership] = leaf("Groups the person belonged to.")
    applications: Rows[Application] = leaf("Requests for protection or status, any country.")
    permits: Rows[WorkPermit] = leaf("Work permits the person has or had.")
    clock_stops: Rows[ClockStop] = leaf("What may have stopped the asylum clock.")
    services: Rows[Service] = leaf("Army, police, guards, weapons training, government posts.")
    supports: Rows[Support] = leaf("Things given to anybody armed, also under pressure.")
    citizen_claims: Rows[CitizenClaim] = leaf("Papers that called the person a US citizen.")
    votes: Rows[Vote] = leaf("Voting, registering or political gifts in the US.")
    statements: Rows[Statement] = leaf("What officers were told earlier.")
    travel_plan: TravelPlan = group(TravelPlan, "A journey out of the US the person thinks of.")
    alone: Answer[YesNo] = leaf("True when a young person is here without parent or guardian.")
    translations: Rows[Translation] = leaf("Documents in other languages and their English.")
    story_translators: Rows[StoryTranslator] = leaf("Who put the person's own words into English.")
    interview: Interview = group(Interview, "The asylum interview.")
    differences: Rows[Difference] = leaf("What a filed form says otherwise, and why.")
    filed: dict[FiledId, Filed] = Field(
        default_factory=dict, description="Forms the person filed earlier, as read from their PDFs."
    )
