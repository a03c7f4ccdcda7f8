"""Fields on pages that we drew ourselves: the same natures and places as a form's own."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

from app.filing import pdf_objects
from app.filing.catalogue import READ_ONLY, Catalogue, Field
from app.filing.field_tree import FieldTree

# Metrics of the official forms' own bold face; every letter has the same width.
PITCH = 600
CAP_HEIGHT = 592
BOX = (-192, -710, 702, 1221)
STRIPE = 9
_STATE_GREY = "0.749023 g\n"


def with_fields(print_only: bytes, catalogue: Catalogue) -> PdfWriter:
    """Return the file ``print_only`` (a PDF of drawn pages) with all fields of ``catalogue``.

    The pages must be those of the catalogue; ``pdf_objects.finished`` turns it into bytes.
    """
    writer = PdfWriter(clone_from=PdfReader(BytesIO(print_only)))
    writer.root_object[NameObject("/Lang")] = pdf_objects.text("en-US")
    _Fields(writer, catalogue).add()
    return writer


class _Fields:
    """Adds the widgets, fonts and looks of one catalogue to a writer."""

    def __init__(self, writer: PdfWriter, catalogue: Catalogue) -> None:
        self._writer = writer
        self._catalogue = catalogue
        self._tree = FieldTree(writer)
        self._looks: dict[tuple[float, float], tuple[IndirectObject, ...]] = {}

    def add(self) -> None:
        widgets: list[ArrayObject] = [ArrayObject() for _ in self._writer.pages]
        for field in self._catalogue.fields:
            widgets[field.page - 1].append(self._widget(field))
        for page, kids in zip(self._writer.pages, widgets, strict=True):
            page[NameObject("/Annots")] = pdf_objects.add(self._writer, kids)
        form = pdf_objects.add(self._writer, self._form())
        self._writer.root_object[NameObject("/AcroForm")] = form

    def _form(self) -> DictionaryObject:
        names = sorted({field.font for field in self._catalogue.fields if field.font})
        fonts = {name: self._font(name) for name in names}
        fonts["Helv"] = self._base_font(BaseFont="Helvetica", Encoding="WinAnsiEncoding")
        fonts["ZaDb"] = self._base_font(BaseFont="ZapfDingbats")
        return pdf_objects.dictionary(
            Fields=self._tree.roots,
            DA=pdf_objects.text("/Helv 0 Tf 0 g "),
            DR=pdf_objects.dictionary(Font=pdf_objects.dictionary(**fonts)),
        )

    def _base_font(self, **named: str) -> IndirectObject:
        font = pdf_objects.dictionary(Type="Font", Subtype="Type1", **named)
        return pdf_objects.add(self._writer, font)

    def _font(self, name: str) -> IndirectObject:
        descriptor = pdf_objects.dictionary(
            Type="FontDescriptor",
            FontName=name,
            Flags=34,
            FontBBox=pdf_objects.array(*BOX),
            Ascent=833,
            Descent=-300,
            CapHeight=CAP_HEIGHT,
            ItalicAngle=0,
            StemV=100,
        )
        font = pdf_objects.dictionary(
            Type="Font",
            Subtype="TrueType",
            BaseFont=name,
            Encoding="WinAnsiEncoding",
            FirstChar=0,
            LastChar=255,
            Widths=pdf_objects.add(self._writer, pdf_objects.array(*[PITCH] * 256)),
            FontDescriptor=pdf_objects.add(self._writer, descriptor),
        )
        return pdf_objects.add(self._writer, font)

    def _widget(self, field: Field) -> IndirectObject:
        # A part of a name may end with a backslash; it is still the dot that separates parts.
        *above, last = field.name.split(".")
        widget = _basis(field, last)
        widget[NameObject("/P")] = self._writer.pages[field.page - 1].indirect_reference
        widget.update(self._nature(field))
        return self._tree.place(widget, above)

    def _nature(self, field: Field) -> DictionaryObject:
        if field.kind == "check":
            return self._box(field)
        if field.kind == "combo":
            options = pdf_objects.array(*map(pdf_objects.text, field.options))
            return pdf_objects.dictionary(FT="Ch", Opt=options)
        if field.kind == "barcode":
            preset = pdf_objects.text(field.preset or "")
            look = pdf_objects.dictionary(N=self._look(_stripes(field), field))
            return pdf_objects.dictionary(FT="Tx", V=preset, DV=preset, AP=look)
        return pdf_objects.dictionary(FT="Tx")

    def _box(self, field: Field) -> DictionaryObject:
        key = (round(field.width, 2), round(field.height, 2))
        if key not in self._looks:
            cross, grey = _cross(field), _STATE_GREY + _frame(field, "f")
            drawn = (cross, grey + cross, grey)
            self._looks[key] = tuple(self._look(one, field) for one in drawn)
        ticked, pressed, released = self._looks[key]
        normal = pdf_objects.dictionary(**{field.on_state or "": ticked})
        down = pdf_objects.dictionary(**{field.on_state or "": pressed, "Off": released})
        return pdf_objects.dictionary(
            FT="Btn",
            AS="Off",
            MK=pdf_objects.dictionary(CA=pdf_objects.text("8")),
            AP=pdf_objects.dictionary(N=normal, D=down),
        )

    def _look(self, drawn: str, field: Field) -> IndirectObject:
        content = drawn.encode("ascii")
        look = pdf_objects.form(content, field.width, field.height, DictionaryObject())
        return pdf_objects.add(self._writer, look)


def _basis(field: Field, last: str) -> DictionaryObject:
    """The entries that a widget of any nature has; ``last`` is the last part of its name."""
    lock = pdf_objects.LOCKED if field.flags & READ_ONLY else 0
    widget = pdf_objects.dictionary(
        Type="Annot",
        Subtype="Widget",
        T=pdf_objects.text(last),
        Rect=pdf_objects.array(*map(float, field.rect)),
        F=pdf_objects.PRINTED | lock,
    )
    if field.font:
        look = pdf_objects.text(f"/{field.font} {field.font_size:g} Tf 0 g")
        widget[NameObject("/DA")] = look
    numbers = {"Ff": field.flags, "MaxLen": field.max_len, "Q": field.align}
    given = {key: number for key, number in numbers.items() if number}
    widget.update(pdf_objects.dictionary(**given))
    return widget


def _cross(field: Field) -> str:
    """Two strokes from corner to corner, clipped one point inside the box."""
    right, top = field.width - 2, field.height - 2
    return (
        f"q\n1 1 {right:.2f} {top:.2f} re\nW\nn\n0.5 w\n"
        f"2 {top:.2f} m\n{right:.2f} 2 l\n{right:.2f} {top:.2f} m\n2 2 l\ns\nQ\n"
    )


def _stripes(field: Field) -> str:
    """Even, wide, pale stripes: seen as a stand-in by people, as nothing by a scanner."""
    bars = "".join(
        f"{left} 0 {STRIPE / 3:g} {field.height:.2f} re f\n"
        for left in range(0, int(field.width), STRIPE)
    )
    return f"/Tx BMC\n0.8 g\n{bars}EMC\n"


def _frame(field: Field, paint: str) -> str:
    return f"0 0 {field.width:.2f} {field.height:.2f} re\n{paint}\n"
