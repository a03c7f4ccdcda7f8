"""Fill a clean template: values, ticks and how they look. The reference path, pypdf alone.

What is written must have been decided and fitted before: nothing here shortens, guesses or
skips. The same input gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from app.filing import appearance, filling, opening, page_copies, pdf_objects
from app.filing.catalogue import Field
from app.filing.marks import Mark

_OFF = NameObject("/Off")


def write(
    template: bytes, fields: Mapping[str, Field], marks: Sequence[Mark], *, title: str
) -> bytes:
    """Return ``template`` with every mark written into its field.

    ``template`` is a clean blank (``clean.clean``), ``fields`` its catalogue by full name, and
    ``title`` the document's title, which names no person.

    Raises:
        shape.CannotShape: a native name in an alphabet no font of ours has.
        KeyError: a mark for a field that the catalogue or the template does not have.
        Unfit: (``appearance``) a text that does not fit its box; the message names the field,
            not the text.
        Unprintable: (``appearance``) characters the form font cannot show; likewise.
        ValueError: two marks for one field, a mark on a bar code, a tick on a text field, or a
            choice the form does not offer.
    """
    writer = PdfWriter()
    writer.clone_reader_document_root(PdfReader(BytesIO(template)))
    _Filler(writer).fill(_widgets(writer), fields, marks)
    return pdf_objects.finished(writer, title)


def copy_page(
    template: bytes,
    page: int,
    fields: Mapping[str, Field],
    marks_per_copy: Sequence[Sequence[Mark]],
    *,
    title: str,
) -> bytes:
    """Return a PDF with one filled copy of ``page`` (from 1) of ``template`` per set of marks.

    The marks name the fields of the official page; in the file the fields of the first copy
    are called ``page_copies.copy_name(name, 1)``, so that names do not repeat and each value
    can be read back. Bar codes are kept as drawn. Raises what ``write`` raises; also ValueError
    without any marks.
    """
    if not marks_per_copy:
        raise ValueError("no copy was asked for")
    copies = page_copies.PageCopies(PdfReader(BytesIO(template)), page)
    filler = _Filler(copies.writer)
    for marks in marks_per_copy:
        filler.fill(copies.add(), fields, marks)
    return pdf_objects.finished(copies.writer, title)


class _Filler:
    """Writes marks into widgets of one file, which share one embedded font."""

    def __init__(self, writer: PdfWriter) -> None:
        self._store = pdf_objects.Kept(writer)
        self._mono = appearance.mono_resources(self._store)
        form = writer.root_object["/AcroForm"].get_object()
        if isinstance(form, DictionaryObject):
            # Viewers would redraw every field with it, and turn bar codes into plain text.
            form.pop("/NeedAppearances", None)

    def fill(
        self,
        widgets: Mapping[str, DictionaryObject],
        fields: Mapping[str, Field],
        marks: Sequence[Mark],
    ) -> None:
        """Write the marks in the order of the file, whatever order they come in."""
        wanted = filling.wanted(fields, marks, widgets)
        for name, widget in widgets.items():
            mark = wanted.get(name)
            if mark is None:
                continue
            if mark.text is None or fields[name].kind == "check":
                _tick(widget, fields[name], ticked=mark.ticked)
            elif mark.text:
                self._show(widget, fields[name], mark.text, native=mark.native)

    def _show(self, widget: DictionaryObject, field: Field, text: str, *, native: bool) -> None:
        ink = appearance.colour(opening.inherited(widget, "/DA"))
        drawn = appearance.look(self._store, text, field, ink, self._mono, native=native)
        widget[NameObject("/V")] = pdf_objects.string(filling.value(text))
        widget[NameObject("/AP")] = pdf_objects.dictionary(N=self._store.reference(drawn))
        widget.pop("/I", None)


def _tick(widget: DictionaryObject, field: Field, *, ticked: bool) -> None:
    """Show the widget's own on-state, byte for byte as it stands in the file, or Off."""
    looks = _child(_child(widget, "/AP"), "/N")
    names = [name for name in looks if name != _OFF]
    filling.check_state(field, names[0][1:] if len(names) == 1 else None)
    state = NameObject(names[0]) if ticked else _OFF
    widget[NameObject("/V")] = state
    widget[NameObject("/AS")] = state


def _child(node: DictionaryObject, key: str) -> DictionaryObject:
    child = node[key].get_object() if key in node else None
    return child if isinstance(child, DictionaryObject) else DictionaryObject()


def _widgets(writer: PdfWriter) -> dict[str, DictionaryObject]:
    """Every widget by its full name, page after page."""
    return {
        ".".join(page_copies.path_of(widget)): widget
        for page in writer.pages
        for widget in page_copies.widgets_of(page)
    }
