"""Copies of one official page, each with fields of its own, for what one page cannot hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from app.filing import opening
from app.filing.field_tree import FieldTree

_PAGE: Final = ("/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/Group")
_INHERITED: Final = ("/FT", "/Ff", "/DA", "/Q", "/MaxLen", "/Opt", "/V")
# These lead out of the page: to the field tree, to the other pages, to the tags of the document.
_LEADS_AWAY: Final = frozenset({"/Parent", "/Kids", "/P", "/StructParent"})


def copy_name(name: str, number: int) -> str:
    """Return what the field ``name`` is called on copy ``number`` (from 1) of its page."""
    return f"{_root(number)}.{name}"


def widgets_of(page: PageObject) -> Iterator[DictionaryObject]:
    """The form widgets on ``page``, in the order of its annotations."""
    for annotation in page.get("/Annots", ArrayObject()).get_object():
        widget = annotation.get_object()
        if widget.get("/Subtype") == "/Widget":
            yield widget


def path_of(widget: DictionaryObject) -> tuple[str, ...]:
    """The partial names from the root of the form to ``widget``; none is split at its dots."""
    titles = [str(node["/T"]) for node in opening.ancestry(widget) if "/T" in node]
    return tuple(reversed(titles))


class PageCopies:
    """A new file that takes copies of one page; drawings and fonts are stored once.

    Tags and links of the document stay behind, since they would bring the other pages along.
    """

    def __init__(self, reader: PdfReader, page: int) -> None:
        self.writer = PdfWriter()
        self._source = reader.pages[page - 1]
        self._tree = FieldTree(self.writer)
        self._count = 0
        self.writer.root_object[NameObject("/AcroForm")] = self._form(reader)
        language = reader.root_object.get("/Lang")
        if language is not None:
            self.writer.root_object[NameObject("/Lang")] = language.clone(self.writer)

    def add(self) -> dict[str, DictionaryObject]:
        """Add one more copy; return its widgets by the names they have on the official page."""
        self._count += 1
        box = self._source.mediabox
        page = self.writer.add_blank_page(float(box.width), float(box.height))
        for key in _PAGE:
            if key in self._source:
                page[NameObject(key)] = self._source.raw_get(key).clone(self.writer)
        root = _root(self._count)
        widgets: dict[str, DictionaryObject] = {}
        places = ArrayObject()
        for original in widgets_of(self._source):
            path = path_of(original)
            widget = self._copied(original, page)
            places.append(self._tree.place(widget, (root, *path[:-1])))
            widgets[".".join(path)] = widget
        page[NameObject("/Annots")] = places
        page[NameObject("/Tabs")] = NameObject("/R")
        return widgets

    def _form(self, reader: PdfReader) -> DictionaryObject:
        form = DictionaryObject({NameObject("/Fields"): self._tree.roots})
        original = reader.root_object["/AcroForm"].get_object()
        for key in ("/DR", "/DA"):
            if isinstance(original, DictionaryObject) and key in original:
                form[NameObject(key)] = original.raw_get(key).clone(self.writer)
        return form

    def _copied(self, original: DictionaryObject, page: PageObject) -> DictionaryObject:
        widget = DictionaryObject()
        for key in original:
            if key not in _LEADS_AWAY:
                widget[NameObject(key)] = original.raw_get(key).clone(self.writer)
        for key in _INHERITED:
            value = None if key in widget else opening.inherited(original, key)
            if isinstance(value, NumberObject | NameObject | TextStringObject | ArrayObject):
                widget[NameObject(key)] = value.clone(self.writer)
        if page.indirect_reference is not None:
            widget[NameObject("/P")] = page.indirect_reference
        return widget


def _root(number: int) -> str:
    return f"copy{number}"
