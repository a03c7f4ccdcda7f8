"""What identifies an edition: five marks that stay the same however a copy was saved.

Equal for the published file, its decrypted, re-saved, cleaned and partly filled copies;
different between editions. File hashes are of no use: two downloads of one form differ.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from app.filing import opening
from app.filing.catalogue import READ_ONLY, RICH_TEXT
from app.filing.opening import PdfField

BARCODE = "PDF417"

# Scripts and viewers unlock a field while a person answers, and rich text is switched off by
# our cleaning: neither tells one edition from another.
_CHANGING = READ_ONLY | RICH_TEXT
_PAYLOAD = re.compile(r"([A-Z0-9-]{2,12})\|(\d\d/\d\d/\d\d)\|(\d{1,3})")
_WHITE = re.compile(rb"[\x00\t\n\x0c\r ]+")


@dataclass(frozen=True)
class Fingerprint:
    """Five marks of an edition; all but ``barcodes`` are SHA-256 in hexadecimal.

    ``names``: the sorted full names. ``geometry``: names, pages, rectangles (hundredths of a
    point), page sizes. ``semantics``: type, flags, MaxLen, alignment, font, options, on-states.
    ``content``: the drawing instructions of every page, white space folded. ``barcodes``: what
    the bar codes say, readable: ``I-589|01/20/25|1-12``, or empty.
    """

    names: str
    geometry: str
    semantics: str
    content: str
    barcodes: str

    def differences(self, official: Mapping[str, str]) -> tuple[str, ...]:
        """Return the names of the marks that are not those of the ``official`` edition."""
        return tuple(mark for mark, value in asdict(self).items() if official.get(mark) != value)


def fingerprint(reader: PdfReader, fields: Iterable[PdfField] | None = None) -> Fingerprint:
    """Return the five marks of an open PDF; ``fields`` saves walking them a second time.

    Raises Problem ``damaged`` or ``too-big``.
    """
    known = list(opening.fields(reader) if fields is None else fields)
    with opening.bounded():
        return Fingerprint(
            names=_hash(sorted(field.name for field in known)),
            geometry=_hash([_page_boxes(reader), sorted(_place(field) for field in known)]),
            semantics=_hash(sorted(_nature(field) for field in known)),
            content=_content(reader),
            barcodes=barcode_text(known),
        )


def barcode_text(fields: Iterable[PdfField]) -> str:
    """Return what the bar codes say as ``form|edition|pages``; empty when they disagree."""
    payloads = [_payload(field) for field in fields if BARCODE in field.name]
    found = [match for match in payloads if match is not None]
    kinds = {(match[1], match[2]) for match in found}
    if len(kinds) != 1:
        return ""
    form, edition = kinds.pop()
    return f"{form}|{edition}|{_runs(sorted(int(match[3]) for match in found))}"


def _payload(field: PdfField) -> re.Match[str] | None:
    return _PAYLOAD.fullmatch(str(opening.inherited(field.widget, "/V")))


def _runs(pages: list[int]) -> str:
    if pages == list(range(1, len(pages) + 1)):
        return f"1-{len(pages)}"
    return ",".join(str(page) for page in pages)


def _page_boxes(reader: PdfReader) -> list[str]:
    return [
        f"{float(page.mediabox.width):.1f}x{float(page.mediabox.height):.1f}@{page.rotation % 360}"
        for page in reader.pages
    ]


def _place(field: PdfField) -> str:
    corners = opening.inherited(field.widget, "/Rect")
    places = corners if isinstance(corners, ArrayObject) else []
    rect = " ".join(f"{float(value.get_object()):.2f}" for value in places)
    return f"{field.name}\n{field.page}\n{rect}"


def _nature(field: PdfField) -> str:
    widget = field.widget
    flags = opening.inherited(widget, "/Ff")
    bits = int(flags) & ~_CHANGING if isinstance(flags, int) else 0
    told = [opening.inherited(widget, key) for key in ("/FT", "/MaxLen", "/Q", "/DA", "/Opt")]
    return json.dumps([field.name, bits, *map(_plain, told), on_states(widget)])


def _plain(value: object) -> str:
    """Return a value as text in which references are followed (options are pairs at most)."""
    if isinstance(value, IndirectObject):
        value = value.get_object()
    if isinstance(value, ArrayObject):
        return json.dumps([_plain_option(item) for item in value])
    return "" if value is None else str(value)


def _plain_option(value: object) -> object:
    found = value.get_object() if isinstance(value, IndirectObject) else value
    if isinstance(found, ArrayObject):
        return [str(part.get_object()) for part in found[:2]]
    return str(found)


def on_states(widget: DictionaryObject) -> list[str]:
    """Return the names that tick a box, without the slash, spaces kept; empty for text."""
    looks = opening.inherited(widget, "/AP")
    normal = looks.get("/N") if isinstance(looks, DictionaryObject) else None
    states = normal.get_object() if normal is not None else None
    if str(opening.inherited(widget, "/FT")) != "/Btn" or not isinstance(states, DictionaryObject):
        return []
    return sorted(str(state)[1:] for state in states if state != "/Off")


def _content(reader: PdfReader) -> str:
    total = hashlib.sha256()
    for page in reader.pages:
        folded = _WHITE.sub(b" ", opening.page_content(reader, page)).strip()
        total.update(hashlib.sha256(folded).digest())
    return total.hexdigest()


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()
