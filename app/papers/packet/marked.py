"""A packet with a practice form says so at the top of each page of ours."""

from __future__ import annotations

from dataclasses import replace

from app.filing.practice import WARNING
from app.filing.reporting import Made
from app.papers.said import as_written
from app.papers.sheet import Sheet


def marked(sheet: Sheet, made: Made) -> Sheet:
    """Return ``sheet``, marked when the form of its packet is a practice copy."""
    if made.blank.official:
        return sheet
    head = sheet.head.english if sheet.head is not None else ""
    return replace(sheet, head=as_written(f"{WARNING}   {head}".strip()))
