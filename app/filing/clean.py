"""From the published blank to a template that anyone can fill, print and correct.

Why each thing goes: XFA hides what is typed; usage rights and signatures break with the first
change; scripts must not run; NeedAppearances turns every bar code into plain text.
What stays: pages, tags, links, layers, bar codes.
"""

from __future__ import annotations

from collections.abc import Iterable

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject

from app.filing import opening, pdf_objects
from app.filing.catalogue import READ_ONLY, RICH_TEXT
from app.filing.fingerprint import BARCODE

_CATALOG = (
    "/AA",
    "/Collection",
    "/Extensions",
    "/Metadata",
    "/OpenAction",
    "/Perms",
    "/PieceInfo",
    "/Threads",
    "/URI",
)
_FORM = ("/CO", "/NeedAppearances", "/SigFlags", "/XFA")
_NAMES = ("/EmbeddedFiles", "/JavaScript")
_PAGE = ("/AA", "/LastModified", "/Metadata", "/PieceInfo", "/Thumb")
_WIDGET = ("/A", "/AA", "/DS", "/RV")
_VALUE = ("/DV", "/I", "/V")
_ACTIONS_KEPT = {"/GoTo", "/GoToR", "/Named", "/URI"}


def clean(data: bytes, keep_locked: frozenset[str]) -> bytes:
    """Return the blank without encryption, scripts, XFA, old values and personal metadata.

    ``keep_locked`` are the full names of fields that stay locked (bar codes, signatures,
    official use); all others can be typed into afterwards. The same input gives the same bytes.
    Raises Problem ``not-a-pdf``, ``damaged``, ``password`` or ``too-big``.
    """
    reader = cleaned(data, keep_locked)
    with opening.bounded():
        return _written(reader)


def cleaned(data: bytes, keep_locked: frozenset[str]) -> PdfReader:
    """Return the blank as ``clean`` does, but opened: what its catalog reaches is clean."""
    reader = opening.open_pdf(data)
    fields = opening.fields(reader)
    with opening.bounded():
        for field in fields:
            _clean_widget(field.widget, field.name, locked=field.name in keep_locked)
        for page in reader.pages:
            _clean_page(page)
        _clean_catalog(reader.root_object)
    return reader


def _drop(dictionary: DictionaryObject, keys: Iterable[str]) -> None:
    for key in keys:
        dictionary.pop(key, None)


def _clean_catalog(catalog: DictionaryObject) -> None:
    _drop(catalog, _CATALOG)
    for key, gone in (("/AcroForm", _FORM), ("/Names", _NAMES)):
        part = catalog.get(key, DictionaryObject()).get_object()
        if isinstance(part, DictionaryObject):
            _drop(part, gone)
            if not part:
                _drop(catalog, (key,))


def _clean_page(page: PageObject) -> None:
    """The reader hands out copies of pages; what lies on them is shared with the original."""
    source = page.indirect_reference.get_object() if page.indirect_reference else None
    for dictionary in (page, source):
        if isinstance(dictionary, DictionaryObject):
            _drop(dictionary, _PAGE)
    for reference in page.get("/Annots", NumberObject(0)).get_object() or ():
        annotation = reference.get_object()
        if annotation.get("/Subtype") == "/Widget":
            _drop(annotation, _WIDGET)
        else:
            _clean_link(annotation)


def _clean_link(annotation: DictionaryObject) -> None:
    _drop(annotation, ("/AA",))
    action = annotation.get("/A")
    if action is None:
        return
    chain = action.get_object()
    if chain.get("/S") in _ACTIONS_KEPT:
        _drop(chain, ("/Next",))
    else:
        _drop(annotation, ("/A",))


def _clean_widget(widget: DictionaryObject, name: str, *, locked: bool) -> None:
    _drop(widget, _WIDGET)
    barcode = BARCODE in name
    _set_bits(widget, "/Ff", RICH_TEXT | (0 if locked or barcode else READ_ONLY))
    if not (locked or barcode):
        _set_bits(widget, "/F", pdf_objects.LOCKED)
    if not barcode:
        _forget_value(widget)


def _set_bits(widget: DictionaryObject, key: str, cleared: int) -> None:
    """Clear bits of a number that the widget may have from its ancestors."""
    before = opening.inherited(widget, key)
    if isinstance(before, int) and before & cleared:
        widget[NameObject(key)] = NumberObject(before & ~cleared)


def _forget_value(widget: DictionaryObject) -> None:
    """Drop the value of a field and its ancestors, and the picture of it; boxes become Off."""
    kind = opening.inherited(widget, "/FT")
    if kind == "/Btn":
        widget[NameObject("/AS")] = NameObject("/Off")
    else:
        _drop(widget, ("/AP", "/AS"))
    for node in opening.ancestry(widget):
        _drop(node, _VALUE)


def _written(reader: PdfReader) -> bytes:
    """Only what the catalog reaches is copied, so that nothing dropped survives in the file."""
    title = reader.metadata.title if reader.metadata is not None else None
    writer = PdfWriter()
    writer.clone_reader_document_root(reader)
    return pdf_objects.finished(writer, title if isinstance(title, str) else None)
