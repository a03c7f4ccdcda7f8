"""A small form protected the way the agency publishes its own.

AES-128 with an empty user password and plain metadata, XFA, usage rights, scripts, locked
fields, rich text, bar codes. Invented fields only.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

ROOT = "form1[0]"
NAME = f"{ROOT}.#subform[0].Name[0]"
STORY = f"{ROOT}.#subform[0].Story[0]"
BOX = f"{ROOT}.#subform[0].Box\\.m[0]"
STATE = f"{ROOT}.#subform[0].State[0]"
SIGNATURE = f"{ROOT}.#subform[0].Signature[0]"
OLD_ANSWER = "An answer of somebody else"
SCRIPT = "app.alert('hello')"


def barcode(page: int) -> str:
    """The full name of the bar code of ``page``."""
    return f"{ROOT}.#pageSet[0].Page1[{page - 1}].PDF417BarCode1[0]"


def published(
    form: str = "I-589",
    edition: str = "01/20/25",
    *,
    pages: int = 2,
    user: str = "",
    change: Callable[[Pdf], None] | None = None,
) -> bytes:
    """The form as its agency would publish it; ``change`` may alter it before it is saved."""
    pdf = build(form, edition, pages)
    if change is not None:
        change(pdf)
    rights = pikepdf.Permissions(modify_other=False, extract=False, modify_assembly=False)
    locks = pikepdf.Encryption(
        owner="the owner's", user=user, R=4, aes=True, metadata=False, allow=rights
    )
    return saved(pdf, encryption=locks)


def saved(pdf: Pdf, **how: object) -> bytes:
    """The bytes of ``pdf``; ``how`` as for pikepdf."""
    target = BytesIO()
    pdf.save(target, **how)  # type: ignore[arg-type]
    return target.getvalue()


def build(form: str, edition: str, pages: int) -> Pdf:
    """The unprotected form."""
    pdf = Pdf.new()
    for number in range(1, pages + 1):
        _add_page(pdf, form, edition, number, pages)
    _add_fields(pdf, form, edition)
    _add_protections(pdf)
    return pdf


def _add_page(pdf: Pdf, form: str, edition: str, number: int, pages: int) -> None:
    page = pdf.add_blank_page(page_size=(612, 792))
    words = f"BT /F1 9 Tf 300 20 Td (Form {form}  Edition {edition}) Tj ET\nBT /F1 9 Tf 36 700 Td"
    page.Contents = Stream(pdf, f"{words} (Page {number} of {pages}) Tj ET".encode())
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.Resources = Dictionary(Font=Dictionary(F1=font))
    page.obj["/Annots"] = pdf.make_indirect(Array())
    page.obj["/AA"] = Dictionary(O=_script(pdf))


def _add_fields(pdf: Pdf, form: str, edition: str) -> None:
    root = pdf.make_indirect(Dictionary(T="form1[0]", Kids=Array()))
    first = _branch(pdf, root, "#subform[0]")
    _add_text(pdf, first, "Name[0]", 700, Ff=1, F=68, MaxLen=29, V=OLD_ANSWER, DV=OLD_ANSWER)
    rich: dict[str, Any] = {"Ff": 1 << 25 | 1 << 12, "RV": "<p>old</p>", "DS": "font: Courier"}
    _add_text(pdf, first, "Story[0]", 600, F=4, AA=Dictionary(K=_script(pdf)), **rich)
    _add_text(pdf, first, "Signature[0]", 100, Ff=1, F=68)
    state: dict[str, Any] = {
        "FT": Name.Ch,
        "Opt": Array([Array(["CA", "CA"]), Array(["NY", "NY"])]),
    }
    _add_text(pdf, first, "State[0]", 500, **state, V="NY", I=Array([1]), F=4)
    looks = Dictionary(N=Dictionary({"/ M ": _look(pdf, b"0 0 m 9 9 l S")}))
    box: dict[str, Any] = {
        "FT": Name.Btn,
        "AP": looks,
        "AS": Name("/ M "),
        "V": Name("/ M "),
        "F": 4,
    }
    _add_text(pdf, _branch(pdf, first, "Box\\"), "m[0]", 400, **box)
    pages = _branch(pdf, root, "#pageSet[0]")
    for number in range(1, len(pdf.pages) + 1):
        told, holder = f"{form}|{edition}|{number}", _branch(pdf, pages, f"Page1[{number - 1}]")
        drawn = Dictionary(N=_look(pdf, b"0 0 100 20 re f"))
        values: dict[str, Any] = {"V": told, "AP": drawn, "Ff": 1 | 1 << 12, "F": 68}
        _add_text(pdf, holder, "PDF417BarCode1[0]", 30, page=number, **values)
    fonts = Dictionary(Font=Dictionary())
    pdf.Root.AcroForm = Dictionary(Fields=Array([root]), DR=fonts, DA="/Helv 9 Tf 0 g")


def _branch(pdf: Pdf, parent: pikepdf.Object, title: str) -> pikepdf.Object:
    node = pdf.make_indirect(Dictionary(T=title, Parent=parent, Kids=Array()))
    parent.Kids.append(node)
    return node


def _add_text(
    pdf: Pdf, parent: pikepdf.Object, title: str, bottom: int, page: int = 1, **keys: Any
) -> None:
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=title,
            TU="A box",
            Parent=parent,
            Rect=Array([36, bottom, 236, bottom + 18]),
            DA="/CourierNewPS-BoldMT 9 Tf 0 g",
            P=pdf.pages[page - 1].obj,
        )
    )
    for key, value in keys.items():
        widget[f"/{key}"] = value
    parent.Kids.append(widget)
    pdf.pages[page - 1].obj["/Annots"].append(widget)


def _look(pdf: Pdf, drawing: bytes) -> pikepdf.Object:
    box = Array([0, 0, 200, 18])
    return pdf.make_indirect(Stream(pdf, drawing, Type=Name.XObject, Subtype=Name.Form, BBox=box))


def _script(pdf: Pdf) -> pikepdf.Object:
    return pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=SCRIPT))


def _add_protections(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = "Form I-589"
    pdf.docinfo["/Author"] = "An author"
    pdf.docinfo["/ModDate"] = "D:20250717100801"
    catalog, script = pdf.Root, _script(pdf)
    parts = ["preamble", "template", "datasets"]
    packets = [each for part in parts for each in (part, Stream(pdf, f"<{part}/>".encode()))]
    catalog.AcroForm.XFA = Array(packets)
    catalog.AcroForm.SigFlags = 2
    catalog.AcroForm.NeedAppearances = True
    catalog.AcroForm.CO = Array()
    catalog.Perms = Dictionary(UR3=Dictionary(Type=Name.Sig, Contents=bytes(64)))
    catalog.OpenAction = script
    catalog.AA = Dictionary(WC=script)
    catalog.Metadata = Stream(pdf, b"<x:xmpmeta>An author</x:xmpmeta>", Type=Name.Metadata)
    catalog.Names = Dictionary(JavaScript=Dictionary(Names=Array(["first", script])))
    catalog.Lang = "EN-US"
    catalog.MarkInfo = Dictionary(Marked=True)
    _add_tags(pdf)
    _add_links(pdf, script)


def _add_tags(pdf: Pdf) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    reference = Dictionary(Type=Name.OBJR, Obj=pdf.pages[0].obj["/Annots"][0])
    tree.K = pdf.make_indirect(Dictionary(S=Name.Form, P=tree, K=reference))
    pdf.Root.StructTreeRoot = tree


def _add_links(pdf: Pdf, script: pikepdf.Object) -> None:
    address = Dictionary(S=Name.URI, URI="https://www.uscis.gov/i-589", Next=script)
    for action in (address, script):
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
        pdf.pages[0].obj["/Annots"].append(pdf.make_indirect(link))
