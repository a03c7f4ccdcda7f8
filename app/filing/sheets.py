"""Supplement sheets: what did not fit is set out under headings, page after page, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.filing import counted, fit
from app.filing.catalogue import Field
from app.filing.marks import Spill

CONTINUED = "(continued)"
GAP = "\n\n"
"""What stands between two texts on one sheet."""

_MOST = 9999


@dataclass(frozen=True)
class Sheet:
    """One supplement page: the part it continues, the questions on it, and its text."""

    part: str
    questions: tuple[str, ...]
    text: str

    @property
    def question(self) -> str:
        """The questions as the sheet's own box shows them."""
        return ", ".join(self.questions)


@dataclass(frozen=True)
class Frame:
    """The official boxes of a supplement page that a sheet must fit into.

    ``question`` is None where the page has no such box (our own continuation sheet);
    ``counts_apart`` when the page has a box of its own that says which sheet it is.
    """

    text: Field
    question: Field | None = None
    mixes_parts: bool = False
    counts_apart: bool = False

    def holds(self, sheet: Sheet) -> bool:
        """True when the text and the list of questions fit their boxes."""
        if fit.layout(sheet.text, self.text) is None:
            return False
        return self.question is None or fit.layout(sheet.question, self.question) is not None


def compose(spills: Iterable[Spill], frame: Frame) -> tuple[Sheet, ...]:
    """Set the spills out on as many sheets as they need, in order, losing no character.

    A spill that fits below what is already on a sheet of the same part joins it; a longer one
    begins a sheet of its own and runs on. Every piece stands under the heading of its spill.
    Where there are several sheets, each says first which of them it is: without that nobody
    could tell whether one is missing (``app.filing.gather`` reads it).
    """
    told = tuple(spills)
    alone = _composed(told, frame, "")
    if len(alone) < 2 or frame.counts_apart:
        return alone
    room = count_line(_MOST, _MOST)
    several = _composed(told, frame, room)
    return tuple(
        replace(sheet, text=count_line(number, len(several)) + sheet.text.removeprefix(room))
        for number, sheet in enumerate(several, start=1)
    )


def _composed(spills: Iterable[Spill], frame: Frame, top: str) -> tuple[Sheet, ...]:
    """The sheets, each of which begins with the line ``top``."""
    sheets: list[Sheet] = []
    for spill in spills:
        joined = _joined(sheets[-1], spill, frame) if sheets else None
        if joined is not None:
            sheets[-1] = joined
        else:
            sheets.extend(_own_sheets(spill, frame, top))
    return tuple(sheets)


def _joined(sheet: Sheet, spill: Spill, frame: Frame) -> Sheet | None:
    if sheet.part != spill.part and not frame.mixes_parts:
        return None
    questions = sheet.questions
    if spill.question not in questions:
        questions = (*questions, spill.question)
    text = sheet.text + GAP + heading_line(spill.heading) + "\n" + spill.text
    joined = replace(sheet, questions=questions, text=text)
    return joined if frame.holds(joined) else None


def _own_sheets(spill: Spill, frame: Frame, top: str) -> Iterator[Sheet]:
    rest, heading = spill.text, heading_line(spill.heading)
    while True:
        lead = f"{top}{heading}\n"
        head, tail = fit.take_after(lead, rest, frame.text)
        yield Sheet(spill.part, (spill.question,), lead + head)
        if not tail:
            return
        rest, heading = tail, heading_line(f"{spill.heading} {CONTINUED}")


def heading_line(heading: str) -> str:
    """The line that introduces a piece of text on a sheet."""
    return f"[{heading}]"


def count_line(number: int, of: int) -> str:
    """The first line of a sheet that has others before or behind it."""
    return f"(Sheet {counted.words(number, of)})\n"
