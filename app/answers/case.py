"""A case is a household: everything told once, read and written as one JSON file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import Field, StringConstraints, ValidationError, model_validator

from app.answers.dates import Day
from app.answers.faults import problem_with_file
from app.answers.filing import Filing
from app.answers.jsontext import read_object
from app.answers.links import check_links
from app.answers.model import Section
from app.answers.person import Person, PersonId
from app.answers.text import LanguageTag
from app.answers.work import Work
from app.i18n import _
from app.problems import Problem

FORMAT = 1
FILING_ID = r"^f[0-9]{1,6}$"
FindingKey = Annotated[str, StringConstraints(pattern=r"^R-[0-9]+[a-z]?( [pf][0-9]{1,6})?$")]
FilingId = Annotated[str, StringConstraints(pattern=FILING_ID)]
DraftPath = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$", max_length=200)
]


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
    acknowledged: dict[FindingKey, Day] = Field(
        default_factory=dict, description="Findings that were read: rule, whom it is about, day."
    )
    drafts: dict[DraftPath, tuple[str, ...]] = Field(
        default_factory=dict,
        description="What was typed and is no answer yet, by the path of its answer. Never used.",
    )
    work: Work = Field(
        default_factory=Work, description="How far a clinic has come with it. No answer, no form's."
    )

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
    return from_object(read_object(data))


def from_object(found: dict[str, Any]) -> Case:
    """Return the case in ``found``, a JSON object.

    Raises Problem ``case-newer`` or ``case-invalid``, as :func:`load` does.
    """
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
    return Dumper().dump(case)


class Dumper:
    """Writes one case again and again; people and filings that did not change are not redone.

    Nothing in a case is ever altered in place, so what is the same object has the same text.
    """

    def __init__(self) -> None:
        self._texts: dict[str, tuple[Section, str]] = {}

    def dump(self, case: Case) -> bytes:
        """Return what :func:`dump` returns."""
        plain = case.model_copy(update={name: {} for name in _TABLES})
        members = {key: _text(value) for key, value in plain.model_dump(mode="json").items()}
        texts = {name: self._written(getattr(case, name)) for name in _TABLES}
        self._texts = {key: piece for table in texts.values() for key, piece in table.items()}
        for name, table in texts.items():
            members[name] = _joined({key: text for key, (_member, text) in table.items()})
        order = [name for name in Case.model_fields if members.get(name, "{}") != "{}"]
        return f"{_joined({name: members[name] for name in order})}\n".encode()

    def _written(self, table: Mapping[str, Section]) -> dict[str, tuple[Section, str]]:
        """Every person, or every filing, with its text."""
        pieces = {}
        for key, member in table.items():
            known = self._texts.get(key)
            same = known is not None and known[0] is member
            pieces[key] = known if known and same else (member, _written(member))
        return pieces


_TABLES = ("people", "filings")


def _written(member: Section) -> str:
    return _text(member.model_dump(mode="json"))


def _text(written: object) -> str:
    return json.dumps(written, ensure_ascii=False, indent=2, allow_nan=False)


def _joined(members: dict[str, str]) -> str:
    """The text of an object whose members are texts. A line end in a text is never an answer's."""
    if not members:
        return "{}"
    lines = (f"{_text(key)}: {text}".replace("\n", "\n  ") for key, text in members.items())
    return "{\n  " + ",\n  ".join(lines) + "\n}"


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
