"""An invented household that has an answer for every box of the I-589, built to any size."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from hypothesis import settings

from app.answers.case import Case
from app.answers.claim import Grounds, SwornI589
from app.filing import catalogue as catalogues
from app.filing.catalogue import Catalogue, Field
from app.filing.editions import FORMS
from app.filing.mapfile import load
from app.filing.maps import FormMap, MapRow

I589 = FORMS / "i589" / "2025-01-20"
FEW = (settings.default or settings()).max_examples // 5
"""How many whole random households a property tries: each takes a fifth of a second."""

CONFIRMED = "2026-02-01"


@cache
def form_map() -> FormMap:
    return load(I589 / "map.toml")


@cache
def catalogue() -> Catalogue:
    return catalogues.load(I589 / "fields.json")


@cache
def fields() -> dict[str, Field]:
    return catalogue().by_name()


def mapped_rows() -> list[MapRow]:
    """Rows that an answer fills; the headers of the supplements are filled by the planner."""
    return [row for row in form_map().rows if row.source and not row.source.startswith("sheet.")]


def short(name: str) -> str:
    return re.sub(r"form1\[0\]\.(#\w+\[\d+\]\.)*", "", name)


def name(given: str, family: str = "Example") -> dict[str, Any]:
    return {"family": family, "given": given, "middle": "Noor", "native": "\u0646\u0648\u0631"}


def address(number: int, country: str = "Freedonia") -> dict[str, Any]:
    return {
        "street": f"{number} Linden Street",
        "unit_kind": "apt",
        "unit": str(number),
        "city": f"Town {number}",
        "province": "Sylvan",
        "postal_code": "20001",
        "country": country,
    }


NUMBERS = {
    "a_number": "012345678",
    "ssn": "555001234",
    "uscis_account": "123456789012",
    "i94": "12345678901",
}
DOCUMENTS = {
    "d1": {
        "kind": "passport",
        "country": "Freedonia",
        "number": "P100200",
        "issued": "2022-01-02",
        "expires": "2032-01-01",
    },
    "d2": {
        "kind": "travel_document",
        "country": "Sylvania",
        "number": "T300400",
        "issued": "2018-01-02",
        "expires": "2028-01-01",
    },
    "complete": True,
}


def contact() -> dict[str, Any]:
    mailing = {key: value for key, value in address(9).items() if key != "country"}
    mailing |= {"in_care_of": "Ana Example", "phone": "202-555-0143"}
    return {"phone": "202-555-0142", "mailing_differs": True, "mailing": mailing}


def person(given: str, **more: Any) -> dict[str, Any]:
    """One person with every answer a box may ask; ``more`` replaces some of them."""
    return {
        "name": name(given),
        "other_names": {"n1": {"family": "Sample", "given": given, "middle": {"state": "none"}}},
        "sex": "female",
        "marital_status": "single",
        "birth": {"date": "1990-05-14", "city": "Old Town", "country": "Freedonia"},
        "nationality": "Freedonian",
        "nationality_at_birth": "Sylvanian",
        "home_country": "Freedonia",
        "race": "Marshlander",
        "religion": "Quaker",
        "native_language": "Freedonian",
        "other_languages": "Sylvanian",
        "fluent_in_english": False,
        "numbers": NUMBERS,
        "contact": contact(),
        "proceedings": {"status": "never"},
        "current_status": "B-2",
        "stay_expires": "2026-06-01",
        "in_us": True,
        "deceased": False,
        "location": "Old Town, Freedonia",
        "entries": {"e1": arrival(2024), "e2": arrival(2019), "complete": True},
        "documents": DOCUMENTS,
        **more,
    }


def arrival(year: int) -> dict[str, Any]:
    return {
        "date": f"{year}-03-09",
        "city": "Springfield",
        "state": "IL",
        "status": "B-2",
        "status_expires": f"{year}-09-08",
    }


def spell(index: int) -> dict[str, Any]:
    """From and to of the spell at ``index``: the present one first, then backwards."""
    to = "present" if index == 0 else f"2025-{12 - index:02d}"
    return {"from": f"2025-{11 - index:02d}", "to": to}


def tables(rows: int) -> dict[str, Any]:
    """The history tables with ``rows`` rows each, in printed order."""
    homes = {f"r{i}": {**address(i + 1, _country(i)), **spell(i)} for i in range(rows)}
    place = {"street": "1 School Lane", "city": "Old Town", "province": "X", "country": "Freedonia"}
    schools = {
        f"s{i}": {"name": f"School {i}", "kind": "primary", **place, **spell(i)}
        for i in range(rows)
    }
    jobs = {
        f"j{i}": {"employer": f"Mill {i}", "occupation": "miller", **place, **spell(i)}
        for i in range(rows)
    }
    entries = {f"e{i}": arrival(2024 - i) for i in range(rows)}
    whole = {"residences": homes, "schools": schools, "jobs": jobs, "entries": entries}
    return {key: {**table, "complete": True} for key, table in whole.items()}


def _country(index: int) -> str:
    return ["United States", "Sylvania", "Freedonia"][min(index, 2)]


def sworn(explanation: str) -> dict[str, Any]:
    return {
        "answer": True,
        "confirmed": CONFIRMED,
        "explanation": {"said": explanation, "language": "en"},
    }


SWORN = tuple(SwornI589.model_fields)


def household(rows: int = 3, children: int = 6, siblings: int = 4) -> dict[str, Any]:
    """The JSON of a case: p1 files, p2 is the spouse, p3 and p4 the parents, then the others."""
    child_ids = [f"p{10 + i}" for i in range(children)]
    sibling_ids = [f"p{50 + i}" for i in range(siblings)]
    me = person(
        "Ida",
        marital_status="married",
        **tables(rows),
        exits={"x1": {"date": "2023-12-30", "country": "Freedonia"}, "complete": True},
        marriages={"m1": {**wedding(), "spouse": "p2"}},
        mother="p3",
        father="p4",
        siblings=sibling_ids or {"state": "none"},
        children=child_ids or {"state": "none"},
    )
    others = {"p2": "Omar", "p3": "Mina", "p4": "Adam"}
    others |= {one: f"Child{i}" for i, one in enumerate(child_ids, 1)}
    others |= {one: f"Sibling{i}" for i, one in enumerate(sibling_ids, 1)}
    people = {"p1": me, **{one: person(given) for one, given in others.items()}}
    return {"people": people, "filings": {"f1": filing(["p2", *child_ids])}}


def wedding() -> dict[str, Any]:
    return {
        "date": "2015-06-07",
        "city": "Old Town",
        "province": "Sylvan",
        "country": "Freedonia",
        "ended": {"state": "none"},
    }


PREPARER = {
    "family": "Helper",
    "given": "Pat",
    "phone": "202-555-0144",
    **address(77, "United States"),
    "is_attorney": True,
    "bar_number": "B-1234",
    "uscis_account": "210987654321",
    "g28_attached": True,
}


def filing(included: list[str]) -> dict[str, Any]:
    helped = {"answer": True, "confirmed": CONFIRMED}
    return {
        "form": "i589",
        "person": "p1",
        "mail_date": "2026-03-01",
        "include": dict.fromkeys(included, True),
        "claim": {
            "country_feared": "Freedonia",
            "grounds": dict.fromkeys(Grounds.model_fields, True),
            "sworn": {key: sworn(f"What I say about {key}.") for key in SWORN},
            "other_countries": {"said": "I stayed in Sylvania.", "language": "en"},
        },
        "assistance": {
            "helped_by_family": helped,
            "prepared_by_other": helped,
            "given_counsel_list": helped,
            "relatives": {
                "a1": {"name": "Omar Example", "relationship": "husband"},
                "a2": {"name": "Mina Example", "relationship": "mother"},
                "complete": True,
            },
            "preparer": PREPARER,
        },
    }


def case(**size: int) -> Case:
    return Case.model_validate(household(**size))
