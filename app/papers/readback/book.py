"""The whole book: every box that is printed, part by part, and every story beside its own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from app.answers.case import Case
from app.answers.text import FreeText
from app.filing import slots, wording
from app.i18n import N_
from app.interview.places import answer
from app.papers.readback import asked, tables
from app.papers.readback.lines import answers, line
from app.papers.readback.oath import oath
from app.papers.readback.printed import Box, Printed
from app.papers.said import as_written, in_both
from app.papers.sheet import Block, Grid, Heading
from app.rules.sentences import Words

_PART: Final = N_("Part {part}")
_TOP: Final = N_("Top of the form")
_STORIES: Final = N_("In the person's own words")
_OWN: Final = N_("What the person said")
_ENGLISH: Final = N_("What is printed, in English")
_HALVES: Final = (0.11, 0.445, 0.445)


@dataclass(frozen=True)
class Story:
    """Words that a form prints in English: the item, where the case keeps them, and the print."""

    item: str
    path: str
    english: str


def blocks(case: Case, told: Printed) -> Iterator[Block]:
    """Everything ``told`` prints, in the order of the form, then the stories."""
    boxes = (box for box in told.boxes if box.row.codec != "story")
    for part, found in groupby(boxes, key=_part):
        heading = Words(_PART, part=part) if part else Words(_TOP)
        lines = (line(group) for group in answers(found))
        yield from tables.part(heading, lines)
    yield from tables.left_empty(oath(told))
    yield from _told(case, stories(told))


def stories(told: Printed) -> tuple[Story, ...]:
    """What ``told`` prints in the person's own words."""
    boxed = (
        Story(asked.item(box), box.path, box.text) for box in told.boxes if box.row.codec == "story"
    )
    further = (
        Story(f"{one.part}.{one.question}", one.path, slots.piece(one)) for one in told.explanations
    )
    return (*boxed, *further)


def _told(case: Case, found: tuple[Story, ...]) -> Iterator[Block]:
    if found:
        heads = (Words(tables.ITEM), Words(_OWN), Words(_ENGLISH))
        rows = tuple(
            (as_written(one.item), as_written(_said(case, one)), as_written(one.english))
            for one in found
        )
        yield Heading(in_both(Words(_STORIES)))
        yield Grid(tuple(in_both(head) for head in heads), rows, _HALVES)


def _said(case: Case, story: Story) -> str:
    """The words that the printed English was made from; nothing where it was told in English."""
    value = answer(case, story.path).value
    if not isinstance(value, FreeText) or story.english.endswith(value.said):
        return ""
    return value.said


def _part(box: Box) -> str:
    if not asked.item(box):
        return ""
    return wording.part_and_question(box.row.item)[0]
