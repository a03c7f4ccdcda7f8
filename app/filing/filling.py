"""What both writers do alike: which mark goes into which field, and what is never written."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Mapping, Sequence

from app.filing import syntax
from app.filing.catalogue import Field
from app.filing.marks import Mark


def wanted(
    fields: Mapping[str, Field], marks: Sequence[Mark], known: Container[str]
) -> dict[str, Mark]:
    """Return the marks by their fields; ``known`` are the fields that the file has.

    Raises:
        KeyError: a mark for a field that the catalogue or the file does not have.
        ValueError: two marks for one field, a mark on a bar code, a tick on a text field, or a
            choice the form does not offer.
    """
    found = {mark.field: mark for mark in marks}
    if len(found) != len(marks):
        raise ValueError("two marks for one field")
    for name, mark in found.items():
        if name not in fields or name not in known:
            raise KeyError(name)
        _check(fields[name], mark)
    return found


def value(said: str) -> bytes:
    """Return ``said`` as a field stores it: composed (NFC), with plain line ends."""
    if said.isascii() and said.isprintable():
        return said.encode()
    said = said.replace("\r\n", "\n").replace("\r", "\n")
    return syntax.text(unicodedata.normalize("NFC", said))


def check_state(field: Field, found: str | None) -> None:
    """Hold ``found``, the one state that ticks the box in the file, against the catalogue.

    Raises:
        ValueError: another state, or several.
    """
    if found is None or found != field.on_state:
        raise ValueError(f"{field.name} is not ticked by the state of the catalogue")


def _check(field: Field, mark: Mark) -> None:
    if field.kind == "barcode":
        raise ValueError(f"{field.name} is a bar code")
    if field.kind == "check":
        return
    if mark.text is None:
        raise ValueError(f"{field.name} holds text, not a tick")
    if field.kind == "combo" and mark.text and mark.text not in field.options:
        raise ValueError(f"{field.name} offers no such choice")
