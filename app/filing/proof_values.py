"""The stored side of the proof: the values in the file, field by field."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NullObject, PdfObject

from app.filing.catalogue import Catalogue, Field
from app.filing.marks import Mark
from app.i18n import _
from app.problems import Problem

OFF = "/Off"
MAX_DEPTH = 32


@dataclass(frozen=True)
class Stored:
    """One terminal field as stored: its value and, for a box, the appearance it shows."""

    value: str
    shown: str


@dataclass
class ValueFindings:
    """Fields whose stored value is not the mark's, and values that no mark asked for."""

    mismatched: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)


def compare(filled: bytes, catalogue: Catalogue, wanted: Mapping[str, Mark]) -> ValueFindings:
    """Compare every stored value of ``filled`` with the mark of its field, or with emptiness."""
    found = ValueFindings()
    form = _form(filled)
    found.stray += [f"file: {key[1:]}" for key in ("/XFA", "/NeedAppearances") if form.get(key)]
    stored: dict[str, Stored] = {}
    for name, value in _terminals(form):
        if name in stored:
            found.stray.append(name)
        stored[name] = value
    known = catalogue.by_name()
    found.stray += [name for name in stored if name not in known]
    for official in catalogue.fields:
        _judge(official, stored.get(official.name), wanted.get(official.name), found)
    return found


def _judge(official: Field, stored: Stored | None, mark: Mark | None, to: ValueFindings) -> None:
    if stored is None or (official.kind == "barcode" and stored.value != official.preset):
        to.mismatched.append(official.name)
    elif official.kind == "barcode":
        return
    elif stored != _expected(official, mark):
        (to.stray if mark is None else to.mismatched).append(official.name)


def _expected(official: Field, mark: Mark | None) -> Stored:
    if official.kind == "check":
        state = f"/{official.on_state}" if mark and mark.ticked else OFF
        return Stored(state, state)
    return Stored(_plain(mark.text or "") if mark else "", "")


def _form(filled: bytes) -> DictionaryObject:
    try:
        form = PdfReader(BytesIO(filled)).root_object.get("/AcroForm")
    except PyPdfError as error:
        raise _unreadable() from error
    if form is None:
        raise _unreadable()
    return _node(form)


def _terminals(form: DictionaryObject) -> Iterator[tuple[str, Stored]]:
    for root in _list(form, "/Fields"):
        yield from _below(_node(root), (), 0)


def _below(
    node: DictionaryObject, above: tuple[str, ...], depth: int
) -> Iterator[tuple[str, Stored]]:
    path = (*above, str(node["/T"])) if "/T" in node else above
    if "/Kids" in node and depth < MAX_DEPTH:
        for kid in _list(node, "/Kids"):
            yield from _below(_node(kid), path, depth + 1)
        return
    yield ".".join(path), _stored(node)


def _stored(node: DictionaryObject) -> Stored:
    value = node.get("/V")
    if node.get("/FT") == "/Btn":
        return _ticked(node, str(value or OFF))
    return Stored("" if value is None or isinstance(value, NullObject) else _plain(value), "")


def _ticked(node: DictionaryObject, value: str) -> Stored:
    shown = str(node.get("/AS", OFF))
    # Official blanks hold a stale /V that no appearance answers to: such a box is not ticked.
    looks = _node(node.get("/AP", DictionaryObject()))
    known = value in _node(looks.get("/N", DictionaryObject()))
    return Stored(value if known or shown != OFF else OFF, shown)


def _list(node: DictionaryObject, key: str) -> ArrayObject:
    kids = node.get(key, ArrayObject()).get_object()
    if not isinstance(kids, ArrayObject):
        raise _unreadable()
    return kids


def _node(reference: PdfObject) -> DictionaryObject:
    node = reference.get_object()
    if not isinstance(node, DictionaryObject):
        raise _unreadable()
    return node


def _plain(value: object) -> str:
    """NFC with plain line ends: the form in which two spellings of one text are equal."""
    text = str(value).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def _unreadable() -> Problem:
    return Problem(
        "proof-unreadable",
        _("The filled form could not be read back, so it was not kept."),
        _("Fill the form again. If this happens twice, get the blank form again."),
    )
