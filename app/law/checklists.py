"""What goes into an envelope, as data: one list for each form, reason and place it goes to.

Sources: facts K-1 to K-12 in resources/law/checklists.toml.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.answers.filing import Destination
from app.answers.forms import Form
from app.law.dated import Checked, FactId, Words


class Need(StrEnum):
    """Whether a paper must be there, belongs there in some cases, or must stay out."""

    REQUIRED = "required"
    IF_APPLIES = "if applies"
    NOT_NEEDED = "not needed"


class Paper(BaseModel):
    """One line of a list. ``says`` is a short sentence of our own; ``facts`` are why it is there.

    ``key`` is stable: a document of ours (cover letter, translation certificate) goes by it.
    ``when`` says in words in which case the paper belongs there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    says: Words
    need: Need = Need.REQUIRED
    when: Words | None = None
    facts: tuple[FactId, ...] = ()

    @model_validator(mode="after")
    def _says_when(self) -> Paper:
        if (self.need is Need.IF_APPLIES) != (self.when is not None):
            raise ValueError("a paper says when it applies, and only then")
        return self


class Checklist(Checked):
    """An ordered list, from the top of the envelope down.

    ``form`` is None for a list that any form may need. ``reason`` is the category of the filing as
    Filing.reason has it (``c8``), ``stage`` the reason of a work permit (``initial``).
    """

    title: Words
    form: Form | None = None
    to: Destination | None = None
    reasons: tuple[Words, ...] = ()
    papers: tuple[Paper, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_once(self) -> Checklist:
        keys = [one.key for one in self.papers]
        if len(set(keys)) != len(keys):
            raise ValueError("a paper stands twice in the list")
        return self
