"""What an edition of a form consists of: every official field, its place and its nature."""

from __future__ import annotations

import json
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal

from app.i18n import _
from app.problems import Problem

Kind = Literal["text", "check", "combo", "barcode"]
Rect = tuple[float, float, float, float]

# Bits of /Ff, ISO 32000-1, tables 221 and 228.
READ_ONLY = 1 << 0
MULTILINE = 1 << 12
COMB = 1 << 24
RICH_TEXT = 1 << 25


@dataclass(frozen=True)
class Field:
    """One official field (each has exactly one widget).

    ``name`` is the fully qualified name as joined by dots, backslashes kept. ``page`` counts
    from 1. ``rect`` is (left, bottom, right, top) in PDF points. ``flags`` are /Ff bits.
    ``on_state`` is the exact name that ticks a check box, without the leading slash.
    ``font_size`` is in points; ``align`` is /Q (0 left, 1 centre, 2 right). ``preset`` is the
    /V a bar code carries. The hashes stand for the tooltip and the words printed around the
    box (``item_words``: in the whole item), so that editions can be compared without storing
    official sentences. ``number`` is the item number printed nearest (``70``, ``7.c``). ``lead``
    is the distance of the lines printed in the box, in points (0: none); the map tells it.
    """

    name: str
    page: int
    rect: Rect
    kind: Kind
    flags: int = 0
    max_len: int | None = None
    on_state: str | None = None
    options: tuple[str, ...] = ()
    font: str = ""
    font_size: float = 0.0
    align: int = 0
    preset: str | None = None
    tooltip: str = ""
    tooltip_core: str = ""
    words: tuple[str, ...] = ()
    item_words: str = ""
    number: str = ""
    lead: float = 0.0

    @property
    def width(self) -> float:
        """Width in points."""
        return self.rect[2] - self.rect[0]

    @property
    def height(self) -> float:
        """Height in points."""
        return self.rect[3] - self.rect[1]

    @property
    def multiline(self) -> bool:
        """True for boxes that wrap text over several lines."""
        return bool(self.flags & MULTILINE)

    @property
    def comb(self) -> bool:
        """True for boxes with one cell per character (needs ``max_len``)."""
        return bool(self.flags & COMB) and self.max_len is not None


@dataclass(frozen=True)
class Catalogue:
    """All fields of one edition in the order of the form's own field tree."""

    form: str
    edition: str
    pages: int
    page_sizes: tuple[tuple[float, float], ...]
    fields: tuple[Field, ...]

    def by_name(self) -> dict[str, Field]:
        """Fields by their full name; names are unique in every known edition."""
        return {field.name: field for field in self.fields}


def dump(catalogue: Catalogue) -> bytes:
    """``catalogue`` as compact JSON, one field a line, the same bytes every time.

    What equals the default of ``Field`` is left out.
    """
    head = {
        "form": catalogue.form,
        "edition": catalogue.edition,
        "pages": catalogue.pages,
        "page_sizes": catalogue.page_sizes,
    }
    lines = ",\n".join(_compact(_kept(field)) for field in catalogue.fields)
    return f'{_compact(head)[:-1]},"fields":[\n{lines}\n]}}\n'.encode()


def load(path: Path) -> Catalogue:
    """The catalogue kept in ``path`` (a fields.json). Raises ``Problem`` when it is unusable."""
    try:
        return parse(path.read_bytes())
    except OSError as error:
        raise _unusable() from error


def parse(data: bytes) -> Catalogue:
    """The catalogue that ``dump`` wrote as ``data``. Raises ``Problem`` when it is unusable."""
    try:
        raw = json.loads(data)
        return Catalogue(
            form=str(raw["form"]),
            edition=str(raw["edition"]),
            pages=int(raw["pages"]),
            page_sizes=tuple((float(wide), float(high)) for wide, high in raw["page_sizes"]),
            fields=tuple(_field(entry) for entry in raw["fields"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _unusable() from error


def _field(raw: dict[str, Any]) -> Field:
    left, bottom, right, top = raw["rect"]
    return Field(
        **{
            **raw,
            "rect": (float(left), float(bottom), float(right), float(top)),
            "options": tuple(raw.get("options", ())),
            "words": tuple(raw.get("words", ())),
        }
    )


def _kept(field: Field) -> dict[str, Any]:
    defaults = {each.name: each.default for each in fields(field)}
    return {
        name: value
        for name, value in asdict(field).items()
        if defaults[name] is MISSING or value != defaults[name]
    }


def _compact(value: dict[str, Any]) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True)


def _unusable() -> Problem:
    return Problem(
        "catalogue-unusable",
        _("The list of fields that belongs to a form is damaged or missing."),
        _("Put the file fields.json back as it was, or install the program again."),
    )
