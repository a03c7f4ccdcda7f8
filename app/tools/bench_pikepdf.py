"""Filling with pikepdf: what is left of our speed when only how a field looks is ours.

A measuring stick for ``bench``, no part of the program: pikepdf is a tool of the tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pikepdf

from app.filing import appearance, filling, syntax
from app.filing.catalogue import Field
from app.filing.marks import Mark
from app.filing.store import Ref, Value


class _Kept:
    """A ``store.Store`` in a file of pikepdf's."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf

    def dictionary(self, **entries: Value) -> Ref:
        """Keep a dictionary."""
        inside = {f"/{key}": self._object(entry) for key, entry in entries.items()}
        return self._add(pikepdf.Dictionary(inside))

    def stream(self, content: bytes, **entries: Value) -> Ref:
        """Keep a stream."""
        inside = {f"/{key}": self._object(entry) for key, entry in entries.items()}
        return self._add(pikepdf.Stream(self._pdf, content, inside))

    def form(self, content: bytes, width: float, height: float, resources: Ref) -> Ref:
        """Keep a form XObject."""
        box = [0, 0, width, height]
        inside: dict[str, Value] = {"Subtype": "Form", "BBox": box, "Resources": resources}
        return self.stream(content, Type="XObject", **inside)

    def find(self, kept: Ref) -> pikepdf.Object:
        """The object that was kept."""
        return self._pdf.get_object(kept.number, 0)

    def _add(self, thing: pikepdf.Object) -> Ref:
        return Ref(self._pdf.make_indirect(thing).objgen[0])

    def _object(self, entry: Value) -> pikepdf.Object | float:
        if isinstance(entry, str):
            return pikepdf.Name(f"/{entry}")
        if isinstance(entry, bytes):
            return pikepdf.String(entry)
        if isinstance(entry, int | float):
            return entry
        if isinstance(entry, Ref):
            return self.find(entry)
        if isinstance(entry, Mapping):
            inside = {f"/{key}": self._object(each) for key, each in entry.items()}
            return pikepdf.Dictionary(inside)
        return pikepdf.Array([self._object(each) for each in entry])


def write(blank: Path, target: Path, fields: Mapping[str, Field], marks: Sequence[Mark]) -> None:
    """Fill the PDF ``blank`` as ``fast.write`` would, and save it as ``target``."""
    wanted = filling.wanted(fields, marks, fields)
    with pikepdf.open(blank) as pdf:
        for key in ("/XFA", "/NeedAppearances", "/SigFlags"):
            if key in pdf.Root.AcroForm:
                del pdf.Root.AcroForm[key]
        store = _Kept(pdf)
        mono = appearance.mono_resources(store)
        for name, widget in _widgets(pdf):
            if name in wanted:
                _fill(store, widget, fields[name], wanted[name], mono)
        pdf.save(target)


def _fill(store: _Kept, widget: pikepdf.Object, field: Field, mark: Mark, mono: Ref) -> None:
    if field.kind == "check":
        state = f"/{field.on_state}" if mark.ticked else "/Off"
        widget.V = widget.AS = pikepdf.Name(state)
    elif mark.text:
        ink = appearance.colour(widget.get("/DA"))
        look = appearance.look(store, mark.text, field, ink, mono, native=mark.native)
        widget.V = pikepdf.Object.parse(syntax.string(filling.value(mark.text)))
        widget.AP = pikepdf.Dictionary(N=store.find(look))


def _widgets(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    for page in pdf.pages:
        for widget in page.obj.get("/Annots", ()):
            if widget.get("/Subtype") == "/Widget":
                yield _name(widget), widget


def _name(widget: pikepdf.Object) -> str:
    titles: list[str] = []
    node: pikepdf.Object | None = widget
    while node is not None:
        if "/T" in node:
            titles.append(str(node.T))
        node = node.get("/Parent")
    return ".".join(reversed(titles))
