"""What was already filed: kept as it stood on paper, apart from what is true today.

Facts go on changing after a form is mailed; what the agency holds does not. So the answers of a
filed form are kept by the form's own paths, as they were read from its PDF, and nothing ever
merges them with the case. A renewal looks at both (``app.answers.renewal``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from app.answers.dates import Day
from app.answers.forms import Form
from app.answers.model import Section
from app.answers.rows import ROW_ID

FormPath = Annotated[
    str, StringConstraints(pattern=r"^[a-z_]+(\[[0-9]+\])?(\.[a-z_0-9]+(\[[0-9]+\])?)*$")
]
StateKey = Annotated[str, StringConstraints(pattern=r"^state$")]
Json = str | bool | int | list[str] | dict[StateKey, str]
"""A value as a case file writes it: plain, a list of words, or ``{"state": "none"}``."""

FiledId = Annotated[str, StringConstraints(pattern=ROW_ID)]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
EditionDate = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}/[0-9]{2}/[0-9]{2}$")]


class FiledSource(StrEnum):
    """How we know what was filed."""

    MAILED_HERE = "mailed here"
    READ_FROM_PDF = "read from a PDF"


class NotUnderstood(Section):
    """A box of a filed form, by its official name, and what stands in it (true: ticked)."""

    box: str = Field(description="Official name of the box.")
    value: str | bool = Field(description="What stands there; true when it is ticked.")


class Filed(Section):
    """One form as it was filed.

    A path that is not among ``answers`` was empty on the form, unless its item is among
    ``elsewhere`` (its text stands on a sheet that was not read) or its box among ``unread``
    (what stands there was not understood, or two values contradicted each other), or the person
    forgot it for good.
    """

    form: Form = Field(description="Which form.")
    edition: EditionDate = Field(description="Edition of the form, mm/dd/yy.")
    on: Day | None = Field(default=None, description="Day it was mailed, if known, YYYY-MM-DD.")
    source: FiledSource = Field(description="Mailed with this program, or read from a PDF.")
    answers: dict[FormPath, Json] = Field(
        default_factory=dict, description="What it says, by the form's own paths."
    )
    elsewhere: list[str] = Field(
        default_factory=list, description="Items that go on where they could not be read."
    )
    unread: list[NotUnderstood] = Field(
        default_factory=list, description="Boxes whose values were not understood."
    )
    sha256: Digest | None = Field(default=None, description="SHA-256 of the PDF.")
