"""Small cases with translations and readings that lack nothing. All people are invented."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from app.answers.case import Case
from app.papers.said import Said
from app.papers.sheet import Blanks, Sheet
from tests.answers.households import read

TRANSLATOR: Mapping[str, Any] = {
    "given": "Nora",
    "family": "Ejemplo",
    "street": "6 Sample Court",
    "unit_kind": "apt",
    "unit": "4B",
    "city": "Anytown",
    "province": "OR",
    "postal_code": "97000",
    "country": "United States",
    "phone": "5035550139",
    "email": "nora@example.org",
}
SAID: Mapping[str, Any] = {"competent": True, "complete": True, "compared": True}


def translation(**changes: Any) -> dict[str, Any]:
    """A translated paper; ``changes`` replace what is told of it."""
    paper = {
        "document": "Birth certificate",
        "language": "Spanish",
        "pages": 2,
        "translator": dict(TRANSLATOR),
        "relation": "professional",
        "signed": "2026-02-16",
        "english_attached": True,
    }
    return {**paper, **SAID, **changes}


def applicant(**changes: Any) -> dict[str, Any]:
    """The person who files."""
    return {"name": {"given": "Rosa", "family": "Muestra"}, **changes}


def with_papers(to: str | None, *papers: Mapping[str, Any], **filing: Any) -> Case:
    """A case with an I-589 that goes ``to`` an office, and translated papers t1, t2 and so on."""
    rows = {f"t{number}": paper for number, paper in enumerate(papers, start=1)}
    return read(
        {
            "people": {"p1": applicant(translations=rows)},
            "filings": {"f1": {"form": "i589", "person": "p1", "to": to, **filing}},
        }
    )


def with_reading(**changes: Any) -> Case:
    """A case whose I-589 was read to the person, and a declaration e1, too."""
    filing = {
        "form": "i589",
        "person": "p1",
        "to": "court",
        "assistance": {"interpreter": {**TRANSLATOR, "language": "Spanish"}},
        "read_back": {
            "on": "2026-11-20",
            "by": "Nora Ejemplo",
            "language": "Spanish",
            "understood": True,
        },
        "exhibits": {
            "e1": {
                "title": "Declaration of Rosa Muestra",
                "kind": "declaration",
                "in_english": True,
                "read_aloud": True,
            }
        },
    }
    return read({"people": {"p1": applicant()}, "filings": {"f1": {**filing, **changes}}})


def words(sheet: Sheet) -> str:
    """All English words of a sheet, from the top down, one piece a line."""
    return "\n".join(one.english for one in said(sheet))


def native(sheet: Sheet) -> str:
    """All words of a sheet in the person's language."""
    return "\n".join(one.native for one in said(sheet) if one.native)


def said(node: object) -> Iterator[Said]:
    """Every piece of text in a sheet or in a part of one."""
    if isinstance(node, Said):
        yield node
    elif isinstance(node, tuple):
        for one in node:
            yield from said(one)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            yield from said(getattr(node, field.name))


def lines_by_hand(node: object) -> list[str]:
    """The lines of a sheet that are filled in by hand."""
    if isinstance(node, Blanks):
        return [one.english for one in node.labels]
    if isinstance(node, tuple):
        return [line for one in node for line in lines_by_hand(one)]
    if isinstance(node, Sheet):
        return lines_by_hand(node.blocks)
    return lines_by_hand(getattr(node, "blocks", ()))
