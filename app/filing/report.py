"""What a fill tells its caller: the JSON of ``portolan fill --json``, as models."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

FillState = Literal["ready", "draft", "refused"]
AttachmentKind = Literal[
    "supplement-a-copy", "supplement-b-copy", "additional-copy", "continuation-sheet"
]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FieldCount(_Model):
    """How the official fields were treated; the four numbers concern the form itself."""

    total: int
    filled: int
    left: int
    undecided: int


class ProofCount(_Model):
    """What was found when the written file was opened again and compared with what was meant."""

    compared: int = 0
    mismatched: int = 0
    outside_box: int = 0


class AttachmentReport(_Model):
    """One file that belongs to the form: copies of a supplement page, or continuation sheets."""

    file: str
    kind: AttachmentKind
    pages: int
    proof: ProofCount


class OverflowReport(_Model):
    """An item whose text goes on elsewhere."""

    item: str
    to: str


class RefusedValue(_Model):
    """A value that could not be printed, and why, in plain words."""

    path: str
    reason: str


class Unanswered(_Model):
    """An item that stays empty because nobody has answered it."""

    item: str
    path: str


class CarriedReport(_Model):
    """What an edition that this program does not know took over from a known one.

    ``from_`` (JSON key ``from``) is the known edition (mm/dd/yy); ``carried`` and ``left`` count
    fields; ``required_left`` names the items, as the known edition numbers them, that somebody
    has to fill by hand.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)

    from_: str = Field(alias="from")
    carried: int
    left: int
    required_left: tuple[str, ...]


class FormReport(_Model):
    """Everything about one filled form. ``file`` is the official form itself.

    ``sent``: the filing was mailed before, so it is *refused* and nothing is wrong.
    """

    filing: str
    person: str
    form: str
    state: FillState
    sent: bool = False
    edition: str | None = None
    official: bool = False
    file: str | None = None
    attachments: tuple[AttachmentReport, ...] = ()
    fields: FieldCount
    proof: ProofCount = ProofCount()
    overflow: tuple[OverflowReport, ...] = ()
    refused: tuple[RefusedValue, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    to_translate: tuple[str, ...] = ()
    not_used: tuple[str, ...] = ()
    carried_over: CarriedReport | None = None
    warnings: tuple[str, ...] = ()


class FillReport(_Model):
    """The report of one ``fill`` command."""

    forms: tuple[FormReport, ...]
