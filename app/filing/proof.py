"""Proof that a filled form says what was decided, no less and no more.

The filled file is opened again twice: by a reader of values and by a renderer. What the two see
is compared with the marks. Nothing here trusts the code that wrote the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.filing import proof_ink, proof_text, proof_values, render
from app.filing.catalogue import Catalogue
from app.filing.marks import Mark

SCALE = 2.0


@dataclass(frozen=True)
class Proof:
    """The result of reading a filled form back. Holds field names, never answers.

    ``compared`` counts the marks. ``mismatched`` are fields whose value, tick or drawn text is
    not the mark's. ``outside_box`` are fields whose text crosses the edge of their box.
    ``stray`` is everything on the file that no mark asked for: fields with a value, ``page 3``
    for changed pixels or characters outside the boxes, ``file: ...`` for unsafe settings.
    ``barcodes_read`` counts the official bar codes that still decode to their preset text.
    """

    compared: int
    mismatched: tuple[str, ...]
    outside_box: tuple[str, ...]
    stray: tuple[str, ...]
    barcodes_read: int

    @property
    def holds(self) -> bool:
        """True when every mark is on paper in its box and nothing else is."""
        return not (self.mismatched or self.outside_box or self.stray)


def prove(blank: bytes, filled: bytes, catalogue: Catalogue, marks: Sequence[Mark]) -> Proof:
    """Compare the PDF ``filled`` with ``blank`` and with the ``marks`` it should carry.

    ``blank`` is the same edition without values. Raises ``Problem`` when either PDF cannot be
    opened, ``KeyError`` when a mark names a field that the edition does not have.
    """
    wanted = _by_field(catalogue, marks)
    values = proof_values.compare(filled, catalogue, wanted)
    ink = proof_ink.compare(blank, filled, catalogue, wanted, SCALE)
    text = proof_text.compare(render.all_texts(filled), catalogue, wanted)
    return Proof(
        compared=len(marks),
        mismatched=_merged(_twice(marks), values.mismatched, ink.missing, text.mismatched),
        outside_box=_merged(ink.at_edge, text.outside_box),
        stray=_merged(values.stray, ink.stray, text.stray),
        barcodes_read=ink.barcodes_read,
    )


def _by_field(catalogue: Catalogue, marks: Sequence[Mark]) -> dict[str, Mark]:
    wanted = {mark.field: mark for mark in marks}
    unknown = wanted.keys() - catalogue.by_name().keys()
    if unknown:
        raise KeyError(min(unknown))
    return wanted


def _twice(marks: Sequence[Mark]) -> list[str]:
    """Fields that two marks fill: one of the two cannot be on paper."""
    times = Counter(mark.field for mark in marks)
    return [name for name, count in times.items() if count > 1]


def _merged(*names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for group in names for name in group))
