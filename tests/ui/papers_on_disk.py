"""Invented papers in a folder: PDFs with words on their pages, a picture, and what is neither."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from reportlab.pdfgen.canvas import Canvas


def pdf(folder: Path, name: str, pages: int = 1) -> Path:
    """A PDF of so many pages that says its own name on each."""
    canvas = Canvas(str(folder / name), pagesize=(612, 792), invariant=True)
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica-Bold", 60)
        canvas.drawString(60, 500, f"{name} {number}")
        canvas.showPage()
    canvas.save()
    return folder / name


def picture(folder: Path, name: str) -> Path:
    """A JPEG or PNG, as the name says."""
    Image.new("RGB", (600, 400), (90, 90, 90)).save(folder / name)
    return folder / name


def letter(folder: Path) -> Path:
    """A file of an office program, which is no finished paper."""
    file = folder / "letter.docx"
    file.write_bytes(b"PK\x03\x04 not a finished paper")
    return file
