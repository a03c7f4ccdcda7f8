"""Ways to bend a PDF. Some keep the table of contents right, so that what is wrong lies deeper."""

from __future__ import annotations

import logging
import random
import re
import warnings
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from tests.filing import other_hands, published, scanned
from tests.fuzz import bends
from tests.fuzz.bends import Bend

EXHIBITS = Path(__file__).resolve().parents[2] / "resources" / "samples" / "exhibits"
logging.getLogger("pikepdf").setLevel(logging.ERROR)  # it mourns what we bend
_NUMBER = re.compile(rb"(?<=[ /\[(])-?\d+")
_NAME = re.compile(rb"/[A-Za-z]+")
_NAMES = (
    *("Kids", "Parent", "Fields", "FT", "Ff", "V", "AP", "N", "Rect", "Annots", "Contents"),
    *("Resources", "Filter", "DecodeParms", "Type", "Subtype", "MediaBox", "Rotate", "Font"),
    *("XObject", "ToUnicode", "Widths", "Encoding", "MaxLen", "Opt", "DA", "Count", "OC", "SMask"),
)
_FILTERS = ("FlateDecode", "LZWDecode", "ASCII85Decode", "RunLengthDecode", "DCTDecode", "Crypt")


def other_numbers(data: bytes, chance: random.Random) -> bytes:
    """Numbers are others of the same length, so that nothing else moves."""
    bent, found = bytearray(data), [*_NUMBER.finditer(data)]
    for number in chance.sample(found, min(len(found), chance.choice([1, 3, 20]))):
        length = number.end() - number.start()
        other = chance.choice(
            [b"9" * length, b"0" * length, b"%0*d" % (length, chance.randrange(9))]
        )
        bent[number.start() : number.end()] = other
    return bytes(bent)


def other_names(data: bytes, chance: random.Random) -> bytes:
    """Names of the same length stand for one another."""
    bent, found = bytearray(data), [*_NAME.finditer(data)]
    for name in chance.sample(found, min(len(found), chance.choice([1, 3, 20]))):
        alike = [one[0] for one in found if len(one[0]) == len(name[0])]
        bent[name.start() : name.end()] = chance.choice(alike)
    return bytes(bent)


def other_values(data: bytes, chance: random.Random) -> bytes:
    """Entries of some objects are of another kind, or other objects; the file is well formed."""

    def change(pdf: Pdf) -> None:
        objects = [*pdf.objects]
        for one in chance.sample(objects, min(len(objects), chance.choice([1, 2, 10]))):
            _bend_object(one, chance, objects)

    return _saved(data, change, chance)


def other_streams(data: bytes, chance: random.Random) -> bytes:
    """What a stream unpacks to is bent, or packed in another way than it says."""

    def change(pdf: Pdf) -> None:
        streams = [one for one in pdf.objects if isinstance(one, Stream)]
        for one in chance.sample(streams, min(len(streams), chance.choice([1, 3]))):
            _bend_stream(one, chance)

    return _saved(data, change, chance)


def _bend_object(one: Object, chance: random.Random, objects: list[Object]) -> None:
    if isinstance(one, Dictionary | Stream):
        keys = [key for key in one.keys() if key != "/Length"]  # noqa: SIM118 - no mapping
        one[chance.choice([*keys, f"/{chance.choice(_NAMES)}"])] = _odd(chance, objects)
    elif isinstance(one, Array) and len(one):
        one[chance.randrange(len(one))] = _odd(chance, objects)


def _bend_stream(one: Stream, chance: random.Random) -> None:
    try:
        plain = one.read_bytes()
    except pikepdf.PdfError:
        plain = one.read_raw_bytes()
    bent = chance.choice(bends.BENDS)(plain, chance) if plain else chance.randbytes(50)
    named = Name(f"/{chance.choice(_FILTERS)}")
    if chance.random() < 0.7:
        one.write(zlib.compress(bent), filter=Name.FlateDecode)
    else:
        one.write(bent, filter=Array([named] * chance.choice([1, 1, 4, 5])))


def _odd(chance: random.Random, objects: list[Object]) -> Any:
    return chance.choice(
        [
            *(0, -1, 1, 2**31, 10**18, True, Name("/X"), String("x" * 9_000), String("\u0645")),
            *(Array([]), Dictionary(), Array([0, 0, 1e-9, 1e9]), Array([1] * 5_000)),
            *(Name(f"/{chance.choice(_NAMES)}"), Dictionary({f"/{chance.choice(_NAMES)}": 1})),
            *(chance.choice(objects) for _time in range(6)),
        ]
    )


def _saved(data: bytes, change: Callable[[Pdf], None], chance: random.Random) -> bytes:
    """The file with a change; what the maker itself cannot write is bent by its bytes."""
    out = BytesIO()
    try:
        with warnings.catch_warnings(), pikepdf.open(BytesIO(data)) as pdf:
            warnings.simplefilter("ignore")  # it is meant to be wrong
            change(pdf)
            pdf.save(out, static_id=True, fix_metadata_version=False)
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError):
        return bends.flipped(data, chance)
    return out.getvalue()


BENDS: tuple[Bend, ...] = (
    *bends.BENDS,
    *(other_numbers, other_names) * 2,
    *(other_values, other_streams) * 4,
)


@cache
def whole() -> tuple[bytes, ...]:
    """Blanks, a newer edition, filled forms, exhibits, a scan, and the looks of an agency."""
    permit = other_hands.parts("i765")[2]
    filled = other_hands.filled(permit, other_hands.answers("i765"), other_hands.usual)
    claim = other_hands.parts("i589")[2]
    page = scanned.bar_code("I-589|01/20/25|1").resize((319, 413))
    return (
        *[published.published(), published.published(edition="12/31/30")] * 2,
        filled,
        *[_newer(permit)] * 2,
        other_hands.filled(claim, other_hands.answers("i589"), other_hands.usual, locked=True),
        (EXHIBITS / "declaration.pdf").read_bytes(),
        (EXHIBITS / "english.pdf").read_bytes(),
        scanned.pictures([page]),
    )


def _newer(practice: bytes) -> bytes:
    """The practice blank as if an agency had published it, of an edition that nobody knows."""
    out = BytesIO()
    with pikepdf.open(BytesIO(practice)) as pdf:
        del pdf.Root["/PortolanPractice"]
        for name, widget in other_hands.widgets(pdf):
            if "PDF417" in name:
                form, _edition, page = str(widget.V).split("|")
                widget.V = String(f"{form}|12/31/30|{page}")
        pdf.save(out)
    return out.getvalue()
