"""The interactive half of a practice blank: the same field tree as the official form."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from app.filing.catalogue import READ_ONLY, Catalogue, Field

PRACTICE_KEY = "/PortolanPractice"
PRINTED = 1 << 2
LOCKED = 1 << 6
# Metrics of the official forms' own bold face; every letter has the same width.
PITCH = 600
CAP_HEIGHT = 592
BOX = (-192, -710, 702, 1221)
STRIPE = 9
_STATE_GREY = "0.749023 g\n"


def with_fields(print_only: bytes, catalogue: Catalogue, title: str) -> bytes:
    """``print_only`` (a PDF of drawn pages) with all fields of ``catalogue`` added."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(print_only)))
    _Tree(writer, catalogue).grow()
    writer.root_object[NameObject(PRACTICE_KEY)] = BooleanObject(True)
    writer.root_object[NameObject("/Lang")] = TextStringObject("en-US")
    writer.metadata = {"/Title": title}
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


class _Tree:
    """Adds the nodes, widgets, fonts and looks of one edition to a writer."""

    def __init__(self, writer: PdfWriter, catalogue: Catalogue) -> None:
        self._writer = writer
        self._catalogue = catalogue
        self._nodes: dict[tuple[str, ...], IndirectObject] = {}
        self._children: dict[int, ArrayObject] = {}
        self._roots = ArrayObject()
        self._looks: dict[tuple[float, float], tuple[IndirectObject, ...]] = {}

    def grow(self) -> None:
        widgets: list[ArrayObject] = [ArrayObject() for _ in self._writer.pages]
        for field in self._catalogue.fields:
            widgets[field.page - 1].append(self._widget(field))
        for page, kids in zip(self._writer.pages, widgets, strict=True):
            page[NameObject("/Annots")] = self._add(kids)
        self._writer.root_object[NameObject("/AcroForm")] = self._add(self._form())

    def _form(self) -> DictionaryObject:
        names = sorted({field.font for field in self._catalogue.fields if field.font})
        fonts = {f"/{name}": self._add(self._font(name)) for name in names}
        fonts["/Helv"] = self._add(_base_font("Helvetica", "/WinAnsiEncoding"))
        fonts["/ZaDb"] = self._add(_base_font("ZapfDingbats", None))
        return _dictionary(
            {
                "/Fields": self._roots,
                "/DA": TextStringObject("/Helv 0 Tf 0 g "),
                "/DR": _dictionary({"/Font": _dictionary(fonts)}),
            }
        )

    def _font(self, name: str) -> DictionaryObject:
        descriptor = _dictionary(
            {
                "/Type": NameObject("/FontDescriptor"),
                "/FontName": NameObject(f"/{name}"),
                "/Flags": NumberObject(34),
                "/FontBBox": ArrayObject(NumberObject(side) for side in BOX),
                "/Ascent": NumberObject(833),
                "/Descent": NumberObject(-300),
                "/CapHeight": NumberObject(CAP_HEIGHT),
                "/ItalicAngle": NumberObject(0),
                "/StemV": NumberObject(100),
            }
        )
        return _dictionary(
            {
                "/Type": NameObject("/Font"),
                "/Subtype": NameObject("/TrueType"),
                "/BaseFont": NameObject(f"/{name}"),
                "/Encoding": NameObject("/WinAnsiEncoding"),
                "/FirstChar": NumberObject(0),
                "/LastChar": NumberObject(255),
                "/Widths": self._add(ArrayObject(NumberObject(PITCH) for _ in range(256))),
                "/FontDescriptor": self._add(descriptor),
            }
        )

    def _widget(self, field: Field) -> IndirectObject:
        # A part of a name may end with a backslash; it is still the dot that separates parts.
        *above, last = field.name.split(".")
        parent = self._node(tuple(above)) if above else None
        widget = _common(field, last)
        widget[NameObject("/P")] = self._page(field.page)
        if parent is not None:
            widget[NameObject("/Parent")] = parent
        widget.update(self._nature(field))
        reference = self._add(widget)
        self._kids(parent).append(reference)
        return reference

    def _nature(self, field: Field) -> DictionaryObject:
        if field.kind == "check":
            return self._box(field)
        if field.kind == "combo":
            options = ArrayObject(TextStringObject(option) for option in field.options)
            return _dictionary({"/FT": NameObject("/Ch"), "/Opt": options})
        text = _dictionary({"/FT": NameObject("/Tx")})
        if field.kind == "barcode":
            preset = TextStringObject(field.preset or "")
            look = _dictionary({"/N": self._look(_stripes(field), field)})
            text.update(_dictionary({"/V": preset, "/DV": preset, "/AP": look}))
        return text

    def _box(self, field: Field) -> DictionaryObject:
        key = (round(field.width, 2), round(field.height, 2))
        if key not in self._looks:
            cross, grey = _cross(field), _STATE_GREY + _frame(field, "f")
            drawn = (cross, grey + cross, grey)
            self._looks[key] = tuple(self._look(one, field) for one in drawn)
        ticked, pressed, released = self._looks[key]
        state = f"/{field.on_state}"
        return _dictionary(
            {
                "/FT": NameObject("/Btn"),
                "/AS": NameObject("/Off"),
                "/MK": _dictionary({"/CA": TextStringObject("8")}),
                "/AP": _dictionary(
                    {
                        "/N": _dictionary({state: ticked}),
                        "/D": _dictionary({state: pressed, "/Off": released}),
                    }
                ),
            }
        )

    def _look(self, drawing: str, field: Field) -> IndirectObject:
        look = DecodedStreamObject()
        look.set_data(drawing.encode("ascii"))
        frame = ArrayObject(map(FloatObject, (0, 0, round(field.width, 2), round(field.height, 2))))
        look.update(
            _dictionary(
                {
                    "/Type": NameObject("/XObject"),
                    "/Subtype": NameObject("/Form"),
                    "/BBox": frame,
                    "/Resources": DictionaryObject(),
                }
            )
        )
        return self._add(look)

    def _node(self, path: tuple[str, ...]) -> IndirectObject:
        if path not in self._nodes:
            parent = self._node(path[:-1]) if path[:-1] else None
            kids = ArrayObject()
            node = _dictionary({"/T": TextStringObject(path[-1]), "/Kids": kids})
            if parent is not None:
                node[NameObject("/Parent")] = parent
            self._nodes[path] = self._add(node)
            self._children[self._nodes[path].idnum] = kids
            self._kids(parent).append(self._nodes[path])
        return self._nodes[path]

    def _kids(self, parent: IndirectObject | None) -> ArrayObject:
        if parent is None:
            return self._roots
        return self._children[parent.idnum]

    def _page(self, number: int) -> PdfObject:
        reference = self._writer.pages[number - 1].indirect_reference
        if reference is None:
            raise ValueError("page without a place in the file")
        return reference

    def _add(self, thing: PdfObject) -> IndirectObject:
        return self._writer._add_object(thing)  # noqa: SLF001 - pypdf has no public way


def _common(field: Field, last: str) -> DictionaryObject:
    lock = LOCKED if field.flags & READ_ONLY else 0
    entries: dict[str, PdfObject] = {
        "/Type": NameObject("/Annot"),
        "/Subtype": NameObject("/Widget"),
        "/T": TextStringObject(last),
        "/Rect": ArrayObject(map(FloatObject, field.rect)),
        "/F": NumberObject(PRINTED | lock),
    }
    if field.font:
        entries["/DA"] = TextStringObject(f"/{field.font} {field.font_size:g} Tf 0 g")
    numbers = {"/Ff": field.flags, "/MaxLen": field.max_len, "/Q": field.align}
    entries.update({key: NumberObject(number) for key, number in numbers.items() if number})
    return _dictionary(entries)


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


def _base_font(name: str, encoding: str | None) -> DictionaryObject:
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": f"/{name}"}
    if encoding is not None:
        font["/Encoding"] = encoding
    return _dictionary({key: NameObject(value) for key, value in font.items()})


def _dictionary(entries: Mapping[str, PdfObject]) -> DictionaryObject:
    return DictionaryObject({NameObject(key): value for key, value in entries.items()})
