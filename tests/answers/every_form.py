"""A person with a spouse and a child who files every form once, and what is proposed to them."""

from __future__ import annotations

from typing import Any

from app.answers.case import Case
from app.answers.proposals import proposals
from tests.answers.households import HOME, read

US = "United States"
FAMILY = {"marriages": {"m1": {"spouse": "p2"}}, "children": ["p3"]}
FILINGS: dict[str, dict[str, Any]] = {
    "f1": {"form": "i589", "claim": {}, "include": {"p2": True}},
    "f2": {"form": "i765", "i765": {"category": "c8"}},
    "f3": {"form": "i765", "i765": {"category": "a5"}},
    "f4": {"form": "i131", "i131": {"application": "refugee travel document, asylee"}},
    "f5": {"form": "i131", "i131": {"application": "advance parole, pending I-589"}},
    "f6": {"form": "i485", "i485": {}},
}
FORMS = {"f1": "i589", "f2": "i765", "f3": "i765(a5)", "f4": "i131", "f5": "i131(ap)", "f6": "i485"}


def everything(person: dict[str, Any], **more: Any) -> Case:
    """A case of p1 with spouse p2 and child p3, each form once, mailed on one day."""
    people = {"p1": {"home_country": HOME, **FAMILY, **person}, "p2": {}, "p3": {}}
    people |= {who: facts for who, facts in more.items() if who.startswith("p")}
    filings = {
        filing_id: {"person": "p1", "mail_date": "2026-03-10", **filing}
        for filing_id, filing in FILINGS.items()
    }
    filings |= {one: facts for one, facts in more.items() if one.startswith("f")}
    return read({"people": people, "filings": filings})


def proposed(case: Case) -> set[str]:
    """Everything proposed to p1 in all forms, as ``form key``."""
    return {
        f"{form} {found.key.rpartition('.')[2]}"
        for filing_id, form in FORMS.items()
        for found in proposals(case, filing_id)
    }


def arrest(kind: str | None, country: str | None) -> dict[str, Any]:
    return {"arrests": {"a1": {"kind": kind, "country": country, "date": "2020-05"}}}
