"""Forms filled the way other programs do it, made with another library from any blank."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Name, Object, Pdf, Stream, String

from app.filing.catalogue import Catalogue, Field
from app.filing.editions import FORMS, Edition, editions
from app.filing.maps import FormMap, MapRow
from app.filing.practice import practice_blank
from app.filing.readback import Json, read
from app.filing.values import Value
from app.filing.xfa_template import stem

Hand = Callable[[Pdf, Mapping[str, Value]], None]
_TEXT = {
    "us_date": "05/14/1990",
    "us_until": "05/14/1990",
    "month_year": "05/1990",
    "zip": "20001",
    "phone_area": "202",
    "phone_number": "555-0142",
    "phone": "2025550142",
    "count": "2",
    "state_code": "NY",
}


@cache
def known() -> tuple[Edition, ...]:
    return editions(FORMS)


@cache
def parts(form: str) -> tuple[Catalogue, FormMap, bytes]:
    """Fields, map and practice blank of the newest edition of ``form``."""
    edition = next(one for one in known() if one.form == form)
    catalogue, form_map = edition.catalogue(), edition.map()
    return catalogue, form_map, practice_blank(catalogue, form_map)


@cache
def answers(form: str) -> dict[str, Value]:
    """A value of its own for every path: text in all its boxes, a tick in the first of them."""
    catalogue, form_map, _blank = parts(form)
    fields, found = catalogue.by_name(), dict[str, Value]()
    ticked: set[str] = set()
    for row in form_map.rows:
        if row.source is None or row.of_sheet or fields[row.field].kind == "barcode":
            continue
        if row.ticks and row.source not in ticked:
            found[row.field] = True
            ticked.add(row.source)
        elif not row.ticks:
            found[row.field] = _text(row, fields[row.field], form_map)
    return found


def _text(row: MapRow, field: Field, form_map: FormMap) -> str:
    lengths = [
        one.max_len or 30
        for one in parts(form_map.form)[0].fields
        if form_map.by_field()[one.name].source == row.source
    ]
    number = sum(map(ord, str(row.source))) % 900 + 100
    if field.options:
        return next(option for option in field.options if option.strip())
    if row.codec == "digits":
        return str(number).ljust(min(lengths), "7")[: min(lengths)]
    return _TEXT.get(str(row.codec), f"W{number}"[: min(lengths)])


def expected(form: str) -> dict[str, Json]:
    """What the answers of the form are when nothing stands between."""
    catalogue, form_map, _blank = parts(form)
    return dict(read(answers(form), form_map, catalogue).answers)


def filled(blank: bytes, values: Mapping[str, Value], *hands: Hand, locked: bool = False) -> bytes:
    """``blank`` as the ``hands``, one after the other, leave it."""
    with pikepdf.open(BytesIO(blank)) as pdf:
        for hand in hands:
            hand(pdf, values)
        out = BytesIO()
        encryption = pikepdf.Encryption(owner="the owner's", user="", R=4, aes=True)
        pdf.save(out, encryption=encryption if locked else False)
    return out.getvalue()


def widgets(pdf: Pdf) -> Iterator[tuple[str, Object]]:
    """Every field with its full name."""

    def walk(node: Object, prefix: str) -> Iterator[tuple[str, Object]]:
        name = f"{prefix}.{node.T}".lstrip(".") if "/T" in node else prefix
        if "/Kids" in node:
            for kid in node.Kids:
                yield from walk(kid, name)
        else:
            yield name, node

    for root in pdf.Root.AcroForm.Fields:
        yield from walk(root, "")


def on_state(widget: Object) -> Name:
    return Name(next(key for key in widget.AP.N.keys() if key != "/Off"))  # noqa: SIM118


def usual(pdf: Pdf, values: Mapping[str, Value]) -> None:
    """Values, and for boxes value and look, as the standard wants it."""
    values_only(pdf, values)
    looks_only(pdf, values)


def values_only(pdf: Pdf, values: Mapping[str, Value]) -> None:
    for name, widget in widgets(pdf):
        if name in values:
            value = values[name]
            widget.V = on_state(widget) if value is True else String(str(value))


def looks_only(pdf: Pdf, values: Mapping[str, Value]) -> None:
    """Boxes by their look alone; text cannot be told without its value."""
    for name, widget in widgets(pdf):
        if name in values and values[name] is True:
            widget.AS = on_state(widget)
        elif name in values:
            widget.V = String(str(values[name]))


def empty_strings(pdf: Pdf, values: Mapping[str, Value]) -> None:
    """The copy of the online tool: no XFA, and an empty value in every text box."""
    for name, widget in widgets(pdf):
        if name not in values and widget.get("/FT") != Name.Btn and "PDF417" not in name:
            widget.V = String("")
    if "/XFA" in pdf.Root.AcroForm:
        del pdf.Root.AcroForm.XFA


def carriage_returns(pdf: Pdf, values: Mapping[str, Value]) -> None:
    """Line ends as Acrobat writes them, long text as a stream."""
    for name, widget in widgets(pdf):
        if name in values and values[name] is not True:
            widget.V = Stream(pdf, str(values[name]).replace("\n", "\r").encode("utf-16"))


def looks_gone(pdf: Pdf, values: Mapping[str, Value]) -> None:
    """The looks of all boxes removed after filling; a viewer is to draw them anew."""
    for name, widget in widgets(pdf):
        if name in values and "/AP" in widget:
            del widget.AP
    pdf.Root.AcroForm.NeedAppearances = True


def short_names(pdf: Pdf, _values: Mapping[str, Value]) -> None:
    """Every field at the top, under the last part of its name, its number cut off."""
    tops = Array()
    for name, widget in list(widgets(pdf)):
        if "/Parent" in widget:
            for key in ("/FT", "/V", "/Ff", "/MaxLen"):
                if key not in widget and key in widget.Parent:
                    widget[key] = widget.Parent[key]
            del widget.Parent
        widget.T = String(re.sub(r"\[\d+\]$", "", name.rpartition(".")[2]))
        tops.append(widget)
    pdf.Root.AcroForm.Fields = tops


def hidden_copy(catalogue: Catalogue, values: Mapping[str, Value], *, whole: bool = False) -> Hand:
    """An XFA template of the fields, and ``values`` in its data.

    Boxes of one name share one value, as in the official forms; ``whole`` writes one stream.
    """

    def hand(pdf: Pdf, _values: Mapping[str, Value]) -> None:
        pairs = {"template": template(catalogue), "datasets": datasets(catalogue, values)}
        if whole:
            text = f"<xdp:xdp xmlns:xdp='urn:x'>{''.join(pairs.values())}</xdp:xdp>"
            pdf.Root.AcroForm.XFA = Stream(pdf, text.encode())
            return
        listed = (each for name, text in pairs.items() for each in (name, text))
        pdf.Root.AcroForm.XFA = Array(
            [String(each) if each in pairs else Stream(pdf, each.encode()) for each in listed]
        )

    return hand


def is_shared(catalogue: Catalogue, name: str) -> bool:
    """Ticks of one name, and A-Numbers, are one value in the data; of races there are several."""
    if stem(name).endswith("_Race"):
        return False
    same = [one for one in catalogue.fields if stem(one.name) == stem(name)]
    return len(same) > 1 and (same[0].kind == "check" or "AlienNumber" in name)


def template(catalogue: Catalogue) -> str:
    drawn = "".join(_drawn(catalogue, one) for one in catalogue.fields if one.kind != "barcode")
    head = "<template xmlns='http://www.xfa.org/schema/xfa-template/2.8/'><subform name='form1'>"
    return f"{head}<subform name='Page1'>{drawn}</subform></subform></template>"


def _drawn(catalogue: Catalogue, one: Field) -> str:
    ui = {"check": "checkButton", "combo": "choiceList"}.get(one.kind, "textEdit")
    items = f"<items><text>{xml(one.on_state or '')}</text><text>0</text></items>"
    bind = "<bind match='global'/>" if is_shared(catalogue, one.name) else ""
    inner = f"<ui><{ui}/></ui>{items if one.kind == 'check' else ''}{bind}"
    return f"<field name='{xml(stem(one.name))}'>{inner}</field>"


def datasets(catalogue: Catalogue, values: Mapping[str, Value]) -> str:
    own, shared = [], dict[str, str]()
    for one in catalogue.fields:
        value = values.get(one.name, "")
        text = xml((one.on_state or "") if value is True else str(value))
        name = xml(stem(one.name))
        if one.kind == "barcode":
            continue
        if is_shared(catalogue, one.name):
            shared[name] = shared.get(name, "") or text
        else:
            own.append(f"<{name}\n>{text}</{name}\n>")
    every = "".join(f"<{name}>{text}</{name}>" for name, text in shared.items())
    head = "<xfa:datasets xmlns:xfa='http://www.xfa.org/schema/xfa-data/1.0/'><xfa:data>"
    data = f"<form1><Page1>{''.join(own)}</Page1>{every}</form1></xfa:data></xfa:datasets>"
    return f"{head}{data}"


def xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")
