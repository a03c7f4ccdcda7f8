"""A name in its own alphabet: shaped, drawn in an embedded font, and still text to a reader."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from app.filing import appearance, embedded, fit, latin
from app.filing.catalogue import Field
from app.filing.store import Ref, Store
from app.filing.syntax import number
from app.i18n import _
from app.script import shape
from app.script.shape import Shaped

_LARGER: Final = 1.25
"""Other alphabets are shown a quarter larger: their letters are smaller at the same size."""
_EDGE: Final = 0.8
"""Points between ink and edge: renderers round the outlines of composite fonts more coarsely."""


@dataclass(frozen=True)
class Place:
    """Where a shaped text stands in its box: size in points, and its origin from the corner."""

    size: float
    x: float
    y: float


def appearance_of(store: Store, text: str, field: Field, ink: bytes) -> Ref | None:
    """Keep in ``store`` how ``text`` looks in ``field``; None when it does not fit.

    ``ink`` is the colour instruction. Raises ``shape.CannotShape`` for characters that no font
    of ours has.
    """
    shaped = shape.shape(fit.normal(text, field))
    place = placed(shaped, field)
    if place is None:
        return None
    codes = embedded.codes(shaped.glyphs)
    named: dict[str, Ref] = {}
    for key in dict.fromkeys(glyph.face for glyph in shaped.glyphs):
        mine = {pair: code for pair, code in codes.items() if pair[0] == key}
        named[embedded.name(key)] = embedded.font(store, key, mine)
    content = appearance.wrapped(field, _instructions(shaped, place, codes, ink))
    return store.form(content, field.width, field.height, store.dictionary(Font=named))


def refusal(text: str, field: Field) -> str | None:
    """Return why ``text`` cannot be shown in ``field``'s box, in plain words; None if it can."""
    try:
        shaped = shape.shape(fit.normal(text, field))
    except shape.CannotShape as lack:
        return _(
            "These characters cannot be printed here: {characters}. Leave this out, and write "
            "your name by hand in its box after printing."
        ).format(characters=latin.shown(lack.characters))
    if placed(shaped, field) is None:
        return _(
            "This is too long for its box. Leave it out, and write your name by hand in its box "
            "after printing."
        )
    return None


def placed(shaped: Shaped, field: Field) -> Place | None:
    """Return size and place for ``shaped``, or None when it does not fit.

    The size is a quarter above the form's own, or smaller as it must be, down to 7 points. Text
    that reads from the right stands at the right edge. Characters count against ``max_len``.
    """
    characters = sum(len(glyph.text) for glyph in shaped.glyphs)
    if field.max_len is not None and characters > field.max_len:
        return None
    ink, em = shaped.ink, shape.EM
    wide = max(shaped.width, ink.right) - min(ink.left, 0)
    across = (field.width - 2 * fit.SIDE) / max(wide / em, 0.001)
    tall = (field.height - 2 * _EDGE) / max((ink.top - ink.bottom) / em, 0.001)
    own = fit.size_of(field) * _LARGER
    steps = max(0, math.ceil((own - min(across, tall)) / fit.STEP - 1e-6))
    size = own - steps * fit.STEP
    if size < fit.SMALLEST:
        return None
    left = fit.SIDE - min(ink.left, 0) * size / em
    right = field.width - fit.SIDE - max(shaped.width, ink.right) * size / em
    middle = (field.height - (ink.top + ink.bottom) / em * size) / 2
    return Place(size, round(right if shaped.right_to_left else left, 3), round(middle, 3))


def _instructions(
    shaped: Shaped, place: Place, codes: Mapping[embedded.Pair, int], ink: bytes
) -> Iterable[bytes]:
    yield ink
    current = None
    scale = place.size / shape.EM
    for glyph in shaped.glyphs:
        if glyph.face != current:
            current = glyph.face
            yield b"/%b %b Tf" % (embedded.name(current).encode(), number(place.size))
        x = number(place.x + glyph.x * scale)
        y = number(place.y + glyph.y * scale)
        code = codes[embedded.pair(glyph)]
        yield b"1 0 0 1 %b %b Tm <%04X> Tj" % (x, y, code)
