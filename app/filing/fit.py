"""Where each line of a text stands in its box, and where to cut what does not fit.

The form font is fixed pitch, so every answer here is arithmetic and the same on every machine.
Nothing is ever cut off: a text that does not fit yields None, or is split in two whole parts.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from typing import Final

from app.filing import wrap
from app.filing.catalogue import Field
from app.script import mono

PITCH: Final = mono.PITCH / 1000
SMALLEST: Final = 7.0
STEP: Final = 0.25
FORM_SIZE: Final = 9.0
SIDE: Final = 2.0
EDGE: Final = 0.55
"""How far ink stays from the box's edge: half a point, and a little for the renderer."""

_LOOSE: Final = 1.2
_TIGHT: Final = 1.15
_CAP: Final = mono.CAP_HEIGHT / 1000
_SLACK: Final = 1e-6


@dataclass(frozen=True)
class Line:
    """One line of text: its baseline starts at ``x``, ``y`` points from the box's lower left."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Layout:
    """A text that fits its box: the font size in points and its inked lines from the top down."""

    size: float
    lines: tuple[Line, ...]


def normal(text: str, field: Field) -> str:
    """Return ``text`` as it goes on paper and into the field's value.

    Composed (NFC), line ends as newlines, tabs as spaces; in a box of one line each newline is
    a space. Read a value back with this before comparing.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\t", " ")
    return text if narrative(field) else text.replace("\n", " ")


def narrative(field: Field) -> bool:
    """Return True for a box with room for two lines or more; others are filled as one line."""
    return field.multiline and not field.comb and _rows(field) >= 2


def layout(text: str, field: Field) -> Layout | None:
    """Return where ``text`` stands in ``field``'s box, or None when it does not fit.

    One line: the form's own size, down to 7 points in steps of a quarter. Several lines: the
    form's own size only, wrapped at spaces (longer words are broken), newlines and blank lines
    kept; white space after the last word takes no room. A comb box has one character per cell.
    ``max_len`` counts characters.
    """
    text = normal(text, field)
    if field.max_len is not None and len(text) > field.max_len:
        return None
    if field.comb:
        return _comb(text, field)
    if narrative(field):
        return _several(text, field)
    return _one(text.rstrip(), field)


def take(text: str, field: Field) -> tuple[str, str]:
    """Return the part of ``text`` that fills ``field``'s box, and the rest: head + tail == text.

    The cut is at white space, which stays at the end of the head; only a word longer than the
    whole box is cut inside. The head is never empty unless ``text`` is.

    Raises:
        ValueError: the box has room for one line only.
    """
    _need_narrative(field)
    usable = wrap.flat(text)[: _limit(field, 0)]
    cut = wrap.cut(usable, _columns(field), _rows(field))
    return _parts(text, cut, usable)


def take_after(lead: str, text: str, field: Field) -> tuple[str, str]:
    """Split ``text`` as ``take`` does where ``lead`` stands before it; the head has a character.

    ``layout(lead + head)`` fits and ``head + tail == text``. A word that a box of its own would
    hold is cut inside all the same when it does not fit behind the lead.

    Raises:
        ValueError: the box has room for one line only, or for the lead alone.
    """
    at = len(take(lead + text, field)[0]) - len(lead)
    if at <= 0:
        at = _most_after(lead, text, field)
    if at == 0 < len(text):
        raise ValueError(f"{field.name} has no room behind its first words")
    return text[:at], text[at:]


def _most_after(lead: str, text: str, field: Field) -> int:
    """How many characters of ``text`` fit behind ``lead``, wherever that cuts a word."""
    fits, too_many = 0, min(len(text), _columns(field) * _rows(field)) + 1
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if layout(lead + text[:middle], field) is None:
            too_many = middle
        else:
            fits = middle
    return fits


def split(text: str, field: Field, marker: str) -> tuple[str, str]:
    """Return the longest head that fits with ``marker`` below it, and the tail.

    ``head + tail == text`` to the last space, and ``layout(head + newline + marker)`` fits. The
    cut is at white space, which stays at the end of the head; only when the box would stay
    empty is a word cut inside.

    Raises:
        ValueError: the box has room for one line only, or not even for the marker.
    """
    _need_narrative(field)
    columns = _columns(field)
    room = _rows(field) + 1 - wrap.count(".\n" + wrap.flat(marker), columns)
    if room < 1:
        raise ValueError(f"{field.name} has no room for a marker")
    usable = wrap.flat(text)[: _limit(field, len(marker) + 1)]
    return _parts(text, wrap.cut_before_marker(usable, columns, room), usable)


def size_of(field: Field) -> float:
    """Return the form's own font size for ``field`` in points (9 where it says none)."""
    return field.font_size or FORM_SIZE


def _parts(text: str, cut: int, usable: str) -> tuple[str, str]:
    if cut == len(usable) < len(text):
        cut = wrap.word_start(usable + "x", cut, len(usable))
    return text[:cut], text[cut:]


def _need_narrative(field: Field) -> None:
    if not narrative(field):
        raise ValueError(f"{field.name} is a box of one line")


def _limit(field: Field, taken: int) -> int | None:
    return None if field.max_len is None else max(0, field.max_len - taken)


def _columns(field: Field) -> int:
    return max(1, int((field.width - 2 * SIDE) / (PITCH * size_of(field)) + _SLACK))


def _ruled(field: Field) -> tuple[float, float]:
    """The baselines of the top and the bottom printed line: text stands midway between lines."""
    below = (field.lead - _CAP * size_of(field)) / 2
    rows = int(field.height / field.lead + _SLACK)
    return field.height - field.lead + below, field.height - rows * field.lead + below


def _reach(field: Field) -> tuple[float, float]:
    if field.lead:
        return _ruled(field)
    size, worst = size_of(field), mono.bounds()
    top = field.height - EDGE - worst.top / 1000 * size
    return top, EDGE - worst.bottom / 1000 * size


def _rows(field: Field) -> int:
    top, bottom = _reach(field)
    step = field.lead or _TIGHT * size_of(field)
    return int((top - bottom) / step + _SLACK) + 1 if top >= bottom else 0


def _several(text: str, field: Field) -> Layout | None:
    size, rows = size_of(field), _rows(field)
    spans = wrap.first_lines(text, _columns(field), rows + 1)
    if len(spans) > rows:
        return None
    top, bottom = _reach(field)
    lead = field.lead or min(_LOOSE * size, (top - bottom) / (rows - 1))
    lines = []
    for row, (start, end) in enumerate(spans):
        words = text[start:end].rstrip(" ")
        if words:
            lines.append(Line(_left(words, size, field), round(top - row * lead, 3), words))
    return Layout(size, tuple(lines))


def _one(text: str, field: Field) -> Layout | None:
    if not text:
        return Layout(size_of(field), ())
    reach = mono.reach(text)
    size = _shrunk(reach, field, (field.width - 2 * SIDE) / (PITCH * len(text)))
    if size is None:
        return None
    line = Line(_left(text, size, field), _baseline(reach, size, field), text)
    return Layout(size, (line,))


def _comb(text: str, field: Field) -> Layout | None:
    cell, reach = field.width / (field.max_len or 1), mono.reach(text)
    size = _shrunk(reach, field, cell / PITCH)
    if size is None:
        return None
    y = _baseline(reach, size, field)
    half = PITCH * size / 2
    cells = enumerate(text)
    lines = [Line(round((i + 0.5) * cell - half, 3), y, c) for i, c in cells if c != " "]
    return Layout(size, tuple(lines))


def _shrunk(reach: tuple[int, int], field: Field, widest: float) -> float | None:
    """The largest size in quarter steps that fits both ways, or None below the smallest."""
    bottom, top = reach
    tall = max(top - bottom, 1) / 1000
    limit = min(widest, (field.height - 2 * EDGE) / tall)
    own = size_of(field)
    if limit >= own:
        return own
    size = own - max(0, math.ceil((own - limit) / STEP - _SLACK)) * STEP
    return size if size >= min(SMALLEST, own) else None


def _baseline(reach: tuple[int, int], size: float, field: Field) -> float:
    """Capitals in the middle, unless an accent or a tail would then leave the box."""
    bottom, top = reach
    middle = (field.height - _CAP * size) / 2
    highest = field.height - EDGE - top / 1000 * size
    lowest = EDGE - bottom / 1000 * size
    return round(max(min(middle, highest), lowest), 3)


def _left(text: str, size: float, field: Field) -> float:
    free = field.width - PITCH * size * len(text)
    if field.align == 1:
        return round(free / 2, 3)
    return round(free - SIDE, 3) if field.align == 2 else SIDE
