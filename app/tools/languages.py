"""Bring each language's catalogue up to the template; say what is missing, never guess it."""

from __future__ import annotations

import io
import math
import re
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

# Header lines that change with the day or the tool.
_UNSAID = re.compile(
    rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To|Last-Translator'
    rb"|Language-Team|Project-Id-Version)[^\n]*\n",
    re.MULTILINE,
)

_PLACEHOLDER = re.compile(r"\{(\w*)\}")


def read(path: Path) -> Catalog:
    """The catalogue in ``path``, its language from the header.

    Raises:
        PoFileError: it is not a catalogue.
    """
    with path.open("rb") as file:
        return read_po(file, locale=None, abort_invalid=True)


def written(catalogue: Catalog) -> bytes:
    """The bytes of a .po or .pot: the same for the same sentences, whatever the day."""
    out = io.BytesIO()
    write_po(
        out, catalogue, width=100, include_lineno=False, sort_output=False, ignore_obsolete=True
    )
    return _UNSAID.sub(b"", out.getvalue())


def updated(old: Catalog, template: Catalog) -> Catalog:
    """``old`` with the sentences of ``template``; a new sentence is empty, never a guess.

    What no source says any more goes: the history of the repository has it, should it come back.
    """
    old.update(template, no_fuzzy_matching=True, update_header_comment=False)
    return old


def sentences(catalogue: Catalog) -> tuple[Message, ...]:
    """The messages that are shown, without the header."""
    return tuple(message for message in catalogue if message.id)


def missing(catalogue: Catalog, template: Catalog) -> tuple[str, ...]:
    """Each sentence of ``template`` that has no sure translation (plurals: no form of it)."""
    return tuple(
        forms(message.id)[0]
        for message in sentences(template)
        if not _is_translated(catalogue.get(message.id))
    )


def share(catalogue: Catalog, template: Catalog) -> float:
    """The share of ``template`` that is translated, rounded down to a hundredth."""
    total = len(sentences(template))
    done = total - len(missing(catalogue, template))
    return math.floor(100 * done / total) / 100 if total else 0.0


def faults(catalogue: Catalog) -> tuple[str, ...]:
    """Each translation whose placeholders, spaces at the ends or line breaks are not the source's.

    One form of a plural may leave the number out ("one child"); no form may invent a placeholder.
    """
    return tuple(
        forms(message.id)[0]
        for message in sentences(catalogue)
        if message.string and not _is_sound(message)
    )


def forms(words: object) -> tuple[str, ...]:
    """The forms of a message id or string: one, or as many as the plural has; "" for none."""
    return tuple(words) if isinstance(words, tuple | list) else (str(words or ""),)


def placeholders(text: str) -> list[str]:
    """The names in curly brackets, in order of the alphabet."""
    return sorted(_PLACEHOLDER.findall(text))


def _is_translated(message: Message | None) -> bool:
    return message is not None and not message.fuzzy and all(forms(message.string))


def _is_sound(message: Message) -> bool:
    source = forms(message.id)
    wanted = placeholders(source[-1])
    counted = len(source) > 1
    for text in filter(None, forms(message.string)):
        found = placeholders(text)
        fewer = counted and [name for name in wanted if name != "count"] == found
        if (found != wanted and not fewer) or _edges(text) != _edges(source[0]):
            return False
    return True


def _edges(text: str) -> tuple[bool, bool, int]:
    return text[:1].isspace(), text[-1:].isspace(), text.count("\n")
