"""Supplement sheets: what did not fit is set out under headings, page after page, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.filing import fit
from app.filing.catalogue import Field
from app.filing.marks import Spill

CONTINUED = "(continued)"
_GAP = "\n\n"
_HEADING = re.compile(r"^\[(Part [^\[\]]+)\]$", re.MULTILINE)


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

    ``question`` is None where the page has no such box (our own continuation sheet).
    """

    text: Field
    question: Field | None = None
    mixes_parts: bool = False

    def holds(self, sheet: Sheet) -> bool:
        """True when the text and the list of questions fit their boxes."""
        if fit.layout(sheet.text, self.text) is None:
            return False
        return self.question is None or fit.layout(sheet.question, self.question) is not None


def compose(spills: Iterable[Spill], frame: Frame) -> tuple[Sheet, ...]:
    """Set the spills out on as many sheets as they need, in order, losing no character.

    A spill that fits below what is already on a sheet of the same part joins it; a longer one
    begins a sheet of its own and runs on. Every piece stands under the heading of its spill.
    """
    sheets: list[Sheet] = []
    for spill in spills:
        joined = _joined(sheets[-1], spill, frame) if sheets else None
        if joined is not None:
            sheets[-1] = joined
        else:
            sheets.extend(_own_sheets(spill, frame))
    return tuple(sheets)


def _joined(sheet: Sheet, spill: Spill, frame: Frame) -> Sheet | None:
    if sheet.part != spill.part and not frame.mixes_parts:
        return None
    questions = sheet.questions
    if spill.question not in questions:
        questions = (*questions, spill.question)
    text = sheet.text + _GAP + heading_line(spill.heading) + "\n" + spill.text
    joined = replace(sheet, questions=questions, text=text)
    return joined if frame.holds(joined) else None


def _own_sheets(spill: Spill, frame: Frame) -> Iterator[Sheet]:
    rest, heading = spill.text, heading_line(spill.heading)
    while True:
        lead = heading + "\n"
        head, tail = fit.take(lead + rest, frame.text)
        if len(head) <= len(lead):
            raise ValueError("a supplement sheet too small for a single line")
        yield Sheet(spill.part, (spill.question,), head)
        if not tail:
            return
        rest, heading = tail, heading_line(f"{spill.heading} {CONTINUED}")


def heading_line(heading: str) -> str:
    """The line that introduces a piece of text on a sheet."""
    return f"[{heading}]"


def pieces(texts: Sequence[str]) -> dict[str, str]:
    """Take sheets apart again: the whole text under each heading, continued pieces joined.

    ``texts`` are the text boxes of the sheets in order, as ``compose`` wrote them.
    """
    found: dict[str, str] = {}
    for text in texts:
        for heading, body in _bodies(text):
            base = heading.removesuffix(f" {CONTINUED}")
            found[base] = found.get(base, "") + body if heading != base else body
    return found


def _bodies(text: str) -> Iterator[tuple[str, str]]:
    matches = list(_HEADING.finditer(text))
    ends = [following.start() - len(_GAP) for following in matches[1:]]
    for match, end in zip(matches, [*ends, len(text)], strict=False):
        yield match[1], text[match.end() + 1 : end]
