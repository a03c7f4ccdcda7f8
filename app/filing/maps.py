"""The map of an edition: for every official field, which answer fills it, or why it is left.

``app.filing.mapfile.load`` reads it from ``forms/<form>/<edition>/map.toml``; forms/README.md
tells the format.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.filing.catalogue import Catalogue

Overflow = Literal["supplement-b", "additional", "continuation", "none"]
LeaveKind = Literal["barcode", "signature", "official", "attestation", "date-of-signature", "other"]
BlankState = Literal["none", "not applicable", "unknown"]
Codec = Literal[
    "text",
    "us_date",
    "us_until",
    "month_year",
    "digits",
    "phone_area",
    "phone_number",
    "choice",
    "checked",
    "yes",
    "no",
    "zip",
    "state_code",
    "count",
    "story",
    "phone",
    "option",
]
TICKS: frozenset[str] = frozenset({"choice", "checked", "yes", "no"})
"""Codecs that tick a box instead of writing text."""

ROOTS: frozenset[str] = frozenset(
    {
        "self",
        "spouse",
        "marriage",
        "home",
        "mother",
        "father",
        "siblings",
        "children",
        "filing",
        "claim",
        "include",
        "spouse_home",
        "principal",
        "rows",
        "passport",
        "travel_document",
        "last_document",
        "derived",
        "sheet",
        "slot",
    }
)
"""The first words a filing-relative path may begin with."""


class Frozen(BaseModel):
    """A model that is never changed and knows no key beyond its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Gate(Frozen):
    """A condition as data; exactly one of these three forms.

    ``path`` with ``equals`` (map key ``is``): open only when the answer is given and equal.
    ``path`` with ``is_not``: open unless the answer is given and equal; a blank leaves it open.
    ``any_of`` (map key ``any``): open when at least one of the named gates is open.
    A sworn answer counts as given only when the person confirmed it. ``app.filing.gates`` decides.
    """

    path: str | None = None
    equals: bool | str | None = Field(default=None, alias="is")
    is_not: bool | str | None = None
    any_of: tuple[str, ...] = Field(default=(), alias="any")

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        tests = (self.equals is not None) + (self.is_not is not None)
        if bool(self.any_of) == (self.path is not None) or tests != (self.path is not None):
            raise ValueError("a gate is either path with is, path with is_not, or any")
        return self


class Table(Frozen):
    """A printed table of ``printed`` rows; further rows go to ``overflow``.

    ``states_in`` names the column (last word of the path) that shows, in the first row only,
    a table answered as a whole with *none*, *not applicable* or *unknown*. Without it the
    table stays empty then.
    """

    item: str
    page: int
    printed: int
    overflow: Overflow
    states_in: str | None = None


class Copies(Frozen):
    """A page that may be copied; ``shift`` says how the row indexes move per copy.

    ``first`` is the index of the first row that the page itself prints: with ``first`` 4 and
    ``shift`` {"children": 2}, copy 1 turns children[4] and [5] into children[6] and [7].
    """

    page: int
    shift: dict[str, int] = {}
    first: int = 0


class Additional(Frozen):
    """The form's own page for additional information, and what boxes say that go on there.

    ``page`` is where the page stands, ``name`` what the form calls it (``Part 14``). Its boxes
    take ``slot[0].page``, ``slot[0].part``, ``slot[0].item`` and ``slot[0].text``, slot after slot.
    After ``copies`` copies of the page the rest goes to our continuation sheet.
    """

    page: int
    name: str
    copies: int = 2


class Explanation(Frozen):
    """A confirmed Yes that the form wants explained on its additional-information page.

    ``source`` (map key ``from``) is the sworn question (``filing.i485.sworn.arrested``); ``page``,
    ``part`` and ``item`` are what stands in the slot's little boxes; all ``gates`` (map key
    ``gate``) must be open. An explanation told for a confirmed No is printed as well: somebody
    was not sure. ``optional`` says that the form tells elsewhere what a Yes needs: an explanation
    is printed, and not missed.
    """

    source: str = Field(alias="from")
    page: int
    part: str
    item: str
    optional: bool = False
    gates: tuple[str, ...] = Field(default=(), alias="gate")


class MapRow(Frozen):
    """What one official field shows, or why it is left empty.

    Exactly one of ``source`` (map key ``from``, with ``codec``, map key ``as``) and ``leave``
    (a sentence for the person, with ``leave_kind``) is set. ``when`` holds the values for which
    the codec ``choice`` ticks. All ``gates`` must be open for the field to print. ``blank``
    names the style that says what each state prints; without one every state prints nothing.
    ``ruled`` is the distance in points of the lines printed in the box (0: none); text stands on
    them.
    ``item`` is the printed item (``A.I.4``); ``label`` is our own short wording, in English.
    """

    field: str
    item: str
    label: str
    source: str | None = None
    codec: Codec | None = None
    when: tuple[str, ...] = ()
    gates: tuple[str, ...] = ()
    blank: str | None = None
    overflow: Overflow = "none"
    ruled: float = 0.0
    leave: str | None = None
    leave_kind: LeaveKind | None = None

    @property
    def ticks(self) -> bool:
        """True for a box that is ticked, False for one that is written in."""
        return self.codec in TICKS

    @property
    def of_sheet(self) -> bool:
        """True for a box that is filled when extra pages are laid out, not from an answer."""
        return self.source is not None and self.source.startswith(("sheet.", "slot["))


class FormMap(Frozen):
    """All decisions for one edition, rows in reading order of the pages."""

    form: str
    edition: str
    blank: dict[str, dict[BlankState, str]]
    gates: dict[str, Gate]
    tables: dict[str, Table]
    copies: dict[str, Copies]
    rows: tuple[MapRow, ...]
    additional: Additional | None = None
    explanations: tuple[Explanation, ...] = ()

    def by_field(self) -> dict[str, MapRow]:
        """Rows by the official field's full name; the loader saw to it that none repeats."""
        return {row.field: row for row in self.rows}

    def ruled(self, catalogue: Catalogue) -> Catalogue:
        """``catalogue`` with the distance of the printed lines in each box that has some."""
        lead = {row.field: row.ruled for row in self.rows if row.ruled}
        fields = (replace(one, lead=lead.get(one.name, 0.0)) for one in catalogue.fields)
        return replace(catalogue, fields=tuple(fields)) if lead else catalogue

    def printed_for(self, row: MapRow, state: str) -> str:
        """What ``row`` prints for an answer in ``state``; empty when it prints nothing."""
        style = self.blank[row.blank] if row.blank else {}
        return next((text for name, text in style.items() if name == state), "")
