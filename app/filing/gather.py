"""Takes supplement and continuation sheets apart again: which text is whole, and which may not be.

A text counts as whole only when the sheets themselves show it: it begins under its own heading,
every sheet it runs over is there, and so is the one behind it, unless it ends before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.filing.counted import Count, Counted, Gathered, Piece, count, counted
from app.filing.sheets import GAP

Page = tuple[Count | None, str]
"""Which sheet it says it is, and the text of its box."""

_COUNT_LINE = re.compile(r"\s*\(Sheet ([^()\n]+)\)[ \t]*(?:\n|$)")
_HEADING = re.compile(r"^\[(Part [^\[\]\n]+ \(page \d+\))( \(continued\))?\]$", re.MULTILINE)


@dataclass(frozen=True)
class _Fragment:
    """What stands under one heading of one sheet."""

    heading: str
    text: str
    sheet: int
    continued: bool
    first: bool
    before: str | None


def page(text: str) -> Page:
    """A sheet that tells its count in the first line of its text."""
    match = _COUNT_LINE.match(text)
    told = count(match[1]) if match else None
    return (told, text[match.end() :]) if match and told else (None, text)


def pieces(pages: Sequence[Page], known: Callable[[str], bool]) -> Gathered[str]:
    """The text under each heading, pieces of one text joined. ``pages`` come in any order.

    ``known`` says of a heading that this form can have it: a line that only looks like one may
    as well be a line of the story above it, which then does not pass for whole.
    """
    sheets = counted([one for one in pages if one[1].strip() or one[0]])
    by_heading: defaultdict[str, list[_Fragment]] = defaultdict(list)
    for number, text in sheets.in_order():
        for fragment in _fragments(number, text):
            by_heading[fragment.heading].append(fragment)
    found = {heading: _joined(told, sheets, known) for heading, told in by_heading.items()}
    return Gathered(found, sheets.missing)


def stray(text: str) -> str:
    """What stands on a sheet before its first heading."""
    match = _HEADING.search(text)
    return (text[: match.start()] if match else text).strip()


def _fragments(number: int, text: str) -> Iterator[_Fragment]:
    matches = list(_HEADING.finditer(text))
    ends = [following.start() - len(GAP) for following in matches[1:]]
    below = [following[1] for following in matches[1:]]
    whole = zip(matches, [*ends, len(text)], [*below, None], strict=False)
    for match, end, heading in whole:
        yield _Fragment(
            heading=match[1],
            text=text[match.end() + 1 : end],
            sheet=number,
            continued=match[2] is not None,
            first=match is matches[0] and not stray(text),
            before=heading,
        )


def _joined(told: Sequence[_Fragment], sheets: Counted[str], known: Callable[[str], bool]) -> Piece:
    text = "".join(fragment.text for fragment in told)
    numbers = [fragment.sheet for fragment in told]
    one_run = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    begins = not told[0].continued
    runs_on = all(one.before is None for one in told[:-1]) and all(
        one.first and one.continued for one in told[1:]
    )
    below = told[-1].before
    ends = _ends_the_sheet(told[-1], sheets) if below is None else known(below)
    return Piece(text, begins and one_run and runs_on and ends)


def _ends_the_sheet(fragment: _Fragment, sheets: Counted[str]) -> bool:
    """True when nothing of the text can stand on a sheet that is not there."""
    following = sheets.found.get(fragment.sheet + 1, "")
    return sheets.knows(fragment.sheet + 1) and not stray(following)
