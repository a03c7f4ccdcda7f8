"""Samples filled in memory, and what their read-backs say, as words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path

from app.answers import case as cases
from app.answers.case import Case
from app.filing import opening
from app.filing.editions import FORMS
from app.filing.library import Library, find
from app.filing.making import Order, made
from app.filing.reading import ReadReport, read_filled
from app.filing.reporting import Made
from app.filing.values import values
from app.interview.in_use import in_use
from app.papers.said import Said

TODAY = date(2026, 11, 22)
FILED = (
    ("simple", "f1"),
    ("unfinished", "f1"),
    ("late-and-detained", "f1"),
    ("family-in-court", "f1"),
    ("asylee-family", "f2"),
    ("asylee-family", "f3"),
    ("asylee-family", "f4"),
    ("asylee-family", "f7"),
)
SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"


@cache
def sample(name: str) -> Case:
    """What is used of a sample."""
    return in_use(cases.load((SAMPLES / f"{name}.json").read_bytes()), TODAY)


@cache
def filled(name: str, filing: str, official: Path | None = None) -> Made:
    """A filing of a sample, filled into practice blanks or the ``official`` ones."""
    return filled_of(sample(name), filing, official)


def filled_of(case: Case, filing: str, official: Path | None = None) -> Made:
    """A filing of any case."""
    library = None if official is None else _library(official)
    order = Order(Path("nowhere"), TODAY, library=library, practice=official is None)
    form = made(case, filing, order)
    assert isinstance(form, Made)
    return form


@cache
def _library(folder: Path) -> Library:
    return find(folder, FORMS)


def read(form: Made) -> ReadReport:
    """What the program's own reader finds in the finished PDFs."""
    attached = {one.kind: one.data for one in form.filled.attachments}
    return read_filled(form.filled.data, attached, FORMS)


def texts(form: Made) -> tuple[str, ...]:
    """Every text in the boxes of the finished PDFs."""
    files = (form.filled.data, *(one.data for one in form.filled.attachments))
    found = (value for data in files for value in values(opening.open_pdf(data)).values())
    return tuple(value for value in found if isinstance(value, str))


def said(node: object) -> Iterator[Said]:
    """Everything that a sheet says, in its order."""
    if isinstance(node, Said):
        yield node
    elif isinstance(node, tuple):
        for one in node:
            yield from said(one)
    elif is_dataclass(node):
        for field in fields(node):
            yield from said(getattr(node, field.name))


def words(node: object) -> str:
    """The same as one text, in both languages."""
    return "\n".join(f"{one.english}\n{one.native}" for one in said(node))
