"""Tables of a read-back: what the form asks, and beside it what is printed there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from app import i18n
from app.i18n import N_, names
from app.i18n.catalogues import SOURCE
from app.papers.readback.lines import Line, answers, line
from app.papers.readback.oath import Oath
from app.papers.said import Said, as_written, in_both, reads_right_to_left
from app.papers.sheet import Block, Grid, Heading, Text
from app.rules.sentences import Words

ITEM: Final = N_("Item")
_ASKED: Final = N_("What the form asks")
_SAYS: Final = N_("What is printed")
_ABOUT: Final = N_("About")
_ANSWER: Final = N_("Answer")
_OATH: Final = N_("Every Yes and No")
_NONE: Final = N_("Left empty")
_SWEAR: Final = N_("With the signature on the form the person swears that these are true.")
_EMPTY: Final = N_("left empty")
_CLOSED: Final = N_("Not asked because of another answer, and left empty: {items}.")
_ENGLISH: Final = "English"
_RIGHT: Final = "\u200f"
_SHARES: Final = (0.11, 0.62, 0.27)
_SHARES_OF_TWO: Final = (0.09, 0.30, 0.30, 0.31)
_SHARES_OF_OATHS: Final = (0.09, 0.40, 0.39, 0.12)
_IN_ONE: Final = N_("{printed} ({words})")
_SHARES_OF_GROUPS: Final = (0.11, 0.22, 0.67)
_SHARES_OF_TWO_GROUPS: Final = (0.09, 0.19, 0.37, 0.35)


def part(heading: Words, lines: Iterable[Line]) -> Iterator[Block]:
    """``lines`` under ``heading``, a question each; nothing where there are none."""
    found = tuple(lines)
    if found:
        yield Heading(in_both(heading))
        yield _grid(found)


def groups(heading: Words, lines: Iterable[Line]) -> Iterator[Block]:
    """``lines`` under ``heading``, each with much about one person or place."""
    found = tuple(lines)
    if found:
        yield Heading(in_both(heading))
        yield _grid_of_groups(found)


def sworn(told: Oath) -> Iterator[Block]:
    """Every Yes and No; what nobody confirmed stands there as left empty."""
    lines = [line(group) for group in answers(told.ticked)]
    yield Heading(in_both(Words(_OATH)))
    yield _oaths((*lines, *_empty(told)))
    yield Text(in_both(Words(_SWEAR)), "small")
    yield from _closed(told)


def left_empty(told: Oath) -> Iterator[Block]:
    """The sworn questions without Yes or No."""
    lines = tuple(_empty(told))
    if lines:
        yield Heading(in_both(Words(_NONE)))
        yield _oaths(lines)
    yield from _closed(told)


def _closed(told: Oath) -> Iterator[Block]:
    if told.not_asked:
        yield Text(in_both(Words(_CLOSED, items=told.not_asked)), "small")


def _empty(told: Oath) -> Iterator[Line]:
    for box in told.left_empty:
        one = line((box,))
        yield Line(one.item, one.asked, in_both(Words(_EMPTY)), one.boxes)


def _grid(lines: Iterable[Line]) -> Grid:
    """The questions in both languages beside each other, as they are read aloud."""
    if i18n.language() == SOURCE:
        rows = tuple((as_written(one.item), one.asked, one.said) for one in lines)
        return Grid(_heads(ITEM, _ASKED, _SAYS), rows, _SHARES, dense=True)
    both = ((as_written(one.item), *_beside(one.asked), _in_one(one.said)) for one in lines)
    item, says = _heads(ITEM, _SAYS)
    return Grid((item, *_languages(), says), tuple(both), _SHARES_OF_TWO, dense=True)


def _oaths(lines: Iterable[Line]) -> Grid:
    """Long questions with short answers."""
    if i18n.language() == SOURCE:
        return _grid(lines)
    both = tuple((as_written(one.item), *_beside(one.asked), one.said) for one in lines)
    item, says = _heads(ITEM, _ANSWER)
    return Grid((item, *_languages(), says), both, _SHARES_OF_OATHS, dense=True)


def _grid_of_groups(lines: Iterable[Line]) -> Grid:
    """What is printed in both languages beside each other."""
    if i18n.language() == SOURCE:
        rows = tuple((as_written(one.item), one.asked, one.said) for one in lines)
        return Grid(_heads(ITEM, _ABOUT, _SAYS), rows, _SHARES_OF_GROUPS, dense=True)
    both = tuple((as_written(one.item), one.asked, *_beside(one.said)) for one in lines)
    return Grid((*_heads(ITEM, _ABOUT), *_languages()), both, _SHARES_OF_TWO_GROUPS, dense=True)


def _heads(*messages: str) -> tuple[Said, ...]:
    return tuple(in_both(Words(message)) for message in messages)


def _languages() -> tuple[Said, Said]:
    return as_written(names.own_name(i18n.language())), as_written(_ENGLISH)


def _in_one(said: Said) -> Said:
    """Exactly what is printed, and behind it the same in the person's language."""
    if not said.native:
        return said
    return as_written(Words(_IN_ONE, printed=said.english, words=said.native).said())


def _beside(said: Said) -> tuple[Said, Said]:
    """Both languages; the mark keeps a line that begins with a name in the direction it reads."""
    native = said.native
    if native and reads_right_to_left():
        native = "\n".join(f"{_RIGHT}{one}" for one in native.split("\n"))
    return as_written(native or said.english), as_written(said.english)
