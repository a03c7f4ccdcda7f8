"""A case is a household: everything told once, read and written as one JSON file."""

from __future__ import annotations

import json
from typing import Annotated, Any, Self

from pydantic import Field, StringConstraints, ValidationError, model_validator

from app.answers.faults import problem_with_file
from app.answers.filing import Filing
from app.answers.jsontext import read_object
from app.answers.links import check_links
from app.answers.model import Section
from app.answers.person import Person, PersonId
from app.answers.text import LanguageTag
from app.i18n import _
from app.problems import Problem

FORMAT = 1
FILING_ID = r"^f[0-9]{1,6}$"
FilingId = Annotated[str, StringConstraints(pattern=FILING_ID)]


class Case(Section):
    """People by id and filings by id, in the order given."""

    format: int = Field(
        default=FORMAT,
        ge=FORMAT,
        le=FORMAT,
        strict=True,
        description="Version of this file format.",
    )
    language: LanguageTag | None = Field(
        default=None, description="Language of the interview (BCP-47); says nothing about English."
    )
    people: dict[PersonId, Person] = Field(default_factory=dict, description="People by id.")
    filings: dict[FilingId, Filing] = Field(default_factory=dict, description="Filings by id.")

    @model_validator(mode="after")
    def _links_hold(self) -> Self:
        check_links(self.people, self.filings)
        return self


def load(data: bytes) -> Case:
    """Return the case in ``data``, a JSON file in UTF-8.

    Raises Problem: the codes of :func:`app.answers.jsontext.read_object`, ``case-newer`` for a
    file of a newer program, ``case-invalid`` with the first few mistakes by path. Nothing is
    half read, and no message repeats an answer.
    """
    found = read_object(data)
    _refuse_newer(found.get("format", FORMAT))
    try:
        return Case.model_validate(found, by_alias=True, by_name=False)
    except ValidationError as error:
        raise problem_with_file(error) from None


def _refuse_newer(version: object) -> None:
    if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT:
        raise Problem(
            "case-newer",
            _("This case file was made by a newer Portolan (file format {version}).").format(
                version=version
            ),
            _("Open it with that version, or update this one."),
        )


def dump(case: Case) -> bytes:
    """Return ``case`` as a JSON file: UTF-8, indented by 2, in the order given, same each time."""
    text = json.dumps(case.model_dump(mode="json"), ensure_ascii=False, indent=2, allow_nan=False)
    return f"{text}\n".encode()


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a case file, with a description of every answer."""
    schema = Case.model_json_schema(by_alias=True, mode="validation")
    _close(schema)
    return schema


def _close(node: object) -> None:
    """Refuse keys of another pattern: pydantic does so, but its schema does not say it."""
    if isinstance(node, dict):
        if "patternProperties" in node:
            node.setdefault("additionalProperties", False)
        for inner in node.values():
            _close(inner)
    elif isinstance(node, list):
        for inner in node:
            _close(inner)
