"""The hidden copy in the official forms: every box is found in it, by its own template."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Pdf, Stream

from app.filing.boxes import boxes
from app.filing.extract import extract
from app.filing.opening import open_pdf
from app.filing.values import Value
from app.filing.xfa import Hidden, hidden
from app.filing.xfa_template import bindings
from app.filing.xml_tree import child, parse
from tests.filing import other_hands as hands

EVERY = tuple(one.form for one in hands.known())


def official(form: str, folder: Path) -> bytes:
    edition = next(one for one in hands.known() if one.form == form)
    path = folder / f"{edition.name.lower()}-ed-{edition.edition.replace('/', '-')}.pdf"
    if not path.is_file():
        pytest.skip(f"{path.name} is not in the folder of official PDFs")
    return path.read_bytes()


@pytest.mark.parametrize("form", EVERY)
def test_an_official_blank_says_nothing_in_its_hidden_copy(form: str, official_forms: Path) -> None:
    pdf = official(form, official_forms)
    assert hidden(open_pdf(pdf), hands.parts(form)[0]) == Hidden()


@pytest.mark.parametrize("form", EVERY)
def test_every_official_box_is_bound_and_its_tooltip_agrees(
    form: str, official_forms: Path
) -> None:
    """The tooltip was no part of how the box was found, so it is a second opinion."""
    pdf = official(form, official_forms)
    fields = [one for one in extract(pdf).fields if one.kind != "barcode"]
    root = parse(packet(pdf, "template"))
    bound = bindings(root, extract(pdf))
    assert {one.field.name for one in bound} == {one.name for one in fields}
    tips = tooltips(pdf)
    for name, drawn in by_name(root).items():
        here = [one.field for one in bound if one.name == name]
        for one, element in zip(here, drawn, strict=bool(here)):
            tip = " ".join(element.split())
            assert not tip or tip == tips[one.name], one.name


def packet(pdf: bytes, name: str) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as found:
        parts = found.Root.AcroForm.XFA
        place = next(at for at in range(0, len(parts), 2) if str(parts[at]) == name)
        return bytes(parts[place + 1].read_bytes())


def tooltips(pdf: bytes) -> dict[str, str]:
    with pikepdf.open(BytesIO(pdf)) as found:
        return {
            name: " ".join(str(widget.get("/TU", "")).split())
            for name, widget in hands.widgets(found)
        }


def by_name(root: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in root.iter("{*}field"):
        assist = child(each, "assist")
        tip = child(assist, "toolTip") if assist is not None else None
        found.setdefault(each.get("name"), []).append((tip.text or "") if tip is not None else "")
    return found


@pytest.mark.parametrize("form", EVERY)
def test_answers_in_the_official_hidden_copy_alone_are_read(
    form: str, official_forms: Path
) -> None:
    """Each value is written into the data of the form itself, in its own place."""
    pdf, wanted = official(form, official_forms), hands.answers(form)
    bound = {
        one.field.name: one
        for one in bindings(parse(packet(pdf, "template")), hands.parts(form)[0])
    }
    shared: dict[str, Value] = {}
    kept = {}
    for name, value in wanted.items():
        one = bound[name]
        if one.match == "none" or (one.match == "global" and shared.get(one.name)):
            continue
        shared[one.name] = one.match == "global" and (one.on or value)
        kept[name] = value

    def write(found: Pdf, _values: Mapping[str, Value]) -> None:
        parts = found.Root.AcroForm.XFA
        place = next(at for at in range(0, len(parts), 2) if str(parts[at]) == "datasets")
        parts[place + 1] = Stream(found, data_for(bound, kept).encode())

    found = boxes(open_pdf(hands.filled(pdf, {}, write)), hands.parts(form)[0])
    assert kept.items() <= found.values.items()
    assert found.unread == []


def data_for(bound: Mapping[str, Any], kept: Mapping[str, Value]) -> str:
    """Data with a place for every box, in the order of the form; groups by their path."""
    groups: dict[tuple[str, ...], list[str]] = {}
    single: dict[str, str] = {}
    for name, one in bound.items():
        value = kept.get(name, "")
        text = hands.xml(one.on if value is True else str(value))
        if one.match == "global":
            single[one.name] = single.get(one.name, "") or text
        elif one.match == "once":
            groups.setdefault(one.path, []).append(f"<{one.name}>{text}</{one.name}>")
    parts = [
        "".join(f"<{step}>" for step in path)
        + "".join(inner)
        + "".join(f"</{step}>" for step in reversed(path))
        for path, inner in groups.items()
    ]
    parts += [f"<{name}>{text}</{name}>" for name, text in single.items()]
    return (
        "<xfa:datasets xmlns:xfa='http://www.xfa.org/schema/xfa-data/1.0/'><xfa:data>"
        f"{''.join(parts)}</xfa:data></xfa:datasets>"
    )
