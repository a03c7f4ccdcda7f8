"""The tree of names above the widgets of a form that we make."""

from __future__ import annotations

from collections.abc import Sequence

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

from app.filing import pdf_objects


class FieldTree:
    """Fields in the order they are placed; ``roots`` is what the form lists as its /Fields."""

    def __init__(self, writer: PdfWriter) -> None:
        self.roots = ArrayObject()
        self._writer = writer
        self._nodes: dict[tuple[str, ...], IndirectObject] = {}
        self._kids: dict[tuple[str, ...], ArrayObject] = {(): self.roots}

    def place(self, widget: DictionaryObject, above: Sequence[str]) -> IndirectObject:
        """Hang ``widget`` under the partial names ``above``; return the reference to it."""
        return self._hang(widget, tuple(above))

    def _hang(self, node: DictionaryObject, above: tuple[str, ...]) -> IndirectObject:
        reference = pdf_objects.add(self._writer, node)
        if above:
            node[NameObject("/Parent")] = self._node(above)
        self._kids[above].append(reference)
        return reference

    def _node(self, path: tuple[str, ...]) -> IndirectObject:
        if path not in self._nodes:
            kids = self._kids[path] = ArrayObject()
            node = pdf_objects.dictionary(T=pdf_objects.text(path[-1]), Kids=kids)
            self._nodes[path] = self._hang(node, path[:-1])
        return self._nodes[path]
