"""The mark in a file that tells our practice copies from the official form."""

from __future__ import annotations

from typing import Final

from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, NameObject

NAME: Final = "PortolanPractice"
"""The entry of the catalog that is the mark."""

_KEY: Final = NameObject(f"/{NAME}")


def put(writer: PdfWriter) -> None:
    """Mark the file in ``writer`` as a practice copy."""
    writer.root_object[_KEY] = BooleanObject(True)


def stands_in(reader: PdfReader) -> bool:
    """Whether the file is a practice copy of ours, empty or filled."""
    return _KEY in reader.root_object
