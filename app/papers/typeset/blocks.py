"""Blocks of a sheet as pieces, from the top down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from app.papers.said import Said
from app.papers.sheet import (
    Blanks,
    Block,
    Boxes,
    Grid,
    Heading,
    NewPage,
    Pairs,
    Points,
    Room,
    Sheet,
    Text,
    Title,
    Together,
)
from app.papers.typeset import measures, tables
from app.papers.typeset.measures import BLACK, GREY, HEADINGS, TEXTS, TITLE, Type
from app.papers.typeset.strips import (
    Held,
    Ink,
    Item,
    Mark,
    PageBreak,
    Piece,
    Rule,
    Square,
    Strip,
    height_of,
    stacked,
)
from app.papers.typeset.words import Column, broken, kept, length, paragraph, said

_TITLE_RULE: Final = 7.0
_INDENT: Final = 24.0
_BETWEEN_POINTS: Final = 4.0
_BOX: Final = 10.0
_BOX_INDENT: Final = 16.0
_GAP_OF_BOXES: Final = 6.0
_MOST_BOXES: Final = 5
_FEW_BOXES: Final = 3
"""More boxes than these stand beside each other, also where their words then need two lines."""
_DOT: Final = "\u2022"
_GAP: Final = 28.0
_HAND: Final = 30.0
"""Room above a line that is filled in by hand."""
_UNDER: Final = 3.0
_RULED: Final = 26.0
_BEGINNING: Final = 3
"""A table begins with its head and two rows, room for handwriting with three lines."""
_GROUP: Final = 10.0
"""Room above a table, a list, or lines to fill in."""


BREAK: Final = PageBreak()


def pieces(sheet: Sheet) -> tuple[Item, ...]:
    """Everything on ``sheet`` in order.

    Raises:
        Problem: ``cannot-print`` for characters that none of our fonts has, on a paper that is
            not private.
    """
    column = Column(measures.SIDE, measures.LINE, sheet.right_to_left, spells=sheet.private)
    title = () if any(isinstance(one, Title) for one in sheet.blocks) else (Title(sheet.title),)
    return tuple(piece for block in (*title, *sheet.blocks) for piece in _pieces(block, column))


def _pieces(block: Block, column: Column) -> Iterator[Item]:
    match block:
        case Title(text):
            yield from _title(text, column)
        case Heading(text, level):
            strips = kept(said(text, column, HEADINGS[level]))
            yield from _named(strips, text, level)
        case Text(text, look):
            yield from paragraph(text, column, TEXTS[look])
        case Points():
            yield from _points(block, column)
        case Pairs(rows):
            yield from tables.pairs(rows, column)
        case Grid():
            yield from tables.grid(block, column)
        case Boxes() | Blanks() | Room():
            yield _by_hand(block, column)
        case Together():
            yield from _held(block, column)
        case NewPage():
            yield BREAK


def _held(block: Together, column: Column) -> Iterator[Item]:
    """The pieces as one, but for what may go on over the page behind the beginning of the last."""
    *before, last = block.blocks
    if isinstance(last, Together) and block.begins:
        yield from _held(replace(last, blocks=(*before, *last.blocks)), column)
        return
    first, end = tuple(_flat(tuple(before), column)), tuple(_flat((last,), column))
    may_go_on = block.begins and isinstance(last, Grid | Room)
    count = _BEGINNING if may_go_on and len(end) > _BEGINNING + 1 else len(end)
    yield Held((*first, *end[:count]))
    yield from end[count:]


def _flat(blocks: tuple[Block, ...], column: Column) -> Iterator[Piece]:
    """The pieces of blocks that are held on one page; page ends among them count for nothing."""
    for block in blocks:
        for piece in _pieces(block, column):
            if isinstance(piece, Held):
                yield from piece.pieces
            elif not isinstance(piece, PageBreak):
                yield piece


def _named(strips: tuple[Strip, ...], text: Said, level: int) -> Iterator[Strip]:
    for number, one in enumerate(strips):
        name = text.native or text.english if level == 1 and not number else ""
        yield replace(one, bookmark=name)


def _title(text: Said, column: Column) -> Iterator[Strip]:
    yield from _named(kept(said(text, column, TITLE)), text, 1)
    line = Rule(column.left, _TITLE_RULE, column.width, BLACK, 1.0)
    yield Strip(_TITLE_RULE + 4, (line,), keep=True)


def _points(points: Points, column: Column) -> Iterator[Strip]:
    """The items, each with its mark at the side where its words begin."""
    inside = column.within(_INDENT)
    look = TEXTS["text"]
    for number, item in enumerate(points.items, start=1):
        first, *rest = paragraph(item, inside, look) or (Strip(look.own.size),)
        mark = _mark(points, number, first, column)
        above = _GROUP - 2 if number == 1 else _BETWEEN_POINTS
        yield replace(first, marks=(mark, *first.marks), above=above)
        yield from rest


def _baseline(strip: Strip) -> float:
    return next((mark.y for mark in strip.marks if isinstance(mark, Ink)), strip.height - 4)


def _mark(points: Points, number: int, first: Strip, column: Column) -> Ink | Square:
    type_ = TEXTS["text"].own
    if points.mark == "box":
        return _box(first, column, type_)
    words = _DOT if points.mark == "dot" else f"{number}."
    (line,) = broken(words, _INDENT, type_, column.right)
    wide = line.width * type_.size / 1000
    x = column.left + (column.width - wide if column.right else 0)
    return Ink(line, x, _baseline(first), type_)


def _box(first: Strip, column: Column, type_: Type) -> Square:
    x = column.left + (column.width - _BOX if column.right else 0)
    y = _baseline(first) - type_.size * 0.36 - _BOX / 2
    return Square(x, y, _BOX, _BOX, BLACK)


def _boxes(items: tuple[Said, ...], column: Column) -> Iterator[Strip]:
    """Rows of boxes, as many beside each other as the longest words let."""
    longest = max(length(one, column, measures.LABEL) for one in items)
    fit = min(_MOST_BOXES, len(items), int(column.width // (longest + _INDENT + 1)))
    across = max(fit, 2 if len(items) > _FEW_BOXES else 1)
    wide = column.width / across
    for start in range(0, len(items), across):
        marks: list[Mark] = []
        height = 0.0
        for place, item in enumerate(items[start : start + across]):
            left = column.left + wide * (across - 1 - place if column.right else place)
            cell = replace(column, left=left, width=wide)
            words = said(item, cell.within(_BOX_INDENT, _GAP_OF_BOXES), measures.LABEL)
            marks += (_box(words[0], cell, measures.LABEL.own), *stacked(words))
            height = max(height, height_of(words))
        yield Strip(height, tuple(marks), above=_BETWEEN_POINTS)


def _by_hand(block: Boxes | Blanks | Room, column: Column) -> Held:
    if isinstance(block, Boxes):
        return Held(tuple(_boxes(block.items, column)))
    if isinstance(block, Blanks):
        return Held(tuple(_blanks(block.labels, column)))
    return Held(tuple(_ruled(block.lines, column)))


def _blanks(labels: tuple[Said, ...], column: Column) -> Iterator[Strip]:
    """Two empty lines beside each other, what belongs there beneath."""
    wide = (column.width - _GAP) / 2
    for start in range(0, len(labels), 2):
        marks: list[Rule | Ink | Square] = []
        height = 0.0
        for place, label in enumerate(labels[start : start + 2]):
            left = column.left + (wide + _GAP) * (1 - place if column.right else place)
            marks.append(Rule(left, _HAND, wide, GREY, 0.8))
            under = said(label, replace(column, left=left, width=wide), measures.LABEL)
            marks += stacked(under, _HAND + 2)
            height = max(height, height_of(under))
        yield Strip(_HAND + 2 + height + _UNDER, tuple(marks), above=4)


def _ruled(lines: int, column: Column) -> Iterator[Strip]:
    for _number in range(lines):
        yield Strip(_RULED, (Rule(column.left, _RULED - 1, column.width, 0.55),))
