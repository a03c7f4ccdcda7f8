"""What of a PDF's objects goes on: what is drawn. Where it comes from and who made it does not.

A scan in a PDF is often a whole JPEG file, with the place and the time of the photo in it.
"""

from __future__ import annotations

from typing import Final

_HIDDEN: Final = frozenset(
    {
        *("/AF", "/Alternates", "/ID", "/LastModified", "/Measure", "/Metadata", "/OPI"),
        *("/PieceInfo", "/PtData", "/PS", "/Ref", "/StructParent", "/StructParents"),
        *("/F", "/FFilter", "/FDecodeParms", "/Length"),  # the first three: data in another file
    }
)
_START: Final = b"\xff\xd8"
_PIXELS: Final = 0xDA
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})
# JFIF says how large a dot is, Adobe which colours are meant; all else is remarks.
_NEEDED: Final = {0xE0: b"JFIF\0", 0xEE: b"Adobe"}
_REMARK: Final = 0xFE
_BOXES: Final = b"\0\0\0\x0cjP  \r\n\x87\n"
_REMARK_BOXES: Final = frozenset({b"uuid", b"uinf", b"xml "})


def is_hidden(key: str) -> bool:
    """Tell whether the entry ``key`` of a stream is about the stream, not part of the drawing."""
    return key in _HIDDEN


def bare_jpeg(data: bytes) -> bytes:
    """Return the JPEG file ``data`` without remarks; one that is not understood is left alone."""
    if not data.startswith(_START):
        return data
    kept, at = [_START], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] not in _ALONE:
        kind, end = data[at + 1], at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if kind == 0xFF:
            at += 1
            continue
        if kind == _PIXELS:
            return b"".join((*kept, data[at:]))
        if not _is_remark(kind, data[at + 4 : at + 9]):
            kept.append(data[at:end])
        at = end
    return data


def bare_jpeg2000(data: bytes) -> bytes:
    """Return the JPEG 2000 file ``data`` without remarks; as ``bare_jpeg``."""
    if not data.startswith(_BOXES):
        return data
    kept: list[bytes] = []
    at = 0
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        end = len(data) if length == 0 else at + length
        if length == 1 or end < at + 8:
            return b"".join((*kept, data[at:]))  # a box of more than four gigabytes, or none
        if kind not in _REMARK_BOXES:
            kept.append(data[at:end])
        at = end
    return b"".join((*kept, data[at:]))


def _is_remark(kind: int, start: bytes) -> bool:
    if kind == _REMARK:
        return True
    if kind in _NEEDED:
        return not start.startswith(_NEEDED[kind][:5])
    return 0xE0 <= kind <= 0xEF
