"""A small clean form, built here, so that the writer is tested without any official file."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, IndirectObject, NameObject

from app.filing import pdf_objects
from app.filing.catalogue import COMB, MULTILINE, READ_ONLY, Field

ROOT = "form1[0]"
SUBFORM = "#subform[0]"
NAME = f"{ROOT}.{SUBFORM}.Name[0]"
STORY = f"{ROOT}.{SUBFORM}.Story[0]"
NATIVE = f"{ROOT}.{SUBFORM}.Native[0]"
COMB_BOX = f"{ROOT}.{SUBFORM}.Digits[0]"
RED = f"{ROOT}.{SUBFORM}.Red[0]"
ESCAPED = f"{ROOT}.{SUBFORM}.CheckBox5\\.m[0]"
SPACED = f"{ROOT}.{SUBFORM}.Unit[0]"
STATE = f"{ROOT}.{SUBFORM}.State[0]"
BARCODE = f"{ROOT}.#pageSet[0].Page1[0].PDF417BarCode1[0]"
SECOND = f"{ROOT}.#subform[1].Name[1]"

COMBO = 1 << 17
_DA = "/CourierNewPS-BoldMT 9.00 Tf 0 g"
FIELDS = {
    field.name: field
    for field in (
        Field(NAME, 1, (38.0, 700.0, 232.0, 714.0), "text", font_size=9.0),
        Field(STORY, 1, (38.0, 500.0, 560.0, 620.0), "text", flags=MULTILINE, font_size=9.0),
        Field(NATIVE, 1, (308.835, 460.0, 573.165, 475.164), "text", font_size=9.0),
        Field(COMB_BOX, 1, (38.0, 460.0, 200.0, 476.0), "text", COMB, max_len=9, font_size=9.0),
        Field(RED, 1, (38.0, 430.0, 200.0, 446.0), "text", flags=READ_ONLY, font_size=9.0, align=1),
        Field(ESCAPED, 1, (38.0, 400.0, 48.0, 410.0), "check", on_state="Y"),
        Field(SPACED, 1, (58.0, 400.0, 68.0, 410.0), "check", on_state=" APT "),
        Field(
            *(STATE, 1, (80.0, 400.0, 120.0, 413.0), "combo", COMBO),
            options=("", "CA", "NY"),
            font_size=9.0,
        ),
        Field(
            BARCODE, 1, (192.0, 12.0, 462.0, 30.0), "barcode", READ_ONLY, preset="X-1|01/20/25|1"
        ),
        Field(SECOND, 2, (38.0, 700.0, 232.0, 714.0), "text", font_size=9.0),
    )
}


def blank(fields: Sequence[Field] = tuple(FIELDS.values())) -> bytes:
    """Return a form of two pages with ``fields`` in a tree like the official one."""
    writer = PdfWriter()
    pages = [writer.add_blank_page(612, 792) for _page in range(2)]
    tree: dict[tuple[str, ...], DictionaryObject] = {}
    roots = ArrayObject()
    for field in fields:
        widget = _widget(writer, field)
        path = _path(field.name)
        reference = pdf_objects.add(writer, widget)
        _hang(writer, tree, roots, path[:-1], widget)
        page = pages[field.page - 1]
        widget[NameObject("/P")] = page.indirect_reference or DictionaryObject()
        page.setdefault(NameObject("/Annots"), ArrayObject()).append(reference)
    form = pdf_objects.dictionary(
        Fields=roots,
        DA=pdf_objects.text("/Helv 0 Tf 0 g "),
        DR=pdf_objects.dictionary(Font=pdf_objects.dictionary()),
        NeedAppearances=BooleanObject(True),
    )
    writer.root_object[NameObject("/AcroForm")] = form
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _path(name: str) -> tuple[str, ...]:
    """Partial names; the backslash dot of ESCAPED is a real dot between two of them."""
    return tuple(name.split("."))


def _hang(
    writer: PdfWriter,
    tree: dict[tuple[str, ...], DictionaryObject],
    roots: ArrayObject,
    path: tuple[str, ...],
    node: DictionaryObject,
) -> None:
    if path not in tree:
        tree[path] = pdf_objects.dictionary(T=pdf_objects.text(path[-1]), Kids=ArrayObject())
        reference = pdf_objects.add(writer, tree[path])
        if len(path) == 1:
            roots.append(reference)
        else:
            _hang(writer, tree, roots, path[:-1], tree[path])
    above = tree[path]
    kids = above["/Kids"]
    assert isinstance(kids, ArrayObject)
    assert node.indirect_reference is not None
    kids.append(node.indirect_reference)
    assert above.indirect_reference is not None
    node[NameObject("/Parent")] = above.indirect_reference


def _widget(writer: PdfWriter, field: Field) -> DictionaryObject:
    widget = pdf_objects.dictionary(
        Type="Annot",
        Subtype="Widget",
        T=pdf_objects.text(_path(field.name)[-1]),
        FT={"check": "Btn", "combo": "Ch"}.get(field.kind, "Tx"),
        F=4,
        Rect=pdf_objects.array(*field.rect),
        Ff=field.flags,
        Q=field.align,
        DA=pdf_objects.text(
            _DA.replace("0 g", "1.000 0.000 0.000 rg") if field.name == RED else _DA
        ),
    )
    if field.max_len is not None:
        widget[NameObject("/MaxLen")] = pdf_objects.array(field.max_len)[0]
    if field.kind == "check":
        widget[NameObject("/AP")] = _cross(writer, field)
        widget[NameObject("/AS")] = NameObject("/Off")
    if field.kind == "barcode":
        widget[NameObject("/V")] = pdf_objects.text(field.preset or "")
        widget[NameObject("/AP")] = pdf_objects.dictionary(N=_drawing(writer, b"0 0 200 10 re f"))
    if field.kind == "combo":
        widget[NameObject("/Opt")] = ArrayObject([pdf_objects.text(o) for o in field.options])
        widget[NameObject("/I")] = pdf_objects.array(0)
    return widget


def _cross(writer: PdfWriter, field: Field) -> DictionaryObject:
    cross = _drawing(writer, b"1 1 m 9 9 l 1 9 m 9 1 l S")
    states = DictionaryObject({NameObject(f"/{field.on_state}"): cross})
    return pdf_objects.dictionary(N=states)


def _drawing(writer: PdfWriter, content: bytes) -> IndirectObject:
    box = pdf_objects.array(0, 0, 10, 10)
    return pdf_objects.add(
        writer, pdf_objects.stream(content, Type="XObject", Subtype="Form", BBox=box)
    )
