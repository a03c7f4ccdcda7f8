"""Filled forms of the samples on their way, and the words of a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from app.answers import case as cases
from app.answers.case import Case
from app.answers.papers import ExhibitKind
from app.filing.library import Library
from app.filing.making import Order, made
from app.filing.reporting import Made
from app.interview.in_use import in_use
from app.law.facts import load
from app.papers.packet.front.sending import Sending
from app.papers.packet.listed import Listed
from app.papers.said import Said
from app.papers.sheet import (
    Blanks,
    Block,
    Grid,
    Heading,
    Pairs,
    Points,
    Sheet,
    Text,
    Title,
    Together,
)

DAY: Final = date(2026, 3, 10)
"""The day on which the samples are mailed."""

_CLEANED: Final = TemporaryDirectory()  # cleaned blanks, once for all tests of a process

SAMPLES: Final = Path(__file__).resolve().parents[3] / "resources" / "samples"

FILINGS: Final = (
    ("simple", "f1"),
    ("family-in-court", "f1"),
    ("late-and-detained", "f1"),
    ("pending-renewal", "f2"),
    ("pending-renewal", "f3"),
    ("asylee-family", "f2"),
    ("asylee-family", "f3"),
    ("asylee-family", "f4"),
    ("asylee-family", "f5"),
    ("asylee-family", "f6"),
    ("asylee-family", "f7"),
    ("unfinished", "f1"),
)
"""Every filing of the samples that was not sent."""

LISTED: Final = (
    Listed("A", "Passport, all pages", ExhibitKind.IDENTITY, 12, 1, has_translation=False),
    Listed("B", "Birth certificate", ExhibitKind.FAMILY, 3, 13, has_translation=True),
    Listed("C", "Photo of a door", ExhibitKind.HARM, 1, 16, has_translation=False),
)


@cache
def sample(name: str) -> Case:
    """An invented case, whole."""
    return cases.load((SAMPLES / f"{name}.json").read_bytes())


@cache
def of_sample(name: str, filing: str) -> Sending:
    """A filing of a sample, filled on a practice form."""
    return sending(sample(name), filing)


def sending(case: Case, filing: str, today: date = DAY, library: Library | None = None) -> Sending:
    """``filing`` of ``case``, filled ``today``; on an official form where ``library`` has one."""
    told = in_use(case, today)
    order = Order(out=Path(), today=today, library=library, cache=Path(_CLEANED.name))
    found = made(told, filing, order)
    assert isinstance(found, Made), found
    return Sending(told, found, load(), today)


def english(sheet: Sheet) -> str:
    """All English words of a sheet, one text a line."""
    return "\n".join(said.english for said in said_on(sheet))


def native(sheet: Sheet) -> str:
    """What a person reads in their own language, English where there is none."""
    return "\n".join(said.native or said.english for said in said_on(sheet))


def said_on(sheet: Sheet) -> Iterator[Said]:
    """Everything that stands on a sheet, its head first."""
    if sheet.head is not None:
        yield sheet.head
    for block in sheet.blocks:
        yield from _said(block)


def points(sheet: Sheet, heading: str) -> tuple[str, ...]:
    """The English of the list below a heading; empty where there is none."""
    below = False
    for block in sheet.blocks:
        if isinstance(block, Heading):
            below = block.text.english == heading
        if below and isinstance(block, Points):
            return tuple(item.english for item in block.items)
    return ()


def _said(block: Block) -> Iterator[Said]:
    match block:
        case Title(text) | Heading(text) | Text(text):
            yield text
        case Points(items):
            yield from items
        case Pairs(rows):
            yield from (one for row in rows for one in row)
        case Grid(heads, rows):
            yield from (*heads, *(cell for row in rows for cell in row))
        case Blanks(labels):
            yield from labels
        case Together(blocks):
            yield from (one for inside in blocks for one in _said(inside))
