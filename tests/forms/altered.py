"""Editions that never were: an official PDF, or a practice copy, altered and dated anew.

Each alteration keeps the truth beside it: which box of the edition it was made from asks what a
box asks now. ``alterations`` has the ways in which a form may change.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf, String

from app.filing.catalogue import Catalogue, Field, Rect
from app.filing.extract import extract

NEW_DATE = "12/31/26"
FOOT = 36.0
HEAD = 712.0
_DATE = re.compile(r"\d\d/\d\d/\d\d")
_NUMBER = re.compile(r"^(\s*)(\d{1,3})(?=\.|\s*$)")

_REDATED: dict[tuple[bytes, str], bytes] = {}

# What becomes of a run of print: its text, and how far it moves up (points).
Edit = Callable[[str, float, float], tuple[str, float]]
Matrix = list[float]
Instruction = tuple[list[Any], Operator]


@dataclass
class NewEdition:
    """A PDF being altered. ``truth`` has, for every box, the old box that asks what it asks now.

    ``base`` is the SHA-256 of the PDF that it was made from.
    None stands for a question that the old edition did not ask, or not in these words.
    """

    pdf: Pdf
    before: Catalogue
    base: str
    truth: dict[str, str | None] = field(default_factory=dict)
    named: int = 0
    found: dict[str, pikepdf.Object] = field(default_factory=dict)

    @classmethod
    def of(cls, data: bytes) -> NewEdition:
        """Begin with the PDF in ``data``; everything is still as it was."""
        before = _extracted(data)
        truth: dict[str, str | None] = {one.name: one.name for one in before.fields}
        return cls(Pdf.open(BytesIO(data)), before, sha256(data).hexdigest(), truth)

    def saved(self, date: str = NEW_DATE) -> bytes:
        """The PDF with the new date in its bar codes and at its foot."""
        for widget in self.widgets().values():
            told = str(widget.get("/V", ""))
            if told.count("|") == 2:
                form, _old, page = told.split("|")
                widget.V = widget.DV = String(f"{form}|{date}|{page}")
        for number in range(1, len(self.pdf.pages) + 1):
            self._redate(number, date)
        target = BytesIO()
        self.pdf.save(target)
        return target.getvalue()

    def widgets(self) -> dict[str, pikepdf.Object]:
        """Every widget by its full name."""
        if not self.found:
            self.found = {
                ".".join(_path(each)): each
                for page in self.pdf.pages
                for each in page.obj.get("/Annots", Array())
                if each.get("/Subtype") == Name.Widget
            }
        return self.found

    def boxes(self, page: int) -> list[Field]:
        """The boxes of ``page`` as they were, bar codes aside, in reading order."""
        found = [one for one in self.before.fields if one.page == page and one.kind != "barcode"]
        return sorted(found, key=_reading_order)

    def _number(self) -> int:
        """A number for a name that no box has yet."""
        self.named += 1
        return self.named

    def rename(self, name: str) -> None:
        """Give a box another name; it asks what it asked."""
        widget = self.widgets().pop(name)
        fresh = f"Renamed{self._number()}[0]"
        named = f"{name.rpartition('.')[0]}.{fresh}"
        widget.T = String(fresh)
        self.widgets()[named] = widget
        self.truth[named] = self.truth.pop(name)

    def exchange_places(self, one: str, other: str, *, tooltips_stay: bool = False) -> None:
        """Put two boxes of a page in each other's place; each asks now what the other asked.

        With ``tooltips_stay`` what describes a place stays there, as when only names change.
        """
        widgets = self.widgets()
        first, second = widgets[one], widgets[other]
        first.Rect, second.Rect = Array(second.Rect), Array(first.Rect)
        if tooltips_stay and "/TU" in first and "/TU" in second:
            first.TU, second.TU = String(str(second.TU)), String(str(first.TU))
        self.truth[one], self.truth[other] = self.truth[other], self.truth[one]

    def exchange_on_states(self, one: str, other: str) -> None:
        """Let two boxes be ticked by each other's name; they ask what they asked."""
        widgets = self.widgets()
        first, second = _on_state(widgets[one]), _on_state(widgets[other])
        _retick(self.pdf, widgets[one], second)
        _retick(self.pdf, widgets[other], first)

    def move(self, name: str, across: float, up: float) -> None:
        """Move a box, in points; by itself that changes nothing in what it asks."""
        widget = self.widgets()[name]
        left, bottom, right, top = (float(side) for side in widget.Rect)
        widget.Rect = Array([left + across, bottom + up, right + across, top + up])

    def take_away(self, names: Iterable[str]) -> None:
        """Remove boxes."""
        for name in names:
            widget = self.widgets().pop(name)
            _drop(widget.P.Annots, widget)
            _drop(widget.Parent.Kids, widget)
            del self.truth[name]

    def add_like(self, name: str, up: float) -> str:
        """Add a box like another, under a new name, ``up`` points above it; it asks anew."""
        old = self.widgets()[name]
        fresh = f"Added{self._number()}[0]"
        widget = self.pdf.make_indirect(Dictionary({**dict(old.items()), "/T": String(fresh)}))
        left, bottom, right, top = (float(side) for side in old.Rect)
        widget.Rect = Array([left, bottom + up, right, top + up])
        old.Parent.Kids.append(widget)
        old.P.Annots.append(widget)
        added = f"{name.rpartition('.')[0]}.{fresh}"
        self.widgets()[added] = widget
        self.truth[added] = None
        return added

    def reprint(self, page: int, edit: Edit) -> None:
        """Pass every run of print on ``page`` (text and where its line begins) through ``edit``."""
        holder = self.pdf.pages[page - 1]
        written = _rewritten(pikepdf.parse_content_stream(holder), edit)
        holder.Contents = self.pdf.make_stream(pikepdf.unparse_content_stream(written))

    def _redate(self, page: int, date: str) -> None:
        """Print ``date`` at the foot; what that makes of a page is the same each time."""
        holder = self.pdf.pages[page - 1]
        holder.contents_coalesce()
        before = holder.Contents.read_bytes()
        if (before, date) not in _REDATED:
            self.reprint(page, _dated(date))
            _REDATED[before, date] = holder.Contents.read_bytes()
        else:
            holder.Contents = self.pdf.make_stream(_REDATED[before, date])

    def shift(self, page: int, below: float, up: float) -> None:
        """Move all print and all boxes of ``page`` below a height up (or, negative, down)."""

        def lift(text: str, _x: float, y: float) -> tuple[str, float]:
            return text, up if FOOT < y < below else 0.0

        self.reprint(page, lift)
        widgets = self.widgets()
        for one in self.boxes(page):
            if one.name in widgets and float(widgets[one.name].Rect[1]) < below:
                self.move(one.name, 0, up)

    def blank(self, page: int, strip: Rect) -> None:
        """Take the print in ``strip`` away."""

        def wipe(text: str, x: float, y: float) -> tuple[str, float]:
            return ("" if _inside(strip, x, y) else text), 0.0

        self.reprint(page, wipe)

    def reword(self, page: int, strip: Rect) -> bool:
        """Change the words that begin in ``strip``; False when there are none to change.

        The caller says whom it concerns (``truth``).
        """
        changes: list[str] = []

        def change(text: str, x: float, y: float) -> tuple[str, float]:
            if not _inside(strip, x, y):
                return text, 0.0
            changed = re.sub(r"[A-Za-z]{3,}", _other_word, text, count=1)
            changes.extend([changed] if changed != text else [])
            return changed, 0.0

        self.reprint(page, change)
        return bool(changes)

    def renumber(self, pages: Iterable[int], above: int, by: int) -> None:
        """Print every item number greater than ``above`` ``by`` higher."""

        def count(text: str, _x: float, y: float) -> tuple[str, float]:
            found = _NUMBER.match(text)
            if y < FOOT or found is None or int(found[2]) <= above:
                return text, 0.0
            return f"{found[1]}{int(found[2]) + by}{text[found.end() :]}", 0.0

        for page in pages:
            self.reprint(page, count)

    def say(self, page: int, x: float, y: float, text: str) -> None:
        """Print ``text`` (9 points) at a place of ``page``."""
        holder = self.pdf.pages[page - 1]
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        title = holder.add_resource(font, Name.Font)
        drawn = f"\nBT {title} 9 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n"
        old = pikepdf.unparse_content_stream(pikepdf.parse_content_stream(holder))
        holder.Contents = self.pdf.make_stream(b"q\n" + old + b"\nQ" + drawn.encode())


@cache
def _extracted(data: bytes) -> Catalogue:
    return extract(data)


def _dated(date: str) -> Edit:
    def edit(text: str, _x: float, y: float) -> tuple[str, float]:
        return (_DATE.sub(date, text) if y < FOOT else text), 0.0

    return edit


class _Lines:
    """Where the lines of text begin, as the instructions of a page are followed."""

    def __init__(self) -> None:
        self.begin: Matrix = [1, 0, 0, 1, 0, 0]
        self._leading = 0.0

    def follow(self, name: str, operands: list[Any]) -> bool:
        """Take one instruction into account; True when it begins a line."""
        numbers = [float(one) for one in operands] if name in {"Tm", "Td", "TD", "TL"} else []
        if name == "BT":
            self.begin = [1, 0, 0, 1, 0, 0]
        elif name == "Tm":
            self.begin = numbers
        elif name == "TL":
            self._leading = numbers[0]
        elif name in {"Td", "TD"}:
            self._leading = -numbers[1] if name == "TD" else self._leading
            self._advance(*numbers)
        elif name == "T*":
            self._advance(0, -self._leading)
        return name in {"Tm", "Td", "TD", "T*"}

    def _advance(self, across: float, up: float) -> None:
        a, b, c, d, x, y = self.begin
        self.begin = [a, b, c, d, x + across * a + up * c, y + across * b + up * d]


def _rewritten(
    instructions: Iterable[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage],
    edit: Edit,
) -> list[Instruction]:
    """The instructions with each line of text put where ``edit`` wants it, in absolute terms."""
    out: list[Instruction] = []
    lines = _Lines()
    for instruction in instructions:
        operands, name = list[Any](instruction.operands), str(instruction.operator)
        if lines.follow(name, operands):
            operands, name = list[Any](lines.begin), "Tm"
        elif name in {"Tj", "TJ"}:
            shown = _shown(operands[0])
            text, up = edit(shown, lines.begin[4], lines.begin[5])
            if up and _starts_line(out):
                _lift(out, up)
            operands, name = [String(text.encode("latin-1"))], "Tj"
        out.append((operands, Operator(name)))
    return out


def _shown(operand: Any) -> str:
    parts = operand if isinstance(operand, Array) else [operand]
    return "".join(bytes(one).decode("latin-1") for one in parts if isinstance(one, String))


def _starts_line(out: list[Instruction]) -> bool:
    """Whether no text was shown since the last line began."""
    shown = (str(operator) for _operands, operator in reversed(out))
    return next((name for name in shown if name in {"Tm", "Tj"}), "") == "Tm"


def _lift(out: list[Instruction], up: float) -> None:
    for operands, operator in reversed(out):
        if str(operator) == "Tm":
            operands[5] += up
            return


def _path(widget: pikepdf.Object) -> list[str]:
    names: list[str] = []
    node: pikepdf.Object | None = widget
    while node is not None:
        if "/T" in node:
            names.insert(0, str(node.T))
        node = node.get("/Parent")
    return names


def _on_state(widget: pikepdf.Object) -> str:
    return next(str(key) for key in widget.AP.N if key != "/Off")


def _retick(pdf: Pdf, widget: pikepdf.Object, state: str) -> None:
    look = widget.AP.N[_on_state(widget)]
    widget.AP = pdf.make_indirect(Dictionary(N=Dictionary({state: look})))


def _drop(array: pikepdf.Object, item: pikepdf.Object) -> None:
    for index, each in enumerate(list(array)):
        if each.objgen == item.objgen:
            del array[index]
            return


def _inside(strip: Rect, x: float, y: float) -> bool:
    return strip[0] <= x <= strip[2] and strip[1] <= y <= strip[3]


def _other_word(found: re.Match[str]) -> str:
    return found[0][::-1].lower() if found[0].lower() != found[0][::-1].lower() else "other"


def _reading_order(one: Field) -> tuple[float, float]:
    return (-round(one.rect[3]), one.rect[0])
