"""What to call boxes that are made from several answers, or that a question names too shortly.

Keys are names that the maps use; a question of the interview asks for everything else.
"""

from __future__ import annotations

from typing import Final

from app.i18n import N_

_ADDRESS: Final = {
    "street": N_("Street number and name"),
    "unit": N_("Number of the apartment, suite or floor"),
    "city": N_("City or town"),
    "province": N_("State or province"),
    "postal_code": N_("ZIP or postal code"),
    "country": N_("Country"),
    "from": N_("From when?"),
    "to": N_("Until when?"),
    "street_line": N_("Street number and name"),
    "unit_line": N_("Number of the apartment, suite or floor"),
    "unit_box": N_("Apartment, suite or floor"),
    "us_state": N_("State or province"),
    "province_abroad": N_("State or province"),
    "us_zip": N_("ZIP or postal code"),
    "postal_code_abroad": N_("ZIP or postal code"),
    "country_or_usa": N_("Country"),
    "mailing_unit_line": N_("Number of the apartment, suite or floor"),
    "mail_in_care_of": N_("In care of"),
    "mail_street": N_("Street number and name"),
    "mail_unit_box": N_("Apartment, suite or floor"),
    "mail_unit": N_("Number of the apartment, suite or floor"),
    "mail_city": N_("City or town"),
    "mail_state": N_("State or province"),
    "mail_province": N_("State or province"),
    "mail_zip": N_("ZIP or postal code"),
    "mail_postal_code": N_("ZIP or postal code"),
    "mail_country": N_("Country"),
    "home_five_years": N_("Lived in this home for five years"),
    "location": N_("Address of the school"),
    "employer_line": N_("Employer and address"),
    "preparer_unit_line": N_("Number of the apartment, suite or floor"),
}
_PERSON: Final = {
    "full_name": N_("Full name"),
    "preparer_name": N_("Full name"),
    "other_names": N_("Other names"),
    "birth_place": N_("Place of birth"),
    "marital_status": N_("Marital status"),
    "identity_document": N_("Number of the passport or identity card"),
    "marriage_place": N_("Place of the wedding"),
    "has_children": N_("Children"),
    "total_children": N_("Number of children"),
    "living_children": N_("Number of living children"),
    "times_married": N_("Number of marriages"),
    "child_relationship": N_("This child is"),
    "has_a_number": N_("Has an A-Number"),
    "used_other_a_numbers": N_("Had another A-Number"),
    "used_other_birth_dates": N_("Used another date of birth"),
    "prior_spouse_family": N_("Family name before the marriage"),
    "spouse_service": N_("Is the husband or wife in the US armed forces or the Coast Guard?"),
    "prior_spouse_given": N_("Given name (first name)"),
    "prior_spouse_middle": N_("Middle name"),
    "prior_spouse_birth_date": N_("Date of birth"),
    "prior_spouse_birth_country": N_("Country of birth"),
    "prior_spouse_nationality": N_("Nationality"),
    "marriage_end": N_("How did it end?"),
    "marriage_end_other": N_("In which other way?"),
    "occupation_place": N_("Name of the employer or school"),
    "latest_occupation_place": N_("Name of the employer or school"),
    "occupation_title": N_("What did you work as?"),
    "occupation_support": N_("What did you live on in a time without work?"),
}
_JOURNEYS: Final = {
    "arrival_manner": N_("How did you come in?"),
    "last_left": N_("Day the home country was left last"),
    "place": N_("City or border crossing"),
    "entry_until": N_("Until which day was this status good?"),
    "last_entry_date": N_("Day of the last arrival"),
    "last_entry_place": N_("Place of the last arrival"),
    "last_entry_city": N_("Place of the last arrival"),
    "last_entry_state": N_("State of the last arrival"),
    "last_entry_status": N_("Status at the last arrival"),
    "previous_arrival": N_("Day of the arrival before that"),
    "arrival_document_number": N_("Number of the paper used at the last arrival"),
    "arrival_document_country": N_("Country that gave the paper used at the last arrival"),
    "arrival_document_expires": N_("Day on which that paper expires"),
    "i94_family": N_("Family name as the I-94 spells it"),
    "i94_given": N_("Given name as the I-94 spells it"),
    "i94_status": N_("Status on the I-94"),
    "i94_until": N_("Last day of the stay on the I-94"),
    "authorized_stay_ends": N_("Last day of the stay on the I-94"),
    "stay_until": N_("Until which day may this person stay?"),
    "asylum_granted": N_("Day on which asylum was granted"),
    "pending_receipt": N_("Receipt number"),
    "replaced_receipt": N_("Receipt number"),
}
BY_NAME: Final = _ADDRESS | _PERSON | _JOURNEYS
"""By the last word of a path below ``derived``, or of one that no question asks for."""

BY_LEAF: Final = {
    "location": N_("Is now in"),
    "deceased": N_("Has died"),
}
"""By the last word of the path of any relative."""

BY_SOURCE: Final = {
    "self.contact.mailing_differs": N_("Letters go to the home"),
    "self.marital_status": N_("Marital status"),
    "spouse.marital_status": N_("Marital status"),
    "passport.number": N_("Passport number"),
    "travel_document.number": N_("Travel document number"),
    "last_document.country": N_("Country that gave the latest of these"),
    "last_document.expires": N_("Day on which the latest expires"),
}
"""By the whole path of the map."""

IN_COURT: Final = N_("Is in immigration court now")
"""What forms ask of relatives; the person who files is asked about the past, too."""

APPLIES: Final = N_("Does this person apply for a green card together with you?")

ROOTS: Final = {
    "grounds": N_("Reason for asking"),
    "home": N_("Home today"),
    "spouse": N_("Husband or wife"),
    "spouse_home": N_("Home of the husband or wife"),
    "mother": N_("Mother"),
    "father": N_("Father"),
    "principal": N_("Main applicant"),
    "mailing": N_("Address for letters"),
    "preparer": N_("Preparer"),
    "interpreter": N_("Interpreter"),
    "attorney": N_("Lawyer"),
    "pick_up": N_("Address for the letter that it is ready"),
    "rows.address_abroad": N_("Home abroad"),
    "rows.occupation_abroad": N_("Work or school abroad"),
}
"""Whom or what a group of boxes is about."""

COUNTED: Final = {
    "children": N_("Child {number}"),
    "siblings": N_("Brother or sister {number}"),
    "rows.residences": N_("Home {number}"),
    "rows.last_homes": N_("Last home abroad {number}"),
    "rows.prior_addresses": N_("Earlier home {number}"),
    "rows.entries": N_("Arrival {number}"),
    "rows.schools": N_("School {number}"),
    "rows.jobs": N_("Work {number}"),
    "rows.occupations": N_("Work or school {number}"),
    "rows.organizations": N_("Group {number}"),
    "rows.other_names": N_("Other name {number}"),
    "rows.other_birth_dates": N_("Other date of birth {number}"),
    "rows.other_a_numbers": N_("Other A-Number {number}"),
    "rows.prior_marriages": N_("Earlier marriage {number}"),
    "rows.relatives_who_helped": N_("Relative who helped {number}"),
}
"""The same where there may be several."""

BOXES: Final = (
    N_("No children"),
    N_("Has children"),
    N_("Apt"),
    N_("Ste"),
    N_("Flr"),
    N_("Pacific Islander"),
    N_("Hawaiian or Pacific Islander"),
    N_("Validity date"),
    N_("Admitted"),
    N_("Paroled"),
    N_("Without admission or parole"),
    N_("Otherwise"),
    N_("Not applicable"),
    N_("Not married"),
    N_("Preparer is no attorney"),
    N_("Preparer is an attorney"),
    N_("Goes on after this form"),
    N_("Ends with this form"),
    N_("Applies now"),
    N_("Does not apply now"),
)
"""Words beside boxes that no question of the interview offers."""
