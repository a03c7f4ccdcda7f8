"""A plain pen for tests: draws values into a PDF without any of the product's own writing code.

So the proof is judged against files that the writer under test has not made, and every way of
drawing wrongly can be had on purpose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import cast

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from app.filing.catalogue import Catalogue, Field
from app.filing.maps import FormMap, MapRow
from app.filing.marks import Mark

PITCH = 0.6
CAP_HEIGHT = 0.592


@dataclass(frozen=True)
class Ink:
    """How one field is drawn; everything that can go wrong can be set."""

    value: str
    drawn: str
    size: float | None = None
    across: float = 0.0
    up: float = 0.0
    colour: str = "0 g"
    mode: int = 0
    flags: int | None = None
    clip: bool = True


def small_catalogue() -> Catalogue:
    """A form of two pages with one of everything."""
    fields = (
        Field("top[0].bar[0]", 1, (190, 12, 460, 30), "barcode", 4097, preset="X-1|01/01/30|1"),
        _text("top[0].page\\.name[0]", 1, (40, 600, 240, 616)),
        _text("top[0].page\\.city[0]", 1, (244, 600, 400, 616)),
        _text("top[0].rows[0]", 1, (40, 540, 200, 554)),
        _text("top[0].rows[1]", 1, (40, 522, 200, 536)),
        replace(_text("top[0].comb[0]", 1, (40, 480, 220, 498)), max_len=9, flags=1 << 24),
        Field("top[0].yes[0]", 1, (60, 440, 70, 450), "check", on_state=" STE "),
        Field("top[0].no[0]", 1, (160, 440, 170, 450), "check", on_state="N"),
        Field("top[0].bar[1]", 2, (190, 12, 460, 30), "barcode", 4097, preset="X-1|01/01/30|2"),
        replace(_text("top[0].story[0]", 2, (54, 270, 576, 390)), flags=1 << 12),
        replace(_text("top[0].sign[0]", 2, (54, 200, 300, 218)), flags=1),
    )
    return Catalogue("x1", "01/01/30", 2, ((612.0, 792.0), (612.0, 792.0)), fields)


def small_map(catalogue: Catalogue) -> FormMap:
    """A map that names every field of ``catalogue``."""
    rows = tuple(
        MapRow(field=field.name, item=f"A.I.{number}", label="Some short words", source="self.x")
        for number, field in enumerate(catalogue.fields, start=1)
    )
    return FormMap(
        form=catalogue.form,
        edition=catalogue.edition,
        blank={},
        gates={},
        tables={},
        copies={},
        rows=rows,
    )


def mark(field: Field, text: str | None = None, *, native: bool = False) -> Mark:
    """A mark for ``field``: a tick when it is a box, else ``text``."""
    ticked = field.kind == "check"
    return Mark(field.name, "A.I.1", "self.x", text, ticked=ticked, native=native)


def fill(
    blank: bytes, catalogue: Catalogue, inks: dict[str, Ink], ticks: Sequence[str] = ()
) -> bytes:
    """``blank`` with ``inks`` drawn and the boxes named in ``ticks`` crossed."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(blank)))
    fields = catalogue.by_name()
    for name, widget in widgets_of(writer).items():
        if name in inks:
            _write(writer, widget, fields[name], inks[name])
        if name in ticks:
            state = NameObject(f"/{fields[name].on_state}")
            widget[NameObject("/V")] = widget[NameObject("/AS")] = state
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def widgets_of(pdf: PdfReader | PdfWriter) -> dict[str, DictionaryObject]:
    """Every widget of ``pdf`` by its full name."""
    kids = (cast(ArrayObject, page["/Annots"].get_object()) for page in pdf.pages)
    widgets = [cast(DictionaryObject, one.get_object()) for page in kids for one in page]
    return {_full_name(widget): widget for widget in widgets}


def form_of(pdf: PdfReader | PdfWriter) -> DictionaryObject:
    """The interactive form of ``pdf``."""
    return cast(DictionaryObject, pdf.root_object["/AcroForm"].get_object())


def _full_name(widget: DictionaryObject) -> str:
    parts = [str(widget["/T"])]
    while "/Parent" in widget:
        widget = cast(DictionaryObject, widget["/Parent"].get_object())
        parts.insert(0, str(widget["/T"]))
    return ".".join(parts)


def ink(mark: Mark) -> Ink:
    """The right ink for ``mark``."""
    return Ink(mark.text or "", mark.text or "")


def _text(name: str, page: int, rect: tuple[float, float, float, float]) -> Field:
    return Field(name, page, rect, "text", font="CourierNewPS-BoldMT", font_size=9.0)


def _write(writer: PdfWriter, widget: DictionaryObject, field: Field, ink: Ink) -> None:
    widget[NameObject("/V")] = TextStringObject(ink.value)
    if ink.flags is not None:
        widget[NameObject("/F")] = NumberObject(ink.flags)
    look = DecodedStreamObject()
    look.set_data(_drawing(field, ink))
    form = form_of(writer)
    look.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(
                FloatObject(side) for side in (0, 0, field.width, field.height)
            ),
            NameObject("/Resources"): form["/DR"],
        }
    )
    reference = writer._add_object(look)
    widget[NameObject("/AP")] = DictionaryObject({NameObject("/N"): reference})


def _drawing(field: Field, ink: Ink) -> bytes:
    size = ink.size or _size(field, ink.drawn)
    lines = _lines(field, ink.drawn, size)
    high = ink.up + _first_baseline(field, size)
    clip = f"1 1 {field.width - 2:.2f} {field.height - 2:.2f} re W n" if ink.clip else ""
    parts = [f"/Tx BMC q {clip} BT /{field.font} {size:g} Tf {ink.colour} {ink.mode} Tr"]
    for row, line in enumerate(lines):
        place = f"{2 + ink.across:.2f} {high - row * 1.133 * size:.2f}"
        parts.append(f"1 0 0 1 {place} Tm ({_safe(line)}) Tj")
    return "\n".join([*parts, "ET Q EMC"]).encode("cp1252")


def _first_baseline(field: Field, size: float) -> float:
    if field.multiline:
        return field.height - 2 - 0.83 * size
    return (field.height - CAP_HEIGHT * size) / 2


def _size(field: Field, drawn: str) -> float:
    if field.multiline:
        return field.font_size
    return min(field.font_size, (field.width - 4) / max(PITCH * len(drawn), 1))


def _lines(field: Field, drawn: str, size: float) -> list[str]:
    if not field.multiline:
        return [drawn]
    columns = int((field.width - 4) / (PITCH * size))
    return [drawn[start : start + columns] for start in range(0, len(drawn), columns)]


def _safe(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
