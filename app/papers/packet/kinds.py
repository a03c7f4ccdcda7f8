"""What an added file is, told by its first bytes: its name may say anything."""

from __future__ import annotations

from typing import Final, Literal

Kind = Literal["pdf", "jpeg", "png"]
Other = Literal["photo", "office", "picture", "unknown"]

_PICTURES: Final[dict[Kind, bytes]] = {"jpeg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n"}
_OTHER_PICTURES: Final = (b"GIF8", b"BM", b"II*\0", b"MM\0*", b"<svg", b"\0\0\x01\0")
_OFFICE: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")
_PHOTOS: Final = (b"heic", b"heix", b"heif", b"mif1", b"msf1", b"avif")
_PDF_WITHIN: Final = 1024  # a PDF may begin a little later (ISO 32000-1, annex H)


def kind_of(data: bytes) -> Kind | Other:
    """Return what ``data`` is: one of the three kinds a packet takes, or what else it looks like.

    ``photo`` is the kind that telephones make (HEIC), ``office`` a text or a table of an office
    program, ``picture`` another kind of picture.
    """
    for kind, start in _PICTURES.items():
        if data.startswith(start):
            return kind
    if data.find(b"%PDF-", 0, _PDF_WITHIN) >= 0:
        return "pdf"
    if data[4:8] == b"ftyp" and data[8:12] in _PHOTOS:
        return "photo"
    if data.startswith(_OFFICE):
        return "office"
    webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    return "picture" if webp or data.startswith(_OTHER_PICTURES) else "unknown"
