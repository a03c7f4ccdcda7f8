"""What stands in the official boxes of a filled form, whoever filled it and with what.

A box is known by its official name and its place together. Some programs shorten the names; then
page, place, kind, on-state and the end of the name must all point to one box. The form's own
fields speak first, then the hidden copy that Acrobat keeps; where both speak and differ, both
values are handed back and none is taken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from pypdf import PdfReader

from app.filing import opening
from app.filing.catalogue import Catalogue, Field, Rect
from app.filing.extract import field_of
from app.filing.fingerprint import BARCODE
from app.filing.opening import PdfField
from app.filing.values import Value, value_of
from app.filing.xfa import Hidden, Told, hidden
from app.i18n import ngettext
from app.problems import Problem

_NEAR = 2.0  # points that a box may have moved when another program saved the file
_SIGNS = re.compile(r"[^A-Za-z0-9]+")
_DAY = re.compile(r"0?(\d{1,2})/0?(\d{1,2})/(\d{4})")
_LOOSE = re.compile(r"[\s().\-]+")


@dataclass
class Boxes:
    """Values by official name; names and values that are not understood; what the reader missed.

    ``notes`` are sentences for the person. A field that is twice in ``unread`` had two values.
    """

    values: dict[str, Value] = field(default_factory=dict)
    unread: list[tuple[str, Value]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    placed: int = 0


def boxes(reader: PdfReader, catalogue: Catalogue) -> Boxes:
    """What the PDF says in the boxes of the edition that ``catalogue`` describes.

    Raises ``Problem`` ``damaged`` or ``too-big``.
    """
    found = _own(reader, catalogue)
    try:
        data = hidden(reader, catalogue)
    except Problem as problem:
        found.notes.append(problem.message)
        return found
    if data is not None:
        _add_hidden(found, data)
    return found


def _own(reader: PdfReader, catalogue: Catalogue) -> Boxes:
    finder, found = _Finder(catalogue), Boxes()
    fields = opening.fields(reader)
    told: defaultdict[str, list[Value]] = defaultdict(list)
    placed: set[str] = set()
    with opening.bounded():
        for each in fields:
            box = finder.find(each)
            value = value_of(each.widget, box.on_state if box is not None else None)
            if box is not None:
                placed.add(box.name)
                told[box.name].append(value)
            elif _says_something(value) and BARCODE not in each.name:
                found.unread.append((each.name, value))
    for name, said in told.items():
        _take(found, name, [value for value in dict.fromkeys(said) if _says_something(value)])
    found.placed = len(placed)
    missing = sum(one.kind != "barcode" and one.name not in placed for one in catalogue.fields)
    if missing:
        found.notes.append(_missing(missing))
    return found


def _take(found: Boxes, name: str, said: list[Value]) -> None:
    """Keep the one value of a box; with several, keep none."""
    if len(said) == 1:
        found.values[name] = said[0]
    else:
        found.unread += [(name, value) for value in said]


def _add_hidden(found: Boxes, data: Hidden) -> None:
    for told in data.told:
        mine = {name: found.values[name] for name in told.boxes if name in found.values}
        if not mine or _agree(mine, told):
            found.values |= {name: told.values[name] for name in told.values if name not in mine}
            continue
        for name in mine:
            del found.values[name]
        different = {name: value for name, value in told.values.items() if mine.get(name) != value}
        found.unread += [*mine.items(), *different.items()]
    known = {str(value) for value in found.values.values()}
    found.unread += [(name, text) for name, text in data.unplaced if text not in known]


def _agree(mine: Mapping[str, Value], told: Told) -> bool:
    """True when the boxes say what the hidden copy says: the same ticks, or the same text."""
    ticks = any(value is True for value in (*mine.values(), *told.values.values()))
    if ticks and mine.keys() != told.values.keys():
        return False
    return all(same(value, told.values[name]) for name, value in mine.items())


def same(one: Value, other: Value) -> bool:
    """True when two values of a box mean the same: dates and numbers however they are spaced."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if " ".join(one.split()) == " ".join(other.split()):
        return True
    days = _DAY.fullmatch(one.strip()), _DAY.fullmatch(other.strip())
    if days[0] and days[1]:
        return days[0].groups() == days[1].groups()
    bare = _LOOSE.sub("", one), _LOOSE.sub("", other)
    return bare[0] == bare[1] and bare[0].isdigit()


class _Finder:
    """Finds the official field that a widget of some file is."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._known = catalogue.by_name()
        self._pages: defaultdict[int, list[Field]] = defaultdict(list)
        for one in catalogue.fields:
            self._pages[one.page].append(one)

    def find(self, widget: PdfField) -> Field | None:
        """The official field, or None when nothing official stands at this place."""
        theirs = field_of(widget) if widget.page else None
        if theirs is None:
            return None
        official = self._known.get(widget.name)
        if official is not None:
            return official if _same_box(official, theirs) else None
        near = [one for one in self._pages[widget.page] if _same_box(one, theirs)]
        alike = [one for one in near if _shortened(one, theirs)]
        return alike[0] if len(alike) == 1 and len(near) == 1 else None


def _same_box(official: Field, theirs: Field) -> bool:
    return official.kind == theirs.kind and _near(official.rect, theirs.rect)


def _near(one: Rect, other: Rect) -> bool:
    return all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))


def _shortened(official: Field, theirs: Field) -> bool:
    """True when the name is the end of the official one, signs aside, and the states agree.

    The number at the end of an official name may have been cut off too.
    """
    whole, end = _words(official.name), _words(theirs.name)
    ends = whole[-len(end) :] == end or whole[-len(end) - 1 : -1] == end
    return bool(end) and ends and theirs.on_state in (None, official.on_state)


def _words(name: str) -> list[str]:
    return [word for word in _SIGNS.split(name) if word]


def _says_something(value: Value) -> bool:
    return value if isinstance(value, bool) else bool(value.strip())


def _missing(count: int) -> str:
    return ngettext(
        "{count} box of the official form is not in this PDF.",
        "{count} boxes of the official form are not in this PDF.",
        count,
    ).format(count=count)
