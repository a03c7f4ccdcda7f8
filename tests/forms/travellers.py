"""Invented people who ask for a travel document or for advance parole, every value their own."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from app.answers.case import Case
from app.answers.i131 import SwornI131
from app.filing.blanks import Blank, choose
from app.filing.editions import FORMS

ASYLEE = "refugee travel document, asylee"
RESIDENT = "refugee travel document, permanent resident"
PENDING_I589 = "advance parole, pending I-589"
PENDING_I485 = "advance parole, pending I-485"
APPLICATIONS = (ASYLEE, RESIDENT, PENDING_I589, PENDING_I485)
CONFIRMED = "2026-02-01"
MAILED = "2026-03-01"
SWORN = tuple(SwornI131.model_fields)


def practice() -> Blank:
    """The practice copy of the I-131 of 01/20/25."""
    return choose("i131", None, FORMS, practice=True)


def sworn(answer: bool, **explained: str) -> dict[str, Any]:
    """Every yes-or-no item answered and confirmed; ``explained`` are the reasons for a Yes."""
    return {
        key: {
            "answer": answer,
            "confirmed": CONFIRMED,
            "explanation": {"said": explained.get(key, f"About {key}."), "language": "en"},
        }
        for key in SWORN
    }


def place(name: str, number: int, country: str) -> dict[str, Any]:
    """An address of which no word stands in another one."""
    return {
        "street": f"{number} {name} Street",
        "unit_kind": "ste",
        "unit": str(number + 1),
        "city": f"{name} City",
        "province": "IL" if country == "United States" else f"{name} Land",
        "postal_code": f"{60000 + number}",
        "country": country,
    }


BODY_AND_NUMBERS: dict[str, Any] = {
    "biographic": {
        "ethnicity": "not_hispanic",
        "races": ["asian", "white"],
        "height_feet": 5,
        "height_inches": 7,
        "weight_pounds": 95,
        "eyes": "hazel",
        "hair": "brown",
    },
    "numbers": {
        "a_number": "012345678",
        "ssn": "555004321",
        "uscis_account": "123456789012",
        "i94": "98765432101",
    },
}

PAPERS: dict[str, Any] = {
    "documents": {
        "d1": {
            "kind": "travel_document",
            "country": "United States",
            "number": "T100",
            "issued": "2024-11-05",
            "expires": "2025-11-04",
        },
        "d2": {
            "kind": "advance_parole",
            "country": "United States",
            "number": "P200",
            "issued": "2023-10-06",
            "expires": "2024-10-05",
        },
    },
    "applications": {
        "a1": {"kind": "asylum", "government": "United States", "receipt": "ZXX-00-111-22233"},
        "a2": {"kind": "residence", "government": "United States", "receipt": "ioe 0912345678"},
    },
}
"""Earlier documents, and the applications that the request is based on."""


def traveller() -> dict[str, Any]:
    """A person with an answer for every box of Parts 2, 3 and 10."""
    mailing = {k: v for k, v in place("Mapleton", 11, "United States").items() if k != "country"}
    return {
        "name": {"family": "Marlow", "given": "Ines", "middle": "Rue"},
        "other_names": {
            f"n{i}": {"family": f"Elder{word}", "given": f"Nora{word}", "middle": f"Lee{word}"}
            for i, word in enumerate(("one", "two", "three"), 1)
        }
        | {"complete": True},
        "sex": "female",
        "birth": {"date": "1991-04-17", "city": "Old Harbour", "country": "Sylvania"},
        "nationality": "Freedonia",
        **deepcopy(BODY_AND_NUMBERS),
        "contact": {
            "phone": "202-555-0101",
            "mobile": "202-555-0102",
            "email": "ines@example.org",
            "mailing_differs": True,
            "mailing": {**mailing, "in_care_of": "Dora Fields"},
        },
        "stay_expires": "2024-09-08",
        "location": "Port Vale, Osterlich",
        "residences": {
            "r1": {
                **place("Birchwood", 22, "United States"),
                "in_care_of": "Otto Fields",
                "from": "2024-03-10",
                "to": "present",
            },
            "complete": True,
        },
        "entries": {
            "e1": {"date": "2024-03-09", "city": "Chicago", "state": "IL", "status": "B2"},
            "complete": True,
        },
        **deepcopy(PAPERS),
    }


def answers(application: str, *, yes: bool) -> dict[str, Any]:
    """What one Form I-131 asks, with an answer for every box of every part."""
    return {
        "application": application,
        "based_on": "a2" if application == PENDING_I485 else "a1",
        "refugee_from": "Ruritania",
        "sworn": sworn(yes) | {"before_departing": sworn(not yes)["before_departing"]},
        "earlier_travel_document": {"document": "d1", "disposition": "stolen in March"},
        "earlier_advance_parole": {"document": "d2", "disposition": "still with me"},
        "replacement": {
            "reason": "wrong, not my error",
            "wrong": ["name", "photo"],
            "explanation": {"said": "The photo is of somebody else.", "language": "en"},
            "receipt": "LIN-22-333-44455",
        },
        "delivery": "office abroad" if yes else "mailing address",
        "pick_up": {
            **place("Quayside", 33, "Osterlich"),
            "office_city": "Strelsau",
            "office_country": "Graustark",
            "notice_to": "other address",
            "in_care_of": "Emil Brook",
            "phone": "+43 (555) 010 0199",
            "email": "notice@example.org",
        },
        "countries_since_leaving": ["Graustark", "Samavia"],
        "trip": {
            "departure": "2026-07-08",
            "purpose": {"said": "To see my mother before her operation.", "language": "en"},
            "countries": ["Osterlich", "Kravonia"],
            "trips": "more than one" if yes else "one",
            "days": 21,
        },
        "parolee_id": "USPID 4455",
    }


def helper(name: str, number: int) -> dict[str, Any]:
    """An interpreter or preparer."""
    return {
        "family": f"{name}son",
        "given": name,
        "organization": f"{name} Legal Aid",
        "phone": f"202-555-01{number}",
        "mobile": f"202-555-01{number + 1}",
        "email": f"{name.lower()}@example.org",
    }


def assistance() -> dict[str, Any]:
    """Everybody who may have helped."""
    return {
        "interpreted": True,
        "prepared_by_other": {"answer": True, "confirmed": CONFIRMED},
        "preparer": helper("Petra", 60),
        "interpreter": {**helper("Ivo", 70), "language": "Ruritanian"},
        "attorney": {"g28_attached": True},
    }


def household(application: str, *, yes: bool = True) -> dict[str, Any]:
    """The JSON of a case with one I-131 that answers everything the form could ask."""
    filing = {
        "form": "i131",
        "person": "p1",
        "mail_date": MAILED,
        "i131": answers(application, yes=yes),
        "assistance": assistance(),
    }
    return {"people": {"p1": traveller()}, "filings": {"f1": filing}}


def put(raw: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """``raw`` with ``value`` at the dotted ``path``."""
    node = raw
    *words, last = path.split(".")
    for word in words:
        node = node.setdefault(word, {})
    node[last] = value
    return raw


def case(
    application: str, changes: Mapping[str, object] | None = None, *, yes: bool = True
) -> Case:
    """``household`` as a case, with ``changes`` by path."""
    raw = household(application, yes=yes)
    for path, value in (changes or {}).items():
        put(raw, path, value)
    return Case.model_validate(raw)
