"""Greedy wrapping at spaces, as spans of the text, so that no character is ever lost.

Everything here reads only as much of the text as the lines asked for, so a very long story
costs no more than the page it fills.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

Span = tuple[int, int]
_BREAKS = " \n"


def flat(text: str) -> str:
    """Return ``text`` with tabs and every line end made plain, each character in its place."""
    return text.replace("\t", " ").replace("\r\n", " \n").replace("\r", "\n")


def first_lines(text: str, columns: int, most: int) -> list[Span]:
    """Return up to ``most`` lines as (start, end) positions, white space at the ends aside.

    Blank lines between words count; blank lines before the first and after the last word do not.
    """
    spans: list[Span] = []
    inked = 0
    for start, end in islice(_lines(text, columns), most):
        spans.append((start, end))
        if not _blank(text[start:end]):
            inked = len(spans)
    if inked < len(spans) and not text[spans[inked][0] :].strip(_BREAKS):
        del spans[inked:]
    return spans


def count(text: str, columns: int) -> int:
    """Return how many lines ``text`` takes."""
    return len(first_lines(text, columns, len(text) + 1))


def cut(text: str, columns: int, rows: int) -> int:
    """Return where to cut so that ``text[:cut]`` fills at most ``rows`` lines (see ``fit.take``).

    The cut is after white space, or inside a word that is longer than all the rows together.
    """
    spans = first_lines(text, columns, rows + 1)
    if len(spans) <= rows:
        return len(text)
    return _after_space(text, word_start(text, spans[rows][0], columns * rows))


def cut_before_marker(text: str, columns: int, rows: int) -> int:
    """Return where to cut so that a line of its own below ``text[:cut]`` is line ``rows + 1``.

    The cut is after white space. Newlines that end the head now stand between words, so they
    count as lines. Only a word longer than all the rows is cut inside (or, where it would leave
    the box empty, right behind).
    """
    if _room_below(text, columns, rows):
        return len(text)
    spans = first_lines(text, columns, rows + 1)
    end = spans[rows][0] if len(spans) > rows else len(text)
    end = word_start(text, end, columns * rows)
    while end > 0 and not _room_below(text[:end], columns, rows):
        end = _one_back(text, end)
    return end or spans[rows - 1][1]


def word_start(text: str, position: int, longest: int) -> int:
    """Return ``position`` if a word starts there, else the start of the word it is in.

    A word longer than ``longest`` (or than everything before ``position``) may be cut inside:
    then ``position`` is returned.
    """
    if position >= len(text) or text[position] in _BREAKS:
        return position
    start = position
    while start > 0 and text[start - 1] not in _BREAKS:
        start -= 1
    whole = text[start : start + longest + 1]
    alone = not text[:start].strip(_BREAKS)
    if start < position and (alone or (len(whole) > longest and not set(whole) & set(_BREAKS))):
        return position
    return start


def _room_below(head: str, columns: int, rows: int) -> bool:
    return len(first_lines(head + "\n.", columns, rows + 2)) <= rows + 1


def _lines(text: str, columns: int) -> Iterator[Span]:
    start = _first_ink_line(text)
    while start <= len(text):
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline
        yield from _paragraph(text, start, end, columns)
        start = end + 1


def _paragraph(text: str, start: int, end: int, columns: int) -> Iterator[Span]:
    inked = _after(text, start, end)
    if inked - start >= columns:
        start = inked
    while end - start > columns:
        space = text.rfind(" ", start, start + columns + 1)
        if space > start and not _blank(text[start:space]):
            yield start, space
            start = _after(text, space, end)
        else:
            yield start, start + columns
            start += columns
        if start >= end:
            return
    yield start, end


def _first_ink_line(text: str) -> int:
    start = _after_space(text, 0)
    return text.rfind("\n", 0, start) + 1 if start < len(text) else len(text)


def _after_space(text: str, position: int) -> int:
    while position < len(text) and text[position] in _BREAKS:
        position += 1
    return position


def _after(text: str, position: int, end: int) -> int:
    while position < end and text[position] == " ":
        position += 1
    return position


def _one_back(text: str, position: int) -> int:
    """The cut one white space character further back, or else one word."""
    position -= 1
    while position > 0 and text[position - 1] not in _BREAKS:
        position -= 1
    return position


def _blank(text: str) -> bool:
    return not text.strip(_BREAKS)
