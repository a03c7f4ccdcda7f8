"""Invented people who adjust status: an asylee, her husband and her child, with all they tell."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.answers import paths
from app.answers.case import Case
from app.answers.proposals import confirm
from app.answers.sworn_i485 import SwornI485
from app.filing.decide import decide
from app.filing.marks import Decision
from tests.forms.conftest import the_catalogue, the_map

FOLDER = "i485/2025-01-20"
TODAY = date(2026, 5, 4)
CONFIRMED = date(2026, 5, 2)
NAME = {"family": "Sampleton", "given": "Mira", "middle": "Lin"}
# Asked only after another answer: left unasked in a case that says No to all.
AFTER_YES = (
    "exchange_complied",
    "exchange_waiver",
    "drug_benefit_known",
    "religious_freedom",
    "trafficking_benefit_known",
    "presence_trafficking",
)

MEMBERSHIPS: dict[str, Any] = {
    "g1": {
        "name": "Old Port Choir",
        "city": "Old Port",
        "province": "Upper Province",
        "country": "Freedonia",
        "purpose": "Singing in public",
        "involvement": "Singer",
        "from": "2010-01-01",
        "to": "2014-12-31",
    },
    "complete": True,
}


def us_address(number: int, city: str, state: str = "OR") -> dict[str, Any]:
    return {
        "street": f"{number} Invented Way",
        "unit_kind": "apt",
        "unit": f"{number}A",
        "city": city,
        "province": state,
        "postal_code": f"000{number:02d}",
        "country": "United States",
    }


def abroad(number: int, city: str, country: str = "Freedonia") -> dict[str, Any]:
    return {
        "street": f"{number} Calle Inventada",
        "unit": {"state": "none"},
        "city": city,
        "province": "Upper Province",
        "postal_code": f"F{number}",
        "country": country,
    }


def principal() -> dict[str, Any]:
    """Who p1 is, with every answer that the form asks of her."""
    return {**identity(), **body(), **history(), **arrival(), **family()}


def identity() -> dict[str, Any]:
    return {
        "name": NAME,
        "other_names": {
            "n1": {"family": "Specimen", "given": "Mira", "middle": {"state": "none"}},
            "complete": True,
        },
        "sex": "female",
        "marital_status": "married",
        "birth": {"date": "1988-02-03", "city": "Old Port", "country": "Freedonia"},
        "other_birth_dates": {"b1": {"date": "1987-02-03"}, "complete": True},
        "nationality": "Freedonia",
        "numbers": {
            "a_number": "000111222",
            "ssn": "000654321",
            "ssn_card_issued": True,
            "uscis_account": "000011112222",
            "i94": "00001234567",
        },
        "other_a_numbers": {"state": "none"},
    }


def body() -> dict[str, Any]:
    return {
        "biographic": {
            "ethnicity": "not_hispanic",
            "races": ["asian", "white"],
            "height_feet": 5,
            "height_inches": 4,
            "weight_pounds": 98,
            "eyes": "brown",
            "hair": "brown",
        },
        "contact": {
            "phone": "5035550111",
            "mobile": "5035550112",
            "email": "mira@example.org",
            "mailing_differs": False,
        },
        "current_status": "Asylee",
        "duration_of_status": False,
        "stay_expires": {"state": "none"},
        "grants": {"g1": {"kind": "asylum", "on": "2025-01-15", "office": "Portland"}},
    }


def history() -> dict[str, Any]:
    return {
        "residences": {
            "r1": {**us_address(11, "Hometown"), "from": "2024-06-01", "to": "present"}
            | {"in_care_of": {"state": "none"}},
            "r2": {**us_address(12, "Midtown"), "from": "2023-04-01", "to": "2024-05-31"}
            | {"in_care_of": "Kind Person"},
            "r3": {**abroad(13, "Old Port"), "from": "2015-01-01", "to": "2023-03-20"}
            | {"in_care_of": {"state": "none"}},
            "complete": True,
        },
        "jobs": {
            "j1": {"employer": "Green Bakery", "occupation": "Baker"}
            | {**us_address(21, "Worktown"), "from": "2024-07-01", "to": "present"},
            "j2": {"employer": {"state": "none"}, "occupation": "Unemployed"}
            | {"from": "2023-04-01", "to": "2024-06-30", "support": "Savings"},
            "j3": {"employer": "Blue Mill", "occupation": "Miller"}
            | {**abroad(22, "Old Port"), "from": "2008-01-01", "to": "2017-12-31"},
            "complete": True,
        },
        "schools": {
            "s1": {"name": "Night School"}
            | {**us_address(23, "Learntown"), "from": "2023-09-01", "to": "2024-05-31"},
            "complete": True,
        },
        "memberships": MEMBERSHIPS,
    }


def arrival() -> dict[str, Any]:
    return {
        "documents": {
            "d1": {"kind": "passport", "number": "P0001", "country": "Freedonia"}
            | {"issued": "2020-01-01", "expires": "2030-01-01"},
        },
        "entries": {
            "e1": {
                "date": "2023-04-01",
                "city": "Portland",
                "state": "OR",
                "manner": "admitted",
                "status": "B-2",
                "status_expires": "2023-09-30",
                "document": "d1",
                "visa_number": "V0001",
                "visa_issued": "2023-02-01",
                "i94_family": "Sampleton",
                "i94_given": "Mira",
            },
            "complete": True,
        },
    }


def family() -> dict[str, Any]:
    return {
        "marriages": {
            "m1": {
                "spouse": "p2",
                "date": "2014-06-07",
                "city": "New Port",
                "province": "Lower Province",
                "country": "Freedonia",
                "ended": {"state": "none"},
            },
            "m2": {
                "spouse": "p6",
                "date": "2008-01-02",
                "city": "Far Port",
                "province": {"state": "none"},
                "country": "Freedonia",
                "ended": "2012-03-04",
                "ended_city": "Court Town",
                "ended_province": {"state": "none"},
                "ended_country": "Freedonia",
                "how_ended": "divorce",
            },
            "complete": True,
        },
        "mother": "p4",
        "father": "p5",
        "children": ["p3"],
        "child_relations": {"c1": {"child": "p3", "relationship": "Biological child"}},
    }


def relative(given: str, **told: Any) -> dict[str, Any]:
    return {
        "name": {"family": f"Of{given}", "given": given, "middle": {"state": "none"}},
        "name_at_birth": {word: {"state": "none"} for word in ("family", "given", "middle")},
        "birth": {"date": "1960-01-02", "country": "Sylvania"},
        **told,
    }


def people() -> dict[str, Any]:
    home = {"r1": {**us_address(31, "Hometown"), "from": "2024-06-01", "to": "present"}}
    return {
        "p1": principal(),
        "p2": relative(
            "Tomas", numbers={"a_number": "000333444"}, residences=home, us_armed_forces=False
        )
        | {"marital_status": "married"},
        "p3": relative("Nilo", numbers={"a_number": "000555666"}, deceased=False),
        "p4": relative("Amma"),
        "p5": relative("Appa"),
        "p6": relative("Former", nationality="Sylvania")
        | {"name_at_birth": {"family": "Maidenname"}},
    }


def i485(**told: Any) -> dict[str, Any]:
    return {
        "applying_as": "principal",
        "category": "asylum",
        "petition_receipt": {"state": "none"},
        "priority_date": {"state": "not applicable"},
        "wants_ssn_card": False,
        "support_exemption": "not required",
        "charge_exemption": "asylee",
        "sworn": {key: {"answer": False} for key in SwornI485.model_fields if key not in AFTER_YES},
        **told,
    }


def raw(**filing: Any) -> dict[str, Any]:
    """The JSON of a household: p1 files f1, every question answered, nothing confirmed yet."""
    told = {
        "form": "i485",
        "person": "p1",
        "mail_date": TODAY.isoformat(),
        "include": {"p2": True, "p3": False},
        "i485": i485(),
        "assistance": {
            "prepared_by_other": {"answer": False, "confirmed": "2026-05-02"},
            "interpreted": False,
        },
        **filing,
    }
    return {"people": people(), "filings": {"f1": told}}


def confirmed(case: Case, *, only: tuple[str, ...] | None = None) -> Case:
    """The case with every sworn answer of f1 (or ``only`` those) confirmed as things stand."""
    filing = case.filings["f1"]
    assert filing.i485 is not None
    for key in SwornI485.model_fields:
        wanted = only is None or key in only
        if wanted and getattr(filing.i485.sworn, key).answer.is_given:
            case = confirm(case, "f1", f"i485.sworn.{key}", CONFIRMED)
    return case


def case(**changed: object) -> Case:
    """The case, all confirmed, with answers ``changed``: paths with two underscores for dots.

    ``p__`` stands for the person, ``f__`` for the filing, ``s__`` for its sworn items.
    """
    made = Case.model_validate(raw())
    for name, answer in changed.items():
        path = name.replace("__", ".")
        for short, long in (
            ("p.", "people.p1."),
            ("f.", "filings.f1."),
            ("s.", "filings.f1.i485.sworn."),
        ):
            if path.startswith(short):
                path = long + path.removeprefix(short)
        made = paths.replace(made, path, answer)
    return confirmed(made)


def decided(told: Case) -> Decision:
    return decide(told, "f1", the_catalogue(FOLDER), the_map(FOLDER), TODAY)


def shown(told: Case) -> dict[str, str]:
    """What stands on the form, by label: the text, or ``x`` in a ticked box."""
    rows = the_map(FOLDER).by_field()
    return {
        rows[mark.field].label: "x" if mark.text is None else mark.text
        for mark in decided(told).marks
    }


def about(told: Case, start: str) -> dict[str, str]:
    """What stands in the boxes whose label begins with ``start``, by the rest of the label."""
    return {
        label.removeprefix(start): text
        for label, text in shown(told).items()
        if label.startswith(start)
    }
