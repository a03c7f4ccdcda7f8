"""Where the short labels of a practice blank go: beside their boxes, never on top of anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.filing.catalogue import Field, Rect

# (text, bold, size in points) -> width in points
Measure = Callable[[str, bool, float], float]

SIZES = (7.0, 6.5, 6.0, 5.5, 5.0)
GOOD_SIZES = (7.0, 6.5, 6.0)
LEADING = 1.15
AIR = 1.5
REACH = 26.0
ROW_GAP = 6.0
SAME_COLUMN = 3.0
LEFT_MARGIN = 24.0
RIGHT_MARGIN = 34.0


@dataclass(frozen=True)
class Word:
    """One word of a label and whether it is printed bold (item numbers are)."""

    text: str
    bold: bool


Words = tuple[Word, ...]


@dataclass(frozen=True)
class Label:
    """A label set in type: lines from the top, ``size`` points, inside ``rect``."""

    field: str
    lines: tuple[Words, ...]
    size: float
    rect: Rect


@dataclass(frozen=True)
class Wish:
    """What a field would like printed beside it: the item number and our own words."""

    field: Field
    item: str
    text: str


# Words, the room they may take, the sizes to try, and whether they end at the room's right.
Tries = Iterator[tuple[Words, Rect, tuple[float, ...], bool]]


class Sheet:
    """One page being labelled: knows what is taken and finds free room next to a box."""

    def __init__(self, width: float, measure: Measure, taken: Sequence[Rect]) -> None:
        self._right = width - RIGHT_MARGIN
        self._measure = measure
        self._taken = list(taken)

    def place(self, wishes: Sequence[Wish]) -> tuple[list[Label], list[str]]:
        """Labels for as many ``wishes`` as there is room for, and the fields left without.

        A box right below one of the same column needs none: the column's first box carries it,
        and the row gets its name or number in the margin.
        """
        placed: list[Label] = []
        bare: list[str] = []
        columns = _columns(wishes)
        for wish in sorted(wishes, key=_reading_order):
            row = columns[wish.field.name]
            label = self._label(wish) if row == 1 else self._row(wish, row, wishes)
            if label is not None:
                placed.append(label)
                self._taken.append(label.rect)
            elif row == 1:
                bare.append(wish.field.name)
        return placed, bare

    def _label(self, wish: Wish) -> Label | None:
        number = _words(wish.item, bold=True)
        whole = (*number, *_words(wish.text, bold=False))
        answer = (*number, *_words(_column(wish), bold=False))
        tries = self._box_tries if wish.field.kind == "check" else self._text_tries
        fitting = (self._fit(wish.field, *one) for one in tries(wish.field, whole, answer, number))
        return next((label for label in fitting if label is not None), None)

    def _row(self, wish: Wish, row: int, wishes: Sequence[Wish]) -> Label | None:
        """Whose row of a table it is, or its number, in the margin before its first column."""
        if any(_further_left(other.field, wish.field) for other in wishes):
            return None
        room = self._left_of(wish.field)
        whose = _words(wish.text.partition(":")[0], bold=False)
        number = _words(str(row), bold=False)
        tries = (self._fit(wish.field, words, room, SIZES, True) for words in (whose, number))
        return next((label for label in tries if label is not None), None)

    def _text_tries(self, field: Field, whole: Words, answer: Words, number: Words) -> Tries:
        """Above at a good size, wherever else at a good size, then the same in small type."""
        for words, sizes in ((whole, GOOD_SIZES), (whole, SIZES), (answer, SIZES), (number, SIZES)):
            yield words, self._above(field, field.rect[2]), sizes, False
            yield words, self._above(field, self._right), sizes, False
            yield words, self._right_of(field), sizes, False
            yield words, self._left_of(field), sizes, True
            yield words, self._below(field), sizes, False

    def _box_tries(self, field: Field, whole: Words, answer: Words, number: Words) -> Tries:
        """Level with the box, so that nobody wonders which box is meant."""
        for words in (whole, answer, number):
            yield words, self._right_of(field), SIZES, False
            yield words, self._taller(self._right_of(field)), SIZES, False
            yield words, self._left_of(field), SIZES, True
        yield whole, self._above(field, self._right), SIZES, False

    def _fit(
        self, field: Field, words: Words, room: Rect, sizes: tuple[float, ...], before: bool
    ) -> Label | None:
        for size in sizes:
            lines = self._wrapped(words, size, room[2] - room[0])
            height = len(lines) * size * LEADING
            if lines[0] and height <= room[3] - room[1]:
                width = max(self._width(line, size) for line in lines)
                left = room[2] - width if before else room[0]
                bottom = _lowest(field, room, height)
                rect = (left, bottom, left + width, bottom + height)
                return Label(field.name, lines, size, rect)
        return None

    def _wrapped(self, words: Words, size: float, width: float) -> tuple[Words, ...]:
        """``words`` in lines of at most ``width`` points; one empty line when they cannot fit."""
        lines: list[Words] = [()]
        for word in words:
            if self._width((word,), size) > width:
                return ((),)
            longer = (*lines[-1], word)
            if self._width(longer, size) <= width:
                lines[-1] = longer
            else:
                lines.append((word,))
        return tuple(lines)

    def _width(self, words: Words, size: float) -> float:
        letters = sum(self._measure(word.text, word.bold, size) for word in words)
        return letters + self._measure(" ", False, size) * (len(words) - 1)

    def _above(self, field: Field, right: float) -> Rect:
        left, _, _, top = field.rect
        right = self._clear_right((left, top + AIR, right, top + AIR + SIZES[-1] * LEADING))
        room = (left, top + AIR, right, top + REACH)
        lowest = min((one[1] - AIR for one in self._touching(room)), default=room[3])
        return (left, top + AIR, right, lowest)

    def _below(self, field: Field) -> Rect:
        left, bottom, right, _ = field.rect
        room = (left, bottom - REACH, right, bottom - AIR)
        highest = max((one[3] + AIR for one in self._touching(room)), default=room[1])
        return (left, highest, right, bottom - AIR)

    def _right_of(self, field: Field) -> Rect:
        _, bottom, left, top = field.rect
        strip = (left + 2 * AIR, bottom - AIR, self._right, top + AIR)
        right = self._clear_right(strip)
        return (strip[0], strip[1], right, strip[3])

    def _left_of(self, field: Field) -> Rect:
        right, bottom, _, top = field.rect
        strip = (LEFT_MARGIN, bottom, right - 2 * AIR, top)
        left = max((one[2] + AIR for one in self._touching(strip)), default=LEFT_MARGIN)
        return (left, bottom, strip[2], top)

    def _taller(self, room: Rect) -> Rect:
        """``room`` with a few points more above and below where nothing stands."""
        left, bottom, right, top = room
        for step in (4.0, 3.0, 2.0, 1.0):
            grown = (left, bottom - step, right, top + step)
            if not self._touching(grown):
                return grown
        return room

    def _clear_right(self, strip: Rect) -> float:
        nearest = min((one[0] - 2 * AIR for one in self._touching(strip)), default=strip[2])
        return min(nearest, strip[2])

    def _touching(self, room: Rect) -> list[Rect]:
        return [one for one in self._taken if overlap(one, room)]


def overlap(one: Rect, other: Rect) -> bool:
    """True when the two rectangles share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _lowest(field: Field, room: Rect, height: float) -> float:
    """The bottom of a label of ``height`` in ``room``: next to the box, or level with it."""
    if room[1] >= field.rect[3]:
        return room[1]
    if room[3] <= field.rect[1]:
        return room[3] - height
    return (room[1] + room[3] - height) / 2


def _columns(wishes: Sequence[Wish]) -> dict[str, int]:
    """For every field its row in a column of like boxes that stand right below each other."""
    rows: dict[str, int] = {}
    for wish in sorted(wishes, key=lambda one: -one.field.rect[3]):
        above = next((one for one in wishes if _stacked(one, wish)), None)
        rows[wish.field.name] = rows[above.field.name] + 1 if above is not None else 1
    return rows


def _stacked(above: Wish, wish: Wish) -> bool:
    over, under = above.field, wish.field
    same = all(abs(over.rect[side] - under.rect[side]) <= SAME_COLUMN for side in (0, 2))
    gap = over.rect[1] - under.rect[3]
    alike = under.kind == over.kind == "text" and _column(above) == _column(wish)
    return same and alike and -1 <= gap < ROW_GAP


def _column(wish: Wish) -> str:
    """What the boxes of one column share, and the answer a box stands for: after the colon."""
    return wish.text.rpartition(":")[2].strip()


def _further_left(one: Field, field: Field) -> bool:
    same_row = abs(one.rect[1] - field.rect[1]) <= SAME_COLUMN
    return same_row and one.kind == field.kind and one.rect[2] <= field.rect[0]


def _reading_order(wish: Wish) -> tuple[float, float]:
    return (-round(wish.field.rect[3]), wish.field.rect[0])


def _words(text: str, *, bold: bool) -> tuple[Word, ...]:
    return tuple(Word(word, bold) for word in text.split())
