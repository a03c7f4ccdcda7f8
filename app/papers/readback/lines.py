"""Lines of a read-back: a question with what the form prints, or all about one person or home."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app import i18n
from app.filing import wording
from app.filing.codecs import PRESENT
from app.i18n import N_
from app.i18n.catalogues import SOURCE
from app.papers.readback import asked
from app.papers.readback.answered import answer, joined
from app.papers.readback.printed import Box
from app.papers.said import Said, in_both
from app.rules.sentences import Words

_PAIR = N_("{question}: {answer}")
_ASKED_PAIR = N_("{question} {answer}")
_SINCE = N_("{place}; since {from_}")
_FROM_TO = N_("{place}; from {from_} to {to_}")
_UNTIL_TODAY = N_("{place}; from {from_} until today")
_SPLIT = ("category_", "weight_")
_NOT_THERE = frozenset({wording.NONE, wording.NOT_APPLICABLE})
_OF = N_("{who}: {question}")


@dataclass(frozen=True)
class Line:
    """One line: the printed item, what the form asks, what it prints, and the boxes of that."""

    item: str
    asked: Said
    said: Said
    boxes: tuple[Box, ...]


def line(boxes: Sequence[Box], *, named: bool = True) -> Line:
    """Boxes that show one answer. ``named``: the question says whom it is about."""
    first = boxes[0]
    told = joined(_given(boxes) if _is_name(first) else boxes)
    whom = asked.who(asked.about(first)) if named else None
    shown = asked.question(first)
    if whom is not None:
        shown = whom if _is_name(first) else Words(_OF, who=whom, question=shown)
    return Line(asked.item(first), in_both(shown), bare(told), tuple(boxes))


def answers(boxes: Iterable[Box]) -> Iterator[tuple[Box, ...]]:
    """The boxes in order, those of one answer together: area code and number, yes or no."""
    for _key, group in groupby(boxes, key=_of_one_answer):
        yield tuple(group)


def pairs(boxes: Iterable[Box]) -> Said:
    """Every answer with its question, line by line, in both languages."""
    told = [(asked.question(group[0]), joined(group)) for group in answers(boxes)]
    english = [Words(_pair(one), question=one, answer=said.english).english() for one, said in told]
    native = [Words(_pair(one), question=one, answer=said.native).said() for one, said in told]
    return bare(Said("\n".join(english), "\n".join(native)))


def _pair(question: Words) -> str:
    return _ASKED_PAIR if question.english().endswith("?") else _PAIR


def place(boxes: Sequence[Box]) -> Said:
    """An address with its first and last day, in one line."""
    days = {box.source.rpartition(".")[2]: answer(box) for box in boxes if _is_day(box)}
    if "from" not in days:
        return bare(_listed(boxes))
    address = _listed(box for box in boxes if not _is_day(box))
    message = _FROM_TO if "to" in days else _SINCE
    goes_on = "to" in days and days["to"].english == PRESENT
    english = {f"{name}_": said.english for name, said in days.items()}
    native = {f"{name}_": said.native for name, said in days.items()}
    return bare(
        Said(
            Words(message, place=address.english, **english).english(),
            Words(_UNTIL_TODAY if goes_on else message, place=address.native, **native).said(),
        )
    )


def _is_day(box: Box) -> bool:
    return box.source.endswith((".from", ".to"))


def _listed(boxes: Iterable[Box]) -> Said:
    """The parts of an address as they are printed, with commas between them.

    Where the person's words run from right to left, an address runs as it is printed all the same.
    """
    told = [joined(several) for several in answers(_given(boxes))]
    english, native = [one.english for one in told], [one.native for one in told]
    if native != english and i18n.right_to_left():
        native = [f"\u2068{one}\u2069" for one in native]
        return Said(", ".join(english), f"\u2066{', '.join(native)}\u2069")
    return Said(", ".join(english), ", ".join(native))


def _given(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """The parts of a name or a place that there are; all where there is none at all.

    A form wants a word in the box of a middle name that nobody has. It is no part of the name.
    """
    every = tuple(boxes)
    return tuple(box for box in every if box.text not in _NOT_THERE) or every


def bare(said: Said) -> Said:
    """``said`` without the native words where they are the English ones."""
    same = i18n.language() == SOURCE or said.native == said.english
    return Said(said.english, "" if same else said.native)


def _is_name(box: Box) -> bool:
    return asked.about(box).startswith("rows.other_names")


def _of_one_answer(box: Box) -> tuple[str, ...]:
    """Numbers and names that a form splits; every other box has an answer of its own."""
    if _is_name(box):
        return (asked.about(box),)
    name = box.source.rpartition(".")[2]
    split = box.row.codec in {"phone_area", "phone_number"} or name.startswith(_SPLIT)
    return (box.row.item, box.path) if split else (box.row.field, box.source)
