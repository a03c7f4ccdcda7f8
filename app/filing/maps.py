"""The map of an edition: for every official field, which answer fills it, or why it is left."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Overflow = Literal["supplement-b", "continuation", "none"]
LeaveKind = Literal["barcode", "signature", "official", "attestation", "date-of-signature", "other"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Gate(_Frozen):
    """A condition as data: the answer at ``path`` equals ``equals`` (map key ``is``)."""

    path: str
    equals: bool | str


class Table(_Frozen):
    """A printed table: ``printed`` rows on ``page``; further rows go to ``overflow``."""

    item: str
    page: int
    printed: int
    overflow: Overflow


class Copies(_Frozen):
    """A page that may be copied; ``shift`` says how the row indexes move per copy."""

    page: int
    shift: dict[str, int] = {}
    first: int = 0


class MapRow(_Frozen):
    """What one official field shows, or why it is left empty. See forms/README.md."""

    field: str
    item: str
    label: str
    source: str | None = None
    codec: str | None = None
    when: str | None = None
    gates: tuple[str, ...] = ()
    blank: str | None = None
    overflow: Overflow = "none"
    leave: str | None = None
    leave_kind: LeaveKind | None = None


class FormMap(_Frozen):
    """All decisions for one edition."""

    form: str
    edition: str
    blank: dict[str, dict[str, str]]
    gates: dict[str, Gate]
    tables: dict[str, Table]
    copies: dict[str, Copies]
    rows: tuple[MapRow, ...]
