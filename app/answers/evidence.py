"""For each sworn item the events that speak to it, form by form.

A key is the path of the item below its filing (``i485.sworn.arrested``); items of Form I-589
are known by their last word (``arrested_abroad``). What has no entry here is never proposed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.answers import evidence_i131, evidence_i485, evidence_i589, evidence_i765
from app.answers.case import Case
from app.answers.filing import Filing, Form
from app.answers.told import Events

Find = Callable[[Case, Filing], Events]

EVIDENCE: Final[dict[Form, dict[str, Find]]] = {
    Form.I589: {
        "harm_past": evidence_i589.harm_past,
        "arrested_abroad": evidence_i589.arrested_abroad,
        "organizations": evidence_i589.organizations,
        "organizations_continuing": evidence_i589.organizations_continuing,
        "applied_before": evidence_i589.applied_before,
        "travelled_through": evidence_i589.travelled_through,
        "status_elsewhere": evidence_i589.status_elsewhere,
        "returned": evidence_i589.returned,
        "late_filing": evidence_i589.late_filing,
        "crime_in_us": evidence_i589.crime_in_us,
    },
    Form.I765: {
        "i765.sworn.filed_before": evidence_i765.filed_before,
        "i765.sworn.arrested": evidence_i765.arrested,
    },
    Form.I131: {
        "i131.sworn.refugee_status": evidence_i131.refugee_status,
        "i131.sworn.in_proceedings": evidence_i131.in_proceedings,
        "i131.sworn.had_travel_document": evidence_i131.had_travel_document,
        "i131.sworn.had_advance_parole": evidence_i131.had_advance_parole,
        "i131.sworn.returned": evidence_i131.returned,
        "i131.sworn.home_passport": evidence_i131.home_passport,
        "i131.sworn.home_benefits": evidence_i131.home_benefits,
        "i131.sworn.status_elsewhere": evidence_i131.status_elsewhere,
    },
    Form.I485: {
        "i485.sworn.immigrant_visa": evidence_i485.immigrant_visa,
        "i485.sworn.residence_before": evidence_i485.residence_before,
        "i485.sworn.organizations": evidence_i485.organizations,
        "i485.sworn.visa_refused": evidence_i485.visa_refused,
        "i485.sworn.proceedings": evidence_i485.proceedings,
        "i485.sworn.relief": evidence_i485.relief,
        "i485.sworn.arrested": evidence_i485.arrested,
        "i485.sworn.convicted": evidence_i485.convicted,
        "i485.sworn.punished": evidence_i485.punished,
    },
}
"""The items of each form for which history may suggest Yes, in the order of the form."""
