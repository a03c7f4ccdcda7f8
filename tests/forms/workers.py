"""An invented person who asks for a work permit, with an answer for every box of the I-765."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.answers import paths
from app.answers.case import Case
from app.filing.decide import decide
from app.filing.marks import Decision
from tests.forms.conftest import the_catalogue, the_map

FOLDER = "i765/2025-08-21"
TODAY = date(2026, 11, 24)
CONFIRMED = "2026-11-20"
YES = {"answer": True, "confirmed": CONFIRMED}
NO = {"answer": False, "confirmed": CONFIRMED}


def address(number: int, kind: str, city: str) -> dict[str, Any]:
    return {
        "street": f"{number} Linden Street",
        "unit_kind": kind,
        "unit": f"{number}B",
        "city": city,
        "province": "IL",
        "postal_code": f"627{number:02d}",
    }


def other_names() -> dict[str, Any]:
    names = {"n1": ("Sample", "Ina"), "n2": ("Model", "Iva"), "n3": ("Specimen", "Isa")}
    rows = {
        row: {"family": family, "given": given, "middle": "Mae"}
        for row, (family, given) in names.items()
    }
    return {**rows, "complete": True}


def document(kind: str, country: str, number: str, year: int) -> dict[str, Any]:
    days = {"issued": f"{year}-01-02", "expires": f"{year + 10}-01-01"}
    return {"kind": kind, "country": country, "number": number, **days}


NUMBERS = {
    "a_number": "A012-345-678",
    "ssn": "555-00-1234",
    "uscis_account": "123456789012",
    "i94": "98765432101",
    "sevis": "N0011223344",
}
BIRTH = {"date": "1990-05-14", "city": "Old Town", "province": "Marsh", "country": "Freedonia"}
ARRIVAL = {"date": "2024-03-09", "city": "Springfield", "state": "IL", "status": "B-2 visitor"}


def worker() -> dict[str, Any]:
    home = {**address(22, "apt", "Hometown"), "country": "United States"}
    return {
        "name": {"family": "Example", "given": "Ida", "middle": "Noor"},
        "other_names": other_names(),
        "sex": "female",
        "marital_status": "married",
        "birth": BIRTH,
        "nationality": "Sylvania",
        "other_nationality": "Ruritania",
        "numbers": NUMBERS,
        "contact": {
            "phone": "202-555-0142",
            "mobile": "202-555-0143",
            "email": "ida@mail.example",
            "mailing_differs": True,
            "mailing": {**address(11, "ste", "Mailtown"), "in_care_of": "Omar Example"},
        },
        "residences": {"r1": {**home, "from": "2024-04", "to": "present"}, "complete": True},
        "documents": {
            "d1": document("passport", "Sylvania", "P100200", 2022),
            "d2": document("travel_document", "Ruritania", "T300400", 2018),
            "complete": True,
        },
        "entries": {"e1": ARRIVAL, "complete": True},
        "current_status": "asylum applicant",
    }


def attorney() -> dict[str, Any]:
    return {
        **address(44, "flr", "Lawtown"),
        "country": "United States",
        "family": "Counsel",
        "given": "Pat",
        "organization": "Pat Counsel Law",
        "phone": "202-555-0144",
        "mobile": "202-555-0145",
        "email": "pat@law.example",
        "is_attorney": True,
        "bar_number": "B1234",
        "uscis_account": "210987654321",
        "g28_attached": True,
    }


def interpreter() -> dict[str, Any]:
    return {
        "family": "Vox",
        "given": "Lena",
        "organization": "Tongues",
        "street": "7 Quai Neuf",
        "unit_kind": "apt",
        "unit": "33",
        "city": "Port Vieux",
        "province": "Littoral",
        "postal_code": "H3Z 2Y7",
        "country": "Canada",
        "phone": "202-555-0146",
        "mobile": "202-555-0147",
        "email": "lena@vox.example",
        "language": "Freedonian",
    }


def raw(category: str = "c8") -> dict[str, Any]:
    """The JSON of a case in which p1 files f1, a renewal, with every question answered."""
    filing = {
        "form": "i765",
        "person": "p1",
        "mail_date": "2026-11-25",
        "i765": {
            "reason": "renewal",
            "category": category,
            "sworn": {"filed_before": YES, "arrested": NO},
            "understood": "interpreter read it",
            "representation_extends": False,
        },
        "assistance": {
            "prepared_by_other": YES,
            "preparer": attorney(),
            "interpreter": interpreter(),
        },
    }
    return {"people": {"p1": worker()}, "filings": {"f1": filing}}


def case(category: str = "c8", **changed: object) -> Case:
    """The case, with answers ``changed``: paths with two underscores for the dots.

    ``p__`` stands for the person, ``f__`` for the filing: ``p__sex="male"``.
    """
    made = Case.model_validate(raw(category))
    for name, answer in changed.items():
        path = name.replace("__", ".")
        path = f"people.p1.{path[2:]}" if path.startswith("p.") else f"filings.f1.{path[2:]}"
        made = paths.replace(made, path, answer)
    return made


def decided(told: Case) -> Decision:
    return decide(told, "f1", the_catalogue(FOLDER), the_map(FOLDER), TODAY)


def shown(told: Case) -> dict[str, list[str]]:
    """What stands on the form, by item: the texts, and the labels of ticked boxes."""
    rows = the_map(FOLDER).by_field()
    found: dict[str, list[str]] = {}
    for mark in decided(told).marks:
        word = rows[mark.field].label if mark.text is None else mark.text
        found.setdefault(mark.item, []).append(word)
    return found
