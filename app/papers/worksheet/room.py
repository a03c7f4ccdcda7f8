"""Room to write an answer by hand, by the kind of question; and rows of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from app.answers.states import State
from app.i18n import N_
from app.interview.pages import RowsPage
from app.interview.questions import (
    Choice,
    Choices,
    Date,
    Day,
    Question,
    Story,
    Sworn,
    Until,
    YesNo,
)
from app.interview.sections.wording import NOT_PRINTED
from app.papers.said import Said, in_both
from app.papers.sheet import Blanks, Block, Boxes, Grid, Heading, Room, Text, Together
from app.rules.sentences import Sentence, Words

YES: Final = Words(N_("Yes"))
NO: Final = Words(N_("No"))
UNKNOWN: Final = Words(N_("I do not know"))
DAY: Final = N_("{label} (day, month, year)")
UNTIL: Final = N_('{label} (day, month, year, or "still")')
SEVERAL: Final = Words(N_("You may tick more than one."))
NUMBERED: Final = N_("{what}, {number}")
LISTED: Final = "{parts}"
OR: Final = " / "
NOTHING: Final = Said("")
MORE: Final = Words(N_("Room for something else, if you want it"))

_MOST_OPTIONS: Final = 12
_MOST_COLUMNS: Final = 6
_ONE_LINE: Final = 44
"""So many letters surely have room on half a line."""
_TOGETHER: Final = 2
"""So many lines to fill in stay on one page: those beside each other."""
_STORY: Final = 3
_REASON: Final = 2
"""How many ruled lines a story has, and a reason for an answer."""
_LINES: Final = {
    "happened.harms.what": 10,
    "police.arrests.what": 6,
    "happened.delay.words": 6,
    "happened.support.what": 6,
}
_ADDRESS: Final = frozenset(
    {"street", "unit", "unit_kind", "city", "province", "postal_code", "country"}
)


def fields(questions: Iterable[Question]) -> Iterator[Block]:
    """Room for each of ``questions`` in order; short ones stand beside each other."""
    for short, several in groupby(questions, key=_is_short):
        if short:
            yield from _lines(tuple(several))
        else:
            for one in several:
                yield _field(one)


def rows(page: RowsPage, questions: Sequence[Question], count: int) -> Iterator[Block]:
    """Room for ``count`` rows of the list of ``page``: a table, or each row for itself.

    What is hard to tell is not counted.
    """
    columns = tuple(merged(questions, label))
    if not page.sensitive and len(columns) <= _MOST_COLUMNS and not any(map(is_long, questions)):
        told = (
            Text(in_both(with_options(one)), "small") for one in questions if _is_told_above(one)
        )
        yield Together((*told, _table(columns, count)), begins=True)
        return
    for number in range(1, count + 1):
        first, *rest = fields(questions)
        yield Together((*_head(page, number, count), first), begins=True)
        yield from rest


def merged(
    questions: Iterable[Question], say: Callable[[Question], Sentence]
) -> Iterator[Sentence]:
    """What ``say`` says of ``questions``; parts of an address that stand together are one."""
    for address, several in groupby(questions, key=_is_of_address):
        labels = tuple(map(say, several))
        if address and len(labels) > 1:
            yield Words(LISTED, parts=labels)
        else:
            yield from labels


def label(question: Question) -> Sentence:
    """What is asked, and how a day is written."""
    asked = Words(question.label)
    match question:
        case Date() | Day():
            return Words(DAY, label=asked)
        case Until():
            return Words(UNTIL, label=asked)
    return asked


def is_long(question: Question) -> bool:
    """Whether the answer needs lines of its own."""
    return isinstance(question, Story | Sworn)


def with_options(question: Question) -> Sentence:
    """What is asked, and the words there are for it, if they are few."""
    asked = label(question)
    if not isinstance(question, Choice) or _is_short(question):
        return asked
    words = {f"option{place}": Words(one) for place, (_value, one) in enumerate(question.options)}
    choices = OR.join(f"{{{name}}}" for name in words)
    return Words(f"{{label}} {choices}", label=asked, **words)


def _table(columns: tuple[Sentence, ...], count: int) -> Grid:
    empty = (NOTHING,) * len(columns)
    heads, shares = tuple(map(in_both, columns)), tuple(map(_share, columns))
    return Grid(heads, (empty,) * count, shares, by_hand=True)


def _head(page: RowsPage, number: int, count: int) -> Iterator[Block]:
    if page.sensitive and number > 1:
        yield Heading(in_both(MORE), 2)
    elif not page.sensitive and count > 1:
        yield Heading(in_both(Words(NUMBERED, what=Words(page.title), number=number)), 2)


def _lines(questions: Sequence[Question]) -> Iterator[Block]:
    for start in range(0, len(questions), _TOGETHER):
        several = questions[start : start + _TOGETHER]
        yield Blanks(tuple(_on_one_line(in_both(label(one))) for one in several))


def _field(question: Question) -> Block:
    asked: list[Block] = [Text(in_both(Words(question.label)))]
    if question.hint and question.hint != NOT_PRINTED:
        asked.append(Text(in_both(Words(question.hint)), "small"))
    match question:
        case Story():
            return Together((*asked, Room(_LINES.get(question.id, _STORY))), begins=True)
        case Choices():
            asked.append(Text(in_both(SEVERAL), "small"))
        case Sworn() if question.explanation:
            why = Text(in_both(Words(question.explanation)), "small")
            return Together((*asked, Boxes(_boxes(question)), why, Room(_REASON)))
    return Together((*asked, Boxes(_boxes(question))))


def _boxes(question: Question) -> tuple[Said, ...]:
    given: tuple[Sentence, ...] = (YES, NO)
    if isinstance(question, Choice | Choices):
        given = tuple(Words(words) for _value, words in question.options)
    unknown = (UNKNOWN,) if State.UNKNOWN in question.states else ()
    words = map(in_both, (*given, *unknown))
    return tuple(dict.fromkeys(map(_on_one_line, words)))


def _on_one_line(words: Said) -> Said:
    """Short words in both languages beside each other: thereby the paper has fewer pages."""
    both = OR.join((words.native, words.english))
    return Said("", both) if words.native and len(both) <= _ONE_LINE else words


def _is_short(question: Question) -> bool:
    """Whether one line takes the answer; a list of states is too long to tick."""
    match question:
        case Story() | Sworn() | YesNo():
            return False
        case Choice() | Choices():
            return len(question.options) > _MOST_OPTIONS
    return True


def _is_told_above(question: Question) -> bool:
    """Whether a column of a table takes one of a few words."""
    return isinstance(question, Choice) and not _is_short(question) and not _is_of_address(question)


def _is_of_address(question: Question) -> bool:
    return question.path.rsplit(".", 1)[-1] in _ADDRESS


def _share(label: Sentence) -> float:
    """How wide a column is: an address takes the room of three."""
    return 3.0 if isinstance(label, Words) and label.message == LISTED else 1.0
